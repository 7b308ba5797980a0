"""Ringback on a local Discord: the real adapter, service and database, and a clock to move.

Nothing between a person and the database is faked; only time is.
"""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from adapters.discord.app import DiscordFace, sync_commands
from adapters.discord.gateway import ALL_SHARDS, Shards
from bot.advice.at_due import next_due_at
from bot.advice.policy import default_policy
from bot.engine.dossier import Dossier
from bot.engine.effects import Turn
from bot.service.dispatcher import Dispatcher
from bot.service.ports import Address
from bot.service.turns import Conversations
from bot.understanding.replies import RuleUnderstander
from deploy.service import make_service
from deploy.settings import Settings
from storage.opening import Storage, open_storage
from tests.platforms.discord_person import Person
from tests.platforms.discord_server import DiscordServer

WEDNESDAY_EVENING = datetime(2026, 10, 14, 18, tzinfo=UTC)
MONDAY_EVENING = datetime(2026, 10, 19, 18, tzinfo=UTC)
ROBIN = Address(platform="discord", workspace="", person="101")
DESCRIPTION = os.environ.get("DISCORD_OPENAPI")


@dataclass(slots=True)
class SetClock:
    at: datetime = WEDNESDAY_EVENING

    def now(self) -> datetime:
        return self.at


@dataclass(slots=True, kw_only=True)
class Ringback:
    """One running process of it."""

    face: DiscordFace
    house: Storage
    conversations: Conversations
    dispatcher: Dispatcher
    clock: SetClock

    async def until(self, moment: datetime) -> None:
        """Let time pass up to then, delivering what comes due on the way."""
        while (due := await self.house.store.next_due_at()) is not None and due <= moment:
            self.clock.at = max(self.clock.at, due)
            await self.dispatcher.run_once()
        self.clock.at = moment
        await self.dispatcher.run_once()

    async def dossier(self, address: Address = ROBIN) -> Dossier | None:
        """What is known of somebody now."""
        found: list[Dossier | None] = []

        def look(dossier: Dossier | None) -> Turn:
            found.append(dossier)
            if dossier is None:
                return Turn(dossier=None)
            due = next_due_at(dossier.search, default_policy(), self.clock.now())
            return Turn(dossier=dossier, next_due_at=due)

        World.looks += 1
        await self.house.store.turn(address, f"look:{World.looks}", look)
        return found[0]


@dataclass(slots=True, kw_only=True)
class World:
    """A Discord, a database, and as many runs of Ringback on them as a test wants."""

    server: DiscordServer
    folder: Path
    clock: SetClock = field(default_factory=SetClock)
    guard_seconds: float = 2.0
    early_seconds: float | None = None
    looks = 0

    @property
    def robin(self) -> Person:
        return self.server.person(101, "Robin")

    @property
    def mallory(self) -> Person:
        return self.server.person(666, "Mallory")

    async def sync(self) -> None:
        await sync_commands(token=self.server.token, api_url=self.server.api_url)

    @asynccontextmanager
    async def running(
        self, *, shards: Shards = ALL_SHARDS, heartbeat_timeout_seconds: float = 60
    ) -> AsyncIterator[Ringback]:
        """Ringback, connected; ended in order."""
        face = DiscordFace(
            token=self.server.token,
            api_url=self.server.api_url,
            gateway_url=self.server.gateway_url,
            guard_seconds=self.guard_seconds,
            early_seconds=self.guard_seconds if self.early_seconds is None else self.early_seconds,
            shards=shards,
            heartbeat_timeout_seconds=heartbeat_timeout_seconds,
        )
        house = open_storage(
            f"sqlite:///{self.folder}/ringback.db",
            key_file=self.folder / "key",
            clock=self.clock,
        )
        ringback = _wired(face, house, self.clock)
        try:
            await face.start(ringback.conversations)
            yield ringback
        finally:
            await face.close()
            house.database.close()

    def assert_nothing_amiss(self) -> None:
        assert self.server.violations == []
        assert self.server.left_thinking == []
        if DESCRIPTION:
            assert self.server.openapi_checked


@asynccontextmanager
async def world(
    folder: Path, *, guard_seconds: float = 2.0, early_seconds: float | None = None
) -> AsyncIterator[World]:
    """A fresh one with the commands registered; at the end Discord has had nothing to object to.

    Without `early_seconds` nothing is acknowledged early: an answer is then the first response.
    """
    async with DiscordServer(Path(DESCRIPTION) if DESCRIPTION else None) as server:
        made = World(
            server=server,
            folder=folder,
            guard_seconds=guard_seconds,
            early_seconds=early_seconds,
        )
        await made.sync()
        yield made
        made.assert_nothing_amiss()


async def registered(ringback: Ringback, robin: Person, **typed: object) -> None:
    """Robin notes a first interview, it is saved, and reminders can come."""
    used = await robin.command("interview add", {"details": "Acme"})
    assert used.modal is not None
    await robin.submits(used.modal, {"decision": "Friday", **typed})
    await robin.sees("Saved")
    await robin.sees("My reminders come here")


def _wired(face: DiscordFace, house: Storage, clock: SetClock) -> Ringback:
    service = make_service(
        settings=Settings(ringback_database="sqlite:////nowhere"),
        store=house.store,
        outbox=house.outbox,
        deliverers={face.platform: face.deliverer},
        understander=RuleUnderstander(),
        clock=clock,
        cases=house.cases,
        workspace_store=house.workspaces,
    )
    return Ringback(
        face=face,
        house=house,
        conversations=service.conversations,
        dispatcher=service.dispatcher,
        clock=clock,
    )
