"""Ringback as one process would hold it, on a platform of the test's own, wired as in production.

What dies here is what dies with a process: the connection to the platform, the service, the open
database. The database's file, the platform and the test live on.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
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
from tests.reliability.crashing import Fate
from tests.scenarios.stored import Place, SetClock

PATIENCE_SECONDS = 20.0
"""A program that hangs fails its test; one that is slow does not."""


class CountedStore:
    """The store, and how many turns of people's events have ended, well or badly."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store
        self._changed = asyncio.Event()
        self.turns = 0

    async def turn(self, address: Address, event_id: str, decide: Decide) -> Committed:
        try:
            return await self._store.turn(address, event_id, decide)
        finally:
            self.turns += 1
            self._changed.set()

    async def fire_next(self, now: datetime, decide: Decide) -> Committed | None:
        return await self._store.fire_next(now, decide)

    async def next_due_at(self) -> datetime | None:
        return await self._store.next_due_at()

    async def replan(self, stamp: str, decide: Decide, limit: int) -> int:
        return await self._store.replan(stamp, decide, limit)

    async def until(self, turns: int) -> None:
        """Wait until so many have ended."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while self.turns < turns:
                self._changed.clear()
                await self._changed.wait()


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """One process of it."""

    face: Face
    storage: Storage
    store: CountedStore
    service: Service
    clock: SetClock

    async def catch_up(self) -> None:
        """What the alarm clock does whenever it rings or is woken."""
        await self.service.conversations.drain()
        await self.service.dispatcher.run_once()

    async def pass_time(self, until: datetime) -> None:
        """Stop at each due moment on the way."""
        while (due := await self.store.next_due_at()) is not None and due <= until:
            self.clock.at = max(self.clock.at, due)
            await self.catch_up()
        self.clock.at = until
        await self.catch_up()

    async def close(self) -> None:
        self.service.dispatcher.close()
        await self.face.close()
        await self.service.conversations.drain()
        self.storage.database.close()


async def start(face: Face, place: Place, clock: SetClock) -> Running:
    """Open the database, connect, and send what an earlier process left behind."""
    storage = place.opened(clock)
    end_leases(storage.database)
    store = CountedStore(storage.store)
    service = make_service(
        settings=Settings(),
        store=store,
        outbox=storage.outbox,
        deliverers={face.platform: face.deliverer},
        understander=RuleUnderstander(),
        clock=clock,
    )
    await face.start(service.conversations)
    running = Running(face=face, storage=storage, store=store, service=service, clock=clock)
    await running.catch_up()
    return running


@contextmanager
def dying_before_it_sends() -> Iterator[None]:
    """In this block the process dies after its next commit: nothing of it gets any further."""
    with crash_points.listening(Fate(point=CrashPoint.AFTER_TURN_COMMIT)):
        yield
