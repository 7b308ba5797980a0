"""Settings and the pause at their edges: the first zone, an unknown country, an old button."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.engine.choices import Choice
from bot.engine.dossier import open_dossier
from bot.engine.events import Profile
from bot.engine.meaning import Button
from bot.engine.steps import Step
from tests.engine.conversations import Talk


def _newcomer_without_zone() -> Talk:
    return Talk(dossier=open_dossier(zone="UTC", known=False, name=None))


def test_the_first_zone_is_not_taken_back() -> None:
    """Before it there was only an assumption: taking it back would bring wrong hours again."""
    talk = _newcomer_without_zone()
    talk.command("zone Tokyo", profile=Profile())
    assert [offer[1] for offer in talk.offers[-1]] == [Choice.SETTINGS]
    talk.command("undo", profile=Profile())
    assert "nothing to undo" in talk.words
    assert talk.dossier.search.seeker.zone == "Asia/Tokyo"


def test_without_a_country_the_weekend_is_said_to_be_assumed() -> None:
    """Nobody is told a country that we only guess."""
    talk = _newcomer_without_zone()
    talk.command("settings", profile=Profile())
    assert "Saturday and Sunday; no country is known" in talk.words
    talk.presses(Choice.SET_COUNTRY)
    talk.submits(homeland="Philippines")
    assert "Your weekend and holidays are those of Philippines" in talk.words


def test_a_pause_by_command_is_asked_for_its_end() -> None:
    """A pause without an end is a stop, and a stop is never guessed."""
    talk = Talk()
    talk.registers()
    talk.command("pause")
    assert talk.newest.step == Step.PAUSING
    assert talk.dossier.search.seeker.paused_until is None


def test_a_day_that_has_passed_since_is_no_end_of_a_pause() -> None:
    """A button of last month must not pretend to pause."""
    talk = Talk()
    talk.registers()
    talk.command("pause")
    (first, *_) = [value for _, action, value in talk.offers[-1] if action == Choice.PICK]
    talk.now += timedelta(days=30)
    talk.presses(Choice.PICK, value=first)
    assert "not ahead of us" in talk.words
    talk.presses(Choice.PICK, value="not a day")
    assert "can't read" in talk.words
    assert talk.dossier.search.seeker.paused_until is None


def test_a_pause_that_is_over_is_no_longer_shown() -> None:
    """A holiday of last month is nobody's business any more."""
    talk = Talk()
    talk.registers()
    talk.says("pause for a week")
    talk.now += timedelta(days=8)
    talk.command("settings")
    assert "Reminders: on" in talk.words
    talk.command("start")
    assert "Reminders are on." in talk.words


def test_an_undo_that_an_older_release_kept_still_works() -> None:
    """Its changes knew nothing of settings: those stay as they are."""
    talk = Talk()
    talk.registers()
    undo = talk.dossier.conversation.undo
    assert undo is not None
    older = replace(undo, seeker=None, settings=())
    conversation = replace(talk.dossier.conversation, undo=older)
    talk.dossier = replace(talk.dossier, conversation=conversation)
    talk.presses(Choice.UNDO)
    assert talk.dossier.search.applications == ()
    assert talk.dossier.search.seeker.zone == "Europe/Berlin"


def test_a_changed_setting_offers_its_undo_and_the_settings() -> None:
    """A slip is mended where it was made."""
    talk = Talk()
    talk.command("quiet")
    talk.submits(start="22:00", end="06:00", weekends="no")
    actions = talk.turn.effects[0].message.actions  # type: ignore[union-attr]
    assert Choice.UNDO in [each.action for each in actions if isinstance(each, Button)]
    talk.presses(Choice.UNDO)
    assert talk.dossier.search.seeker.quiet is None


@pytest.mark.parametrize(
    ("ended_by", "pressed"),
    [("start", Choice.START), ("start", Choice.UNDO), ("undo", Choice.START)],
)
def test_a_button_of_a_pause_that_has_ended_since_is_answered(
    ended_by: str, pressed: Choice
) -> None:
    """The card of a pause can be scrolled back to for weeks: a press on it is never an error."""
    talk = Talk()
    talk.registers()
    talk.command("pause for a week")
    key = talk.newest.key
    talk.command(ended_by)
    talk.presses(pressed, key=key)
    assert talk.words
    assert talk.dossier.search.seeker.paused_until is None


@pytest.mark.parametrize("words", ["21 to 7", "9pm-7am", "quiet from 21:00 to 07:00", "9 to 7"])
def test_both_ends_of_the_quiet_hours_are_taken_from_one_line(words: str) -> None:
    """Spares the job seeker two buttons for what they have said already."""
    talk = Talk()
    talk.command("quiet")
    talk.cannot_show_form()
    talk.says(words)
    assert "Quiet from: 21:00" in talk.words
    assert "Quiet until: 07:00" in talk.words


@pytest.mark.parametrize("words", ["9 to whenever", "21:00", "7am to 9pm", "21 to 7 " * 20])
def test_what_is_no_night_leaves_the_quiet_hours_alone(words: str) -> None:
    """Spares the job seeker a whole day without a reminder."""
    talk = Talk()
    talk.command("quiet")
    talk.cannot_show_form()
    talk.says(words)
    assert "Quiet from: 21:00" not in talk.words
    talk.command("settings")
    assert "Quiet hours: 20:00 to 08:00" in talk.words
