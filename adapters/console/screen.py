"""What the chat prints on: a terminal, or a plain stream of lines.

What was printed is printed: each call returns only when nothing of it waits in this process, so
that a message is not marked as sent before it is on the screen.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol, TextIO
from zoneinfo import ZoneInfo

from rich.console import Console, RenderableType
from rich.text import Text as Printed

from adapters.console.board import Choice
from adapters.console.render import plain_lines, rich_blocks
from adapters.console.style import ConsoleStyle
from bot.engine.meaning import Day, Message, Text
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE, render


class Screen(Protocol):
    """Where messages become visible, in the order of the calls."""

    style: ConsoleStyle

    async def message(self, message: Message, choices: Sequence[Choice]) -> None:
        """What the bot says, and the numbered choices under it."""
        ...

    async def remark(self, words: Text | str, language: str = DEFAULT_LANGUAGE) -> None:
        """What the terminal itself has to say, or what the program says as it stands."""
        ...

    async def moment(self, at: datetime, zone: ZoneInfo, language: str) -> None:
        """When it is, for what comes below."""
        ...


class PlainScreen:
    """Lines of plain text, for pipes and files."""

    def __init__(self, out: TextIO) -> None:
        self.style = ConsoleStyle()
        self._out = out

    async def message(self, message: Message, choices: Sequence[Choice]) -> None:
        self._print(*plain_lines(message, choices, self.style))

    async def remark(self, words: Text | str, language: str = DEFAULT_LANGUAGE) -> None:
        self._print(_said(words, self.style, language))

    async def moment(self, at: datetime, zone: ZoneInfo, language: str) -> None:
        self._print(f"-- {written(at, zone, self.style, language)} --")

    def _print(self, *lines: str) -> None:
        self._out.write("\n".join((*lines, "", "")))
        self._out.flush()


class RichScreen:
    """A terminal of any width from 40 columns on; prints above a line that is being typed."""

    def __init__(self, console: Console | None = None) -> None:
        self.style = ConsoleStyle()
        self._console = console or Console(markup=False, emoji=False, highlight=False)

    async def message(self, message: Message, choices: Sequence[Choice]) -> None:
        await self._print(*rich_blocks(message, choices, self.style))

    async def remark(self, words: Text | str, language: str = DEFAULT_LANGUAGE) -> None:
        await self._print(Printed(_said(words, self.style, language), style="dim"))

    async def moment(self, at: datetime, zone: ZoneInfo, language: str) -> None:
        head = f"-- {written(at, zone, self.style, language)} --"
        await self._print(Printed(head, style="cyan"))

    async def _print(self, *parts: RenderableType) -> None:
        from prompt_toolkit.application import in_terminal

        async with in_terminal():
            self._console.print(*parts, "", sep="\n")


def written(at: datetime, zone: ZoneInfo, style: ConsoleStyle, language: str) -> str:
    """`Monday 30 November, 09:30`, in that zone."""
    there = at.astimezone(zone)
    return f"{style.day(Day(day=there.date()), language)}, {there:%H:%M}"


def _said(words: Text | str, style: ConsoleStyle, language: str) -> str:
    return words if isinstance(words, str) else render(words, style, language)
