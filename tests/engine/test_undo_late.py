"""The word "undo" after days: first what it would take back, and when that was."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.engine.choices import Choice
from bot.engine.dossier import Dossier
from tests.engine.conversations import Talk

DAYS_AGO = timedelta(days=8)


def test_an_undo_after_days_says_what_it_would_take_back_and_asks() -> None:
    """Spares the job seeker an interview that is gone from the list by one word."""
    talk = Talk()
    talk.registers()
    told_on = talk.now
    talk.now += DAYS_AGO
    talk.says("undo")
    assert f"{told_on:%A} {told_on.day} {told_on:%B}" in talk.words
    assert "the interview at Acme. It would go from my list" in talk.words
    assert len(talk.dossier.search.applications) == 1
    talk.says("yes")
    assert "Acme is not on my list any more" in talk.words
    assert not talk.dossier.search.applications


def test_a_no_leaves_everything_as_it_is() -> None:
    """And it can be asked for again; the same word twice is a yes."""
    talk = Talk()
    talk.registers()
    talk.now += DAYS_AGO
    talk.says("undo")
    talk.presses(Choice.NO)
    assert "nothing was changed" in talk.words
    assert len(talk.dossier.search.applications) == 1
    talk.says("undo")
    talk.says("undo")
    assert not talk.dossier.search.applications


def test_the_button_below_its_own_message_asks_nothing() -> None:
    """It stands beside what it takes back."""
    talk = Talk()
    talk.registers()
    talk.now += DAYS_AGO
    talk.presses(Choice.UNDO)
    assert not talk.dossier.search.applications


def test_what_was_changed_an_hour_ago_is_taken_back_at_once() -> None:
    """Spares the job seeker a question about what they have just done."""
    talk = Talk()
    talk.registers()
    talk.now += timedelta(hours=1)
    talk.says("undo")
    assert not talk.dossier.search.applications


def test_an_older_release_did_not_note_when() -> None:
    """Then it is taken back as it was there."""
    talk = Talk()
    talk.registers()
    last = talk.dossier.conversation.undo
    assert last is not None
    conversation = replace(talk.dossier.conversation, undo=replace(last, at=None))
    talk.dossier = Dossier(search=talk.dossier.search, conversation=conversation)
    talk.now += DAYS_AGO
    talk.says("undo")
    assert not talk.dossier.search.applications


def test_a_change_made_meanwhile_is_not_the_one_that_was_asked_about() -> None:
    """Spares the job seeker a yes that takes back something else."""
    talk = Talk()
    talk.registers()
    talk.now += DAYS_AGO
    talk.says("undo")
    asked = talk.newest.key
    talk.command("zone Tokyo")
    talk.presses(Choice.YES, key=asked)
    assert "changed again since" in talk.words
    assert talk.dossier.search.seeker.zone == "Asia/Tokyo"
    assert len(talk.dossier.search.applications) == 1


def _stopped(talk: Talk) -> None:
    talk.says("stop")


def _in_tokyo(talk: Talk) -> None:
    talk.command("zone Tokyo")


def _moved(talk: Talk) -> None:
    talk.says("they moved the interview to 30 october")
    talk.presses(Choice.YES)


def _held(talk: Talk) -> None:
    talk.says("the position is on hold")
    talk.presses(Choice.YES)


def _offered(talk: Talk) -> None:
    talk.says("they made me an offer")
    talk.presses(Choice.YES)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param(_stopped, "you stopped all reminders", id="a stop"),
        pytest.param(_in_tokyo, "you changed your settings", id="a setting"),
        pytest.param(_held, "told me of a call or a message, at Acme", id="a word of theirs"),
        pytest.param(_offered, "what came of Acme", id="an outcome"),
    ],
)
def test_it_says_what_it_would_take_back(change: object, said: str) -> None:
    """Spares the job seeker a yes to they do not know what."""
    talk = Talk()
    talk.registers()
    assert callable(change)
    change(talk)
    talk.says("cancel")
    before = talk.dossier.search
    talk.now += DAYS_AGO
    talk.says("undo")
    assert said in talk.words
    assert talk.dossier.search.applications == before.applications
    assert talk.dossier.search.seeker.stopped_at == before.seeker.stopped_at


def test_areas_to_work_on_are_named() -> None:
    """Spares the job seeker an area that is gone by one word."""
    talk = Talk()
    talk.registers()
    talk.command("areas")
    talk.presses(Choice.ADD_AREA)
    talk.says("speak slower")
    talk.says("skip")
    assert talk.dossier.search.areas
    talk.now += DAYS_AGO
    talk.says("undo")
    assert "you changed your areas to work on" in talk.words


def test_several_at_once_are_named_as_that() -> None:
    """A word that withdrew two applications takes back two."""
    talk = Talk()
    for employer in ("Globex", "Initech", "Acme"):
        talk.registers(employer, day="2026-10-12")
    talk.says("Acme made me an offer")
    talk.presses(Choice.YES)
    talk.says("I accepted the Acme offer")
    talk.presses(Choice.YES)
    talk.presses(Choice.DRAFT_WITHDRAWALS)
    talk.says("sent all of them")
    talk.now += DAYS_AGO
    talk.says("undo")
    assert "you changed several interviews at once" in talk.words
    talk.says("yes")
    assert len(talk.dossier.search.open_applications) == 2


def test_a_form_goes_on_after_a_late_undo_of_what_came_between() -> None:
    """Spares the job seeker a form that is lost with a stop of last week."""
    talk = Talk()
    talk.command("add Acme")
    talk.cannot_show_form()
    under_way = talk.dossier.conversation.awaiting
    talk.says("stop")
    talk.now += DAYS_AGO
    talk.says("undo")
    assert "you stopped all reminders" in talk.words
    talk.says("yes")
    assert talk.dossier.search.seeker.stopped_at is None
    assert talk.dossier.conversation.awaiting == under_way, "the form goes on"
