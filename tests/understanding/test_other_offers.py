"""An offer from somebody else is news that changes when a call is all right (H11)."""

import pytest

from bot.understanding.date_purpose import speaks_of_decision
from bot.understanding.other_offers import tells_other_offer

TOLD = (
    "i have an offer elsewhere, must answer by 21 october",
    "I've got another offer",
    "another company offered me a job",
    "somebody else made me an offer",
    "got an offer from another employer, have to reply by tuesday",
)
NOT_TOLD = (
    "they offered me the job",
    "what if i get another offer",
    "i don't have another offer",
    "they offered the job to somebody else",
    "i hope for another offer",
    "i have another offer " * 20,
)


@pytest.mark.parametrize("text", TOLD)
def test_an_offer_from_elsewhere_is_recognised(text: str) -> None:
    """Spares the job seeker congratulations on an offer that this employer never made."""
    assert tells_other_offer(text)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_tells_of_no_such_offer_is_left_alone(text: str) -> None:
    """Spares the job seeker advice on an offer that there is not."""
    assert not tells_other_offer(text)


@pytest.mark.parametrize(
    "text", ["i have to answer by tuesday", "I must decide by friday", "need to reply by the 20th"]
)
def test_the_day_of_ones_own_answer_is_no_decision_of_theirs(text: str) -> None:
    """Spares the job seeker a call on a day that the employer never named."""
    assert not speaks_of_decision(text)
