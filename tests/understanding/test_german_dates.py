"""Dates in German: what is certain is read, and anything else is asked about, never guessed."""

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.understanding.dates import (
    AtTime,
    DateContext,
    Deadline,
    Either,
    Leaning,
    NotUnderstood,
    OnDay,
    Span,
    When,
    find_when,
    understand_time,
    understand_when,
)

WEDNESDAY = datetime(2026, 10, 14, 16, tzinfo=UTC)


def context(leaning: Leaning = Leaning.FUTURE) -> DateContext:
    """Six in the evening in Berlin, on Wednesday 14 October 2026."""
    return DateContext(
        now=WEDNESDAY, zone=ZoneInfo("Europe/Berlin"), leaning=leaning, language="de"
    )


def brief(when: When) -> str:
    """`2026-10-16 14:00`, `by 2026-10-16`, `? 2025-12-05 2026-12-05`, or nothing."""
    match when:
        case OnDay():
            return f"{when.day}"
        case AtTime():
            return f"{when.day} {when.at:%H:%M}"
        case Deadline():
            return f"by {when.day}" + (f" {when.at:%H:%M}" if when.at else "")
        case Either():
            return "? " + " ".join(brief(option) for option in when.options)
        case NotUnderstood():
            return ""
        case _:
            return type(when).__name__


@pytest.mark.parametrize(
    ("typed", "ahead", "behind"),
    [
        ("Freitag", "2026-10-16", "2026-10-09"),
        ("am Freitag", "2026-10-16", "2026-10-09"),
        ("Do.", "2026-10-15", "2026-10-08"),
        ("Mittwoch", "? 2026-10-14 2026-10-21", "? 2026-10-14 2026-10-07"),
        ("Sonnabend", "2026-10-17", "2026-10-10"),
        ("So 18.10.", "2026-10-18", "2026-10-18"),
        ("heute", "2026-10-14", "2026-10-14"),
        ("morgen", "2026-10-15", "2026-10-15"),
        ("Übermorgen!", "2026-10-16", "2026-10-16"),
        ("uebermorgen", "2026-10-16", "2026-10-16"),
        ("gestern", "2026-10-13", "2026-10-13"),
        ("in zwei Wochen", "2026-10-28", "2026-10-28"),
        ("heute in acht Tagen", "2026-10-21", "2026-10-21"),
        ("vor einer Woche", "2026-10-07", "2026-10-07"),
        ("14. Oktober", "2026-10-14", "2026-10-14"),
        ("4. November", "2026-11-04", "? 2026-11-04 2025-11-04"),
        ("am dritten Dezember", "2026-12-03", "? 2026-12-03 2025-12-03"),
        ("5.12.", "2026-12-05", "? 2026-12-05 2025-12-05"),
        ("5.12.27", "2027-12-05", "2027-12-05"),
        ("14.10.2026", "2026-10-14", "2026-10-14"),
        ("Sa 24.10.", "2026-10-24", "2026-10-24"),
        ("Donnerstag, 22. Oktober", "2026-10-22", "2026-10-22"),
        ("29.2.2028", "2028-02-29", "2028-02-29"),
        ("am 14. Oktober 2026 um 10 Uhr", "2026-10-14 10:00", "2026-10-14 10:00"),
        ("14. Oktober 2026 10:00", "2026-10-14 10:00", "2026-10-14 10:00"),
        ("morgen um 10.30 Uhr", "2026-10-15 10:30", "2026-10-15 10:30"),
        ("morgen um halb zehn", "2026-10-15 09:30", "2026-10-15 09:30"),
        ("morgen um halb eins", "2026-10-15 12:30", "2026-10-15 12:30"),
        ("morgen Nachmittag um Viertel vor drei", "2026-10-15 14:45", "2026-10-15 14:45"),
        ("morgen früh um acht", "2026-10-15 08:00", "2026-10-15 08:00"),
        ("Freitag 14:00", "2026-10-16 14:00", "2026-10-09 14:00"),
        ("bis Freitag", "by 2026-10-16", "by 2026-10-09"),
        ("bis zum 20.11.", "by 2026-11-20", "? by 2026-11-20 by 2025-11-20"),
        ("bis Freitag 12 Uhr", "by 2026-10-16 12:00", "by 2026-10-09 12:00"),
        ("Ende nächster Woche", "by 2026-10-23", "by 2026-10-23"),
        ("Friday", "2026-10-16", "2026-10-09"),
    ],
)
def test_a_date_is_read_as_a_careful_german_reads_it(typed: str, ahead: str, behind: str) -> None:
    """Spares the job seeker an English date in a German chat; English still does."""
    assert brief(understand_when(typed, context())) == ahead
    assert brief(understand_when(typed, context(Leaning.PAST))) == behind


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("nächste Woche", date(2026, 10, 19), date(2026, 10, 23)),
        ("Anfang Dezember", date(2026, 12, 1), date(2026, 12, 10)),
        ("in der ersten Woche im November", date(2026, 11, 1), date(2026, 11, 7)),
        ("26.-28.10.", date(2026, 10, 26), date(2026, 10, 28)),
        ("zwischen dem 26. und 30. Oktober", date(2026, 10, 26), date(2026, 10, 30)),
        ("um den 25. herum", date(2026, 10, 23), date(2026, 10, 27)),
    ],
)
def test_a_range_is_read_as_in_english(typed: str, first: date, last: date) -> None:
    """Spares the job seeker the search for a single day where none was named."""
    assert understand_when(typed, context()) == Span(first=first, last=last, quote=typed)


@pytest.mark.parametrize(
    ("typed", "options"),
    [
        pytest.param("nächsten Freitag", "? 2026-10-16 2026-10-23", id="nobody agrees"),
        pytest.param("Freitag oder Montag", "? 2026-10-16 2026-10-19", id="two days"),
        pytest.param("Freitag/Samstag", "? 2026-10-16 2026-10-17", id="with a slash"),
        pytest.param("Montag, 22. Oktober", "? 2026-10-22 2026-10-19", id="a Thursday"),
        pytest.param(
            "Freitag um 2 Uhr", "? 2026-10-16 14:00 2026-10-16 02:00", id="night or afternoon"
        ),
        pytest.param(
            "Freitag halb drei", "? 2026-10-16 14:30 2026-10-16 02:30", id="half past two"
        ),
    ],
)
def test_what_may_be_two_is_a_choice(typed: str, options: str) -> None:
    """Spares the job seeker a call on the day that they did not mean."""
    assert brief(understand_when(typed, context())) == options


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("31. November", id="no such day"),
        pytest.param("31.11.", id="nor in numbers"),
        pytest.param("99.99.", id="no month"),
        pytest.param("29.2.2027", id="no leap year"),
        pytest.param("Mai", id="a month alone"),
        pytest.param("2026", id="a year alone"),
        pytest.param("Freitag um 25 Uhr", id="no time"),
        pytest.param("in acht Tagen", id="a week, or eight days"),
        pytest.param("in 99 Wochen 3", id="a number too many"),
        pytest.param("am", id="nothing but fillers"),
        pytest.param("nicht vor Mittwoch", id="no day on which anything is"),
        pytest.param("frühestens Donnerstag", id="nor the first of them"),
        pytest.param("so wie besprochen", id="no Sunday"),
        pytest.param("ich mag das nicht", id="no May"),
        pytest.param("wir haben zwei Wochen gewartet", id="what has been"),
        pytest.param("sie ist bis Montag im Urlaub", id="when nobody is there"),
        pytest.param("10 März 10", id="a number that is nothing"),
        pytest.param(f"Freitag{90 * 'x'}", id="far too long"),
    ],
)
def test_what_is_not_certain_is_asked(typed: str) -> None:
    """Spares the job seeker a call on a day that nobody named."""
    assert isinstance(understand_when(typed, context()), NotUnderstood)
    assert isinstance(find_when(typed, context()), NotUnderstood)


@pytest.mark.parametrize(
    ("typed", "read", "quote"),
    [
        ("sie haben Donnerstag gesagt", "2026-10-15", "Donnerstag"),
        ("Sie rufen mich am Freitag um 15 Uhr an.", "2026-10-16 15:00", "am Freitag um 15 Uhr"),
        (
            "ich soll morgen um halb drei nochmal anrufen",
            "? 2026-10-15 14:30 2026-10-15 02:30",
            "morgen um halb drei",
        ),
        ("ich soll um drei nochmal anrufen", "? 2026-10-15 15:00 2026-10-15 03:00", "um drei"),
        ("die melden sich bis Ende Oktober", "by 2026-10-31", "bis Ende Oktober"),
    ],
)
def test_a_date_is_found_in_a_sentence(typed: str, read: str, quote: str) -> None:
    """Spares the job seeker typing the day once more, alone."""
    found = find_when(typed, context())
    assert brief(found) == read
    assert not isinstance(found, NotUnderstood)
    assert found.quote == quote


def test_in_an_english_chat_german_is_not_read() -> None:
    """ "So" and "Mo" are no days there."""
    english = DateContext(now=WEDNESDAY, zone=ZoneInfo("Europe/Berlin"))
    for typed in ("Mo", "übermorgen", "5. Dezember"):
        assert isinstance(understand_when(typed, english), NotUnderstood)


def test_a_date_too_far_away_is_no_date() -> None:
    """A slip in the year must not put a reminder years away."""
    assert isinstance(understand_when("14.10.2036", context()), NotUnderstood)


def test_the_words_are_quoted_as_they_were_typed() -> None:
    """What is said back is what was written."""
    read = understand_when("  Freitag,  14 Uhr ", context())
    assert read == AtTime(day=date(2026, 10, 16), at=time(14), quote="Freitag, 14 Uhr")


@pytest.mark.parametrize(
    ("typed", "at"),
    [
        ("14 Uhr", time(14)),
        ("um 14:30 Uhr", time(14, 30)),
        ("um 9:30", time(9, 30)),
        ("halb neun", time(8, 30)),
        ("um acht abends", time(20)),
        ("mittags", time(12)),
    ],
)
def test_a_time_is_read_with_the_words_around_it(typed: str, at: time) -> None:
    """ "Uhr" is no reason to ask again."""
    assert understand_time(typed) == at
