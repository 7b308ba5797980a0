"""An advert's "no calls" is a fact about a job; what they themselves said is another one (H8)."""

import pytest

from bot.understanding.replies import Intent, propose

ADVERTS = """
    the advert says no calls
    the ad said please don't call
    in the posting they ask people not to phone
    it says "no phone calls" on their website
    the job description says email only
    job ad says no calls pls
    says not to ring in the listing
    dont call says the advert
    the vacancy says they do not take calls
""".strip().splitlines()

NOT_ADVERTS = """
    they told me not to call
    she said no calls please
    the advert doesn't say not to call
    i found the ad on their website
    does the advert say no calls?
    i called about the ad and nobody answered
    i saw the posting and called them
    the ad is gone
""".strip().splitlines()


@pytest.mark.parametrize("text", [text.strip() for text in ADVERTS])
def test_an_advert_that_wants_no_calls_is_no_word_of_theirs(text: str) -> None:
    """It is not kept as if somebody there had turned the caller away."""
    intents = [proposal.intent for proposal in propose(text)]
    assert intents[:1] == [Intent.ADVERT_NO_CALLS]
    assert Intent.NO_CALLS not in intents


@pytest.mark.parametrize("text", [text.strip() for text in NOT_ADVERTS])
def test_other_words_about_calls_or_adverts_are_none(text: str) -> None:
    """What they said themselves weighs more, and an advert alone forbids nothing."""
    assert Intent.ADVERT_NO_CALLS not in [proposal.intent for proposal in propose(text)]
