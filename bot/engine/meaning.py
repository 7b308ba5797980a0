"""What the engine says, as meaning. Adapters turn it into widgets within their own limits.

A `Text` is a catalogue key with typed arguments, so that nothing a person typed is ever markup
and a moment becomes a Slack date, a Discord timestamp or plain words:

    Text("call-due-why", employer=UserText(value="Acme"), day=Day(day=date(2026, 10, 16)))
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import Literal

from bot.advice.model import JobSearch


@dataclass(frozen=True, slots=True, kw_only=True)
class UserText:
    """Words somebody typed: shown as typed, never interpreted."""

    value: str
    kind: Literal["user"] = "user"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phone:
    """A telephone number as typed; adapters make it a link where they can."""

    value: str
    kind: Literal["phone"] = "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A calendar day, shown with its weekday."""

    day: date
    kind: Literal["day"] = "day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """An instant (aware), shown with weekday, date, time and zone, in `zone`'s wall clock."""

    at: datetime
    zone: str
    kind: Literal["moment"] = "moment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """A time of day, wall clock."""

    at: time
    kind: Literal["clock"] = "clock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """An IANA zone, shown as a place: `Europe/Berlin` as Berlin."""

    key: str
    kind: Literal["zone"] = "zone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number, written as the language does (25,1); the catalogue chooses the plural by it."""

    value: int | float
    kind: Literal["count"] = "count"


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Another entry of the catalogue, set into this one."""

    text: "Text"
    kind: Literal["words"] = "words"


Value = UserText | Phone | Day | Moment | Clock | Zone | Words
"""What an adapter formats its own way."""

Argument = Value | Count


@dataclass(frozen=True, slots=True)
class Text:
    """A sentence of the catalogue by key, with its arguments by name.

    `language` is set where it is not the one of what stands around it: words to say on the phone.
    """

    key: str
    args: dict[str, Argument] = field(default_factory=dict)
    language: str = ""


def text(key: str, **args: Argument) -> Text:
    """`text("saved", employer=UserText(value="Acme"))`."""
    return Text(key, args)


def listed(names: Sequence[Text], key: str = "list-of") -> Text:
    """ "pay, contract, when to answer": several texts as one. There is at least one."""
    first, *others = names
    if not others:
        return first
    return text(key, first=Words(text=first), rest=Words(text=listed(others, key)))


def in_language(words: Text, language: str) -> Text:
    """The same sentence in that language; what is set into it follows, days as well."""
    return replace(words, language=language)


# -- blocks ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    text: Text
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    text: Text
    kind: Literal["paragraph"] = "paragraph"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Words to say on the phone; `when` names the case they are for, if there is one."""

    text: Text
    when: Text | None = None
    kind: Literal["quote"] = "quote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    label: Text
    value: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """A short list of labelled values."""

    entries: tuple[Entry, ...]
    kind: Literal["entries"] = "entries"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A quiet remark: smaller where the platform can."""

    text: Text
    kind: Literal["note"] = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One value of a chart: `said` is the value in words. A reference is not the person's own."""

    label: Text
    value: float
    said: Text
    is_reference: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Values beside each other: a picture where there can be one, always the words."""

    title: Text
    bars: tuple[Bar, ...]
    kind: Literal["chart"] = "chart"


Block = Heading | Paragraph | Quote | Entries | Note | Chart


# -- actions -----------------------------------------------------------------------------------


class Weight(StrEnum):
    """How much an action stands out."""

    MAIN = "main"
    PLAIN = "plain"
    DANGER = "danger"


@dataclass(frozen=True, slots=True, kw_only=True)
class Button:
    """Pressing it sends `ActionChosen(key=<message's key>, action=action, value=value)`."""

    action: str
    label: Text
    value: str = ""
    weight: Weight = Weight.PLAIN
    kind: Literal["button"] = "button"


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    value: str
    label: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Select:
    """One of many; choosing sends `ActionChosen(..., action=action, value=option.value)`."""

    action: str
    placeholder: Text
    options: tuple[Option, ...]
    kind: Literal["select"] = "select"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Opens a page outside the chat; pressing it tells us nothing."""

    label: Text
    url: str
    kind: Literal["link"] = "link"


Action = Button | Select | Link


# -- files -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFile:
    """An entry for the person's own calendar. Instants are UTC; the same `uid` replaces it."""

    name: str
    """The file's name, with its ending."""
    uid: str
    title: Text
    starts_at: datetime
    ends_at: datetime
    zone: str
    place: UserText | None = None
    notes: tuple[Text, ...] = ()
    asked_for: bool = False
    """By name, and not sent along with something else: then it goes where nothing is named, too."""
    kind: Literal["calendar"] = "calendar"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFile:
    """Rows for a spreadsheet; what was typed is data there, never a formula."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: Literal["table"] = "table"


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFile:
    """All facts about one person, to be read back by any Ringback."""

    name: str
    search: JobSearch
    made_at: datetime
    kind: Literal["export"] = "export"


Attachment = CalendarFile | TableFile | ExportFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message. `preview` is what a lock screen may show: it names no employer."""

    blocks: tuple[Block, ...]
    preview: Text
    actions: tuple[Action, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    is_discreet: bool = False
    """What its files say must not stand in the chat as words, be they sent or not."""
