"""Asked too early, or while an office is closed: the next step says which (S3, A8)."""

from datetime import date

import pytest

from bot.advice.calling import Reason
from bot.advice.model import (
    Application,
    CallResult,
)
from bot.advice.next_step import NextStep, NextStepKind
from tests.advice.facts import acme, at, call
from tests.advice.next_steps import (
    ASSUMED,
    FRIDAY,
    MESSAGES,
    NO_DATE,
    PROMISED,
    SATURDAY_TALK,
    THEY_CALL,
    TOLD_LITTLE,
    WELCOME,
    WELCOME_AT_TWO,
    step,
)


def test_too_early_says_why_and_when() -> None:
    """Spares the job seeker a bare "no" (S3)."""
    assert step(PROMISED, "2026-10-15 10:00") == NextStep(
        kind=NextStepKind.WAIT_FOR_THEM,
        rules=("A2", "H2", "A8"),
        reason=Reason.PROMISE,
        since=FRIDAY,
        until_day=FRIDAY,
        day=date(2026, 10, 19),
        when=at("2026-10-19 09:30"),
        until=at("2026-10-19 16:00"),
    )


@pytest.mark.parametrize(
    ("application", "now", "too_early"),
    [
        pytest.param(PROMISED, "2026-10-16 23:59", True, id="their day lasts"),
        pytest.param(PROMISED, "2026-10-17 00:00", False, id="their day is over: a Saturday"),
        pytest.param(PROMISED, "2026-10-18 12:00", False, id="Sunday after the promise"),
        pytest.param(PROMISED, "2026-10-19 09:00", False, id="its day, before their hours"),
        pytest.param(PROMISED, "2026-10-19 16:30", False, id="its day, after their hours"),
        pytest.param(
            acme(decision_by=date(2026, 10, 18)), "2026-10-17 12:00", True, id="promised by Sunday"
        ),
        pytest.param(NO_DATE, "2026-10-20 16:30", True, id="six days after the interview"),
        pytest.param(NO_DATE, "2026-10-21 00:00", False, id="a week after, at night"),
        pytest.param(NO_DATE, "2026-10-21 16:30", False, id="a week after, their hours are over"),
        pytest.param(
            acme(day=date(2026, 10, 12)), "2026-10-18 12:00", True, id="six days, and a Sunday"
        ),
        pytest.param(
            acme(day=date(2026, 10, 10)), "2026-10-17 12:00", False, id="a week, and a Saturday"
        ),
        pytest.param(TOLD_LITTLE, "2026-10-20 12:00", False, id="a talk not noted, a week ago"),
        pytest.param(SATURDAY_TALK, "2026-10-16 12:00", True, id="call again: not after six days"),
        pytest.param(SATURDAY_TALK, "2026-10-17 12:00", False, id="call again: a week later"),
        pytest.param(WELCOME, "2026-10-21 16:30", True, id="the day before the agreed one"),
        pytest.param(WELCOME, "2026-10-22 08:00", False, id="the agreed day, before their hours"),
        pytest.param(WELCOME, "2026-10-22 16:30", False, id="the agreed day, after their hours"),
        pytest.param(THEY_CALL, "2026-10-23 12:00", True, id="the day by which they call"),
        pytest.param(THEY_CALL, "2026-10-25 12:00", False, id="they did not call; a Sunday"),
        pytest.param(ASSUMED, "2026-10-26 16:30", True, id="the last day of the assumed week"),
        pytest.param(ASSUMED, "2026-10-27 16:30", False, id="the assumed week is over"),
        pytest.param(
            acme(MESSAGES[0]), "2026-10-23 16:30", True, id="two business days after a message"
        ),
        pytest.param(acme(MESSAGES[0]), "2026-10-26 16:30", False, id="three after a message"),
        pytest.param(
            acme(call(CallResult.NO_ANSWER, "2026-10-21 10:00")),
            "2026-10-21 11:00",
            True,
            id="no answer an hour ago",
        ),
        pytest.param(
            acme(call(CallResult.NO_ANSWER, "2026-10-21 10:00")),
            "2026-10-22 09:45",
            False,
            id="no answer yesterday; the other half of the day is better",
        ),
    ],
)
def test_a_closed_office_is_not_called_too_early(
    application: Application, now: str, *, too_early: bool
) -> None:
    """Spares the job seeker "too early" on the Sunday after the employer broke their word (A8)."""
    found = step(application, now)
    assert found.kind is not NextStepKind.CALL_NOW or not too_early
    assert ("A8" in found.rules) is too_early


@pytest.mark.parametrize(
    ("now", "when", "time_agreed"),
    [
        pytest.param("2026-10-21 12:00", "2026-10-22 14:00", True, id="the day before"),
        pytest.param("2026-10-22 13:50", "2026-10-22 14:00", True, id="shortly before"),
        pytest.param("2026-10-22 16:30", "2026-10-23 09:30", False, id="missed: at any hour"),
        pytest.param("2026-10-23 16:30", "2026-10-26 09:30", False, id="lapsed"),
    ],
)
def test_a_time_that_they_agreed_to_is_told_from_calling_hours(
    now: str, when: str, *, time_agreed: bool
) -> None:
    """Spares the job seeker "they expect your call at 09:30" that nobody ever said."""
    found = step(WELCOME_AT_TWO, now)
    assert (found.when, found.time_agreed) == (at(when), time_agreed)
    assert not step(WELCOME, now).time_agreed
