"""The plan: two applications at one employer are not called about on one day (H4)."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from bot.advice.model import Application, CallResult, Outcome, Response, Result, Said, SentNudge
from tests.advice.facts import acme, at, call, fired, planned_calls, talked


def second(application: Application, employer: str = " ACME") -> Application:
    interview = replace(application.interview, id="r2")
    return replace(application, id="a2", employer=employer, rounds=(interview,))


def moments(
    *applications: Application, log: tuple[SentNudge, ...] = ()
) -> dict[str, list[datetime]]:
    found: dict[str, list[datetime]] = {}
    for nudge in planned_calls(*applications, log=log):
        found.setdefault(nudge.application_id, []).append(nudge.due_at)
    return found


def test_two_applications_at_one_employer_never_meet_on_one_day() -> None:
    """Spares the job seeker ringing one office twice in a morning (S18, H4)."""
    assert moments(acme(), second(acme())) == {
        "a1": [at("2026-10-21 09:30")],
        "a2": [at("2026-10-22 09:30")],
    }


def test_two_employers_may_meet_on_one_day() -> None:
    """Spares the job seeker a delay that serves nobody."""
    assert moments(acme(), second(acme(), employer="Bolt")) == {
        "a1": [at("2026-10-21 09:30")],
        "a2": [at("2026-10-21 09:30")],
    }


@pytest.mark.parametrize(
    ("first", "log", "expected"),
    [
        pytest.param(
            acme(talked("2026-10-20 10:00", Said.CALL_BACK, day=date(2026, 10, 21))),
            (),
            "2026-10-22 09:30",
            id="a call-back is agreed for that day",
        ),
        pytest.param(
            acme(call(CallResult.LEFT_MESSAGE, "2026-10-21 09:00")),
            (),
            "2026-10-22 09:30",
            id="they were called on that day",
        ),
        pytest.param(
            acme(),
            (fired("a1-r1-i261014-call-0", "2026-10-21 09:30"),),
            "2026-10-22 09:30",
            id="the other nudge went out on that day",
        ),
        pytest.param(
            acme(),
            (
                fired(
                    "a1-r1-i261014-call-0",
                    "2026-10-21 09:30",
                    Response.SNOOZED,
                    until="2026-10-22 10:00",
                ),
            ),
            "2026-10-21 09:30",
            id="the other call was put off to the next day",
        ),
        pytest.param(
            acme(outcome=Outcome(result=Result.REJECTED, learned_at=at("2026-10-16 12:00"))),
            (),
            "2026-10-21 09:30",
            id="the other one is closed",
        ),
    ],
)
def test_a_day_that_the_other_application_has_is_left_to_it(
    first: Application, log: tuple[SentNudge, ...], expected: str
) -> None:
    """Spares the job seeker two conversations with one office on one day (H4)."""
    assert moments(first, second(acme()), log=log)["a2"] == [at(expected)]


def test_a_call_that_was_put_off_keeps_the_moment_that_was_chosen() -> None:
    """Spares the job seeker a moment of their own choice that is moved by another call."""
    put_off = fired(
        "a1-r1-i261014-call-0", "2026-10-21 09:30", Response.SNOOZED, until="2026-10-22 10:00"
    )
    later = second(acme(day=date(2026, 10, 15)))
    assert moments(acme(), later, log=(put_off,)) == {
        "a1": [at("2026-10-22 10:00")],
        "a2": [at("2026-10-23 09:30")],
    }


def test_a_call_that_rests_takes_no_day_from_one_that_is_due() -> None:
    """Spares the job seeker a delay for the sake of a call they let lie (H15)."""
    key = "a1-r1-i261014-call"
    log = (fired(f"{key}-0", "2026-10-21 09:30"), fired(f"{key}-1", "2026-10-23 09:30"))
    due_when_the_first_would_return = second(acme(day=date(2026, 10, 20)))
    found = moments(acme(), due_when_the_first_would_return, log=log)
    assert found == {"a2": [at("2026-10-27 09:30")]}


def test_five_calls_on_one_morning_are_due_at_one_moment() -> None:
    """Spares the job seeker five messages: what is due together goes out together (S18)."""
    five = [replace(acme(), id=f"a{n}", employer=f"Employer {n}") for n in range(5)]
    assert {nudge.due_at for nudge in planned_calls(*five)} == {at("2026-10-21 09:30")}
