"""A program with something in the way before each turn: a database that is down, or slow."""

from collections.abc import Awaitable, Callable

from slack_bolt.async_app import AsyncApp

from adapters.slack.listeners import Listeners
from bot.engine.events import Event
from bot.service.delivery import Send
from bot.service.ports import Address
from bot.service.turns import Answered, Conversations
from tests.adapters.slack.program import SlackProgram, VisitedProgram

Before = Callable[[], Awaitable[None]]


class Hindered(Conversations):
    """The program's own conversations, with something in the way before each turn."""

    def __init__(self, real: Conversations, before: Before) -> None:
        self._real = real
        self._before = before
        self.workspaces = real.workspaces

    async def handle(self, address: Address, event: Event, send: Send | None = None) -> Answered:
        await self._before()
        return await self._real.handle(address, event, send)


def hinder(program: SlackProgram | VisitedProgram, before: Before) -> None:
    """From now on each turn of this program meets `before` first."""
    listeners(program)._porter._conversations = Hindered(program.conversations, before)


def listeners(program: SlackProgram | VisitedProgram) -> Listeners:
    found: Listeners = _app(program)._async_listeners[0].ack_function.__self__  # type: ignore[attr-defined]
    return found


def _app(program: SlackProgram | VisitedProgram) -> AsyncApp:
    if isinstance(program, VisitedProgram):
        assert program.face.face._app is not None
        return program.face.face._app
    assert program.face._socket is not None
    return program.face._socket.app
