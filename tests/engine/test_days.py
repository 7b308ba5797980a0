"""Days in the conversation: taken when certain, asked about when not, always said back."""

from datetime import UTC, date, datetime, time

import pytest

from bot.advice.model import JobSearch, Seeker
from bot.advice.policy import default_policy
from bot.engine.choices import Choice
from bot.engine.days import (
    NamedDay,
    call_back_days,
    day_of,
    day_words,
    decision_days,
    parsed,
    unclear,
)
from bot.engine.meaning import Text
from bot.engine.steps import Step
from bot.engine.view import View
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle
from bot.understanding.dates import Leaning
from tests.engine.conversations import WEDNESDAY, Talk

VIEW = View(
    search=JobSearch(seeker=Seeker(zone="Europe/Berlin")), policy=default_policy(), now=WEDNESDAY
)


def _on(month: int, day: int, at: time | None = None) -> NamedDay:
    return NamedDay(day=date(2026, month, day), at=at)


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("thursday", (_on(10, 15),)),
        ("thursday at 2pm", (_on(10, 15, time(14)),)),
        ("by friday", (_on(10, 16),)),
        ("next week", tuple(_on(10, day) for day in (19, 20, 21, 22, 23))),
        ("monday or tuesday", (_on(10, 19), _on(10, 20))),
        ("when pigs fly", ()),
    ],
    ids=["a day", "a day and time", "a deadline", "a span", "alternatives", "no day"],
)
def test_a_day_to_call_back_is_taken_or_offered(words: str, days: tuple[NamedDay, ...]) -> None:
    """ "next week" must not silently become Monday."""
    assert call_back_days(words, VIEW) == days


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("next week", (_on(10, 23),)),
        ("friday or monday", (_on(10, 16), _on(10, 19))),
        ("thursday at 2pm", (_on(10, 15),)),
        ("no idea", ()),
    ],
    ids=["the end of a span", "alternatives", "the time is dropped", "no day"],
)
def test_they_decide_until_the_end_of_what_was_named(
    words: str, days: tuple[NamedDay, ...]
) -> None:
    """Calling in the middle of "next week" would be too early."""
    assert decision_days(words, VIEW) == days


def test_an_interview_was_on_one_day() -> None:
    """A span is no day of an interview; 5/12 may be two."""
    assert day_of("yesterday", VIEW, Leaning.PAST) == (_on(10, 13),)
    assert day_of("last week", VIEW, Leaning.PAST) == ()
    assert len(day_of("10/9", VIEW, Leaning.PAST)) == 2


def test_what_is_unclear_is_said_with_what_to_write() -> None:
    """An error says what to do next."""
    assert "10 September or Friday 9 October" in _said(unclear("10/9", (_on(9, 10), _on(10, 9))))
    assert "I can't read “blah” as a day" in _said(unclear("blah", ()))


def test_a_typed_day_that_is_none_is_shown_as_typed() -> None:
    """What somebody typed into a form is not lost when it is no date."""
    assert _said(day_words("31 February")) == "31 February"
    assert parsed("31 February") is None
    assert _said(day_words("2026-10-15T14:00")) == "Thursday 15 October, 14:00"


def test_a_day_in_an_open_form_is_kept_when_the_form_is_lost() -> None:
    """The modal was refused, then expired: the chat asks for what was wrong, and keeps the rest."""
    talk = Talk()
    talk.command("add Acme")
    talk.submits(employer="Acme", day="31 February")
    talk.cannot_show_form()
    assert "I can't read “31 February” as a day" in talk.words
    talk.says("2026-10-12")
    assert "Employer: Acme" in talk.words


def test_an_empty_day_of_the_interview_is_today() -> None:
    """Most people register right after the interview."""
    talk = Talk()
    talk.command("add Acme")
    talk.submits(employer="Acme", day="")
    assert talk.dossier.search.applications[0].interview.day == date(2026, 10, 14)


def test_likely_words_become_buttons_and_nothing_is_recorded_before_one_is_pressed() -> None:
    """Guessing what an anxious person meant, and acting on it, would be worse than asking."""
    talk = Talk()
    talk.registers()
    talk.waits_until(datetime(2026, 10, 21, 7, 30, tzinfo=UTC))
    talk.presses(Choice.SHOW_CARD)
    talk.says("got their voice mail thing or nobody answered")
    assert talk.newest.step == Step.CHOOSING_MEANING
    assert talk.dossier.search.applications[0].contacts == ()
    offered = talk.newest.drafted("choices").split()
    talk.presses(Choice.PICK, value="nothing such")
    assert "which of these do you mean?" in talk.words
    talk.presses(Choice.PICK, value=offered[0])
    assert len(talk.dossier.search.applications[0].contacts) == 1


def test_after_something_else_the_same_question_is_asked_again() -> None:
    """ "Something else" records nothing and forgets nothing."""
    talk = Talk()
    talk.registers()
    talk.waits_until(datetime(2026, 10, 21, 7, 30, tzinfo=UTC))
    talk.presses(Choice.SHOW_CARD)
    talk.says("got their voice mail thing or nobody answered")
    talk.presses(Choice.NO)
    assert "Press when it's over" in talk.words


def test_a_program_started_again_goes_on_or_shows_home() -> None:
    """Killed in the middle, nothing has to be told twice."""
    talk = Talk()
    talk.command("resume")
    assert talk.newest.step == Step.HOME
    talk.command("add Acme")
    talk.cannot_show_form()
    talk.command("resume")
    assert "Is this right?" in talk.words


def test_too_early_with_a_name_known_suggests_what_helps() -> None:
    """With the interviewer's name there is no need to find it out."""
    talk = Talk()
    talk.registers("Acme with Dana Fox", people="Dana Fox")
    talk.command("call")
    assert "finding out the name" not in talk.words
    assert "thank-you note" in talk.words


def _said(meaning: Text) -> str:
    return render(meaning, PlainStyle())
