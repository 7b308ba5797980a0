"""Forms as meaning: a page of a few fields, which a platform shows or the chat asks."""

from dataclasses import dataclass
from enum import StrEnum

from bot.engine.meaning import Option, Text

MAX_CHARS = 300
"""What fits into a field whose form says nothing else."""


class FieldKind(StrEnum):
    LINE = "line"
    LONG = "long"
    CHOICE = "choice"
    DAY = "day"
    """A calendar day: ISO from a date picker, or words ("friday") where there is none."""
    TIME = "time"
    SEVERAL = "several"
    """Any number of the options; the value is theirs, separated by blanks."""
    PEOPLE = "people"
    """Any number of people of the place, chosen where a platform can; their ids there, separated
    by blanks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One question of a form. `value` is what it starts with; a DAY's is ISO 8601."""

    name: str
    label: Text
    kind: FieldKind = FieldKind.LINE
    required: bool = False
    value: str = ""
    asked: Text | None = None
    """How it is asked in the chat, where its label with a question mark is no question."""
    hint: Text | None = None
    picked_hint: Text | None = None
    """In its place where a day or a time is picked and not typed: there no example helps."""
    said: Text | None = None
    """How its value is said back, where that is not as it was typed: a length with its unit."""
    options: tuple[Option, ...] = ()
    max_chars: int = MAX_CHARS


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """What is asked at once, the most important first.

    Where a platform has room for fewer fields it shows the first ones and sends them off alone
    (`FormSubmitted.partly`); the others then follow as a form of their own.
    """

    title: Text
    fields: tuple[Field, ...]
    submit: Text
    intro: Text | None = None
    part: int = 1
    """Which part of it this is; what was given in those before is kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldError:
    """What is wrong with one field, and what to do about it."""

    field: str
    text: Text
