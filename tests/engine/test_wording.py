"""The catalogue: every sentence is there, used, short enough, and tells no secret."""

import re
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast

import bot
from bot.engine.choices import Choice
from bot.engine.meaning import Clock, Count, Day, Moment, Phone, UserText, Words, Zone, text
from bot.engine.wording.catalogue import UnknownWording, known_keys, render, sources
from bot.engine.wording.directions import isolated
from bot.engine.wording.plain import PlainStyle

STYLE = PlainStyle()
CATALOGUE = "\n".join(sources())
LONGEST_LABEL = 34
"""Discord shows about 34 characters of a button's label, Slack about 30."""


def test_no_sentence_is_broken() -> None:
    """A typing error in the catalogue must not reach anybody."""
    parsed = FluentParser().parse(CATALOGUE)
    broken = [entry.content for entry in parsed.body if isinstance(entry, ast.Junk)]
    assert broken == []


def test_no_sentence_stands_there_twice() -> None:
    """Of two entries with one key the wrong one would be edited."""
    keys = re.findall(r"^([a-z0-9-]+) =", CATALOGUE, re.MULTILINE)
    assert len(keys) == len(set(keys))
    assert set(keys) == known_keys()


def test_every_sentence_is_used() -> None:
    """What nobody says is deleted: keys are found whole, or by the part before a variable."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in _python())
    literal = set(re.findall(r"[\"']([a-z0-9-]+)[\"']", code))
    prefixes = tuple(prefix for prefix in re.findall(r"f\"([a-z0-9-]+-)\{", code))
    built = ("next-wait", "line-introduce", "line-leave-message", "recorded-")
    unused = {
        key for key in known_keys() if key not in literal and not key.startswith(prefixes + built)
    }
    assert unused == set()


@pytest.mark.parametrize("choice", sorted(Choice), ids=str)
def test_every_button_has_a_short_label(choice: Choice) -> None:
    """A label that is cut off on a phone cannot be chosen with confidence."""
    key = f"choice-{choice.value.replace('_', '-')}"
    if key not in known_keys():
        assert choice in WITHOUT_LABEL
        return
    label = text(key, time=Clock(at=time(13, 30)), days=Count(value=30))
    assert len(render(label, STYLE)) <= LONGEST_LABEL


WITHOUT_LABEL = {Choice.PICK, Choice.DONT_KNOW, Choice.ZONE_IS}
"""Their labels are days, names, or differ by the question."""


def test_what_a_lock_screen_shows_names_nobody() -> None:
    """Somebody else may hold the phone: a preview has no arguments at all."""
    previews = [key for key in known_keys() if key.startswith("preview-")]
    assert len(previews) == 6
    for key in previews:
        assert render(text(key), STYLE)


def test_bad_news_is_said_without_exclamation_or_false_comfort() -> None:
    """wording: after a rejection no exclamation marks, no "don't worry", no upsell."""
    for key in AFTER_BAD_NEWS:
        said = render(text(key, employer=UserText(value="Acme")), STYLE)
        assert "!" not in said
        assert "worry" not in said


AFTER_BAD_NEWS = (
    "recorded-rejected",
    "noted-rejected",
    "known-rejected",
    "confirm-rejected",
    "after-no",
    "no-came",
    "noting",
    "feedback-due",
    "feedback-never",
    "closed-now",
)


def test_each_kind_of_value_is_written_out() -> None:
    """Days with their weekday, moments with their zone, numbers with the right plural."""
    moment = Moment(at=datetime(2026, 10, 19, 7, 30, tzinfo=UTC), zone="Europe/Berlin")
    friday, five_past_nine = Day(day=date(2026, 10, 16)), Clock(at=time(9, 5))
    said = {
        "<!channel> *bold*": text("as-typed", words=UserText(value="<!channel> *bold*")),
        "030 555 0142 ext 7": text("card-phone", phone=Phone(value="030 555 0142 ext 7")),
        "Friday 16 October": text("on-day", day=friday),
        "Friday 16 October, 09:05": text("on-day-at", day=friday, time=five_past_nine),
        "They can be reached again from Monday 19 October, 09:30 Berlin time.": text(
            "card-hours", moment=moment
        ),
        "New York": text("as-zone", zone=Zone(key="America/New_York")),
    }
    for words, meaning in said.items():
        assert render(meaning, STYLE) == words


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, "And one more: /interview list shows it."),
        (2, "And 2 more: /interview list shows them."),
    ],
)
def test_one_and_many_differ(count: int, said: str) -> None:
    """Small slips in a language read like carelessness."""
    assert render(text("and-more", count=Count(value=count)), STYLE) == said


def test_what_was_set_in_is_never_read_as_wording() -> None:
    """Braces and private-use characters in a name stay what they are."""
    name = UserText(value="{ $employer } \ue0001\ue001")
    nested = text("form-review", title=Words(text=text("as-typed", words=name)))
    assert render(nested, STYLE).startswith("{ $employer } \ue0001\ue001")


def test_a_sentence_that_is_missing_is_an_error_of_ours() -> None:
    """Better a loud defect in a test than an empty message in a chat."""
    with pytest.raises(UnknownWording):
        render(text("no-such-sentence"), STYLE)
    with pytest.raises(ValueError, match="saved-today"):
        render(text("saved-today"), STYLE)


def _python() -> list[Path]:
    root = Path(bot.__file__).parents[1]
    return [
        path
        for room in ("bot", "adapters", "deploy")
        for path in sorted((root / room).rglob("*.py"))
    ]


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        pytest.param("Acme & Sons 🎉", "Acme & Sons 🎉", id="a script like ours is left alone"),
        pytest.param(
            "شركة الخليج", "\u2068شركة الخليج\u2069", id="Arabic has a direction of its own"
        ),
        pytest.param("בית קפה 24", "\u2068בית קפה 24\u2069", id="Hebrew as well"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_a_right_to_left_name_does_not_turn_the_sentence_around(typed: str, shown: str) -> None:
    """Spares Robin "call from Wednesday" that reads backwards, as the name comes first."""
    assert isolated(typed) == shown
