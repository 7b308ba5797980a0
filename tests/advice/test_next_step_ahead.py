"""While an interview is ahead it is the next step."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.advice.model import (
    Application,
    Said,
)
from tests.advice.facts import acme, at, talked
from tests.advice.next_steps import (
    step,
)

AHEAD = date(2026, 10, 20)
AT_TEN = replace(
    acme(day=AHEAD),
    rounds=(replace(acme(day=AHEAD).interview, starts_at=time(10)),),
)


@pytest.mark.parametrize(
    ("application", "now", "kind", "day"),
    [
        pytest.param(
            acme(day=AHEAD), "2026-10-19 23:59", "interview_ahead", "2026-10-20", id="tomorrow"
        ),
        pytest.param(
            acme(day=AHEAD), "2026-10-20 00:00", "call_on", "2026-10-27", id="today: some time"
        ),
        pytest.param(AT_TEN, "2026-10-20 10:44", "interview_ahead", "2026-10-20", id="going on"),
        pytest.param(AT_TEN, "2026-10-20 10:45", "call_on", "2026-10-27", id="over"),
        pytest.param(
            acme(day=AHEAD, zone="Asia/Manila"),
            "2026-10-19 20:00",
            "interview_ahead",
            "2026-10-20",
            id="today in Manila, tomorrow on the person's own calendar",
        ),
        pytest.param(
            acme(day=AHEAD, decision_by=date(2026, 10, 23)),
            "2026-10-19 12:00",
            "interview_ahead",
            "2026-10-20",
            id="they named a date already: it is not their turn yet",
        ),
        pytest.param(
            acme(day=AHEAD, decision_by=date(2026, 10, 23)),
            "2026-10-20 12:00",
            "wait_for_them",
            "2026-10-26",
            id="they named a date, and the interview is today",
        ),
        pytest.param(
            acme(
                talked("2026-10-15 10:00", Said.CALL_BACK, day=date(2026, 10, 19)),
                day=AHEAD,
            ),
            "2026-10-16 12:00",
            "call_on",
            "2026-10-19",
            id="they asked for a call before it",
        ),
        pytest.param(
            acme(talked("2026-10-15 10:00", Said.THEY_CALL), day=AHEAD),
            "2026-10-16 12:00",
            "interview_ahead",
            "2026-10-20",
            id="they said that they would be in touch, after it at the latest",
        ),
        pytest.param(
            acme(day=AHEAD, calls_declined_at=at("2026-10-15 10:00")),
            "2026-10-16 12:00",
            "interview_ahead",
            "2026-10-20",
            id="they would rather not be called: it takes place all the same",
        ),
    ],
)
def test_while_an_interview_is_ahead_it_is_the_next_step(
    application: Application, now: str, kind: str, day: str
) -> None:
    """Spares the job seeker "you may call" about an interview that is still to come."""
    found = step(application, now)
    assert (found.kind.value, found.day) == (kind, date.fromisoformat(day))


def test_the_interview_ahead_says_its_time_only_where_it_is_known() -> None:
    """Spares the job seeker a time that nobody named."""
    timed, untimed = step(AT_TEN, "2026-10-19 10:00"), step(acme(day=AHEAD), "2026-10-19 10:00")
    assert (timed.when, timed.time_agreed) == (at("2026-10-20 10:00"), True)
    assert (untimed.when, untimed.time_agreed) == (at("2026-10-20 00:00"), False)
