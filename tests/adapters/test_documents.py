"""Files that people take along: calendars read them, spreadsheets run nothing in them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from adapters.documents import Document, csv_cell, document
from adapters.exports import MOST_BYTES, read_export
from bot.advice.model import Application, Interview, JobSearch, Seeker
from bot.engine.events import ExportProblem
from bot.engine.meaning import CalendarFile, ExportFile, TableFile, UserText
from tests.adapters.shapes import said

NOON = datetime(2026, 10, 20, 12, tzinfo=UTC)
TALK = CalendarFile(
    name="talk.ics",
    uid="a1-talk",
    title=said("Contract; pay, Acme\nEND:VCALENDAR"),
    starts_at=NOON,
    ends_at=NOON.replace(hour=13),
    zone="Europe/Berlin",
    place=UserText(value="Building C"),
    notes=(said("What is the pay?"),),
)
SEARCH = JobSearch(
    seeker=Seeker(zone="Europe/Berlin", name="Mina Sato"),
    applications=(
        Application(
            id="a1",
            employer="O'Brien & Söhne",
            registered_at=NOON,
            rounds=(Interview(id="r1", day=date(2026, 10, 14), registered_at=NOON),),
        ),
    ),
)
EXPORT = ExportFile(name="ringback.json", search=SEARCH, made_at=NOON)


def test_a_calendar_reads_the_entry_as_it_was_meant() -> None:
    """Spares the job seeker an hour that is off, and a title that breaks their calendar."""
    (event,) = Calendar.from_ical(document(TALK).content).walk("VEVENT")
    assert event.decoded("dtstart") == NOON
    assert event.decoded("dtend") == NOON.replace(hour=13)
    assert event["summary"] == "Contract; pay, Acme\nEND:VCALENDAR"
    assert (event["location"], event["description"]) == ("Building C", "What is the pay?")


def test_an_entry_without_a_place_or_notes_is_one_all_the_same() -> None:
    """Spares the job seeker a file that does not open because something is not known yet."""
    bare = CalendarFile(
        name="x.ics", uid="x", title=said("Talk"), starts_at=NOON, ends_at=NOON, zone="UTC"
    )
    (event,) = Calendar.from_ical(document(bare).content).walk("VEVENT")
    assert "location" not in event
    assert "description" not in event


def test_the_same_entry_gives_the_same_file() -> None:
    """Spares the job seeker two entries after a message was sent again."""
    assert document(TALK) == document(TALK)


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(sign: str) -> None:
    """Spares the job seeker a spreadsheet that runs what an employer's name says (S34)."""
    table = TableFile(name="x.csv", columns=("employer",), rows=((f"{sign}HYPERLINK(1)",),))
    content = document(table).content.decode("utf-8-sig")
    assert f"'{sign}" in content
    assert csv_cell("Acme") == "Acme"


def test_an_export_comes_back_as_it_was() -> None:
    """Spares the job seeker the loss of anything when they move."""
    made = document(EXPORT)
    assert (made.name, made.media_type) == ("ringback.json", "application/json")
    assert read_export(made.content) == SEARCH


def exported(old: bytes, new: bytes) -> bytes:
    """The export with something in it changed by hand."""
    content = document(EXPORT).content
    assert old in content
    return content.replace(old, new)


LONG_KEY = (
    b'{"key": "' + b"a" * 101 + b'", "kind": "digest", "application_id": "",'
    b' "sent_at": "2026-10-20T12:00:00Z"}'
)
DAMAGED, NO_EXPORT = ExportProblem.DAMAGED, ExportProblem.NOT_AN_EXPORT


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"", NO_EXPORT, id="an empty file"),
        pytest.param(b"\x89PNG\r\n", NO_EXPORT, id="a picture"),
        pytest.param(b"[" * 100_000, NO_EXPORT, id="brackets without end"),
        pytest.param(b'{"name": "x"}', NO_EXPORT, id="other JSON"),
        pytest.param(b'{"ringback_export": 2}', ExportProblem.NEWER, id="a newer format"),
        pytest.param(b'{"ringback_export": 1}', DAMAGED, id="half of it"),
        pytest.param(b" " * (MOST_BYTES + 1), ExportProblem.TOO_LARGE, id="too large"),
        pytest.param(exported(b"Europe/Berlin", b"Nowhere"), DAMAGED, id="a zone that is none"),
        pytest.param(exported(b'"a1"', b'"A 1:x"'), DAMAGED, id="an id that no button can carry"),
        pytest.param(
            exported(b'"2026-10-20T12:00:00Z"', b'"2026-10-20T12:00:00"'),
            DAMAGED,
            id="a moment without a zone",
        ),
        pytest.param(exported(b"O'Brien", b"x" * 3000), DAMAGED, id="a name of 3,000 characters"),
        pytest.param(exported(b'"rounds": [', b'"rounds": [], "x": ['), DAMAGED, id="no interview"),
        pytest.param(
            exported(b'"role": null', b'"role": ' + b'{"a":' * 20 + b"1" + b"}" * 20),
            DAMAGED,
            id="nested deeper than any fact",
        ),
        pytest.param(exported(b'"2026-10-14"', b'"9999-12-31"'), DAMAGED, id="the last day of all"),
        pytest.param(
            exported(b'"2026-10-14"', b'"0001-01-01"'), DAMAGED, id="the first day of all"
        ),
        pytest.param(
            exported(b'"2026-10-20T12:00:00Z"', b'"9999-12-31T23:59:59Z"'),
            DAMAGED,
            id="the last moment of all",
        ),
        pytest.param(
            exported(b'"starts_at": null', b'"starts_at": "10:00+02:00"'),
            DAMAGED,
            id="a time on the wall of two places",
        ),
        pytest.param(
            exported(b'"length": null', b'"length": "P400000D"'),
            DAMAGED,
            id="an interview of a thousand years",
        ),
        pytest.param(
            exported(b'"a1"', b'"' + b"a" * 33 + b'"'), DAMAGED, id="an id of 33 characters"
        ),
        pytest.param(
            exported(b'"nudge_log": []', b'"nudge_log": [' + LONG_KEY + b"]"),
            DAMAGED,
            id="a nudge's key that no list takes",
        ),
    ],
)
def test_what_is_no_export_is_refused_and_never_half_taken(
    content: bytes, problem: ExportProblem
) -> None:
    """Spares the job seeker a dossier that cannot be read any more."""
    assert read_export(content) is problem


@given(st.binary(max_size=300))
def test_no_file_breaks_anything(content: bytes) -> None:
    """Spares the operator a crash by whatever somebody drops into the chat."""
    assert isinstance(read_export(content), ExportProblem)


def test_what_was_typed_is_cleaned_once_more() -> None:
    """Spares the job seeker sentences forged by signs that the catalogue uses inside."""
    taken = read_export(exported(b"O'Brien", "\ue0000\ue001".encode()))
    assert isinstance(taken, JobSearch)
    assert "\ue000" not in taken.applications[0].employer


def test_a_document_of_words_has_no_alt_text() -> None:
    """Spares whoever listens to the screen a description of what is text already."""
    assert document(TALK) == Document(
        name="talk.ics", media_type="text/calendar", content=document(TALK).content
    )
