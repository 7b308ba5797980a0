"""One bucket for every request that counts, and a brake before Discord bans the address.

Discord gives a bot 50 requests a second in all, whatever they are for; answers to interactions do
not count (topics/rate-limits, Global Rate Limit). discord.py keeps no such limit, so what the
whole process asks takes its turn here. Several processes with one token share it out by setting.

Discord counts what arrives, and requests bunch on their way: what leaves evenly at the limit
arrives above it at times. So two things have to let a request through: the gate spaces them
evenly, and the window holds each one's place until Discord has surely counted it a second ago.
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from statistics import fmean

from adapters.discord.refusals import Limited
from bot.service.rates import Gate, Rate

log = logging.getLogger(__name__)

REQUESTS_A_SECOND = 50.0
BURST = 5
"""So many that were late may be made up for: else a late wake-up makes all that follow later."""
PATIENCE_SECONDS = 1.5
"""Waiting and the request itself stay below the ten seconds of an attempt."""

LEARNT_FROM = 100
"""So many answers tell how quick one can be; before, connections are made, and nothing is sure."""
LOOKED_AT = 200
"""The last so many: what Discord was like an hour ago says nothing."""
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
        self._gate = Gate(Rate(per_second=per_second, burst=BURST), seconds)
        self._window = Window(per_second, seconds)
        self._spacing = 1 / per_second
        self._in_order = asyncio.Lock()
        self._waiting = 0
        self._refused: deque[float] = deque()

    @asynccontextmanager
    async def turn(self) -> AsyncIterator[None]:
        """Make one request inside: begins when it may, and ends when Discord has answered.

        Raises Limited, at once, when it is too long to wait for here.
        """
        await self._enter()
        begun = self._seconds()
        took: float | None = None
        try:
            yield
            took = self._seconds() - begun
        finally:
            self._window.leave(took)

    async def _enter(self) -> None:
        """In order: else one unlucky request may wait for ever among many."""
        wait = self._wait_seconds() + self._waiting * self._spacing
        if wait > PATIENCE_SECONDS:
            raise Limited(wait)
        self._waiting += 1
        try:
            async with self._in_order:
                await self._pass()
        finally:
            self._waiting -= 1

    async def _pass(self) -> None:
        last = self._seconds() + PATIENCE_SECONDS
        while (wait := self._wait_seconds()) > 0:
            if self._seconds() + wait > last:
                raise Limited(wait)
            await self._sleep(wait)
        self._gate.enter()
        self._window.enter()

    def _wait_seconds(self) -> float:
        """None is known while all places are taken by what is under way: then look again soon."""
        free_in = self._window.wait_seconds()
        return max(self._gate.wait_seconds(), self._spacing if free_in is None else free_in)

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


class Window:
    """The places of one second: never are more requests counted within one, whatever their way.

    A request is counted somewhere between its beginning and its answer. It keeps its place until
    a second after its answer, less what the way of that answer and the way of the next request
    take at least. The more alike all answers were, the surer that is: a way is never quicker than
    it is long, and by chance only slower. Else a Discord that is far away would be asked less: 45
    times a second when an answer takes 0.2 s, 40 times when it takes 0.5 s.
    """

    def __init__(self, per_second: float, seconds: Callable[[], float]) -> None:
        """Below one a second there is one place, for as long as that takes."""
        self._places = max(int(per_second), 1)
        self._length = max(1 / per_second, 1.0)
        self._seconds = seconds
        self._under_way = 0
        self._free_at: deque[float] = deque()
        self._took: deque[float] = deque(maxlen=LOOKED_AT)

    def wait_seconds(self) -> float | None:
        """How long until a place is free; 0: now. None: it is not known, all are under way."""
        now = self._seconds()
        while self._free_at and self._free_at[0] <= now:
            self._free_at.popleft()
        if self._under_way + len(self._free_at) < self._places:
            return 0.0
        return self._free_at[0] - now if self._free_at else None

    def enter(self) -> None:
        self._under_way += 1

    def leave(self, took: float | None) -> None:
        """It was answered, in so many seconds; None: it failed, which says nothing of the way."""
        self._under_way -= 1
        if took is not None:
            self._took.append(took)
        self._free_at.append(self._seconds() + self._length - self._way_seconds())

    def _way_seconds(self) -> float:
        """What any way there and any way back take together, at least."""
        if len(self._took) < LEARNT_FROM:
            return 0.0
        quickest, usual = min(self._took), fmean(self._took)
        return max(quickest - (usual - quickest), 0.0)
