"""When the person can usually phone narrows when a call is spoken of, never when it may be made."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.advice.model import (
    Application,
    CallingHours,
    CallResult,
    JobSearch,
    NudgeKind,
    Response,
    Said,
    Sector,
    Seeker,
)
from bot.advice.next_step import NextStepKind, next_step
from bot.advice.nudge import Nudge
from tests.advice.facts import MINA, POLICY, acme, at, call, fired, planned, search, talked

MORNINGS = CallingHours(first=time(8), last=time(12))
LUNCH = CallingHours(first=time(12), last=time(14))
AFTER_THREE = CallingHours(first=time(15), last=time(0))
NIGHTS = CallingHours(first=time(22), last=time(2))
EVENINGS = CallingHours(first=time(17), last=time(20))


def mina(hours: CallingHours | None, zone: str = "Europe/Berlin") -> Seeker:
    return replace(MINA, phone_hours=hours, zone=zone)


def told(application: Application, seeker: Seeker, **more: object) -> Nudge:
    """The first nudge about a call."""
    kinds = (NudgeKind.CALL_DUE, NudgeKind.AGREED_CALL_BACK)
    return next(
        n
        for n in planned(application, seeker=seeker, **more)  # type: ignore[arg-type]
        if n.kind in kinds
    )


@pytest.mark.parametrize(
    ("hours", "zone", "moment"),
    [
        pytest.param(None, None, "2026-10-21 09:30", id="nothing said: when their hours begin"),
        pytest.param(MORNINGS, None, "2026-10-21 09:30", id="mornings: at once"),
        pytest.param(LUNCH, None, "2026-10-21 12:00", id="lunch: at noon"),
        pytest.param(AFTER_THREE, None, "2026-10-21 15:00", id="after three: at three"),
        pytest.param(EVENINGS, None, "2026-10-21 09:30", id="no overlap: their hours hold"),
        pytest.param(
            LUNCH, "America/New_York", "2026-10-21 15:30", id="no overlap with New York: theirs"
        ),
        pytest.param(
            EVENINGS, "America/New_York", "2026-10-21 17:00", id="evenings suit New York well"
        ),
    ],
)
def test_a_call_is_told_of_when_both_can_phone(
    hours: CallingHours | None, zone: str | None, moment: str
) -> None:
    """Spares the job seeker a nudge in the middle of a shift (H2)."""
    assert told(acme(zone=zone), mina(hours)).due_at == at(moment)


def test_hours_over_midnight_are_hours_too() -> None:
    """Spares a night worker in Manila the belief that New York cannot be reached."""
    seeker = replace(mina(NIGHTS, "Asia/Manila"), quiet=None)
    rung = acme(zone="America/New_York", ring_in_quiet_time=True)
    assert told(rung, seeker).due_at == at("2026-10-21 21:30", "Asia/Manila")


def test_the_person_may_call_at_any_of_their_hours() -> None:
    """Spares the job seeker a "not yet" when they have a minute after all."""
    seeker = mina(AFTER_THREE)
    step = next_step(acme(), search(acme(), seeker=seeker), POLICY, at("2026-10-21 10:00"))
    assert step.kind is NextStepKind.CALL_NOW
    earlier = next_step(acme(), search(acme(), seeker=seeker), POLICY, at("2026-10-20 10:00"))
    assert earlier.when == at("2026-10-21 15:00")


def test_a_moment_that_they_chose_themselves_stands() -> None:
    """Spares the job seeker a morning later than the one that they asked for."""
    log = (
        fired(
            "a1-r1-i261014-call-0",
            "2026-10-21 09:30",
            Response.SNOOZED,
            until="2026-10-21 13:30",
        ),
    )
    nudge = told(acme(), mina(MORNINGS), log=log)
    assert nudge.due_at == at("2026-10-21 13:30")


def test_where_only_the_tried_half_of_the_day_suits_it_is_tried_again_then() -> None:
    """Spares the job seeker an afternoon in which they cannot phone (H6)."""
    tried = acme(call(CallResult.NO_ANSWER, "2026-10-21 10:00"))
    assert told(tried, mina(MORNINGS)).due_at == at("2026-10-22 09:30")
    assert told(tried, mina(AFTER_THREE)).due_at == at("2026-10-22 15:00")


def test_an_agreed_day_is_told_of_in_hours_that_suit_and_may_be_called_before() -> None:
    """Spares the job seeker a ring at half past nine when they can phone after three."""
    welcome = acme(talked("2026-10-20 10:00", Said.CALL_BACK, day=date(2026, 10, 22)))
    assert told(welcome, mina(AFTER_THREE)).due_at == at("2026-10-22 15:00")
    here: JobSearch = search(welcome, seeker=mina(AFTER_THREE))
    early = next_step(welcome, here, POLICY, at("2026-10-22 09:00"))
    assert (early.kind, early.when) == (NextStepKind.CALL_ON, at("2026-10-22 15:00"))
    assert next_step(welcome, here, POLICY, at("2026-10-22 10:00")).kind is NextStepKind.CALL_NOW


@pytest.mark.parametrize(
    ("facts", "moment"),
    [
        pytest.param({"sector": Sector.HOSPITALITY}, "2026-10-21 14:00", id="a restaurant"),
        pytest.param({"sector": Sector.GOVERNMENT}, "2026-10-21 09:30", id="an office"),
        pytest.param(
            {"sector": Sector.HOSPITALITY, "hours": CallingHours(first=time(10), last=time(11))},
            "2026-10-21 10:00",
            id="hours of their own count more",
        ),
    ],
)
def test_a_sector_has_hours_of_its_own(facts: dict[str, object], moment: str) -> None:
    """Spares a cook the call in the middle of lunch (H2)."""
    assert told(acme(**facts), MINA).due_at == at(moment)  # type: ignore[arg-type]


def test_a_shop_works_at_weekends() -> None:
    """Spares the job seeker a wait over a day on which everybody is there (H2)."""
    shop = acme(decision_by=date(2026, 10, 16), sector=Sector.RETAIL)
    seeker = replace(MINA, quiet=replace(POLICY.quiet, weekends=False))
    assert told(shop, seeker).day == date(2026, 10, 17)
    assert told(replace(shop, sector=None), seeker).day == date(2026, 10, 19)


def test_hours_that_lie_in_one_half_of_the_day_are_halved_themselves() -> None:
    """Spares a restaurant two calls at the same hour, and us hours that end before they begin."""
    tried = acme(call(CallResult.NO_ANSWER, "2026-10-21 14:10"), sector=Sector.HOSPITALITY)
    assert told(tried, MINA).call_at == at("2026-10-22 15:00")
    later = acme(call(CallResult.NO_ANSWER, "2026-10-21 15:10"), sector=Sector.HOSPITALITY)
    nudge = told(later, MINA)
    assert (nudge.call_at, nudge.until) == (at("2026-10-22 14:00"), at("2026-10-22 15:00"))


def test_two_entries_at_one_employer_with_other_hours_still_take_turns() -> None:
    """Spares an employer two calls on one day, in whichever department (H4)."""
    kitchen = acme(sector=Sector.HOSPITALITY)
    desk = replace(acme(), id="a2", employer="acme ")
    days = {n.application_id: n.day for n in planned(kitchen, desk) if n.kind is NudgeKind.CALL_DUE}
    assert days == {"a2": date(2026, 10, 21), "a1": date(2026, 10, 22)}
