"""Ringback as one process would hold it, on a platform of the test's own, wired as in production.

What dies here is what dies with a process: the platform's connection, the service, the open
database. The database itself, the platform and the test live on.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime

from adapters.starting import Face
from bot.service import crash_points
from bot.service.crash_points import CrashPoint
from bot.service.ports import Address, Committed, Decide
from bot.understanding.replies import RuleUnderstander
from deploy.house import Service, make_service
from deploy.settings import Settings
from storage.leases import end_leases
from storage.opening import Storage
from storage.store import SqlStore
from tests.reliability.crashing import Died, Fate
from tests.scenarios.stored import Place, SetClock

PATIENCE_SECONDS = 20.0
"""A program that hangs fails its test; one that is slow does not."""


class CountedStore:
    """The store, and how many turns have been begun and ended, so that one can wait for them."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self.begun = 0
        self.ended = asyncio.Condition()
        self.count = 0

    async def turn(self, address: Address, event_id: str, decide: Decide) -> Committed:
        self.begun += 1
        try:
            return await self._store.turn(address, event_id, decide)
        finally:
            async with self.ended:
                self.count += 1
                self.ended.notify_all()

    async def fire_next(self, now: datetime, decide: Decide) -> Committed | None:
        return await self._store.fire_next(now, decide)

    async def next_due_at(self) -> datetime | None:
        return await self._store.next_due_at()

    async def replan(self, stamp: str, decide: Decide, limit: int) -> int:
        return await self._store.replan(stamp, decide, limit)

    async def until(self, count: int) -> None:
        """Wait until so many turns have ended, well or badly."""
        async with asyncio.timeout(PATIENCE_SECONDS), self.ended:
            await self.ended.wait_for(lambda: self.count >= count)
