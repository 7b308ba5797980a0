"""The chat in the terminal: one typed line after the other, each answered before the next.

    typed line -> event -> Conversations.handle -> printed answer -> what came due meanwhile

The event's id is the run's own id and the line's number, so that no two runs share one.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import assert_never

from adapters.console import words
from adapters.console.clock import ClockRefused
from adapters.console.deliver import ConsoleDeliverer, Reply
from adapters.console.folder import read
from adapters.console.inbound import HERE, ClockWish, FileWish, Leave, UnknownSlash, typed
from adapters.console.lines import Entered, Lines
from adapters.console.screen import Screen
from adapters.console.travel import Journey
from adapters.exports import read_export
from bot.engine.effects import Erase, Notice, OpenForm, RejectForm
from bot.engine.events import (
    ActionChosen,
    CommandInvoked,
    Event,
    ExportReceived,
    FormNotShown,
    Profile,
    TextEntered,
)
from bot.engine.meaning import Message, Paragraph, Text
from bot.service.ports import Address
from bot.service.turns import AtOnce, Conversations

ADDRESS = Address(platform="console", workspace="", person="you")
"""A database has one person at its terminal."""
RESUME = "resume"


@dataclass(kw_only=True)
class Chat:
    """One run of the chat, until the lines end or the person leaves.

    `explain` turns a failure into what to do about it, in a language.
    """

    session: str
    profile: Profile
    conversations: Conversations
    journey: Journey
    deliverer: ConsoleDeliverer
    screen: Screen
    lines: Lines
    explain: Callable[[Exception, str], str]
    _count: int = field(default=0, init=False)

    async def begin(self) -> None:
        """Show where things stand: the open question again, or the first meeting."""
        await self._answer(
            CommandInvoked(id=self._next_id(), text=RESUME, profile=self.profile, apart=HERE)
        )
        await self.journey.catch_up()

    async def converse(self) -> None:
        """Answer line by line, until there are no more."""
        while (entered := await self.lines.next()) is not None:
            if not await self._survived(entered):
                return

    async def _survived(self, entered: Entered) -> bool:
        """Answer one line; False to leave. A failure is told, and the chat goes on."""
        try:
            return await self._line(entered)
        except OSError:
            raise  # the screen itself is gone
        except Exception as error:  # noqa: BLE001 - a failed line must not end the conversation
            await self.screen.remark(self.explain(error, self.deliverer.language))
            return True

    async def _line(self, entered: Entered) -> bool:
        event_id = self._next_id()
        self.deliverer.line_typed()
        meant = typed(entered.line, entered.choices, event_id=event_id, profile=self.profile)
        match meant:
            case None:
                return True
            case Leave():
                return False
            case UnknownSlash(name=name):
                await self._remark(words.unknown_slash(name))
            case FileWish(path=path):
                await self._import(path, event_id)
            case ClockWish(text=text):
                await self._move_clock(text)
            case CommandInvoked() | ActionChosen() | TextEntered():
                await self._answer(meant)
                await self.journey.catch_up()
            case _:
                assert_never(meant)
        return True

    async def _import(self, path: str, event_id: str) -> None:
        try:
            content = await asyncio.to_thread(read, path)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            await self._remark(words.file_not_read(path, reason))
            return
        received = ExportReceived(id=event_id, content=read_export(content), profile=self.profile)
        await self._answer(received)
        await self.journey.catch_up()

    async def _answer(self, event: Event) -> None:
        reply = self.deliverer.reply()
        try:
            await self._handle(event, reply)
        finally:
            await reply.finish()

    async def _handle(self, event: Event, reply: Reply) -> None:
        answered = await self.conversations.handle(ADDRESS, event, reply.send)
        await self.conversations.drain()
        for effect in answered.effects:
            await self._do(effect, event, reply)

    async def _do(self, effect: AtOnce, event: Event, reply: Reply) -> None:
        match effect:
            case Notice(message=message, key=key):
                await reply.notice(message, key)
            case OpenForm(key=key):
                # A terminal has no forms: the engine asks field by field.
                asked = FormNotShown(
                    id=f"{event.id}.form", key=key, profile=self.profile, apart=HERE
                )
                await self._handle(asked, reply)
            case RejectForm(form=form, errors=errors):
                wrong = tuple(Paragraph(text=error.text) for error in errors)
                await reply.notice(Message(blocks=wrong, preview=form.title))
            case Erase():
                pass  # its messages are deleted, as far as that goes, by the delivery
            case _:
                assert_never(effect)

    async def _move_clock(self, wish: str) -> None:
        try:
            await self.journey.wish(wish)
        except ClockRefused as refusal:
            await self._remark(refusal.said)

    async def _remark(self, said: Text) -> None:
        await self.screen.remark(said, self.deliverer.language)

    def _next_id(self) -> str:
        self._count += 1
        return f"{self.session}:{self._count}"
