"""Quiet time: nobody is disturbed at night, nor at weekends unless they want to be (H13)."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.advice.calendar import (
    QuietHours,
    end_of_quiet,
    instant,
    is_quiet,
    last_moment_before_quiet,
    local,
    zone,
    zone_keys,
)

NIGHT = QuietHours(start=time(20), end=time(8))
SIESTA = QuietHours(start=time(13), end=time(15))
NONE = QuietHours(start=time(8), end=time(8))


def at(wall: str, key: str = "Europe/Berlin") -> datetime:
    """The instant of a wall time."""
    wish = datetime.fromisoformat(wall)
    return instant(wish.date(), wish.time(), zone(key))


@pytest.mark.parametrize(
    ("wall", "quiet", "expected"),
    [
        pytest.param("2026-10-14T19:59", NIGHT, False, id="a minute before the night"),
        pytest.param("2026-10-14T20:00", NIGHT, True, id="as the night begins"),
        pytest.param("2026-10-14T23:59", NIGHT, True, id="before midnight"),
        pytest.param("2026-10-15T00:00", NIGHT, True, id="at midnight"),
        pytest.param("2026-10-15T07:59", NIGHT, True, id="a minute before the night ends"),
        pytest.param("2026-10-15T08:00", NIGHT, False, id="as the night ends"),
        pytest.param("2026-10-14T12:59", SIESTA, False, id="before a siesta"),
        pytest.param("2026-10-14T13:00", SIESTA, True, id="in a siesta"),
        pytest.param("2026-10-14T15:00", SIESTA, False, id="after a siesta"),
        pytest.param("2026-10-14T08:00", NONE, False, id="no quiet hours at all"),
        pytest.param("2026-10-17T12:00", NIGHT, True, id="Saturday at noon"),
        pytest.param("2026-10-16T12:00", NIGHT, False, id="Friday at noon"),
    ],
)
def test_quiet_time_begins_and_ends_on_the_minute(
    wall: str, quiet: QuietHours, expected: bool
) -> None:
    """Spares the job seeker a message at night."""
    assert is_quiet(at(wall), zone("Europe/Berlin"), quiet, "DE", True) is expected


def test_a_weekend_is_quiet_only_for_those_who_want_it_and_on_their_own_days() -> None:
    """Spares somebody in Riyadh a Friday of messages, and gives somebody a Saturday of them."""
    riyadh, berlin = zone("Asia/Riyadh"), zone("Europe/Berlin")
    assert is_quiet(at("2026-10-16T12:00", "Asia/Riyadh"), riyadh, NIGHT, "SA", True)
    assert not is_quiet(at("2026-10-18T12:00", "Asia/Riyadh"), riyadh, NIGHT, "SA", True)
    assert not is_quiet(at("2026-10-17T12:00"), berlin, NIGHT, "DE", False)


@pytest.mark.parametrize(
    ("wall", "quiet", "later", "earlier"),
    [
        pytest.param(
            "2026-10-14T12:00", NIGHT, "2026-10-14T12:00", "2026-10-14T12:00", id="not quiet"
        ),
        pytest.param(
            "2026-10-14T22:00", NIGHT, "2026-10-15T08:00", "2026-10-14T19:59", id="a weekday night"
        ),
        pytest.param(
            "2026-10-16T22:00", NIGHT, "2026-10-19T08:00", "2026-10-16T19:59", id="Friday night"
        ),
        pytest.param(
            "2026-10-18T12:00", NIGHT, "2026-10-19T08:00", "2026-10-16T19:59", id="Sunday noon"
        ),
        pytest.param(
            "2026-10-17T12:00", NONE, "2026-10-19T00:00", "2026-10-16T23:59", id="weekend alone"
        ),
        pytest.param(
            "2026-03-29T00:30",
            QuietHours(start=time(2, 30), end=time(9)),
            "2026-03-30T00:00",
            "2026-03-27T23:59",
            id="the weekend in which clocks go forward",
        ),
    ],
)
def test_a_nudge_moves_out_of_quiet_time_either_way(
    wall: str, quiet: QuietHours, later: str, earlier: str
) -> None:
    """Spares the job seeker a deadline that is told after it has passed (H14)."""
    berlin = zone("Europe/Berlin")
    assert end_of_quiet(at(wall), berlin, quiet, "DE", True) == at(later)
    assert last_moment_before_quiet(at(wall), berlin, quiet, "DE", True) == at(earlier)


def test_a_night_in_which_an_hour_repeats_ends_once() -> None:
    """Spares the job seeker a second night when clocks go back at three."""
    until_half_past_two = QuietHours(start=time(22), end=time(2, 30))
    berlin = zone("Europe/Berlin")
    first_half_past_two = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    for minutes in range(0, 120, 5):
        moment = first_half_past_two + timedelta(minutes=minutes)
        assert not is_quiet(moment, berlin, until_half_past_two, "DE", False)


def test_a_night_whose_end_is_skipped_ends_with_the_gap() -> None:
    """Spares the job seeker a night that never ends because its end did not exist."""
    until_half_past_two = QuietHours(start=time(22), end=time(2, 30))
    moment = at("2026-03-29T01:00")
    ends = end_of_quiet(moment, zone("Europe/Berlin"), until_half_past_two, "DE", False)
    assert local(ends, zone("Europe/Berlin")).time() == time(3)


WALL_TIMES = some.times().map(lambda moment: moment.replace(second=0, microsecond=0))
QUIET = some.builds(QuietHours, start=WALL_TIMES, end=WALL_TIMES)
MOMENTS = some.datetimes(
    min_value=datetime.fromisoformat("2021-01-01"),
    max_value=datetime.fromisoformat("2031-01-01"),
    timezones=some.just(UTC),
)
ZONES = some.sampled_from(sorted(zone_keys()))
COUNTRIES = some.sampled_from([None, "DE", "SA", "US", "BN"])


@given(moment=MOMENTS, key=ZONES, quiet=QUIET, country=COUNTRIES, weekend_quiet=some.booleans())
def test_nothing_moved_is_ever_quiet_nor_moved_the_wrong_way(
    moment: datetime, key: str, quiet: QuietHours, country: str | None, weekend_quiet: bool
) -> None:
    """Spares every job seeker, in every zone, whatever hours they chose, a message in them."""
    rest = (zone(key), quiet, country, weekend_quiet)
    later, earlier = end_of_quiet(moment, *rest), last_moment_before_quiet(moment, *rest)
    assert earlier <= moment <= later
    assert not is_quiet(later, *rest)
    assert not is_quiet(earlier, *rest)
    if not is_quiet(moment, *rest):
        assert earlier == moment == later
    else:
        assert is_quiet(later - timedelta(microseconds=1), *rest)
        assert is_quiet(earlier + timedelta(minutes=1), *rest)
