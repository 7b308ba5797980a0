"""Conversations with something in the way before each turn: a database that is down, or slow."""

from collections.abc import Awaitable, Callable

from bot.engine.events import Event
from bot.service.delivery import Send
from bot.service.ports import Address
from bot.service.turns import Answered, Conversations

Before = Callable[[], Awaitable[None]]


class Hindered(Conversations):
    """A program's own conversations, with something in the way before each turn."""

    def __init__(self, real: Conversations, before: Before) -> None:
        self._real = real
        self._before = before
        self.workspaces = real.workspaces

    async def handle(self, address: Address, event: Event, send: Send | None = None) -> Answered:
        await self._before()
        return await self._real.handle(address, event, send)
