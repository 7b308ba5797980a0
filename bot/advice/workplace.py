"""Where an employer is, and the hours in which they are called there (H2)."""

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.advice import calendar
from bot.advice.model import Application, Seeker
from bot.advice.policy import CallingHours, Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Calling hours on one day: from `opens_at` up to, not including, `closes_at`."""

    day: date
    opens_at: datetime
    closes_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Workplace:
    """An employer's wall clock, calendar and calling hours."""

    zone: ZoneInfo
    country: str | None
    hours: CallingHours

    def day_of(self, moment: datetime) -> date:
        """What their calendar shows at a moment."""
        return _day(moment, self.zone)

    def at(self, day: date, clock: time) -> datetime:
        """The instant at which their clocks show that time on that day."""
        return calendar.instant(day, clock, self.zone)

    def window(self, day: date, hours: CallingHours | None = None) -> Window:
        """Their calling hours (or those given) on a day, whether or not they work on it."""
        hours = hours or self.hours
        return _window(day, hours.first, hours.last, self.zone)

    def next_business_day(self, day: date) -> date:
        """The first business day on or after a day."""
        return calendar.next_business_day(day, self.country)

    def business_day_after(self, day: date, count: int = 1) -> date:
        """The `count`th business day strictly after a day."""
        return calendar.business_day_after(day, count, self.country)


@lru_cache(maxsize=8192)
def _day(moment: datetime, zone: ZoneInfo) -> date:
    return calendar.local(moment, zone).date()


@lru_cache(maxsize=4096)
def _window(day: date, first: time, last: time, zone: ZoneInfo) -> Window:
    """The same few days are asked for again and again, for each application."""
    return Window(
        day=day,
        opens_at=calendar.instant(day, first, zone),
        closes_at=calendar.instant(day, last, zone),
    )


def workplace(application: Application, seeker: Seeker, policy: Policy) -> Workplace:
    """The employer's zone and country, or the seeker's own where nothing was said."""
    key = application.zone or seeker.zone
    return Workplace(
        zone=calendar.zone(key), country=calendar.country_of(key), hours=policy.calling
    )
