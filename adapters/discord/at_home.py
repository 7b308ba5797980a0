"""`/interview home` as a dashboard: shown in place of the message that stands for it.

The turn is taken as with any command, so that whatever has to be said first is said. Only the
look is another one; where the dashboard cannot be made, the message itself is shown.
"""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from adapters.discord.components import Json
from adapters.discord.dashboard import dashboard
from adapters.discord.reply import Reply
from bot.engine.events import CommandInvoked, Event, Profile
from bot.engine.fields import Form
from bot.engine.meaning import Block, Heading, Message, Paragraph
from bot.engine.sections import Section
from bot.service.ports import Address, MessageRef, Parcel
from bot.service.turns import Conversations
from bot.understanding.commands import CommandName

log = logging.getLogger(__name__)

HOME_ALONE = "home-empty"
"""What home says when there is nothing: then it has no heading."""


def is_home(event: Event) -> bool:
    return isinstance(event, CommandInvoked) and event.text in ("", CommandName.HOME)


@dataclass(frozen=True, slots=True, kw_only=True)
class AtHome:
    """The way that such a command has opened; everything else goes as it always does."""

    conversations: Conversations
    reply: Reply
    address: Address
    profile: Profile
    admins: tuple[Section, ...] = ()
    """What an admin of the server sees in addition."""

    async def send(self, parcel: Parcel) -> MessageRef | None:
        """See `bot.service.delivery.Send`."""
        if parcel.is_edit:
            return await self.reply.send(parcel)
        return await self.reply.send(parcel, await self._made(parcel.message))

    async def notice(self, message: Message, key: str = "") -> None:
        made = await self._made(message)
        if made is None:
            await self.reply.notice(message, key)
        else:
            await self.reply.show(made)

    async def open_form(self, form: Form, key: str) -> bool:
        return await self.reply.open_form(form, key)

    async def _made(self, message: Message) -> Json | None:
        if not any(_is_homes(block) for block in message.blocks):
            return None
        try:
            home = await self.conversations.home(self.address, self.profile, *self.admins)
            return dashboard(home, tuple(_lead(message)))
        except Exception as error:  # noqa: BLE001 - it is said anyway, as a message
            log.error("home could not be shown as a dashboard: %s", type(error).__name__)
            return None


def _lead(message: Message) -> Iterator[Block]:
    """What is said before home begins."""
    yield from takewhile(lambda block: not _is_homes(block), message.blocks)


def _is_homes(block: Block) -> bool:
    match block:
        case Heading():
            return True
        case Paragraph(text=said):
            return said.key == HOME_ALONE
        case _:
            return False
