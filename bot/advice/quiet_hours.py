"""Quiet time: the hours and days on which a person is left in peace.

Quiet hours run from the first moment at which the person's clock shows their
start to the first at which it shows their end, whatever daylight saving does in
between. The weekend is quiet from midnight to midnight.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.advice.business_days import is_weekend
from bot.advice.zones import instant, local

_ONE_DAY = timedelta(days=1)
_ONE_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """From `start` up to, not including, `end`, over midnight if it must; equal means none."""

    start: time
    end: time

    def last_day(self, first_day: date) -> date:
        """The day on which the quiet hours that start on `first_day` end."""
        return first_day if self.start <= self.end else first_day + _ONE_DAY


@dataclass(frozen=True, slots=True)
class _Span:
    """From `start` up to, not including, `end`, both in UTC."""

    start: datetime
    end: datetime


def is_quiet(
    moment: datetime, zone: ZoneInfo, quiet: QuietHours, country: str | None, weekend_quiet: bool
) -> bool:
    """Whether a person in `zone` and `country` is to be left in peace at a moment."""
    return _span_with(moment, zone, quiet, country, weekend_quiet) is not None


@lru_cache(maxsize=8192)
def end_of_quiet(
    moment: datetime, zone: ZoneInfo, quiet: QuietHours, country: str | None, weekend_quiet: bool
) -> datetime:
    """The first instant at or after a moment that is not quiet: a nudge moved later."""
    while span := _span_with(moment, zone, quiet, country, weekend_quiet):
        moment = span.end
    return moment


def last_moment_before_quiet(
    moment: datetime, zone: ZoneInfo, quiet: QuietHours, country: str | None, weekend_quiet: bool
) -> datetime:
    """A moment that is not quiet as it is; else the minute before quiet begins: moved earlier."""
    while span := _span_with(moment, zone, quiet, country, weekend_quiet):
        moment = span.start - _ONE_MINUTE
    return moment


def _span_with(
    moment: datetime, zone: ZoneInfo, quiet: QuietHours, country: str | None, weekend_quiet: bool
) -> _Span | None:
    day = local(moment, zone).date()
    for span in _spans_around(day, zone, quiet, country, weekend_quiet):
        if span.start <= moment < span.end:
            return span
    return None


@lru_cache(maxsize=8192)
def _spans_around(
    day: date, zone: ZoneInfo, quiet: QuietHours, country: str | None, weekend_quiet: bool
) -> tuple[_Span, ...]:
    """The spans that begin the day before, that day or, where clocks turn back, the day after."""
    days = (day - _ONE_DAY, day, day + _ONE_DAY)
    return tuple(
        span for first in days for span in _spans_from(first, zone, quiet, country, weekend_quiet)
    )


def _spans_from(
    day: date, zone: ZoneInfo, quiet: QuietHours, country: str | None, weekend_quiet: bool
) -> Iterator[_Span]:
    yield _Span(instant(day, quiet.start, zone), instant(quiet.last_day(day), quiet.end, zone))
    if weekend_quiet and is_weekend(day, country):
        yield _Span(instant(day, time(), zone), instant(day + _ONE_DAY, time(), zone))
