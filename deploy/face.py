"""The face that the chat has here: a terminal to talk at, or a pipe."""

import secrets
import sys
from dataclasses import dataclass

from adapters.console.clock import ChatClock
from adapters.console.deliver import ConsoleDeliverer
from adapters.console.folder import Folder
from adapters.console.follow import ZoneFollowingStore
from adapters.console.lines import Lines, PipedLines
from adapters.console.screen import PlainScreen, RichScreen, Screen
from adapters.console.words import GOODBYE
from bot.understanding.commands import CommandName

SESSION_BYTES = 8
"""Enough that no two runs of the chat ever share an event id."""
COMMANDS = tuple(sorted(name.value for name in CommandName))


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """This terminal, or this pipe."""

    session: str
    screen: Screen
    deliverer: ConsoleDeliverer
    lines: Lines
    is_terminal: bool

    @classmethod
    def here(cls, clock: ChatClock, store: ZoneFollowingStore, folder: Folder) -> "Face":
        is_terminal = sys.stdin.isatty() and sys.stdout.isatty()
        screen: Screen = RichScreen() if is_terminal else PlainScreen(sys.stdout)
        session = secrets.token_hex(SESSION_BYTES)
        deliverer = ConsoleDeliverer(
            screen=screen,
            session=session,
            now=clock.now,
            zone=lambda: store.zone,
            folder=folder,
        )
        lines: Lines = PipedLines(sys.stdin.buffer, deliverer.board)
        if is_terminal:
            from adapters.console.prompt import PromptLines

            lines = PromptLines(deliverer.board, COMMANDS, language=lambda: deliverer.language)
        return cls(
            session=session,
            screen=screen,
            deliverer=deliverer,
            lines=lines,
            is_terminal=is_terminal,
        )

    async def leave(self) -> None:
        if self.is_terminal:
            await self.screen.remark(GOODBYE, self.deliverer.language)
