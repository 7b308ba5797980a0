"""Hours and minutes from now: "2h", "45 min", "in an hour and a half"."""

import re
from datetime import datetime, timedelta

from bot.advice.calendar import local
from bot.understanding.dates.when import DateContext, Leaning

_AMOUNT = (
    r"(?:(?P<hours>\d{1,3}(?:\.5)?) hours|(?P<minutes>\d{1,3}) minutes"
    r"|(?P<both_hours>\d{1,2})h(?P<both_minutes>\d\d)m)"
)
_AHEAD = re.compile(rf"(?:in )?(?:another )?{_AMOUNT}(?: from now| later)?(?: or so)?")
_AGO = re.compile(rf"{_AMOUNT} ago")
_ONE_MINUTE = timedelta(minutes=1)


def read_duration(words: str, context: DateContext) -> datetime | None:
    """The local moment so many hours or minutes from now, up to the whole minute; or None.

    Without "ago", only where the question asks about what is to come.
    """
    if match := _AGO.fullmatch(words):
        return _whole_minute(context, -_length(match))
    match = _AHEAD.fullmatch(words)
    if match and (context.leaning is Leaning.FUTURE or words.startswith("in ")):
        return _whole_minute(context, _length(match))
    return None


def _length(match: re.Match[str]) -> timedelta:
    hours = float(match["hours"] or match["both_hours"] or 0)
    minutes = int(match["minutes"] or match["both_minutes"] or 0)
    return timedelta(hours=hours, minutes=minutes)


def _whole_minute(context: DateContext, length: timedelta) -> datetime:
    moment = context.now + length
    whole = moment.replace(second=0, microsecond=0)
    return local(whole if whole == moment else whole + _ONE_MINUTE, context.zone)
