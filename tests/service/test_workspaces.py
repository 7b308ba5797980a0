"""Admins at work through the whole service: who may, where, and what it does to everybody there."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.advice.coaching import Coaching
from bot.advice.policy import default_policy
from bot.engine.effects import RejectForm
from bot.engine.events import (
    ActionChosen,
    CommandInvoked,
    Event,
    FormSubmitted,
    Profile,
    TextEntered,
)
from bot.engine.workspace.overview import KEY, AdminAct
from bot.service.answered import Answered
from bot.service.in_force import PoliciesInForce
from bot.service.ports import Address, WorkspaceAddress
from bot.service.workspaces import Actor
from deploy.policies import Policies
from storage.errors import UnreachablePostgres
from storage.opening import Storage
from tests.service.fakes import NOON, SetClock
from tests.service.replicas import ADMIN, RED, ROBIN, STAMP, Replica, registers, said
from tests.storage.inside import count
from tests.storage.people import say, saying

BLUE = WorkspaceAddress(platform="slack", workspace="T2")
MALLORY = Actor(person="U666", is_admin=False)
KIM = Address(platform="slack", workspace="T2", person="U1")
HELP = "116 123"


async def test_what_an_admin_sets_holds_at_once_for_everybody_there(here: Replica) -> None:
    """A person in distress gets the number that the centre has entered a minute ago."""
    answered = await here.sets("coaching", coaches="U7", help_line=HELP)
    assert "Help line: 116 123" in said(answered)
    crisis = TextEntered(id="e1", text="I can't do this any more")
    assert HELP in said(await here.conversations.handle(ROBIN, crisis))
    assert here.in_force.of(KIM, None).coaching == Coaching()


async def test_who_is_no_admin_is_refused_politely_and_nothing_happens(here: Replica) -> None:
    """Anybody can type a command: the help line of a town is not theirs to change."""
    event = FormSubmitted(id="e1", key=f"{KEY}-coaching", values={"help_line": "0900 MALLORY"})
    answered = await here.workspaces.handle(RED, MALLORY, event)
    assert "Only those who manage this place" in said(answered)
    assert count(here.storage.database, "workspaces") == 0
    assert here.workspaces.section(RED, MALLORY) == ()


async def test_an_admin_is_answered_in_the_language_of_their_platform(here: Replica) -> None:
    """Spares an admin who reads German a change that is said back in English."""
    german = Profile(locale="de-DE")
    event = FormSubmitted(
        id="e1", key=f"{KEY}-coaching", values={"help_line": HELP}, profile=german
    )
    assert "Geändert." in said(await here.workspaces.handle(RED, ADMIN, event))
    refused = await here.workspaces.handle(RED, MALLORY, replace(event, id="e2"))
    assert "wer diesen Ort verwaltet" in said(refused)


@pytest.mark.parametrize(
    "forged",
    [
        ActionChosen(id="f", key=f"{KEY}:T2", action=AdminAct.COACHING),
        ActionChosen(id="f", key=KEY, action=AdminAct.RULES, value="T2"),
        ActionChosen(id="f", key=KEY, action=AdminAct.UNDO, value="T2"),
        FormSubmitted(id="f", key=f"{KEY}-coaching-T2", values={"help_line": "x"}),
        FormSubmitted(id="f", key=f"{KEY}-coaching", values={"workspace": "T2", "coaches": "U8"}),
        CommandInvoked(id="f", text="T2"),
    ],
    ids=str,
)
async def test_an_admin_sees_and_changes_no_other_workspace(here: Replica, forged: Event) -> None:
    """Whatever an admin of one centre sends, another one's coaches stay its own."""
    await here.sets("coaching", where=BLUE, coaches="U7", help_line="secret line")
    before = here.in_force.workspace_at(BLUE)
    answered = await here.workspaces.handle(RED, ADMIN, forged)
    assert "secret line" not in repr(answered)
    await here.in_force.refresh()
    assert here.in_force.workspace_at(BLUE) == before


async def test_wrong_values_keep_nothing(here: Replica) -> None:
    """Half a change is worse than none."""
    answered = await here.sets("calls", H4__contacts="many", H6__tries="3")
    (effect,) = answered.effects
    assert isinstance(effect, RejectForm)
    assert here.in_force.of(ROBIN, None) == default_policy()


async def test_a_form_that_comes_twice_is_applied_once(here: Replica) -> None:
    """Platforms send things again."""
    await here.sets("coaching", help_line=HELP)
    assert (await here.sets("coaching", help_line=HELP)).repeated


async def test_an_admin_has_a_section_on_their_home(here: Replica) -> None:
    """Spares them a command that they would have to remember."""
    await here.sets("coaching", help_line=HELP)
    (section,) = here.workspaces.section(RED, ADMIN)
    assert section.key == KEY
    assert HELP in repr(section.blocks)


# -- rules, and the plans that were made by them -----------------------------------------------


async def test_a_rule_that_changes_moves_the_nudges_that_are_planned_there_alone(
    here: Replica,
) -> None:
    """Whoever waits already gets the call by the new rule, and nobody elsewhere is touched."""
    await registers(here)
    await registers(here, KIM)
    before = await here.due(KIM)
    assert await here.due() == before
    await here.sets("waiting", A3__wait="14 days")
    await here.sets("interview", H1__debrief_for="1 day")
    assert await here.workspaces.catch_up() == 1
    assert await here.dispatcher.replan_stale(STAMP) == 1
    assert await here.due(KIM) == before
    stored = await here.storage.store.look(ROBIN)
    assert stored is not None


async def test_another_process_learns_of_it_and_plans_once_more_what_it_planned_meanwhile(
    here: Replica, storage: Storage
) -> None:
    """Two replicas never disagree for longer than a few seconds, and no plan stays wrong."""
    other = Replica(storage=storage, clock=here.clock)
    await here.sets("waiting", A3__wait="14 days")
    assert await here.workspaces.catch_up() == 1
    await registers(other)
    assert other.in_force.of(ROBIN, None).no_date_wait == timedelta(days=7)
    assert await other.dispatcher.replan_stale(STAMP) == 0
    assert await other.workspaces.catch_up() == 1
    assert other.in_force.of(ROBIN, None).no_date_wait == timedelta(days=14)
    assert await other.dispatcher.replan_stale(STAMP) == 1
    assert await other.workspaces.catch_up() == 0


async def test_a_change_that_could_not_be_marked_is_marked_at_the_next_look(
    here: Replica, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A database that is away for a second must not leave plans by the old rule for ever."""
    await here.sets("waiting", A3__wait="14 days")

    async def away(_where: WorkspaceAddress) -> int:
        raise UnreachablePostgres

    with monkeypatch.context() as down:
        down.setattr(here.storage.workspaces, "mark_stale", away)
        with pytest.raises(UnreachablePostgres):
            await here.workspaces.catch_up()
    assert await here.workspaces.catch_up() == 1


async def test_coaches_that_change_move_no_plan(here: Replica) -> None:
    """A thousand plans are not made anew for a telephone number."""
    await here.sets("coaching", help_line=HELP)
    assert await here.workspaces.catch_up() == 0


async def test_after_a_start_only_what_is_young_is_planned_once_more(
    here: Replica, storage: Storage
) -> None:
    """Whoever changed a rule may have died just then; last year's change is planned by long ago."""
    await here.sets("waiting", A3__wait="14 days")
    started = Replica(storage=storage, clock=here.clock)
    await started.in_force.refresh(NOON + timedelta(minutes=59))
    assert await started.workspaces.catch_up() == 1
    later = Replica(storage=storage, clock=here.clock)
    await later.in_force.refresh(NOON + timedelta(minutes=61))
    assert await later.workspaces.catch_up() == 0
    assert later.in_force.of(ROBIN, None).no_date_wait == timedelta(days=14)


async def test_the_operators_file_lies_between_the_shipped_rules_and_the_admins(
    storage: Storage,
) -> None:
    """Each has the say over what the next one has not set."""
    of_file = replace(default_policy(), coaching=Coaching(help_line="112"))
    here = Replica(
        storage=storage, clock=SetClock(NOON), shipped=Policies(workspaces={"T1": of_file})
    )
    await here.sets("waiting", A3__wait="14 days")
    policy = here.in_force.of(ROBIN, None)
    assert (policy.coaching.help_line, policy.no_date_wait.days) == ("112", 14)


async def test_a_terminal_has_no_workspace_and_needs_no_store() -> None:
    """One person alone: there is nobody to set anything for them."""
    alone = PoliciesInForce(shipped=Policies())
    await alone.refresh()
    address = Address(platform="console", workspace="", person="you")
    assert alone.of(address, None) == default_policy()
    assert await alone.takes(address)


# -- coming and going --------------------------------------------------------------------------


async def test_where_we_are_thrown_out_nothing_is_said_any_more(
    here: Replica, storage: Storage
) -> None:
    """Not by a nudge, not by a message that somebody holds already, not in answer to a click."""
    await registers(here)
    held = await storage.store.turn(ROBIN, "held", saying(say("q1")))
    before = len(here.platform.delivered)
    await here.workspaces.uninstalled(RED)
    assert not await here.delivery.send(held.parcels[0])
    here.clock.forward(timedelta(days=6))
    await here.dispatcher.run_once()
    assert await here.conversations.handle(ROBIN, CommandInvoked(id="e9", text="home")) == (
        Answered()
    )
    assert here.workspaces.section(RED, ADMIN) == ()
    assert await here.sets("coaching", help_line=HELP) == Answered()
    assert len(here.platform.delivered) == before


async def test_a_release_that_plans_everything_anew_wakes_nobody_there(here: Replica) -> None:
    """A new version must not send into a workspace that took us away last week."""
    await registers(here)
    await here.workspaces.uninstalled(RED)
    assert await here.dispatcher.replan_stale("s2") == 1
    assert await here.due() is None


async def test_who_comes_back_within_a_week_finds_everything(here: Replica) -> None:
    """Somebody pressed the wrong button."""
    await here.sets("coaching", help_line=HELP)
    await registers(here)
    await here.workspaces.uninstalled(RED)
    here.clock.forward(timedelta(days=6))
    await here.workspaces.installed(RED)
    assert here.in_force.of(ROBIN, None).coaching.help_line == HELP
    assert await here.dispatcher.run_once() > 0
    assert here.platform.delivered


@pytest.mark.parametrize("work", ["fires", "replans", "tidies"])
async def test_a_process_that_does_not_know_yet_that_they_are_back_loses_no_plan(
    here: Replica, storage: Storage, work: str
) -> None:
    """For some seconds it takes them for gone; the reminder of a whole week was lost by it."""
    await registers(here)
    other = Replica(storage=storage, clock=here.clock)
    await here.workspaces.uninstalled(RED)
    await other.in_force.refresh()
    here.clock.forward(timedelta(days=6))
    await here.workspaces.installed(RED)
    if work == "fires":
        assert await other.dispatcher.fire_due() == 1
    elif work == "replans":
        assert await other.dispatcher.replan_stale("s2") == 1
    else:
        here.clock.forward(timedelta(days=400))
        assert await other.dispatcher.tidy() == 1
        assert await other.dispatcher.tidy() == 0
    await other.in_force.refresh()
    here.clock.forward(timedelta(days=2))
    assert await other.dispatcher.run_once() > 0
    assert other.platform.delivered


async def test_another_process_lets_them_in_again_at_once(here: Replica, storage: Storage) -> None:
    """The click after installing again is answered, whichever process it comes to."""
    other = Replica(storage=storage, clock=here.clock)
    await here.workspaces.uninstalled(RED)
    await other.in_force.refresh()
    assert not await other.in_force.takes(ROBIN)
    await here.workspaces.installed(RED)
    assert await other.in_force.takes(ROBIN)
