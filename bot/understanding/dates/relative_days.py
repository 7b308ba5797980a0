"""Days told by their distance: "tomorrow", "in two weeks", "three days after Easter"."""

import re
from datetime import date, timedelta

from bot.advice.calendar import business_day_after, business_day_before
from bot.understanding.dates.calendar_dates import read_calendar_date
from bot.understanding.dates.holiday_names import holidays_named
from bot.understanding.dates.reading import (
    DAY,
    Days,
    Range,
    Reading,
    Table,
    add_months,
    any_of,
    one,
    read_with,
    table,
)
from bot.understanding.dates.weekdays import read_weekday
from bot.understanding.dates.when import DateContext, Leaning
from bot.understanding.dates.words import WEEKDAY, WEEKDAYS

_UNIT = r"(?P<unit>business days|days|weeks|months|years)"
_COUNT = r"(?P<count>\d{1,3})"
_MANY = r"(?:few|(?P<least>\d{1,2}) ?(?:-|to|or) ?(?P<most>\d{1,2}))"
# How many "a few" are, said back before anything rests on it.
_FEW = {"weeks": (3, 4), "months": (3, 4)}
_NAMED_DAYS = {
    "today": 0,
    "now": 0,
    "tomorrow": 1,
    "yesterday": -1,
    "day after tomorrow": 2,
    "overmorrow": 2,
    "day before yesterday": -2,
}


def read_day(words: str, context: DateContext) -> Reading | None:
    """Any phrase for one day, or for a few days counted from now."""
    return read_anchor(words, context) or read_with(_RULES, words, context)


def read_anchor(words: str, context: DateContext) -> Reading | None:
    """A day that other days can be counted from: a date, a weekday, a holiday, today."""
    if words in _NAMED_DAYS:
        return one(context.today + _NAMED_DAYS[words] * DAY)
    found = read_weekday(words, context) or read_calendar_date(words, context)
    if found:
        return found
    return any_of(run.first for run in holidays_named(words.removeprefix("on "), context))


def shifted(day: date, count: int, unit: str, country: str | None) -> date:
    """A day so many units later, or earlier below nought. Business days are the country's."""
    match unit:
        case "business days" if count < 0:
            return business_day_before(day, -count, country)
        case "business days":
            return business_day_after(day, count, country)
        case "days" | "weeks":
            return day + count * (timedelta(weeks=1) if unit == "weeks" else DAY)
        case _:
            return add_months(day, count * (12 if unit == "years" else 1))


def _from_now(match: re.Match[str], context: DateContext) -> Reading:
    return one(shifted(context.today, int(match["count"]), match["unit"], context.country))


def _next_business_day(match: re.Match[str], context: DateContext) -> Reading:  # noqa: ARG001
    return one(business_day_after(context.today, 1, context.country))


def _ago(match: re.Match[str], context: DateContext) -> Reading:
    return one(shifted(context.today, -int(match["count"]), match["unit"], context.country))


def _so_many(match: re.Match[str], context: DateContext) -> Reading | None:
    """As in "two weeks": in two weeks, where the question asks about what is to come."""
    return _from_now(match, context) if context.leaning is Leaning.FUTURE else None


def _some_ahead(match: re.Match[str], context: DateContext) -> Reading | None:
    """As in "in a few days"; the days to come, where the question asks about those."""
    return _some(match, 1, context) if context.leaning is Leaning.FUTURE else None


def _some_ago(match: re.Match[str], context: DateContext) -> Reading:
    return _some(match, -1, context)


def _some(match: re.Match[str], sign: int, context: DateContext) -> Range:
    unit = match["unit"]
    numbers = (
        (int(match["least"]), int(match["most"])) if match["least"] else _FEW.get(unit, (3, 5))
    )
    ends = sorted(shifted(context.today, sign * count, unit, context.country) for count in numbers)
    return Range(*ends)


def _one_or_two(match: re.Match[str], context: DateContext) -> Reading:
    """As in "In a week or two"."""
    ends = (
        shifted(context.today, int(match[n]), match["unit"], context.country) for n in ("a", "b")
    )
    return Range(*ends)


def _counted(match: re.Match[str], context: DateContext) -> Reading | None:
    """As in "Two days after the 20th", "the day before Thanksgiving"."""
    anchor = read_anchor(match["anchor"], context)
    sign = -1 if match["way"] == "before" else 1
    groups = match.groupdict()
    count, unit = int(groups.get("count") or 1), groups.get("unit") or "days"
    if not isinstance(anchor, Days):
        return None
    return any_of(shifted(day, sign * count, unit, context.country) for day in anchor.options)


def _weekday_beside(match: re.Match[str], context: DateContext) -> Reading | None:
    """As in "The Monday after Easter": the first such day strictly after; or the last before."""
    anchor = read_anchor(match["anchor"], context)
    if not isinstance(anchor, Days):
        return None
    step = -1 if match["way"] == "before" else 1
    wanted = WEEKDAYS.index(match["weekday"])
    return any_of(
        day + step * (((wanted - day.weekday()) * step - 1) % 7 + 1) * DAY for day in anchor.options
    )


def _after(match: re.Match[str], context: DateContext) -> Reading | None:
    """As in "After the 20th", "after Thanksgiving": the first business day after it."""
    runs = holidays_named(match["anchor"], context)
    if runs:
        return any_of(business_day_after(run.last, 1, context.country) for run in runs)
    anchor = read_anchor(match["anchor"], context)
    if not isinstance(anchor, Days):
        return None
    return any_of(business_day_after(day, 1, context.country) for day in anchor.options)


_RULES: Table = table(
    (r"(?:on )?next business days", _next_business_day),
    (rf"(?:in |after )?{_COUNT} {_UNIT} (?:from now|hence|later)", _from_now),
    (rf"(?:in|after) (?:another )?{_COUNT} {_UNIT}", _from_now),
    (rf"(?:for )?another {_COUNT} {_UNIT}", _so_many),
    (rf"{_COUNT} {_UNIT}", _so_many),
    (rf"{_COUNT} {_UNIT} (?:ago|back)", _ago),
    (rf"{_MANY} {_UNIT} (?:ago|back)", _some_ago),
    (rf"(?:in |for )?(?:another )?{_MANY} {_UNIT}(?: from now)?", _some_ahead),
    (
        r"(?:in |for )?(?:another )?(?P<a>\d{1,2}) (?P<unit>days|weeks|months) or (?P<b>\d{1,2})",
        _one_or_two,
    ),
    (rf"{_COUNT} {_UNIT} (?P<way>before|after|from) (?P<anchor>.+)", _counted),
    (r"(?:on )?day (?P<way>before|after) (?P<anchor>.+)", _counted),
    (rf"(?:on )?(?P<weekday>{WEEKDAY}) (?P<way>before|after) (?P<anchor>.+)", _weekday_beside),
    (r"after (?P<anchor>.+)", _after),
)
