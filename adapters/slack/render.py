"""A message as Block Kit, within Slack's limits: cut at a word with a note, never refused.

The first block is what a desktop notification reads (changelog, 13 July 2026), the text beside
the blocks is what a telephone shows: neither names an employer when we write of our own accord.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from adapters.slack import limits
from adapters.slack.composing import (
    FORMAT,
    Json,
    Room,
    joined,
    option,
    plain,
    plain_object,
    plain_words,
    rich,
)
from adapters.slack.style import DATE_FORMAT, escaped, quotes_somebody, runs
from bot.engine.meaning import (
    Action,
    Block,
    Button,
    Entries,
    Heading,
    Message,
    Note,
    Paragraph,
    Quote,
    Select,
    Text,
    Weight,
    text,
)

ANSWERS = frozenset({"preview-answer", "preview-card"})
"""Previews of what answers somebody who looks at the screen. All others are for a lock screen."""
STYLES = {Weight.MAIN: {"style": "primary"}, Weight.DANGER: {"style": "danger"}, Weight.PLAIN: {}}
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
    actions = _action_blocks(message.actions, key, room)
    spent = limits.ACTIONS_CHARS - room.left
    room.left = limits.MESSAGE_CHARS - spent - NOTE_CHARS
    shown = _blocks(_said(message), room, limits.MESSAGE_BLOCKS - len(actions) - 1)
    note = [_note(SHORTENED, Room(left=NOTE_CHARS))] if room.shortened else []
    preview = limits.cut(plain_words(message.preview), limits.TEXT_CHARS)
    return Rendered(text=escaped(preview), blocks=[*shown, *note, *actions])


def _said(message: Message) -> Sequence[Block]:
    """What it says, led by its preview when it comes unasked."""
    if message.preview.key in ANSWERS:
        return message.blocks
    return (Paragraph(text=message.preview), *message.blocks)


def _blocks(blocks: Sequence[Block], room: Room, most: int) -> list[Json]:
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
        case Note():
            return _note(block.text, room)
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


def _note(remark: Text, room: Room) -> Json:
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


# -- buttons and lists -------------------------------------------------------------------------


def _action_blocks(actions: Sequence[Action], key: str, room: Room) -> list[Json]:
    """Buttons and lists in the order in which they were named, a block for each 25."""
    most = limits.ACTIONS_BLOCKS * limits.ACTIONS_ELEMENTS
    elements = list(_elements(actions, key, room))
    room.shortened = room.shortened or len(elements) > most
    width = limits.ACTIONS_ELEMENTS
    return [
        {"type": "actions", "elements": elements[start : start + width]}
        for start in range(0, min(len(elements), most), width)
    ]


def _elements(actions: Sequence[Action], key: str, room: Room) -> Iterator[Json]:
    for position, action in enumerate(actions):
        match action:
            case Button():
                element = _button(action, key, position, room)
            case Select():
                element = _select(action, key, position, room)
            case _:
                assert_never(action)
        if element is not None:
            yield element


def action_id(action: str, key: str, position: int) -> str:
    """`r1:<action>:<key>:<position>`: the position makes it unique within its message."""
    return f"{FORMAT}:{action}:{key}:{position}"


def _button(button: Button, key: str, position: int, room: Room) -> Json | None:
    if not (words := room.fit(plain_words(button.label), limits.BUTTON_CHARS)):
        return None
    value: Json = {"value": button.value} if button.value else {}
    return {
        "type": "button",
        "action_id": action_id(button.action, key, position),
        "text": plain_object(words),
        **value,
        **STYLES[button.weight],
    }


def _select(select: Select, key: str, position: int, room: Room) -> Json | None:
    placeholder = plain(select.placeholder, limits.PLACEHOLDER_CHARS, room)
    entries = options(select, room)
    if not entries:
        return None
    return {
        "type": "static_select",
        "action_id": action_id(select.action, key, position),
        "placeholder": placeholder,
        "options": entries,
    }


def options(select: Select, room: Room) -> list[Json]:
    """As many as fit, each value once; no list at all is sent when none does."""
    once = {entry.value: entry for entry in select.options}
    room.shortened = room.shortened or len(once) > limits.OPTIONS
    fitted = (
        (entry, room.fit(plain_words(entry.label), limits.OPTION_CHARS))
        for entry in list(once.values())[: limits.OPTIONS]
    )
    return [option(entry, words) for entry, words in fitted if words]
