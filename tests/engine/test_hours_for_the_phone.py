"""When a call can be made: the hours at which one can phone, and an employer's own."""

from datetime import UTC, datetime, time, timedelta

import pytest

from bot.advice.model import CallingHours
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.called import MONDAY_CALL, acme, called
from tests.engine.conversations import Talk


def test_hours_for_the_phone_are_asked_for_once() -> None:
    """One question in one message, never a nudge of its own (H2)."""
    talk = called()
    assert "When can you usually phone?" in talk.words
    assert talk.dossier.search.seeker.phone_hours_asked_at == MONDAY_CALL
    talk.registers("Globex", decision="2026-10-20")
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL + timedelta(days=2))
    assert "Globex" in talk.words
    assert "When can you usually phone?" not in talk.words
    talk.says("mornings")
    assert talk.dossier.search.seeker.phone_hours is None


def test_the_hours_can_be_told_with_several_calls_due() -> None:
    """Five processes at once are no reason to keep it from us."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.registers("Globex", decision="friday")
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.PHONE_HOURS, "lunch")
    assert talk.dossier.search.seeker.phone_hours == CallingHours(first=time(12), last=time(14))
    assert "from 12:00 to 14:00" in talk.words


def test_hours_that_begin_tomorrow_put_the_call_off_until_then() -> None:
    """The answer has its effect at once: nobody is asked and then disturbed all the same."""
    talk = called()
    talk.says("before 9:00")
    assert "before 09:00" in talk.words
    assert "I go by their hours" in talk.words
    other = called()
    other.now = datetime(2026, 10, 19, 11, tzinfo=UTC)
    other.says("mornings")
    assert "Tuesday 20 October, 09:30" in other.words


def test_a_part_of_the_day_that_was_never_offered_changes_nothing() -> None:
    """A forged or outdated button must not set anything."""
    talk = called()
    key = talk.newest.key
    talk.presses(Choice.PHONE_HOURS, "midnight", key)
    assert talk.dossier.search.seeker.phone_hours is None
    assert talk.newest.key == key


def test_other_words_at_a_due_call_are_no_hours() -> None:
    """ "later" puts the call off; it says nothing about one's days."""
    talk = called()
    talk.says("tomorrow")
    assert talk.dossier.search.seeker.phone_hours is None
    assert "Put off" not in talk.words
    assert "come back to Acme" in talk.words


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("before 10", "before 10:00"),
        ("after 15:00", "after 15:00"),
        ("12 to 14", "12:00 to 14:00"),
        ("any time", "any time"),
    ],
)
def test_the_form_begins_with_the_hours_as_they_are(typed: str, shown: str) -> None:
    """Nobody types again what is known; and it can be taken back."""
    talk = Talk()
    talk.command("settings")
    talk.presses(Choice.SET_PHONE_HOURS)
    talk.submits(hours=typed)
    assert talk.newest.step == Step.SETTING_SAVED
    talk.command("settings")
    talk.presses(Choice.SET_PHONE_HOURS)
    assert dict(talk.newest.draft)["hours"] == shown
    talk.submits(hours="mornings")
    talk.presses(Choice.UNDO)
    assert talk.dossier.search.seeker.phone_hours != CallingHours(first=time(8), last=time(12))


def test_an_employers_hours_are_kept_and_said_back() -> None:
    """A shop that works on Saturdays is called on Saturdays (H2)."""
    talk = Talk()
    talk.registers()
    talk.presses(Choice.DETAILS)
    talk.presses(Choice.SET_HOURS)
    talk.submits(**{"first": "2 pm", "last": "at 4", "works-weekends": "they do"})
    assert acme(talk).hours == CallingHours(first=time(14), last=time(16), weekends=True)
    talk.presses(Choice.DETAILS)
    assert "from 14:00 to 16:00" in talk.words


def test_hours_that_nobody_understands_are_asked_for_again() -> None:
    """What was typed right is kept."""
    talk = Talk()
    talk.registers()
    talk.presses(Choice.DETAILS)
    talk.presses(Choice.SET_HOURS)
    talk.submits(**{"first": "noonish", "last": "16:00", "works-weekends": "perhaps"})
    assert "time-not-understood" in talk.words
    assert "say-yes-or-no" in talk.words
    assert acme(talk).hours is None
