"""Dates of the calendar: "14 October", "Thu 15th", "5/12", "2026-11-23".

5/12 is two dates unless it is known how the person writes them. A weekday that
does not fit its date ("Friday the 15th", a Thursday) makes it two, as well: the
date, and the nearest such weekday.
"""

import re
from datetime import date

from bot.understanding.dates.reading import (
    DAY,
    Days,
    Reading,
    Table,
    any_of,
    existing,
    leaning_month,
    leaning_year,
    one,
    read_with,
    table,
)
from bot.understanding.dates.when import DateContext, Leaning
from bot.understanding.dates.words import MONTH, MONTHS, WEEKDAY, WEEKDAYS

_D = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_ORDINAL = r"(?P<day>\d{1,2})(?:st|nd|rd|th)"
_M = rf"(?P<month>{MONTH})"
_Y = r"(?: (?P<year>\d{4}|\d\d))?"
_LEFT, _RIGHT = r"(?P<left>\d{1,2})", r"(?P<right>\d{1,2})"
_WITH_YEAR = r"(?P<year>\d{4}|\d\d)"
# Of two numbers with a dot between: what could be the time of a call, on the five minutes.
_HOURS_OF_CALLS, _FIVE_MINUTES = range(7, 21), 5
_CENTURY = 2000


def read_calendar_date(words: str, context: DateContext) -> Reading | None:
    """A date with its number, perhaps with its weekday before or after it."""
    weekday = re.fullmatch(rf"(?P<weekday>{WEEKDAY}) (?P<date>.+)", words) or re.fullmatch(
        rf"(?P<date>.+) (?P<weekday>{WEEKDAY})", words
    )
    if not weekday:
        return read_with(_RULES, words.removeprefix("on "), context)
    found = read_with(_AFTER_WEEKDAY, weekday["date"], context)
    if not isinstance(found, Days):
        return None
    return _on_weekday(found, WEEKDAYS.index(weekday["weekday"]))


def _on_weekday(found: Days, weekday: int) -> Days:
    """The candidates that fall on the weekday; where none does, they and the nearest that do."""
    fitting = [day for day in found.options if day.weekday() == weekday]
    if fitting:
        return Days(tuple(fitting))
    around = (found.options[0] + step * DAY for step in range(-3, 4))
    return Days((*found.options, *(day for day in around if day.weekday() == weekday)))


def _day_and_month(match: re.Match[str], context: DateContext) -> Days | None:
    month = MONTHS.index(match["month"]) + 1
    return _dated(match["year"], month, int(match["day"]), context)


def _dated(year: str | None, month: int, day: int, context: DateContext) -> Days | None:
    if year is None:
        return leaning_year(month, day, context)
    number = int(year) if len(year) > 2 else int(year) + _CENTURY
    found = existing(number, month, day)
    return one(found) if found else None


def _day_alone(match: re.Match[str], context: DateContext) -> Days | None:
    return leaning_month(int(match["day"]), context)


def _day_of_month(match: re.Match[str], context: DateContext) -> Days | None:
    """As in "The 3rd of next month"."""
    steps = {"this": 0, "next": 1, "last": -1}[match["which"]]
    months = context.today.year * 12 + context.today.month - 1 + steps
    found = existing(months // 12, months % 12 + 1, int(match["day"]))
    return one(found) if found else None


def _iso(match: re.Match[str], context: DateContext) -> Days | None:  # noqa: ARG001
    found = existing(int(match["year"]), int(match["month"]), int(match["day"]))
    return one(found) if found else None


def _dotted(match: re.Match[str], context: DateContext) -> Days | None:
    """As in "5.12.": with dots the day comes first. "10.30" alone is as likely a time."""
    left, right = int(match["left"]), int(match["right"])
    if match["end"] is None and left in _HOURS_OF_CALLS and right % _FIVE_MINUTES == 0:
        return None
    return _dated(match["year"], right, left, context)


def _pair(match: re.Match[str], context: DateContext) -> Days | None:
    """As in "5/12": whichever way round exists; both where both do and nobody knows."""
    left, right = int(match["left"]), int(match["right"])
    day_first = _dated(match["year"], right, left, context)
    month_first = _dated(match["year"], left, right, context)
    if day_first is None or month_first is None:
        return day_first or month_first
    if context.day_first is not None:
        return day_first if context.day_first else month_first
    both = (*month_first.options, *day_first.options)
    likely = both if match["year"] else _leaned_to(both, context)
    return any_of(sorted(likely, key=lambda day: abs(day - context.today)))


def _leaned_to(days: tuple[date, ...], context: DateContext) -> tuple[date, ...]:
    """The days on the side that the question leans to; all where there is none."""
    past = context.leaning is Leaning.PAST
    leaned = tuple(day for day in days if day == context.today or (day < context.today) is past)
    return leaned or days


_WRITTEN_OUT = (
    (rf"{_D} (?:of )?{_M}{_Y}", _day_and_month),
    (rf"{_M} {_D}{_Y}", _day_and_month),
    (rf"{_ORDINAL} (?:of )?(?P<which>this|next|last) month", _day_of_month),
    (_ORDINAL, _day_alone),
    (r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})", _iso),
    (rf"{_LEFT}/{_RIGHT}(?:/{_WITH_YEAR})?", _pair),
    (rf"{_LEFT}-{_RIGHT}-{_WITH_YEAR}", _pair),
    (rf"{_LEFT}\.{_RIGHT}(?P<end>\.(?:{_WITH_YEAR})?)?", _dotted),
)

_RULES: Table = table(*_WRITTEN_OUT)

# "Monday 19": beside a weekday a bare number is a date.
_AFTER_WEEKDAY: Table = table(*_WRITTEN_OUT, (_D, _day_alone))
