"""A message as a terminal shows it. A terminal has no limit of its own: nothing is cut."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import assert_never

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Printed

from adapters.console.board import Choice
from bot.engine.meaning import (
    Block,
    Chart,
    Entries,
    Heading,
    Link,
    Message,
    Note,
    Paragraph,
    Quote,
    Weight,
)
from bot.engine.wording.catalogue import Style, render
from bot.engine.wording.plain import block_lines

_INDENT = 2


def plain_lines(message: Message, choices: Sequence[Choice], style: Style) -> Iterator[str]:
    """Every block, then every choice as `[1] label`, a line each; a list's are set in."""
    for block in message.blocks:
        yield from block_lines(block, style)
    yield from link_lines(message, style)
    for under, listed in groupby(choices, key=lambda choice: choice.under):
        if under:
            yield _above(under)
        margin = _margin(under)
        yield from (f"{margin}[{choice.number}] {choice.label}" for choice in listed)


def rich_blocks(
    message: Message, choices: Sequence[Choice], style: Style
) -> Iterator[RenderableType]:
    """The same for a terminal: weight and indent only underline what the words say."""
    for block in message.blocks:
        yield _block(block, style)
    for line in link_lines(message, style):
        yield Printed(line)
    for under, listed in groupby(choices, key=lambda choice: choice.under):
        if under:
            yield Printed(_above(under))
        yield Padding.indent(_list(listed), len(_margin(under)))


def link_lines(message: Message, style: Style) -> Iterator[str]:
    """A line for each link: a terminal makes the address clickable by itself."""
    for action in message.actions:
        if isinstance(action, Link):
            yield f"{render(action.label, style)}: {action.url}"


def _above(under: str) -> str:
    """A list's placeholder, as a line above its entries."""
    return f"{under.removesuffix('…').rstrip()}:"


def _margin(under: str) -> str:
    """Sets a list in, or the buttons that follow it would read as entries of it."""
    return " " * _INDENT if under else ""


def _block(block: Block, style: Style) -> RenderableType:
    match block:
        case Heading():
            return Printed(render(block.text, style), style="bold")
        case Paragraph():
            return Printed(render(block.text, style))
        case Note():
            return Printed(render(block.text, style), style="dim")
        case Quote() | Entries():
            return _set_in(block_lines(block, style))
        case Chart():
            title, *bars = block_lines(block, style)
            return Group(Printed(title, style="bold"), _set_in(bars))
        case _:
            assert_never(block)


def _set_in(lines: Iterable[str]) -> RenderableType:
    return Padding(Printed("\n".join(lines)), (0, 0, 0, _INDENT))


def _list(choices: Iterator[Choice]) -> Table:
    """Numbers in a column of their own, so that a long label wraps beside its number."""
    table = Table.grid(padding=(0, 1))
    for choice in choices:
        number = Printed(f"[{choice.number}]", style="bold cyan")
        weight = "bold" if choice.weight is Weight.MAIN else ""
        table.add_row(number, Printed(choice.label, style=weight))
    return table
