""" "In a few days": a no comes back once, and only when that was wished (A12)."""

from dataclasses import replace
from datetime import date

import pytest

from bot.advice.at_due import due_now
from bot.advice.feedback_later import was_asked_again
from bot.advice.model import (
    Application,
    Feedback,
    FeedbackWish,
    NudgeKind,
    Outcome,
    Response,
    Result,
)
from tests.advice.facts import POLICY, acme, at, fired, planned, search

TOLD = at("2026-10-20 10:00")


def refused(
    wish: FeedbackWish = FeedbackWish.LATER,
    wished: str = "2026-10-20 10:05",
    result: Result = Result.REJECTED,
) -> Application:
    """Acme's answer on Tuesday 20 October, with a wish about feedback."""
    return replace(
        acme(decision_by=date(2026, 10, 19)),
        outcome=Outcome(result=result, learned_at=TOLD),
        feedback=Feedback(wish=wish, wished_at=at(wished)),
    )


@pytest.mark.parametrize(
    ("wished", "due"),
    [
        pytest.param("2026-10-20 10:05", "2026-10-23 09:00", id="three business days later"),
        pytest.param("2026-10-22 23:59", "2026-10-27 09:00", id="a weekend is in between"),
        pytest.param("2026-12-23 10:00", "2026-12-29 09:00", id="so are holidays"),
    ],
)
def test_it_comes_back_in_a_morning_slot(wished: str, due: str) -> None:
    """Spares the job seeker a question on the very day of the bad news."""
    (nudge,) = planned(refused(wished=wished))
    assert nudge.kind is NudgeKind.FEEDBACK_LATER
    assert nudge.due_at == at(due)
    assert nudge.rules == ("A12", "A11")


@pytest.mark.parametrize("wish", [FeedbackWish.ASK, FeedbackWish.NEVER, FeedbackWish.NOTED])
def test_nobody_is_asked_who_did_not_wish_it(wish: FeedbackWish) -> None:
    """Spares the job seeker a rejection that is brought up again."""
    assert planned(refused(wish)) == ()


def test_it_is_off_when_the_no_was_a_mistake() -> None:
    """Spares the job seeker a question why they were refused, who were not."""
    for mistaken in (replace(refused(), outcome=None), refused(result=Result.OFFERED)):
        assert NudgeKind.FEEDBACK_LATER not in {nudge.kind for nudge in planned(mistaken)}


def test_it_comes_once_unless_it_is_put_off() -> None:
    """Spares the job seeker the same question twice."""
    key = planned(refused())[0].key
    sent = fired(key, "2026-10-23 09:00", kind=NudgeKind.FEEDBACK_LATER)
    assert planned(refused(), log=(sent,)) == ()
    put_off = replace(sent, response=Response.SNOOZED, snoozed_until=at("2026-10-24 09:00"))
    (again,) = planned(refused(), log=(put_off,))
    assert again.due_at == at("2026-10-26 08:00"), "the weekend is quiet"


def test_after_two_weeks_it_is_too_late() -> None:
    """Spares the job seeker a question about something long past."""
    facts = search(refused())
    (nudge,) = planned(refused())
    on_time = due_now(facts, POLICY, at("2026-11-05 12:00"))
    assert [due.key for due in on_time.send] == [nudge.key]
    assert due_now(facts, POLICY, at("2026-11-06 09:00")).send == ()


def test_what_came_back_is_not_offered_again() -> None:
    """Spares the job seeker "in a few days" for ever."""
    application = refused()
    assert not was_asked_again(search(application), application)
    sent = fired("k", "2026-10-23 09:00", kind=NudgeKind.FEEDBACK_LATER)
    assert was_asked_again(search(application, log=(sent,)), application)
    elsewhere = replace(sent, application_id="a2")
    assert not was_asked_again(search(application, log=(elsewhere,)), application)
