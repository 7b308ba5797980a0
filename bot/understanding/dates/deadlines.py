"""Deadlines: "by Friday", "before the 20th", "end of next week", "within 48 hours"."""

import re
from datetime import timedelta
from typing import assert_never

from bot.understanding.dates.moments import Meanings, moments
from bot.understanding.dates.ranges import read_stretch
from bot.understanding.dates.reading import Days, Range
from bot.understanding.dates.relative_days import read_day
from bot.understanding.dates.when import AtTime, Certain, DateContext, Deadline, OnDay, Span

_BY = re.compile(
    r"(?:on or before|by or before|by latest|by|before|(?:no|not) later than|until|up to"
    r"|latest(?: by| on)?|at latest(?: by| on)?) (?P<rest>.+)"
)
_AT_LATEST = re.compile(r"(?:on )?(?P<rest>.+?) (?:at latest|latest|or (?:before|earlier|sooner))")
_DAY_BY_TIME = re.compile(r"(?P<day>.+) (?:by|before) (?P<time>.+)")
_WITHIN = re.compile(
    r"(?:within|inside(?: of)?|in (?:less|under|no more) than|in under|in max|in at most)"
    r" (?:next )?(?P<amount>.+)"
)
_AT_MOST = re.compile(r"(?:in )?(?P<amount>.+?) (?:at most|max|maximum|tops)")
_END = re.compile(r"(?:by |at |before |towards )*(?:very )?end of (?P<whole>.+)")
_END_OF_DAY = re.compile(
    r"(?:by |at |before )*end of day(?: (?:on |of )?(?P<after>.+))?"
    r"|(?:by )?(?P<before>.+?) (?:by |at )?end of day"
)
_ONE_DAY = timedelta(days=1)


def deadlines(words: str, context: DateContext, quote: str) -> Meanings:
    """What a phrase that names a latest moment can mean; () where it names none."""
    return (
        _end_of_day(words, context, quote)
        or _end_of_stretch(words, context, quote)
        or _within(words, context, quote)
        or _by(words, context, quote)
    )


def _end_of_day(words: str, context: DateContext, quote: str) -> Meanings:
    match = _END_OF_DAY.fullmatch(words)
    if not match:
        return ()
    named = match["after"] or match["before"] or "today"
    return _ends_on(read_day(named, context), quote)


def _end_of_stretch(words: str, context: DateContext, quote: str) -> Meanings:
    """The end of a week is its last working day; of a month, its last day."""
    match = _END.fullmatch(words)
    if not match:
        return ()
    whole = "this year" if match["whole"] == "year" else match["whole"]
    return _ends_on(read_stretch(whole, context) or read_day(whole, context), quote)


def _ends_on(reading: Days | Range | None, quote: str) -> Meanings:
    match reading:
        case None:
            return ()
        case Days(options=options):
            return tuple(Deadline(day=day, quote=quote) for day in options)
        case Range(last=last):
            return (Deadline(day=last, quote=quote),)
        case _:
            assert_never(reading)


def _within(words: str, context: DateContext, quote: str) -> Meanings:
    match = _WITHIN.fullmatch(words) or _AT_MOST.fullmatch(words)
    if not match:
        return ()
    amount = match["amount"]
    found = moments(amount if amount[-4:] == "week" else f"in {amount}", context, quote)
    return tuple(_latest(meaning, quote) for meaning in found)


def _by(words: str, context: DateContext, quote: str) -> Meanings:
    at_latest = _AT_LATEST.fullmatch(words)
    bare = at_latest["rest"] if at_latest else words
    if match := _BY.fullmatch(bare):
        rest = match["rest"]
    elif match := _DAY_BY_TIME.fullmatch(bare):
        rest = f"{match['day']} at {match['time']}"
    elif at_latest:
        rest = bare
    else:
        return ()
    found = (
        _end_of_stretch(rest, context, quote)
        or moments(rest, context, quote)
        or moments(f"at {rest}", context, quote)
    )
    # By the weekend is before it.
    latest = _before if bare.startswith("before ") or rest.endswith("weekend") else _latest
    return tuple(latest(meaning, quote) for meaning in found)


def _latest(meaning: Certain, quote: str) -> Deadline:
    match meaning:
        case OnDay(day=day):
            return Deadline(day=day, quote=quote)
        case AtTime(day=day, at=at):
            return Deadline(day=day, at=at, quote=quote)
        case Span(last=last):
            return Deadline(day=last, quote=quote)
        case Deadline():
            return meaning
        case _:
            assert_never(meaning)


def _before(meaning: Certain, quote: str) -> Deadline:
    match meaning:
        case OnDay(day=day):
            return Deadline(day=day - _ONE_DAY, quote=quote)
        case Span(first=first):
            return Deadline(day=first - _ONE_DAY, quote=quote)
        case _:
            return _latest(meaning, quote)
