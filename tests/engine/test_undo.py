"""What is taken back: the last thing alone, and only while nothing else has changed it."""

from datetime import UTC, datetime

from bot.engine.choices import Choice
from tests.engine.conversations import Talk

MONDAY_CALL = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)


def test_an_undo_of_an_older_change_says_that_it_is_too_late() -> None:
    """Undo must never take back something else than what the message told of."""
    talk = Talk()
    talk.registers("Acme")
    older = talk.newest.key
    talk.registers("Globex")
    talk.presses(Choice.UNDO, key=older)
    assert [a.employer for a in talk.dossier.search.applications] == ["Acme", "Globex"]
    assert "changed again since" in talk.words


def test_an_undo_of_what_has_changed_again_since_is_refused() -> None:
    """Taking back the registration would take the call with it."""
    talk = Talk()
    talk.registers(decision="friday")
    saved = talk.newest.key
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.UNDO, key=saved)
    assert "changed again since" in talk.words
    assert len(talk.dossier.search.applications) == 1


def test_undo_of_a_stop_only_starts_again() -> None:
    """What was set before stays set."""
    talk = Talk()
    talk.registers()
    talk.command("zone Tokyo")
    talk.says("stop")
    talk.says("undo")
    assert talk.dossier.search.seeker.stopped_at is None
    assert talk.dossier.search.seeker.zone == "Asia/Tokyo"
    talk.says("undo")
    assert "nothing to undo" in talk.words


def test_undo_of_a_stop_in_the_middle_of_a_form_takes_the_stop_back() -> None:
    """ "Nothing was changed" would leave somebody without reminders who believes to have them."""
    talk = Talk()
    talk.command("add Acme")
    talk.cannot_show_form()
    under_way = talk.dossier.conversation.awaiting
    talk.says("stop")
    talk.says("undo")
    assert talk.dossier.search.seeker.stopped_at is None
    assert talk.dossier.conversation.awaiting == under_way, "the form goes on"


def test_undo_takes_back_an_offer_that_was_noted_just_now() -> None:
    """The word does what the button on the same message does."""
    talk = Talk()
    talk.registers()
    talk.says("I got the job!")
    talk.says("yes")
    assert talk.dossier.search.applications[0].outcome is not None
    talk.says("undo")
    assert talk.dossier.search.applications[0].outcome is None


def test_a_further_interview_that_was_taken_back_is_not_asked_about_any_more() -> None:
    """The old question is about a word from them that never came: it records nothing."""
    talk = Talk()
    talk.registers(day="2026-10-01")
    talk.says("they invited me to another interview")
    talk.says("yes")
    granted = talk.newest.key
    talk.says("undo")
    before = talk.dossier.search.applications
    talk.presses(Choice.NO_DAY_YET, key=granted)
    assert talk.dossier.search.applications == before


def test_undo_of_a_setting_takes_back_that_setting_alone() -> None:
    """A slip in the zone must not start reminders again that were stopped before."""
    talk = Talk()
    talk.registers()
    talk.says("stop")
    talk.command("zone Tokyo")
    talk.says("undo")
    assert talk.dossier.search.seeker.stopped_at is not None
    assert talk.dossier.search.seeker.zone == "Europe/Berlin"
    assert not talk.dossier.search.seeker.zone_is_own
