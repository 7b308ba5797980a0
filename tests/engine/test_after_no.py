"""After a no: how to ask why, when it is offered again, and what is said then."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.advice.model import FeedbackWish, Interviewer, Result
from bot.engine.choices import Choice
from bot.engine.events import TextEntered
from bot.engine.steps import Step
from tests.engine.conversations import Talk
from tests.engine.refused import changed, newest, outcome, refused


@pytest.mark.parametrize(
    ("facts", "came", "said"),
    [
        pytest.param({}, Choice.BY_EMAIL, "A short call does as well", id="a letter, or a call"),
        pytest.param({}, Choice.BY_PHONE, "Still on the phone", id="on the phone: the words"),
        pytest.param(
            {"no_calls_advertised": True}, Choice.BY_EMAIL, "Write once", id="no calls: a letter"
        ),
        pytest.param(
            {"may_write": False},
            Choice.BY_PORTAL,
            "One short call is fine",
            id="no letters: a call",
        ),
        pytest.param(
            {"may_write": False, "no_calls_advertised": True},
            Choice.BY_EMAIL,
            "I suggest leaving it",
            id="neither is welcome",
        ),
        pytest.param({"agency": "Jobs & Co"}, Choice.BY_EMAIL, "To: Jobs & Co", id="an agency"),
    ],
)
def test_how_to_ask_follows_what_is_welcome(
    facts: dict[str, object], came: Choice, said: str
) -> None:
    """Spares the job seeker a letter or a call that was not wanted (H8, S17)."""
    talk = refused(**facts)
    talk.presses(Choice.ASK_THEM)
    assert talk.newest.step == Step.NO_CAME
    talk.presses(came)
    assert said in talk.words
    assert ("Still on the phone" in talk.words) is (came is Choice.BY_PHONE)


def test_the_letter_knows_whom_it_goes_to_and_shows_what_is_missing() -> None:
    """Spares the job seeker a letter to nobody, or one with an invented name."""
    talk = Talk()
    talk.registers()
    people = (
        Interviewer(name="Lee Park"),
        Interviewer(name="Dana Fox", email="dana@acme.example", leads=True),
    )
    interview = replace(newest(talk.dossier).interview, interviewers=people)
    changed(talk, rounds=(interview,))
    seeker = replace(talk.dossier.search.seeker, name=None)
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, seeker=seeker))
    talk.happens(TextEntered(id="w2", text="close Acme"))
    talk.presses(Choice.WITHDRAW)
    assert "Hello Dana Fox," in talk.words
    assert "To: dana@acme.example" in talk.words
    assert "(your name)" in talk.words


def test_asked_again_it_does_not_come_a_third_time() -> None:
    """Spares the job seeker "in a few days" for ever, even by a button of an old message."""
    talk = refused()
    talk.presses(Choice.IN_DAYS)
    talk.waits_until(datetime(2026, 10, 22, 7, tzinfo=UTC))
    assert talk.newest.step == Step.FEEDBACK_DUE
    talk.presses(Choice.ASK_THEM)
    talk.presses(Choice.BY_PHONE)
    assert not any(action == Choice.IN_DAYS for _, action, _ in talk.offers[-1])
    talk.presses(Choice.IN_DAYS)
    feedback = newest(talk.dossier).feedback
    assert feedback is not None
    assert feedback.wish is FeedbackWish.NEVER


def test_with_all_reminders_off_no_day_is_promised() -> None:
    """Spares the job seeker a promise that is not kept."""
    talk = refused()
    no = talk.newest.key
    talk.command("stop")
    talk.presses(Choice.IN_DAYS, key=no)
    assert "I won't come back to it by myself." in talk.words


def test_on_a_later_day_nothing_is_said_of_today() -> None:
    """Spares the job seeker a sentence about a day that is over."""
    talk = refused()
    talk.now = datetime(2026, 10, 20, 8, tzinfo=UTC)
    talk.presses(Choice.IN_DAYS)
    assert "Friday 23 October" in talk.words
    assert "fixed time" not in talk.words


@pytest.mark.parametrize("choice", [Choice.ASK_THEM, Choice.NOTE_WORDS, Choice.REOPEN], ids=str)
def test_an_open_application_has_no_no_to_ask_about(choice: Choice) -> None:
    """Spares the job seeker a question why they were refused, who were not."""
    talk = Talk()
    talk.registers()
    talk.command("home")
    talk.presses(Choice.SHOW, newest(talk.dossier).id)
    talk.presses(choice)
    assert talk.newest.step == Step.KNOWN
    assert newest(talk.dossier).feedback is None


def test_a_no_is_not_closed_over() -> None:
    """Spares the job seeker a rejection that turns into their own doing."""
    talk = refused()
    talk.command("list")
    talk.presses(Choice.ENDED_ONES)
    talk.presses(Choice.SHOW, newest(talk.dossier).id)
    talk.presses(Choice.END)
    assert talk.newest.step == Step.KNOWN
    talk.presses(Choice.REOPEN)
    assert outcome(talk) is Result.REJECTED
