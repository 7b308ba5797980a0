"""`ringback run` beside another process in which an admin is at work."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.engine.events import CommandInvoked, FormSubmitted
from bot.engine.sections import Section
from bot.engine.workspace.overview import KEY
from bot.service.ports import Address, MessageRef, Parcel, WorkspaceAddress
from bot.service.turns import Conversations
from bot.service.workspaces import Actor, Workspaces
from deploy import run
from deploy.house import SystemClock, open_house
from deploy.service import make_service
from deploy.settings import Settings
from storage.opening import Storage

SOMEBODY = Address(platform="quay", workspace="W1", person="P1")
W1 = WorkspaceAddress(platform="quay", workspace="W1")
ADMIN = Actor(person="P9", is_admin=True)


class Nobody:
    def propose(self, text: str) -> tuple[()]:
        return ()


class Quay:
    """A platform with one person on it."""

    platform = "quay"

    def __init__(self) -> None:
        self.heard: list[Parcel] = []
        self.is_connected = asyncio.Event()

    @property
    def deliverer(self) -> "Quay":
        return self

    async def start(self, conversations: Conversations) -> None:
        await conversations.handle(SOMEBODY, CommandInvoked(id="1", text="home"))
        self.conversations = conversations
        self.is_connected.set()

    conversations: Conversations

    def section(self) -> tuple[Section, ...]:
        """What its admin sees."""
        assert self.conversations.workspaces is not None
        return self.conversations.workspaces.section(W1, ADMIN)

    async def deliver(self, parcel: Parcel) -> MessageRef:
        self.heard.append(parcel)
        return MessageRef(channel="C1", message=f"{len(self.heard)}")

    async def delete(self, address: Address, refs: Sequence[MessageRef]) -> None: ...

    async def is_healthy(self) -> bool:
        return True

    async def close(self) -> None: ...


async def until(is_so: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not is_so():  # noqa: ASYNC110 - the program looks by itself, and tells nobody
            await asyncio.sleep(0.02)


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    monkeypatch.setattr(run, "BETWEEN_LOOKS_SECONDS", 0.02)
    return Settings(ringback_database=f"sqlite:///{tmp_path}/ringback.db")


def sets(page: str, **values: str) -> FormSubmitted:
    typed = {name.replace("__", "."): words for name, words in values.items()}
    return FormSubmitted(id=f"{page}{values}", key=f"{KEY}-{page}", values=typed)


async def in_another_process(settings: Settings, house: Storage) -> Conversations:
    """Its own memory; the database is shared."""
    other = make_service(
        settings=settings,
        store=house.store,
        outbox=house.outbox,
        deliverers={},
        understander=Nobody(),
        clock=SystemClock(),
        cases=house.cases,
        workspace_store=house.workspaces,
    )
    await other.in_force.refresh()
    return other.conversations


@asynccontextmanager
async def served(settings: Settings, quay: Quay) -> AsyncIterator[Workspaces]:
    """The quay while it is served; what is given are its workspaces in another process."""
    with open_house(settings, SystemClock()) as house:
        elsewhere = (await in_another_process(settings, house)).workspaces
        assert elsewhere is not None
        serving = asyncio.create_task(run.serve(settings, house, (quay,)))
        await quay.is_connected.wait()
        yield elsewhere
        os.kill(os.getpid(), signal.SIGTERM)
        await serving


async def test_what_an_admin_sets_elsewhere_is_learnt_while_it_runs(settings: Settings) -> None:
    """Spares the operator a restart of every process for each change, and people an old rule."""
    quay = Quay()
    async with served(settings, quay) as other:
        await other.handle(W1, ADMIN, sets("coaching", help_line="116 123"))
        await until(lambda: "116 123" in repr(quay.section()))


async def test_who_throws_us_out_elsewhere_hears_nothing_more_from_here(settings: Settings) -> None:
    """Spares a workspace that removed the bot an answer from the process that did not notice."""
    quay = Quay()
    async with served(settings, quay) as other:
        await other.uninstalled(W1)
        await until(lambda: quay.section() == ())
        before = len(quay.heard)
        await quay.conversations.handle(SOMEBODY, CommandInvoked(id="2", text="home"))
        assert len(quay.heard) == before
