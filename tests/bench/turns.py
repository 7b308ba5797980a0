"""Whole turns with full durability: lock, load, step, save, encrypt, commit."""

import asyncio
import time
from collections.abc import Iterator

from bot.advice.policy import default_policy
from bot.engine.dossier import Dossier
from bot.engine.effects import Turn
from bot.engine.events import CommandInvoked
from bot.engine.machine import step
from bot.service.ports import Address, Committed
from bot.understanding.replies import RuleUnderstander
from deploy.warmup import warm_up
from tests.bench.figures import Figure
from tests.bench.heartbeat import heartbeat
from tests.bench.people import DATA, NOW, dossier_of
from tests.bench.places import PLACES, Place, serving
from tests.bench.two_clocks import Taken, figures_of
from tests.reliability.worker import PLATFORM, Worker
from tests.service.fakes import SetClock

INTERVIEWS = 50
ROUNDS = 300
PEOPLE = 200
AT_ONCE = 16


async def measure() -> list[Figure]:
    await warm_up(RuleUnderstander(), NOW.date())
    figures: list[Figure] = []
    for make in PLACES:
        with make() as place, serving(place, SetClock(NOW)) as worker:
            figures += await _one_person(place, worker)
            figures += await _many_people(place, worker)
    return figures


async def _one_person(place: Place, worker: Worker) -> Iterator[Figure]:
    few = await _taken(worker, "few", INTERVIEWS, ROUNDS)
    many = await _taken(worker, "many", 10 * INTERVIEWS, ROUNDS // 5)
    aims = ("< 5 ms", "< 25 ms")
    return figures_of("a whole turn", few, many, room=place.kind, data=DATA, aims=aims)


async def _many_people(place: Place, worker: Worker) -> list[Figure]:
    async with heartbeat() as heart:
        few = await _turns_a_second(worker, "s", PEOPLE)
    few_blocked = heart.longest_ms
    async with heartbeat() as heart:
        many = await _turns_a_second(worker, "l", 10 * PEOPLE)
    data = f"{PEOPLE} people, {INTERVIEWS} interviews each"
    return [
        Figure(
            room=place.kind,
            name="turns by different people",
            data=data,
            unit="/s",
            aim="> 200 /s",
            value=few,
            grown=many,
        ),
        Figure(
            room=place.kind,
            name="event loop blocked at most",
            data=data,
            unit="ms",
            aim="< 50 ms",
            value=few_blocked,
            grown=heart.longest_ms,
        ),
    ]


async def _taken(worker: Worker, person: str, interviews: int, rounds: int) -> Taken:
    await _settle_in(worker, person, interviews)
    taken = Taken()
    for number in range(rounds):
        with taken.round():
            committed = await _turn(worker, person, f"{person}-{number}")
        for parcel in committed.parcels:
            await worker.outbox.sent(parcel, None)
    return taken


async def _turns_a_second(worker: Worker, prefix: str, people: int) -> float:
    everybody = [f"{prefix}{number}" for number in range(people)]
    for person in everybody:
        await _settle_in(worker, person, INTERVIEWS)
    lanes = asyncio.Semaphore(AT_ONCE)

    async def one(person: str) -> None:
        async with lanes:
            await _turn(worker, person, f"turn-{person}")

    begun = time.perf_counter()
    await asyncio.gather(*(one(person) for person in everybody))
    return people / (time.perf_counter() - begun)


async def _settle_in(worker: Worker, person: str, interviews: int) -> None:
    dossier = dossier_of(interviews)
    await worker.store.turn(_address(person), "settle in", lambda _: Turn(dossier=dossier))


async def _turn(worker: Worker, person: str, event_id: str) -> Committed:
    event = CommandInvoked(id=event_id, text="list")

    def decide(dossier: Dossier | None) -> Turn:
        assert dossier is not None
        return step(event, dossier, default_policy(), NOW)

    return await worker.store.turn(_address(person), event_id, decide)


def _address(person: str) -> Address:
    return Address(platform=PLATFORM, workspace="", person=person)
