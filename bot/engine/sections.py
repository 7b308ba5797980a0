"""Home as meaning, beside `Message` and `Form`: sections, each with lines of its own and ways on.

One meaning serves Slack's App Home, a dashboard on Discord and `/interview home` in the chat. Its
buttons carry the key `HOME_KEY`, which is never answered and so never stale.

    Home(sections=(Section(name=SectionName.NEXT, blocks=(...), actions=(...)), ...))
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.engine.meaning import Action, Block, Button, Text

HOME_KEY = "home"
"""What everything on a standing home carries: no question has this key."""


class SectionName(StrEnum):
    """What a section is about, in the order in which they stand."""

    NEXT = "next"
    OPEN = "open"
    AREAS = "areas"
    PERSON = "person"
    DESK = "desk"
    """A coach's queue."""
    HOUSE = "house"
    """What the workspace's admins set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A line with the one button that belongs to it."""

    text: Text
    button: Button


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Its blocks, then its rows, then its actions; `heading` is None where the blocks have one.

    `key` is what its buttons carry: a coach's queue answers to its own.
    """

    name: SectionName
    heading: Text | None = None
    blocks: tuple[Block, ...] = ()
    rows: tuple[Row, ...] = ()
    actions: tuple[Action, ...] = ()
    key: str = HOME_KEY


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """The most important section first; a platform that has no room leaves out the last rows."""

    sections: tuple[Section, ...]

    def section(self, name: SectionName) -> Section | None:
        """The section of that name, if it is there."""
        return next((each for each in self.sections if each.name is name), None)
