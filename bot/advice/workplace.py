"""Where an employer is, and the hours in which they are called there (H2).

Beside them the hours in which the person can usually phone: they narrow when a call is spoken of,
never when it may be made.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.advice import calendar
from bot.advice.model import Application, Seeker
from bot.advice.phone_hours import PhoneHours
from bot.advice.policy import CallingHours, Policy

PlaceKey = tuple[str, str | None, CallingHours]
"""What makes two employers' wall clock, calendar and hours the same."""


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
    phone: PhoneHours | None = None
    """When the person can usually phone; None: at any time."""

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

    def window_to_tell(self, day: date, hours: CallingHours | None = None) -> Window:
        """The window of which to tell on a day: the half that H6 asks for, if they can phone in it.

        Where only the other half leaves them any time, another hour is no use: all of the day's.
        """
        wanted, whole = self.window(day, hours), self.window(day)
        is_lost = self._overlap(wanted) is None and self._overlap(whole) is not None
        return whole if is_lost else wanted

    def phoned_in(self, window: Window) -> Window:
        """The part of a window in which the person can usually phone; all of it where none is."""
        return self._overlap(window) or window

    def suits_phone(self, day: date) -> bool:
        """Whether their hours on a day leave any in which the person can usually phone."""
        return self._overlap(self.window(day)) is not None

    def _overlap(self, window: Window) -> Window | None:
        if self.phone is None:
            return window
        found = self.phone.within(window.opens_at, window.closes_at)
        return found and Window(day=window.day, opens_at=found[0], closes_at=found[1])

    def next_business_day(self, day: date) -> date:
        """The first business day on or after a day; weekends count where they work then (H2)."""
        return calendar.next_business_day(day, self.country, weekend_counts=self.hours.weekends)

    def business_day_after(self, day: date, count: int = 1) -> date:
        """The `count`th business day strictly after a day."""
        return calendar.business_day_after(
            day, count, self.country, weekend_counts=self.hours.weekends
        )


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
    """The employer's zone, country and hours; the seeker's own place where nothing was said."""
    key, country, hours = place_key(application, seeker, policy)
    phone = seeker.phone_hours
    return Workplace(
        zone=calendar.zone(key),
        country=country or calendar.country_of(key),
        hours=hours,
        phone=PhoneHours(zone=calendar.zone(seeker.zone), hours=phone) if phone else None,
    )


def place_key(application: Application, seeker: Seeker, policy: Policy) -> PlaceKey:
    """The zone, the country if one was named, and the hours: their own, or their sector's (H2)."""
    sector = application.sector
    usual = policy.sector_hours.get(sector, policy.calling) if sector else policy.calling
    country = application.country or (None if application.zone else seeker.country)
    return employer_zone(application, seeker), country, application.hours or usual


def employer_zone(application: Application, seeker: Seeker) -> str:
    """The zone that was named, else the only one of the country that was, else the seeker's own."""
    if application.zone is not None or application.country is None:
        return application.zone or seeker.zone
    clocks = calendar.clocks_of(application.country)
    return clocks[0] if len(clocks) == 1 else seeker.zone
