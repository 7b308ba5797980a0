"""Strange and hostile input: never an error, never a guess, never a wait (S34)."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.understanding.commands import exact_command, registration, understand_command
from bot.understanding.date_purpose import is_correction, means_nothing
from bot.understanding.dates import (
    Either,
    Leaning,
    NotUnderstood,
    Reason,
    find_when,
    understand_time,
    understand_when,
)
from bot.understanding.people import understand_people
from bot.understanding.places import understand_zone
from bot.understanding.replies import propose
from bot.understanding.told import understood_as_command
from tests.understanding.saying import context

STRANGE = [
    pytest.param("", Reason.EMPTY, id="nothing"),
    pytest.param(" \n\t ", Reason.EMPTY, id="white space"),
    pytest.param("mon " * 1250, Reason.TOO_LONG, id="five thousand characters"),
    pytest.param("mon mon mon mon mon", Reason.NO_DATE, id="one word over and over"),
    pytest.param("\x00\x01\x02", Reason.UNREADABLE, id="control characters"),
    pytest.param("👍🎉", Reason.NO_DATE, id="emoji"),
    pytest.param("月曜日に電話します", Reason.UNREADABLE, id="Japanese"),
    pytest.param("يوم الخميس", Reason.UNREADABLE, id="Arabic"),
    pytest.param("after " * 13, Reason.NO_DATE, id="thirteen times after"),
    pytest.param("1 or " * 15, Reason.NO_DATE, id="fifteen times or"),
    pytest.param("between and between and", Reason.NO_DATE, id="between nothing"),
    pytest.param("=HYPERLINK(1)", Reason.UNREADABLE, id="a formula"),
    pytest.param("<!channel> @everyone", Reason.UNREADABLE, id="markup"),
    pytest.param("9" * 80, Reason.NO_DATE, id="eighty digits"),
    pytest.param("٣ days", Reason.UNREADABLE, id="digits of another script"),
]


@pytest.mark.parametrize(("text", "reason"), STRANGE)
def test_strange_input_is_not_understood_and_told_why(text: str, reason: Reason) -> None:
    """Spares the job seeker an error; spares everybody else the wait."""
    assert understand_when(text, context()) == NotUnderstood(reason=reason)


def test_an_emoji_beside_a_date_does_no_harm() -> None:
    """Spares the job seeker a repetition because they were friendly."""
    assert not isinstance(understand_when("Thursday 👍", context()), NotUnderstood)


VOCABULARY = """
    mon tuesday next last this week month in on at by before after between and or to from the
    a two 3 5th 5/12 2026-11-23 2pm 14:00 half past noon eod end of day days weeks business
    around early late mid november within until week's time ago easter christmas first couple
    few - / ,
"""
WORDS = some.sampled_from(VOCABULARY.split())
PHRASES = some.lists(WORDS, max_size=9).map(" ".join)


@given(phrase=PHRASES | some.text(max_size=90), leaning=some.sampled_from(Leaning))
def test_no_text_at_all_is_an_error_and_every_answer_quotes_it(
    phrase: str, leaning: Leaning
) -> None:
    """Spares the job seeker a bot that falls silent over a typing error."""
    for answer in (understand_when(phrase, context(leaning)), find_when(phrase, context(leaning))):
        if isinstance(answer, NotUnderstood):
            continue
        assert answer.quote in " ".join(phrase.split())
        assert not isinstance(answer, Either) or len(answer.options) > 1


@given(text=some.text(max_size=300))
def test_nothing_typed_anywhere_is_an_error(text: str) -> None:
    """Spares the operator a log full of what people mistyped."""
    understand_time(text)
    understand_zone(text)
    understand_people(text, "DE")
    understand_command(text)
    exact_command(text)
    registration(text, context())
    understood_as_command(text, context())
    means_nothing(text)
    is_correction(text)
    quotes = [proposal.quote for proposal in propose(text)]
    assert all(quote in " ".join(text.split()) for quote in quotes)
