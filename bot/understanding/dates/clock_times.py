"""Times of day: "2pm", "half past nine", "at 4".

A time is certain with "am" or "pm", with a leading nought, from 13 on, or when
it is written with minutes and lies in the morning ("9:30"). Otherwise it may be
morning or afternoon: both are given, working hours first, and asked about.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

from bot.understanding.dates.german import in_english
from bot.understanding.dates.when import NotUnderstood, Reason
from bot.understanding.dates.words import canonical

# Hours of the clock's face that are in the working day as they stand: eight to noon.
_MORNING_HOURS = range(8, 13)
_NOON = 12
_HOURS = frozenset(str(hour) for hour in range(1, 13))
_LONGEST = 40

Times = tuple[time, ...]
_TimeReader = Callable[[re.Match[str]], Times]

_HALF_OF_DAY = r"(?P<half>am|pm|in morning|in afternoon|in evening)"


@dataclass(frozen=True, slots=True, kw_only=True)
class EitherTime:
    """The times that a phrase can mean, likeliest first: to be asked about."""

    options: Times


def understand_time(text: str) -> time | EitherTime | NotUnderstood:
    """The time of day that a phrase means: certain, or to be asked about, or not understood."""
    if not text.strip():
        return NotUnderstood(reason=Reason.EMPTY)
    if len(text) > _LONGEST:
        return NotUnderstood(reason=Reason.TOO_LONG)
    words, german = canonical(text), in_english(text)
    times = _alone(words or "") or _alone(german or "")
    if not times:
        return NotUnderstood(reason=Reason.NO_DATE if words or german else Reason.UNREADABLE)
    return times[0] if len(times) == 1 else EitherTime(options=times)


def _alone(words: str) -> Times:
    return read_time(words) or read_time(f"at {words}")


def read_time(words: str) -> Times:
    """The times that a phrase in canonical spelling can mean; () where it is none."""
    for pattern, reader in _RULES:
        if match := pattern.fullmatch(words):
            return reader(match)
    return ()


def read_time_of_day(words: str, *, beside_a_day: bool) -> Times:
    """A time, or when a stretch of hours begins; beside a day "14.30" and "around 10", too."""
    if beside_a_day and _BESIDE_A_DAY.fullmatch(words):
        return read_time(f"at {words.removesuffix(' hours')}")
    return read_time(words) or read_start(words)


def read_start(words: str) -> Times:
    """When a stretch of hours begins: "2-4pm", "between 14:00 and 16:00"; () where it is none."""
    match = _STRETCH.fullmatch(words)
    if not match:
        return ()
    first, last = match["first"], match["last"]
    half = re.search(r"[ap]m$", last)
    if half and not re.search(r"[ap]m$", first):
        ends = read_time(last)
        same, other = (read_time(f"{first}{each}") for each in _halves(half[0]))
        return same if same and ends and same < ends else other
    return read_time(first) or read_time(f"at {first}")


def _halves(half: str) -> tuple[str, str]:
    return (half, "am" if half == "pm" else "pm")


def either_half(hour: int, minute: int, *, written_out: bool) -> Times:
    """The readings of a time without "am" or "pm", working hours first."""
    if hour > _NOON or (written_out and hour in _MORNING_HOURS):
        return _existing(hour, minute)
    early, late = _existing(hour % 12, minute), _existing(hour % 12 + 12, minute)
    return (*early, *late) if hour in range(8, 12) else (*late, *early)


def _existing(hour: int, minute: int) -> Times:
    return (time(hour, minute),) if hour < 24 and minute < 60 else ()


def _noon(match: re.Match[str]) -> Times:  # noqa: ARG001
    return (time(12),)


def _half_named(match: re.Match[str]) -> Times:
    """As in "2pm", "9:30 in the morning"."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    late = match["half"] not in ("am", "in morning")
    if not 1 <= hour <= _NOON:
        return _existing(hour, minute) if late and hour > _NOON else ()
    return _existing(hour % 12 + 12 * late, minute)


def _written_out(match: re.Match[str]) -> Times:
    hour, minute = int(match["hour"]), int(match["minute"])
    if match["hour"].startswith("0"):
        return _existing(hour, minute)
    return either_half(hour, minute, written_out=True) if minute < 60 else ()


def _bare(match: re.Match[str]) -> Times:
    hour = int(match["hour"])
    return either_half(hour, 0, written_out=False) if 1 <= hour < 24 else ()


def _half(match: re.Match[str]) -> Times:
    """As in "half 3": half past three to the British, half past two to a German."""
    hour = int(match["hour"])
    named = (either_half(each or 12, 30, written_out=True) for each in (hour, hour - 1))
    return tuple(times[0] for times in named)


def _past(match: re.Match[str]) -> Times:
    """As in "Half past nine", "quarter to ten"."""
    minutes = {"half": 30, "quarter": 15}.get(match["minutes"]) or int(match["minutes"].split()[0])
    hour = int(match["hour"])
    if match["way"] == "to" and match["half"] in ("am", "pm") and match["minutes"] in _HOURS:
        return ()  # "2 to 4 pm" is two hours.
    if match["way"] == "to":
        hour, minutes = (hour - 1) or 12, 60 - minutes
    half = match["half"]
    if half is None:
        return either_half(hour, minutes, written_out=True)
    return _existing(hour % 12 + (0 if half in ("am", "in morning") else 12), minutes)


_CLOCK = r"\d{1,2}(?:[:.]\d\d)?(?:[ap]m)?"
_STRETCH = re.compile(
    rf"(?:between |from |at |around )?(?P<first>{_CLOCK}) ?(?:-|to|and|until) ?"
    r"(?P<last>\d{1,2}[:.]\d\d(?:[ap]m)?|\d{1,2}[ap]m)"
)
# Minutes that are no month, and hours that only a day beside them makes a time.
_BESIDE_A_DAY = re.compile(
    r"\d{1,2}\.(?:00|1[3-9]|[2-5]\d)|around \d{1,2}|(?:[7-9]|1\d|2[0-3]) hours"
)
_HOUR = r"(?P<hour>\d{1,2})"
_RULES: tuple[tuple[re.Pattern[str], _TimeReader], ...] = tuple(
    (re.compile(rf"(?:(?:around|after|at) ){{0,2}}{pattern}"), reader)
    for pattern, reader in (
        (r"(?:12 )?noon", _noon),
        (rf"{_HOUR}(?:[:.](?P<minute>\d\d))?(?: oclock)? ?{_HALF_OF_DAY}", _half_named),
        (rf"{_HOUR}[:h](?P<minute>\d\d)(?: hours| oclock)?", _written_out),
        (rf"at {_HOUR}\.(?P<minute>\d\d)", _written_out),
        (rf"{_HOUR} oclock", _bare),
        (
            rf"(?:a )?(?P<minutes>half|quarter|\d{{1,2}}(?: minutes)?) (?P<way>past|to) "
            rf"(?P<hour>[1-9]|1[0-2])(?: oclock)?(?: ?{_HALF_OF_DAY})?",
            _past,
        ),
        (r"half (?P<hour>[1-9]|1[0-2])", _half),
        (rf"at (?:around )?{_HOUR}", _bare),
    )
)
