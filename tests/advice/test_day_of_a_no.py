"""On the day of a rejection only what has a fixed time is sent (H17)."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.advice.at_due import due_now
from bot.advice.calendar import local, zone
from bot.advice.model import (
    APPOINTMENTS,
    Application,
    JobSearch,
    NudgeKind,
    Outcome,
    Result,
    Said,
)
from bot.advice.nudge import Nudge
from bot.advice.plan import plan
from tests.advice.facts import POLICY, acme, at, fired, planned, search, talked
from tests.advice.test_plan_properties import MOMENTS, searches


def refused(words: str) -> Application:
    """Bolt said no at that time in Berlin."""
    return refused_at(at(words), "b1")


def refused_at(moment: datetime, id_: str) -> Application:
    """An application at an employer of its own that ended with a no."""
    outcome = Outcome(result=Result.REJECTED, learned_at=moment)
    interview = replace(acme().interview, id=f"r{id_}")
    return replace(acme(), id=id_, employer=id_, rounds=(interview,), outcome=outcome)


@pytest.mark.parametrize(
    ("learned", "due"),
    [
        pytest.param("2026-10-18 22:00", "2026-10-19 09:30", id="the evening before"),
        pytest.param("2026-10-19 08:00", "2026-10-20 09:30", id="that morning"),
        pytest.param("2026-10-19 23:59", "2026-10-20 09:30", id="that night"),
        pytest.param("2026-10-20 00:00", "2026-10-19 09:30", id="the day after"),
    ],
)
def test_a_due_call_waits_for_the_next_day(learned: str, due: str) -> None:
    """Spares the job seeker advice in a bad hour."""
    nudges = planned(acme(decision_by=date(2026, 10, 16)), refused(learned))
    (nudge,) = (n for n in nudges if n.kind is NudgeKind.CALL_DUE)
    assert nudge.due_at == at(due)
    assert ("H17" in nudge.rules) is (due == "2026-10-20 09:30")


def test_two_bad_days_running_are_both_spared() -> None:
    """The second no must not bring what the first held back."""
    second = replace(refused("2026-10-20 11:00"), id="c1", employer="Core")
    nudges = planned(acme(decision_by=date(2026, 10, 16)), refused("2026-10-19 08:00"), second)
    assert [n.due_at for n in nudges if n.kind is NudgeKind.CALL_DUE] == [at("2026-10-21 09:30")]


def test_a_call_that_they_expect_still_comes() -> None:
    """Spares the job seeker a broken appointment."""
    asked = talked("2026-10-15 10:00", Said.CALL_BACK, day=date(2026, 10, 19), time_of_day=time(11))
    nudges = planned(acme(asked), refused("2026-10-19 08:00"))
    (nudge,) = (n for n in nudges if n.kind is NudgeKind.AGREED_CALL_BACK)
    assert nudge.due_at == at("2026-10-19 10:45")


def test_two_at_one_employer_still_go_on_two_days() -> None:
    """Spares the job seeker ringing one office twice on the day after (H4)."""
    promise = date(2026, 10, 16)
    other = replace(
        acme(decision_by=promise), id="a2", rounds=(replace(acme().interview, id="r2"),)
    )
    nudges = planned(acme(decision_by=promise), other, refused("2026-10-19 08:00"))
    days = [n.day for n in nudges if n.kind is NudgeKind.CALL_DUE]
    assert len(days) == len(set(days)) == 2
    assert date(2026, 10, 19) not in days


def test_the_digest_waits_for_the_next_morning_as_well() -> None:
    """Spares the job seeker a list of everything that is open, on the day of a no."""
    log = (
        fired("a7-x-call-0", "2026-10-12 09:30", application_id="a7"),
        fired("a8-x-call-0", "2026-10-13 09:30", application_id="a8"),
        fired("a9-x-call-0", "2026-10-14 09:30", application_id="a9"),
    )
    quiet = search(acme(decision_by=date(2026, 10, 20)), log=log)
    with_no = replace(quiet, applications=(*quiet.applications, refused("2026-10-26 08:00")))
    digests = [
        next(n for n in plan(facts, POLICY) if n.kind is NudgeKind.DIGEST)
        for facts in (quiet, with_no)
    ]
    assert [n.due_at for n in digests] == [at("2026-10-26 09:00"), at("2026-10-27 08:00")]
    assert "H17" in digests[1].rules


@given(searches(), some.lists(MOMENTS, min_size=1, max_size=3), MOMENTS)
def test_no_advice_falls_on_a_bad_day(
    facts: JobSearch, learned: list[datetime], now: datetime
) -> None:
    """Whatever else is known and whenever it is looked at: advice waits, appointments do not."""
    there = zone(facts.seeker.zone)
    bad_days = {local(moment, there).date() for moment in learned}
    refusals = tuple(refused_at(moment, f"n{n}") for n, moment in enumerate(learned))
    with_no = replace(facts, applications=(*facts.applications, *refusals))
    nudges = plan(with_no, POLICY)
    for nudge in (*nudges, *due_now(with_no, POLICY, now).send):
        if nudge.kind not in APPOINTMENTS:
            assert local(nudge.due_at, there).date() not in bad_days
    assert appointments(nudges) == appointments(plan(facts, POLICY))


def appointments(nudges: tuple[Nudge, ...]) -> list[Nudge]:
    return [nudge for nudge in nudges if nudge.kind in APPOINTMENTS]
