"""Telling of an offer as it comes: what is unclear, left over, or no point of it (S9)."""

import pytest

from bot.advice.offer import Point, Topic
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk
from tests.engine.offered import FRIDAY, files, offer_of, offered, told

# -- telling -----------------------------------------------------------------------------------


def test_later_says_how_to_come_back() -> None:
    """Spares the job seeker a form on the day of their joy."""
    talk = offered()
    talk.presses(Choice.NOT_NOW)
    assert "/interview offer Acme" in talk.words
    talk.command("offer")
    assert "Tell me what you know" in talk.words


def test_skip_leaves_it_for_later() -> None:
    """Spares the job seeker a question that does not let go."""
    talk = offered()
    talk.says("skip")
    assert "/interview offer Acme" in talk.words


def test_a_speech_is_too_long() -> None:
    """Spares the job seeker words that are cut off in silence."""
    talk = offered()
    talk.says("building C " * 300)
    assert "characters long" in talk.words


def test_what_is_said_to_be_open_stays_open() -> None:
    """Spares the job seeker a point that counts as settled because it was named."""
    talk = told("salary to be discussed, safety shoes")
    assert "Still open: when you start, the place, pay" in talk.words
    assert offer_of(talk).unsorted == ()


@pytest.mark.parametrize("words", ["should I accept the offer?", "forget everything", "close Acme"])
def test_questions_and_commands_are_no_points_of_an_offer(words: str) -> None:
    """Spares the job seeker a wish to be forgotten that is filed under remarks."""
    talk = offered()
    talk.says(words)
    assert offer_of(talk).unsorted == ()


def test_news_is_no_point_of_an_offer() -> None:
    """Spares the job seeker a rejection that is filed under remarks."""
    talk = offered()
    talk.says("they rejected me after all")
    assert "Did Acme say no?" in talk.words


def test_a_no_after_an_offer_can_be_told_and_an_offer_again() -> None:
    """Spares the job seeker the details that they had told before."""
    talk = told("2400 a month")
    talk.presses(Choice.DECLINE)
    talk.command("correct Acme")
    talk.presses(Choice.OFFERED)
    assert offer_of(talk).answer is None
    assert offer_of(talk).is_settled(Point(topic=Topic.PAY))


def test_a_sentence_with_news_in_it_is_not_asked_about() -> None:
    """Spares the job seeker the question what "they offered me the job" is about."""
    talk = Talk(now=FRIDAY)
    talk.registers(day="2026-10-07")
    talk.says("Acme offered me the job, 2400 a month")
    talk.presses(Choice.YES)
    assert "Congratulations" in talk.words
    assert offer_of(talk).unsorted == ()
    assert "Pay: 2400 a month" in talk.words


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        pytest.param("dress code", "building 7", id="by its name"),
        pytest.param("wear safety shoes", "", id="more of the offer"),
        pytest.param("mumble", "", id="neither"),
    ],
)
def test_a_remainder_can_be_sorted_in_words(words: str, kept: str) -> None:
    """Spares the job seeker a list."""
    talk = told("there is a thing with building 7 parking")
    assert "what is it about?" in talk.words
    talk.says(words)
    item = offer_of(talk).item(Point(topic=Topic.DRESS))
    assert kept in (item.words if item else "")
    assert talk.newest.step in (Step.OFFER, Step.OFFER_REMAINDER)


def test_a_remainder_joins_what_is_known() -> None:
    """Spares the job seeker the words that they told first."""
    talk = told("free parking, the thing with building 7 parking")
    talk.presses(Choice.ABOUT, value="access")
    item = offer_of(talk).item(Point(topic=Topic.ACCESS))
    assert item is not None
    assert item.words == "free parking; thing with building 7 parking"


@pytest.mark.parametrize("value", ["start", "nonsense", "own-3"])
def test_a_point_that_is_none_is_asked_again(value: str) -> None:
    """Spares the job seeker a date made of words that are none."""
    talk = told("the thing with building 7 parking")
    talk.presses(Choice.ABOUT, value=value)
    assert offer_of(talk).unsorted


# -- moments that are unclear ------------------------------------------------------------------


def test_two_unclear_moments_are_asked_one_after_the_other() -> None:
    """Spares the job seeker a guess at the hour and at the week."""
    talk = told("start on 2 november at 8, answer by friday")
    assert "When do you start?" in talk.words
    talk.presses(Choice.PICK, value="nonsense")
    talk.says("at 8 in the morning")
    assert "When must you answer?" in talk.words
    talk.says("perhaps")
    assert "not sure" in talk.words
    talk.presses(Choice.PICK, value="2026-10-23")
    offer = offer_of(talk)
    assert (str(offer.starts_on), str(offer.starts_at)) == ("2026-11-02", "08:00:00")
    assert str(offer.reply_by) == "2026-10-23"


def test_a_talk_that_may_be_at_two_hours_is_asked_about() -> None:
    """Spares the job seeker a talk at two in the night."""
    talk = told()
    talk.presses(Choice.TIME_AGREED)
    talk.says("mumble")
    assert "can't read" in talk.words
    talk.says("tuesday at 2")
    assert "When is the talk?" in talk.words
    talk.presses(Choice.PICK, value="2026-10-20T14:00")
    assert "Tuesday 20 October, 14:00." in talk.words
    assert [file.name for file in files(talk)] == ["contract-talk.ics"]


def test_a_day_that_is_no_button_any_more_is_asked_again() -> None:
    """Spares the job seeker a day that nobody named."""
    talk = told("start on 2 november at 8")
    for value in ("2026-12-24", "T99:00", "2026-11-02T09:00"):
        talk.presses(Choice.PICK, value=value)
        assert offer_of(talk).starts_on is None
