"""Slack over HTTP under load: how soon a command is acknowledged, and what many of them weigh."""

import asyncio
import sqlite3
import sys
import tempfile
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from io import BytesIO
from itertools import takewhile
from pathlib import Path

import aiohttp

from bot.service.installations import Installation
from deploy.house import SystemClock, open_house
from deploy.settings import Settings
from storage.opening import Storage
from tests.bench.figures import Figure, percentile
from tests.bench.slack_everywhere import SlackEverywhere
from tests.deploy.program import environment
from tests.platforms.slack_delivery import encoded, signed
from tests.platforms.slack_sockets import Kind
from tests.scenarios.with_door import free_port

SECRET = "bench-signing-secret"
WORKSPACES = 20
PEOPLE = 50
"""In each workspace: a thousand in all."""
PER_SECOND = 200
PRESSES = 2_000
FORMS = 400
FORMS_PER_SECOND = 20
MANY = 50_000
AT_ONCE = 32
FIRST = 10_000
"""What grows once has grown by then."""
A_HOME_IN = 10
"""Every tenth of the many opens an App Home: what stands on it is known by each process."""
MANY_SECONDS = 600.0
"""No more of the many are begun after so long; how many it were is said with the figure."""
PATIENCE_SECONDS = 120.0
LOOKS, LOOK_SECONDS = 100, 3.0


@dataclass(slots=True)
class Load:
    """What became of the commands that were sent."""

    milliseconds: list[float] = field(default_factory=list)
    refused: int = 0


async def under_load() -> list[Figure]:
    """A process of the program's own; the load comes whether it keeps up or not."""
    async with (
        SlackEverywhere() as slack,
        _program(slack) as (process, folder, url),
        aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as session,
    ):
        load = await _press(session, url, slack, range(PRESSES))
        await _all_applied(folder, PRESSES)
        lost = PRESSES - _applied(folder) + load.refused
        opened = await _forms(session, url, slack, range(MANY, MANY + FORMS))
        await _answered(session, url, slack, range(PRESSES, FIRST))
        few_mb = _resident_mb(process)
        done = FIRST + await _answered(session, url, slack, range(FIRST, MANY))
        many_mb = _resident_mb(process)
    data = f"{PER_SECOND} commands a second, {WORKSPACES * PEOPLE:,} people"
    return [
        _figure("acknowledged, p50", "ms", "", percentile(load.milliseconds, 0.5), data),
        _figure("acknowledged, p99", "ms", "< 500 ms", percentile(load.milliseconds, 0.99), data),
        _figure("lost", "", "0", lost, f"of {PRESSES:,}"),
        _figure(
            "a form opens, p95",
            "ms",
            "< 300 ms",
            percentile(opened, 0.95),
            f"{FORMS_PER_SECOND} commands a second, to Slack's view of it",
        ),
        _figure(
            "memory, growth",
            "MB",
            "flat",
            many_mb - few_mb,
            f"from {FIRST:,} to {done:,} interactions, {many_mb:.0f} MB then",
        ),
    ]


async def _press(
    session: aiohttp.ClientSession, url: str, slack: SlackEverywhere, numbers: range
) -> Load:
    load, begun = Load(), time.perf_counter()

    async def one(number: int) -> None:
        body, headers = _command(number, slack.response_url(number))
        sent = time.perf_counter()
        async with session.post(url, data=BytesIO(body), headers=headers) as answer:
            load.refused += answer.status != 200
            await answer.read()
        load.milliseconds.append((time.perf_counter() - sent) * 1000)

    async with asyncio.TaskGroup() as group:
        for position, number in enumerate(numbers):
            due = begun + position / PER_SECOND
            await asyncio.sleep(max(due - time.perf_counter(), 0))
            group.create_task(one(number))
    return load


async def _forms(
    session: aiohttp.ClientSession, url: str, slack: SlackEverywhere, numbers: range
) -> list[float]:
    """From each command to the modal that Slack is told to open, in milliseconds."""
    taken: list[float] = []

    async def one(number: int) -> None:
        opened = slack.awaited[number] = asyncio.Event()
        body, headers = _command(number, slack.response_url(number), f"add Acme {number}")
        sent = time.perf_counter()
        async with session.post(url, data=BytesIO(body), headers=headers) as answer:
            await answer.read()
        await opened.wait()
        taken.append((time.perf_counter() - sent) * 1000)

    async with asyncio.timeout(PATIENCE_SECONDS), asyncio.TaskGroup() as group:
        for number in numbers:
            await asyncio.sleep(1 / FORMS_PER_SECOND)
            group.create_task(one(number))
    return taken


async def _answered(
    session: aiohttp.ClientSession, url: str, slack: SlackEverywhere, numbers: range
) -> int:
    """As fast as they are answered: so many people at once, each waiting for their answer.

    How many were answered: not all, if it takes too long.
    """
    until, answers = time.monotonic() + MANY_SECONDS, 0
    coming = takewhile(lambda _: time.monotonic() < until, numbers)

    async def person() -> None:
        nonlocal answers
        for number in coming:
            answered = slack.awaited[number] = asyncio.Event()
            body, headers = _interaction(number, slack.response_url(number))
            async with session.post(url, data=BytesIO(body), headers=headers) as answer:
                await answer.read()
            await answered.wait()
            answers += 1

    async with asyncio.TaskGroup() as group:
        for _ in range(AT_ONCE):
            group.create_task(person())
    return answers


def _interaction(number: int, response_url: str) -> tuple[bytes, dict[str, str]]:
    is_home = number % A_HOME_IN == 0
    return _home_opened(number) if is_home else _command(number, response_url)


def _command(number: int, response_url: str, words: str = "list") -> tuple[bytes, dict[str, str]]:
    workspace, person = _who(number)
    fields: dict[str, object] = {
        "team_id": workspace,
        "user_id": person,
        "channel_id": "C1",
        "command": "/interview",
        "text": words,
        "response_url": response_url,
        "trigger_id": f"trigger-{number}",
    }
    return _sent("slash_commands", fields)


def _home_opened(number: int) -> tuple[bytes, dict[str, str]]:
    """What stands there is not what we know of, so that it is published; its hash comes back."""
    workspace, person = _who(number)
    event = {
        "type": "app_home_opened",
        "user": person,
        "tab": "home",
        "view": {"hash": str(number)},
    }
    fields: dict[str, object] = {
        "type": "event_callback",
        "team_id": workspace,
        "event_id": f"Ev{number}",
        "event_time": int(time.time()),
        "event": event,
    }
    return _sent("events_api", fields)


def _who(number: int) -> tuple[str, str]:
    """The workspace and its person: all of them have their turn, and so do all with a home."""
    turn = number + number // (WORKSPACES * PEOPLE)
    return f"T{turn % WORKSPACES}", f"U{turn // WORKSPACES % PEOPLE}"


def _sent(kind: Kind, fields: dict[str, object]) -> tuple[bytes, dict[str, str]]:
    body, content_type = encoded(kind, fields)
    return body, {"Content-Type": content_type, **signed(SECRET, body)}


@asynccontextmanager
async def _program(
    slack: SlackEverywhere,
) -> AsyncIterator[tuple[Process, Path, str]]:
    """`ringback run`, with its folder and its request URL."""
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    with tempfile.TemporaryDirectory(prefix="ringback-bench-") as name:
        folder = Path(name)
        database = f"sqlite:///{folder}/ringback.db"
        with open_house(Settings(ringback_database=database), SystemClock()) as house:
            await install(house)
        settings = {
            "SLACK_SIGNING_SECRET": SECRET,
            "SLACK_CLIENT_ID": "1.2",
            "SLACK_CLIENT_SECRET": "secret",
            "SLACK_API_URL": slack.api_url,
            "RINGBACK_PUBLIC_URL": address,
            "RINGBACK_PORT": str(port),
            "RINGBACK_DATABASE": database,
            "RINGBACK_LOG_LEVEL": "ERROR",
        }
        command = (sys.executable, "-m", "deploy.main", "run")
        root = Path(__file__).parents[2]
        process = await asyncio.create_subprocess_exec(
            *command, env=environment(folder, **settings), cwd=root
        )
        try:
            await _ready(address)
            yield process, folder, f"{address}/slack/events"
        finally:
            process.terminate()
            await process.wait()


async def install(house: Storage) -> None:
    for number in range(WORKSPACES):
        workspace = f"T{number}"
        installation = Installation(
            workspace=workspace,
            team=workspace,
            bot="B1",
            bot_user="UBOT",
            token=f"xoxb-{number}",
            installed_at=datetime(2026, 1, 1, tzinfo=UTC),
        )
        await house.slack_installations.install(installation)


async def _ready(address: str) -> None:
    async with asyncio.timeout(PATIENCE_SECONDS), aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(f"{address}/readyz") as answer:
                    if answer.status == 200:
                        return
            except aiohttp.ClientConnectionError:
                pass
            await asyncio.sleep(0.1)


async def _all_applied(folder: Path, commands: int) -> None:
    """Or as many as there will be: nothing has been applied for some seconds."""
    before = -1
    for _ in range(LOOKS):
        applied = _applied(folder)
        if applied in (before, commands):
            return
        before = applied
        await asyncio.sleep(LOOK_SECONDS)


def _applied(folder: Path) -> int:
    file = folder / "ringback.db"
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        (count,) = database.execute("SELECT count(*) FROM seen_events").fetchone()
        return int(count)


def _resident_mb(process: Process) -> float:
    """Linux alone tells it of another process without a tool."""
    status = Path(f"/proc/{process.pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


def _figure(name: str, unit: str, aim: str, value: float, data: str) -> Figure:
    return Figure(room="Slack over HTTP", name=name, unit=unit, aim=aim, value=value, data=data)
