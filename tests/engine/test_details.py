"""Details of an interview, its people and its place: shown, corrected, and said back."""

from dataclasses import replace

import pytest

from bot.engine.choices import Choice
from bot.engine.events import FormSubmitted
from bot.engine.steps import Step
from tests.engine.conversations import Talk
from tests.engine.in_rounds import AHEAD, at_step, interview, opened_form


def test_a_page_of_details_starts_with_what_is_known() -> None:
    """Spares Robin typing it again, or losing it."""
    talk = at_step(Step.DETAILS, day=AHEAD, people="Dana Fox; Lee Park")
    card = talk.newest.key
    talk.presses(Choice.OF_INTERVIEW)
    talk.submits(kind="video", time="10:00", length="90")
    talk.presses(Choice.OF_INTERVIEW, key=card)
    assert [field.value for field in opened_form(talk).fields] == ["video", "10:00", "90"]
    talk.presses(Choice.OF_PEOPLE, key=card)
    talk.submits(people="Dana Fox; Lee Park", lead="lee")
    talk.presses(Choice.OF_PEOPLE, key=card)
    assert [field.value for field in opened_form(talk).fields] == [
        "Lee Park; Dana Fox",
        "Lee Park",
    ]
    talk.presses(Choice.OF_EMPLOYER, key=card)
    talk.submits(sector="government", **{"no-calls": "no"})
    talk.presses(Choice.OF_EMPLOYER, key=card)
    assert [field.value for field in opened_form(talk).fields] == ["", "government", "", ""]


def test_an_emptied_page_is_not_known_any_more() -> None:
    """Spares Robin a wrong time that cannot be taken back."""
    talk = at_step(Step.DETAILS, day=AHEAD)
    card = talk.newest.key
    talk.presses(Choice.OF_INTERVIEW)
    talk.submits(kind="video", time="10:00", length="1 hour")
    talk.presses(Choice.OF_INTERVIEW, key=card)
    talk.submits(kind="", time="", length="")
    assert (interview(talk).kind, interview(talk).starts_at, interview(talk).length) == (None,) * 3
    talk.presses(Choice.OF_PEOPLE, key=card)
    talk.submits(people="nobody", lead="")
    assert interview(talk).interviewers == ()


@pytest.mark.parametrize(
    ("page", "field", "typed", "key"),
    [
        pytest.param(Choice.OF_INTERVIEW, "length", "a while", "length-not-understood", id="words"),
        pytest.param(Choice.OF_INTERVIEW, "length", "0", "length-not-understood", id="no time"),
        pytest.param(Choice.OF_INTERVIEW, "length", "30 h", "length-not-understood", id="too long"),
        pytest.param(Choice.OF_PEOPLE, "lead", "Dana", "lead-unknown", id="somebody else leads"),
        pytest.param(Choice.OF_PEOPLE, "people", "x" * 3000, "too-long", id="a long list"),
        pytest.param(Choice.OF_EMPLOYER, "sector", "circus", "sector-not-understood", id="sector"),
        pytest.param(Choice.OF_EMPLOYER, "no-calls", "hm", "say-yes-or-no", id="yes or no"),
        pytest.param(
            Choice.OF_EMPLOYER, "country", "Atlantis", "country-not-understood", id="no country"
        ),
        pytest.param(Choice.OF_EMPLOYER, "agency", "x" * 3000, "too-long", id="a long agency"),
    ],
)
def test_a_detail_that_cannot_be_taken_is_said_at_its_field(
    page: Choice, field: str, typed: str, key: str
) -> None:
    """Spares Robin details that were dropped without a word."""
    talk = at_step(Step.DETAILS, day=AHEAD)
    talk.presses(page)
    talk.submits(**{field: typed})
    assert talk.words == key


def test_lines_of_a_long_field_are_one_person_each() -> None:
    """Spares Robin one interviewer with three names."""
    talk = at_step(Step.DETAILS, day=AHEAD)
    talk.presses(Choice.OF_PEOPLE)
    talk.submits(people="Dana Fox, HR\n\nLee Park\n", lead="")
    assert [person.name for person in interview(talk).interviewers] == ["Dana Fox", "Lee Park"]


def test_a_correction_of_the_names_keeps_who_leads() -> None:
    """Spares Robin naming the lead a second time (A5)."""
    talk = at_step(Step.DETAILS, day=AHEAD, people="Dana Fox; Lee Park")
    talk.presses(Choice.OF_PEOPLE)
    talk.submits(people="Dana Fox; Lee Park", lead="Lee")
    talk.command("correct Acme")
    talk.submits(employer="Acme", day=AHEAD, people="Lee Park, HR; Dana Fox")
    assert [person.name for person in interview(talk).interviewers if person.leads] == ["Lee Park"]


def test_words_that_could_be_two_of_them_name_nobody_who_leads() -> None:
    """Spares Robin a guess at whom to ask for."""
    talk = at_step(Step.DETAILS, day=AHEAD)
    talk.presses(Choice.OF_PEOPLE)
    talk.submits(people="Dana Fox; Dana Lee", lead="Dana")
    assert talk.words == "lead-unknown"


def test_a_form_sent_off_after_its_application_went_changes_nothing() -> None:
    """Spares Robin an interview that comes back from the dead (S22)."""
    talk = at_step(Step.DETAILS, day=AHEAD)
    talk.presses(Choice.OF_INTERVIEW)
    key = talk.newest.key
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, applications=()))
    talk.happens(FormSubmitted(id="late", key=key, values={"time": "10:00"}))
    assert talk.dossier.search.applications == ()


@pytest.mark.parametrize(
    ("country", "asked"),
    [
        pytest.param("United States", True, id="several clocks, the person elsewhere"),
        pytest.param("Saudi Arabia", False, id="one clock"),
        pytest.param("", False, id="no country"),
    ],
)
def test_a_country_with_several_clocks_asks_for_a_city(country: str, *, asked: bool) -> None:
    """Spares Robin a call at three in the morning there (H2)."""
    talk = at_step(Step.DETAILS, day=AHEAD)
    talk.presses(Choice.OF_EMPLOYER)
    talk.submits(country=country)
    assert ("has several time zones" in talk.words) is asked


def test_whoever_lives_in_that_country_is_not_asked_for_a_city() -> None:
    """Spares Robin a question: their own clock is the likeliest."""
    talk = Talk()
    talk.command("zone New York")
    talk.registers(day=AHEAD)
    talk.presses(Choice.DETAILS)
    talk.presses(Choice.OF_EMPLOYER)
    talk.submits(country="USA")
    assert "several time zones" not in talk.words


def test_a_city_named_later_says_the_country_as_well() -> None:
    """Spares Robin the weekend of Riyadh for an office in Berlin (S14)."""
    talk = at_step(Step.DETAILS, day=AHEAD)
    card = talk.newest.key
    talk.presses(Choice.OF_EMPLOYER)
    talk.submits(country="Saudi Arabia")
    talk.presses(Choice.PLACE, key=card)
    talk.submits(place="Berlin")
    (application,) = talk.dossier.search.applications
    assert (application.zone, application.country) == ("Europe/Berlin", None)
