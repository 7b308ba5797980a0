"""Few buttons: one stands out and comes first, the ways back come last, the rest is a list."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.engine.choices import Choice, in_order
from bot.engine.effects import Say
from bot.engine.flows.putting_off import tomorrow_button
from bot.engine.meaning import Button, Message, Text, Weight, text
from bot.engine.steps import Step
from bot.engine.view import View
from tests.engine.conversations import WEDNESDAY, Talk

MONDAY_CALL = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)
MOST_BUTTONS = 6


def _registered() -> Talk:
    talk = Talk()
    talk.registers(decision="friday")
    return talk


def _looks_at_it(talk: Talk) -> None:
    talk.command("list")
    talk.presses(Choice.SHOW, value=talk.dossier.search.applications[0].id)


def _shown(talk: Talk) -> Message:
    (said,) = (effect.message for effect in talk.turn.effects if isinstance(effect, Say))
    return said


def _buttons(talk: Talk) -> list[Button]:
    return [action for action in _shown(talk).actions if isinstance(action, Button)]


def _looks() -> Iterator[Talk]:
    """Messages that had more buttons than a phone shows at once."""
    for moment in (WEDNESDAY, MONDAY_CALL):
        for words in ("settings", "home", "list"):
            talk = _registered()
            talk.now = moment
            talk.command(words)
            yield talk
        known = _registered()
        known.now = moment
        _looks_at_it(known)
        yield known
    heard = _registered()
    _looks_at_it(heard)
    heard.presses(Choice.HEARD)
    yield heard
    offered = _registered()
    offered.command("offer")
    offered.presses(Choice.YES)
    offered.says("2400 a month, start 2 november")
    yield offered


def test_a_message_has_few_buttons() -> None:
    """Spares whoever is nervous a wall of buttons under two lines of text."""
    for talk in _looks():
        assert len(_buttons(talk)) <= MOST_BUTTONS, talk.words


@pytest.mark.parametrize("choice", [Choice.DETAILS, Choice.PRACTISE, Choice.ANOTHER_ROUND], ids=str)
def test_an_entry_of_the_list_is_as_good_as_its_button(choice: Choice) -> None:
    """What moved into a list must still be there."""
    listed, pressed = _registered(), _registered()
    _looks_at_it(listed)
    listed.presses(Choice.FURTHER, value=choice)
    _looks_at_it(pressed)
    pressed.presses(choice)
    assert listed.newest.step == pressed.newest.step != Step.KNOWN


@pytest.mark.parametrize("value", ["", "nothing such", Choice.FURTHER])
def test_a_made_up_entry_only_shows_the_list_again(value: str) -> None:
    """A forged value changes nothing."""
    talk = _registered()
    _looks_at_it(talk)
    known = talk.dossier.search.applications
    talk.presses(Choice.FURTHER, value=value)
    assert talk.newest.step == Step.KNOWN
    assert talk.dossier.search.applications == known


def test_the_main_action_comes_first_and_the_ways_back_last() -> None:
    """One looks for Undo in the same place each time."""
    undo, change, plain = (_button(choice) for choice in ("undo", "change", "heard"))
    main = replace(plain, action="talked", weight=Weight.MAIN)
    assert in_order((undo, change, plain, main)) == (main, plain, change, undo)


def test_home_begins_the_next_step_itself() -> None:
    """When a call is fine now its card is one press away."""
    talk = _registered()
    talk.now = MONDAY_CALL
    talk.command("home")
    home = talk.newest.key
    first = _buttons(talk)[0]
    assert (first.action, first.weight) == (Choice.SHOW_CARD, Weight.MAIN)
    talk.presses(Choice.SHOW_CARD, value=first.value)
    assert talk.newest.step == Step.CALL_CARD
    talk.command("home")
    assert _buttons(talk)[0].action == Choice.TELL
    talk.presses(Choice.TELL, value=first.value)
    assert talk.newest.step == Step.OUTCOME_MISSING
    talk.presses(Choice.SHOW_CARD, key=home, value="nothing such")
    assert "I don't have that one any more." in talk.words


def test_tomorrow_says_when_and_says_nothing_that_it_does_not_know() -> None:
    """On a Friday "tomorrow" is Monday; while all is off nobody knows."""
    talk = _registered()
    talk.waits_until(datetime(2026, 10, 22, 7, 30, tzinfo=UTC))
    assert "[Tomorrow, 09:30]" in talk.words
    talk.presses(Choice.TOMORROW)
    talk.waits_until(datetime(2026, 10, 23, 7, 30, tzinfo=UTC))
    assert "[On Monday 26 October, 09:30]" in talk.words
    seeker = replace(talk.dossier.search.seeker, stopped_at=talk.now)
    search = replace(talk.dossier.search, seeker=seeker)
    view = View(search=search, policy=talk.policy, now=talk.now)
    assert tomorrow_button(talk.newest, view).label == text("choice-tomorrow")


def _button(action: str) -> Button:
    return Button(action=action, label=Text("as-count"))
