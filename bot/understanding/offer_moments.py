"""Moments of an offer: a day, a time of day, or both, or those that the words may mean."""

import re
from dataclasses import dataclass
from datetime import date, time
from typing import assert_never

from bot.understanding.dates import (
    AtTime,
    DateContext,
    Deadline,
    Either,
    EitherTime,
    NotUnderstood,
    OnDay,
    Span,
    When,
    find_when,
    understand_time,
)
from bot.understanding.offer_words import VAGUE_START

_SMALL_BEFORE = re.compile(r"^(?:(?:is|will be|it|me)\s+)+(?=at\b|\d)", re.IGNORECASE)
DOTTED = re.compile(r"\d{1,2}\.\d\d")
"""7.30: a time, where one is expected."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A day, a time of day, or both; wall clock where the job is."""

    day: date | None = None
    at: time | None = None


def read_moment(words: str, context: DateContext) -> tuple[Moment, ...]:
    """The moments that words may mean: none, the one, or those to choose from."""
    clock = understand_time(words)
    if isinstance(clock, time):
        return (Moment(at=clock),)
    if isinstance(clock, EitherTime):
        return tuple(Moment(at=at) for at in clock.options)
    return _moments(find_when(words, context))


def moment_in(words: str, context: DateContext) -> tuple[tuple[Moment, ...], str]:
    """The moments that words may mean, and the words that say so; "" where none do."""
    clock = _SMALL_BEFORE.sub("", words)
    if not isinstance(understand_time(clock), NotUnderstood):
        return read_moment(clock, context), clock
    when = find_when(words, context)
    if isinstance(when, NotUnderstood):
        vague = VAGUE_START.search(words)
        return (), vague[0] if vague else ""
    quote = when.quote if when.quote in words else words
    if not isinstance(understand_time(quote), NotUnderstood):
        return read_moment(quote, context), quote
    return _moments(when), quote


def _moments(when: When) -> tuple[Moment, ...]:
    """A day that is named, or those that may be meant; a stretch of days names none."""
    match when:
        case OnDay(day=day):
            return (Moment(day=day),)
        case AtTime(day=day, at=at) | Deadline(day=day, at=at):
            return (Moment(day=day, at=at),)
        case Either(options=options):
            return tuple(dict.fromkeys(m for option in options for m in _moments(option)))
        case Span() | NotUnderstood():
            return ()
        case _:
            assert_never(when)
