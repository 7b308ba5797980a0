"""Free-text replies: exact words are certain, others become a few likely buttons."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as some

import bot.understanding
from bot.understanding.replies import Certainty, Intent, RuleUnderstander, propose

DATA = tomllib.loads(
    (Path(bot.understanding.__path__[0]) / "replies.toml").read_text(encoding="utf-8")
)
EXACT = [(words, name) for name, entry in DATA.items() for words in entry.get("exact", ())]


@pytest.mark.parametrize(("words", "name"), EXACT, ids=[words for words, _ in EXACT])
def test_exact_words_are_certain_in_any_case_and_with_a_full_stop(words: str, name: str) -> None:
    """Spares the job seeker a question about "voicemail"."""
    for typed in (words, words.upper(), f" {words}. " if words != "?" else "?"):
        (proposal,) = propose(typed)
        assert (proposal.intent, proposal.certainty) == (Intent(name), Certainty.EXACT)


def test_no_words_mean_two_things_exactly() -> None:
    """Spares the operator an entry that silently hides another."""
    counted = Counter(words for words, _ in EXACT)
    assert [words for words, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("intent", Intent)
def test_every_intent_can_be_said_in_words(intent: Intent) -> None:
    """Spares the job seeker a button that no words can press."""
    entry = DATA[intent.value]
    words = next(iter((*entry.get("exact", ()), *entry.get("cues", ()))))
    assert propose(words)[0].intent is intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        pytest.param("I left a voicmail for her", Intent.LEFT_MESSAGE, id="a slip of the finger"),
        pytest.param("they went with somebody else", Intent.REJECTED, id="a rejection"),
        pytest.param("they offered me the job today!!", Intent.OFFERED, id="an offer"),
        pytest.param("stop messaging me already", Intent.STOP, id="a stop in a sentence"),
    ],
)
def test_a_guess_is_never_certain(text: str, intent: Intent) -> None:
    """Spares the job seeker a rejection, an offer or a stop that they did not mean."""
    proposals = propose(text)
    assert proposals[0].intent is intent
    assert all(proposal.certainty is Certainty.LIKELY for proposal in proposals)
    assert len({proposal.intent for proposal in proposals}) == len(proposals) <= 3


@pytest.mark.parametrize(
    "text", ["", "asdfgh", "1234567", "🙂", "x " * 2500, "lorem ipsum dolor sit amet"]
)
def test_nonsense_proposes_nothing(text: str) -> None:
    """Spares the job seeker buttons that have nothing to do with what they wrote."""
    assert propose(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "I can't do this any more",
        "i cannot do this anymore, nobody answered again",
        "It's all too much, I want to die",
        "They rejected me. I feel hopeless.",
    ],
)
def test_distress_comes_before_everything_else(text: str) -> None:
    """Spares somebody in distress three buttons about a phone call."""
    (proposal,) = propose(text)
    assert proposal.intent is Intent.DISTRESS


def test_the_understander_that_ships_is_ready_at_once() -> None:
    """Spares the first person of the day the wait for language data."""
    understander = RuleUnderstander()
    understander.warm()
    assert understander.propose("stop") == propose("stop")


@given(text=some.text(max_size=600))
def test_every_proposal_quotes_the_words_it_was_read_from(text: str) -> None:
    """Spares the job seeker an answer that was put into their mouth."""
    for proposal in propose(text):
        assert proposal.quote
        assert proposal.quote in " ".join(text.split())


@pytest.mark.parametrize(
    "words",
    [
        "they told me not to call again",
        "she said i should not ring again",
        "he told me not to ring again",
    ],
)
def test_told_not_to_call_again_is_no_leave_to_call(words: str) -> None:
    """Spares the job seeker, by a slip of the finger, the call that they were asked not to make."""
    assert Intent.CALL_BACK_ANY_DAY not in {proposal.intent for proposal in propose(words)}
