"""The plan: an interview that was ahead is asked about once, shortly after its end (H1)."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from bot.advice.model import (
    APPOINTMENTS,
    Application,
    Fate,
    Interview,
    NudgeKind,
    Outcome,
    QuietTime,
    Response,
    Result,
)
from bot.advice.nudge import Nudge
from tests.advice.facts import MINA, acme, at, fired, planned

TOLD = "2026-10-07 18:00"
KEY = "a1-r1-e261014-debrief-0"


def interview(day: str, clock: str = "", told: str = TOLD, **more: object) -> Application:
    application = acme(day=date.fromisoformat(day), registered_at=at(told))
    starts_at = time.fromisoformat(clock) if clock else None
    round_ = replace(application.interview, starts_at=starts_at, **more)  # type: ignore[arg-type]
    return replace(application, rounds=(round_,))


def debriefs(application: Application, **more: object) -> list[Nudge]:
    nudges = planned(application, **more)  # type: ignore[arg-type]
    return [nudge for nudge in nudges if nudge.kind is NudgeKind.DEBRIEF]


@pytest.mark.parametrize(
    ("application", "due", "expires"),
    [
        pytest.param(
            interview("2026-10-14", "14:00"),
            "2026-10-14 15:45",
            "2026-10-17 15:45",
            id="an hour after 45 minutes",
        ),
        pytest.param(
            interview("2026-10-14", "14:00", length=timedelta(hours=2)),
            "2026-10-14 17:00",
            "2026-10-17 17:00",
            id="an hour after the length that was said",
        ),
        pytest.param(
            interview("2026-10-14", "18:14"),
            "2026-10-14 19:59",
            "2026-10-17 19:59",
            id="a minute before quiet time",
        ),
        pytest.param(
            interview("2026-10-14", "18:15"),
            "2026-10-15 08:00",
            "2026-10-18 08:00",
            id="in quiet time: later",
        ),
        pytest.param(
            interview("2026-10-16", "19:00"),
            "2026-10-19 08:00",
            "2026-10-22 08:00",
            id="on Friday evening",
        ),
        pytest.param(
            interview("2026-10-14"),
            "2026-10-15 09:00",
            "2026-10-18 09:00",
            id="its time is not known: the next morning",
        ),
        pytest.param(
            interview("2026-10-16"),
            "2026-10-19 09:00",
            "2026-10-22 09:00",
            id="its time is not known, on a Friday",
        ),
        pytest.param(
            interview("2026-10-14", "14:00", told="2026-10-14 14:44"),
            "2026-10-14 15:45",
            "2026-10-17 15:45",
            id="told of while it went on",
        ),
        pytest.param(
            interview("2026-10-25", "10:00"),
            "2026-10-26 08:00",
            "2026-10-29 08:00",
            id="on the Sunday on which the clocks turn back",
        ),
    ],
)
def test_it_comes_an_hour_after_the_interview_for_three_days(
    application: Application, due: str, expires: str
) -> None:
    """Spares the job seeker losing what was said, while it is fresh."""
    (nudge,) = debriefs(application)
    assert (nudge.due_at, nudge.expires_at) == (at(due), at(expires))
    assert nudge.kind not in APPOINTMENTS
    assert nudge.subject_id == "r1"
    assert nudge.rules == ("A1", "A2", "H1")


@pytest.mark.parametrize(
    "application",
    [
        pytest.param(
            interview("2026-10-14", told="2026-10-14 08:00"), id="told of on its day: it was over"
        ),
        pytest.param(interview("2026-10-14", told="2026-10-15 18:00"), id="told of afterwards"),
        pytest.param(
            interview("2026-10-14", "14:00", told="2026-10-14 14:45"), id="told of at its end"
        ),
        pytest.param(
            interview("2026-10-14", "14:00", moved_at=at("2026-10-15 10:00")),
            id="its day was told anew when it was over",
        ),
        pytest.param(interview("2026-10-14", "14:00", fate=Fate.NO_SHOW), id="nobody showed up"),
        pytest.param(
            interview("2026-10-14", "14:00", debriefed_at=at("2026-10-14 15:00")), id="told already"
        ),
        pytest.param(
            replace(
                interview("2026-10-14", "14:00"),
                outcome=Outcome(result=Result.OFFERED, learned_at=at("2026-10-14 15:00")),
            ),
            id="the outcome is known",
        ),
        pytest.param(
            replace(
                interview("2026-10-14", "14:00"),
                rounds=(
                    interview("2026-10-14", "14:00").interview,
                    Interview(
                        id="r2", day=date(2026, 10, 14), registered_at=at("2026-10-14 15:00")
                    ),
                ),
            ),
            id="another round is told of",
        ),
    ],
)
def test_nothing_is_asked_about_what_was_told(application: Application) -> None:
    """Spares the job seeker questions about an interview that they have told us all of."""
    assert debriefs(application) == []


def test_it_comes_once_or_when_they_put_it_off() -> None:
    """Spares the job seeker a bot that insists; "tomorrow" holds even at the end of its days."""
    application, kind = interview("2026-10-14", "14:00"), NudgeKind.DEBRIEF
    assert debriefs(application)[0].key == KEY
    untouched = fired(KEY, "2026-10-14 15:45", kind=kind)
    assert debriefs(application, log=(untouched,)) == []
    put_off = replace(untouched, response=Response.SNOOZED, snoozed_until=at("2026-10-19 09:00"))
    (nudge,) = debriefs(application, log=(put_off,))
    assert (nudge.due_at, nudge.expires_at) == (at("2026-10-19 09:00"), at("2026-10-22 09:00"))


def test_whoever_has_no_morning_is_asked_when_they_are_not_quiet() -> None:
    """Spares somebody who works at night a bot that looks for their morning without end."""
    quiet = QuietTime(start=time(9), end=time(8, 59), weekends=False)
    nights = replace(MINA, quiet=quiet)
    (nudge,) = debriefs(interview("2026-10-14"), seeker=nights)
    assert nudge.due_at == at("2026-10-15 08:59")
