"""Ending it oneself: never by words alone, and what a letter takes back."""

from datetime import date

import pytest

from bot.advice.model import Result
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk
from tests.engine.refused import changed, newest, outcome, refused


@pytest.mark.parametrize(
    "words", ["close it", "close Acme", "I withdrew", "I'd like to withdraw my application"]
)
def test_ending_it_is_never_done_by_words_alone(words: str) -> None:
    """Spares the job seeker an application that a sentence has closed."""
    talk = Talk()
    talk.registers()
    talk.says(words)
    assert talk.newest.step == Step.ENDING
    assert outcome(talk) is None


def test_closing_what_has_ended_asks_which() -> None:
    """Spares the job seeker a no that is closed a second time."""
    talk = refused()
    talk.says("withdraw my application to Acme please")
    assert outcome(talk) is Result.REJECTED


def test_a_letter_before_the_interview_takes_back_that_time() -> None:
    """Spares an employer a room that is kept free."""
    talk = Talk()
    talk.registers(day="2026-10-22", role="")
    changed(talk, role="warehouse clerk")
    talk.says("close it")
    talk.presses(Choice.WITHDRAW)
    assert "Thank you for inviting me to an interview for the warehouse clerk job" in talk.words
    assert newest(talk.dossier).interview.day == date(2026, 10, 22)
