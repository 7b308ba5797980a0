"""How Slack says no, and the misfortunes a test may script: each happens once, in order.

server.script("chat.postMessage", RateLimited(seconds=30), AnswerLost())
"""

from collections import defaultdict, deque
from dataclasses import dataclass
from typing import TypeAlias


class Refusal(Exception):
    """Slack answers ok=false."""

    def __init__(self, error: str, *reasons: str, violation: bool = False) -> None:
        super().__init__(error, *reasons)
        self.error = error
        self.reasons = reasons
        self.violation = violation


@dataclass(frozen=True, slots=True)
class RateLimited:
    """HTTP 429 with Retry-After; nothing was done."""

    seconds: int = 1


@dataclass(frozen=True, slots=True)
class ServerError:
    """HTTP 5xx without JSON; nothing was done."""

    status: int = 503


@dataclass(frozen=True, slots=True)
class Refused:
    """An error code such as ``account_inactive``; nothing was done."""

    error: str


@dataclass(frozen=True, slots=True)
class AnswerLost:
    """The request is carried out, then the connection is reset before the answer."""


@dataclass(frozen=True, slots=True)
class RequestLost:
    """The connection is reset before anything was done."""


@dataclass(frozen=True, slots=True)
class SlowAnswer:
    """The request is carried out at once, the answer comes later."""

    seconds: float


Fault: TypeAlias = RateLimited | ServerError | Refused | AnswerLost | RequestLost | SlowAnswer


class FaultScript:
    """The faults to come, per method, in order."""

    def __init__(self) -> None:
        self._coming: defaultdict[str, deque[Fault]] = defaultdict(deque)

    def add(self, method: str, *faults: Fault, times: int = 1) -> None:
        """Let the next calls of that method meet these faults; the whole list ``times`` over."""
        self._coming[method].extend(faults * times)

    def next(self, method: str) -> Fault | None:
        """The fault that this call meets; None when nothing is scripted any more."""
        coming = self._coming[method]
        return coming.popleft() if coming else None

    @property
    def unused(self) -> dict[str, list[Fault]]:
        """What no call has met yet."""
        return {method: list(coming) for method, coming in self._coming.items() if coming}
