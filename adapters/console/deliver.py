"""The terminal's way out: what the bot says is printed, and what it offers is remembered."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from adapters.console.board import Board, choices_of
from adapters.console.folder import Folder, NotKept
from adapters.console.screen import Screen
from adapters.console.words import file_kept
from adapters.documents import document
from bot.engine.meaning import Message
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE
from bot.service.ports import Address, MessageRef, Parcel


class ConsoleDeliverer:
    """Prints parcels in the order in which they come.

    `session` names this run of the chat: a message's reference is the session and the message's
    number in it. What comes by itself carries the time at which it comes.
    """

    def __init__(
        self,
        *,
        screen: Screen,
        session: str,
        now: Callable[[], datetime],
        zone: Callable[[], ZoneInfo],
        folder: Folder,
    ) -> None:
        self.board = Board()
        self._screen = screen
        self._session = session
        self._now = now
        self._zone = zone
        self._folder = folder
        self._printed: dict[str, Message] = {}
        self._keys: dict[str, str] = {}
        self.count = 0
        """How many messages this run has printed."""
        self._headed = ""
        self._newest: Message | None = None
        self.language = DEFAULT_LANGUAGE
        """Of the last message that was printed: whatever else is said here is said in it."""
        self._reply: Reply | None = None

    async def deliver(self, parcel: Parcel) -> MessageRef:
        """Print what came by itself: a nudge, or what an earlier run could not say any more."""
        if parcel.is_edit and self._reply is not None:
            return await self._reply.send(parcel)
        await self._head(parcel.message)
        if parcel.is_edit:
            await self.print_news(parcel.key, parcel.message)
            return parcel.edits or self._ref()
        return await self.print(parcel.message, parcel.key)

    async def delete(self, address: Address, refs: Sequence[MessageRef]) -> None:  # noqa: ARG002
        """Forget what could be chosen on these; a terminal cannot unprint."""
        for ref in refs:
            if ref.channel == self._session and (key := self._keys.pop(ref.message, "")):
                self._printed.pop(key, None)
                self.board.changed(key, ())

    def reply(self) -> "Reply":
        """What one event is answered with; changes belong to it until it is finished."""
        self._reply = Reply(self)
        return self._reply

    def line_typed(self) -> None:
        """What comes now is below the person's own words: nothing of it is said already."""
        self._headed = ""
        self._newest = None

    def replied(self) -> None:
        self._reply = None

    async def print(self, message: Message, key: str = "") -> MessageRef:
        """Print a message; without a key nothing can be chosen on it.

        One that stands there already as the newest is not printed twice: after a crash a question
        may come both from the outbox and because it is still open.
        """
        if message == self._newest:
            return self._ref()
        self._newest = message
        self.language = message.preview.language or DEFAULT_LANGUAGE
        choices = choices_of(key, message, self._screen.style) if key else ()
        await self._screen.message(message, choices)
        await self._keep_files(message)
        self.count += 1
        if key:
            self._printed[key] = message
            self._keys[str(self.count)] = key
            self.board.shown(key, choices)
        return self._ref()

    async def _keep_files(self, message: Message) -> None:
        """Each of its files into the folder, and where it is; a message is told all the same."""
        for attachment in message.attachments:
            try:
                path = await asyncio.to_thread(self._folder.keep, document(attachment))
            except NotKept as refusal:
                await self._screen.remark(refusal.said, self.language)
            else:
                await self._screen.remark(file_kept(path), self.language)

    async def print_news(self, key: str, message: Message) -> None:
        """Print what a changed message says that is not on the screen already."""
        before = self._printed.get(key)
        known = before.blocks if before else ()
        news = tuple(block for block in message.blocks if block not in known)
        await self.print(replace(message, blocks=news or message.blocks), key)
        self._printed[key] = message

    def take_over(self, key: str, message: Message) -> None:
        """From now on the message further up offers what this one does."""
        self.board.changed(key, choices_of(key, message, self._screen.style))

    async def _head(self, message: Message) -> None:
        """Say when it is, once for all that comes at that minute."""
        if message == self._newest:
            return
        now = self._now()
        minute = f"{now:%Y-%m-%dT%H:%M}"
        if minute != self._headed:
            self._headed = minute
            language = message.preview.language or DEFAULT_LANGUAGE
            await self._screen.moment(now, self._zone(), language)

    def _ref(self) -> MessageRef:
        return MessageRef(channel=self._session, message=str(self.count))


class Reply:
    """The answer to one typed line, as its parts come."""

    def __init__(self, deliverer: ConsoleDeliverer) -> None:
        self._deliverer = deliverer
        self._changes: dict[str, Message] = {}
        self._told = False

    async def send(self, parcel: Parcel) -> MessageRef:
        """Print a message now; hold a change back until it is known whether it says it all."""
        if parcel.is_edit:
            self._changes[parcel.key] = parcel.message
            self._deliverer.take_over(parcel.key, parcel.message)
            return parcel.edits or MessageRef(channel="", message="")
        self._told = True
        return await self._deliverer.print(parcel.message, parcel.key)

    async def notice(self, message: Message, key: str = "") -> None:
        self._told = True
        await self._deliverer.print(message, key)

    async def finish(self) -> None:
        """A line is never met with silence: a change that came alone is printed."""
        self._deliverer.replied()
        if not self._told:
            for key, message in self._changes.items():
                await self._deliverer.print_news(key, message)
