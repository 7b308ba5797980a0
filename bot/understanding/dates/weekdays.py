"""Weekdays, which every library reads in its own way.

"Thursday" is the nearest that the question leans to, today excepted: said on a
Thursday it may be today or in a week, and so it is asked. "This Thursday" lies
in the current week, "next Thursday" in the next, "last Thursday" is the latest
that has passed.
"""

import re
from datetime import date

from bot.understanding.dates.reading import (
    DAY,
    Days,
    Reading,
    Table,
    add_months,
    any_of,
    one,
    read_with,
    table,
    work_week,
)
from bot.understanding.dates.when import DateContext, Leaning
from bot.understanding.dates.words import MONTH, MONTHS, WEEKDAY, WEEKDAYS

_W = rf"(?P<weekday>{WEEKDAY})"
_N = r"(?P<count>\d{1,2})"


def read_weekday(words: str, context: DateContext) -> Reading | None:
    """A day named by its weekday, without a date."""
    return read_with(_RULES, words, context)


def on_weekday(monday: date, weekday: str) -> date:
    """A weekday in the week, Monday to Sunday, that begins on `monday`."""
    return monday + WEEKDAYS.index(weekday) * DAY


def nearest(weekday: str, context: DateContext) -> Days:
    """The nearest such day that the question leans to; today and that one, if today is one."""
    today, step = context.today, _direction(context)
    distance = ((WEEKDAYS.index(weekday) - today.weekday()) * step) % 7
    if distance:
        return one(today + distance * step * DAY)
    return Days((today, today + 7 * step * DAY))


def monday_of(day: date) -> date:
    """The Monday of a day's week."""
    return day - day.weekday() * DAY


def _direction(context: DateContext) -> int:
    return 1 if context.leaning is Leaning.FUTURE else -1


def _bare(match: re.Match[str], context: DateContext) -> Reading:
    return nearest(match["weekday"], context)


def _coming(match: re.Match[str], context: DateContext) -> Reading:
    distance = (WEEKDAYS.index(match["weekday"]) - context.today.weekday() - 1) % 7 + 1
    return one(context.today + distance * DAY)


def _this(match: re.Match[str], context: DateContext) -> Reading:
    day = on_weekday(monday_of(context.today), match["weekday"])
    if (day - context.today).days * _direction(context) >= 0:
        return one(day)
    return nearest(match["weekday"], context)


def _next(match: re.Match[str], context: DateContext) -> Reading:
    return one(on_weekday(monday_of(context.today) + 7 * DAY, match["weekday"]))


def _after_next(match: re.Match[str], context: DateContext) -> Reading:
    return one(on_weekday(monday_of(context.today) + 14 * DAY, match["weekday"]))


def _last(match: re.Match[str], context: DateContext) -> Reading:
    distance = (context.today.weekday() - WEEKDAYS.index(match["weekday"]) - 1) % 7 + 1
    return one(context.today - distance * DAY)


def _weeks_before_last(match: re.Match[str], context: DateContext) -> Reading:
    """As in "two Fridays ago", "a week last Monday": counted back from the last one."""
    groups = match.groupdict()
    weeks = int(groups.get("count") or 1) - (1 if groups.get("times") else 0)
    distance = (context.today.weekday() - WEEKDAYS.index(match["weekday"]) - 1) % 7 + 1
    return one(context.today - (distance + weeks * 7) * DAY)


def _same_day(match: re.Match[str], context: DateContext) -> Reading:
    """As in "this time next week"."""
    return one(context.today + (7 if match["which"] == "next" else -7) * DAY)


def _weeks_ago_today(match: re.Match[str], context: DateContext) -> Reading:
    return one(context.today - int(match["count"]) * 7 * DAY)


def _in_week(match: re.Match[str], context: DateContext) -> Reading:
    weeks = {"this": 0, "next": 1, "following": 1, "last": -1, "previous": -1}[match["which"]]
    day = on_weekday(monday_of(context.today) + weeks * 7 * DAY, match["weekday"])
    return one(day)


def _weeks_on(match: re.Match[str], context: DateContext) -> Reading | None:
    """As in "Monday week", "two weeks from Monday": counted from the Monday that comes."""
    weeks = int(match.groupdict().get("count") or 1)
    named = match["weekday"]
    if named == "today":
        return one(context.today + weeks * 7 * DAY)
    if named == "tomorrow":
        return one(context.today + (weeks * 7 + 1) * DAY)
    distance = (WEEKDAYS.index(named) - context.today.weekday()) % 7
    starts = [distance] if distance else [0, 7]
    return any_of(context.today + (start + weeks * 7) * DAY for start in starts)


def _nth_in_month(match: re.Match[str], context: DateContext) -> Reading | None:
    """As in "The first Monday in November", "the last Friday of the month"."""
    first = _month_named(match, context)
    weekday = WEEKDAYS.index(match["weekday"])
    all_of_them = [
        day
        for number in range(31)
        if (day := first + number * DAY).month == first.month and day.weekday() == weekday
    ]
    which = -1 if match["nth"] == "last" else int(match["nth"][:-2]) - 1
    return one(all_of_them[which]) if which < len(all_of_them) else None


def _month_named(match: re.Match[str], context: DateContext) -> date:
    this_month = context.today.replace(day=1)
    if match["month"] not in MONTHS:
        return add_months(this_month, 1 if match["month"].startswith("next") else 0)
    steps = (MONTHS.index(match["month"]) + 1 - this_month.month) % 12
    if context.leaning is Leaning.PAST and steps:
        steps -= 12
    return add_months(this_month, steps)


def _weekday_of_week(match: re.Match[str], context: DateContext) -> Reading:
    """As in "Tuesday in two weeks": that weekday of the week so many weeks on."""
    monday = monday_of(context.today) + int(match["count"]) * 7 * DAY
    return one(on_weekday(monday, match["weekday"]))


def _first_or_last_of_week(match: re.Match[str], context: DateContext) -> Reading:
    week = work_week(context.today + (7 if match["which"] == "next" else 0) * DAY, context.country)
    return one(week.first if match["nth"] == "1st" else week.last)


_RULES: Table = table(
    (rf"(?:on )?{_W}", _bare),
    (rf"(?:on )?coming {_W}", _coming),
    (rf"(?:on )?this {_W}", _this),
    (rf"(?:on )?next {_W}", _next),
    (rf"(?:on )?{_W} after next", _after_next),
    (rf"(?:on )?(?:last|past|this past|previous) {_W}", _last),
    (rf"(?:on )?{_W} (?:of )?(?P<which>this|next|following|last|previous) week", _in_week),
    (rf"(?P<which>this|next|following|last|previous) week (?:on )?{_W}", _in_week),
    (rf"(?:on )?(?P<weekday>{WEEKDAY}|today|tomorrow) week", _weeks_on),
    (rf"week on (?P<weekday>{WEEKDAY}|today|tomorrow)", _weeks_on),
    (
        rf"(?:in )?{_N} weeks (?:(?:from|on|after) )?(?P<weekday>{WEEKDAY}|today|tomorrow)",
        _weeks_on,
    ),
    (rf"(?:on )?(?P<weekday>{WEEKDAY}|today|tomorrow) {_N} weeks", _weeks_on),
    (rf"{_N} weeks ago today", _weeks_ago_today),
    (rf"(?:{_N} weeks|week) last {_W}", _weeks_before_last),
    (rf"{_W} before last", _weeks_before_last),
    (rf"{_N} {_W}(?P<times>s) ago", _weeks_before_last),
    (rf"(?:on )?{_W} (?:just )?(?:gone|past)", _last),
    (r"(?:at )?(?:this|same) (?:time|day) (?P<which>next|last) week", _same_day),
    (rf"{_W} in {_N} weeks(?: from now)?", _weekday_of_week),
    (
        rf"(?:on )?(?P<nth>1st|2nd|3rd|4th|5th|last) {_W} (?:(?:of|in) )?"
        rf"(?P<month>{MONTH}|(?:this |next )?month)",
        _nth_in_month,
    ),
    (
        r"(?P<nth>1st|last) (?:business days?|day) (?:of )?(?:(?P<which>this|next) )?week",
        _first_or_last_of_week,
    ),
)
