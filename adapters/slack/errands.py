"""Work that goes on after its acknowledgement: nobody awaits it, and none is lost at the end."""

import asyncio
from collections.abc import Coroutine
from typing import TypeVar

T = TypeVar("T")


class Errands:
    """What is under way."""

    def __init__(self) -> None:
        self._under_way: set[asyncio.Task[object]] = set()

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
