"""Is this normal? One's own waiting beside what is published."""

from datetime import timedelta

import pytest

from bot.advice.model import Sector
from bot.engine.choices import Choice
from tests.engine.conversations import Talk
from tests.engine.refused import changed, refused


@pytest.mark.parametrize(
    ("facts", "said", "unsaid"),
    [
        pytest.param({}, "25.1 days", "Restaurants", id="nothing known"),
        pytest.param({"sector": Sector.GOVERNMENT}, "53.8 days", "Restaurants", id="government"),
        pytest.param({"sector": Sector.HOSPITALITY}, "10.2 days", "Government", id="restaurants"),
        pytest.param({"sector": Sector.RETAIL}, "25.1 days", "Restaurants", id="a shop"),
        pytest.param({"zone": "America/Toronto"}, "Ontario", "chance of", id="in Canada"),
    ],
)
def test_figures_are_those_of_the_place_and_kind_of_work(
    facts: dict[str, object], said: str, unsaid: str
) -> None:
    """Spares the job seeker a comparison with something else."""
    talk = Talk()
    talk.registers()
    changed(talk, **facts)
    talk.says("is this normal?")
    assert "the last word was today" in talk.words
    assert "days on average" not in talk.words
    talk.now += timedelta(days=1)
    talk.says("is this normal?")
    assert said in talk.words
    assert unsaid not in talk.words
    assert "one day without a word" in talk.words
    assert "nothing about your chances" in talk.words


def test_is_this_normal_can_be_asked_at_any_time() -> None:
    """Spares the job seeker an answer that only comes after 45 days."""
    talk = Talk()
    talk.command("normal")
    assert "25.1 days" in talk.words
    talk.command("normal Acme")
    assert "25.1 days" in talk.words
    talk.registers()
    talk.command("normal Nobody")
    assert "I don't know an employer called" in talk.words
    talk.says("is this normal?")
    talk.registers("Globex", day="2026-10-20")
    talk.says("how long do they usually take at Globex")
    assert "is still ahead" in talk.words


def test_is_this_normal_about_one_that_has_ended() -> None:
    """Spares the job seeker a count of days that no longer matters."""
    talk = refused()
    talk.command("normal Acme")
    assert "This one is closed." in talk.words


def test_a_position_on_hold_is_no_silence_without_a_reason() -> None:
    """Spares the job seeker a count of days that takes no note of what they were told (H10)."""
    talk = Talk()
    talk.registers()
    talk.says("the position is on hold")
    talk.presses(Choice.YES)
    talk.waits_until(talk.now + timedelta(days=47))
    assert "the position is on hold, as you heard on Wednesday 14 October" in talk.words
    assert "days on average" not in talk.words, "nobody has published any of such"
    assert "keep it open" in talk.words
