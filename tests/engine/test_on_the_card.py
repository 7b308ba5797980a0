"""What the card and the next step say: an agency, an address, too early, or done already."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.advice.model import Interviewer
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.called import MONDAY_CALL, acme, called, talked, told
from tests.engine.conversations import Talk


def test_an_agency_is_named_on_the_nudge_the_card_and_the_next_step() -> None:
    """Nobody goes behind the agency's back for want of a word (H8)."""
    talk = Talk()
    talk.registers(decision="friday")
    told(talk, agency="Best Temps", role="clerk")
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    assert "Calling Best Temps today is fine" in talk.words
    talk.presses(Choice.SHOW_CARD)
    assert "Call Best Temps, not Acme" in talk.words
    assert "I had an interview with Acme for the clerk job" in talk.words
    assert "May I speak to" not in talk.words
    talk.presses(Choice.NOT_CALLED)
    assert "It goes through Best Temps" in talk.words
    talk.says("email instead")
    assert "so send it to them" in talk.words
    assert "I had an interview with Acme for the clerk job" in talk.words


def test_an_address_is_on_the_card_and_on_the_draft() -> None:
    """Nobody searches for it with the telephone at their ear."""
    talk = Talk()
    talk.registers(decision="friday")
    dana = Interviewer(name="Dana Fox", email="dana@acme.example", phone="030 555 0142")
    told(talk, rounds=(replace(acme(talk).interview, interviewers=(dana,)),))
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.EMAIL)
    assert "dana@acme.example" in talk.words
    assert "Hello Dana Fox," in talk.words
    talk.presses(Choice.EMAIL_NOT_YET)
    talk.command("say")
    assert "dana@acme.example" in talk.words


def test_the_card_of_a_call_that_they_asked_for_counts_none() -> None:
    """An agreed call costs nothing, so no number frightens anybody off (H4)."""
    talk = talked()
    talk.presses(Choice.NOTHING_DECIDED)
    talk.says("thursday")
    talk.waits_until(datetime(2026, 10, 22, 7, 30, tzinfo=UTC))
    talk.presses(Choice.SHOW_CARD)
    assert "Contact" not in talk.words


@pytest.mark.parametrize(
    ("facts", "helps"),
    [
        pytest.param({}, ("thank-you note", "the name of whoever"), id="nothing is known"),
        pytest.param({"agency": "Best Temps"}, ("thank-you note", "trying out"), id="an agency"),
    ],
)
def test_asked_too_early_it_says_what_would_help(
    facts: dict[str, object], helps: tuple[str, ...]
) -> None:
    """ "Not yet" alone leaves somebody with their nerves (A8)."""
    talk = Talk()
    talk.registers()
    told(talk, **facts)
    talk.command("call")
    assert all(words in talk.words for words in helps)


def test_what_is_done_already_is_not_advised() -> None:
    """The thank-you is out, the name is known: the number is what is missing."""
    talk = Talk()
    talk.registers(people="Dana Fox")
    talk.has_thanked()
    talk.command("call")
    assert "finding out their telephone number, and trying out the call" in talk.words
    dana = Interviewer(name="Dana Fox", phone="030 555 0142")
    told(talk, rounds=(replace(acme(talk).interview, interviewers=(dana,)),))
    talk.command("call")
    assert "What helps now: trying out the call with me" in talk.words
    talk.command("areas shorter answers")
    talk.command("call")
    assert "a look at what you want to work on, and trying out" in talk.words


def test_a_call_to_who_said_no_already_changes_nothing_about_that() -> None:
    """A message left afterwards, to say thanks: the no stays, and nothing is urged."""
    talk = called()
    talk.says("they rejected me")
    talk.says("yes")
    talk.says("cancel")
    talk.says("I left a message at Acme")
    talk.says("yes")
    assert acme(talk).outcome is not None
    assert talk.newest.step == Step.RECORDED
    assert talk.turn.next_due_at is None
