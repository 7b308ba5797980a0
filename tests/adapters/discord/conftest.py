"""A local Discord with Ringback's commands, for each test anew."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from discord.gateway import DiscordWebSocket
from discord.http import Route

from adapters.discord.api import Api
from adapters.discord.deliver import DiscordDeliverer
from adapters.discord.reply import Reply
from adapters.discord.rest import Rest
from adapters.discord.sync import sync_commands
from tests.adapters.discord.replying import Replying, click_of
from tests.adapters.discord.world import DESCRIPTION, World, world
from tests.platforms.discord_person import Person
from tests.platforms.discord_server import DiscordServer


@pytest.fixture(autouse=True)
def addresses_restored(monkeypatch: pytest.MonkeyPatch) -> None:
    """discord.py keeps its addresses on its classes: put back what a test's Discord set."""
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)


@pytest_asyncio.fixture
async def here(tmp_path: Path) -> AsyncIterator[World]:
    async with world(tmp_path) as made:
        yield made


@pytest_asyncio.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer(Path(DESCRIPTION) if DESCRIPTION else None) as server:
        await sync_commands(token=server.token, api_url=server.api_url)
        server.requests.clear()
        yield server
        assert server.violations == []


@pytest.fixture
def robin(server: DiscordServer) -> Person:
    return server.person(101, "Robin")


@pytest_asyncio.fixture
async def api(server: DiscordServer) -> AsyncIterator[Api]:
    rest = Rest(token=server.token, url=server.api_url)
    yield Api(rest)
    await rest.close()


@pytest_asyncio.fixture
async def deliverer(api: Api, robin: Person) -> DiscordDeliverer:
    return DiscordDeliverer(api)


@pytest.fixture
def replying(api: Api) -> Replying:
    return lambda interaction: Reply(
        api=api,
        deliverer=DiscordDeliverer(api),
        click=click_of(interaction),
        guard_seconds=0,
    )
