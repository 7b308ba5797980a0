"""The edges of the conversation: what is stale, gone, foreign, unknown or unreachable."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.advice.policy import default_policy
from bot.engine.choices import Choice
from bot.engine.dashboard import dashboard
from bot.engine.dossier import QUESTIONS_KEPT, Question
from bot.engine.effects import Notice, OpenForm, Say
from bot.engine.events import FormSubmitted
from bot.engine.meaning import Message, Paragraph, text
from bot.engine.sections import SectionName
from bot.engine.steps import Step
from bot.engine.view import View
from bot.engine.wording.plain import PlainStyle, plain
from tests.engine.conversations import WEDNESDAY, Talk

MONDAY_CALL = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)


def test_a_button_of_somebody_else_is_answered_politely_and_changes_nothing() -> None:
    """A forged or forwarded button must not reach another person's facts."""
    talk = Talk()
    talk.registers()
    before = talk.dossier.search.applications
    talk.presses("undo", key="0123456789abcdef")
    assert "can't find what this button belongs to" in talk.words
    assert talk.dossier.search.applications == before


def test_a_form_of_somebody_else_changes_nothing() -> None:
    """The same holds for a form that was sent with a made-up key."""
    talk = Talk()
    talk.registers()
    talk.command("add Globex")
    talk.dossier = replace(
        talk.dossier, conversation=replace(talk.dossier.conversation, questions=())
    )
    talk.happens(FormSubmitted(id="forged", key="0123456789abcdef", values={"employer": "X"}))
    assert len(talk.dossier.search.applications) == 1
    assert isinstance(talk.turn.effects[0], Notice)


def test_a_choice_that_no_release_knows_leads_home() -> None:
    """A button of a later release, pressed after going back to an older one."""
    talk = Talk()
    talk.registers()
    talk.presses("teleport")
    assert talk.newest.step == Step.HOME


def test_a_choice_that_this_step_does_not_know_leads_home() -> None:
    """A mixed-up payload is no reason for an error page."""
    talk = Talk()
    talk.registers()
    talk.presses(Choice.ERASE)
    assert talk.newest.step == Step.HOME
    assert len(talk.dossier.search.applications) == 1


def test_a_button_about_an_application_that_is_gone_says_so() -> None:
    """After Undo of the registration its other buttons have nothing to act on."""
    talk = Talk()
    talk.registers()
    saved = talk.newest.key
    talk.presses(Choice.UNDO)
    talk.presses(Choice.CHANGE, key=saved)
    assert "answered already" in talk.words


@pytest.mark.parametrize(
    ("step", "choice"),
    [("home", Choice.SHOW), ("list", Choice.SHOW)],
    ids=["on the home card", "in the list"],
)
def test_an_entry_that_is_gone_says_so(step: str, choice: Choice) -> None:
    """A list that stands in the chat for weeks may name what has been removed."""
    talk = Talk()
    talk.registers()
    talk.command(step)
    talk.presses(choice, value="nothing such")
    assert "don't have that one any more" in talk.words


def test_an_entry_that_is_gone_from_a_morning_message_says_so() -> None:
    """Two calls were due, one application was removed since."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.registers("Globex", decision="friday")
    talk.waits_until(MONDAY_CALL)
    assert talk.newest.step == Step.SEVERAL_DUE
    talk.presses(Choice.TAKE, value="nothing such")
    assert "don't have that one any more" in talk.words


@pytest.mark.parametrize("value", ["nothing such", ""])
def test_a_choice_that_was_not_offered_is_asked_again(value: str) -> None:
    """Forged values in a list of applications or meanings record nothing."""
    talk = Talk()
    talk.registers("Acme")
    talk.registers("Globex")
    talk.command("call")
    assert talk.newest.step == Step.CHOOSING_APPLICATION
    talk.presses(Choice.PICK, value=value)
    assert "Which one is it about?" in talk.words


def test_a_day_that_was_not_offered_is_asked_again() -> None:
    """A forged day is not recorded."""
    talk = Talk()
    talk.registers()
    talk.waits_until(datetime(2026, 10, 21, 7, 30, tzinfo=UTC))
    for choice in (Choice.SHOW_CARD, Choice.TALKED, Choice.NOTHING_DECIDED):
        talk.presses(choice)
    talk.says("next week")
    talk.presses(Choice.PICK, value="2030-01-01")
    assert "Which day do you mean?" in talk.words


def test_a_question_that_a_command_settles_at_once_is_not_put() -> None:
    """Nothing is asked and taken back in one breath."""
    talk = Talk()
    talk.registers()
    says = [effect for effect in talk.turn.effects if isinstance(effect, Say)]
    assert len({effect.key for effect in says}) == len(says)


def test_what_is_known_of_an_open_application_can_be_changed() -> None:
    """From the list: the form with what is known."""
    talk = Talk()
    talk.registers()
    talk.command("list")
    talk.presses(Choice.SHOW, value=talk.dossier.search.applications[0].id)
    turn = talk.presses(Choice.CHANGE)
    assert isinstance(turn.effects[0], OpenForm)


def test_the_home_page_shows_what_the_home_command_says() -> None:
    """Spares Robin two homes that say different things: both are made of the same sections."""
    talk = Talk()
    for employer in ("Acme", "Globex", "Initech"):
        talk.registers(employer)
    talk.command("home")
    page = dashboard(talk.dossier, default_policy(), talk.now)
    first, others = page.sections[0], page.section(SectionName.OPEN)
    assert others is not None
    shown = [*first.blocks, *(Paragraph(text=row.text) for row in others.rows)]
    for block in shown:
        alone = Message(blocks=(block,), preview=text("preview-answer"))
        assert plain(alone, PlainStyle()) in talk.words
    assert "They gave no date" in talk.words


def test_a_question_about_nothing_known_is_a_defect() -> None:
    """Messages are never written about an application that is gone."""
    talk = Talk()
    view = View(search=talk.dossier.search, policy=default_policy(), now=talk.now)
    question = Question(key="k", step=Step.HEARD, asked_at=talk.now)
    with pytest.raises(LookupError):
        view.application(question)


def test_looking_around_does_not_make_an_open_question_forgotten() -> None:
    """A reminder of last week must still work after a hundred looks at home."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    card = talk.newest.key
    for _ in range(QUESTIONS_KEPT + 5):
        talk.command("home")
    talk.presses(Choice.SHOW_CARD, key=card)
    assert talk.newest.step == Step.CALL_CARD


@pytest.mark.parametrize("end", [Choice.WITHDRAW, Choice.CLOSE_IT])
@pytest.mark.parametrize("result", [Choice.LEFT_MESSAGE, Choice.NO_ANSWER, Choice.WRONG_PERSON])
def test_a_call_to_somebody_whom_the_person_gave_up_is_said_back(
    end: Choice, result: Choice
) -> None:
    """Who calls all the same hears that it is noted: no message is lost for want of words."""
    talk = Talk()
    talk.registers()
    talk.says("close Acme")
    talk.presses(end)
    talk.says("I called Acme")
    talk.presses(result)
    assert "Noted: " in talk.words
    assert len(talk.dossier.search.applications[0].contacts) == 1


def test_back_in_a_form_of_the_chat_leads_to_its_overview() -> None:
    """ "back" from one field must not throw the whole form away."""
    talk = Talk()
    talk.command("add Acme")
    talk.cannot_show_form()
    talk.presses(Choice.FIELD, value="people")
    talk.says("back")
    assert "Is this right?" in talk.words
    talk.command("add")
    talk.cannot_show_form()
    talk.says("back")
    assert "Left as it was" in talk.words


def test_a_long_conversation_forgets_answered_questions_first() -> None:
    """A dossier does not grow for ever, and an open reminder outlives what is told already."""
    talk = Talk()
    talk.registers(decision="friday")
    talk.waits_until(MONDAY_CALL)
    card = talk.newest.key
    for _ in range(QUESTIONS_KEPT):
        talk.command("forget")
        talk.presses(Choice.KEEP)
    kept = talk.dossier.conversation.questions
    assert len(kept) == QUESTIONS_KEPT
    assert card in [question.key for question in kept]
    for _ in range(QUESTIONS_KEPT + 5):
        talk.command("forget")
    assert len(talk.dossier.conversation.questions) == QUESTIONS_KEPT


def test_what_can_be_done_today_is_said_once_for_all_of_a_morning() -> None:
    """Spares the job seeker the same sentence five times on a small screen."""
    talk = Talk()
    for employer in ("Acme", "Globex", "Initech"):
        talk.registers(employer)
    talk.has_thanked()
    talk.waits_until(WEDNESDAY + timedelta(days=7, hours=-6))
    assert talk.newest.step == Step.SEVERAL_DUE
    assert talk.words.count("named no date at your interview") == 3
    assert talk.words.count("Calling today is fine, until 16:00 Berlin time.") == 1
