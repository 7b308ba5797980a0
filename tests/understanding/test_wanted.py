"""What they want, out of the words that tell of it."""

import pytest

from bot.understanding.wanted import tells_sent, what_is_wanted

TOLD = [
    ("they want references and a work sample by friday", "references and a work sample"),
    ("randstad says they need my papers before the 20th", "my papers"),
    ("they asked me for two references by friday", "two references"),
    ("she wants me to do a test by next Monday.", "a test"),
    ("they would like me to come in for a trial day by friday", "to come in for a trial day"),
    ("references by friday", "references"),
    ("two references", "two references"),
    ("they need two references from me by friday", "two references"),
]


@pytest.mark.parametrize(("words", "what"), TOLD)
def test_the_thing_is_said_back_alone(words: str, what: str) -> None:
    """Spares the job seeker their whole sentence in quotes wherever the thing is named."""
    assert what_is_wanted(words, has_day=True) == what


def test_without_a_day_kept_apart_nothing_is_cut() -> None:
    """ "By friday or so" would be lost where no day was understood of it."""
    assert what_is_wanted("they want a test by whenever", has_day=False) == "a test by whenever"


@pytest.mark.parametrize(
    "words", ["sent the references", "I've sent them my papers yesterday", "handed in the test!"]
)
def test_that_it_went_out_is_heard(words: str) -> None:
    """Spares the job seeker a list of what else "sent" might mean."""
    assert tells_sent(words)


@pytest.mark.parametrize(
    "words", ["sent the thank-you", "sent them the e-mail", "they sent the contract", "sent", ""]
)
def test_other_things_that_were_sent_are_not_it(words: str) -> None:
    """Spares the employer a wait for what never went out."""
    assert not tells_sent(words)
