"""The person's own time: their zone, and when they are left in peace (H13)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.advice import calendar
from bot.advice.calendar import QuietHours
from bot.advice.model import Seeker
from bot.advice.policy import Policy

_ONE_MINUTE = timedelta(minutes=1)
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonalTime:
    """One person's wall clock with their quiet time; moments are UTC."""

    zone: ZoneInfo
    country: str | None
    hours: QuietHours
    weekends: bool
    morning: time
    """When what has no time of its own comes (H13)."""

    def is_quiet(self, moment: datetime) -> bool:
        return calendar.is_quiet(moment, self.zone, self.hours, self.country, self.weekends)

    def next_quiet(self, now: datetime) -> tuple[datetime, datetime] | None:
        """From when until when they are left in peace next; None for who has set no quiet time.

        It begins with their quiet hours, or a quiet weekend at midnight: within a week.
        """
        today = calendar.local(now, self.zone).date()
        days = [today + timedelta(days=n) for n in range(8)]
        clocks = (time(), self.hours.start)
        begins = (calendar.instant(day, clock, self.zone) for day in days for clock in clocks)
        starts = (start for start in (now, *begins) if start >= now and self.is_quiet(start))
        first = min(starts, default=None)
        return None if first is None else (first, self.later(first))

    def slot_from(self, moment: datetime) -> datetime:
        """The first morning slot from a moment on, on a day that is not quiet (H13)."""
        return _slot_from(self, moment)

    def slot_until(self, moment: datetime) -> datetime:
        """The last morning slot up to a moment, on a day that is not quiet (H14)."""
        return _slot_until(self, moment)

    def slot(self, day: date) -> datetime | None:
        """The morning slot of a day; None for a day that is quiet as a whole."""
        slot = self.later(calendar.instant(day, self.morning, self.zone))
        return slot if calendar.local(slot, self.zone).date() == day else None

    def later(self, moment: datetime) -> datetime:
        """The first moment from this one on that is not quiet."""
        return calendar.end_of_quiet(moment, self.zone, self.hours, self.country, self.weekends)

    def ahead_of_quiet(self, moment: datetime, ahead: timedelta) -> datetime:
        """A moment in quiet time moved before it: by `ahead`, or just, where that is quiet, too.

        An hour leaves somebody time to answer before the bot falls silent (H3).
        """
        if not self.is_quiet(moment):
            return moment
        last = calendar.last_moment_before_quiet(
            moment, self.zone, self.hours, self.country, self.weekends
        )
        wished = last + _ONE_MINUTE - ahead
        return last if self.is_quiet(wished) else wished


@lru_cache(maxsize=4096)
def _slot_from(person: PersonalTime, moment: datetime) -> datetime:
    """Of a few days and deadlines, turn after turn."""
    slots = (person.slot(day) for day in _days(person, moment, _ONE_DAY))
    first = next((slot for slot in slots if slot and slot >= moment), None)
    return first or person.later(moment)


@lru_cache(maxsize=4096)
def _slot_until(person: PersonalTime, moment: datetime) -> datetime:
    slots = (person.slot(day) for day in _days(person, moment, -_ONE_DAY))
    last = next((slot for slot in slots if slot and slot <= moment), None)
    return last or person.ahead_of_quiet(moment, timedelta())


def _days(person: PersonalTime, moment: datetime, step: timedelta) -> Iterator[date]:
    """Two weeks of days: whose quiet hours cover every morning has no slot at all."""
    day = calendar.local(moment, person.zone).date()
    return (day + n * step for n in range(15))


def personal_time(seeker: Seeker, policy: Policy) -> PersonalTime:
    """Their own quiet time, or the policy's until they set one."""
    quiet = seeker.quiet or policy.quiet
    return PersonalTime(
        zone=calendar.zone(seeker.zone),
        country=home_country(seeker),
        hours=QuietHours(start=quiet.start, end=quiet.end),
        weekends=quiet.weekends,
        morning=policy.morning,
    )


def home_country(seeker: Seeker) -> str | None:
    """The country of their own weekend and holidays: the one they named, or that of their zone."""
    return seeker.country or calendar.country_of(seeker.zone)
