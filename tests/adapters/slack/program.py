"""The program as it runs on Slack, over a real database, against the local Slack.

async with slack_program(server, sqlite_url) as program:
    robin = server.person("U1", name="robin", tz="Europe/Berlin")
    await robin.command("/interview", "add Acme")
    await program.clock_to(datetime(2026, 10, 19, 7, 30, tzinfo=UTC))
"""

import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypedDict

import aiohttp

from adapters.errands import Errands
from adapters.slack.app import SlackFace
from adapters.starting import Face
from bot.engine.dossier import Dossier
from bot.engine.effects import Turn
from bot.service.delivery import Delivery
from bot.service.dispatcher import Dispatcher
from bot.service.in_force import PoliciesInForce
from bot.service.ports import Address
from bot.service.turns import Conversations
from bot.service.workspaces import Workspaces
from bot.understanding.replies import RuleUnderstander
from deploy.policies import Policies
from storage.database import parse_url
from storage.opening import Storage, open_storage
from tests.adapters.slack.unhurried import unhurried
from tests.platforms.slack_browser import Browser
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_workspace import TEAM
from tests.scenarios.with_door import WithDoor, free_port, slack_by_http
from tests.service.fakes import SetClock
from tests.service.sending import delivery_by, rates_by

WEDNESDAY = datetime(2026, 10, 14, 16, 0, tzinfo=UTC)
"""18:00 in Berlin, the day of the interview in most of these journeys."""


@dataclass(kw_only=True)
class Program:
    """One run of the program; each turn wakes the dispatcher, as the alarm clock does."""

    errands: Errands
    storage: Storage
    conversations: Conversations
    dispatcher: Dispatcher
    clock: SetClock
    woken: Errands

    async def clock_to(self, moment: datetime) -> None:
        """Time passes until then, and what comes due is sent."""
        self.clock.at = moment
        await self.dispatcher.run_once()
        await self.settled()

    async def settled(self) -> None:
        """Wait until all that was begun is done."""
        await self.errands.drain(5)
        await self.conversations.drain()
        await self.woken.drain(5)

    async def dossier(self, person: str, workspace: str = TEAM) -> Dossier | None:
        """All that is stored of somebody. Asked by a turn that changes nothing."""
        seen: list[Dossier | None] = []

        def look(dossier: Dossier | None) -> Turn:
            seen.append(dossier)
            return Turn(dossier=dossier)

        address = Address(platform="slack", workspace=workspace, person=person)
        await self.storage.store.turn(address, f"look-{time.monotonic_ns()}", look)
        return seen[0]


@dataclass(kw_only=True)
class SlackProgram(Program):
    """In Socket Mode."""

    face: SlackFace


@dataclass(kw_only=True)
class VisitedProgram(Program):
    """Over HTTP; `browser` is an admin's."""

    face: WithDoor
    browser: Browser


@asynccontextmanager
async def slack_program(
    server: SlackServer, url: str, *, now: datetime = WEDNESDAY
) -> AsyncIterator[SlackProgram]:
    """Connected until the end of the block; begun again on the same database it goes on."""
    with _storage(url, SetClock(at=now)) as storage:
        face = SlackFace(
            bot_token=server.bot_token,
            app_token=server.app_token,
            api_url=server.api_url,
            ping_seconds=0.2,
            watch_seconds=0.05,
        )
        program = SlackProgram(face=face, errands=face._errands, **_parts(face, storage))
        async with _running(face, program):
            yield program


@asynccontextmanager
async def visited_program(
    server: SlackServer, url: str, *, now: datetime = WEDNESDAY, install: tuple[str, ...] = (TEAM,)
) -> AsyncIterator[VisitedProgram]:
    """The same over HTTP, installed in those workspaces if it was not before."""
    port = free_port()
    async with aiohttp.ClientSession() as session:
        with _storage(url, SetClock(at=now)) as storage:
            face = slack_by_http(server, storage, port)
            browser = Browser(session, f"http://127.0.0.1:{port}")
            program = VisitedProgram(
                face=face,
                errands=face.face._errands,
                browser=browser,
                **_parts(face, storage),
            )
            async with _running(face, program):
                for team in install:
                    page = await browser.installs(team)
                    assert page.status == 200, page.words
                yield program


@contextmanager
def _storage(url: str, clock: SetClock) -> Iterator[Storage]:
    key_file = Path(str(parse_url(url).database)).with_name("ringback.key")
    storage = open_storage(url, key_file=key_file, clock=clock)
    with closing(storage.database):
        yield storage


@asynccontextmanager
async def _running(face: Face, program: Program) -> AsyncIterator[None]:
    with unhurried():
        try:
            await face.start(program.conversations)
            yield
        finally:
            await face.close()
            await program.settled()


class _Parts(TypedDict):
    storage: Storage
    conversations: Conversations
    dispatcher: Dispatcher
    clock: SetClock
    woken: Errands


def _parts(face: Face, storage: Storage) -> _Parts:
    in_force = PoliciesInForce(shipped=Policies(), store=storage.workspaces)
    clock = storage.store._clock
    assert isinstance(clock, SetClock)
    woken = Errands("slack")
    delivery = delivery_by(
        face.deliverer,
        store=storage.store,
        outbox=storage.outbox,
        clock=clock,
        policy_for=in_force.of,
        is_open=in_force.is_guest_of,
        rates=rates_by(clock),
    )
    dispatcher = _dispatcher(storage, delivery, clock, in_force)
    conversations = Conversations(
        store=storage.store,
        delivery=delivery,
        understander=RuleUnderstander(),
        clock=clock,
        policy_for=in_force.of,
        wake=lambda: void(woken.run(dispatcher.run_once())),
        workspaces=Workspaces(
            store=storage.workspaces,
            in_force=in_force,
            tell=lambda address, event: conversations.handle(address, event),
        ),
        takes=in_force.takes,
    )
    return _Parts(
        storage=storage,
        conversations=conversations,
        dispatcher=dispatcher,
        clock=clock,
        woken=woken,
    )


def _dispatcher(
    storage: Storage, delivery: Delivery, clock: SetClock, in_force: PoliciesInForce
) -> Dispatcher:
    return Dispatcher(
        store=storage.store,
        outbox=storage.outbox,
        delivery=delivery,
        clock=clock,
        policy_for=in_force.of,
        is_open=in_force.is_guest_of,
    )


def void(_task: object) -> None:
    """Nobody waits for it here: `settled` does."""
