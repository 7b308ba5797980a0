"""Interviewers as people write them down after an interview (A5)."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.understanding.people import (
    Person,
    looks_like_name,
    parse_phone,
    understand_people,
)

NUMBER = parse_phone("030 555 0142 ext 12", "DE")

CASES = [
    (
        "Dana Fox, HR manager, 030 555 0142 ext 12",
        [Person(name="Dana Fox", title="HR manager", phone=NUMBER)],
    ),
    ("Dana", [Person(name="Dana")]),
    ("with Dana Fox", [Person(name="Dana Fox")]),
    ("Dana Fox (HR)", [Person(name="Dana Fox", title="HR")]),
    ("Dana Fox - Team Lead", [Person(name="Dana Fox", title="Team Lead")]),
    ("Dana Fox and Bob Lee", [Person(name="Dana Fox"), Person(name="Bob Lee")]),
    ("Ann & Bob", [Person(name="Ann"), Person(name="Bob")]),
    (
        "Dana Fox, Bob Lee, foreman",
        [Person(name="Dana Fox"), Person(name="Bob Lee", title="foreman")],
    ),
    ("Dana Fox; Bob", [Person(name="Dana Fox"), Person(name="Bob")]),
    ("Dana Fox\nBob Lee", [Person(name="Dana Fox"), Person(name="Bob Lee")]),
    (
        "Sam O'Neil, owner, shift lead, sam@example.org, x@example.org",
        [
            Person(
                name="Sam O'Neil",
                title="owner, shift lead, x@example.org",
                email="sam@example.org",
            )
        ],
    ),
    (
        "Dana Fox (leads), HR manager, 030 555 0142 ext 12, dana@acme.example; Lee Park",
        [
            Person(
                name="Dana Fox",
                title="HR manager",
                phone=NUMBER,
                email="dana@acme.example",
                leads=True,
            ),
            Person(name="Lee Park"),
        ],
    ),
    ("Lee Park; Dana Fox, leads", [Person(name="Lee Park"), Person(name="Dana Fox", leads=True)]),
    ("Dana Fox, Team Lead", [Person(name="Dana Fox", title="Team Lead")]),
    (
        "Dana Fox\nHR manager\nmailto:dana@acme.example\n030 555 0142 ext 12\nLee Park",
        [
            Person(name="Dana Fox", title="HR manager", phone=NUMBER, email="dana@acme.example"),
            Person(name="Lee Park"),
        ],
    ),
    ("Dana Fox <dana@acme.example>", [Person(name="Dana Fox", email="dana@acme.example")]),
    (
        "Dana Fox, boss\nTeam lead",
        [Person(name="Dana Fox", title="boss"), Person(name="Team lead")],
    ),
    ("Dana Fox tel: 030 555 0142 ext 12", [Person(name="Dana Fox", phone=NUMBER)]),
    ("Dana 030 555 0142 ext 12, manager", [Person(name="Dana", title="manager", phone=NUMBER)]),
    ("Renée van der Berg", [Person(name="Renée van der Berg")]),
    ("李明", [Person(name="李明")]),
    ("030 555 0142", []),
    ("", []),
    (" , ;", []),
]


@pytest.mark.parametrize(("text", "people"), CASES, ids=[text or "nothing" for text, _ in CASES])
def test_people_are_told_apart_from_their_titles_and_numbers(
    text: str, people: list[Person]
) -> None:
    """Spares the job seeker filling in four fields for each interviewer."""
    assert list(understand_people(text, "DE")) == people


def test_a_number_in_use_is_certain_and_ready_for_every_telephone() -> None:
    """Spares the job seeker dialling by hand."""
    assert NUMBER is not None
    assert NUMBER.as_typed == "030 555 0142 ext 12"
    assert NUMBER.e164 == "+49305550142"
    assert NUMBER.link == "tel:+49-30-5550142;ext=12"
    assert NUMBER.national == "030 5550142 ext. 12"
    assert NUMBER.extension == "12"
    assert not NUMBER.doubtful


@pytest.mark.parametrize(
    ("typed", "country", "e164"),
    [
        pytest.param("555-0142", "US", "+15550142", id="possible, but not in use"),
        pytest.param("+1 212 555 0142", None, "+12125550142", id="with a country of its own"),
        pytest.param("212 555 0142", None, None, id="a country that nobody told"),
    ],
)
def test_a_number_that_may_be_wrong_is_kept(
    typed: str, country: str | None, e164: str | None
) -> None:
    """Spares the job seeker losing a number because a library does not know it."""
    number = parse_phone(typed, country)
    assert number is not None
    assert (number.as_typed, number.e164) == (typed, e164)
    assert number.doubtful is (e164 != "+12125550142")


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
