"""Discord at its busiest: first responses, and what the process weighs and costs in the long run.

`ringback run` is a process of its own, and the local Discord another one: this one.
"""

import asyncio
import time
from asyncio.subprocess import DEVNULL, Process
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from statistics import linear_regression

from adapters.discord.style import LABELS
from bot.engine.meaning import text
from bot.engine.wording.catalogue import render
from tests.bench.figures import Figure, percentile
from tests.bench.starting import PROGRAM, ROOT, cpu_seconds, program_environment, resident_mb
from tests.platforms.discord_person import Person
from tests.platforms.discord_records import Interaction
from tests.platforms.discord_server import DiscordServer

PEOPLE = 400
A_SECOND = 200
SECONDS = 20
COMMANDS = ("interview list", "interview help", "interview home", "interview settings")
INTERACTIONS = 50_000
FORMS = 20_000
FULL_AFTER = 12_000
"""Until the largest bounded cache is full: `bot.advice.workplace` keeps the days of 8,192 moments,
and three of the four commands bring a new one."""
STEP = 2_000
AT_ONCE = 32
LONGEST_SECONDS = 10.0
QUIET_SECONDS = 2.0
BACKLOG_SECONDS = 60.0
"""What was acknowledged is given so long to be finished."""
REFUSED = render(text("too-much"), LABELS)

Act = Callable[[Person, int], Awaitable[Interaction]]


async def measure() -> AsyncIterator[Figure]:
    """Each figure as soon as it is there."""
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
                await _all_quiet(server)
                for measured in (_first_responses, _in_the_long_run):
                    for figure in await measured(server, people, process.pid):
                        yield figure
            finally:
                process.terminate()
                await process.wait()


async def _started(*arguments: str, environment: Mapping[str, str]) -> Process:
    return await asyncio.create_subprocess_exec(
        *PROGRAM, *arguments, env=environment, cwd=ROOT, stdout=DEVNULL, stderr=DEVNULL
    )


async def _first_responses(server: DiscordServer, people: list[Person], _pid: int) -> list[Figure]:
    """So many a second, evenly, whatever comes back. To be refused is no first response."""
    taken: list[float] = []
    under_way: list[asyncio.Task[Interaction]] = []
    begun = time.perf_counter()
    for number in range(A_SECOND * SECONDS):
        await asyncio.sleep(max(begun + number / A_SECOND - time.perf_counter(), 0))
        person = people[number % PEOPLE]
        under_way.append(asyncio.create_task(_timed(person, number, taken)))
    used = await asyncio.gather(*under_way)
    # Those that were only acknowledged still have to be finished, and not refused.
    for each in used:
        await _finished(server, each, BACKLOG_SECONDS)
    server.violations.clear()
    data = f"{A_SECOND} interactions a second for {SECONDS} s, {PEOPLE} people"
    counts = {
        "never answered": sum(each.answer_type is None for each in used),
        "refused as too much": sum(map(_is_refused, used)),
        "acknowledged and never finished": sum(not _is_finished(each) for each in used),
    }
    return [
        *(
            Figure(
                room="Discord",
                name=f"first response, p{share * 100:.0f}",
                data=data,
                unit="ms",
                aim=aim,
                value=percentile(taken, share) * 1000,
            )
            for share, aim in ((0.5, ""), (0.99, "< 500 ms"))
        ),
        *(
            Figure(room="Discord", name=name, data=data, unit="", aim="0", value=count)
            for name, count in counts.items()
        ),
    ]


async def _timed(person: Person, number: int, taken: list[float]) -> Interaction:
    begun = time.perf_counter()
    used = await _commands(person, number)
    with suppress(TimeoutError):
        await asyncio.wait_for(used.answered.wait(), LONGEST_SECONDS)
        if not _is_refused(used):
            taken.append(time.perf_counter() - begun)
    return used


def _is_refused(used: Interaction) -> bool:
    return used.message is not None and REFUSED in used.message.text


async def _in_the_long_run(server: DiscordServer, people: list[Person], pid: int) -> list[Figure]:
    """What it weighs after each step, and what it costs."""
    begun = cpu_seconds(pid)
    talking = await _weights(server, people, pid, INTERACTIONS, _commands)
    cost = (cpu_seconds(pid) - begun) / INTERACTIONS * 1000
    opening = await _weights(server, people, pid, FORMS, _opens_a_form)
    data = f"{INTERACTIONS:,} interactions, {AT_ONCE} at once"
    return [
        Figure(room="Discord", name="own CPU of each", data=data, unit="ms", aim="", value=cost),
        *_growth(f"over {INTERACTIONS:,} interactions", talking, FULL_AFTER),
        *_growth(f"over {FORMS:,} forms, opened and left", opening),
    ]


async def _weights(
    server: DiscordServer, people: list[Person], pid: int, times: int, act: Act
) -> list[float]:
    """MB at the beginning, and after each step."""
    weights = [resident_mb(pid)]
    for _ in range(0, times, STEP):
        await _in_lanes(server, people, STEP, act)
        weights.append(resident_mb(pid))
    return weights


def _growth(data: str, weights: Sequence[float], full_after: int = 0) -> list[Figure]:
    """From the first to the last, and the line that fits best where no cache fills any more."""
    settled = weights[full_after // STEP :]
    slope = linear_regression(range(len(settled)), settled).slope * 10_000 / STEP
    return [
        Figure(room="Discord", name=name, data=data, unit="MB", aim="flat", value=value)
        for name, value in (
            ("memory, growth", weights[-1] - weights[0]),
            ("memory, slope for each 10,000", slope),
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


async def _all_quiet(server: DiscordServer) -> None:
    """Everybody's first private message has gone: they leave at fifty a second."""
    heard = -1
    while heard != len(server.requests):
        heard = len(server.requests)
        await asyncio.sleep(QUIET_SECONDS)


async def _in_lanes(server: DiscordServer, people: list[Person], times: int, act: Act) -> None:
    """As fast as it goes, so many at once; the local Discord forgets what was.

    What was only acknowledged is waited for: else more is begun than is finished, and what piles
    up in the process looks like a leak.
    """
    lanes = asyncio.Semaphore(AT_ONCE)

    async def one(number: int) -> None:
        async with lanes:
            used = await act(people[number % len(people)], number)
            await _finished(server, used, LONGEST_SECONDS)

    for first in range(0, times, 1000):
        await asyncio.gather(*(one(n) for n in range(first, min(first + 1000, times))))
        _forget(server, people)


async def _finished(server: DiscordServer, used: Interaction, seconds: float) -> None:
    with suppress(TimeoutError):
        await server._world.until(lambda: _is_finished(used) or None, seconds)


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
