"""A day with its time, a range or a stretch of hours: all but deadlines and alternatives."""

import re
from datetime import date, datetime, time, timedelta

from bot.advice.calendar import local
from bot.understanding.dates.clock_times import Times, read_time_of_day
from bot.understanding.dates.durations import read_duration
from bot.understanding.dates.parts_of_day import in_part, read_part_of_day
from bot.understanding.dates.ranges import read_range
from bot.understanding.dates.reading import Days, Reading
from bot.understanding.dates.relative_days import read_day
from bot.understanding.dates.when import AtTime, Certain, DateContext, Leaning, OnDay, Span
from bot.understanding.dates.words import WEEKDAYS

Meanings = tuple[Certain, ...]

_LONGEST_TIME = 6
# Without any of them there is no time in a phrase.
_CLOCK_WORD = re.compile(r"\d|noon")
_BETWEEN_DAY_AND_TIME = ("at", "around", "from", "on", "of", "-")


def moments(words: str, context: DateContext, quote: str) -> Meanings:
    """What a phrase in canonical spelling can mean, likeliest first; () where it is none."""
    return (
        _iso_instant(words, context, quote)
        or _of_reading(read_range(words, context), quote)
        or _of_reading(read_part_of_day(words, context), quote)
        or _with_time(words, context, quote)
        or _after_duration(words, context, quote)
    )


def _of_reading(reading: Reading | None, quote: str) -> Meanings:
    match reading:
        case None:
            return ()
        case Days(options=options, part=part):
            return tuple(OnDay(day=day, part=part, quote=quote) for day in options)
        case _:
            return (Span(first=reading.first, last=reading.last, quote=quote),)


def _with_time(words: str, context: DateContext, quote: str) -> Meanings:
    if not _CLOCK_WORD.search(words):
        return ()
    for day_words, time_words in _cuts(words):
        times = read_time_of_day(time_words, beside_a_day=bool(day_words))
        found = _timed(day_words, times, context) if times else ()
        if found:
            return tuple(AtTime(day=day, at=at, quote=quote) for day, at in found)
    return ()


def _cuts(words: str) -> list[tuple[str, str]]:
    """Each way to cut a phrase in a day and a time, either first, the shorter time before."""
    parts = words.split()
    cuts = []
    for size in range(1, min(len(parts), _LONGEST_TIME) + 1):
        cuts.append((_joined(parts[:-size]), " ".join(parts[-size:])))
        cuts.append((_joined(parts[size:]), " ".join(parts[:size])))
    return cuts


def _joined(parts: list[str]) -> str:
    while parts and parts[-1] in _BETWEEN_DAY_AND_TIME:
        parts = parts[:-1]
    while parts and parts[0] in _BETWEEN_DAY_AND_TIME:
        parts = parts[1:]
    return " ".join(parts)


def _timed(words: str, times: Times, context: DateContext) -> tuple[tuple[date, time], ...]:
    if not words:
        return tuple((_nearest_day(at, context), at) for at in times)
    found = read_part_of_day(words, context) or read_day(words, context)
    if not isinstance(found, Days):
        return ()
    times = in_part(times, found.part)
    days = _still_possible(found, words, times, context)
    return tuple((day, at) for day in days for at in times)


def _nearest_day(at: time, context: DateContext) -> date:
    """A time alone: today, unless it has passed, or for what is past has yet to come."""
    here = context.here
    gone = at <= here.time()
    if context.leaning is Leaning.FUTURE:
        return here.date() + timedelta(days=gone)
    return here.date() - timedelta(days=not gone)


def _still_possible(
    found: Days, words: str, times: Times, context: DateContext
) -> tuple[date, ...]:
    """Of "Thursday at 2 pm" said on a Thursday: today only while that is to come."""
    if words not in WEEKDAYS or len(found.options) == 1 or len(times) > 1:
        return found.options
    gone = times[0] <= context.here.time()
    return found.options[1:] if gone is (context.leaning is Leaning.FUTURE) else found.options


def _after_duration(words: str, context: DateContext, quote: str) -> Meanings:
    moment = read_duration(words, context)
    return (_at(moment, quote),) if moment else ()


def _iso_instant(words: str, context: DateContext, quote: str) -> Meanings:
    """As in "2026-11-23T10:00Z": an instant, told in the person's own zone."""
    if len(words) < len("2026-11-23 10:00z") or not words.startswith("2"):
        return ()
    try:
        moment = datetime.fromisoformat(words.upper())
    except ValueError:
        return ()
    here = local(moment, context.zone) if moment.tzinfo else moment
    return (_at(here, quote),)


def _at(moment: datetime, quote: str) -> AtTime:
    day: date = moment.date()
    return AtTime(day=day, at=moment.time().replace(second=0, microsecond=0), quote=quote)
