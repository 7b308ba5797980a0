"""Holidays by name: "after Thanksgiving", "before Christmas".

The employer's country names its own; Christmas and New Year are the same
everywhere; what neither knows is looked for in the countries that most English
speakers mean, and asked about where those disagree (Canada's Thanksgiving).
"""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from bot.advice.calendar import public_holidays
from bot.understanding.dates.reading import DAY, Range
from bot.understanding.dates.when import DateContext, Leaning

_EVERYWHERE = {
    "christmas eve": (12, 24),
    "xmas eve": (12, 24),
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "xmas": (12, 25),
    "boxing day": (12, 26),
    "new years eve": (12, 31),
    "new year": (1, 1),
    "new years": (1, 1),
    "new years day": (1, 1),
    "halloween": (10, 31),
    "valentines day": (2, 14),
}
_EASTER = ("easter", "easter sunday")
_WITH_EASTER_MONDAY = "DE"
_ENGLISH_SPEAKING = ("US", "CA", "GB")
# Holidays that one word names; others need two ("good" is not yet Good Friday).
_ONE_WORD = frozenset(
    {
        *("thanksgiving", "pentecost", "ascension", "juneteenth", "diwali", "deepavali"),
        *("eid", "nowruz", "songkran", "hanukkah", "passover", "epiphany"),
    }
)
# No holiday's name has a figure in it.
_NO_NAME = re.compile(r"\d")
# Words that no holiday can be told by.
_COMMON = frozenset(("day", "days", "eve", "of", "and", "in", "a", "holiday", "holidays", "bank"))


def holidays_named(words: str, context: DateContext) -> tuple[Range, ...]:
    """When the holiday is that a phrase names: the nearest the question leans to, longest run.

    One range; several where it differs between countries and the country is not
    known; none where no holiday is called so.
    """
    if words in _EVERYWHERE:
        return tuple(_nearest(_fixed(words, context), context))
    if words in _EASTER:
        return tuple(_nearest(_easters(context), context))
    if not _distinctive(words) or _NO_NAME.search(words):
        return ()
    for countries in ((context.country,), _ENGLISH_SPEAKING):
        found = [
            run
            for country in countries
            for run in _nearest(_runs(words, country, context), context)
        ]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def _distinctive(words: str) -> bool:
    parts = set(words.split())
    return words in _ONE_WORD or (len(parts) > 1 and bool(parts - _COMMON))


def _fixed(words: str, context: DateContext) -> list[Range]:
    month, day = _EVERYWHERE[words]
    days = (date(year, month, day) for year in _years(context))
    return [Range(day_, day_) for day_ in days]


def _easters(context: DateContext) -> list[Range]:
    """Each Easter Sunday, told by the Monday after it: the country's own, or the West's."""
    own = _runs("easter monday", context.country, context)
    return [
        Range(run.first - DAY, run.last if own else run.first - DAY)
        for run in own or _runs("easter monday", _WITH_EASTER_MONDAY, context)
    ]


def _runs(words: str, country: str | None, context: DateContext) -> list[Range]:
    """The holidays with all these words in their name, days in a row as one."""
    wanted = frozenset(words.split()) - {"-"}
    named = [
        day
        for year in _years(context)
        if wanted <= _vocabulary(country, year)
        for day, names in _names(country, year)
        if any(wanted <= name for name in names)
    ]
    runs: list[Range] = []
    for day in named:
        if runs and runs[-1].last + DAY == day:
            runs[-1] = Range(runs[-1].first, day)
        else:
            runs.append(Range(day, day))
    return runs


def _nearest(runs: list[Range], context: DateContext) -> Iterator[Range]:
    ahead = [run for run in runs if run.last >= context.today]
    behind = [run for run in runs if run.first <= context.today]
    chosen = ahead[:1] if context.leaning is Leaning.FUTURE else behind[-1:]
    yield from chosen


def _years(context: DateContext) -> range:
    return range(context.today.year - 1, context.today.year + 2)


@lru_cache(maxsize=64)
def _names(country: str | None, year: int) -> tuple[tuple[date, tuple[frozenset[str], ...]], ...]:
    """The holidays of a year, soonest first, each with the words of each of its names."""
    return tuple(
        (day, tuple(_words_of(name) for name in names.split(";")))
        for day, names in sorted(public_holidays(country, year).items())
    )


@lru_cache(maxsize=64)
def _vocabulary(country: str | None, year: int) -> frozenset[str]:
    """Every word of every name: most phrases have one that is none of them."""
    return frozenset().union(*(name for _, names in _names(country, year) for name in names))


def _words_of(name: str) -> frozenset[str]:
    return frozenset(re.sub(r"[^a-z ]", "", name.casefold().replace("-", " ")).split())
