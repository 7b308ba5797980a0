"""Discord at its busiest: first responses, memory, and how fast what is due leaves.

`ringback run` is a process of its own, and the local Discord another one: this one.
"""

import asyncio
import time
from asyncio.subprocess import DEVNULL, Process
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime

from adapters.discord.sender import DiscordSender
from bot.engine.effects import OpenForm
from bot.engine.events import CommandInvoked, FormSubmitted, Profile
from bot.service.ports import Address, MessageRef, Parcel
from bot.service.turns import Conversations
from bot.understanding.replies import RuleUnderstander
from deploy.service import make_service
from deploy.settings import Settings
from storage.opening import open_storage
from tests.bench.figures import Figure, percentile
from tests.bench.places import sqlite_place
from tests.bench.starting import PROGRAM, ROOT, program_environment, resident_mb
from tests.platforms.discord_person import Person
from tests.platforms.discord_records import Interaction
from tests.platforms.discord_server import DiscordServer
from tests.service.fakes import SetClock

PEOPLE = 400
A_SECOND = 200
SECONDS = 20
COMMANDS = ("interview list", "interview help", "interview home", "interview settings")
INTERACTIONS = 20_000
MODALS = 20_000
WARMING = 12_000
"""Until the largest bounded cache is full: `bot.advice.workplace` keeps the days of 8,192 moments,
and three of the four commands bring a new one."""
AT_ONCE = 32
LONGEST_SECONDS = 10.0
NUDGES = 2_000
WEDNESDAY = datetime(2026, 10, 14, 18, tzinfo=UTC)
MONDAY = datetime(2026, 10, 19, 10, tzinfo=UTC)
CREATE = "POST /channels/{channel_id}/messages"

Act = Callable[[Person, int], Awaitable[Interaction]]


async def measure() -> list[Figure]:
    return [*await _serving(), await _leaving()]


# -- what comes in -----------------------------------------------------------------------------


async def _serving() -> list[Figure]:
    async with DiscordServer(answer_seconds=LONGEST_SECONDS) as server:
        settings = {
            "DISCORD_TOKEN": server.token,
            "DISCORD_API_URL": server.api_url,
            "DISCORD_GATEWAY_URL": server.gateway_url,
        }
        with program_environment(**settings) as environment:
            synced = await _started("discord", "sync", environment=environment)
            await synced.wait()
            process = await _started("run", environment=environment)
            try:
                await server.app_connected(LONGEST_SECONDS * 6)
                people = [server.person(number, f"P{number}") for number in range(1, PEOPLE + 1)]
                await _in_lanes(server, people, PEOPLE, _registers)
                figures = await _first_responses(server, people)
                return [*figures, *await _memory(server, people, process.pid)]
            finally:
                process.terminate()
                await process.wait()


async def _started(*arguments: str, environment: Mapping[str, str]) -> Process:
    return await asyncio.create_subprocess_exec(
        *PROGRAM, *arguments, env=environment, cwd=ROOT, stdout=DEVNULL, stderr=DEVNULL
    )


async def _first_responses(server: DiscordServer, people: list[Person]) -> list[Figure]:
    """So many a second, evenly, whatever comes back."""
    taken: list[float] = []
    begun = time.perf_counter()
    under_way: list[asyncio.Task[None]] = []
    for number in range(A_SECOND * SECONDS):
        await asyncio.sleep(max(begun + number / A_SECOND - time.perf_counter(), 0))
        person = people[number % PEOPLE]
        under_way.append(asyncio.create_task(_timed(person, number, taken)))
    await asyncio.gather(*under_way)
    lost = A_SECOND * SECONDS - len(taken)
    data = f"{A_SECOND} interactions a second for {SECONDS} s, {PEOPLE} people"
    rows = [
        Figure(
            room="Discord",
            name=f"first response, p{share * 100:.0f}",
            data=data,
            unit="ms",
            aim=aim,
            value=percentile(taken, share) * 1000,
        )
        for share, aim in ((0.5, ""), (0.99, "< 500 ms"))
    ]
    server.violations.clear()
    never = Figure(room="Discord", name="never answered", data=data, unit="", aim="0", value=lost)
    return [*rows, never]


async def _timed(person: Person, number: int, taken: list[float]) -> None:
    begun = time.perf_counter()
    used = await _commands(person, number)
    with suppress(TimeoutError):
        await asyncio.wait_for(used.answered.wait(), LONGEST_SECONDS)
        taken.append(time.perf_counter() - begun)


async def _memory(server: DiscordServer, people: list[Person], pid: int) -> list[Figure]:
    await _in_lanes(server, people, WARMING, _commands)
    before = resident_mb(pid)
    await _in_lanes(server, people, INTERACTIONS, _commands)
    between = resident_mb(pid)
    await _in_lanes(server, people, MODALS, _opens_a_form)
    after = resident_mb(pid)
    return [
        Figure(
            room="Discord",
            name="memory, growth",
            data=data,
            unit="MB",
            aim="flat",
            value=value,
        )
        for data, value in (
            (f"over {INTERACTIONS:,} interactions", between - before),
            (f"over {MODALS:,} forms, opened and left", after - between),
        )
    ]


async def _commands(person: Person, number: int) -> Interaction:
    return await person.command(COMMANDS[number % len(COMMANDS)], must_answer=False)


async def _opens_a_form(person: Person, number: int) -> Interaction:
    details: dict[str, object] = {"details": f"Employer {number}"}
    return await person.command("interview add", details, must_answer=False)


async def _registers(person: Person, number: int) -> Interaction:
    used = await _opens_a_form(person, number)
    await asyncio.wait_for(used.answered.wait(), LONGEST_SECONDS)
    assert used.modal is not None
    return await person.submits(used.modal, {"decision": "Friday"}, must_answer=False)


async def _in_lanes(server: DiscordServer, people: list[Person], times: int, act: Act) -> None:
    """As fast as it goes, so many at once; the local Discord forgets what was.

    What was only acknowledged is waited for: else more is begun than is finished, and what piles
    up in the process looks like a leak.
    """
    lanes = asyncio.Semaphore(AT_ONCE)

    async def one(number: int) -> None:
        async with lanes:
            used = await act(people[number % len(people)], number)
            with suppress(TimeoutError):
                await server._world.until(lambda: _is_finished(used) or None, LONGEST_SECONDS)

    for first in range(0, times, 1000):
        await asyncio.gather(*(one(n) for n in range(first, min(first + 1000, times))))
        _forget(server, people)


def _is_finished(used: Interaction) -> bool:
    """Its form is open, or its answer is there; "thinking" is none."""
    if used.modal is not None:
        return True
    return used.message is not None and not used.message.is_loading


def _forget(server: DiscordServer, people: list[Person]) -> None:
    server.requests.clear()
    server._world.messages.clear()
    server._world.interactions.clear()
    for person in people:
        person.interactions.clear()


# -- what goes out -----------------------------------------------------------------------------


async def _leaving() -> Figure:
    """Their channels are known, as those of people who have written to us are."""
    async with DiscordServer() as server:
        with sqlite_place() as place:
            sender = DiscordSender(token=server.token, api_url=server.api_url)
            clock = SetClock(WEDNESDAY)
            house = open_storage(place.house.url, key_file=place.house.folder / "key", clock=clock)
            service = make_service(
                settings=Settings(ringback_database=place.house.url),
                store=house.store,
                outbox=house.outbox,
                deliverers={"discord": sender.deliverer},
                understander=RuleUnderstander(),
                clock=clock,
            )
            for number in range(1, NUDGES + 1):
                person = server.person(number, f"P{number}")
                sender.deliverer.learn_channel(str(number), person.account.dm_channel_id)
                await _noted(service.conversations, str(number))
            clock.at = MONDAY
            await service.dispatcher.run_once()
            await sender.close()
            house.database.close()
            sent = [each.at for each in server.requests if each.route == CREATE]
    too_fast = len(server.violations)
    return Figure(
        room="Discord",
        name="due nudges leave",
        data=f"{len(sent):,} of {NUDGES:,} people; above 50 a second: {too_fast} times",
        unit="/s",
        aim="47.5 to 50 /s",
        value=(len(sent) - 1) / (max(sent) - min(sent)),
    )


async def _noted(conversations: Conversations, person: str) -> None:
    address = Address(platform="discord", workspace="", person=person)
    profile = Profile(name="Robin", zone="UTC")

    async def shown(parcel: Parcel) -> MessageRef:
        return MessageRef(channel="C", message=str(parcel.id))

    add = CommandInvoked(id=f"{person}-a", text="add Acme", profile=profile)
    (form,) = (await conversations.handle(address, add, shown)).effects
    assert isinstance(form, OpenForm)
    values = {"employer": "Acme", "day": "today", "decision": "friday"}
    sent_off = FormSubmitted(id=f"{person}-f", key=form.key, values=values, profile=profile)
    await conversations.handle(address, sent_off, shown)
