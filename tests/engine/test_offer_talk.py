"""The talk about contract and pay: set, moved, or told of in words (A16)."""

from datetime import timedelta

import pytest

from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk
from tests.engine.offered import FRIDAY, files, offer_of, told

# -- the talk ----------------------------------------------------------------------------------


def test_a_talk_after_the_answer_is_known_asks_nothing_more() -> None:
    """Spares the job seeker a question whose answer is known."""
    talk = told("answer by 23 october")
    talk.presses(Choice.TIME_AGREED)
    talk.says("tuesday at 2pm")
    assert "When must you answer?" not in talk.words
    talk.presses(Choice.ADD_QUESTION)
    talk.says("x" * 300)
    assert "characters long" in talk.words
    talk.says("may I work from home?\nwho trains me?")
    assert offer_of(talk).questions == ("may I work from home?", "who trains me?")
    talk.says("skip")
    assert "You talk about contract and pay on Tuesday 20 October, 14:00." in talk.words


def test_a_talk_moves_and_its_calendar_entry_with_it() -> None:
    """Spares the job seeker two entries for one talk."""
    talk = told("answer by 23 october")
    talk.presses(Choice.TIME_AGREED)
    talk.says("tuesday at 2pm")
    (first,) = files(talk)
    talk.presses(Choice.CHANGE_TALK)
    talk.says("wednesday at 3pm")
    (second,) = files(talk)
    assert first.uid == second.uid
    assert second.starts_at - first.starts_at == timedelta(days=1, hours=1)


def test_a_talk_in_an_hour_needs_no_reminder() -> None:
    """Spares the job seeker a promise that cannot be kept."""
    talk = told("answer by 23 october")
    talk.presses(Choice.TIME_AGREED)
    talk.says("today at 11:30")
    assert "I'll remind you" not in talk.words
    assert "Friday 16 October, 11:30." in talk.words


def test_with_nothing_open_no_question_is_made_up() -> None:
    """Spares the job seeker questions that are answered."""
    talk = told(
        "start 2 nov 8am, building C, safety shoes, 2400 a month, ask for Dana Fox, "
        "answer by 23 october"
    )
    talk.presses(Choice.TIME_AGREED)
    talk.says("tuesday at 2pm")
    talk.command("offer")
    talk.says("permanent contract")
    talk.presses(Choice.ADD_QUESTION)
    assert "Your questions" not in talk.words


def test_settled_and_later() -> None:
    """Spares the job seeker a talk that has been."""
    talk = told()
    talk.presses(Choice.SETTLED)
    assert "Pay: settled" in talk.words
    assert "contract" not in talk.words.split("Still open:")[1]
    again = told()
    again.presses(Choice.NOT_NOW)
    assert "When must you answer?" in again.words
    again.says("answer? by 23 october")
    again.command("offer")
    again.presses(Choice.NOT_NOW)
    assert "Answer by Friday 23 October" in again.words


def test_settled_leaves_what_was_told() -> None:
    """Spares the job seeker the figure that they typed."""
    talk = told("2400 a month")
    talk.presses(Choice.SETTLED)
    assert "Pay: 2400 a month" in talk.words
    assert "Contract: settled" in talk.words


# -- the talk, in words ------------------------------------------------------------------------

THURSDAY_AT_THREE = "The contract talk is on Thursday at 3 pm"


def talk_of(talk: Talk) -> str:
    offer = offer_of(talk)
    return f"{offer.talk_on} {offer.talk_at:%H:%M}" if offer.talk_at else "none"


def test_the_talk_is_set_whatever_else_is_asked() -> None:
    """Spares the job seeker finding the right button before they may tell of it."""
    talk = told()
    talk.presses(Choice.CHANGE)
    talk.presses(Choice.TOPIC, "reply_by")
    talk.says(THURSDAY_AT_THREE)
    assert talk_of(talk) == "2026-10-22 15:00"
    assert offer_of(talk).reply_by is None
    assert [file.name for file in files(talk)] == ["contract-talk.ics"]
    assert "When must you answer?" in talk.words


def test_the_talk_can_be_told_of_after_another_employer() -> None:
    """Spares the job seeker "I'm not sure what that means" where one offer alone is meant."""
    talk = told()
    talk.registers("Bolt", day="2026-10-15")
    talk.says(THURSDAY_AT_THREE)
    assert talk_of(talk) == "2026-10-22 15:00"


def test_without_an_offer_no_talk_is_set() -> None:
    """Spares the job seeker an offer that nobody made."""
    talk = Talk(now=FRIDAY)
    talk.registers(day="2026-10-07")
    talk.says(THURSDAY_AT_THREE)
    assert talk.dossier.search.applications[0].offer is None


def test_the_talk_can_be_told_of_with_the_offer_itself() -> None:
    """Spares the job seeker telling it twice."""
    talk = Talk(now=FRIDAY)
    talk.registers(day="2026-10-07")
    talk.says("they offered me the job, the contract talk is on Thursday at 3pm")
    talk.presses(Choice.YES)
    assert "Congratulations" in talk.words
    assert talk_of(talk) == "2026-10-22 15:00"


def test_what_is_unclear_beside_the_talk_is_asked_first_and_the_talk_is_not_lost() -> None:
    """Spares the job seeker saying again when the talk is."""
    talk = told()
    talk.says("start is on 9 november at 8, contract talk thursday")
    talk.presses(Choice.PICK, "2026-11-09T08:00")
    assert "Thursday 22 October. At what time?" in talk.words
    talk.says("3pm")
    assert talk_of(talk) == "2026-10-22 15:00"


def test_words_beside_the_talk_are_asked_about_once_it_is_set() -> None:
    """Spares the job seeker a remark that is swallowed by a date."""
    talk = told()
    talk.says(f"{THURSDAY_AT_THREE}, bring my own mug")
    assert talk_of(talk) == "2026-10-22 15:00"
    assert "“bring my own mug”" in talk.words


def test_a_talk_with_its_answer_day_known_asks_nothing_more() -> None:
    """Spares the job seeker a question that they have answered."""
    talk = told("answer by 30 october")
    talk.says(THURSDAY_AT_THREE)
    assert talk_of(talk) == "2026-10-22 15:00"
    assert talk.newest.step == Step.TALK_SET


def test_one_of_two_offers_is_named_with_the_talk() -> None:
    """Spares the job seeker a talk in the calendar under the wrong employer."""
    talk = told()
    talk.registers("Bolt", day="2026-10-08")
    talk.says("I got an offer from Bolt")
    talk.presses(Choice.YES)
    talk.presses(Choice.NOT_NOW)
    talk.says(THURSDAY_AT_THREE)
    assert all(a.offer is None or a.offer.talk_on is None for a in talk.dossier.search.applications)
    talk.says("The contract talk with Acme is on Thursday at 3 pm")
    assert talk_of(talk) == "2026-10-22 15:00"


@pytest.mark.parametrize("words", ["not yet", "later", "I don't know"])
def test_a_talk_that_is_not_agreed_yet_has_no_day(words: str) -> None:
    """Spares the job seeker being told that "not yet" is no day."""
    talk = told()
    talk.presses(Choice.TIME_AGREED)
    talk.says(words)
    assert "When must you answer?" in talk.words
    talk.says(words)
    assert talk.newest.step == Step.OFFER
