"""When an interview takes place, as instants: its day and time are the person's wall clock.

on Thu 22 Oct at 10:00, nothing said of its length  ->  from 10:00 to 10:45
on Thu 22 Oct, no time known                        ->  some time that day: over at its end
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.advice import calendar
from bot.advice.model import Interview

ASSUMED_LENGTH = timedelta(minutes=45)
"""How long an interview lasts unless the person said it."""


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


def with_new_date(
    earlier: Interview, changed: Interview, zone: ZoneInfo, now: datetime
) -> Interview:
    """`changed`, which is ahead again after it was over: what was said of it then was of another.

    Its thanks and its debrief go with the old date (S19); of a slip in a past date nothing is lost.
    """
    if is_ahead(earlier, zone, now) or not is_ahead(changed, zone, now):
        return changed
    return replace(
        changed, thanks=None, discussed=None, may_call=None, debriefed_at=None, moved_at=now
    )


def _today(now: datetime, zone: ZoneInfo) -> date:
    return calendar.local(now, zone).date()
