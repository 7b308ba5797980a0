"""More than can be done: whoever wants something now is told so at once, and nothing is begun.

Telling it takes room, too. Where there is none left for that, Discord itself tells whoever pressed
something that it did not work.
"""

import asyncio
import logging

import discord

from adapters.discord.api import Api
from adapters.discord.deliver import DiscordDeliverer
from adapters.discord.inbound import PLATFORM, Click, address_of
from adapters.discord.known_language import known_language
from adapters.discord.render import body
from adapters.discord.reply import Reply
from adapters.errands import Errands
from bot.engine.meaning import text
from bot.engine.phrases import answer
from bot.engine.told_in import told_in
from bot.service.delivery_errors import DeliveryError
from bot.service.ports import Address
from bot.service.turns import Conversations

log = logging.getLogger(__name__)

TOO_MUCH = text("too-much")
SAID_AGAIN_SECONDS = 60.0
"""Who writes five lines in a row reads it once."""


class TooMuch:
    """Tells people that nothing was noted, and to try again."""

    def __init__(
        self, *, api: Api, deliverer: DiscordDeliverer, conversations: Conversations
    ) -> None:
        self._api = api
        self._deliverer = deliverer
        self._conversations = conversations
        self._telling = Errands(PLATFORM)
        self._told_at: dict[Address, float] = {}

    async def clicked(self, click: Click) -> None:
        """The first response says it, to this person alone."""
        if not self._telling.is_full:
            reply = Reply(api=self._api, deliverer=self._deliverer, click=click)
            await self._telling.run(reply.apologize(TOO_MUCH))

    async def wrote(self, message: discord.Message) -> None:
        """A message in the private channel says it, once in a while for each person."""
        address = address_of(message.author.id)
        if not self._telling.is_full and self._is_time_for(address):
            await self._telling.run(self._tell(address, message))

    async def drain(self, seconds: float) -> None:
        await self._telling.drain(seconds)

    def _is_time_for(self, address: Address) -> bool:
        """The oldest come first: whoever was told longer ago is not remembered any more."""
        now = asyncio.get_running_loop().time()
        while self._told_at:
            oldest = next(iter(self._told_at))
            if now - self._told_at[oldest] < SAID_AGAIN_SECONDS:
                break
            del self._told_at[oldest]
        if address in self._told_at:
            return False
        self._told_at[address] = now
        return True

    async def _tell(self, address: Address, message: discord.Message) -> None:
        said = told_in(answer(TOO_MUCH), await known_language(self._conversations, address))
        made = body(said, "", with_preview=True)
        try:
            await self._deliverer.post(str(message.channel.id), made, f"{message.id}.much")
        except DeliveryError as error:
            log.warning("message %d could not be refused: %s", message.id, error)
