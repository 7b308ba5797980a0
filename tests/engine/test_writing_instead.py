"""E-mail instead of a call: when it is due, who may be written to, and what comes of it."""

from datetime import UTC, datetime, timedelta

from bot.advice.model import CallResult
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.called import MONDAY_CALL, acme, called, talked, told
from tests.engine.conversations import Talk
from tests.engine.german import reminded


def spent() -> Talk:
    """Two messages were left: the budget is spent."""
    talk = called()
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.LEFT_MESSAGE)
    talk.waits_until(datetime(2026, 10, 22, 7, 30, tzinfo=UTC))
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.LEFT_MESSAGE)
    return talk


def test_an_e_mail_that_did_not_go_out_after_all_is_taken_back() -> None:
    """Change on what was noted: it may not have been sent."""
    talk = called()
    talk.presses(Choice.EMAIL)
    talk.presses(Choice.EMAIL_SENT)
    (wrote,) = acme(talk).contacts
    assert wrote.result is CallResult.WROTE
    talk.presses(Choice.CHANGE)
    assert talk.newest.step == Step.EMAIL
    assert "Contact 1 of 2" not in talk.words
    talk.presses(Choice.EMAIL_SENT)
    assert acme(talk).contacts == (wrote,)
    talk.presses(Choice.CHANGE)
    talk.says("not sent")
    assert acme(talk).contacts == ()


def test_words_that_are_no_answer_to_a_draft_are_not_taken_for_one() -> None:
    """ "what do I say?" and the like keep working."""
    talk = called()
    talk.presses(Choice.EMAIL)
    talk.says("mumble mumble")
    assert acme(talk).contacts == ()


def test_closed_offices_hold_back_no_e_mail() -> None:
    """A call must wait for the morning, a letter need not."""
    talk = called()
    talk.now = datetime(2026, 10, 19, 17, tzinfo=UTC)
    talk.says("email instead")
    assert talk.newest.step == Step.EMAIL


def test_before_an_e_mail_the_last_call_is_told() -> None:
    """Perhaps they said something that makes it needless."""
    talk = called()
    talk.presses(Choice.SHOW_CARD)
    talk.says("cancel")
    talk.now += timedelta(hours=1)
    told(talk, call_begun_at=talk.now)
    talk.says("email instead")
    assert talk.newest.step == Step.OUTCOME_MISSING


def test_an_e_mail_is_due_where_no_call_is_welcome() -> None:
    """Alone and among several it leads to the draft, never to the card (H8)."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.registers("Globex", decision="friday")
    told(talk, no_calls_advertised=True, may_write=True)
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    assert "a short e-mail today is the way" in talk.words
    value = next(v for _, action, v in talk.offers[-1] if action == Choice.TAKE and v[0] in v)
    talk.presses(Choice.TAKE, value)
    assert talk.newest.step in {Step.EMAIL, Step.CALL_CARD}


def test_an_advert_without_calls_says_so_and_asks_about_e_mail() -> None:
    """Nobody is told that they may never call without a way on (H8)."""
    talk = Talk()
    talk.registers(decision="friday")
    told(talk, no_calls_advertised=True)
    talk.command("call")
    assert "Their advert asked for no calls" in talk.words
    talk.presses(Choice.MAY_WRITE)
    talk.presses(Choice.DONT_KNOW)
    assert acme(talk).may_write is None
    assert "Their advert asked for no calls" in talk.words


def test_who_may_write_is_not_asked_whether_they_may() -> None:
    """It was told already, with the details."""
    talk = talked()
    told(talk, may_write=True)
    talk.presses(Choice.NOTHING_DECIDED)
    talk.presses(Choice.NO_CALLS)
    assert talk.newest.step == Step.RECORDED


def test_after_the_budget_one_last_e_mail_is_offered_once() -> None:
    """Not a word more than is wise, and an end in sight (H9)."""
    talk = spent()
    offered = {action for _, action, _ in talk.offers[-1]}
    assert {Choice.EMAIL, Choice.END} <= offered
    talk.presses(Choice.EMAIL)
    assert "your last word in this round" in talk.words
    talk.presses(Choice.EMAIL_SENT)
    offered = {action for _, action, _ in talk.offers[-1]}
    assert Choice.EMAIL not in offered
    assert Choice.END in offered


def test_the_word_email_alone_finds_the_only_one_that_waits_for_one() -> None:
    """Spares the job seeker a list to choose from, where one e-mail is due (H8)."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.registers("Globex", decision="friday")
    told(talk, no_calls_advertised=True, may_write=True)
    talk.has_thanked()
    talk.waits_until(MONDAY_CALL)
    talk.says("email")
    assert talk.newest.step == Step.EMAIL
    assert "e-mail to Acme" in talk.words


def test_the_word_email_answers_the_nudge_on_the_screen() -> None:
    """The nudge counts as answered, as by its button."""
    talk = called()
    nudge = talk.newest.key
    talk.says("email")
    assert talk.newest.step == Step.EMAIL
    talk.presses(Choice.EMAIL_SENT)
    assert talk.dossier.search.nudge_log[-1].response is not None
    assert talk.dossier.conversation.question(nudge) is not None


def test_of_two_that_are_named_it_is_asked_which() -> None:
    """Spares the job seeker an e-mail to somebody else."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.registers("Globex", decision="friday")
    talk.command("email Acme or Globex")
    assert "Which one is it about?" in talk.words
    talk.command("email Initech")
    assert "I don't know an employer called" in talk.words


def test_mail_in_a_german_chat() -> None:
    """One word is enough there, too."""
    talk = reminded()
    talk.says("E-Mail")
    assert talk.newest.step == Step.EMAIL


def test_the_command_does_what_the_word_does() -> None:
    """Spares the job seeker the right words for it."""
    talk = called()
    talk.command("email Acme")
    assert talk.newest.step == Step.EMAIL
    talk.says("not yet")
    talk.command("email")
    assert talk.newest.step == Step.EMAIL
