"""Home as a message of components: sections with lines and buttons, within what one message holds.

The next thing stands on top. Lines have a button of their own as long as there is room; the rest
are lines alone, and a list opens each of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from adapters.discord import limits
from adapters.discord.components import Json
from adapters.discord.layout import (
    COMPONENTS_V2,
    CONTAINER,
    OF_SECTION,
    Room,
    action_rows,
    button_of,
    section,
    select,
    separator,
    size_of,
    text_display,
    words_of,
)
from adapters.discord.render import NO_MENTIONS, spaced
from bot.engine.meaning import Block, Count, Heading, text
from bot.engine.sections import Home, Row, Section

MOST_BESIDE = 5
"""More lines with a button each fill a phone's screen."""
OF_THE_REST = 3
"""Lines alone are one text; their list is two components."""
KEPT_CHARS = 300
"""For the words of each section that follows."""


def dashboard(home: Home, lead: Sequence[Block] = ()) -> Json:
    """The whole message; `lead` are blocks that stand before everything else."""
    board = _Board()
    # The container itself.
    board.room.takes("", 1)
    fixed = [_Fixed.of(each, board.ids) for each in home.sections]
    fixed[0].words = "\n\n".join(filter(None, ("".join(spaced(lead)), fixed[0].words)))
    while sum(each.cost for each in fixed) > board.room.components and _shorten(fixed):
        pass
    for position, (each, planned) in enumerate(zip(home.sections, fixed, strict=True)):
        later = fixed[position + 1 :]
        board.add(each, planned, later)
    inside = board.components or [text_display(limits.NOTHING)]
    container: Json = {"type": CONTAINER, "components": inside}
    return {
        "components": [container],
        "flags": COMPONENTS_V2,
        "allowed_mentions": NO_MENTIONS,
    }


def _shorten(fixed: list["_Fixed"]) -> bool:
    """Leave out the last row of buttons of the last section that has any; False: there is none."""
    for each in reversed(fixed):
        if each.rows:
            each.rows.pop()
            return True
    return False


@dataclass(slots=True, kw_only=True)
class _Fixed:
    """What of a section is always shown: its words and its buttons."""

    words: str
    rows: list[Json]
    has_lines: bool

    @classmethod
    def of(cls, each: Section, ids: set[str]) -> "_Fixed":
        heading = (Heading(text=each.heading),) if each.heading is not None else ()
        words = "".join(spaced((*heading, *each.blocks)))
        rows = action_rows(each.actions, each.key, ids)
        return cls(words=words, rows=rows, has_lines=bool(each.rows))

    @property
    def cost(self) -> int:
        """With the line above it."""
        return 1 + bool(self.words) + size_of(self.rows)


@dataclass(slots=True, kw_only=True)
class _Board:
    """The message as it is filled."""

    components: list[Json] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    room: Room = field(default_factory=Room)

    def add(self, each: Section, planned: _Fixed, later: Sequence[_Fixed]) -> None:
        """One section; what is kept for those that follow is left alone."""
        kept = sum(other.cost + (OF_THE_REST if other.has_lines else 0) for other in later)
        if self.components:
            self._place(separator())
        kept_chars = KEPT_CHARS * len(later)
        words = self.room.cut(planned.words, kept_chars) if planned.words else ""
        if words and self.room.takes(words):
            self.components.append(text_display(words))
        free = self.room.components - kept - size_of(planned.rows)
        self.components.extend(self._lines(each, free, kept_chars))
        for row in planned.rows:
            self._place(row)

    def _place(self, made: Json) -> None:
        """Of buttons and lines there is nothing to read: they count as components alone."""
        size = size_of([made])
        if self.room.components >= size:
            self.room.components -= size
            self.components.append(made)

    def _lines(self, each: Section, free: int, kept_chars: int) -> Iterator[Json]:
        beside = min(len(each.rows), MOST_BESIDE, max(free, 0) // OF_SECTION)
        if beside < len(each.rows):
            beside = min(beside, max(free - OF_THE_REST, 0) // OF_SECTION)
        for row in each.rows[:beside]:
            yield from self._beside(row, each.key)
        rest = each.rows[beside:]
        if rest and free - OF_SECTION * beside >= OF_THE_REST:
            yield from self._rest(rest, each.key, kept_chars)

    def _beside(self, row: Row, key: str) -> Iterator[Json]:
        button, words = button_of(row, key, self.ids), words_of(row.text)
        if button is not None and self.room.takes(words, OF_SECTION):
            yield section(words, button)

    def _rest(self, rows: Sequence[Row], key: str, kept_chars: int) -> Iterator[Json]:
        """As many lines as there is room for, how many more there are, and a list of them.

        What the list cannot hold is no line either: nothing is shown that cannot be opened.
        """
        shown = min(len(rows), limits.OPTIONS)
        while shown and not self.room.has(_lines_of(rows, shown), 1, kept_chars):
            shown -= 1
        words = _lines_of(rows, shown)
        if self.room.takes(words):
            yield text_display(words)
        listed = select(rows, key, self.ids)
        if listed is not None:
            self.room.components -= size_of([listed])
            yield listed


def _lines_of(rows: Sequence[Row], shown: int) -> str:
    """The first lines, and how many more there are."""
    lines = [f"- {words_of(row.text)}" for row in rows[:shown]]
    left = len(rows) - shown
    more = [f"-# {words_of(text('and-more', count=Count(value=left)))}"] if left else []
    return "\n".join((*lines, *more))
