"""dateparser, checked: for the dates that our own rules leave open.

Measured on 103 phrases, dateparser 1.5 alone is silently wrong on six: it reads
"Thursday at 2" as February, "the 4th" as April, and ignores the weekday in
"Mon 13th". So it is given one short phrase, every word of which must be one that
we know, and its answer counts only where each of them survives in it.
"""

import re
from datetime import datetime

import dateparser

from bot.understanding.dates.when import AtTime, Certain, DateContext, Leaning, OnDay
from bot.understanding.dates.words import MONTHS, WEEKDAYS

_JOINTS = frozenset({"at", "on", "of", "in", "and", "ago"})
_UNITS = frozenset({"days", "weeks", "months", "years", "day", "week", "month", "year"})
_WORD = re.compile(r"[a-z]+|\d+")


def read_with_library(words: str, context: DateContext, quote: str) -> tuple[Certain, ...]:
    """What dateparser makes of a phrase in canonical spelling, if every check holds; else ()."""
    parts = _WORD.findall(words)
    if not _is_dated(parts):
        return ()
    found = dateparser.parse(words, languages=["en"], settings=_settings(context))
    if found is None or not all(_survives(part, found) for part in parts):
        return ()
    if _clock(words):
        return (AtTime(day=found.date(), at=found.time().replace(microsecond=0), quote=quote),)
    return (OnDay(day=found.date(), quote=quote),)


def warm_dates() -> None:
    """Have dateparser read its language data, some 0.2 s once, before somebody waits for it."""
    dateparser.parse("1 january 2026", languages=["en"])


def _is_dated(parts: list[str]) -> bool:
    """A month with a day's number beside it: from a month alone dateparser makes up the day."""
    numbers = [part for part in parts if part.isdigit()]
    return any(part in MONTHS for part in parts) and any(1 <= int(n) <= 31 for n in numbers)


def _survives(part: str, found: datetime) -> bool:
    if part in MONTHS:
        return found.month == MONTHS.index(part) + 1
    if part in WEEKDAYS:
        return found.weekday() == WEEKDAYS.index(part)
    if part.isdigit():
        return int(part) in (*found.timetuple()[:6], found.hour % 12 or 12, found.year % 100)
    return part in _JOINTS or part == found.strftime("%p").casefold() or part in _ENDINGS


_ENDINGS = frozenset({"st", "nd", "rd", "th"})


def _clock(words: str) -> bool:
    return bool(re.search(r"\d[:.]\d\d|\d[ap]m", words))


def _settings(context: DateContext) -> dict[str, object]:
    """No TIMEZONE: dateparser would move the answer; the base is what the person's clock shows."""
    return {
        "RELATIVE_BASE": context.here.replace(tzinfo=None),
        "PREFER_DATES_FROM": "past" if context.leaning is Leaning.PAST else "future",
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
