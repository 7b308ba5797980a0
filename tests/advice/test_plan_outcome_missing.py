"""The plan: what came of a call is asked once (H15)."""

from dataclasses import replace
from datetime import date

import pytest

from bot.advice.model import (
    APPOINTMENTS,
    Application,
    CallResult,
    Interview,
    NudgeKind,
    Outcome,
    Response,
    Result,
    Said,
)
from bot.advice.nudge import Nudge
from tests.advice.facts import acme, at, call, fired, planned, talked

BEGUN = at("2026-10-21 10:00")


def questions(application: Application, **more: object) -> list[Nudge]:
    nudges = planned(application, **more)  # type: ignore[arg-type]
    return [nudge for nudge in nudges if nudge.kind is NudgeKind.OUTCOME_MISSING]


@pytest.mark.parametrize(
    ("begun", "due", "expires"),
    [
        pytest.param("2026-10-21 10:00", "2026-10-21 12:00", "2026-10-23 12:00", id="by day"),
        pytest.param(
            "2026-10-21 17:59", "2026-10-21 19:59", "2026-10-23 19:59", id="just before quiet time"
        ),
        pytest.param(
            "2026-10-21 18:00", "2026-10-22 08:00", "2026-10-24 08:00", id="into quiet time: later"
        ),
        pytest.param(
            "2026-10-23 18:30", "2026-10-26 08:00", "2026-10-28 08:00", id="on Friday evening"
        ),
    ],
)
def test_a_call_begun_and_not_told_is_asked_about_two_hours_later(
    begun: str, due: str, expires: str
) -> None:
    """Spares the job seeker losing what was said, and the bot knowing nothing of it."""
    (nudge,) = questions(acme(call_begun_at=at(begun)))
    assert (nudge.due_at, nudge.expires_at) == (at(due), at(expires))
    assert nudge.kind not in APPOINTMENTS
    assert nudge.rules == ("H15",)


def test_a_call_begun_as_soon_as_the_interview_was_registered_is_asked_about() -> None:
    """Spares the fastest callers being forgotten."""
    assert questions(acme(registered_at=BEGUN, call_begun_at=BEGUN))


def test_a_talk_without_a_result_is_asked_about() -> None:
    """Spares the job seeker a wrong plan made of half the story."""
    (nudge,) = questions(acme(talked("2026-10-21 10:00")))
    assert nudge.due_at == at("2026-10-21 12:00")
    assert nudge.key == "a1-c1-told-0"


BEGUN_KEY = f"a1-b{int(BEGUN.timestamp())}-told-0"


@pytest.mark.parametrize(
    "application",
    [
        pytest.param(acme(), id="no call was begun"),
        pytest.param(
            acme(call(CallResult.NO_ANSWER, "2026-10-21 10:05"), call_begun_at=BEGUN),
            id="the result is told",
        ),
        pytest.param(
            acme(call_begun_at=BEGUN, calls_declined_at=at("2026-10-21 10:05")),
            id="they would rather not be called",
        ),
        pytest.param(
            acme(
                call_begun_at=BEGUN,
                outcome=Outcome(result=Result.OFFERED, learned_at=at("2026-10-21 10:05")),
            ),
            id="the outcome is known",
        ),
        pytest.param(
            acme(
                talked("2026-10-21 10:00"),
                outcome=Outcome(result=Result.REJECTED, learned_at=at("2026-10-21 10:05")),
            ),
            id="the outcome of a talk is known",
        ),
        pytest.param(acme(talked("2026-10-21 10:00", Said.CALL_BACK)), id="what was said is told"),
        pytest.param(
            acme(
                call_begun_at=BEGUN,
                rounds=(
                    *acme().rounds,
                    Interview(id="r2", day=date(2026, 11, 4), registered_at=at("2026-10-21 10:05")),
                ),
            ),
            id="another interview was granted",
        ),
    ],
)
def test_nothing_is_asked_that_is_known(application: Application) -> None:
    """Spares the job seeker answering twice."""
    assert questions(application) == []


def test_it_is_asked_once_or_when_they_put_it_off() -> None:
    """Spares the job seeker a bot that insists."""
    application = acme(call_begun_at=BEGUN)
    kind = NudgeKind.OUTCOME_MISSING
    untouched = fired(BEGUN_KEY, "2026-10-21 12:00", kind=kind)
    assert questions(application, log=(untouched,)) == []
    put_off = replace(untouched, response=Response.SNOOZED, snoozed_until=at("2026-10-21 22:00"))
    (nudge,) = questions(application, log=(put_off,))
    assert nudge.due_at == at("2026-10-22 08:00")
    assert nudge.key == BEGUN_KEY.removesuffix("0") + "1"
