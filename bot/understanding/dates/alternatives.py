"""Alternatives: "Monday or Tuesday next week", "Thursday at 2 or 3".

What the halves share is said once: the week after the last, the day before the
first. Each half is completed from the other before it is read.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from bot.understanding.dates.clock_times import read_time
from bot.understanding.dates.deadlines import deadlines
from bot.understanding.dates.moments import Meanings, moments
from bot.understanding.dates.when import DateContext, Span
from bot.understanding.dates.words import WEEKDAY

_MOST = 4
_WEEK = timedelta(weeks=1)
_OR = re.compile(r" or (?:else )?(?:on )?")
_WHICH = re.compile(r"(?:this|next|last|coming) ")
_WHOLE = re.compile(r"\b(?:week|month)$")
_NEXT_ALONE = re.compile(r"\bnext$")
_SHORT = re.compile(rf"(?:{_WHICH.pattern})?{WEEKDAY}|\d{{1,2}}(?:st|nd|rd|th)?")

_FOLLOWING = {"this week": "next week", "next week": "week after next"}
_THE_WEEK_AFTER = dict.fromkeys(
    ("week after", "week after that", "1 after", "following week"), _FOLLOWING
)


def alternatives(words: str, context: DateContext, quote: str) -> Meanings:
    """All that a phrase with "or" can mean, each half in its turn; () where one is not read."""
    if words.removeprefix("on ") == "next weekend":
        return _next_weekend(context, quote)
    halves = _OR.split(words.removeprefix("either ").removeprefix("on "))
    if not 1 < len(halves) <= _MOST:
        return ()
    found: list[Meanings] = []
    for place in range(len(halves)):
        completed = _completed(halves, place)
        found.append(next(_readings(completed, context, quote), ()))
    return tuple(each for half in found for each in half) if all(found) else ()


def _next_weekend(context: DateContext, quote: str) -> Meanings:
    """The coming one, or the one after it: people disagree."""
    coming = moments("coming weekend", context, quote)
    after = (
        replace(each, first=each.first + _WEEK, last=each.last + _WEEK)
        for each in coming
        if isinstance(each, Span)
    )
    return (*coming, *after)


def certain(words: str, context: DateContext, quote: str) -> Meanings:
    """A deadline, or a moment."""
    return deadlines(words, context, quote) or moments(words, context, quote)


def _readings(candidates: list[str], context: DateContext, quote: str) -> Iterator[Meanings]:
    for candidate in candidates:
        if found := certain(candidate, context, quote):
            yield found


def _completed(halves: list[str], place: int) -> list[str]:
    """A half as it may be meant, the likeliest first."""
    half = halves[place]
    completed = _from_first(halves[0], half) if place else [half]
    if place < len(halves) - 1:
        completed = [*_from_last(completed[0], halves[-1]), *completed]
    return completed


def _from_first(first: str, half: str) -> list[str]:
    """What the first half says once: "next Tuesday or Wednesday", "Thursday at 2 or 3"."""
    if half in _THE_WEEK_AFTER:
        return [_THE_WEEK_AFTER[half].get(first, half)]
    # "This week or next", "the end of this month or early next".
    if (whole := _WHOLE.search(first)) and _NEXT_ALONE.search(half):
        return [f"{half} {whole[0]}"]
    which = _WHICH.match(first)
    if which and re.match(WEEKDAY, half):
        return [which[0] + half, half]
    before = first.split()
    borrowed = [" ".join((*before[:-size], half)) for size in (1, 2) if len(before) > size]
    timed = bool(read_time(half) or read_time(f"at {half}"))
    return [*borrowed, half] if timed else [half, *borrowed]


def _from_last(half: str, last: str) -> list[str]:
    """What the last half says once: "Monday or Tuesday next week", "2 or 3pm"."""
    if re.search(r"\d$", half) and (late := re.search(r"\d([ap]m)$", last)):
        return [half + late[1]]
    rest = last.removeprefix("next ").partition(" ")[2]
    return [f"{half} {rest}"] if rest and _SHORT.fullmatch(half) else []
