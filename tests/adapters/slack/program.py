"""The program as it runs on Slack, over a real database, against the local Slack.

async with slack_program(server, sqlite_url) as program:
    robin = server.person("U1", name="robin", tz="Europe/Berlin")
    await robin.command("/interview", "add Acme")
    await program.clock_to(datetime(2026, 10, 19, 7, 30, tzinfo=UTC))
"""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from adapters.slack.app import SlackFace
from adapters.slack.errands import Errands
from bot.advice.policy import default_policy
from bot.engine.dossier import Dossier
from bot.engine.effects import Turn
from bot.service.delivery import Delivery
from bot.service.dispatcher import Dispatcher
from bot.service.ports import Address
from bot.service.rates import Rates
from bot.service.turns import Conversations
from bot.understanding.replies import RuleUnderstander
from storage.database import parse_url
from storage.opening import Storage, open_storage
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_workspace import TEAM
from tests.service.fakes import SetClock, Stopwatch

WEDNESDAY = datetime(2026, 10, 14, 16, 0, tzinfo=UTC)
"""18:00 in Berlin, the day of the interview in most of these journeys."""


@dataclass(kw_only=True)
class SlackProgram:
    """One run of the program; each turn wakes the dispatcher, as the alarm clock does."""

    face: SlackFace
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
        await self.face._errands.drain(5)
        await self.conversations.drain()
        await self.woken.drain(5)

    async def dossier(self, person: str) -> Dossier | None:
        """All that is stored of somebody. Asked by a turn that changes nothing."""
        seen: list[Dossier | None] = []

        def look(dossier: Dossier | None) -> Turn:
            seen.append(dossier)
            return Turn(dossier=dossier)

        address = Address(platform="slack", workspace=TEAM, person=person)
        await self.storage.store.turn(address, f"look-{time.monotonic_ns()}", look)
        return seen[0]


@asynccontextmanager
async def slack_program(
    server: SlackServer, url: str, *, now: datetime = WEDNESDAY
) -> AsyncIterator[SlackProgram]:
    """Connected until the end of the block; begun again on the same database it goes on."""
    clock = SetClock(at=now)
    key_file = Path(str(parse_url(url).database)).with_name("ringback.key")
    storage = open_storage(url, key_file=key_file, clock=clock)
    with closing(storage.database):
        face = SlackFace(
            bot_token=server.bot_token,
            app_token=server.app_token,
            api_url=server.api_url,
            ping_seconds=0.2,
            watch_seconds=0.05,
        )
        program = _program(face, storage, clock)
        try:
            await face.start(program.conversations)
            yield program
        finally:
            await face.close()
            await program.settled()


def _program(face: SlackFace, storage: Storage, clock: SetClock) -> SlackProgram:
    policy, watch = default_policy(), Stopwatch()
    woken = Errands()
    delivery = Delivery(
        store=storage.store,
        outbox=storage.outbox,
        deliverers={face.platform: face.deliverer},
        rates=Rates(seconds=lambda: clock.at.timestamp() + watch.seconds, sleep=watch.sleep),
        clock=clock,
        policy_for=lambda *_: policy,
        chance=lambda: 0.0,
    )
    dispatcher = Dispatcher(
        store=storage.store,
        outbox=storage.outbox,
        delivery=delivery,
        clock=clock,
        policy_for=lambda *_: policy,
    )
    conversations = Conversations(
        store=storage.store,
        delivery=delivery,
        understander=RuleUnderstander(),
        clock=clock,
        policy_for=lambda *_: policy,
        wake=lambda: void(woken.run(dispatcher.run_once())),
    )
    return SlackProgram(
        face=face,
        storage=storage,
        conversations=conversations,
        dispatcher=dispatcher,
        clock=clock,
        woken=woken,
    )


def void(_task: object) -> None:
    """Nobody waits for it here: `settled` does."""
