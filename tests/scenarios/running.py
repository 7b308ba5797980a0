"""Ringback as one process would hold it, on a platform of the test's own, wired as in production.

What dies here is what dies with a process: the connection to the platform, the service, the open
database. The database's file, the platform and the test live on.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Protocol

from adapters.starting import Face
from bot.engine.dossier import Dossier
from bot.service import crash_points
from bot.service.crash_points import CrashPoint
from bot.service.ports import Address, Committed, Decide, DecideFor
from bot.understanding.replies import RuleUnderstander
from deploy.service import Service, make_service
from deploy.settings import Settings
from storage.leases import end_leases
from storage.opening import Storage
from storage.store import SqlStore
from tests.reliability.crashing import Fate
from tests.scenarios.stored import Place, SetClock

PATIENCE_SECONDS = 60.0
"""A program that hangs fails its test; one that is slow does not."""


class Life(Protocol):
    """One process of Ringback, from its start to its end."""

    @property
    def turns(self) -> int:
        """How many events of people have been applied, or met again."""
        ...

    async def answered(self, turns: int) -> None:
        """Wait until so many have been, and all that is said to them is on the screen."""
        ...

    def die_after_the_next_commit(self) -> None: ...

    async def died(self, turns: int) -> None:
        """Wait for that death: it comes with the turn of this number."""
        ...

    async def pass_time(self, until: datetime) -> None:
        """Whatever comes due on the way is delivered."""
        ...

    async def close(self) -> None: ...


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

    async def look(self, address: Address) -> Dossier | None:
        return await self._store.look(address)

    async def fire_next(self, now: datetime, decide_for: DecideFor) -> Committed | None:
        return await self._store.fire_next(now, decide_for)

    async def tidy_next(self, now: datetime, decide_for: DecideFor) -> Committed | None:
        return await self._store.tidy_next(now, decide_for)

    async def next_due_at(self) -> datetime | None:
        return await self._store.next_due_at()

    async def replan(self, stamp: str, decide_for: DecideFor, limit: int) -> int:
        return await self._store.replan(stamp, decide_for, limit)

    async def until(self, turns: int) -> None:
        """Wait until so many have ended."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            while self.turns < turns:
                self._changed.clear()
                await self._changed.wait()


@dataclass(frozen=True, slots=True, kw_only=True)
class InProcess:
    """A `Life` in the test's own process. `settled` waits until the adapter rests."""

    face: Face
    storage: Storage
    store: CountedStore
    service: Service
    clock: SetClock
    settled: Callable[[], Awaitable[None]]
    fate: Fate = field(default_factory=Fate)
    its_end: ExitStack = field(default_factory=ExitStack)

    @property
    def turns(self) -> int:
        return self.store.turns

    async def answered(self, turns: int) -> None:
        await self.store.until(turns)
        await self.settled()
        await self._catch_up()

    def die_after_the_next_commit(self) -> None:
        """From there on nothing of it gets any further."""
        self.fate.point = CrashPoint.AFTER_TURN_COMMIT
        self.its_end.enter_context(crash_points.listening(self.fate))

    async def died(self, turns: int) -> None:
        await self.store.until(turns)
        assert self.fate.died
        await self.close()

    async def pass_time(self, until: datetime) -> None:
        """Stop at each due moment on the way."""
        while (due := await self.store.next_due_at()) is not None and due <= until:
            self.clock.at = max(self.clock.at, due)
            await self._catch_up()
        self.clock.at = until
        await self._catch_up()

    async def close(self) -> None:
        with self.its_end:
            self.service.dispatcher.close()
            await self.face.close()
            await self.service.conversations.drain()
            self.storage.database.close()

    async def begin(self) -> None:
        """Connect, and send what an earlier process left behind."""
        end_leases(self.storage.database)
        await self.face.start(self.service.conversations)
        await self._catch_up()

    async def _catch_up(self) -> None:
        """What the alarm clock does whenever it rings or is woken."""
        await self.service.conversations.drain()
        await self.service.dispatcher.tidy()
        await self.service.dispatcher.run_once()


async def in_process(
    make_face: Callable[[Storage], Face],
    place: Place,
    clock: SetClock,
    settled: Callable[[Face], Awaitable[None]],
    settings: Settings,
) -> InProcess:
    """Open the database, and put everything together as `ringback run` does."""
    storage = place.opened(clock)
    face = make_face(storage)
    store = CountedStore(storage.store)
    service = make_service(
        settings=settings,
        store=store,
        outbox=storage.outbox,
        deliverers={face.platform: face.deliverer},
        understander=RuleUnderstander(),
        clock=clock,
        # What a platform asks us to wait passes with the transcript's clock, too.
        seconds=lambda: clock.at.timestamp() + time.monotonic(),
        cases=storage.cases,
    )
    life = InProcess(
        face=face,
        storage=storage,
        store=store,
        service=service,
        clock=clock,
        settled=partial(settled, face),
    )
    await life.begin()
    return life
