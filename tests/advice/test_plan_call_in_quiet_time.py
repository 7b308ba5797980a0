"""The plan: a due call whose hours lie in the person's quiet time (H3, H13)."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.advice.model import QuietTime, Seeker
from tests.advice.due_calls import only
from tests.advice.facts import MINA, acme, at

FRIDAY = date(2026, 10, 16)
MANILA = Seeker(zone="Asia/Manila", zone_known=True)
NEW_YORK = "America/New_York"


@pytest.mark.parametrize(
    ("zone", "quiet", "evening", "hours"),
    [
        pytest.param(NEW_YORK, None, "19:00", "2026-10-21 09:30", id="the hour before eight"),
        pytest.param(
            NEW_YORK, QuietTime(start=time(21), end=time(20, 30)), "20:59", "2026-10-21 09:30",
            id="less than an hour is not quiet: its last minute",
        ),
    ],
)  # fmt: skip
def test_hours_inside_quiet_time_are_told_of_on_the_evening_before(
    zone: str, quiet: QuietTime | None, evening: str, hours: str
) -> None:
    """Spares somebody in Manila both the night call and never hearing of it (S14, H3)."""
    nudge = only(acme(zone=zone), seeker=replace(MANILA, quiet=quiet))
    assert nudge.due_at == at(f"2026-10-21 {evening}", "Asia/Manila")
    assert nudge.call_at == at(hours, zone)
    assert nudge.hours_are_quiet
    assert not nudge.rings_in_quiet
    assert nudge.rules == ("A3", "H2", "H3")


def test_after_a_yes_it_rings_in_quiet_time() -> None:
    """Spares somebody in Manila staying up to watch the clock (S14, H3)."""
    nudge = only(acme(zone=NEW_YORK, ring_in_quiet_time=True), seeker=MANILA)
    assert nudge.due_at == at("2026-10-21 09:30", NEW_YORK)
    assert nudge.rings_in_quiet
    assert not nudge.hours_are_quiet


def test_a_yes_does_not_ring_where_hours_outside_quiet_time_would_do() -> None:
    """Spares the job seeker a night call that nobody needs."""
    assert not only(acme(ring_in_quiet_time=True)).rings_in_quiet


@pytest.mark.parametrize(
    ("registered", "told", "hours"),
    [
        pytest.param("2026-10-26 18:59", "2026-10-26 19:00", "2026-10-26 09:30", id="before"),
        pytest.param("2026-10-26 19:30", "2026-10-26 19:30", "2026-10-26 09:30", id="just in time"),
        pytest.param("2026-10-26 20:00", "2026-10-27 19:00", "2026-10-27 09:30", id="too late"),
    ],
)
def test_a_call_learned_of_in_the_evening_is_told_of_before_quiet_time(
    registered: str, told: str, hours: str
) -> None:
    """Spares somebody in Manila a word after the bot should have fallen silent (H3)."""
    application = acme(zone=NEW_YORK, registered_at=at(registered, "Asia/Manila"))
    nudge = only(application, seeker=MANILA)
    assert nudge.due_at == at(told, "Asia/Manila")
    assert nudge.call_at == at(hours, NEW_YORK)


def test_friday_evening_is_no_time_to_speak_of_sunday_night() -> None:
    """Spares somebody in New York a call in Manila announced two days ahead (H3)."""
    seeker = Seeker(zone=NEW_YORK, zone_known=True)
    # Monday morning in Manila is Sunday evening in New York; Tuesday's hours begin on Monday.
    nudge = only(acme(zone="Asia/Manila", decision_by=FRIDAY), seeker=seeker)
    assert nudge.day == date(2026, 10, 20)
    assert nudge.due_at == at("2026-10-19 19:00", NEW_YORK)


def test_riyadh_works_on_sunday_but_somebody_in_berlin_rests() -> None:
    """Spares the job seeker's own Sunday; Monday's hours suit both (S14, H2, H13)."""
    nudge = only(acme(zone="Asia/Riyadh", decision_by=date(2026, 10, 15)))
    assert nudge.day == date(2026, 10, 19)
    assert nudge.due_at == at("2026-10-19 08:30")
    at_weekends_too = replace(MINA, quiet=QuietTime(start=time(20), end=time(8), weekends=False))
    nudge = only(acme(zone="Asia/Riyadh", decision_by=date(2026, 10, 15)), seeker=at_weekends_too)
    assert nudge.day == date(2026, 10, 18)
