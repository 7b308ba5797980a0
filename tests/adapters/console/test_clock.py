"""The chat's clock: where `/clock` takes it, and where it refuses to go."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from adapters.console.clock import (
    ClockRefused,
    NotATime,
    OnlyForward,
    ShiftedClock,
    StandingClock,
    TooFar,
    target,
)
from adapters.console.style import ConsoleStyle
from bot.engine.wording.catalogue import render

BERLIN = ZoneInfo("Europe/Berlin")
WEDNESDAY = datetime(2026, 10, 14, 16, 0, tzinfo=UTC)  # 18:00 in Berlin


class SteppingClock:
    """A clock that goes on by one minute each time it is read."""

    def __init__(self, start: datetime) -> None:
        self._next = start

    def now(self) -> datetime:
        current, self._next = self._next, self._next + timedelta(minutes=1)
        return current


@pytest.mark.parametrize(
    ("wish", "there"),
    [
        pytest.param("+90m", "2026-10-14 19:30", id="minutes"),
        pytest.param("+2h", "2026-10-14 20:00", id="hours"),
        pytest.param("+ 1 day", "2026-10-15 18:00", id="a day, written out"),
        pytest.param("+7d", "2026-10-21 18:00", id="a week of days"),
        pytest.param("+2w", "2026-10-28 18:00", id="weeks keep the time of day across a change"),
        pytest.param("2026-12-01T10:00", "2026-12-01 10:00", id="a date and time"),
        pytest.param("2026-12-01 10:00", "2026-12-01 10:00", id="with a blank between"),
        pytest.param("2026-12-01", "2026-12-01 00:00", id="a date alone is its first moment"),
        pytest.param("2026-12-01T10:00Z", "2026-12-01 11:00", id="a time with its own zone"),
        pytest.param("+0m", "2026-10-14 18:00", id="no way at all"),
    ],
)
def test_a_wish_names_a_moment_in_the_persons_own_zone(wish: str, there: str) -> None:
    """Spares whoever tries things out any reckoning in UTC."""
    moment = target(wish, WEDNESDAY, BERLIN)
    assert f"{moment.astimezone(BERLIN):%Y-%m-%d %H:%M}" == there


@pytest.mark.parametrize(
    ("wish", "refusal"),
    [
        pytest.param("-1d", NotATime, id="backwards by a step"),
        pytest.param("tomorrow", NotATime, id="a word"),
        pytest.param("+7", NotATime, id="a step without unit"),
        pytest.param("+7y", NotATime, id="a unit that is not there"),
        pytest.param("2026-02-30", NotATime, id="a day that no calendar has"),
        pytest.param("2026-10-14T17:59", OnlyForward, id="a minute before now"),
        pytest.param("0001-01-01", NotATime, id="before the calendar begins"),
        pytest.param("9999-12-31T23:59-10:00", NotATime, id="after the calendar ends"),
        pytest.param("2126-01-01", TooFar, id="a year mistyped"),
        pytest.param("+99999w", TooFar, id="a step out of this world"),
    ],
)
def test_a_wish_that_cannot_be_fulfilled_says_what_to_write(
    wish: str, refusal: type[ClockRefused]
) -> None:
    """Spares whoever tries things out a clock that stands somewhere by surprise."""
    with pytest.raises(refusal) as refused:
        target(wish, WEDNESDAY, BERLIN)
    for language in ("en", "de"):
        words = render(refused.value.said, ConsoleStyle(), language)
        assert "/clock" in words or "--now" in words


def test_a_standing_clock_stands_until_it_is_moved() -> None:
    """Spares the tester nudges that depend on how fast they type."""
    clock = StandingClock(WEDNESDAY)
    clock.move_to(WEDNESDAY + timedelta(days=7))
    assert [clock.now(), clock.now()] == [WEDNESDAY + timedelta(days=7)] * 2
    with pytest.raises(OnlyForward):
        clock.move_to(WEDNESDAY)


def test_a_real_clock_runs_on_from_where_it_was_moved() -> None:
    """Spares the job seeker a chat that stands still after a look ahead."""
    clock = ShiftedClock(SteppingClock(WEDNESDAY))
    clock.move_to(WEDNESDAY + timedelta(days=7))
    first, second = clock.now(), clock.now()
    assert first >= WEDNESDAY + timedelta(days=7)
    assert second - first == timedelta(minutes=1)
    with pytest.raises(OnlyForward):
        clock.move_to(WEDNESDAY)
