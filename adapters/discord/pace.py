"""One bucket for every request that counts, and a brake before Discord bans the address.

Discord gives a bot 50 requests a second in all, whatever they are for; answers to interactions do
not count (topics/rate-limits, Global Rate Limit). discord.py keeps no such limit, so what the
whole process asks takes its turn here. Several processes with one token share it out by setting.
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Awaitable, Callable

from adapters.discord.refusals import Limited
from bot.service.rates import Gate, Rate

log = logging.getLogger(__name__)

REQUESTS_A_SECOND = 50.0
MARGIN = 0.97
"""Requests bunch on their way: what leaves evenly at the limit arrives above it."""
BURST = 2
"""One that was late may be made up for: else each late wake-up makes all that follow later."""
PATIENCE_SECONDS = 1.5
"""Waiting and the request itself stay below the ten seconds of an attempt."""

# topics/rate-limits, Invalid Request Limit: 10,000 answers of 401, 403 or 429 in ten minutes ban
# the address. Half of it, as other processes may share that address.
REFUSALS = 5_000
REFUSALS_SECONDS = 600.0


class Pace:
    """Lets requests through as fast as Discord allows, and no faster."""

    def __init__(
        self,
        *,
        per_second: float = REQUESTS_A_SECOND,
        seconds: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`seconds` reads a clock that never goes back."""
        self._seconds = seconds
        self._sleep = sleep
        self._gate = Gate(Rate(per_second=per_second * MARGIN, burst=BURST), seconds)
        self._spacing = 1 / (per_second * MARGIN)
        self._in_order = asyncio.Lock()
        self._waiting = 0
        self._refused: deque[float] = deque()

    async def enter(self) -> None:
        """Wait for a turn, in order: else one unlucky request may wait for ever among many.

        Raises Limited, at once, when it is too long to wait for here.
        """
        wait = self._gate.wait_seconds() + self._waiting * self._spacing
        if wait > PATIENCE_SECONDS:
            raise Limited(wait)
        self._waiting += 1
        try:
            async with self._in_order:
                while (wait := self._gate.wait_seconds()) > 0:
                    if wait > PATIENCE_SECONDS:
                        raise Limited(wait)
                    await self._sleep(wait)
                self._gate.enter()
        finally:
            self._waiting -= 1

    def shut(self, seconds: float) -> None:
        """Discord asked everybody to wait for so long."""
        self._gate.shut(seconds)

    def refused(self) -> None:
        """An answer that counts towards the ban: near to it nothing more is asked for a while."""
        now = self._seconds()
        self._refused.append(now)
        while self._refused[0] <= now - REFUSALS_SECONDS:
            self._refused.popleft()
        if len(self._refused) >= REFUSALS:
            log.error("%d requests were refused in ten minutes: asking no more for now", REFUSALS)
            self._gate.shut(self._refused[0] + REFUSALS_SECONDS - now)
            self._refused.clear()
