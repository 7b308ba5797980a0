"""Interviewers as people write them down after an interview (A5)."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.advice.interviews import Interviewer
from bot.understanding.people import looks_like_name, understand_people
from bot.understanding.phones import parse_phone

NUMBER = "030 555 0142 ext 12"

CASES = [
    (
        "Dana Fox, HR manager, 030 555 0142 ext 12",
        [Interviewer(name="Dana Fox", title="HR manager", phone=NUMBER)],
    ),
    ("Dana", [Interviewer(name="Dana")]),
    ("with Dana Fox", [Interviewer(name="Dana Fox")]),
    ("Dana Fox (HR)", [Interviewer(name="Dana Fox", title="HR")]),
    ("Dana Fox - Team Lead", [Interviewer(name="Dana Fox", title="Team Lead")]),
    ("Dana Fox and Bob Lee", [Interviewer(name="Dana Fox"), Interviewer(name="Bob Lee")]),
    ("Ann & Bob", [Interviewer(name="Ann"), Interviewer(name="Bob")]),
    (
        "Dana Fox, Bob Lee, foreman",
        [Interviewer(name="Dana Fox"), Interviewer(name="Bob Lee", title="foreman")],
    ),
    ("Dana Fox; Bob", [Interviewer(name="Dana Fox"), Interviewer(name="Bob")]),
    ("Dana Fox\nBob Lee", [Interviewer(name="Dana Fox"), Interviewer(name="Bob Lee")]),
    (
        "Sam O'Neil, owner, shift lead, sam@example.org, x@example.org",
        [
            Interviewer(
                name="Sam O'Neil",
                title="owner, shift lead, x@example.org",
                email="sam@example.org",
            )
        ],
    ),
    (
        "Dana Fox (leads), HR manager, 030 555 0142 ext 12, dana@acme.example; Lee Park",
        [
            Interviewer(
                name="Dana Fox",
                title="HR manager",
                phone=NUMBER,
                email="dana@acme.example",
                leads=True,
            ),
            Interviewer(name="Lee Park"),
        ],
    ),
    (
        "Lee Park; Dana Fox, leads",
        [Interviewer(name="Lee Park"), Interviewer(name="Dana Fox", leads=True)],
    ),
    ("Dana Fox, Team Lead", [Interviewer(name="Dana Fox", title="Team Lead")]),
    (
        "Dana Fox\nHR manager\nmailto:dana@acme.example\n030 555 0142 ext 12\nLee Park",
        [
            Interviewer(
                name="Dana Fox", title="HR manager", phone=NUMBER, email="dana@acme.example"
            ),
            Interviewer(name="Lee Park"),
        ],
    ),
    ("Dana Fox <dana@acme.example>", [Interviewer(name="Dana Fox", email="dana@acme.example")]),
    (
        "Dana Fox, boss\nTeam lead",
        [Interviewer(name="Dana Fox", title="boss"), Interviewer(name="Team lead")],
    ),
    ("Dana Fox tel: 030 555 0142 ext 12", [Interviewer(name="Dana Fox", phone=NUMBER)]),
    (
        "Dana 030 555 0142 ext 12, manager",
        [Interviewer(name="Dana", title="manager", phone=NUMBER)],
    ),
    ("Renée van der Berg", [Interviewer(name="Renée van der Berg")]),
    ("李明", [Interviewer(name="李明")]),
    ("030 555 0142", []),
    ("", []),
    (" , ;", []),
]


@pytest.mark.parametrize(("text", "people"), CASES, ids=[text or "nothing" for text, _ in CASES])
def test_people_are_told_apart_from_their_titles_and_numbers(
    text: str, people: list[Interviewer]
) -> None:
    """Spares the job seeker filling in four fields for each interviewer."""
    assert list(understand_people(text, "DE")) == people


@pytest.mark.parametrize(
    ("typed", "country"),
    [
        pytest.param(NUMBER, "DE", id="in use"),
        pytest.param("555-0142", "US", id="possible, but not in use"),
        pytest.param("+1 212 555 0142", None, id="with a country of its own"),
        pytest.param("212 555 0142", None, id="a country that nobody told"),
    ],
)
def test_a_number_is_kept_as_typed_in_use_or_not(typed: str, country: str | None) -> None:
    """Spares the job seeker losing a number because a library does not know it."""
    assert parse_phone(typed, country) == typed


@pytest.mark.parametrize("typed", ["", "12", "Dana", "0" * 30, "1" * 60, "1 (2) 3", "+1 21255501"])
def test_what_cannot_be_dialled_is_no_number(typed: str) -> None:
    """Spares the job seeker a link that dials a date."""
    assert parse_phone(typed, "DE") is None


@pytest.mark.parametrize(
    ("text", "certain"),
    [
        pytest.param("Dana Fox", True, id="two names"),
        pytest.param("Ms Fox", True, id="a form of address"),
        pytest.param("Dana", False, id="one name may be a word"),
        pytest.param("dana fox", False, id="small letters"),
        pytest.param("HR Manager", False, id="a title"),
        pytest.param("A" * 100 + " B", False, id="too long for a name"),
    ],
)
def test_only_what_can_be_nothing_else_is_taken_for_a_name(text: str, certain: bool) -> None:
    """Spares the job seeker an interviewer called Words, of Away with Words."""
    assert looks_like_name(text) is certain


@given(text=some.text(max_size=200))
def test_nobody_is_without_a_name(text: str) -> None:
    """Spares the job seeker asking for nobody."""
    people = understand_people(text, "US")
    assert all(person.name.strip() for person in people)
