"""News while something else is asked: it is heard as news, and never taken for the answer."""

import pytest

from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk


def registered() -> Talk:
    talk = Talk()
    talk.registers(decision="friday")
    talk.has_thanked()
    return talk


def asked_for(command: str, *field: str) -> Talk:
    """A form that could not be shown is asked in the chat."""
    talk = registered()
    talk.command(command)
    talk.cannot_show_form()
    for name in field:
        talk.presses(Choice.FIELD, name)
    return talk


FORMS = {
    "where I am": ("zone", ()),
    "an employer": ("add", ()),
    "another name": ("correct Acme", ("employer",)),
    "the day": ("correct Acme", ("day",)),
    "when they decide": ("correct Acme", ("decision",)),
    "who interviewed": ("correct Acme", ("people",)),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("words", ["they rejected me", "they rejected me on friday"])
def test_a_no_is_heard_in_any_form(form: str, words: str) -> None:
    """Spares the job seeker "I don't know the place" on the day of a no."""
    command, fields = FORMS[form]
    talk = asked_for(command, *fields)
    before = talk.dossier.search.applications
    talk.says(words)
    assert "I'm sorry. Did Acme say no?" in talk.words
    assert talk.dossier.search.applications == before


@pytest.mark.parametrize("form", ["where I am", "another name", "when they decide"])
@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("they offered me the job", "Did Acme make you an offer?"),
        ("they called", "What did Acme say?"),
        ("they want a second interview", "Does Acme want to see you again?"),
    ],
)
def test_other_news_is_heard_where_it_is_no_answer(form: str, words: str, said: str) -> None:
    """Spares the job seeker an employer called "they called"."""
    command, fields = FORMS[form]
    talk = asked_for(command, *fields)
    talk.says(words)
    assert said in talk.words


def test_what_is_an_answer_is_one() -> None:
    """Spares the job seeker a question about an interview that the form is for."""
    talk = registered()
    talk.says("they want a second interview")
    talk.presses(Choice.YES)
    talk.presses(Choice.NOTE_ROUND)
    talk.cannot_show_form()
    talk.says("second interview next tuesday")
    assert talk.newest.step == Step.NEXT_ROUND


def test_without_an_application_there_is_no_news_of_one() -> None:
    """Spares somebody new a question about nobody."""
    talk = Talk()
    talk.command("add")
    talk.cannot_show_form()
    talk.says("frozen")
    assert "frozen" in talk.words
    assert talk.newest.step == Step.REGISTERING


def test_the_question_waits_until_it_is_known_whether_it_was_news() -> None:
    """Spares the job seeker asking for the same form again."""
    talk = asked_for("zone")
    talk.says("they rejected me")
    talk.presses(Choice.NO)
    assert "Where are you?" in talk.words
    talk.says("Paris")
    assert talk.dossier.search.seeker.zone == "Europe/Paris"


def test_after_a_no_the_form_still_takes_its_answer() -> None:
    """Spares the job seeker a form that is stale because of bad news."""
    talk = asked_for("zone")
    asked = talk.newest.key
    talk.says("they rejected me")
    talk.presses(Choice.YES)
    question = talk.dossier.conversation.question(asked)
    assert question is not None
    assert question.answered == ""


def test_a_pause_is_not_begun_by_a_no() -> None:
    """Spares the job seeker silence until the day on which they were turned down."""
    talk = registered()
    talk.command("pause")
    talk.says("they rejected me on friday")
    assert "Did Acme say no?" in talk.words
    assert "Paused" not in talk.words


def test_what_is_known_already_interrupts_nothing() -> None:
    """Spares the job seeker "did they say no?" about a no that is noted."""
    talk = registered()
    talk.registers("Globex")
    talk.says("Acme rejected me")
    talk.presses(Choice.YES)
    talk.presses(Choice.ASK_THEM)
    assert talk.newest.step == Step.NO_CAME
    talk.says("they rejected me by e-mail")
    assert talk.newest.step == Step.ASKING_WHY


def test_an_ending_beside_another_word_is_no_day_of_the_interview() -> None:
    """Spares the job seeker an interview that is corrected to the deadline of an offer."""
    talk = Talk()
    talk.registers(decision="friday")
    before = talk.dossier.search.applications
    talk.says("got a voicemail, they offered me the job, answer by 23 october")
    assert talk.dossier.search.applications == before


def test_other_news_is_no_note_and_no_day_of_a_call() -> None:
    """Spares the job seeker a further interview that is kept as a note."""
    talk = registered()
    talk.says("they called")
    talk.presses(Choice.OTHER)
    talk.says("they want a second interview")
    assert "Does Acme want to see you again?" in talk.words
    talk = registered()
    talk.says("they called")
    talk.says("friday 23 october")
    assert talk.newest.step == Step.DAY_FOR_WHAT
    talk.says("they want a second interview")
    assert "Does Acme want to see you again?" in talk.words
