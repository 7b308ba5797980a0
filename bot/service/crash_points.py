"""The places where dying matters most, by name, so that tests can die at each of them.

In production nobody listens and `reach` does nothing.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum


class CrashPoint(StrEnum):
    """Around each commit on a message's way, and around the request to the platform."""

    BEFORE_TURN_COMMIT = "before turn commit"
    AFTER_TURN_COMMIT = "after turn commit"
    BEFORE_CLAIM_COMMIT = "before claim commit"
    AFTER_CLAIM_COMMIT = "after claim commit"
    BEFORE_ATTEMPT_COMMIT = "before attempt commit"
    AFTER_ATTEMPT_COMMIT = "after attempt commit"
    BEFORE_REQUEST = "before request"
    AFTER_ANSWER = "after answer"
    BEFORE_MARK_COMMIT = "before mark commit"
    AFTER_MARK_COMMIT = "after mark commit"


Listener = Callable[[CrashPoint], None]

_listeners: list[Listener] = []


def reach(point: CrashPoint) -> None:
    """The program stands at this point."""
    for listener in _listeners:
        listener(point)


@contextmanager
def listening(listener: Listener) -> Iterator[None]:
    """Have `listener` called at each point, in the thread that reaches it; it may raise or exit."""
    _listeners.append(listener)
    try:
        yield
    finally:
        _listeners.remove(listener)
