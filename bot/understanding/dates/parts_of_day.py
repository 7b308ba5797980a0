"""Parts of a day: "tomorrow morning", "Friday after lunch", "tonight"."""

import re
from dataclasses import replace

from bot.understanding.dates.clock_times import Times
from bot.understanding.dates.reading import DAY, Days
from bot.understanding.dates.relative_days import read_day
from bot.understanding.dates.when import DateContext, PartOfDay

_PARTS = {
    "morning": PartOfDay.MORNING,
    "1st thing": PartOfDay.MORNING,
    "1st thing in morning": PartOfDay.MORNING,
    "afternoon": PartOfDay.AFTERNOON,
    "lunchtime": PartOfDay.AFTERNOON,
    "after lunch": PartOfDay.AFTERNOON,
    "after noon": PartOfDay.AFTERNOON,
    "evening": PartOfDay.EVENING,
    "night": PartOfDay.EVENING,
}
_PART = rf"(?:early |late |in |at )?(?P<part>{'|'.join(sorted(_PARTS, key=len, reverse=True))})"
_DAY_THEN_PART = re.compile(rf"(?P<day>.+?) {_PART}")
_PART_THEN_DAY = re.compile(rf"{_PART} (?:of |on )?(?P<day>.+)")
_NOON = 12
_MORNING_STARTS = 5


def read_part_of_day(words: str, context: DateContext) -> Days | None:
    """A day with a part of it, or None."""
    if words in ("tonight", "this evening"):
        return Days((context.today,), PartOfDay.EVENING)
    if words == "last night":
        return Days((context.today - DAY,), PartOfDay.EVENING)
    match = _DAY_THEN_PART.fullmatch(words) or _PART_THEN_DAY.fullmatch(words)
    if not match:
        return None
    named = "today" if match["day"] in ("this", "later this") else match["day"]
    day = read_day(named.removesuffix(" in"), context)
    return replace(day, part=_PARTS[match["part"]]) if isinstance(day, Days) else None


def in_part(times: Times, part: PartOfDay | None) -> Times:
    """The readings of a time that lie in a part of the day; all where none does."""
    if part is None:
        return times
    hours = range(_MORNING_STARTS, _NOON) if part is PartOfDay.MORNING else range(_NOON, 24)
    return tuple(at for at in times if at.hour in hours) or times
