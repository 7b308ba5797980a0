"""A process without a gateway: it sends what is due, and hears nothing."""

import pytest

from adapters.discord.gateway import TokenRefused
from adapters.discord.sender import DiscordSender
from tests.adapters.discord.test_deliver import PARCEL
from tests.adapters.discord.world import World
from tests.platforms.discord_faults import ServerError


async def test_it_sends_without_any_gateway(here: World) -> None:
    """Spares the operator a gateway session for each process that shares the work."""
    server = here.server
    sender = DiscordSender(token=server.token, api_url=server.api_url)
    async with here.running() as ringback:
        identified = server.gateway.identifies
        await sender.start(ringback.conversations)
        robin = here.robin
        await sender.deliverer.deliver(PARCEL)
        await sender.close()
        assert server.gateway.identifies == identified
    assert len(robin.messages) == 1


async def test_it_says_at_the_start_that_its_token_is_refused(here: World) -> None:
    """Spares the operator a process that runs and can send nothing."""
    sender = DiscordSender(token="another", api_url=here.server.api_url)
    async with here.running() as ringback:
        with pytest.raises(TokenRefused, match="DISCORD_TOKEN"):
            await sender.start(ringback.conversations)
    here.server.violations.clear()


async def test_a_discord_that_is_down_ends_nothing(
    here: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Spares the operator a restart: what is due waits in the outbox meanwhile."""
    monkeypatch.setattr("adapters.discord.sender.BETWEEN_TRIES_SECONDS", 0.01)
    server = here.server
    sender = DiscordSender(token=server.token, api_url=server.api_url)
    async with here.running() as ringback:
        server.script("GET /users/@me", *[ServerError(status=503)] * 4)
        await sender.start(ringback.conversations)
        await sender.close()
