"""What somebody answered to an offer themselves, told from what an employer did."""

import pytest

from bot.understanding.intents import Intent
from bot.understanding.own_answers import own_answer
from bot.understanding.replies import Certainty, propose

ACCEPTED = """
    I accepted
    I've just accepted their offer!
    so I said yes to the job
    I took it
    yes, I signed the contract
    I'm taking the position
    i accepted the offer from Acme yesterday
"""
DECLINED = """
    I declined
    I've declined their offer
    I turned them down
    I turned down the job in the end
    i rejected their offer
    I'm not taking the job
"""
NEITHER = """
    they accepted me
    I accepted?
    should I accept the offer?
    I took another job
    I accepted a job elsewhere
    I hope they accept me
    they declined my application
    I was turned down
    I said no
    I will accept the offer if the pay is good
    I took it easy today
"""


def lines(words: str) -> list[str]:
    return [line.strip() for line in words.strip().splitlines()]


@pytest.mark.parametrize("words", lines(ACCEPTED))
def test_a_yes_of_ones_own_is_understood(words: str) -> None:
    """Spares the job seeker the search for a button after the best call of the year."""
    assert own_answer(words) is Intent.ACCEPTED


@pytest.mark.parametrize("words", lines(DECLINED))
def test_a_no_of_ones_own_is_understood(words: str) -> None:
    """Spares the job seeker reminders about an offer that they have turned down."""
    assert own_answer(words) is Intent.DECLINED_OFFER


@pytest.mark.parametrize("words", lines(NEITHER))
def test_what_others_did_or_one_may_do_is_no_answer(words: str) -> None:
    """Spares the job seeker an answer that they never gave."""
    assert own_answer(words) is None


def test_a_speech_is_no_answer() -> None:
    """Spares the job seeker a guess from the midst of a long story."""
    assert own_answer("I accepted the offer " + "and then " * 60) is None


def test_it_is_proposed_and_not_certain() -> None:
    """Spares the job seeker an answer that is recorded without a yes."""
    (proposal,) = propose("hey, I turned the offer down today")
    assert (proposal.intent, proposal.certainty) == (Intent.DECLINED_OFFER, Certainty.LIKELY)
