"""When the talk about contract and pay is, in one's own words; the contract's terms are none."""

from datetime import date, time

import pytest

from bot.advice.offer import Topic
from bot.understanding.contract_talk import talk_in
from bot.understanding.offer_moments import Moment
from bot.understanding.offers import understand_offer
from tests.understanding.test_offers import CONTEXT

THURSDAY = date(2026, 10, 22)


@pytest.mark.parametrize(
    "words",
    [
        "The contract talk is on Thursday at 3 pm",
        "we talk about the contract on thursday at 15:00",
        "can we talk money on thursday 3pm",
        "let's talk about pay on thursday at 3 pm",
        "we’ll talk about pay and contract on Thursday at 15:00",
        "contract talk: thursday 3pm",
        "on thursday at 3pm we talk about the contract",
        "thursday at 3pm is the contract talk",
        "they said we have agreed on a contract talk on Thursday at 3pm",
        "I have a meeting about my contract on Thursday at 3pm",
        "the contract talk with them is set for Thursday at 3pm",
    ],
)
def test_a_talk_is_known_by_what_it_is_called_and_its_moment(words: str) -> None:
    """Spares the job seeker a talk that nobody reminds them of."""
    assert talk_in(words, CONTEXT) == (Moment(day=THURSDAY, at=time(15)),)


@pytest.mark.parametrize(
    ("words", "moments"),
    [
        ("the contract talk is on Thursday", (Moment(day=THURSDAY),)),
        ("my contract talk is at 3pm", (Moment(at=time(15)),)),
        (
            "the contract talk is on Thursday at 3",
            (Moment(day=THURSDAY, at=time(15)), Moment(day=THURSDAY, at=time(3))),
        ),
    ],
    ids=["a day alone", "a time alone", "two readings"],
)
def test_what_a_moment_lacks_or_leaves_open_is_not_filled_in(
    words: str, moments: tuple[Moment, ...]
) -> None:
    """Spares the job seeker a talk at an hour that nobody named."""
    assert talk_in(words, CONTEXT) == moments


@pytest.mark.parametrize(
    "words",
    [
        "the contract is permanent",
        "the contract starts on Thursday at 3",
        "they send the contract on Thursday",
        "I must sign the contract by Thursday",
        "the contract talk was on Monday",
        "the contract talk was yesterday",
        "the contract talk is not on Thursday",
        "maybe the contract talk is on Thursday",
        "the contract talk is before Thursday",
        "the contract talk is next week",
        "the contract talk on Thursday at 3 is cancelled",
        "the contract talk is on Thursday and I am nervous",
        "the contract talk was on yesterday",
        "we talk about the contract",
        "the talk about the parking is on Thursday",
    ],
)
def test_terms_and_talks_in_doubt_are_no_talk(words: str) -> None:
    """Spares the job seeker a reminder of a talk that nobody agreed on."""
    assert talk_in(words, CONTEXT) == ()


def test_a_day_that_has_passed_is_no_talk_to_come() -> None:
    """Spares the job seeker an entry in their calendar for last week."""
    assert talk_in("contract talk: 2026-10-12 at 3pm", CONTEXT) == ()


def test_a_talk_among_other_words_leaves_each_its_place() -> None:
    """Spares the job seeker telling one thing a message."""
    found = understand_offer("2400 a month, the contract talk is on thursday at 3pm", CONTEXT)
    assert [told.words for told in found.told] == ["2400 a month"]
    assert found.talk == (Moment(day=THURSDAY, at=time(15)),)
    assert found.remainder == ()


def test_a_question_about_the_talk_sets_none() -> None:
    """Spares the job seeker a talk that they only asked about."""
    assert understand_offer("is the contract talk on thursday at 3pm?", CONTEXT).talk == ()


@pytest.mark.parametrize(
    "words", ["i dont know who to ask for", "Ich weiß noch nicht, nach wem ich fragen soll"]
)
def test_whom_to_ask_for_stays_open_where_nobody_was_named(words: str) -> None:
    """Spares Robin a first day at the gate without a name, and a question about the words."""
    found = understand_offer(words, CONTEXT)
    assert found.open == (Topic.ASK_FOR,)
    assert not found.told
    assert not found.remainder
