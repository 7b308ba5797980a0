"""Somebody else picked up: whom to ask for, and what a wrong person told."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.engine.choices import Choice
from tests.engine.conversations import Talk

MONDAY_CALL = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("people", "said"), [("Dana Fox", "ask for Dana Fox"), ("", "by name if you can")]
)
def test_who_reached_somebody_else_is_told_the_name_they_gave_us(people: str, said: str) -> None:
    """ "By name if you can" is no help to whoever has written the name down."""
    talk = Talk()
    talk.registers(decision="friday", people=people)
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.WRONG_PERSON)
    assert said in talk.words


def at_somebody_else() -> Talk:
    """The call has ended at a wrong person."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.WRONG_PERSON)
    return talk


def test_whom_to_ask_for_is_kept_when_a_wrong_person_has_told_it() -> None:
    """The card has them ask for the name; so there is a place for the answer."""
    talk = at_somebody_else()
    talk.says("ask for Tom Reed, 030 555 0142 ext 12")
    (person,) = talk.dossier.search.applications[0].interview.interviewers
    assert person.name == "Tom Reed"
    assert person.phone == "030 555 0142 ext 12"
    assert "ask for Tom Reed" in talk.words
    talk.presses(Choice.UNDO)
    assert talk.dossier.search.applications[0].interview.interviewers == ()


def test_other_words_after_a_wrong_person_change_nobody() -> None:
    """A mood is no name."""
    talk = at_somebody_else()
    talk.says("that was awful")
    assert talk.dossier.search.applications[0].interview.interviewers == ()


def test_at_an_agency_nobody_is_told_to_ask_for_the_interviewer() -> None:
    """Those who interviewed are not there (H8)."""
    talk = at_somebody_else()
    search = talk.dossier.search
    agency = replace(search.applications[0], agency="Randstad")
    talk.dossier = replace(talk.dossier, search=search.with_application(agency))
    talk.command("show")
    talk.says("wrong person")
    talk.presses(Choice.YES)
    assert "whoever looks after you there" in talk.words
