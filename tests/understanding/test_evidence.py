"""Bad and good news need words for it, said as news: likeness alone proposes none."""

from pathlib import Path

import pytest

from bot.understanding.evidence import bears_out
from bot.understanding.replies import Intent, propose

GRAVE = {Intent.REJECTED, Intent.OFFERED, Intent.NO_CALLS, Intent.DISTRESS}

NO_NEWS = """
    I am sorry
    sorry I was away
    it's the 13th not the 14th
    no, wednesday
    no, not yet
    what if they say no?
    what if they offer me the job?
    will they say no
    i'm scared they say no
    am i rejected
    did I get the job?
    rejected?
    an offer?
    good night
    good morning
    i got sick
    i got a cold
    I got it wrong
    i was late
    they ghosted me
    I didnt call
    they didn't call me
    no calls from them yet
    i don't like calling
    i don't want to call
    i hope they offer me the job
    they offered me a coffee
    they offered me a second interview
    they picked me up at the station
    they made an offer to somebody else
    they want me to call on friday
    i made them an offer
    no offer yet
    waiting for an offer
    no rejection yet
    haven't been rejected
    i can't go on monday
    I don't want the job
    they took another week
    spoke with Dana, she said no decision yet
    I said no to them
""".strip().splitlines()

NEWS = [
    ("they called me and said no", Intent.REJECTED),
    ("not hired", Intent.REJECTED),
    ("they turned down my application", Intent.REJECTED),
    ("the job is gone", Intent.REJECTED),
    ("I'm afraid they rejected me", Intent.REJECTED),
    ("was rejected today", Intent.REJECTED),
    ("they hired somebody else", Intent.REJECTED),
    ("no job for me, how sad", Intent.REJECTED),
    ("they went in a different direction", Intent.REJECTED),
    ("we have decided to proceed with other candidates", Intent.REJECTED),
    ("they said no in the end", Intent.REJECTED),
    ("they hired me", Intent.OFFERED),
    ("it's a yes", Intent.OFFERED),
    ("they'd like to offer me the job", Intent.OFFERED),
    ("I got the job, can you believe it?", Intent.OFFERED),
    ("I start on Monday!", Intent.OFFERED),
    ("she told me not to call her", Intent.NO_CALLS),
    ("they'd rather I emailed", Intent.NO_CALLS),
    ("she prefers email", Intent.NO_CALLS),
    ("i can't go on", Intent.DISTRESS),
]  # fmt: skip


@pytest.mark.parametrize("text", [text.strip() for text in NO_NEWS])
def test_words_without_such_news_never_propose_it(text: str) -> None:
    """Spares the job seeker who says "I am sorry" the question whether they were rejected."""
    assert GRAVE.isdisjoint(proposal.intent for proposal in propose(text))


@pytest.mark.parametrize(("text", "intent"), NEWS, ids=[text for text, _ in NEWS])
def test_news_told_in_other_words_is_proposed_first(text: str, intent: Intent) -> None:
    """Spares the job seeker saying the worst twice."""
    assert propose(text)[0].intent is intent


@pytest.mark.parametrize("text", ["i withdrew", "i took another job", "i pulled out of it"])
def test_what_somebody_ended_themselves_is_no_news_of_theirs(text: str) -> None:
    """Spares the job seeker who withdrew a rejection."""
    assert propose(text) == ()


@pytest.mark.parametrize("text", ["I turned them down", "i rejected the offer", "said no to it"])
def test_an_offer_turned_down_is_their_own_no(text: str) -> None:
    """Spares the job seeker who said no a rejection."""
    assert Intent.REJECTED not in {proposal.intent for proposal in propose(text)}


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("they put the position on ice", Intent.FROZEN),
        ("the position is on hold until january", Intent.FROZEN),
        ("they need two references from me", Intent.WANTS_MORE),
        ("they sent me a test", Intent.WANTS_MORE),
        ("second interview next tuesday", Intent.ANOTHER_ROUND),
        ("they want to meet me again", Intent.ANOTHER_ROUND),
        ("they want another interview on the 2nd of november at 9", Intent.ANOTHER_ROUND),
        ("they called me, its another interview on tuesday 10am", Intent.ANOTHER_ROUND),
        ("they asked if i can do monday or tuesday", Intent.ANOTHER_ROUND),
        ("the manager asked whether i could come in next friday", Intent.ANOTHER_ROUND),
        ("she wants to know if tuesday works for me", Intent.ANOTHER_ROUND),
    ],
)
def test_what_else_they_may_say_is_found_by_its_words(words: str, intent: Intent) -> None:
    """Spares Robin a list of eight buttons for a plain sentence."""
    assert bears_out(intent, words)


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("next week", Intent.ANOTHER_ROUND),
        ("they asked if i can do a test", Intent.ANOTHER_ROUND),
        ("they asked if i can start on monday", Intent.ANOTHER_ROUND),
        ("can they do monday", Intent.ANOTHER_ROUND),
        ("no second round for me", Intent.ANOTHER_ROUND),
        ("i have another interview tomorrow", Intent.ANOTHER_ROUND),
        ("is it frozen?", Intent.FROZEN),
        ("i was on hold on the phone", Intent.FROZEN),
        ("i sent the references", Intent.WANTS_MORE),
        ("the test went well", Intent.WANTS_MORE),
    ],
)
def test_likeness_alone_is_none_of_it(words: str, intent: Intent) -> None:
    """Spares Robin a question about something that nobody said."""
    assert not bears_out(intent, words)


HERE = Path(__file__).parent
NO_NEWS_ON_PHONES = [
    line
    for line in (HERE / "no_news.txt").read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]
WEIGHTY = GRAVE | {Intent.STOP, Intent.ACCEPTED, Intent.DECLINED_OFFER}

IN_DISTRESS = """
    i dont want to be here any more
    i dont wanna be here anymore
    i can't do this any more
    I cannot take this anymore, they never call
    whats the point of living
    everyone would be better off without me
    i just want it all to end
    im thinking of ending it
    i give up on life, stop asking me
    i wish i was dead
    i hate myself
    i don't see a way out
    im at breaking point
    i dont want to wake up tomorrow
    they rejected me and i cant go on
    no offer again, i feel so worthless
    got the job but i want to kill myself
    should i just end it all?
""".strip().splitlines()

NOT_IN_DISTRESS = """
    i dont want to be here at the weekend
    i cant go on monday
    I can't go on with this call now
    i hate mondays
    i'm hopeless at phone calls
    not hopeless at all
    i could kill for a coffee
    i want to end the call now
    my phone is falling apart
    i'm dying to know
    i cut myself shaving
""".strip().splitlines()


@pytest.mark.parametrize("text", NO_NEWS_ON_PHONES)
def test_what_is_no_news_of_ones_own_is_never_proposed_as_such(text: str) -> None:
    """Spares the job seeker whose friend was rejected the question whether they were."""
    assert WEIGHTY.isdisjoint(proposal.intent for proposal in propose(text))


@pytest.mark.parametrize("text", [text.strip() for text in IN_DISTRESS])
def test_distress_always_wins(text: str) -> None:
    """Spares somebody at the end of their strength any other question."""
    assert [proposal.intent for proposal in propose(text)] == [Intent.DISTRESS]


@pytest.mark.parametrize("text", [text.strip() for text in NOT_IN_DISTRESS])
def test_a_figure_of_speech_is_no_distress(text: str) -> None:
    """Spares the job seeker who hates Mondays the number of a helpline."""
    assert Intent.DISTRESS not in {proposal.intent for proposal in propose(text)}


def test_a_word_that_makes_a_question_of_news_takes_it_back() -> None:
    """Spares the job seeker who asks "it's a no then, right?" a record of a no."""
    assert propose("they rejected me")[0].intent is Intent.REJECTED
    assert WEIGHTY.isdisjoint(each.intent for each in propose("they rejected me, right?"))
