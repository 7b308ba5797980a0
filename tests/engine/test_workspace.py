"""What an admin sets for a workspace: whole or not at all, said back, and taken back."""

from dataclasses import replace

import pytest

from bot.advice.coaching import Coaching
from bot.engine.effects import Notice, OpenForm
from bot.engine.events import (
    ActionChosen,
    CommandInvoked,
    Event,
    FormNotShown,
    FormSubmitted,
    TextEntered,
)
from bot.engine.meaning import Button, Weight
from bot.engine.sections import SectionName
from bot.engine.workspace.administer import is_for_admins
from bot.engine.workspace.model import Workspace, policy_in
from bot.engine.workspace.overview import KEY, AdminAct, section
from tests.engine.admins import COACHING, Office


def test_an_admin_sees_what_holds_for_everybody() -> None:
    """Spares them a look into a file that only the operator can read."""
    office = Office(shipped=replace(Office().shipped, coaching=Coaching(coaches=("U9",))))
    office.looks()
    for line in ("Coaches: 1", "Help line: none", "Rules changed: 0", "[Coaches and help line]"):
        assert line in office.said


def test_coaches_and_the_help_line_are_set_by_one_form_and_said_back() -> None:
    """A person in distress is told whom to call as soon as an admin knows it."""
    office = Office()
    office.presses(AdminAct.COACHING)
    assert office.form == dict.fromkeys(("coaches", "contact", "booking", "help_line"), "")
    office.sends("coaching", **COACHING)
    assert office.policy.coaching == Coaching(
        coaches=("U1", "U2"), contact="Casey Lee, room 12", help_line="116 123"
    )
    changed, _, whole = office.said.partition("For everybody here")
    for line in ("Coaches: 2", "How to reach a coach: Casey Lee, room 12", "Help line: 116 123"):
        assert line in changed
        assert line in whole
    assert "Where to book" not in changed


@pytest.mark.parametrize(
    "typed",
    [
        pytest.param("U1 U2", id="chosen from a list"),
        pytest.param("<@U1>, <@U2|casey>", id="as Slack writes people"),
        pytest.param("<@!U1> <@U2> U1", id="as Discord writes people, one twice"),
    ],
)
def test_coaches_are_named_as_platforms_name_people(typed: str) -> None:
    """Spares an admin the search for ids that nobody ever sees."""
    office = Office()
    office.sends("coaching", coaches=typed)
    assert office.policy.coaching.coaches == ("U1", "U2")


def test_everything_that_is_wrong_is_told_at_once_and_nothing_is_kept() -> None:
    """Spares them a round for each mistake, and people half a coach."""
    office = Office()
    before = office.workspace
    office.sends("coaching", coaches="casey@home", booking="http://x", help_line="1" * 201)
    assert office.errors == {
        "coaches": "Choose people of this place, 20 at the most.",
        "booking": "Write a whole web address that begins with https://.",
        "help_line": "Write one line, with 200 characters at the most.",
    }
    assert office.form["booking"] == "http://x"
    assert office.workspace is before


def test_a_way_to_reach_a_coach_needs_a_coach() -> None:
    """Spares people a telephone number of nobody."""
    office = Office()
    office.sends("coaching", contact="room 12")
    assert office.errors == {"contact": "Choose a coach first, or leave this empty."}


def test_a_coach_in_the_place_of_another_is_said_to_be_another() -> None:
    """The same number of coaches must not look as if nothing had changed."""
    office = Office()
    office.sends("coaching", coaches="U1")
    office.sends("coaching", coaches="U2")
    assert "Coaches: other people than before" in office.said


def test_what_the_policy_file_says_holds_until_an_admin_sets_it_and_again_after_it() -> None:
    """The operator and the admins never have to be of one mind by accident."""
    of_file = Coaching(coaches=("U9",), help_line="112")
    office = Office(shipped=replace(Office().shipped, coaching=of_file))
    office.sends("coaching", help_line="116 123")
    assert office.policy.coaching == Coaching(help_line="116 123")
    office.sends("coaching", coaches="U9", help_line="112")
    assert office.workspace.coaching is None
    office.sends("coaching")
    assert office.policy.coaching == Coaching()


def test_whose_place_it_is_decides_what_messages_may_hold() -> None:
    """An employer must not read in a message that somebody looks for another one."""
    office = Office()
    office.presses(AdminAct.OWNER)
    assert office.form == {"owner": "no"}
    office.sends("owner", owner="yes")
    assert office.policy.discreet
    assert "Run by: an employer" in office.said
    office.presses(AdminAct.OWNER)
    assert office.form == {"owner": "yes"}
    office.sends("owner", owner="")
    assert not office.policy.discreet


def test_the_same_stands_on_an_admins_home() -> None:
    """Spares them a command that they would have to remember; its buttons are the same ones."""
    office = Office()
    office.sends("coaching", **COACHING)
    home = section(office.workspace, office.shipped)
    assert (home.name, home.key) == (SectionName.HOUSE, KEY)
    office.looks()
    assert isinstance(office.effect, Notice)
    ways = (office.effect.message.actions, home.actions)
    in_chat, at_home = ([(way.kind, getattr(way, "action", "")) for way in each] for each in ways)
    assert at_home == in_chat
    assert not any(isinstance(way, Button) and way.weight is Weight.MAIN for way in home.actions)
    assert home.blocks == office.effect.message.blocks[1:]


def test_a_change_can_be_undone_once_and_only_the_last_one() -> None:
    """A slip costs one press; an old button takes back nothing that came later."""
    office = Office()
    office.sends("coaching", **COACHING)
    first = office.value_of_button(AdminAct.UNDO)
    office.sends("owner", owner="yes")
    last = office.value_of_button(AdminAct.UNDO)
    assert isinstance(office.presses(AdminAct.UNDO, first), Notice)
    assert "nothing was undone" in office.said
    assert office.workspace.discreet
    office.presses(AdminAct.UNDO, last)
    assert "Run by: a school" in office.said.partition("For everybody")[0]
    assert office.policy == policy_in(Workspace(coaching=office.policy.coaching), office.shipped)
    assert office.policy.coaching.help_line == "116 123"
    office.presses(AdminAct.UNDO, last)
    assert "nothing was undone" in office.said


def test_the_same_again_changes_nothing_and_says_so() -> None:
    """Spares everybody here a plan made anew for nothing."""
    office = Office()
    office.sends("coaching", **COACHING)
    before = office.workspace
    office.sends("coaching", **COACHING)
    assert "Nothing has changed" in office.said
    assert office.workspace is before


def test_a_form_that_could_not_be_shown_can_be_asked_for_again() -> None:
    """Spares an admin a button that does nothing."""
    office = Office()
    office.is_not_shown("coaching")
    assert "press the button again" in office.said
    assert isinstance(office.presses(AdminAct.COACHING), OpenForm)


@pytest.mark.parametrize(
    ("action", "value"),
    [
        pytest.param("ws_gone", "", id="a button of another release"),
        pytest.param(AdminAct.RULES, "T0999/waiting", id="a forged page"),
        pytest.param(AdminAct.RULES, "", id="no page"),
    ],
)
def test_what_means_nothing_here_shows_what_is_set(action: str, value: str) -> None:
    """A forged or an old button gets an answer, and no other workspace."""
    office = Office()
    before = office.workspace
    office.presses(action, value)
    assert "For everybody here" in office.said
    assert office.workspace is before


def test_a_forged_form_changes_nothing() -> None:
    """A page that we do not have, such as one with another workspace's id in it, is none."""
    office = Office()
    office.sends("coaching-T0999", **COACHING)
    assert office.workspace == Workspace()


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (ActionChosen(id="1", key="workspace", action="ws_owner"), True),
        (ActionChosen(id="1", key="k1", action="ws_owner"), False),
        (FormSubmitted(id="1", key="workspace-owner", values={}), True),
        (FormNotShown(id="1", key="workspace-owner"), True),
        (FormSubmitted(id="1", key="k1", values={}), False),
        (TextEntered(id="1", text="workspace"), False),
        (CommandInvoked(id="1", text="workspace"), False),
    ],
)
def test_adapters_can_tell_an_admins_buttons_from_a_persons(event: Event, expected: bool) -> None:
    """A press on a shared message finds the right half of the program."""
    assert is_for_admins(event) is expected
