"""The machine's language: what its variables say of it."""

import pytest

from adapters.console.machine_locale import machine_locale
from bot.engine.told_in import language_of


@pytest.mark.parametrize(
    ("variables", "language"),
    [
        pytest.param({"LANG": "de_DE.UTF-8"}, "de", id="the usual one"),
        pytest.param({"LANG": "de_AT"}, "de", id="no encoding"),
        pytest.param({"LANG": "german"}, "de", id="an alias"),
        pytest.param(
            {"LANG": "de_DE.UTF-8", "LC_ALL": "en_US.UTF-8"}, "en", id="LC_ALL is stronger"
        ),
        pytest.param({"LANG": "en_US.UTF-8", "LC_MESSAGES": "de_CH.UTF-8"}, "de", id="messages"),
        pytest.param({"LANG": "de_DE.UTF-8", "LC_ALL": ""}, "de", id="an empty one says nothing"),
        pytest.param({"LANG": "C.UTF-8"}, None, id="a machine in a rack"),
        pytest.param({"LANG": "POSIX"}, None, id="none on purpose"),
        pytest.param({"LANG": "fr_FR.UTF-8"}, None, id="one that the bot does not speak"),
        pytest.param({}, None, id="nothing"),
    ],
)
def test_the_language_is_that_which_the_machine_is_set_to(
    variables: dict[str, str], language: str | None
) -> None:
    """Spares the job seeker a first greeting that they cannot read."""
    assert language_of(machine_locale(variables)) == language
