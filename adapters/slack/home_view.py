"""Home as Slack's App Home: a view of at most a hundred blocks, in which every button works.

Pages: https://docs.slack.dev/surfaces/app-home and .../reference/views/home-tab-views.
"""

from collections.abc import Iterator

from adapters.slack import limits
from adapters.slack.actions import action_blocks, button
from adapters.slack.composing import Json, Room, plain_object, plain_words
from adapters.slack.render import SHORTENED, note, said_blocks
from bot.engine.meaning import Heading
from bot.engine.sections import Home, Row, Section

STRIDE = 1000
"""Positions for one section's actions and rows: an action_id is unique within its view."""


def home_view(home: Home) -> Json:
    """For views.publish. It holds nothing but what is shown: no private_metadata."""
    room = Room(left=limits.VIEW_CHARS)
    parts = [list(_framed(section, n, room)) for n, section in enumerate(home.sections)]
    rows = _rows_that_fit(home, sum(map(len, parts)))
    blocks: list[Json] = []
    for number, (section, part) in enumerate(zip(home.sections, parts, strict=True)):
        shown = section.rows[: rows[number]]
        room.shortened = room.shortened or len(shown) < len(section.rows)
        head = 1 if part and part[0]["type"] == "header" else 0
        blocks += part[:head]
        blocks += (_row(each, section.key, number * STRIDE + n, room) for n, each in _last(shown))
        blocks += part[head:]
    if room.shortened:
        blocks = [*blocks[: limits.VIEW_BLOCKS - 1], note(SHORTENED, Room(left=limits.TEXT_CHARS))]
    return {"type": "home", "blocks": blocks[: limits.VIEW_BLOCKS]}


def _framed(section: Section, number: int, room: Room) -> Iterator[Json]:
    """All of a section but its rows: heading, what it says, what can be done."""
    heading = () if section.heading is None else (Heading(text=section.heading),)
    yield from said_blocks((*heading, *section.blocks), room, limits.VIEW_BLOCKS)
    yield from action_blocks(section.actions, section.key, room, start=number * STRIDE)


def _rows_that_fit(home: Home, taken: int) -> list[int]:
    """How many rows each section may show, the first sections first; one block is for a note."""
    spare = max(limits.VIEW_BLOCKS - 1 - taken, 0)
    fitting: list[int] = []
    for section in home.sections:
        fitting.append(min(len(section.rows), spare))
        spare -= fitting[-1]
    return fitting


def _last(rows: tuple[Row, ...]) -> Iterator[tuple[int, Row]]:
    """Rows with their positions, behind those of the section's actions."""
    yield from enumerate(rows, start=limits.ACTIONS_BLOCKS * limits.ACTIONS_ELEMENTS)


def _row(row: Row, key: str, position: int, room: Room) -> Json:
    """A line with its button beside it. What was typed is literal: plain text."""
    words = room.fit(plain_words(row.text), limits.TEXT_CHARS) or limits.NOTHING
    made: Json = {"type": "section", "text": plain_object(words)}
    accessory = button(row.button, key, position, room)
    return made if accessory is None else {**made, "accessory": accessory}
