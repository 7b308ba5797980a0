"""When a person can usually phone: each day from one time to another on their own clock (H2)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.advice import calendar
from bot.advice.model import CallingHours

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PhoneHours:
    """From `hours.first` up to, not including, `hours.last`, over midnight if it must."""

    zone: ZoneInfo
    hours: CallingHours

    def within(self, opens: datetime, closes: datetime) -> tuple[datetime, datetime] | None:
        """The first stretch of them between two instants, or None."""
        return _within(self, opens, closes)


@lru_cache(maxsize=4096)
def _within(
    phone: PhoneHours, opens: datetime, closes: datetime
) -> tuple[datetime, datetime] | None:
    """The same few days are asked for again and again, for each application."""
    first, last = phone.hours.first, phone.hours.last
    day = calendar.local(opens, phone.zone).date() - _ONE_DAY
    while (begins := calendar.instant(day, first, phone.zone)) < closes:
        ends = calendar.instant(day if first < last else day + _ONE_DAY, last, phone.zone)
        if max(begins, opens) < min(ends, closes):
            return max(begins, opens), min(ends, closes)
        day += _ONE_DAY
    return None
