"""The chat's own clock, which a person can move forward to see what comes."""

import re
from datetime import UTC, datetime, timedelta
from typing import ClassVar
from zoneinfo import ZoneInfo

from bot.advice.zones import instant
from bot.engine.meaning import Text, text
from bot.service.ports import Clock

_STEP = re.compile(r"\+\s*(?P<count>\d{1,5})\s*(?P<unit>[mhdw])[a-z]*", re.IGNORECASE)
_ELAPSED = {"m": timedelta(minutes=1), "h": timedelta(hours=1)}
_CALENDAR = {"d": timedelta(days=1), "w": timedelta(weeks=1)}
# Weekdays, zones and holidays are known about that far; a typing slip goes further.
FURTHEST = timedelta(days=3660)


class ClockRefused(Exception):
    """The chat's clock cannot be moved like that. `said` is what to write instead."""

    said: ClassVar[Text]


class NotATime(ClockRefused):
    """These words are no time."""

    said = text("terminal-not-a-time")


class OnlyForward(ClockRefused):
    """The clock only moves forward."""

    said = text("terminal-only-forward")


class TooFar(ClockRefused):
    """That is more than ten years ahead."""

    said = text("terminal-too-far")


class StandingClock:
    """Stands still at an instant (aware) until it is moved."""

    def __init__(self, start: datetime) -> None:
        self._now = start.astimezone(UTC)

    def now(self) -> datetime:
        return self._now

    def move_to(self, moment: datetime) -> None:
        """Raises OnlyForward for a moment that is past."""
        if moment < self._now:
            raise OnlyForward
        self._now = moment.astimezone(UTC)


class ShiftedClock:
    """Runs as another clock does, as far ahead of it as it was moved."""

    def __init__(self, base: Clock) -> None:
        self._base = base
        self._ahead = timedelta(0)

    def now(self) -> datetime:
        return self._base.now() + self._ahead

    def move_to(self, moment: datetime) -> None:
        """Raises OnlyForward for a moment that is past."""
        ahead = moment - self._base.now()
        if ahead < self._ahead:
            raise OnlyForward
        self._ahead = ahead


ChatClock = StandingClock | ShiftedClock


def target(wish: str, now: datetime, zone: ZoneInfo) -> datetime:
    """The instant that `+7d`, `+90m`, `2026-12-01` or `2026-12-01T10:00` means, in UTC.

    Days and weeks keep the wall clock's time in `zone`; a date alone means its first moment.
    Raises ClockRefused, saying what to write.
    """
    moment = _stepped(wish, now, zone) or read_moment(wish, zone)
    if moment is None:
        raise NotATime
    if moment < now:
        raise OnlyForward
    if moment - now > FURTHEST:
        raise TooFar
    return moment


def read_moment(words: str, zone: ZoneInfo) -> datetime | None:
    """An ISO 8601 date, or date and time, as an instant in UTC; local in `zone` unless it says.

    None for anything else.
    """
    try:
        moment = datetime.fromisoformat(words.strip())
        if moment.tzinfo is not None:
            return moment.astimezone(UTC)
        return instant(moment.date(), moment.time(), zone)
    except (ValueError, OverflowError):
        return None


def _stepped(wish: str, now: datetime, zone: ZoneInfo) -> datetime | None:
    found = _STEP.fullmatch(wish.strip())
    if found is None:
        return None
    count, unit = int(found["count"]), found["unit"].lower()
    if unit in _ELAPSED:
        return now + count * _ELAPSED[unit]
    ahead = count * _CALENDAR[unit]
    if ahead > FURTHEST:
        raise TooFar
    there = now.astimezone(zone) + ahead
    return instant(there.date(), there.time(), zone)
