"""Discord for a process that only sends: no gateway, nothing is heard.

What is due can be sent by any number of processes, while the gateway belongs to one for each
shard. Such a process needs REST alone.
"""

import asyncio
import logging

from adapters.discord.api import Api
from adapters.discord.deliver import DiscordDeliverer
from adapters.discord.gateway import TokenRefused
from adapters.discord.inbound import PLATFORM
from adapters.discord.pace import REQUESTS_A_SECOND, Pace
from adapters.discord.refusals import DiscordFailure, Refusal
from adapters.discord.rest import Rest
from bot.service.turns import Conversations

log = logging.getLogger(__name__)

TRIES = 3
BETWEEN_TRIES_SECONDS = 2.0


class DiscordSender:
    """Implements `adapters.starting.Face`, deaf."""

    platform = PLATFORM

    def __init__(
        self,
        *,
        token: str,
        api_url: str | None = None,
        requests_a_second: float = REQUESTS_A_SECOND,
    ) -> None:
        self._rest = Rest(token=token, url=api_url, pace=Pace(per_second=requests_a_second))
        self._api = Api(self._rest)
        self._deliverer = DiscordDeliverer(self._api)
        self._is_open = False

    @property
    def deliverer(self) -> DiscordDeliverer:
        return self._deliverer

    async def start(self, conversations: Conversations) -> None:  # noqa: ARG002
        """See `Face.start`: the token is tried. A Discord that is down is no reason to end."""
        self._is_open = True
        for _ in range(TRIES):
            try:
                await self._api.me()
            except Refusal as refusal:
                await self._rest.close()
                raise TokenRefused(str(refusal.status)) from refusal
            except DiscordFailure as failure:
                log.warning("discord cannot be reached yet: %s", failure)
                await asyncio.sleep(BETWEEN_TRIES_SECONDS)
            else:
                return

    async def is_healthy(self) -> bool:
        """See `Face.is_healthy`. Nobody writes to this one: it can send, or will again."""
        return self._is_open

    async def close(self) -> None:
        """See `Face.close`."""
        self._is_open = False
        await self._rest.close()
