"""Short hands for tests of dates: one moment, one place, answers written as in `dates.txt`."""

from datetime import datetime, timedelta

from bot.advice.calendar import zone
from bot.understanding.dates import DateContext, Leaning, When, find_when, understand_when
from tests.understanding.evaluation import NOW, written

FUTURE, PAST = Leaning.FUTURE, Leaning.PAST


def context(
    leaning: Leaning = FUTURE,
    *,
    now: datetime = NOW,
    key: str = "Europe/Berlin",
    country: str | None = "DE",
    day_first: bool | None = None,
) -> DateContext:
    """Wednesday, 14 October 2026, 11:00 in Berlin, unless said otherwise."""
    return DateContext(
        now=now, zone=zone(key), leaning=leaning, country=country, day_first=day_first
    )


def on(days: int) -> datetime:
    """The same time so many days later."""
    return NOW + timedelta(days=days)


def meaning(phrase: str, asked: DateContext | None = None) -> str:
    """What a phrase is understood to mean, written out."""
    return written(understand_when(phrase, asked or context()))


def found(sentence: str, asked: DateContext | None = None) -> When:
    """What is found in a sentence."""
    return find_when(sentence, asked or context())
