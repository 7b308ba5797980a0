"""Work that goes on after its acknowledgement: nobody awaits it, and none is lost at the end.

What has been acknowledged and is not done yet waits in memory, some 9 KB each (measured).
So there is a bound: beyond it nothing more is taken, and whoever sent it hears so.
"""

import asyncio
import logging
from collections.abc import Coroutine
from typing import TypeVar

log = logging.getLogger(__name__)

T = TypeVar("T")

MOST_UNFINISHED = 3_000
"""Some 30 MB, and the work of a quarter of a minute: nobody looks longer at a button that waits."""
MANY = 32
"""A quarter of a second's work (measured: 5 to 8 ms of our own for each click)."""


class Errands:
    """What is under way on one platform."""

    def __init__(self, platform: str, most: int = MOST_UNFINISHED) -> None:
        self.most = most
        self._platform = platform
        self._under_way: set[asyncio.Task[object]] = set()
        self._refuses = False

    @property
    def is_full(self) -> bool:
        return len(self._under_way) >= self.most

    @property
    def are_many(self) -> bool:
        """What comes now waits behind them, so that it is not done at once."""
        return len(self._under_way) >= MANY

    def have_room(self) -> bool:
        """Whether more may be taken. It is logged when that begins to fail, and when it ends."""
        refuses = self.is_full
        if refuses and not self._refuses:
            log.error("more comes from %s than can be done: what is new is refused", self._platform)
        elif self._refuses and not refuses:
            log.warning("what comes from %s is taken again", self._platform)
        self._refuses = refuses
        return not refuses

    def run(self, work: Coroutine[object, object, T]) -> asyncio.Task[T]:
        task = asyncio.get_running_loop().create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)
        return task

    async def drain(self, seconds: float) -> None:
        """Wait so long for all of it, what it begins itself included; the rest is left alone."""
        deadline = asyncio.get_running_loop().time() + seconds
        while self._under_way:
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                return
            await asyncio.wait(self._under_way, timeout=left)
