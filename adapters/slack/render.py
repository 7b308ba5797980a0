"""A message as Block Kit, within Slack's limits: cut at a word with a note, never refused.

The first block is what a desktop notification reads (changelog, 13 July 2026), the text beside
the blocks is what a telephone shows: neither names an employer when we write of our own accord.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import assert_never

from adapters.slack import limits
from adapters.slack.actions import action_blocks
from adapters.slack.composing import Json, Room, joined, plain, plain_words, rich
from adapters.slack.style import DATE_FORMAT, escaped, quotes_somebody, runs
from bot.engine.meaning import (
    Block,
    Chart,
    Entries,
    Entry,
    Heading,
    Message,
    Note,
    Paragraph,
    Quote,
    Text,
    text,
)
from bot.engine.told_in import about

ANSWERS = frozenset({"preview-answer", "preview-card"})
"""Previews of what answers somebody who looks at the screen. All others are for a lock screen."""
SHORTENED = text("shortened")
NOTE_CHARS = 200
"""Kept free for saying that something was left out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A message's content; `text` is what is shown where blocks are not."""

    text: str
    blocks: list[Json]


def rendered(message: Message, key: str) -> Rendered:
    """The message for Slack; its buttons carry `key`."""
    room = Room(left=limits.ACTIONS_CHARS)
    actions = action_blocks(message.actions, key, room)
    spent = limits.ACTIONS_CHARS - room.left
    room.left = limits.MESSAGE_CHARS - spent - NOTE_CHARS
    shown = said_blocks(_said(message), room, limits.MESSAGE_BLOCKS - len(actions) - 1)
    shortened = about(message.blocks, SHORTENED)
    cut = [note(shortened, Room(left=NOTE_CHARS))] if room.shortened else []
    preview = limits.cut(plain_words(message.preview), limits.TEXT_CHARS)
    return Rendered(text=escaped(preview), blocks=[*shown, *cut, *actions])


def _said(message: Message) -> Sequence[Block]:
    """What it says, led by its preview when it comes unasked."""
    if message.preview.key in ANSWERS:
        return message.blocks
    return (Paragraph(text=message.preview), *message.blocks)


def said_blocks(blocks: Sequence[Block], room: Room, most: int) -> list[Json]:
    """What is said, as blocks: so many at the most, and as long as there is room."""
    made = [block for block in (_block(block, room) for block in blocks) if block is not None]
    room.shortened = room.shortened or len(made) > most
    return made[:most]


def _block(block: Block, room: Room) -> Json | None:
    """One block; None when nothing is left to show."""
    if room.left < 1:
        room.shortened = True
        return None
    match block:
        case Heading():
            return {"type": "header", "text": plain(block.text, limits.HEADER_CHARS, room)}
        case Paragraph():
            return _rich_text("rich_text_section", rich(block.text, room))
        case Quote():
            return _rich_text("rich_text_quote", _quoted(block, room))
        case Entries():
            return _list(block, room)
        case Chart():
            return _chart(block, room)
        case Note():
            return note(block.text, room)
        case _:
            assert_never(block)


def _rich_text(kind: str, elements: list[Json]) -> Json | None:
    if not elements:
        return None
    return {"type": "rich_text", "elements": [{"type": kind, "elements": joined(elements)}]}


def _quoted(quote: Quote, room: Room) -> list[Json]:
    """The words to say, in quotation marks; before them the case they are for."""
    when = [] if quote.when is None else [*rich(quote.when, room, bold=True), _glue(": ", room)]
    return [*when, _glue("“", room), *rich(quote.text, room), _glue("”", room)]


def _glue(sign: str, room: Room) -> Json:
    """A sign between two texts; it is too short to be counted against."""
    room.left -= len(sign)
    return {"type": "text", "text": sign}


def _list(entries: Entries, room: Room) -> Json | None:
    lines: list[Json] = [
        {
            "type": "rich_text_section",
            "elements": joined(
                [
                    *rich(entry.label, room, bold=True),
                    _glue(": ", room),
                    *rich(entry.value, room),
                ]
            ),
        }
        for entry in entries.entries
    ]
    if not lines:
        return None
    listed: Json = {"type": "rich_text_list", "style": "bullet", "elements": lines}
    return {"type": "rich_text", "elements": [listed]}


def _chart(chart: Chart, room: Room) -> Json | None:
    """Its title and its words; the picture is a file of its own."""
    title: Json = {
        "type": "rich_text_section",
        "elements": joined(rich(chart.title, room, bold=True)),
    }
    entries = (Entry(label=bar.label, value=bar.said) for bar in chart.bars)
    listed = _list(Entries(entries=tuple(entries)), room)
    parts = listed["elements"] if listed else []
    assert isinstance(parts, list)
    return {"type": "rich_text", "elements": [title, *parts]}


def note(remark: Text, room: Room) -> Json:
    """Small print. Its moments become Slack's own only where nothing in it was typed."""
    pieces = runs(remark)
    if all(run.epoch is None for run in pieces) or quotes_somebody(remark):
        return _context(plain(remark, limits.TEXT_CHARS, room))
    words = "".join(
        escaped(run.words) if run.epoch is None else _date(run.epoch, run.words) for run in pieces
    )
    if len(words) > min(limits.TEXT_CHARS, room.left):
        return _context(plain(remark, limits.TEXT_CHARS, room))
    room.left -= len(words)
    return _context({"type": "mrkdwn", "text": words, "verbatim": True})


def _date(epoch: int, twin: str) -> str:
    """https://docs.slack.dev/messaging/formatting-message-text, date formatting."""
    return f"<!date^{epoch}^{DATE_FORMAT}|{escaped(twin)}>"


def _context(element: Json) -> Json:
    return {"type": "context", "elements": [element]}
