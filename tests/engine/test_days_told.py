"""Days in what people say of their call: theirs, ours, or asked; never noted for the other."""

from datetime import date

import pytest

from bot.advice.model import Said
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk
from tests.engine.waited_for import due, noted


def heard() -> Talk:
    talk = due()
    talk.presses(Choice.HEARD)
    return talk


def call_back_day() -> Talk:
    talk = heard()
    talk.presses(Choice.NOTHING_DECIDED)
    talk.presses(Choice.YES_ON)
    return talk


def they_decide() -> Talk:
    talk = heard()
    talk.presses(Choice.THEY_CALL)
    return talk


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("they said Friday or Monday", "Friday 23 October or Monday 26 October: what is it for?"),
        ("she called and said another week", "Tuesday 27 October: what is it for?"),
        ("sometime next week", "Between Monday 26 October and Friday 30 October: what is it for?"),
        ("over the weekend", "Sunday 25 October: what is it for?"),
        ("they said no news before november", "Nothing before Monday 2 November, then."),
        ("they pushed it to friday", "Friday 23 October: what is it for?"),
    ],
)
def test_days_without_a_purpose_are_said_back_and_asked_about(words: str, days: str) -> None:
    """Spares the job seeker a day that is noted for the wrong thing."""
    talk = heard()
    talk.says(words)
    assert days in talk.words
    assert noted(talk)[0] is None


def test_the_last_day_of_a_week_is_that_of_a_decision() -> None:
    """Spares the job seeker a call before they have decided."""
    talk = heard()
    talk.says("sometime next week")
    talk.presses(Choice.THEY_CALL, "2026-10-30")
    assert noted(talk) == (Said.THEY_CALL, date(2026, 10, 30))


def test_of_a_weeks_days_one_is_chosen_for_a_call() -> None:
    """Spares the job seeker a day that nobody chose."""
    talk = heard()
    talk.says("sometime next week")
    talk.presses(Choice.YES_ON)
    assert talk.newest.step == Step.WHICH_DAY
    talk.presses(Choice.PICK, "2026-10-27")
    assert noted(talk) == (Said.CALL_BACK, date(2026, 10, 27))


def test_on_a_weekend_nobody_is_called_so_the_day_is_asked() -> None:
    """Spares the job seeker a call that nobody answers."""
    talk = heard()
    talk.says("over the weekend")
    talk.presses(Choice.YES_ON)
    assert talk.newest.step == Step.CALL_BACK_DAY


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("they'll let me know by friday", date(2026, 10, 23)),
        ("they'll call me tonight", date(2026, 10, 20)),
        ("decision is delayed until the end of the month", date(2026, 10, 31)),
    ],
)
def test_when_they_decide_is_no_day_for_a_call_although_that_was_asked(
    words: str, day: date
) -> None:
    """Spares the job seeker a call on the day on which they wanted to call."""
    talk = call_back_day()
    talk.says(words)
    assert noted(talk) == (Said.THEY_CALL, day)


@pytest.mark.parametrize("words", ["she told me to ring back thursday", "call again on thursday"])
def test_when_to_call_is_no_decision_although_that_was_asked(words: str) -> None:
    """Spares the job seeker waiting on the day on which their call was wished for."""
    talk = they_decide()
    talk.says(words)
    assert noted(talk) == (Said.CALL_BACK, date(2026, 10, 22))


@pytest.mark.parametrize(
    "words", ["not before thursday", "they won't decide before thursday", "she's back on thursday"]
)
def test_a_day_before_which_nothing_comes_is_no_deadline(words: str) -> None:
    """Spares the job seeker a call on Friday, when they may not have begun."""
    talk = they_decide()
    talk.says(words)
    assert "Nothing before Thursday 22 October, then. Do you call them that day" in talk.words
    assert noted(talk) == (Said.THEY_CALL, None)


def test_a_day_before_which_nobody_is_there_is_one_for_a_call() -> None:
    """Spares the job seeker a call into an empty office."""
    talk = call_back_day()
    talk.says("she's not in until thursday")
    assert noted(talk) == (Said.CALL_BACK, date(2026, 10, 22))


@pytest.mark.parametrize("begin", [call_back_day, they_decide])
def test_days_of_another_interview_are_for_neither(begin: object) -> None:
    """Spares the job seeker an interview that is noted as a call."""
    talk = call_back_day() if begin is call_back_day else they_decide()
    talk.says("they want to see me again thursday or friday")
    assert talk.newest.step == Step.CONFIRMING


def test_what_is_not_decided_yet_may_have_its_day_in_the_same_words() -> None:
    """Spares the job seeker a question that was answered already."""
    talk = due()
    talk.says("they need another week")
    talk.presses(Choice.YES)
    assert "Tuesday 27 October: what is it for?" in talk.words
    talk.presses(Choice.THEY_CALL, "2026-10-27")
    assert noted(talk) == (Said.THEY_CALL, date(2026, 10, 27))


@pytest.mark.parametrize(
    ("words", "said", "day"),
    [
        ("They decide by then", Said.THEY_CALL, date(2026, 10, 27)),
        ("I call them then", Said.CALL_BACK, date(2026, 10, 27)),
        ("I'll call on Friday", Said.CALL_BACK, date(2026, 10, 23)),
        ("they'll call me by friday", Said.THEY_CALL, date(2026, 10, 23)),
    ],
)
def test_what_a_day_is_for_can_be_typed(words: str, said: Said, day: date) -> None:
    """Spares the job seeker "please choose" after they have chosen, in words."""
    talk = heard()
    talk.says("another week")
    talk.says(words)
    assert noted(talk) == (said, day)


@pytest.mark.parametrize("words", ["bananas", "they made me an offer"])
def test_what_says_neither_is_left_to_others(words: str) -> None:
    """Spares the job seeker news that is noted as a day."""
    talk = heard()
    talk.says("another week")
    talk.says(words)
    assert noted(talk) == (None, None)
