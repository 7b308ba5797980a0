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

_forks = multiprocessing.get_context("forkserver")
_forks.set_forkserver_preload([__name__])


@dataclass(frozen=True, slots=True, kw_only=True)
class FastClock:
    """The real clock, so many times as fast up to `calm_at`; the same in every process."""

    begins_at: datetime
    calm_at: datetime
    started: float
    speed: float

    def now(self) -> datetime:
        return self.at(time.time())

    def at(self, real_seconds: float) -> datetime:
        """What it showed at that second of the real clock (since 1970)."""
        passed = timedelta(seconds=real_seconds - self.started)
        rush = min(passed, (self.calm_at - self.begins_at) / self.speed)
        return self.begins_at + rush * self.speed + (passed - rush)


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
