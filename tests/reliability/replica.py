"""One replica as a process of its own, to be killed: it fires and sends until it is.

Processes are forked from one that has everything imported, so that a replica is back within
milliseconds of its death.
"""

import asyncio
import multiprocessing
import os
import time
from dataclasses import dataclass
from datetime import datetime, timedelta

import aiohttp

from bot.service.delivery import Delivery
from storage.errors import StorageError
from tests.reliability.ledger import Mode
from tests.reliability.ledger_client import LedgerDeliverer
from tests.reliability.worker import Deliveries, House, working

PAUSE_SECONDS = 0.02
PEACE = 4
"""So many times slower the clock runs in peace."""

_forks = multiprocessing.get_context("forkserver")
_forks.set_forkserver_preload([__name__])


@dataclass(frozen=True, slots=True, kw_only=True)
class FastClock:
    """The real clock, so many times as fast up to `peace_at`; the same in every process.

    From there to `calm_at` it is in less of a hurry: whom the fire kept from their morning has to
    get the next one, on a busy machine, too. After that there would be quiet time for some.
    """

    begins_at: datetime
    peace_at: datetime
    calm_at: datetime
    started: float
    speed: float

    def now(self) -> datetime:
        return self.at(time.time())

    def at(self, real_seconds: float) -> datetime:
        """What it showed at that second of the real clock (since 1970)."""
        left, shown = timedelta(seconds=real_seconds - self.started), self.begins_at
        for until, speed in ((self.peace_at, self.speed), (self.calm_at, self.speed / PEACE)):
            taken = min(left, (until - shown) / speed)
            left, shown = left - taken, shown + taken * speed
        return shown + left


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """What a replica is told."""

    house: House
    ledger_url: str
    mode: Mode
    clock: FastClock
    delivery_type: Deliveries = Delivery


class Replica:
    """A running replica."""

    def __init__(self, orders: Orders) -> None:
        self._process = _forks.Process(target=_serve, args=(orders,), daemon=True)
        self._process.start()

    @property
    def pid(self) -> int:
        assert self._process.pid is not None
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        return self._process.is_alive()

    def kill(self) -> None:
        """kill -9: it gets to say nothing."""
        self._process.kill()
        self._process.join()


def _serve(orders: Orders) -> None:
    asyncio.run(_work(orders, parent=os.getppid()))


async def _work(orders: Orders, parent: int) -> None:
    async with aiohttp.ClientSession() as session:
        deliverer = LedgerDeliverer(session, orders.ledger_url, orders.mode)
        while os.getppid() == parent:
            try:
                with working(orders.house, deliverer, orders.clock, orders.delivery_type) as worker:
                    while os.getppid() == parent:
                        await worker.dispatcher.run_once()
                        await asyncio.sleep(PAUSE_SECONDS)
            except StorageError:
                # The database is away: as the alarm clock would, try again.
                await asyncio.sleep(PAUSE_SECONDS)
