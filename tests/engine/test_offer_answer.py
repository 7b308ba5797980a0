"""The answer to an offer, and the command that shows one (A17)."""

from datetime import UTC, datetime

from bot.advice.model import Result
from bot.advice.offer import Answer
from bot.engine.choices import Choice
from tests.engine.conversations import Talk
from tests.engine.offered import FRIDAY, asked_about, offer_of, told

# -- the answer --------------------------------------------------------------------------------


def test_an_answer_can_be_changed() -> None:
    """Spares the job seeker an answer by a slip of the finger."""
    talk = told()
    talk.presses(Choice.DECLINE)
    assert "polite letter" in talk.words
    talk.presses(Choice.CHANGE_ANSWER)
    assert "What do you answer Acme?" in talk.words
    talk.presses(Choice.ACCEPT)
    assert offer_of(talk).answer is Answer.ACCEPTED
    talk.command("offer")
    assert "You accepted it." in talk.words
    talk.presses(Choice.CHANGE_ANSWER)
    talk.says("back")
    assert "You accepted it." in talk.words


def test_how_an_offer_stands_is_said_in_a_sentence() -> None:
    """Spares the job seeker a search through the chat."""
    talk = told()
    talk.presses(Choice.ACCEPT)
    talk.command("list")
    talk.presses(Choice.SHOW, value=talk.dossier.search.applications[0].id)
    assert "You accepted the offer from Acme." in talk.words
    talk.command("offer")
    talk.presses(Choice.CHANGE_ANSWER)
    talk.presses(Choice.DECLINE)
    talk.command("home")
    assert "Nothing is open" in talk.words


def test_what_was_declined_is_shown_as_declined() -> None:
    """Spares the job seeker a way on that leads nowhere."""
    talk = told()
    shown = talk.newest.key
    talk.presses(Choice.DECLINE)
    talk.presses(Choice.ACCEPT, key=shown)
    assert "You declined the offer from Acme." in talk.words


def test_an_answer_to_an_offer_that_was_never_noted() -> None:
    """Spares the job seeker the order of our questions."""
    talk = Talk(now=FRIDAY)
    talk.registers(day="2026-10-07")
    talk.says("I accepted their offer")
    talk.presses(Choice.YES)
    assert "You accepted the offer from Acme" in talk.words
    assert offer_of(talk).answer is Answer.ACCEPTED


def test_with_nothing_open_what_is_left_is_the_answer() -> None:
    """Spares the job seeker an offer without a next step."""
    talk = told("start 2 nov, building C, safety shoes, 2400 a month, permanent, ask for Dana Fox")
    asked_about("reply_by", talk)
    talk.presses(Choice.DOESNT_MATTER)
    talk.command("home")
    assert "Tell me what you answer them." in talk.words


def test_a_deadline_that_has_passed_is_said() -> None:
    """Spares the job seeker a reminder of a day that is gone."""
    talk = told("answer by 23 october")
    talk.now = datetime(2026, 10, 26, 9, tzinfo=UTC)
    talk.command("home")
    assert "They wanted an answer by Friday 23 October." in talk.words


def test_letters_for_many_come_a_few_at_a_time() -> None:
    """H12: spares the job seeker one message of fifty letters."""
    talk = told()
    for number in range(7):
        talk.registers(f"Globex {number}", day="2026-10-07")
    talk.command("offer Acme")
    talk.presses(Choice.ACCEPT)
    assert "7 other applications are open" in talk.words
    talk.presses(Choice.DRAFT_WITHDRAWALS)
    assert "2 more letters follow." in talk.words
    talk.presses(Choice.WITHDRAWAL_SENT, value="nobody")
    talk.presses(Choice.WITHDRAWAL_SENT, value=talk.dossier.search.applications[1].id)
    assert "One more letter follows." in talk.words
    talk.presses(Choice.KEEP_THEM)
    assert "The others stay open" in talk.words
    withdrawn = talk.dossier.search.applications[1].outcome
    assert withdrawn is not None
    assert withdrawn.result is Result.WITHDRAWN


def test_why_is_answered_with_the_rules_of_an_offer() -> None:
    """Spares the job seeker advice that nobody stands behind."""
    talk = told()
    talk.command("why")
    assert "An offer is the time to talk about the contract and pay." in talk.words
    talk.command("offer")
    talk.presses(Choice.ACCEPT)
    talk.command("why")
    assert "After you accept, the others deserve a polite word." in talk.words


def test_keeping_the_others_is_an_answer() -> None:
    """Spares the job seeker an urge to burn bridges."""
    talk = told()
    talk.registers("Globex", day="2026-10-07")
    talk.command("offer Acme")
    talk.presses(Choice.ACCEPT)
    talk.presses(Choice.KEEP_THEM)
    assert "The others stay open" in talk.words


def test_a_second_yes_is_not_given_without_a_word_about_the_first() -> None:
    """A17: spares the job seeker a first day at two places, and an employer who waits in vain."""
    talk = told()
    talk.presses(Choice.ACCEPT)
    talk.registers("Globex", day="2026-10-07")
    talk.says("Globex made me an offer")
    talk.presses(Choice.YES)
    talk.says("I accepted the offer from Globex")
    assert "You said yes to Acme before." in talk.words, "said before it is accepted"
    talk.presses(Choice.YES)
    assert "You accepted the offer from Globex" in talk.words, "theirs to decide"
    assert "You said yes to Acme before." in talk.words
    talk.command("offer Acme")
    talk.presses(Choice.CHANGE_ANSWER)
    assert "You said yes to Globex before." in talk.words
    talk.presses(Choice.DECLINE)
    assert "polite letter" in talk.words
    talk.says("I accepted the offer from Globex")
    assert "You said yes to" not in talk.words, "the other was told"


# -- the command -------------------------------------------------------------------------------


def test_without_an_offer_it_is_asked_whether_there_is_one() -> None:
    """Spares the job seeker a command that knows nothing."""
    talk = Talk(now=FRIDAY)
    talk.command("offer")
    assert "I don't know of any interview yet" in talk.words
    talk.registers()
    talk.command("offer")
    assert "Did Acme make you an offer?" in talk.words
    talk.presses(Choice.YES)
    assert "What did they tell you?" in talk.words


def test_of_two_offers_one_is_chosen() -> None:
    """Spares the job seeker an answer to the wrong employer."""
    talk = told()
    talk.registers("Globex", day="2026-10-07")
    talk.says("Globex made me an offer")
    talk.presses(Choice.YES)
    talk.presses(Choice.NOT_NOW)
    talk.command("offer")
    assert "Which one is it about?" in talk.words
    talk.presses(Choice.PICK, value=talk.dossier.search.applications[0].id)
    assert "What I know of the offer from Acme" in talk.words
    talk.command("home")
    talk.says("I turned down the offer from Globex")
    assert "Did you decline the offer from Globex?" in talk.words
    talk.presses(Choice.YES)
    talk.command("offer")
    assert "What I know of the offer from Acme" in talk.words
