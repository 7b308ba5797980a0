"""The plan: each thank-you is spoken of once, or when the person said, and one at a time."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from bot.advice.at_due import due_now
from bot.advice.model import APPOINTMENTS, NudgeKind, Response, SentNudge
from bot.advice.thank_you import put_off_line
from tests.advice.facts import POLICY, REGISTERED, at, search
from tests.advice.thank_yous import DUE, KINDS, LATE, acme, moments, thank_yous, told

KEY = "a1-r1-e261014-thank-0"


def test_each_comes_once_as_advice_with_its_rule() -> None:
    """Spares the job seeker a third and a fourth time."""
    due, late = thank_yous(acme())
    assert due.kind not in APPOINTMENTS
    assert (due.rules, due.subject_id) == (("H1", "A1"), "r1")
    log = tuple(
        SentNudge(key=n.key, kind=n.kind, application_id="a1", sent_at=n.due_at)
        for n in (due, late)
    )
    assert thank_yous(acme(), log=log) == []
    assert [nudge.kind for nudge in thank_yous(acme(), log=log[:1])] == [LATE]


def snoozed(sent_at: str, until: str) -> tuple[SentNudge, ...]:
    line = SentNudge(
        key=KEY,
        kind=DUE,
        application_id="a1",
        sent_at=at(sent_at),
        response=Response.SNOOZED,
        snoozed_until=at(until),
    )
    return (line,)


@pytest.mark.parametrize(
    ("sent_at", "until", "expected"),
    [
        pytest.param(
            "2026-10-14 18:00",
            "2026-10-15 09:00",
            [(DUE, "2026-10-15 09:00"), (LATE, "2026-10-16 16:00")],
            id="until the morning on which it was due anyway",
        ),
        pytest.param(
            "2026-10-15 09:00",
            "2026-10-16 09:00",
            [(DUE, "2026-10-16 09:00"), (LATE, "2026-10-19 09:00")],
            id="until the day on which it is late: not twice that day",
        ),
        pytest.param(
            "2026-10-16 12:00",
            "2026-10-17 09:00",
            [(LATE, "2026-10-19 08:00")],
            id="past the moment at which it is late: then that comes",
        ),
    ],
)
def test_put_off_it_comes_when_the_person_said(
    sent_at: str, until: str, expected: list[tuple[NudgeKind, str]]
) -> None:
    """Spares the job seeker being reminded sooner than they asked, or twice."""
    planned_moments = moments(acme(), log=snoozed(sent_at, until))
    assert planned_moments == [(kind, at(words)) for kind, words in expected]


def test_an_offer_that_was_put_off_is_in_the_log_like_a_nudge() -> None:
    """Spares the job seeker "tomorrow" being forgotten because no nudge had asked."""
    job_search = search(told("2026-10-14", "2026-10-15 08:00"))
    (application,) = job_search.applications
    until = at("2026-10-16 09:00")
    line = put_off_line(job_search, application, at("2026-10-15 08:05"), until)
    assert line.key == KEY
    assert moments(application, log=(line,)) == [
        (DUE, until),
        (LATE, at("2026-10-19 09:00")),
    ]
    again = put_off_line(replace(job_search, nudge_log=(line,)), application, until, until)
    assert again.key != line.key


@pytest.mark.parametrize(
    ("now", "kinds"),
    [
        pytest.param("2026-10-15 08:59", [], id="a minute before"),
        pytest.param("2026-10-15 09:00", [DUE], id="at"),
        pytest.param("2026-10-15 09:01", [DUE], id="after"),
        pytest.param("2026-10-16 15:59", [DUE], id="long after, while it is not late"),
        pytest.param("2026-10-16 16:00", [LATE], id="when it is late: one of them"),
        pytest.param("2026-10-20 12:00", [LATE], id="the day before the call is due"),
        pytest.param("2026-10-21 09:30", [], id="when the call is due"),
    ],
)
def test_after_downtime_one_of_them_goes_at_the_most(now: str, kinds: list[NudgeKind]) -> None:
    """Spares the job seeker two reminders of one note."""
    sent = due_now(search(acme()), POLICY, at(now)).send
    assert [nudge.kind for nudge in sent if nudge.kind in KINDS] == kinds


def test_an_interview_on_another_day_has_its_own() -> None:
    """Spares the job seeker silence about the new date because of the old one's nudge."""
    moved = replace(
        acme().interview, day=date(2026, 10, 21), moved_at=REGISTERED + timedelta(minutes=5)
    )
    sent = SentNudge(key=KEY, kind=DUE, application_id="a1", sent_at=at("2026-10-15 09:00"))
    kinds = [nudge.kind for nudge in thank_yous(replace(acme(), rounds=(moved,)), log=(sent,))]
    assert kinds == [LATE]
