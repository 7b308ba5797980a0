"""Sentences about a thank-you: wished for, gone, or a mere courtesy."""

import pytest

from bot.understanding.intents import Intent
from bot.understanding.replies import Certainty, propose
from bot.understanding.thank_yous import said_of_thanks
from bot.understanding.topics import topic

SENT = """
    I sent the thank-you
    i already sent a thank you note
    I've just emailed Dana Fox a thank-you
    so I wrote them a thank you letter
    sent my thank you email this morning
    the thank-you letter is in the mail
    my thank you note went out today
    thank-you sent
    I already thanked them
    i thanked her by email
"""
WISHED = """
    help me write a thank you
    can you help me write a thank-you letter?
    how do i say thank you?
    I want to write a thank you note
    i need a thank-you email
    should i send a thank you?
    write the thank-you for Acme
    what about a thank-you? do I need to send a thank-you?
"""
NEITHER = """
    thank you
    thanks
    Thanks a lot!
    thank you very much for this
    they sent me a thank you
    I thanked her for her time
    I did not send a thank you
    i haven't written the thank you yet
"""


def _lines(block: str) -> list[str]:
    return [line.strip() for line in block.strip().splitlines()]


@pytest.mark.parametrize("words", _lines(SENT))
def test_a_thank_you_that_went_out_is_told_of(words: str) -> None:
    """Spares the job seeker a reminder of what they have done."""
    assert said_of_thanks(words) is Intent.THANKS_SENT
    (proposal,) = propose(words)
    assert (proposal.intent, proposal.certainty) == (Intent.THANKS_SENT, Certainty.EXACT)


@pytest.mark.parametrize("words", _lines(WISHED))
def test_help_with_a_thank_you_is_asked_for(words: str) -> None:
    """Spares the job seeker an answer about e-mails instead of calls."""
    (proposal,) = propose(words)
    assert (proposal.intent, proposal.certainty) == (Intent.WRITE_THANKS, Certainty.EXACT)


@pytest.mark.parametrize("words", [*_lines(NEITHER), "thank you " * 40])
def test_a_courtesy_is_neither(words: str) -> None:
    """Spares whoever is polite to the bot a note that was never sent."""
    assert said_of_thanks(words) is None


@pytest.mark.parametrize(
    ("words", "named"),
    [
        pytest.param("We talked about your new night shift.", "your new night shift", id="we"),
        pytest.param("your new night shift", "your new night shift", id="the thing alone"),
        pytest.param("about forklifts", "forklifts", id="about"),
        pytest.param("they told me about the team", "the team", id="they"),
        pytest.param("we spoke a lot about safety!", "safety", id="a lot"),
        pytest.param("well, we mostly discussed pay", "pay", id="discussed"),
        pytest.param("She showed me the hall", "She showed me the hall", id="another sentence"),
        pytest.param("we talked", "we talked", id="nothing is named"),
        pytest.param("...", "...", id="no words at all"),
    ],
)
def test_the_topic_is_taken_out_of_the_sentence(words: str, named: str) -> None:
    """Spares the job seeker a note that says "we talked about: we talked about"."""
    assert topic(words) == named
