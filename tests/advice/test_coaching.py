"""What may stand in a workspace's coaching, whoever wrote it."""

import pytest

from bot.advice.coaching import Wrong, mistakes_in


def test_what_is_right_is_not_complained_of() -> None:
    """Spares a centre a coach who is refused for nothing."""
    given = {
        "coaches": ["U1", "77"],
        "contact": "room 12",
        "booking": "https://centre.example/casey",
        "help_line": "116 123",
    }
    assert list(mistakes_in(given)) == []
    assert list(mistakes_in({})) == []


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ({"coaches": []}, ("coaches", Wrong.IDS)),
        ({"coaches": "U1"}, ("coaches", Wrong.IDS)),
        ({"coaches": ["U1", "U1"]}, ("coaches", Wrong.IDS)),
        ({"coaches": ["@casey"]}, ("coaches", Wrong.IDS)),
        ({"coaches": [f"U{n}" for n in range(21)]}, ("coaches", Wrong.IDS)),
        ({"help_line": " "}, ("help_line", Wrong.LINE)),
        ({"help_line": "a\nb"}, ("help_line", Wrong.LINE)),
        ({"coaches": ["U1"], "booking": "http://x"}, ("booking", Wrong.ADDRESS)),
        ({"coaches": ["U1"], "booking": "https://[::1"}, ("booking", Wrong.ADDRESS)),
        ({"coaches": ["U1"], "booking": "https://a b"}, ("booking", Wrong.ADDRESS)),
        ({"contact": "room 12"}, ("contact", Wrong.NOBODY)),
        ({"booking": "https://centre.example"}, ("booking", Wrong.NOBODY)),
    ],
)
def test_a_mistake_is_named_with_its_field(
    given: dict[str, object], wrong: tuple[str, Wrong]
) -> None:
    """Spares people somebody whom they cannot reach."""
    assert list(mistakes_in(given)) == [wrong]
