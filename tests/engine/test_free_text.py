"""Free text: which application it is about, and what is confirmed first."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.called import talked
from tests.engine.conversations import Talk

MONDAY_CALL = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)


def test_a_guessed_stop_is_confirmed_before_it_stops_anything() -> None:
    """ "please stop it" may mean the employer; silence would be the worst misunderstanding."""
    talk = Talk()
    talk.registers()
    talk.says("please stop reminding me of this")
    assert talk.newest.step == Step.CONFIRMING
    assert talk.dossier.search.seeker.stopped_at is None
    talk.presses(Choice.YES)
    assert talk.dossier.search.seeker.stopped_at is not None


def test_a_rejection_out_of_the_blue_is_about_the_only_application() -> None:
    """Nothing is open in the chat, one application is: that is the one."""
    talk = Talk()
    talk.registers()
    talk.dossier = replace(
        talk.dossier, conversation=replace(talk.dossier.conversation, awaiting="")
    )
    talk.says("they rejected me")
    assert "Did Acme say no?" in talk.words
    talk.presses(Choice.NO)
    assert "nothing was changed" in talk.words


def test_words_about_one_application_leave_the_question_about_another_open() -> None:
    """Telling of Globex must not close the open question about Acme."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.registers("Globex")
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.TALKED)
    about_acme = talk.newest
    assert about_acme.step == Step.HEARD
    talk.says("globex rejected me")
    talk.says("yes")
    asked = talk.dossier.conversation.question(about_acme.key)
    assert asked is not None
    assert not asked.answered
    assert talk.dossier.search.applications[1].outcome is not None


def test_words_overtake_the_question_about_the_same_application() -> None:
    """After "they rejected me" nobody is asked any more whether they may call again."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.waits_until(MONDAY_CALL)
    for choice in (Choice.SHOW_CARD, Choice.TALKED, Choice.NOTHING_DECIDED):
        talk.presses(choice)
    asked = talk.newest.key
    talk.says("they rejected me")
    talk.says("yes")
    overtaken = talk.dossier.conversation.question(asked)
    assert overtaken is not None
    assert overtaken.answered
    assert len(talk.dossier.search.applications[0].contacts) == 1


@pytest.mark.parametrize(
    "words",
    ["they decide on monday or tuesday", "no, the 3rd or the 5th"],
    ids=["their decision", "a correction"],
)
def test_a_day_that_is_two_corrects_nothing(words: str) -> None:
    """Two days are no correction: nothing is changed by a guess."""
    talk = Talk()
    talk.registers()
    before = talk.dossier.search.applications
    talk.says(words)
    assert talk.dossier.search.applications == before


def test_a_sentence_without_a_day_tells_nothing_of_the_call() -> None:
    """While the card is open, small talk is not taken for an outcome."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.SHOW_CARD)
    talk.says("the weather is fine")
    assert talk.dossier.search.applications[0].contacts == ()


@pytest.mark.parametrize(
    ("words", "said"),
    [("they decide by friday", "they_call"), ("they will call me on friday", "they_call")],
)
def test_what_the_day_is_for_is_taken_from_the_sentence(words: str, said: str) -> None:
    """ "they will call me on friday" is not a day on which to call them."""
    talk = talked()
    talk.says(words)
    assert talk.dossier.search.applications[0].contacts[-1].said == said


def test_an_employer_that_is_not_known_is_said_so() -> None:
    """`/interview call Initech` must not open the card of somebody else."""
    talk = Talk()
    talk.registers("Acme")
    talk.command("call Initech")
    assert "I don't know an employer called “Initech”" in talk.words


def test_a_guess_about_nobody_asks_for_an_interview_first() -> None:
    """A newcomer who writes of a call is told how to begin, not shown an error."""
    talk = Talk()
    talk.says("got their voice mail thing or nobody answered")
    talk.presses(Choice.PICK, value=talk.newest.drafted("choices").split()[0])
    assert "I don't know of any interview yet" in talk.words


def test_a_guess_about_a_reminder_that_is_gone_leads_home() -> None:
    """ "Later" was offered, then the call was told elsewhere: there is nothing to put off."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    reminder = talk.newest.key
    talk.says("maybe call me later ok or show it")
    guess = talk.newest
    assert guess.step == Step.CHOOSING_MEANING
    talk.presses(Choice.SHOW_CARD, key=reminder)
    talk.presses(Choice.LEFT_MESSAGE)
    talk.presses(Choice.PICK, value="later", key=guess.key)
    assert talk.newest.step == Step.HOME


def test_a_day_to_call_back_is_taken_where_what_they_said_is_asked() -> None:
    """ "call back on friday" says both that nothing is decided and when to call."""
    talk = talked()
    talk.says("call back on friday")
    contact = talk.dossier.search.applications[0].contacts[-1]
    assert contact.said == "call_back"
    assert contact.day == datetime(2026, 10, 23, tzinfo=UTC).date()


def test_a_sentence_that_corrects_nothing_leaves_the_day_alone() -> None:
    """ "I'm on holiday next Monday" is no news of the employer."""
    talk = talked()
    talk.says("call back on friday")
    talk.says("I'm on holiday next Monday")
    contact = talk.dossier.search.applications[0].contacts[-1]
    assert contact.day == datetime(2026, 10, 23, tzinfo=UTC).date()


def test_a_vague_day_without_a_purpose_is_asked_about() -> None:
    """ "next week" alone may be theirs or ours: nothing is recorded."""
    talk = talked()
    talk.says("next week")
    assert talk.dossier.search.applications[0].contacts[-1].said is None
    assert talk.newest.step == Step.DAY_FOR_WHAT
    assert "Between Monday 26 October and Friday 30 October: what is it for?" in talk.words


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("should i call acme", "not yet. A call now may annoy them"),
        ("i'd rather email", "An e-mail now may annoy them"),
        ("acme called me", "What did Acme say?"),
        ("i already called", "How did the call to Acme go?"),
        ("I had an interview at Globex today", "form-register"),
    ],
)
def test_wishes_and_reports_of_calling_lead_on(words: str, said: str) -> None:
    """ "should I call them" is a question, not news."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.says(words)
    assert said in talk.words
    assert talk.dossier.search.applications[0].contacts == ()


def test_having_heard_from_them_answers_the_open_reminder() -> None:
    """ "they called me" is the button "I've heard", in words."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    reminder = talk.newest.key
    talk.says("they called me")
    assert talk.newest.step == Step.HEARD
    answered = talk.dossier.conversation.question(reminder)
    assert answered is not None
    assert answered.answered


def test_a_wish_about_one_of_several_asks_which() -> None:
    """Two are open: the bot does not pick one."""
    talk = Talk()
    talk.registers("Acme")
    talk.registers("Globex")
    talk.says("should i call them")
    assert "Which one is it about?" in talk.words


def test_an_interview_that_is_still_ahead_is_no_reason_to_call() -> None:
    """Before the interview there is nobody to ask where things stand."""
    talk = Talk()
    talk.registers(day="in 5 days")
    talk.command("call")
    assert "still ahead" in talk.words


def test_an_employer_typed_into_a_form_is_not_taken_for_a_sentence() -> None:
    """While a field is asked, "new interview: Acme" is what was typed, nothing else."""
    talk = Talk()
    talk.command("add")
    talk.cannot_show_form()
    talk.says("new interview: Acme")
    assert "Is this right?" in talk.words


def test_not_called_in_words_leaves_the_card() -> None:
    """ "I didn't call" on the open card: nothing happened."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.SHOW_CARD)
    talk.says("i didn't call")
    assert talk.dossier.search.applications[0].call_begun_at is None
