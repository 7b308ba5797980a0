"""A local Discord with Ringback's commands, for each test anew."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from discord.gateway import DiscordWebSocket
from discord.http import Route

from tests.adapters.discord.world import World, world


@pytest.fixture(autouse=True)
def addresses_restored(monkeypatch: pytest.MonkeyPatch) -> None:
    """discord.py keeps its addresses on its classes: put back what a test's Discord set."""
    monkeypatch.setattr(Route, "BASE", Route.BASE)
    monkeypatch.setattr(DiscordWebSocket, "DEFAULT_GATEWAY", DiscordWebSocket.DEFAULT_GATEWAY)


@pytest_asyncio.fixture
async def here(tmp_path: Path) -> AsyncIterator[World]:
    async with world(tmp_path) as made:
        yield made
