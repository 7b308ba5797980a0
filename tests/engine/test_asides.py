"""Replies beside any answer: each where it belongs, and nothing is recorded of them (S23)."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from bot.advice.budget import contacts_made
from bot.advice.coaching import Coaching
from bot.advice.model import CallResult, Said
from bot.engine.choices import Choice
from bot.engine.days import NamedDay
from bot.engine.flows.meanings import ABOUT_AN_APPLICATION, CHOICES, WEIGHTY
from bot.engine.flows.which import as_they
from bot.engine.meaning import UserText, text
from bot.engine.steps import Step
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle
from tests.engine.conversations import Talk

CALL_IS_DUE = datetime(2026, 10, 21, 7, 30, tzinfo=UTC)
WED = CALL_IS_DUE.date()


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


@pytest.mark.parametrize("words", ["no", "yes", "whatever"])
def test_a_word_that_answers_nothing_starts_nothing(words: str) -> None:
    """A "yes" under a reminder begins no call that is asked about two hours later."""
    assert "changes nothing" in nothing_noted(due(), words)


def test_what_happened_is_shown_to_whoever_asks() -> None:
    """Nobody has to remember what was said a week ago."""
    talk = due()
    assert "what happened so far" in nothing_noted(talk, "what did they say last time")


def test_of_a_no_nothing_is_asked_as_if_it_were_open() -> None:
    """ "Nothing" under "you may ask them why" is no news of theirs."""
    talk = due()
    talk.presses(Choice.HEARD)
    talk.presses(Choice.REJECTED)
    assert "changes nothing" in nothing_noted(talk, "nothing")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("next week", datetime(2026, 10, 25, 23, tzinfo=UTC)),
        ("tmrw at 10", datetime(2026, 10, 22, 8, tzinfo=UTC)),
    ],
)
def test_a_date_alone_under_a_reminder_is_when_it_comes_again(words: str, day: datetime) -> None:
    """Of a whole week its first day: said back, so that a slip is seen."""
    talk = due()
    talk.says(words)
    assert talk.dossier.search.nudge_log[-1].snoozed_until == day


def test_a_decision_that_was_moved_keeps_its_day() -> None:
    """ "Nothing decided, they moved it to the 30th" names the day to wait for."""
    talk = due()
    talk.presses(Choice.HEARD)
    talk.presses(Choice.THEY_CALL)
    talk.says("they didn't say")
    talk.says("they moved the decision to the 30th")
    talk.presses(Choice.YES)
    assert "by Friday 30 October" in talk.words


def test_a_time_that_can_be_two_puts_nothing_off() -> None:
    """ "Tomorrow at 7" may be before they open, or after they close."""
    talk = due()
    talk.says("remind me tomorrow at 7")
    assert talk.dossier.search.nudge_log[-1].snoozed_until is None


def test_a_day_to_call_is_confirmed_where_nothing_else_was_understood() -> None:
    """ "Try me Thursday" names whose call it is."""
    talk = due()
    assert "on a day that they named?" in nothing_noted(talk, "dana: try me thursday ok")


AWAY = ("she is off sick", "she's on leave", "the manager isn't back yet", "not this week")


@pytest.mark.parametrize("card_is_open", [True, False])
@pytest.mark.parametrize("words", AWAY)
def test_whom_the_call_is_for_being_away_leads_to_how_the_call_ended(
    words: str, card_is_open: bool
) -> None:
    """Spares them looking for the button: nobody there, a message, somebody else, or a day."""
    talk = due()
    if card_is_open:
        talk.presses(Choice.SHOW_CARD)
    nothing_noted(talk, words)
    assert talk.newest.step == Step.CHOOSING_MEANING
    offered = [value for _, action, value in talk.offers[-1] if action == Choice.PICK]
    assert offered == [
        Choice.NO_ANSWER,
        Choice.LEFT_MESSAGE,
        Choice.WRONG_PERSON,
        Choice.YES_ON,
    ]
    assert "They said when to call" in talk.words
    talk.presses(Choice.PICK, Choice.NO_ANSWER)
    (contact,) = talk.dossier.search.applications[0].contacts
    assert contact.result is CallResult.NO_ANSWER


TOLD_WHEN = {
    "receptionist said she is in a meeting, call back at 3": NamedDay(day=WED, at=time(15)),
    "he is out to lunch, ring in an hour": NamedDay(day=WED, at=time(10, 30)),
    "he is out until 3, call then": NamedDay(day=WED, at=time(15)),
    "assistant says friday morning is best": NamedDay(day=date(2026, 10, 23)),
    "she is on holiday until wednesday, they said try again then": NamedDay(day=date(2026, 10, 28)),
}


@pytest.mark.parametrize("card_is_open", [True, False])
@pytest.mark.parametrize(("words", "expected"), TOLD_WHEN.items())
def test_a_time_that_whoever_answered_named_is_said_back_and_noted_after_a_yes(
    words: str, expected: NamedDay, card_is_open: bool
) -> None:
    """Spares them a contact for a talk that was none, and a call that misses the hour."""
    talk = due()
    if card_is_open:
        talk.presses(Choice.SHOW_CARD)
    assert "the right person was not there" in nothing_noted(talk, words)
    talk.presses(Choice.YES)
    application = talk.dossier.search.applications[0]
    (contact,) = application.contacts
    assert (contact.said, contact.day, contact.time_of_day) == (
        Said.CALL_BACK,
        expected.day,
        expected.at,
    )
    assert contacts_made(application, talk.policy) == 0
    assert application.call_begun_at is None


def test_the_hour_that_was_said_back_is_the_one_that_is_noted() -> None:
    """ "In an hour" counts from the call, however long the question stands."""
    talk = due()
    talk.says("he is out to lunch, ring in an hour")
    talk.now += timedelta(minutes=20)
    talk.presses(Choice.YES)
    assert talk.dossier.search.applications[0].contacts[0].time_of_day == time(10, 30)


@pytest.mark.parametrize(
    "words",
    [
        "the receptionist said they chose someone else, i can call on friday",
        "the receptionist said try later",
    ],
)
def test_a_no_or_no_time_at_all_is_no_time_to_call_again(words: str) -> None:
    """News must not be lost behind the telephone's hours."""
    talk = due()
    talk.presses(Choice.SHOW_CARD)
    assert "the right person" not in nothing_noted(talk, words)


def test_a_time_named_while_no_call_is_due_is_no_call_that_was_tried() -> None:
    """Spares them a question about a call that nobody made."""
    talk = Talk()
    talk.registers()
    talk.has_thanked()
    assert "the right person" not in nothing_noted(talk, "assistant says friday is best")


def test_when_to_call_whoever_is_away_is_asked_with_its_day() -> None:
    """The day that a colleague named is the one that the next reminder comes on."""
    talk = due()
    talk.presses(Choice.SHOW_CARD)
    talk.says("she's on leave")
    talk.presses(Choice.PICK, Choice.YES_ON)
    assert talk.newest.step == Step.CALL_BACK_DAY
    talk.says("next monday")
    (contact,) = talk.dossier.search.applications[0].contacts
    assert (contact.said, contact.day) == (Said.CALL_BACK, date(2026, 10, 26))


def test_a_day_off_today_is_no_talk_that_was_had() -> None:
    """Nobody was reached who could say anything: no talk may be noted of it."""
    talk = due()
    talk.presses(Choice.SHOW_CARD)
    nothing_noted(talk, "she is not in today")
    assert talk.newest.step == Step.CHOOSING_MEANING


def test_somebody_away_while_no_call_is_due_asks_nothing() -> None:
    """Spares them a question about a call that nobody made, or that has an end already."""
    talk = Talk()
    talk.says("she is off sick")
    talk.registers()
    talk.has_thanked()
    nothing_noted(talk, "she is off sick")
    assert talk.newest.step != Step.CHOOSING_MEANING
    talk = due()
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.TALKED)
    nothing_noted(talk, "she is off sick")
    assert talk.newest.step == Step.HEARD


@pytest.mark.parametrize("words", ["any day now", "soon", "they'll be in touch soon"])
def test_soon_is_confirmed_as_their_call_and_asks_for_no_day(words: str) -> None:
    """Spares them a question for the day that nobody named, and a call that is not wished for."""
    talk = due()
    assert "Will Acme get in touch, with no day named?" in nothing_noted(talk, words)
    talk.presses(Choice.YES)
    assert talk.newest.step == Step.RECORDED
    (contact,) = talk.dossier.search.applications[0].contacts
    assert (contact.said, contact.day) == (Said.THEY_CALL, None)


def test_soon_says_nothing_before_an_interview_or_of_nobody() -> None:
    """Before they have met, nobody decides."""
    talk = Talk()
    assert "not sure what" in nothing_noted(talk, "soon")
    talk.registers(day="2026-10-20")
    nothing_noted(talk, "soon")
    assert talk.newest.step != Step.CONFIRMING


@pytest.mark.parametrize("card_is_open", [True, False])
def test_whether_one_has_time_on_a_day_is_asked_for_another_interview(card_is_open: bool) -> None:
    """Spares them a talk noted that was none, and a day taken for a call."""
    talk = due()
    if card_is_open:
        talk.presses(Choice.SHOW_CARD)
    assert "want to see you again?" in nothing_noted(
        talk, "they asked if i can do monday or tuesday"
    )


def test_a_stop_in_other_words_is_confirmed_where_no_employer_is_known() -> None:
    """Spares whoever has added nothing yet a question about which employer."""
    talk = Talk()
    assert "Shall I stop all reminders?" in nothing_noted(talk, "please stop texting me")
