"""Attachments as files: calendar entries by RFC 5545, data as it is.

What a spreadsheet would take for a formula is defused where the data is made (`csv_cell`).
"""

from dataclasses import dataclass
from typing import assert_never

from icalendar import Calendar, Event

from bot.engine.meaning import Attachment, CalendarFile, DataFile
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle

PRODUCT = "-//Ringback//EN"
STYLE = PlainStyle()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file as the platforms take it."""

    name: str
    media_type: str
    content: bytes


def document(attachment: Attachment) -> Document:
    """The attachment's bytes; the same attachment always gives the same ones."""
    match attachment:
        case CalendarFile():
            return Document(
                name=attachment.name, media_type="text/calendar", content=_calendar(attachment)
            )
        case DataFile(name=name, media_type=media_type, content=content):
            return Document(name=name, media_type=media_type, content=content.encode())
        case _:
            assert_never(attachment)


def _calendar(entry: CalendarFile) -> bytes:
    """One event in UTC, which every calendar shows on its owner's clock.

    `DTSTAMP` is its own start: a file has no clock of its own here.
    """
    event = Event()
    event.add("uid", f"{entry.uid}@ringback")
    event.add("dtstamp", entry.starts_at)
    event.add("dtstart", entry.starts_at)
    event.add("dtend", entry.ends_at)
    event.add("summary", render(entry.title, STYLE))
    if entry.place is not None:
        event.add("location", entry.place.value)
    if entry.notes:
        event.add("description", "\n".join(render(note, STYLE) for note in entry.notes))
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add_component(event)
    return bytes(calendar.to_ical())
