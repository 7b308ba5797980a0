"""An interview moved, called off, or missed by them; and which one is meant."""

from datetime import date, time, timedelta

import pytest

from bot.advice.model import Fate
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import WEDNESDAY, Talk
from tests.engine.in_rounds import AHEAD, at_step, interview, registered


@pytest.mark.parametrize(
    ("words", "key"),
    [
        pytest.param("mumble", "I'm not sure what", id="no day"),
        pytest.param("5/12", "Please write the month as a word", id="two days"),
        pytest.param("today at 7", "Please write it like 19:00", id="two times"),
        pytest.param("2026-10-01", "has passed already", id="a day that has passed"),
    ],
)
def test_a_new_day_that_is_not_clear_is_asked_again(words: str, key: str) -> None:
    """Spares Robin a wrong date, however it came about."""
    talk = at_step(Step.NEW_DAY, day=AHEAD)
    talk.says(words)
    assert key in talk.words
    assert interview(talk).day == date(2026, 10, 20)


def test_what_happened_may_be_answered_with_the_new_day_at_once() -> None:
    """Spares Robin a question whose answer they have given."""
    talk = at_step(Step.WHAT_CHANGED, day=AHEAD)
    talk.says("moved to the 22nd at 10")
    assert (interview(talk).day, interview(talk).starts_at) == (date(2026, 10, 22), time(10))


def test_nobody_can_have_missed_an_interview_of_tomorrow() -> None:
    """Spares Robin a button that makes no sense yet."""
    talk = at_step(Step.WHAT_CHANGED, day=AHEAD)
    assert [action for _, action, _ in talk.offers[-1]] == [Choice.MOVED, Choice.CALLED_OFF]


def test_after_it_was_called_off_any_other_words_are_no_new_day() -> None:
    """Spares Robin an interview on a day that they said something else about."""
    talk = at_step(Step.CHANGE_NOTED, day=AHEAD)
    talk.says("mumble")
    assert interview(talk).fate is Fate.CANCELLED


def test_a_promise_from_before_the_new_day_no_longer_holds() -> None:
    """Spares Robin a call the day before the interview (A2)."""
    talk = at_step(Step.NEW_DAY, day=AHEAD, decision="2026-10-23")
    talk.says("the 22nd")
    assert interview(talk).decision_by == date(2026, 10, 23)
    talk.says("they moved it to the 27th")
    assert interview(talk).decision_by is None


def test_moved_without_a_day_is_asked_for_it() -> None:
    """Spares Robin silence about what they have just told."""
    talk = registered(day=AHEAD)
    talk.says("they rescheduled my interview")
    assert talk.newest.step == Step.NEW_DAY
    talk.says("don't know")
    assert interview(talk).fate is Fate.CANCELLED


def test_news_of_an_interview_that_is_not_known_are_no_news() -> None:
    """Spares Robin a question about nothing."""
    talk = Talk()
    talk.says("my interview was called off")
    assert "don't know of any interview" in talk.words


def test_a_no_after_the_question_whether_it_was_called_off_changes_nothing() -> None:
    """Spares Robin a cancelled interview out of a misunderstanding."""
    talk = registered(day=AHEAD)
    talk.says("they cancelled my interview")
    talk.presses(Choice.NO)
    assert interview(talk).fate is None


def test_an_interview_of_the_day_before_can_still_have_been_missed_by_them() -> None:
    """Spares Robin words for it; two days later another round is likelier."""
    talk = registered(day="2026-10-14")
    shown = {}
    for days in (1, 2):
        talk.now = WEDNESDAY + timedelta(days=days)
        talk.command("list")
        talk.presses(Choice.SHOW, talk.dossier.search.applications[0].id)
        shown[days] = {v if a == Choice.FURTHER else a for _, a, v in talk.offers[-1]}
    assert {Choice.INTERVIEW_CHANGED, Choice.ANOTHER_ROUND} <= shown[1]
    assert Choice.INTERVIEW_CHANGED not in shown[2]


def test_news_of_an_interview_are_taken_in_the_middle_of_something_else() -> None:
    """Spares Robin answering a question first that has nothing to do with it."""
    talk = registered(day=AHEAD)
    talk.command("forget")
    talk.says("they moved my interview to the 22nd")
    assert interview(talk).day == date(2026, 10, 22)
