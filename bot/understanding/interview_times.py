"""The time of day that an interview can be meant for: "at 10" is ten in the morning.

at 10  ->  10:00, as nobody is interviewed at ten in the evening
at 7   ->  not certain: 07:00 and 19:00 are both possible
"""

import re
from collections.abc import Iterable
from datetime import time

from bot.understanding.dates import EitherTime, understand_time

EARLIEST, LATEST = time(7), time(20)
"""Interviews begin from the first of these up to, not including, the second."""

_LEAD_IN = re.compile(
    r"(?:(?:no|nope|wait|oops|sorry|actually|rather|i meant?|i mean|make (?:it|that)"
    r"|(?:it|that)(?:'s| is| was| starts| begins| will be|'ll be))[ ,.:!]+)*",
    re.IGNORECASE,
)


def likely(at: time) -> bool:
    """Whether an interview may begin at that time without anybody wondering."""
    return EARLIEST <= at < LATEST


def certain_time(times: Iterable[time]) -> time | None:
    """The one time that is meant, if there is but one that can be; None where it must be asked."""
    options = set(times)
    fitting = {at for at in options if likely(at)} or options
    return fitting.pop() if len(fitting) == 1 else None


def times_alone(text: str) -> tuple[time, ...]:
    """The times that a correction may mean which names no day: "no, 10am"; () for all else."""
    found = understand_time(_LEAD_IN.sub("", text.strip(), count=1))
    options = found.options if isinstance(found, EitherTime) else (found,)
    return tuple(option for option in options if isinstance(option, time))
