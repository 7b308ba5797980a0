"""The alarm clock: it rings every 15 seconds, at the next due moment, and when it is woken.

APScheduler keeps the time and nothing else. What is due stands in the database alone, so an
alarm that is lost, late or doubled costs a tick at most.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.date import DateTrigger
from apscheduler.triggers.interval import IntervalTrigger

log = logging.getLogger(__name__)

TICK = timedelta(seconds=15)
SHORTEST_WAIT = timedelta(seconds=1)
"""What is still due after somebody looked must not ring without a pause."""

Work = Callable[[], Awaitable[object]]
NextDue = Callable[[], Awaitable[datetime | None]]
Now = Callable[[], datetime]


class AlarmClock:
    """Runs `work` whenever something may be due, never twice at once.

    `next_due` says when the next moment is (aware UTC, by the clock that `now` reads), or None.
    """

    def __init__(self, *, work: Work, next_due: NextDue, now: Now) -> None:
        self._work = work
        self._next_due = next_due
        self._now = now
        self._rung = False
        self._working: asyncio.Task[None] | None = None
        self._stopping = False
        self._scheduler = AsyncIOScheduler(
            timezone=UTC,
            job_defaults={"coalesce": True, "max_instances": 1, "misfire_grace_time": None},
        )

    def start(self) -> None:
        """Ring once, and from then on. Needs a running event loop."""
        every_tick = IntervalTrigger(seconds=int(TICK.total_seconds()), timezone=UTC)
        self._scheduler.add_job(self._on_alarm, every_tick, id="tick")
        self._scheduler.start()
        self.wake()

    def wake(self) -> None:
        """Look at once: something may be due earlier than was known. Call it in the event loop.

        While somebody is at work already, they look once more before they rest.
        """
        self._rung = True
        if self._working is None and not self._stopping:
            self._working = asyncio.get_running_loop().create_task(self._work_while_rung())

    async def stop(self) -> None:
        """Ring no more, and wait for the work that is under way."""
        self._stopping = True
        if self._scheduler.running:
            self._scheduler.shutdown(wait=False)
        if self._working is not None:
            await asyncio.wait({self._working})

    async def _on_alarm(self) -> None:
        # APScheduler runs a plain function in a thread, and a coroutine in the event loop.
        self.wake()

    async def _work_while_rung(self) -> None:
        try:
            while self._rung and not self._stopping:
                self._rung = False
                await self._work()
                if not self._rung:
                    await self._set_alarm()
        except Exception as error:  # noqa: BLE001 - whatever it was, the next tick tries again
            log.error("this tick's work failed: %s", type(error).__name__)
        finally:
            self._working = None

    async def _set_alarm(self) -> None:
        """One alarm, in place of the one before; what lies beyond the next tick needs none."""
        due = await self._next_due()
        if due is None or self._stopping:
            return
        wait = max(due - self._now(), SHORTEST_WAIT)
        if wait < TICK:
            trigger = DateTrigger(datetime.now(UTC) + wait, timezone=UTC)
            self._scheduler.add_job(self._on_alarm, trigger, id="next due", replace_existing=True)
