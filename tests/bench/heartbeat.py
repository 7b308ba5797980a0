"""Whether the event loop goes on: a task that wants to run every millisecond, noting when not."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

BEAT_SECONDS = 0.001


class Heartbeat:
    """The longest time for which nobody else could run."""

    def __init__(self) -> None:
        self.longest_ms = 0.0

    async def beat(self) -> None:
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(BEAT_SECONDS)
            late = time.perf_counter() - begun - BEAT_SECONDS
            self.longest_ms = max(self.longest_ms, late * 1000)


@asynccontextmanager
async def heartbeat() -> AsyncIterator[Heartbeat]:
    """Beats while the block runs."""
    heart = Heartbeat()
    task = asyncio.create_task(heart.beat())
    try:
        yield heart
    finally:
        task.cancel()
