"""A program with something in the way before each turn: a database that is down, or slow."""

from slack_bolt.async_app import AsyncApp

from adapters.slack.listeners import Listeners
from tests.adapters.hindered import Before, Hindered
from tests.adapters.slack.program import SlackProgram, VisitedProgram


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
