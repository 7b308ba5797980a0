"""When an interview takes place, as instants: its day and time are the person's wall clock.

on Thu 22 Oct at 10:00, nothing said of its length  ->  from 10:00 to 10:45
on Thu 22 Oct, no time known                        ->  some time that day: over at its end
"""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.advice import calendar
from bot.advice.model import Interview

ASSUMED_LENGTH = timedelta(minutes=45)
"""How long an interview lasts unless the person said it (the table of nudges, debrief)."""


def starts_at(interview: Interview, zone: ZoneInfo) -> datetime | None:
    """When it begins, in UTC; None where nobody said at what time."""
    if interview.starts_at is None:
        return None
    return calendar.instant(interview.day, interview.starts_at, zone)


def ends_at(interview: Interview, zone: ZoneInfo) -> datetime | None:
    """When it is over, in UTC; None where nobody said at what time it begins."""
    begins = starts_at(interview, zone)
    return None if begins is None else begins + (interview.length or ASSUMED_LENGTH)


def is_ahead(interview: Interview, zone: ZoneInfo, now: datetime) -> bool:
    """Whether it is still to come, or going on.

    Without a time, on its own day, it counts as over: most are told of afterwards.
    """
    if not interview.takes_place:
        return False
    ends = ends_at(interview, zone)
    return now < ends if ends is not None else _today(now, zone) < interview.day


def _today(now: datetime, zone: ZoneInfo) -> date:
    return calendar.local(now, zone).date()
