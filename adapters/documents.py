"""Attachments as files: calendar entries by RFC 5545, tables as CSV, exports as JSON."""

import csv
from dataclasses import dataclass
from io import StringIO
from typing import assert_never

from icalendar import Calendar, Event
from pydantic import TypeAdapter

from adapters.exports import Export
from bot.engine.meaning import Attachment, CalendarFile, ExportFile, TableFile
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle

PRODUCT = "-//Ringback//EN"
STYLE = PlainStyle()
_EXPORT: TypeAdapter[Export] = TypeAdapter(Export)
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""What makes a spreadsheet calculate: https://owasp.org/www-community/attacks/CSV_Injection."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file as the platforms take it."""

    name: str
    media_type: str
    content: bytes
    alt: str = ""
    """A picture in words, for whoever does not see it."""


def document(attachment: Attachment) -> Document:
    """The attachment's bytes; the same attachment always gives the same ones."""
    match attachment:
        case CalendarFile(name=name):
            return Document(name=name, media_type="text/calendar", content=_calendar(attachment))
        case TableFile(name=name):
            return Document(name=name, media_type="text/csv", content=_table(attachment))
        case ExportFile(name=name, search=search, made_at=made_at):
            export = Export(made_at=made_at, search=search)
            content = _EXPORT.dump_json(export, indent=2)
            return Document(name=name, media_type="application/json", content=content)
        case _:
            assert_never(attachment)


def csv_cell(words: str) -> str:
    """The words as a spreadsheet shows them: what would be a formula is led by a quote (S34)."""
    return f"'{words}" if words.startswith(FORMULA_SIGNS) else words


def _table(table: TableFile) -> bytes:
    """CSV by RFC 4180; the mark at its head tells spreadsheets that it is UTF-8."""
    made = StringIO(newline="")
    rows = csv.writer(made)
    for row in (table.columns, *table.rows):
        rows.writerow([csv_cell(cell) for cell in row])
    return made.getvalue().encode("utf-8-sig")


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
