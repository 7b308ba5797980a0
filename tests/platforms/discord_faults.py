"""What can go wrong between an app and Discord, scripted route by route, in order."""

from __future__ import annotations

import re
from collections import deque
from dataclasses import dataclass

# A test that scripts more than this has lost count.
MOST_FAULTS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLimited:
    """429, with Retry-After; without `via` it is Cloudflare's ban, which no client retries."""

    seconds: float = 0.05
    via: bool = True
    everywhere: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ServerError:
    """5xx; `carried_out` when Discord did as asked before it broke."""

    status: int = 503
    carried_out: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Refuses:
    """A refusal by its JSON error code: 50007, 50278, 40003, 10013 ..."""

    code: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerLost:
    """The connection is reset; `carried_out` when the request was accepted before."""

    carried_out: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Slow:
    """The answer is right, but takes its time."""

    seconds: float


Fault = RateLimited | ServerError | Refuses | AnswerLost | Slow


class FaultScript:
    """The faults still to come, for each route."""

    def __init__(self, routes: list[str]) -> None:
        self._waiting: dict[str, deque[Fault]] = {_plain(route): deque() for route in routes}

    def add(self, route: str, faults: tuple[Fault, ...]) -> None:
        """Script faults for the next requests on a route like `POST /channels/{id}/messages`."""
        waiting = self._waiting.get(_plain(route))
        if waiting is None:
            raise ValueError(f"No such route: {route}. There are: {', '.join(self._waiting)}.")
        if len(waiting) + len(faults) > MOST_FAULTS:
            raise ValueError(f"More than {MOST_FAULTS} faults are scripted for {route}.")
        waiting.extend(faults)

    def take(self, route: str) -> Fault | None:
        """The next fault for a request on this route, if one is scripted."""
        waiting = self._waiting[_plain(route)]
        return waiting.popleft() if waiting else None

    def left(self) -> dict[str, list[Fault]]:
        """Those that have not happened yet."""
        return {route: list(waiting) for route, waiting in self._waiting.items() if waiting}


def _plain(route: str) -> str:
    return re.sub(r"\{[^}]*\}", "{}", route)
