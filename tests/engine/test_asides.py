"""Replies beside any answer: each where it belongs, and nothing is recorded of them (S23)."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.advice.coaching import Coaching
from bot.engine.choices import Choice
from bot.engine.flows.meanings import ABOUT_AN_APPLICATION, CHOICES, WEIGHTY
from bot.engine.flows.which import as_they
from bot.engine.meaning import UserText, text
from bot.engine.steps import Step
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle
from tests.engine.conversations import Talk

CALL_IS_DUE = datetime(2026, 10, 21, 7, 30, tzinfo=UTC)


def due(*employers: str) -> Talk:
    talk = Talk()
    for employer in employers or ("Acme",):
        talk.registers(employer)
    talk.has_thanked()
    talk.waits_until(CALL_IS_DUE)
    return talk


def nothing_noted(talk: Talk, words: str) -> str:
    before = talk.dossier.search.applications
    talk.says(words)
    assert talk.dossier.search.applications == before
    return talk.words


WITH_A_TIME = {Choice.LATER}
"""Worded without it where no nudge says until when (`meant.py`)."""


@pytest.mark.parametrize("choice", sorted({*CHOICES.values()} - WITH_A_TIME), ids=str)
def test_whatever_words_can_mean_has_a_label(choice: Choice) -> None:
    """Two meanings to choose from must not end in an error."""
    assert render(text(f"choice-{choice.value.replace('_', '-')}"), PlainStyle())


@pytest.mark.parametrize("choice", sorted(ABOUT_AN_APPLICATION | WEIGHTY), ids=str)
def test_whatever_is_confirmed_first_has_its_question(choice: Choice) -> None:
    """Nothing weighty is asked without words."""
    acme = UserText(value="Acme")
    asked = text(f"confirm-{choice.value.replace('_', '-')}", employer=acme)
    assert render(asked, PlainStyle())


def test_who_is_nervous_while_nothing_is_due_hears_that_nothing_is() -> None:
    """Spares them a call that they would only fear."""
    talk = Talk()
    talk.registers()
    talk.policy = replace(talk.policy, coaching=Coaching(coaches=("casey",)))
    assert "All right to feel".casefold() in nothing_noted(talk, "i'm so nervous").casefold()
    assert "call makes sense from Wednesday 21 October" in talk.words
    assert [choice for _, choice, _ in talk.offers[-1]] == [Choice.PRACTISE, Choice.COACH]


def test_with_several_calls_due_the_reply_names_none_for_sure() -> None:
    """Which of them frightens is not guessed."""
    talk = due("Acme", "Globex")
    said = nothing_noted(talk, "im scared")
    assert said.strip() == "It is all right to feel like that."
    assert "Acme" in nothing_noted(talk, "still nothing")
    assert "Globex" in talk.words
    assert "Globex" not in nothing_noted(talk, "acme ghosted me")


def test_a_likely_undo_is_named_and_not_done() -> None:
    """A change is taken back by a plain word alone."""
    talk = due()
    assert "write “undo”" in nothing_noted(talk, "sorry i pressed the wrong button there")


def test_words_for_the_call_are_shown_when_they_are_asked_for_in_other_words() -> None:
    """Whoever fears a question sees what to say."""
    talk = due()
    assert "Too fast" in nothing_noted(talk, "what if they ask me about the salary")


@pytest.mark.parametrize(
    "words", ["i missed a call", "should i take the job", "why did they say no"]
)
def test_what_belongs_to_nothing_that_is_known_is_not_understood(words: str) -> None:
    """No question is put about an interview that nobody told of."""
    talk = Talk()
    talk.says(words)
    assert "not sure what" in talk.words


def test_words_for_two_nudges_at_once_put_both_off() -> None:
    """One answer to one message."""
    talk = due("Acme", "Globex")
    assert talk.newest.step == Step.SEVERAL_DUE
    talk.says("remind me on friday")
    log = talk.dossier.search.nudge_log[-2:]
    assert [sent.snoozed_until for sent in log] == [datetime(2026, 10, 22, 22, tzinfo=UTC)] * 2


def test_a_moment_that_is_over_puts_nothing_off() -> None:
    """ "At eight" at half past nine is no moment to come."""
    talk = due()
    talk.says("remind me today at 8am")
    assert talk.dossier.search.nudge_log[-1].snoozed_until is None


@pytest.mark.parametrize(
    ("words", "plain"),
    [
        ("Acme said no", "they said no"),
        ("a no from acme", "a no from them"),
        ("the Acme's boss called", "their boss called"),
        ("i heard from Acme’s hr", "i heard from their hr"),
        ("Acme Foods called", "they called"),
        ("acmes called", "acmes called"),
    ],
)
def test_an_employers_name_stands_for_them(words: str, plain: str) -> None:
    """ "Acme said no" is news as much as "they said no"."""
    talk = Talk()
    talk.registers("Acme")
    talk.registers("Acme Foods")
    assert as_they(words, talk.dossier.search.applications) == plain


def test_a_day_with_its_purpose_is_asked_about_out_of_the_blue() -> None:
    """What they promised is never lost, and never noted unasked."""
    talk = due()
    assert "will get in touch?" in nothing_noted(talk, "i'll know by the end of next week")
    talk.presses(Choice.YES)
    assert "by Friday 30 October" in talk.words
    talk.now += timedelta(days=1)
    assert "you may call" not in nothing_noted(talk, "will they decide by monday?").casefold()
    assert "Acme" in nothing_noted(talk, "i may ring them again on thursday")
