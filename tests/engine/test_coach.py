"""Asking a coach (A18): where there is one, and what is chosen and looked at."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.advice.coaching import Coaching
from bot.advice.grants import Selection
from bot.advice.policy import default_policy
from bot.engine.effects import OpenForm, RejectForm
from bot.engine.meaning import Link, text
from bot.engine.phrases import answer
from bot.engine.steps import Step
from bot.engine.wording.plain import PlainStyle, plain
from tests.engine.coached import (
    COACHING,
    LIVE,
    NOON,
    coached,
    shares,
)
from tests.engine.conversations import Talk

# -- where there is nobody -----------------------------------------------------------------------


def test_where_there_is_no_coach_the_command_says_so() -> None:
    """Nobody is sent to a person who is not there."""
    talk = Talk()
    talk.command("coach")
    assert "There is no coach here" in talk.words


@pytest.mark.parametrize("command", ["home", "list", "correct Acme"])
@pytest.mark.parametrize(("policy", "offered"), [(default_policy(), False), (LIVE, True)])
def test_the_button_is_at_home_and_only_where_there_is_a_coach(
    command: str, policy: object, offered: bool
) -> None:
    """A button that leads nowhere hurts most whoever needs help."""
    talk = Talk(policy=LIVE if policy is LIVE else default_policy())
    talk.registers()
    talk.command(command)
    actions = {action for message in talk.offers for _, action, _ in message}
    assert ("coach" in actions) is (offered and command == "home")


def test_after_the_last_call_a_coach_is_offered() -> None:
    """That is when one needs somebody."""
    talk = coached()
    offered = []
    for days in (7, 13):
        talk.now = NOON + timedelta(days=days)
        talk.command("call")
        talk.presses("left_message")
        assert talk.newest.step == Step.RECORDED
        offered.append("[Ask a coach]" in talk.words)
    assert offered == [False, True]
    talk.presses("coach")
    assert talk.newest.step == Step.COACH


@pytest.mark.parametrize(
    ("coaching", "said", "not_said"),
    [
        pytest.param(Coaching(), "", "help line", id="nothing is set"),
        pytest.param(Coaching(help_line="116 123"), "116 123", "coach", id="a help line alone"),
        pytest.param(COACHING, "Casey Lee in room 12", "zzz", id="all is set"),
    ],
)
def test_in_distress_people_are_named_and_nothing_is_kept(
    coaching: Coaching, said: str, not_said: str
) -> None:
    """Somebody at the end of their strength gets a number, not a form (wording 16)."""
    talk = Talk(policy=replace(default_policy(), coaching=coaching))
    talk.command("home")
    before = talk.dossier
    talk.says("I can't do this any more")
    assert said in talk.words
    assert not_said not in talk.words
    assert talk.dossier == replace(before, search=talk.dossier.search)
    assert talk.dossier.search.applications == before.search.applications


# -- choosing and looking ------------------------------------------------------------------------


def test_the_card_says_who_there_is_and_how_to_reach_them() -> None:
    """One may prefer to meet somebody, and share nothing at all."""
    talk = coached()
    talk.command("coach")
    assert "Casey Lee in room 12" in talk.words
    (effect,) = talk.turn.effects
    links = [a for a in effect.message.actions if isinstance(a, Link)]  # type: ignore[union-attr]
    assert [link.url for link in links] == [COACHING.booking]


def test_a_coach_without_an_address_has_no_link() -> None:
    """Nothing is made up."""
    talk = Talk(policy=replace(LIVE, coaching=Coaching(coaches=("casey",))))
    talk.command("coach")
    assert "reach them" not in talk.words
    assert "Book a time" not in talk.words


def test_in_a_chat_the_boxes_are_buttons_that_say_what_they_do() -> None:
    """Where no form can be shown, "Share: Acme" must not look like what is shared already."""
    talk = coached()
    acme = talk.dossier.search.applications[0].id
    talk.command("coach")
    talk.presses("choose_shared")
    talk.cannot_show_form()
    assert "Nothing is filled in yet." in talk.words
    talk.presses("field", value="shares")
    assert "So far: nothing" in talk.words
    talk.presses("tick", value=acme)
    assert "So far: Acme, Wednesday 14 October" in talk.words
    assert "[Don't share: Acme, Wednesday 14 October]" in talk.words
    talk.presses("tick", value=acme)
    assert "[Share: Acme, Wednesday 14 October]" in talk.words
    talk.presses("tick", value=acme)
    talk.presses("done")
    assert "What to share: Acme, Wednesday 14 October" in talk.words
    talk.presses("tick", value="nothing such")
    assert "[Change: What to share]" in talk.words
    talk.presses("save")
    assert "Your coach would see this." in talk.words


def test_nothing_is_ticked_even_after_something_was_shared() -> None:
    """Each consent is a new one."""
    talk = coached()
    shares(talk)
    talk.presses("choose_shared")
    (opening,) = talk.turn.effects
    assert isinstance(opening, OpenForm)
    boxes = opening.form.fields[0]
    assert (boxes.name, boxes.value) == ("shares", "")
    assert "never shared" in plain(answer(opening.form.intro or text("failed")), PlainStyle())


def test_words_after_the_command_become_the_line() -> None:
    """Whoever knows what they want to say writes it once."""
    talk = coached()
    talk.command("coach I freeze on the phone")
    talk.presses("choose_shared")
    (opening,) = talk.turn.effects
    assert isinstance(opening, OpenForm)
    assert opening.form.fields[-1].value == "I freeze on the phone"


def test_who_has_nothing_yet_can_still_write_a_line() -> None:
    """A coach can help before the first interview."""
    talk = Talk(policy=LIVE)
    talk.command("coach")
    talk.presses("choose_shared")
    (opening,) = talk.turn.effects
    assert isinstance(opening, OpenForm)
    assert [field.name for field in opening.form.fields] == ["line"]
    talk.submits(line="Where do I begin?")
    talk.presses("share")
    grant = talk.dossier.search.grant(talk.now)
    assert grant is not None
    assert grant.selection == Selection(line="Where do I begin?")


@pytest.mark.parametrize(
    ("values", "wrong"),
    [
        pytest.param({"shares": "", "line": ""}, "sharing-nothing", id="nothing at all"),
        pytest.param({"shares": "nonsense", "line": ""}, "sharing-nothing", id="no such box"),
        pytest.param({"shares": "", "line": "x" * 2001}, "too-long", id="too much"),
    ],
)
def test_what_cannot_be_shared_is_said_at_its_field(values: dict[str, str], wrong: str) -> None:
    """What was typed is kept, and it says what to do."""
    talk = coached()
    talk.command("coach")
    talk.presses("choose_shared")
    talk.submits(**values)
    (rejected,) = talk.turn.effects
    assert isinstance(rejected, RejectForm)
    assert [error.text.key for error in rejected.errors] == [wrong]
    assert talk.dossier.search.grants == ()


@pytest.mark.parametrize("leaving", ["dont_share", "no", "words", "cancel"])
def test_what_was_looked_at_can_be_left_unshared(leaving: str) -> None:
    """Looking is not sharing; a typed yes is not the button (wording 9)."""
    talk = coached()
    talk.command("coach")
    talk.presses("choose_shared")
    talk.submits(shares="", line="I freeze")
    if leaving == "words":
        talk.says("yes")
        assert "press the button" in talk.words
    elif leaving == "cancel":
        talk.says("cancel")
    else:
        talk.presses(leaving)
    assert talk.dossier.search.grants == ()


def test_what_has_changed_since_it_was_looked_at_is_looked_at_again() -> None:
    """A card of last week, with an offer on top of it since, must not share the offer."""
    talk = coached()
    talk.command("coach")
    talk.presses("choose_shared")
    talk.submits(shares=talk.dossier.search.applications[-1].id, line="I freeze")
    old = talk.newest.key
    talk.registers("Globex")
    talk.presses("share", key=old)
    assert not talk.dossier.search.grants
    assert "Something has changed" in talk.words
    assert "“I freeze”" in talk.words
    talk.presses("share")
    (grant,) = talk.dossier.search.grants
    assert grant.selection.line == "I freeze"


def test_undo_does_not_take_back_something_older_than_what_was_shared() -> None:
    """Whoever writes "undo" now means the sharing, and that has a button of its own."""
    talk = coached()
    shares(talk)
    talk.command("undo")
    assert "nothing to undo" in talk.words
    assert [a.employer for a in talk.dossier.search.applications] == ["Acme"]
