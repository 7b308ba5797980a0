"""The alarm clock: it may ring late or twice, but it never goes silent, and it lets go in order."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest

from deploy.scheduler import TICK, AlarmClock

NOW = datetime(2026, 10, 14, 12, tzinfo=UTC)


class Watched:
    """Work that can be watched: each round is counted, and may be held up or fail."""

    def __init__(self, due: datetime | None = None) -> None:
        self.rounds = 0
        self.due = due
        self.fails = False
        self.open = asyncio.Event()
        self.open.set()
        self._begun = asyncio.Condition()

    async def work(self) -> None:
        async with self._begun:
            self.rounds += 1
            self._begun.notify_all()
        await self.open.wait()
        if self.fails:
            raise ConnectionError

    async def next_due(self) -> datetime | None:
        due, self.due = self.due, None
        return due

    async def until(self, rounds: int) -> None:
        async with self._begun:
            await self._begun.wait_for(lambda: self.rounds >= rounds)


@asynccontextmanager
async def ringing(watched: Watched) -> AsyncIterator[AlarmClock]:
    alarm = AlarmClock(work=watched.work, next_due=watched.next_due, now=lambda: NOW)
    alarm.start()
    try:
        yield alarm
    finally:
        watched.open.set()
        await alarm.stop()


async def at_rest(alarm: AlarmClock) -> None:
    if alarm._working is not None:
        await asyncio.wait({alarm._working})


async def test_it_rings_once_when_it_starts() -> None:
    """What came due while the program was down is sent before anything else happens."""
    watched = Watched()
    async with ringing(watched):
        await watched.until(1)


async def test_being_woken_at_work_makes_another_round() -> None:
    """A nudge made while the last look was under way must not wait for the next tick."""
    watched = Watched()
    watched.open.clear()
    async with ringing(watched) as alarm:
        await watched.until(1)
        alarm.wake()
        alarm.wake()
        assert watched.rounds == 1, "never twice at once"
        watched.open.set()
        await at_rest(alarm)
        assert watched.rounds == 2, "two wakes in one round make one more"


async def test_work_that_fails_is_tried_again() -> None:
    """The database away for a moment must not end all reminding for good."""
    watched = Watched()
    watched.fails = True
    async with ringing(watched) as alarm:
        await watched.until(1)
        await at_rest(alarm)
        alarm.wake()
        await watched.until(2)


@pytest.mark.parametrize(
    "due",
    [
        pytest.param(NOW + timedelta(milliseconds=10), id="a moment ahead"),
        pytest.param(NOW - timedelta(days=3), id="overdue, so it rings again after a pause"),
    ],
)
async def test_it_rings_at_the_next_due_moment(due: datetime) -> None:
    """A call-back agreed for 14:00 is announced then, not up to a tick later."""
    watched = Watched(due)
    async with ringing(watched):
        await watched.until(2)


@pytest.mark.parametrize(
    ("due", "alarms"),
    [
        pytest.param(None, 0, id="nothing is due"),
        pytest.param(NOW + TICK, 0, id="beyond the next tick, which will see to it"),
        pytest.param(NOW + TICK - timedelta(seconds=1), 1, id="before the next tick"),
    ],
)
async def test_only_what_is_near_needs_an_alarm(due: datetime | None, alarms: int) -> None:
    """However much is planned, the process remembers one moment."""
    watched = Watched(due)
    async with ringing(watched) as alarm:
        await watched.until(1)
        await at_rest(alarm)
        assert len(alarm._scheduler.get_jobs()) == 1 + alarms


async def test_the_tick_survives_a_late_or_sleeping_machine() -> None:
    """A laptop that slept all night rings once when it wakes, and is not told 'too late'."""
    async with ringing(Watched()) as alarm:
        tick = alarm._scheduler.get_job("tick")
        assert (tick.coalesce, tick.max_instances, tick.misfire_grace_time) == (True, 1, None)
        assert tick.trigger.interval == TICK


async def test_stopping_waits_for_the_work_that_is_under_way() -> None:
    """A deployment must not cut a message in half."""
    watched = Watched()
    watched.open.clear()
    alarm = AlarmClock(work=watched.work, next_due=watched.next_due, now=lambda: NOW)
    alarm.start()
    await watched.until(1)
    stopping = asyncio.create_task(alarm.stop())
    await asyncio.sleep(0)
    assert not stopping.done()
    watched.open.set()
    await stopping
    alarm.wake()
    await asyncio.sleep(0)
    assert watched.rounds == 1
