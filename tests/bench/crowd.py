"""A million people who wait: what looking, firing and claiming cost beside them."""

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.bench.cloning import clone, make_due
from tests.bench.figures import Figure, percentile
from tests.bench.heartbeat import heartbeat
from tests.bench.idle import resident_mb_of_idle_process
from tests.bench.places import PLACES, Place, serving
from tests.reliability.people import CALL_DUE, CERTAINLY_DUE, WEDNESDAY, register
from tests.reliability.worker import Worker
from tests.service.fakes import SetClock

FEW = 10_000
POLLS = 200
DUE = 1_000
AT_ONCE = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Costs:
    """What it costs beside so many people who wait."""

    poll_ms: float
    look_ms: float
    claim_ms: float
    fired_per_second: float
    blocked_ms: float


AIMS = {
    "poll_ms": ("empty poll, p95", "ms", "< 5 ms"),
    "look_ms": ("empty tick, p95", "ms", ""),
    "claim_ms": (f"claim of {AT_ONCE} messages, p95", "ms", "< 25 ms"),
    "fired_per_second": ("people fired and recorded", "/s", "> 200 /s"),
    "blocked_ms": ("event loop blocked at most, firing", "ms", "< 50 ms"),
}


async def measure(people: int) -> list[Figure]:
    """The figures beside a tenth of `people`, with those beside all of them."""
    figures: list[Figure] = []
    for make in PLACES:
        with make() as place:
            figures += await _in_one_place(place, people)
    return figures


async def _in_one_place(place: Place, people: int) -> list[Figure]:
    tenth = max(people // 10, 2 * DUE)
    await _prepare(place, min(FEW, tenth))
    idle_few = resident_mb_of_idle_process(place)
    await _prepare(place, tenth)
    few = await _costs(place)
    await _prepare(place, people)
    many = await _costs(place)
    memory = Figure(
        room=place.kind,
        name="memory of an idle process, growth",
        data=f"from {FEW:,} to {people:,} pending",
        unit="MB",
        aim="< 10 MB",
        value=resident_mb_of_idle_process(place) - idle_few,
    )
    return [*_compared(place, people, few, many), memory]


def _compared(place: Place, people: int, few: Costs, many: Costs) -> list[Figure]:
    """The aims are for all of them: for the column with ten times the data."""
    return [
        Figure(
            room=place.kind,
            name=name,
            data=f"{people // 10:,} and {people:,} pending",
            unit=unit,
            aim=aim,
            value=getattr(few, field),
            grown=getattr(many, field),
        )
        for field, (name, unit, aim) in AIMS.items()
    ]


async def _prepare(place: Place, people: int) -> None:
    with serving(place, SetClock(WEDNESDAY)) as worker:
        if await worker.store.next_due_at() is None:
            await register(worker, "original")
        clone(worker.database, "original", up_to=people)


async def _costs(place: Place) -> Costs:
    clock = SetClock(WEDNESDAY)
    with serving(place, clock) as worker:
        poll = await _timed(POLLS, worker.dispatcher.fire_due)
        look = await _timed(POLLS, lambda: _look(worker))
        make_due(worker.database, DUE, CALL_DUE)
        clock.at = CERTAINLY_DUE
        async with heartbeat() as heart:
            begun = time.perf_counter()
            fired = await worker.dispatcher.fire_due()
            per_second = fired / (time.perf_counter() - begun)
        return Costs(
            poll_ms=percentile(poll, 0.95),
            look_ms=percentile(look, 0.95),
            claim_ms=percentile(await _claims(worker, clock), 0.95),
            fired_per_second=per_second,
            blocked_ms=heart.longest_ms,
        )


async def _claims(worker: Worker, clock: SetClock) -> list[float]:
    """Everything that has fired is claimed, batch by batch, and marked."""
    taken: list[float] = []
    while True:
        begun = time.perf_counter()
        parcels = await worker.outbox.claim(clock.now(), AT_ONCE)
        taken.append((time.perf_counter() - begun) * 1000)
        if not parcels:
            return taken
        for parcel in parcels:
            await worker.outbox.sent(parcel, None)


async def _look(worker: Worker) -> None:
    """What the alarm clock does each time it rings."""
    await worker.dispatcher.run_once()
    await worker.store.next_due_at()


async def _timed(times: int, work: Callable[[], Awaitable[object]]) -> list[float]:
    """Milliseconds, each."""
    taken: list[float] = []
    for _ in range(times):
        begun = time.perf_counter()
        await work()
        taken.append((time.perf_counter() - begun) * 1000)
    return taken
