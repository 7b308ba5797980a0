"""Before an interview: the areas to work on come back, two days and one day before (A12, H14)."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.advice.at_due import due_now
from bot.advice.model import (
    APPOINTMENTS,
    Application,
    Area,
    Fate,
    JobSearch,
    NudgeKind,
    Response,
    SentNudge,
)
from bot.advice.nudge import Nudge
from bot.advice.plan import plan, plan_from
from tests.advice.facts import POLICY, REGISTERED, acme, at, fired, search

AREAS = (Area(id="w1", words="more examples", noted_at=at("2026-10-01 10:00")),)


def interview(day: date, starts_at: time | None = None, **more: object) -> Application:
    """An interview to come, registered on Wednesday 14 October at 17:00."""
    application = acme(day=day)
    ahead = replace(application.interview, starts_at=starts_at, **more)  # type: ignore[arg-type]
    return replace(application, rounds=(ahead,))


def with_areas(application: Application, areas: tuple[Area, ...] = AREAS) -> JobSearch:
    return replace(search(application), areas=areas)


def prepares(facts: JobSearch) -> list[Nudge]:
    return [nudge for nudge in plan(facts, POLICY) if nudge.kind is NudgeKind.PREPARE]


def sent(nudge: Nudge, words: str, until: str | None = None) -> SentNudge:
    response = Response.SNOOZED if until else None
    return fired(nudge.key, words, response, kind=NudgeKind.PREPARE, until=until)


@pytest.mark.parametrize(
    ("day", "due"),
    [
        pytest.param(date(2026, 10, 22), ["2026-10-20 09:00", "2026-10-21 09:00"], id="a Thursday"),
        pytest.param(date(2026, 10, 26), ["2026-10-23 09:00"], id="a Monday: both on Friday"),
        pytest.param(date(2026, 10, 27), ["2026-10-23 09:00", "2026-10-26 09:00"], id="a Tuesday"),
        pytest.param(date(2026, 10, 16), ["2026-10-15 09:00"], id="the first slot has passed"),
        pytest.param(date(2026, 10, 15), ["2026-10-14 17:00"], id="both have passed: at once"),
        pytest.param(date(2026, 10, 14), [], id="today"),
    ],
)
def test_with_areas_there_are_two_messages_or_one(day: date, due: list[str]) -> None:
    """Spares the job seeker the same mistake in the next interview, and two messages at once."""
    assert [nudge.due_at for nudge in prepares(with_areas(interview(day)))] == [*map(at, due)]


def test_both_slots_have_passed_but_the_interview_has_not() -> None:
    """Spares who registers on the eve the areas that would have come that morning."""
    (nudge,) = prepares(with_areas(interview(date(2026, 10, 15), time(15))))
    assert nudge.due_at == REGISTERED
    assert nudge.expires_at == at("2026-10-15 15:00")
    assert nudge.at == nudge.expires_at


def test_with_nothing_to_work_on_there_are_two_as_well() -> None:
    """Leaves time to note what to work on; what was said a minute ago is not repeated."""
    early, late = prepares(search(interview(date(2026, 10, 22))))
    assert (early.due_at, late.due_at) == (at("2026-10-20 09:00"), at("2026-10-21 09:00"))
    assert prepares(search(interview(date(2026, 10, 15), time(15)))) == []


def test_an_area_that_was_noted_just_now_is_not_told_back_at_once() -> None:
    """Spares the job seeker their own words a second after they wrote them."""
    late = (replace(AREAS[0], noted_at=at("2026-10-14 18:00")),)
    assert prepares(with_areas(interview(date(2026, 10, 15)), late)) == []


def test_what_is_ticked_off_does_not_count() -> None:
    """Spares the job seeker work that is done."""
    done = (replace(AREAS[0], done_at=at("2026-10-12 10:00")),)
    assert prepares(with_areas(interview(date(2026, 10, 15)), done)) == []


@pytest.mark.parametrize("fate", Fate)
def test_an_interview_that_fell_through_needs_no_preparation(fate: Fate) -> None:
    """Spares the job seeker a reminder of an interview that is not held."""
    assert prepares(with_areas(interview(date(2026, 10, 22), fate=fate))) == []


def test_another_day_brings_them_anew() -> None:
    """Spares the job seeker an interview without a reminder because it was moved."""
    first = interview(date(2026, 10, 22))
    early, late = prepares(with_areas(first))
    moved = interview(date(2026, 10, 29), moved_at=at("2026-10-21 12:00"))
    log = (sent(early, "2026-10-20 09:00"), sent(late, "2026-10-21 09:00"))
    facts = replace(with_areas(moved), nudge_log=log)
    assert [n.due_at for n in prepares(facts)] == [at("2026-10-27 09:00"), at("2026-10-28 09:00")]


def test_put_off_until_the_other_slot_it_is_one_message() -> None:
    """Spares the job seeker two messages that say the same."""
    facts = with_areas(interview(date(2026, 10, 22)))
    early, late = prepares(facts)
    put_off = sent(early, "2026-10-20 09:00", until="2026-10-21 09:00")
    assert prepares(replace(facts, nudge_log=(put_off,))) == [late]


def test_after_downtime_it_is_one_message() -> None:
    """Spares the job seeker both at once when the bot comes back."""
    facts = with_areas(interview(date(2026, 10, 22), time(15)))
    (nudge,) = due_now(facts, POLICY, at("2026-10-21 12:00")).send
    assert nudge.kind is NudgeKind.PREPARE
    assert not due_now(facts, POLICY, at("2026-10-22 15:00")).send


def test_put_off_past_the_last_slot_it_still_comes_before_the_interview() -> None:
    """Spares the job seeker the silence after "tomorrow"."""
    facts = with_areas(interview(date(2026, 10, 22), time(15)))
    early, late = prepares(facts)
    log = (
        sent(early, "2026-10-20 09:00"),
        sent(late, "2026-10-21 09:00", until="2026-10-22 09:00"),
    )
    (nudge,) = prepares(replace(facts, nudge_log=log))
    assert nudge.due_at == at("2026-10-22 09:00")


def test_it_is_an_appointment_and_goes_out_on_a_bad_day() -> None:
    """Spares the job seeker an unprepared interview because they had gone quiet (H16, H17)."""
    nudge, _ = prepares(search(interview(date(2026, 10, 22))))
    assert nudge.kind in APPOINTMENTS
    assert nudge in plan_from(search(interview(date(2026, 10, 22))), POLICY, nudge.due_at)


def test_two_that_are_one_are_not_told_one_after_the_other() -> None:
    """Spares who is interviewed on a Monday the same message twice on the Friday before."""
    facts = with_areas(interview(date(2026, 10, 26)))
    (nudge,) = prepares(facts)
    told = replace(facts, nudge_log=(sent(nudge, "2026-10-23 09:00"),))
    assert prepares(told) == []
