"""The plan: when a due call is told of (H2, H13)."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.advice.calling import Reason
from bot.advice.model import Application, CallResult, NudgeKind, Outcome, QuietTime, Result, Said
from bot.advice.nudge import Nudge
from tests.advice.due_calls import only
from tests.advice.facts import BERLIN, MINA, acme, at, call, planned_calls, talked

FRIDAY = date(2026, 10, 16)
KEY = "a1-r1-d261016-call"


def test_a_promised_date_has_passed() -> None:
    """Spares the job seeker the guess whether it is time (S1)."""
    assert only(acme(decision_by=FRIDAY)) == Nudge(
        key=f"{KEY}-0",
        kind=NudgeKind.CALL_DUE,
        application_id="a1",
        due_at=at("2026-10-19 09:30"),
        rules=("A2", "H2"),
        reason=Reason.PROMISE,
        since=FRIDAY,
        day=date(2026, 10, 19),
        call_at=at("2026-10-19 09:30"),
        until=at("2026-10-19 16:00"),
    )


@pytest.mark.parametrize(
    ("registered", "due"),
    [
        pytest.param("2026-10-24 11:00", "2026-10-26 09:30", id="on a Saturday: on Monday"),
        pytest.param("2026-10-26 09:29", "2026-10-26 09:30", id="a minute before their hours"),
        pytest.param("2026-10-26 09:30", "2026-10-26 09:30", id="as their hours begin"),
        pytest.param("2026-10-26 15:59", "2026-10-26 15:59", id="a minute before their hours end"),
        pytest.param("2026-10-26 16:00", "2026-10-27 09:30", id="as their hours end"),
        pytest.param("2026-10-23 18:00", "2026-10-26 09:30", id="on Friday evening"),
    ],
)
def test_an_interview_long_past_gives_one_nudge_in_the_next_calling_hours(
    registered: str, due: str
) -> None:
    """Spares the job seeker a heap of overdue nudges on the first day."""
    assert only(acme(registered_at=at(registered))).due_at == at(due)


@pytest.mark.parametrize(
    ("interview", "zone", "due"),
    [
        pytest.param(date(2026, 10, 16), BERLIN, "2026-10-23 07:30", id="in summer time"),
        pytest.param(date(2026, 10, 19), BERLIN, "2026-10-26 08:30", id="after clocks went back"),
        pytest.param(date(2027, 3, 22), BERLIN, "2027-03-30 07:30", id="clocks forward, Easter"),
        pytest.param(date(2026, 10, 14), "Europe/London", "2026-10-21 08:30", id="London"),
        pytest.param(date(2026, 10, 14), "UTC", "2026-10-21 09:30", id="a zone of no country"),
    ],
)
def test_it_comes_at_half_past_nine_their_time(interview: date, zone: str, due: str) -> None:
    """Spares the job seeker an hour's error when the clocks change (S27)."""
    assert only(acme(day=interview, zone=zone)).due_at == at(due, "UTC")


@pytest.mark.parametrize(
    ("quiet", "due"),
    [
        pytest.param(QuietTime(start=time(20), end=time(9, 29)), "09:30", id="quiet until before"),
        pytest.param(QuietTime(start=time(20), end=time(9, 31)), "09:31", id="quiet until after"),
        pytest.param(
            QuietTime(start=time(9), end=time(15, 59)), "15:59", id="one minute in common"
        ),
        pytest.param(QuietTime(start=time(9), end=time(16)), "08:00", id="none: told of before"),
        pytest.param(QuietTime(start=time(8), end=time(8)), "09:30", id="no quiet hours at all"),
    ],
)
def test_it_comes_at_the_first_instant_that_suits_both(quiet: QuietTime, due: str) -> None:
    """Spares the job seeker a message in their quiet time (H13)."""
    seeker = replace(MINA, quiet=quiet)
    assert only(acme(), seeker=seeker).due_at == at(f"2026-10-21 {due}")


def test_after_no_answer_it_comes_at_a_different_hour() -> None:
    """Spares the job seeker the same empty desk (H6)."""
    assert only(acme(call(CallResult.NO_ANSWER, "2026-10-21 10:00"))).due_at == at(
        "2026-10-22 13:30"
    )
    afternoon = only(acme(call(CallResult.NO_ANSWER, "2026-10-21 15:00")))
    assert (afternoon.due_at, afternoon.until) == (
        at("2026-10-22 09:30"),
        at("2026-10-22 13:30"),
    )


def test_where_they_named_no_day_the_nudge_names_none() -> None:
    """Spares the job seeker "they said by Wednesday" when nobody did (S5)."""
    vague = only(acme(talked("2026-10-20 10:00", Said.THEY_CALL)))
    assert (vague.reason, vague.since, vague.assumed) == (Reason.THEY_CALL, None, True)
    named = only(acme(talked("2026-10-20 10:00", Said.THEY_CALL, day=date(2026, 10, 23))))
    assert (named.reason, named.since, named.assumed) == (
        Reason.THEY_CALL,
        date(2026, 10, 23),
        False,
    )


@pytest.mark.parametrize(
    "application",
    [
        pytest.param(
            acme(outcome=Outcome(result=Result.REJECTED, learned_at=at("2026-10-16 12:00"))),
            id="a no",
        ),
        pytest.param(acme(calls_declined_at=at("2026-10-15 12:00")), id="no calls, please"),
        pytest.param(acme(talked("2026-10-21 10:00", Said.NO_MORE_CALLS)), id="told not to call"),
    ],
)
def test_nothing_is_planned_where_no_call_is_advised(application: Application) -> None:
    """Spares the job seeker a reminder of what is over (S7, S13)."""
    assert planned_calls(application) == ()


def test_stop_ends_all_nudges() -> None:
    """Spares the job seeker every further message (S35)."""
    stopped = replace(MINA, stopped_at=at("2026-10-15 12:00"))
    assert planned_calls(acme(), seeker=stopped) == ()
