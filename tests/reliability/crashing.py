"""Dying at a named point, in this very process: cheaper than kill -9, and always at the same place.

What dies is one `Worker`; the database, the ledger and the test live on, as they would.
"""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum

from bot.service import crash_points
from bot.service.crash_points import CrashPoint


class LedgerPoint(StrEnum):
    """Where only the platform knows that it has accepted a message."""

    AFTER_ACCEPTANCE = "after acceptance"


Point = CrashPoint | LedgerPoint

EVERY_POINT: tuple[Point, ...] = (*CrashPoint, *LedgerPoint)


class Died(BaseException):
    """The process is gone. Not an Exception: nothing in the program may catch it."""


@dataclass(slots=True)
class Fate:
    """Dies when it reaches `point` for the `nth` time from now; counts every point it passes."""

    point: Point | None = None
    nth: int = 1
    passed: Counter[Point] = field(default_factory=Counter)
    died: bool = False

    def __call__(self, point: Point) -> None:
        if self.died:
            # The other tasks of a dead process get no further, either.
            raise Died(point)
        self.passed[point] += 1
        if point is self.point and self.passed[point] == self.nth:
            self.died = True
            raise Died(point)


@contextmanager
def mortal(fate: Fate) -> Iterator[None]:
    """Whatever runs in this block dies as `fate` says; the block ends quietly when it does."""
    with crash_points.listening(fate):
        try:
            yield
        except Died:
            pass
        except BaseExceptionGroup as group:
            if group.split(Died)[1] is not None:
                raise
