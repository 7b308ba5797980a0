"""An offer in words: accepted, declined, a slip, or more of it; and of which one."""

import pytest

from bot.advice.offer import Answer
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk
from tests.engine.on_the_screen import with_an_offer


def offered_and_left() -> Talk:
    """The only employer has made an offer, and what it says is for later."""
    talk = Talk()
    talk.registers()
    talk.has_thanked()
    talk.says("they offered me the job")
    talk.presses(Choice.YES)
    talk.says("later")
    return talk


def test_accepted_is_said_of_the_offer_and_not_of_whoever_is_still_waited_for() -> None:
    """With one offer, "I accepted" is about that one, whatever else was just spoken of."""
    talk = with_an_offer()
    talk.command("home")
    talk.says("did I talk to Globex")
    talk.says("I accepted")
    talk.says("yes")
    acme, globex = talk.dossier.search.applications
    assert acme.offer is not None
    assert acme.offer.answer is Answer.ACCEPTED
    assert globex.outcome is None


def test_with_two_offers_it_is_asked_which_one_was_accepted() -> None:
    """Nobody accepts two jobs with one word."""
    talk = with_an_offer()
    talk.registers("Initech")
    talk.registers("Stark")
    talk.says("Stark offered me the job")
    talk.presses(Choice.YES)
    talk.command("show Globex")
    talk.presses(Choice.HEARD)
    talk.says("I accepted")
    assert talk.newest.step == Step.CHOOSING_APPLICATION


def test_while_an_offer_is_open_it_is_not_said_that_nothing_is() -> None:
    """ "Nothing is open" would frighten whoever has an offer to answer."""
    talk = offered_and_left()
    talk.says("left a voicemail")
    assert "/interview offer" in talk.words
    assert "Nothing is open" not in talk.words


def test_a_slip_is_gone_once_it_is_typed_again() -> None:
    """Nobody wants to explain what "strat 2 nov 8am" is about, having just corrected it."""
    talk = with_an_offer()
    talk.says("strat 2 nov 8am, building C")
    assert talk.newest.step == Step.OFFER_REMAINDER
    talk.says("start 2 nov 8am")
    offer = talk.dossier.search.applications[0].offer
    assert offer is not None
    assert str(offer.starts_on) == "2026-11-02"
    assert offer.unsorted == ()
    assert talk.newest.step == Step.OFFER


def test_more_of_the_offer_is_no_slip_of_what_is_asked_about() -> None:
    """What is something else leaves the question where it is."""
    talk = with_an_offer()
    talk.says("bring my own mug, building C")
    assert talk.newest.step == Step.OFFER_REMAINDER
    talk.says("2400 a month")
    offer = talk.dossier.search.applications[0].offer
    assert offer is not None
    assert offer.unsorted == ("bring my own mug",)


def test_more_of_the_only_offer_is_kept_with_nothing_asked() -> None:
    """The talk is over, the chat asks nothing: "first day is 2 november" still has its place."""
    talk = offered_and_left()
    talk.says("first day is 2 november 8am")
    offer = talk.dossier.search.applications[0].offer
    assert offer is not None
    assert str(offer.starts_on) == "2026-11-02"


def test_with_somebody_to_hear_from_a_day_alone_is_not_taken_for_the_offers() -> None:
    """With two open, what is said out of the blue may be about the other one."""
    talk = with_an_offer()
    talk.says("later")
    talk.says("2400 a month")
    offer = talk.dossier.search.applications[0].offer
    assert offer is not None
    assert offer.items == ()


def test_news_is_heard_where_a_day_is_asked_for() -> None:
    """ "I can't read accepted as a day" is no answer to who has just taken the job."""
    talk = with_an_offer()
    talk.says("2400 a month")
    talk.presses(Choice.TIME_AGREED)
    talk.says("I accepted")
    talk.says("yes")
    offer = talk.dossier.search.applications[0].offer
    assert offer is not None
    assert offer.answer is Answer.ACCEPTED


@pytest.mark.parametrize("words", ["decline", "I want to decline", "decline the offer"])
def test_while_the_offer_is_told_of_a_bare_decline_is_asked_about(words: str) -> None:
    """Spares the job seeker "decline" among what the offer says, and a letter they did not want."""
    talk = Talk()
    talk.registers("Acme")
    talk.has_thanked()
    talk.says("they offered me the job")
    talk.presses(Choice.YES)
    assert talk.newest.step == Step.OFFER_MADE
    talk.says(words)
    assert "Did you decline the offer from Acme?" in talk.words
    talk.says("yes")
    assert "polite letter" in talk.words
