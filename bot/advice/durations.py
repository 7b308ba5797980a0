"""Lengths and hours as rules write them: "7 days", "3 business days", "09:30"."""

import re
from datetime import time, timedelta

_LENGTH = re.compile(r"(\d{1,5}) (minute|hour|day)s?")
_BUSINESS_DAYS = re.compile(r"(\d{1,3}) business days?")
_CLOCK = re.compile(r"([01]\d|2[0-3]):([0-5]\d)")
_UNITS = {
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
}


def length(words: object) -> timedelta | None:
    """`"7 days"` as a timedelta; None for anything that is no length."""
    found = _LENGTH.fullmatch(words) if isinstance(words, str) else None
    return int(found[1]) * _UNITS[found[2]] if found else None


def business_days(words: object) -> int | None:
    """`"3 business days"` as 3; None for anything else."""
    found = _BUSINESS_DAYS.fullmatch(words) if isinstance(words, str) else None
    return int(found[1]) if found else None


def clock(words: object) -> time | None:
    """`"09:30"` as a time of day; None for anything else."""
    found = _CLOCK.fullmatch(words) if isinstance(words, str) else None
    return time(int(found[1]), int(found[2])) if found else None


def in_words(span: timedelta) -> str:
    """A whole number of the largest unit that fits: `"7 days"`; the inverse of `length`."""
    unit = next(name for name in ("day", "hour", "minute") if not span % _UNITS[name])
    number = span // _UNITS[unit]
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"
