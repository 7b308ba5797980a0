"""Discord as a face of Ringback: connects, stays connected, and ends in order."""

import asyncio
import logging
from collections.abc import Callable, Collection
from contextlib import suppress
from typing import Any

import discord
from discord.app_commands import Choice

from adapters.discord.api import Api
from adapters.discord.conversing import Conversing
from adapters.discord.deliver import DiscordDeliverer
from adapters.discord.gateway import (
    ALL_SHARDS,
    HEARTBEAT_TIMEOUT_SECONDS,
    GatewayClient,
    Shards,
    TokenRefused,
    point_at,
    told_apart,
)
from adapters.discord.inbound import PLATFORM, address_of, click, is_for_us, words
from adapters.discord.pace import REQUESTS_A_SECOND, Pace
from adapters.discord.received import file_sent
from adapters.discord.refusals import DiscordFailure
from adapters.discord.reply import EARLY_SECONDS, GUARD_SECONDS
from adapters.discord.rest import Rest
from adapters.discord.suggesting import application_choices
from adapters.discord.sync import sync_commands
from adapters.discord.too_much import TooMuch
from adapters.errands import Errands
from bot.service.ports import WorkspaceAddress
from bot.service.turns import Conversations

__all__ = ["DiscordFace", "TokenRefused", "sync_commands"]

log = logging.getLogger(__name__)

CONNECT_SECONDS = 30.0
"""So long a start waits; if Discord is down, the other platforms are served meanwhile."""
DRAIN_SECONDS = 7.0
"""What is under way is finished within it; a supervisor kills after ten."""
CANCEL_AGAIN_SECONDS = 2.0
SHORTEST_PAUSE_SECONDS = 1.0
# topics/gateway, Session Start Limit: 1000 IDENTIFYs a day; this is below 300.
LONGEST_PAUSE_SECONDS = 300.0


class DiscordFace:
    """Implements `adapters.starting.Face`. Without addresses it is Discord's own."""

    platform = PLATFORM

    def __init__(
        self,
        *,
        token: str,
        api_url: str | None = None,
        gateway_url: str | None = None,
        guard_seconds: float = GUARD_SECONDS,
        early_seconds: float = EARLY_SECONDS,
        shards: Shards = ALL_SHARDS,
        requests_a_second: float = REQUESTS_A_SECOND,
        heartbeat_timeout_seconds: float = HEARTBEAT_TIMEOUT_SECONDS,
    ) -> None:
        """`requests_a_second` is this process's part of what Discord gives the whole bot."""
        self._token = token
        self._api_url = api_url
        self._gateway_url = gateway_url
        self._guard_seconds = guard_seconds
        self._early_seconds = early_seconds
        self._shards = shards
        self._heartbeat_timeout_seconds = heartbeat_timeout_seconds
        self._rest = Rest(token=token, url=api_url, pace=Pace(per_second=requests_a_second))
        self._api = Api(self._rest)
        self._deliverer = DiscordDeliverer(self._api)
        self._conversing: Conversing | None = None
        self._conversations: Conversations | None = None
        self._client: GatewayClient | None = None
        self._supervisor: asyncio.Task[None] | None = None
        self._connected = asyncio.Event()
        self._too_much: TooMuch | None = None
        self._errands = Errands(PLATFORM)

    @property
    def deliverer(self) -> DiscordDeliverer:
        return self._deliverer

    async def is_healthy(self) -> bool:
        """Somebody who writes now is heard."""
        supervised = self._supervisor is not None and not self._supervisor.done()
        return supervised and self._client is not None and self._client.is_listening

    async def start(self, conversations: Conversations) -> None:
        """See `Face.start`. Goes on trying by itself when Discord cannot be reached."""
        point_at(api_url=self._api_url, gateway_url=self._gateway_url)
        self._conversations = conversations
        self._conversing = Conversing(
            api=self._api,
            deliverer=self._deliverer,
            conversations=conversations,
            guard_seconds=self._guard_seconds,
            early_seconds=self._early_seconds,
        )
        self._too_much = TooMuch(
            api=self._api, deliverer=self._deliverer, conversations=conversations
        )
        self._supervisor = asyncio.create_task(self._stay_connected())
        connected = asyncio.create_task(self._connected.wait())
        try:
            await asyncio.wait(
                {self._supervisor, connected},
                timeout=CONNECT_SECONDS,
                return_when=asyncio.FIRST_COMPLETED,
            )
        finally:
            connected.cancel()
        if self._supervisor.done():
            await self._rest.close()
            self._supervisor.result()
        if not self._connected.is_set():
            log.warning("discord cannot be reached yet; trying on")

    async def close(self) -> None:
        """See `Face.close`: deaf first, then what is under way is answered."""
        if self._supervisor is not None:
            # discord.py swallows a cancellation that meets a shard while it identifies.
            while not self._supervisor.done():
                self._supervisor.cancel()
                await asyncio.wait({self._supervisor}, timeout=CANCEL_AGAIN_SECONDS)
            if not self._supervisor.cancelled():
                self._supervisor.exception()  # was logged already
        with suppress(TimeoutError):
            async with asyncio.timeout(DRAIN_SECONDS):
                await self._errands.drain(DRAIN_SECONDS)
                if self._too_much is not None:
                    await self._too_much.drain(DRAIN_SECONDS)
                if self._conversations is not None:
                    await self._conversations.drain()
        await self._rest.close()

    # -- staying connected ---------------------------------------------------------------------

    async def _stay_connected(self) -> None:
        """One client after the other: an event that discord.py cannot read ends the one it met.

        Raises PlatformRefused when the token is not accepted.
        """
        pause, time = SHORTEST_PAUSE_SECONDS, asyncio.get_running_loop().time
        while True:
            begun = time()
            try:
                await self._listen()
            except TokenRefused:
                log.error("discord refuses the token")
                raise
            except Exception as error:
                log.error("the connection to discord ended", exc_info=error)
            if time() - begun > LONGEST_PAUSE_SECONDS:
                pause = SHORTEST_PAUSE_SECONDS
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)

    async def _listen(self) -> None:
        """Until the connection ends for good."""
        client = GatewayClient(
            receive=self._received,
            suggest=self._suggested,
            hear=self._heard,
            moved=self._moved,
            listed=self._listed,
            connected=self._connected.set,
            shards=self._shards,
            heartbeat_timeout_seconds=self._heartbeat_timeout_seconds,
        )
        self._client = client
        try:
            with told_apart():
                await client.login(self._token)
                await client.connect()
        finally:
            await client.close()

    # -- what comes in -------------------------------------------------------------------------

    async def _received(self, interaction: discord.Interaction[Any]) -> None:
        """Of what comes in, nothing more is taken than can be done in time."""
        assert self._conversing is not None
        assert self._too_much is not None
        clicked = click(interaction)
        if self._errands.have_room():
            will_wait = self._errands.are_many
            await self._errands.run(self._conversing.clicked(clicked, will_wait=will_wait))
        else:
            await self._too_much.clicked(clicked)

    async def _suggested(
        self, interaction: discord.Interaction[Any], typed: str
    ) -> list[Choice[str]]:
        """The person's own applications; for whoever is unknown there are none.

        Where there is more to do than can be done, what is only an ease is left out.
        """
        assert self._conversations is not None
        if self._errands.is_full:
            return []
        search = await self._conversations.known(address_of(interaction.user.id))
        return [] if search is None else application_choices(search, typed)

    async def _moved(self, server: str, is_in: bool) -> None:
        """Nobody's interviews hang on a server: who had it as their home is told, and no more."""
        workspaces = self._conversations.workspaces if self._conversations is not None else None
        if workspaces is None:
            return
        where = WorkspaceAddress(platform=PLATFORM, workspace=server)
        await self._errands.run(
            workspaces.installed(where) if is_in else workspaces.uninstalled(where)
        )

    async def _listed(self, servers: Collection[str], is_heard: Callable[[str], bool]) -> None:
        """What happened to servers before we were connected is told by nobody.

        A server may have our commands without the bot: it is never listed, so Discord is asked.
        """
        workspaces = self._conversations.workspaces if self._conversations is not None else None

        async def is_lost(server: str) -> bool:
            if not is_heard(server) or self._client is None:
                return False
            try:
                return not await self._api.is_guest_of(str(self._client.application_id), server)
            except DiscordFailure as failure:
                log.warning("whether a server is lost could not be asked: %s", failure)
                return False

        if workspaces is not None:
            await self._errands.run(workspaces.compare(PLATFORM, servers, is_lost))

    async def _heard(self, message: discord.Message) -> None:
        assert self._too_much is not None
        if not is_for_us(message):
            return
        if self._errands.have_room():
            await self._errands.run(self._read(message))
        else:
            await self._too_much.wrote(message)

    async def _read(self, message: discord.Message) -> None:
        assert self._conversing is not None
        if (said := await file_sent(message) or words(message)) is not None:
            await self._conversing.wrote(said)
