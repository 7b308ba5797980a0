"""The time of day that an interview can be meant for: "at 10" is ten in the morning.

at 10  ->  10:00, as nobody is interviewed at ten in the evening
at 7   ->  not certain: 07:00 and 19:00 are both possible
"""

from collections.abc import Iterable
from datetime import time

EARLIEST, LATEST = time(7), time(20)
"""Interviews begin from the first of these up to, not including, the second."""


def likely(at: time) -> bool:
    """Whether an interview may begin at that time without anybody wondering."""
    return EARLIEST <= at < LATEST


def certain_time(times: Iterable[time]) -> time | None:
    """The one time that is meant, if there is but one that can be; None where it must be asked."""
    options = set(times)
    fitting = {at for at in options if likely(at)} or options
    return fitting.pop() if len(fitting) == 1 else None
