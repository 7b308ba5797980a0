"""Replicas on one database, killed and frozen at random while people's nudges come due.

loop = KillLoop(house=house, ledger=ledger, seed=7, people=200)
await loop.register()
await loop.rage(seconds=8)
verdict = await loop.settle(within_seconds=20)
"""

import asyncio
import os
import random
import signal
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from datetime import time as wall_time

import aiohttp

from bot.advice.calendar import instant, zone
from bot.engine.events import CommandInvoked, Profile
from bot.service.delivery import Delivery
from bot.service.ports import Clock
from storage.database import open_database
from storage.errors import StorageError
from tests.reliability.ledger_client import LedgerDeliverer, RunningLedger
from tests.reliability.oracle import UNFINISHED, Kept, Verdict, judge, kept_messages
from tests.reliability.people import address, event_id, register
from tests.reliability.replica import FastClock, Orders, Replica
from tests.reliability.worker import Deliveries, House, Worker, working
from tests.service.fakes import SetClock

ZONES = (
    "Pacific/Auckland",
    "Australia/Sydney",
    "Asia/Tokyo",
    "Asia/Manila",
    "Asia/Kolkata",
    "Asia/Dubai",
    "Europe/Helsinki",
    "Europe/Berlin",
    "Europe/London",
    "America/Sao_Paulo",
    "America/St_Johns",
    "America/New_York",
    "America/Chicago",
    "America/Los_Angeles",
)
"""Their mornings are spread over a whole day."""
REGISTERED_AT = datetime(2026, 10, 18, 12, tzinfo=UTC)
"""Too late for a thank-you: the call is the only thing to be told of."""
INTERVIEW_DAY = date(2026, 10, 14)
DUE_DAY = INTERVIEW_DAY + timedelta(days=7)
EARLIEST = wall_time(9)
"""No nudge comes before nine in the morning where the person is (H13)."""
BEGINS_AT = datetime(2026, 10, 20, 18, tzinfo=UTC)
"""Just before the first of those mornings."""
PEACE_AT = datetime(2026, 10, 21, 18, tzinfo=UTC)
"""After the last of them: nobody is killed any more."""
CALM_AT = datetime(2026, 10, 22, 19, tzinfo=UTC)
"""Who was missed all day has had their next morning; nothing has come back yet (H15)."""
REPLICAS = 3
FROZEN_LEASES = 1.5


@dataclass(slots=True)
class KillLoop:
    """One run; `seed` decides who is killed and when."""

    house: House
    ledger: RunningLedger
    seed: int
    people: int
    freezes: bool = True
    """Also stop replicas for longer than their leases, and let them go on."""
    restart_database: Callable[[], None] | None = None
    """Called in the middle of it all."""
    delivery_type: Deliveries = Delivery
    kills: int = 0
    frozen: int = 0
    stopped: dict[str, datetime] = field(default_factory=dict)
    """Who wrote "stop", and when that was confirmed."""
    unsure: set[str] = field(default_factory=set)
    """Who wrote "stop" and got an error: it holds, or it does not."""
    _chance: random.Random = field(init=False)
    _clock: FastClock = field(init=False)
    _replicas: list[Replica] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self._chance = random.Random(self.seed)

    async def register(self) -> None:
        """Everybody has an interview behind them, and was told when to call."""
        async with self._harness(SetClock(REGISTERED_AT)) as worker:
            for person, profile in self._everybody():
                await register(worker, person, profile, day=INTERVIEW_DAY.isoformat())

    async def rage(self, seconds: float) -> None:
        """The mornings of the whole world pass in so many seconds, under fire."""
        self._clock = FastClock(
            begins_at=BEGINS_AT,
            peace_at=PEACE_AT,
            calm_at=CALM_AT,
            started=time.time(),
            speed=(PEACE_AT - BEGINS_AT).total_seconds() / seconds,
        )
        self._replicas = [self._fresh() for _ in range(REPLICAS)]
        half = time.monotonic() + seconds / 2
        await self._rage_until(half)
        if self.restart_database is not None:
            await asyncio.to_thread(self.restart_database)
        await self._rage_until(half + seconds / 2)

    async def settle(self, within_seconds: float) -> Verdict:
        """Peace: the replicas finish what there is; what is left after that time is lost."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within_seconds):
                while self._unfinished() or not self._is_over():  # noqa: ASYNC110 - of processes
                    await asyncio.sleep(0.2)
        for replica in self._replicas:
            replica.kill()
        return self._verdict()

    def nudged_after_stop(self) -> set[str]:
        """Nudges that were made after their person's "stop" was confirmed."""
        at = {m.key: self._clock.at(m.at) for m in self.ledger.accepted()}
        return {
            kept.deliver_key
            for kept in self._kept()
            if kept.nudge_keys
            and kept.person in self.stopped
            and kept.created_at > self.stopped[kept.person]
            and kept.deliver_key in at
        }

    # -- the fire --------------------------------------------------------------------------

    async def _rage_until(self, moment: float) -> None:
        async with self._harness(self._clock) as worker:
            while time.monotonic() < moment:
                await asyncio.sleep(self._chance.uniform(0.1, 0.5))
                await self._strike()
                await self._somebody_stops(worker)

    async def _strike(self) -> None:
        place = self._chance.randrange(len(self._replicas))
        if self.freezes and self._chance.random() < 0.3:
            asyncio.get_running_loop().create_task(self._freeze(self._replicas[place]))
        else:
            await asyncio.to_thread(self._replicas[place].kill)
            self._replicas[place] = self._fresh()
            self.kills += 1

    async def _freeze(self, replica: Replica) -> None:
        """Past its leases: others take over, and then it goes on as if nothing had happened."""
        if replica.is_alive:
            self.frozen += 1
            os.kill(replica.pid, signal.SIGSTOP)
            await asyncio.sleep(self.house.lease_seconds * FROZEN_LEASES)
            if replica.is_alive:
                os.kill(replica.pid, signal.SIGCONT)

    async def _somebody_stops(self, worker: Worker) -> None:
        person, profile = self._chance.choice(list(self._everybody()))
        if person in self.stopped or len(self.stopped) >= self.people // 10:
            return
        command = CommandInvoked(id=event_id(), text="stop", profile=profile)
        try:
            await worker.conversations.handle(address(person), command)
        except StorageError:
            self.unsure.add(person)
        else:
            self.stopped[person] = self._clock.now()

    def _fresh(self) -> Replica:
        return Replica(
            Orders(
                house=self.house,
                ledger_url=self.ledger.url,
                mode=self.ledger.mode,
                clock=self._clock,
                delivery_type=self.delivery_type,
            )
        )

    # -- the books -------------------------------------------------------------------------

    def _everybody(self) -> list[tuple[str, Profile]]:
        return [
            (f"{self.seed}-{number}", Profile(name="Robin", zone=ZONES[number % len(ZONES)]))
            for number in range(self.people)
        ]

    def _is_over(self) -> bool:
        return self._clock.now() >= CALM_AT

    def _unfinished(self) -> bool:
        kept = self._kept()
        fired = {message.person for message in kept if message.nudge_keys}
        missing = self._must_be_nudged() - fired
        return bool(missing) or any(message.state in UNFINISHED for message in kept)

    def _verdict(self) -> Verdict:
        due = {
            person: instant(DUE_DAY, EARLIEST, zone(profile.zone or "UTC"))
            for person, profile in self._everybody()
        }
        real = [(m, self._clock.at(m.at)) for m in self.ledger.accepted()]
        return judge(self._kept(), real, nudge_not_before=due, nudged=self._must_be_nudged())

    def _must_be_nudged(self) -> set[str]:
        return {person for person, _ in self._everybody()} - self.stopped.keys() - self.unsure

    def _kept(self) -> list[Kept]:
        database = open_database(self.house.url)
        try:
            return kept_messages(database)
        finally:
            database.close()

    @asynccontextmanager
    async def _harness(self, clock: Clock) -> AsyncIterator[Worker]:
        """Our own process, which nobody kills: it answers what people write."""
        async with aiohttp.ClientSession() as session:
            deliverer = LedgerDeliverer(session, self.ledger.url, self.ledger.mode)
            with working(self.house, deliverer, clock) as worker:
                yield worker
