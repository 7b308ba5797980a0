"""Who the human coaches of a workspace are, and what people are told of them (A18)."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

RULES = ("A18",)
"""Why there is a person to turn to."""
MOST_COACHES = 20
LINE_CHARS = 200
"""What people are shown of it has to fit on a phone."""
ADDRESS_CHARS = 512
"""Discord's link buttons take so many characters, Slack's 3000."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Coaching:
    """The configuration of one workspace. Without `coaches` there is no coach anywhere in it.

    `coaches` are their ids on the platform. `contact` is how people may reach them, `booking` an
    address to book a time at, `help_line` whom to call in need: each may be empty.
    """

    coaches: tuple[str, ...] = ()
    contact: str = ""
    booking: str = ""
    help_line: str = ""

    @property
    def has_coach(self) -> bool:
        return bool(self.coaches)


class Wrong(StrEnum):
    """What can be wrong with one of its values, whoever wrote it: an operator or an admin."""

    IDS = "ids"
    """Not ids as platforms give them, each once, `MOST_COACHES` at the most."""
    LINE = "line"
    """Not one line of at most `LINE_CHARS` characters."""
    ADDRESS = "address"
    """Not a whole address that begins with https://."""
    NOBODY = "nobody"
    """How to reach a coach, where there is none."""


def mistakes_in(given: Mapping[str, object]) -> Iterator[tuple[str, Wrong]]:
    """Everything that is wrong with the values that are given, each with its field's name."""
    if "coaches" in given and not _are_ids(given["coaches"]):
        yield "coaches", Wrong.IDS
    for name, (is_right, wrong) in _LINES.items():
        if name in given and not is_right(given[name]):
            yield name, wrong
    for name in ("contact", "booking"):
        if name in given and "coaches" not in given:
            yield name, Wrong.NOBODY


def _are_ids(value: object) -> bool:
    if not isinstance(value, list) or not 0 < len(value) <= MOST_COACHES:
        return False
    return all(isinstance(one, str) and one.isalnum() for one in value) and len(set(value)) == len(
        value
    )


def _is_line(value: object) -> bool:
    return isinstance(value, str) and value.isprintable() and 0 < len(value.strip()) <= LINE_CHARS


def _is_address(value: object) -> bool:
    if not isinstance(value, str) or len(value) > ADDRESS_CHARS or len(value.split()) != 1:
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme == "https" and bool(parts.hostname)


_LINES: Mapping[str, tuple[Callable[[object], bool], Wrong]] = {
    "contact": (_is_line, Wrong.LINE),
    "booking": (_is_address, Wrong.ADDRESS),
    "help_line": (_is_line, Wrong.LINE),
}
