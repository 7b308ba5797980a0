"""A form is sent off whose application was taken back meanwhile (S22)."""

from dataclasses import replace

import pytest

from bot.advice.model import Application
from bot.engine.choices import Choice
from bot.engine.events import FormSubmitted
from tests.engine.conversations import Talk


def with_form_left_open(*opens: Choice) -> tuple[Talk, str]:
    """Acme was registered, a form about it opened, then the registration undone; its key."""
    talk = Talk()
    talk.command("add Acme")
    talk.submits(employer="Acme", decision="friday")
    card = talk.newest.key
    for choice in opens:
        talk.presses(choice)
    form = talk.newest.key
    talk.presses(Choice.UNDO, key=card)
    assert talk.dossier.search.applications == ()
    return talk, form


def with_a_page_kept() -> tuple[Talk, str]:
    """The first page of the form was sent off, then the registration undone; the form's key."""
    talk = Talk()
    talk.registers()
    card = talk.newest.key
    talk.presses(Choice.CHANGE)
    talk.submits_part(employer="Acme", role="Cook")
    form = talk.newest.key
    talk.presses(Choice.UNDO, key=card)
    assert talk.dossier.search.applications == ()
    return talk, form


def newest(talk: Talk) -> Application:
    return talk.dossier.search.applications[-1]


def test_a_whole_interview_can_be_saved_as_a_new_one() -> None:
    """Spares Robin typing it all again; and an interview that comes back by itself."""
    talk, form = with_form_left_open(Choice.CHANGE)
    typed = {"employer": "Acme", "role": "Cook", "people": "Dana Fox\nKim Lee", "decision": ""}
    talk.happens(FormSubmitted(id="late", key=form, values=typed))
    assert talk.dossier.search.applications == ()
    assert "save it as a new one" in talk.words
    assert "Cook" in talk.words
    talk.presses(Choice.SAVE)
    saved = newest(talk)
    assert (saved.employer, saved.role) == ("Acme", "Cook")
    assert [each.name for each in saved.interview.interviewers] == ["Dana Fox", "Kim Lee"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        pytest.param({"agency": "Fine Staff"}, "You wrote: “Fine Staff”", id="something typed"),
        pytest.param({"agency": " "}, "I don't have that one any more", id="nothing typed"),
    ],
)
def test_what_was_typed_for_a_part_of_it_is_said_back(typed: dict[str, str], said: str) -> None:
    """Spares Robin words that nobody has any more."""
    talk, form = with_form_left_open(Choice.DETAILS, Choice.OF_EMPLOYER)
    talk.happens(FormSubmitted(id="late", key=form, values=typed))
    assert said in talk.words
    assert talk.dossier.search.applications == ()


def test_a_form_that_was_taken_already_is_stale() -> None:
    """Spares Robin an offer to save what is saved, sent off on an older device."""
    talk = Talk()
    talk.command("add Acme")
    talk.submits(employer="Acme")
    talk.presses(Choice.CHANGE)
    form = talk.newest.key
    talk.happens(FormSubmitted(id="first", key=form, values={"employer": "Acme", "day": "today"}))
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, applications=()))
    talk.happens(FormSubmitted(id="again", key=form, values={"employer": "Acme"}))
    assert "answered already" in talk.words


def test_what_is_kept_of_something_that_is_gone_is_said_back() -> None:
    """The registration was undone between two pages: nothing comes back, and nothing is lost."""
    talk, form = with_a_page_kept()
    talk.presses(Choice.GO_ON, key=form)
    assert "save it as a new one" in talk.words
    assert "Which job: Cook" in talk.words


def test_the_last_page_of_something_that_is_gone_brings_the_first_with_it() -> None:
    """Half an interview would be saved as a new one otherwise."""
    talk, form = with_a_page_kept()
    values = {"day": "today", "decision": "", "people": "Dana Fox"}
    talk.happens(FormSubmitted(id="late", key=form, values=values))
    assert "Which job: Cook" in talk.words
    assert "Who interviewed you: Dana Fox" in talk.words
