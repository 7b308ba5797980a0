"""An offer told in German, in a chat in German: each point is kept, or asked about (A15)."""

import pytest

from bot.advice.offer import Point, Topic
from bot.engine.choices import Choice
from tests.engine.conversations import Talk
from tests.engine.german import registered
from tests.engine.offered import offer_of


def offered_in_german() -> Talk:
    talk = registered()
    talk.says("sie haben mir die Stelle angeboten")
    talk.presses(Choice.YES)
    return talk


@pytest.mark.parametrize(
    ("words", "topic", "kept"),
    [
        ("38 Stunden die Woche, 3.200 brutto", Topic.HOURS, "38 Stunden die Woche"),
        ("38 Stunden die Woche, 3.200 brutto", Topic.PAY, "3.200 brutto"),
        ("Probezeit sechs Monate", Topic.CONTRACT, "Probezeit sechs Monate"),
        ("Vertrag kommt per Post", Topic.CONTRACT, "Vertrag kommt per Post"),
        ("Ansprechpartnerin ist Frau Kern", Topic.ASK_FOR, "Frau Kern"),
        ("Parkplatz gibt es", Topic.ACCESS, "Parkplatz gibt es"),
        ("Dienstkleidung wird gestellt", Topic.DRESS, "Dienstkleidung wird gestellt"),
    ],
)
def test_a_point_told_in_german_is_kept_and_said_back(words: str, topic: Topic, kept: str) -> None:
    """Spares whoever writes in German a question about each of their own words."""
    talk = offered_in_german()
    talk.says(words)
    item = offer_of(talk).item(Point(topic=topic))
    assert item is not None
    assert item.words == kept
    assert kept in talk.words
    assert offer_of(talk).unsorted == ()


def test_the_first_day_told_in_german_is_a_day_of_the_calendar() -> None:
    """Spares the job seeker a first day that no reminder knows."""
    talk = offered_in_german()
    talk.says("ich fange am 1. November an")
    assert str(offer_of(talk).starts_on) == "2026-11-01"


def test_a_day_to_answer_by_told_in_german_is_known() -> None:
    """Spares the job seeker an offer that lapses because the day was not read."""
    talk = offered_in_german()
    talk.says("antworten muss ich bis Freitag")
    assert "Fr., 16. Okt." in talk.words or "16. Oktober" in talk.words


def test_what_is_not_understood_in_german_is_asked_about() -> None:
    """Spares the job seeker words that are filed under the wrong point."""
    talk = offered_in_german()
    talk.says("Parkplatz gibt es, melde dich im ersten Jahr")
    assert offer_of(talk).unsorted == ("melde dich im ersten Jahr",)
