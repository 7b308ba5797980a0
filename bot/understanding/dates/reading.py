"""What a rule finds before the words are quoted: candidate days, or a range of days.

A rule is a pattern and a function of its match; a table of rules is tried in
order, and a pattern must match the whole phrase.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from bot.advice.calendar import is_weekend
from bot.understanding.dates.when import DateContext, Leaning, PartOfDay

DAY = timedelta(days=1)
_FAR, _NEAR = timedelta(days=183), timedelta(days=100)
_WEEK_DAYS = 7
# Far enough for everybody alive; near enough that no sum leaves the calendar.
_YEARS = range(1900, 2200)


@dataclass(frozen=True, slots=True)
class Days:
    """One day that is meant; or more, likeliest first, of which one is."""

    options: tuple[date, ...]
    part: PartOfDay | None = None


@dataclass(frozen=True, slots=True)
class Range:
    """Some day from `first` to `last`, both included."""

    first: date
    last: date


Reading = Days | Range
Reader = Callable[[re.Match[str], DateContext], Reading | None]
Table = tuple[tuple[re.Pattern[str], Reader], ...]


def table(*rules: tuple[str, Reader]) -> Table:
    """Rules, made ready to be tried in their order."""
    return tuple((re.compile(pattern), reader) for pattern, reader in rules)


def read_with(rules: Table, words: str, context: DateContext) -> Reading | None:
    """What the first rule that reads the whole phrase makes of it."""
    for pattern, reader in rules:
        match = pattern.fullmatch(words)
        if match and (reading := reader(match, context)):
            return reading
    return None


def one(day: date) -> Days:
    """A day beyond doubt."""
    return Days((day,))


def any_of(days: Iterable[date]) -> Days | None:
    """The days that are possible, each once, in their order; None where there is none."""
    options = tuple(dict.fromkeys(days))
    return Days(options) if options else None


def existing(year: int, month: int, day: int) -> date | None:
    """A date of the calendar that somebody may mean, or None: 31 November does not exist."""
    try:
        return date(year, month, day) if year in _YEARS else None
    except ValueError:
        return None


def leaning_year(month: int, day: int, context: DateContext) -> Days | None:
    """A day and month without a year: the nearest that the question leans to.

    Where that is more than half a year away, and the other side is near, both are
    asked about: "12 October", typed two days later, hardly means next year.
    """
    years = range(context.today.year - 4, context.today.year + 5)
    found = [day_ for year in years if (day_ := existing(year, month, day))]
    return _leaning(found, context)


def leaning_month(day: int, context: DateContext) -> Days | None:
    """As in "The 15th": this month's or the next that the question leans to."""
    months = (add_months(context.today.replace(day=1), step) for step in range(-2, 3))
    found = [day_ for first in months if (day_ := existing(first.year, first.month, day))]
    return _leaning(found, context)


def _leaning(found: list[date], context: DateContext) -> Days | None:
    today = context.today
    ahead = next((day for day in found if day >= today), None)
    behind = next((day for day in reversed(found) if day <= today), None)
    if ahead is None or behind is None:
        return None
    likely, other = (ahead, behind) if context.leaning is Leaning.FUTURE else (behind, ahead)
    if abs(likely - today) <= _FAR or abs(other - today) > _NEAR:
        return one(likely)
    return any_of((other, likely))


def add_months(day: date, count: int) -> date:
    """The same day so many months on; the month's last where there is none."""
    months = day.year * 12 + day.month - 1 + count
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def month_of(day: date) -> Range:
    """The first to the last day of a day's month."""
    length = monthrange(day.year, day.month)[1]
    return Range(day.replace(day=1), day.replace(day=length))


def work_week(day: date, country: str | None) -> Range:
    """The working days of the week that a day is in; a weekend belongs to the week before it.

    Monday to Friday, Sunday to Thursday in Riyadh; public holidays are not left out.
    """
    first = day
    while is_weekend(first, country) or not is_weekend(first - DAY, country):
        first -= DAY
    last = first
    while not is_weekend(last + DAY, country):
        last += DAY
    return Range(first, last)


def week_after(week: Range, count: int, country: str | None) -> Range:
    """The working days of a week so many weeks later, or earlier below nought."""
    return work_week(week.first + count * _WEEK_DAYS * DAY, country)


def from_today_on(reading: Range, context: DateContext) -> Range:
    """The part of a range that the question leans to; all of it where nothing would be left."""
    today = context.today
    if not reading.first <= today <= reading.last:
        return reading
    if context.leaning is Leaning.FUTURE:
        return Range(today, reading.last)
    return Range(reading.first, today)
