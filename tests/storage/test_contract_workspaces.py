"""Workspaces on both databases: whole, once, apart from each other, and gone after their end."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlmodel import Session, select

from bot.advice.coaching import Coaching
from bot.engine.workspace.administer import WorkspaceTurn
from bot.engine.workspace.model import Workspace
from bot.service.ports import Address, DecideWorkspace, KeptWorkspace, WorkspaceAddress
from storage.key_file import renew_key
from storage.opening import Storage
from storage.rotation import rewrap_keys
from storage.tables import WorkspaceRow
from storage.tombstones import Tombstones, apply_tombstones
from storage.workspaces import KEPT_AFTER_UNINSTALLING, PEOPLE_AT_ONCE
from tests.storage.inside import count, dossiers, everything_stored, lapse_leases
from tests.storage.people import (
    NOW,
    ROBIN,
    StoppedClock,
    person,
    say,
    saying,
    to_all,
)
from tests.storage.test_contract_installations import installation

RED = WorkspaceAddress(platform="slack", workspace="T-red")
BLUE = WorkspaceAddress(platform="slack", workspace="T-blue")
SERVER = WorkspaceAddress(platform="discord", workspace="8001")
IN_BLUE = Address(platform="slack", workspace="T-blue", person="U-kim")
HELP = "Krisentelefon 0800 111 0 111"
SET = Workspace(
    coaching=Coaching(coaches=("U1",), help_line=HELP),
    overrides={"H4": {"contacts": 1}, "H2": {"retail_weekends": False}, "A3": {"wait": "9 days"}},
    discreet=True,
    before=Workspace(discreet=True),
    changed_by="0123",
)


def setting(workspace: Workspace) -> DecideWorkspace:
    return lambda _before: WorkspaceTurn(workspace=workspace, effects=())


async def kept(storage: Storage, where: WorkspaceAddress = RED) -> KeptWorkspace:
    return next(each for each in await storage.workspaces.news({}) if each.where == where)


async def test_what_an_admin_set_comes_back_as_it_was(storage: Storage) -> None:
    """Numbers stay numbers, and yes stays yes: a rule is checked by its kind."""
    await storage.workspaces.turn(RED, "e1", setting(SET))
    assert (await kept(storage)).workspace == SET
    shown: list[Workspace] = []

    def look(before: Workspace) -> WorkspaceTurn:
        shown.append(before)
        return WorkspaceTurn(workspace=before, effects=())

    await storage.workspaces.turn(RED, "e2", look)
    assert shown == [SET]


async def test_an_event_is_applied_once(storage: Storage) -> None:
    """A form that the platform delivers twice undoes nothing that came in between."""
    assert await storage.workspaces.turn(RED, "e1", setting(SET)) is not None
    await storage.workspaces.turn(RED, "e2", setting(Workspace()))
    assert await storage.workspaces.turn(RED, "e1", setting(SET)) is None
    assert (await kept(storage)).workspace == Workspace()
    assert await storage.workspaces.turn(BLUE, "e1", setting(SET)) is not None


async def test_what_raises_leaves_nothing_behind(storage: Storage) -> None:
    """Half a change is worse than none."""

    def fails(_before: Workspace) -> WorkspaceTurn:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await storage.workspaces.turn(RED, "e1", fails)
    assert await storage.workspaces.news({}) == []
    assert await storage.workspaces.turn(RED, "e1", setting(SET)) is not None


async def test_two_admins_at_once_lose_nothing_of_each_other(
    storage: Storage, open_again: Callable[[], Storage]
) -> None:
    """Each presses in a process of their own, at the same moment, in a workspace that is new."""

    def adding(rule: str) -> DecideWorkspace:
        def decide(before: Workspace) -> WorkspaceTurn:
            own = {**before.overrides, rule: {"wait": "9 days"}}
            return WorkspaceTurn(workspace=replace(before, overrides=own), effects=())

        return decide

    other = open_again()
    rules = [f"A{number}" for number in range(12)]
    await asyncio.gather(
        *(
            (storage if number % 2 else other).workspaces.turn(RED, rule, adding(rule))
            for number, rule in enumerate(rules)
        )
    )
    assert sorted((await kept(storage)).workspace.overrides) == sorted(rules)


async def test_workspaces_are_apart(storage: Storage) -> None:
    """A help line of another town is worse than none."""
    await storage.workspaces.turn(RED, "e1", setting(SET))
    await storage.workspaces.turn(BLUE, "e2", setting(replace(SET, discreet=False)))
    await storage.workspaces.turn(SERVER, "e3", setting(Workspace()))
    assert (await kept(storage, RED)).workspace == SET
    assert not (await kept(storage, BLUE)).workspace.discreet
    assert (await kept(storage, SERVER)).workspace == Workspace()


async def test_only_what_is_new_is_read_again(storage: Storage) -> None:
    """Every process looks every few seconds: it must not open what it knows."""
    await storage.workspaces.turn(RED, "e1", setting(SET))
    await storage.workspaces.turn(BLUE, "e2", setting(SET))
    known = {each.where: each.mark for each in await storage.workspaces.news({})}
    assert await storage.workspaces.news(known) == []
    await storage.workspaces.turn(RED, "e3", setting(SET))
    assert await storage.workspaces.news(known) == []
    await storage.workspaces.turn(RED, "e4", setting(Workspace()))
    assert [each.where for each in await storage.workspaces.news(known)] == [RED]
    await storage.workspaces.uninstall(BLUE)
    assert {each.where for each in await storage.workspaces.news(known)} == {RED, BLUE}


async def test_nothing_of_it_can_be_read_in_the_database(storage: Storage) -> None:
    """A stolen copy of the database names no coach and no help line."""
    await storage.workspaces.turn(RED, "e1", setting(SET))
    stored = everything_stored(storage)
    assert HELP.encode() not in stored
    assert b"9 days" not in stored


async def test_a_changed_master_key_wraps_its_key_anew(storage: Storage, key_file: Path) -> None:
    """Operators change keys: no workspace may be lost by it."""
    await storage.workspaces.turn(RED, "e1", setting(SET))
    (before,) = storage.database.look(lambda session: session.exec(select(WorkspaceRow)).all())
    renewed = renew_key(key_file)
    assert rewrap_keys(storage.database, renewed) == 1
    (after,) = storage.database.look(lambda session: session.exec(select(WorkspaceRow)).all())
    assert after.wrapped_key != before.wrapped_key
    assert renewed.open(after.wrapped_key).decrypt(after.body)


async def test_one_that_cannot_be_read_holds_up_no_other(storage: Storage) -> None:
    """A newer release's, or a damaged one: the others go on."""
    await storage.workspaces.turn(RED, "e1", setting(replace(SET, schema_version=99)))
    await storage.workspaces.turn(BLUE, "e2", setting(SET))
    await storage.workspaces.turn(SERVER, "e3", setting(SET))

    def damage(session: Session) -> None:
        row = session.exec(select(WorkspaceRow).where(WorkspaceRow.platform == "discord")).one()
        row.body = b"no token" + row.body

    storage.database.transact(damage)
    assert [each.where for each in await storage.workspaces.news({})] == [BLUE]


async def test_plans_of_its_own_people_alone_become_stale(storage: Storage) -> None:
    """A rule that changes in one workspace must not plan a million others anew."""
    await storage.store.turn(ROBIN, "e1", saying())
    await storage.store.turn(IN_BLUE, "e1", saying())
    assert await storage.workspaces.mark_stale(RED) == 1
    assert await storage.store.replan("s1", to_all(saying()), limit=10) == 1


# -- the end, and coming back ------------------------------------------------------------------


async def overdue_with_a_message(storage: Storage) -> None:
    """Robin has a message waiting and a nudge due; Kim, of another workspace, a nudge."""
    said = await storage.store.turn(ROBIN, "e1", saying(say("q1"), due=NOW))
    for parcel in said.parcels:
        await storage.outbox.retry_at(parcel, NOW)
    await storage.store.turn(IN_BLUE, "e1", saying(due=NOW))


async def fired(storage: Storage, now: datetime = NOW) -> list[Address]:
    """Whose turn comes by itself, until nobody's does."""
    found = []
    while committed := await storage.store.fire_next(now, to_all(saying())):
        found.append(committed.address)
    return found


async def test_nothing_leaves_for_a_workspace_that_threw_us_out(
    storage: Storage, open_again: Callable[[], Storage]
) -> None:
    """No nudge may reach anybody where we are no guest any more, from any process."""
    await overdue_with_a_message(storage)
    await storage.workspaces.uninstall(RED)
    other = open_again()
    assert await other.store.next_due_at() == NOW
    assert await fired(other) == [IN_BLUE]
    assert await other.outbox.claim(NOW + timedelta(days=3), 10) == ()
    due = await other.store.next_due_at()
    assert due is not None
    assert due > NOW + timedelta(days=6)


async def test_installed_again_within_seven_days_it_goes_on_where_it_was(
    storage: Storage, clock: StoppedClock
) -> None:
    """Somebody pressed the wrong button: nobody loses an interview by it."""
    await storage.workspaces.turn(RED, "e1", setting(SET))
    await overdue_with_a_message(storage)
    await storage.workspaces.uninstall(RED)
    clock.moment = NOW + KEPT_AFTER_UNINSTALLING - timedelta(seconds=1)
    assert await storage.workspaces.purge(clock.moment) == 0
    await storage.workspaces.install(RED)
    found = await kept(storage)
    assert (found.workspace, found.uninstalled_at) == (SET, None)
    lapse_leases(storage.database)
    assert [parcel.address for parcel in await storage.outbox.claim(clock.moment, 9)] == [ROBIN]
    assert ROBIN in await fired(storage, clock.moment)
    assert await storage.workspaces.purge(NOW + timedelta(days=99)) == 0


async def test_told_twice_that_it_is_over_it_still_ends_after_seven_days(
    storage: Storage, clock: StoppedClock
) -> None:
    """Platforms tell things again: nobody's data stay longer by that."""
    await storage.workspaces.uninstall(RED)
    clock.moment = NOW + timedelta(days=3)
    await storage.workspaces.uninstall(RED)
    assert (await kept(storage)).uninstalled_at == NOW
    assert await storage.workspaces.purge(NOW + KEPT_AFTER_UNINSTALLING) == 1


async def test_after_seven_days_everything_of_it_is_gone(storage: Storage, key_file: Path) -> None:
    """Who takes the bot away leaves nothing of their people behind, in no table."""
    await storage.workspaces.turn(RED, "e1", setting(SET))
    await overdue_with_a_message(storage)
    await storage.store.turn(person(2), "e1", saying(say("q9")))
    await storage.workspaces.uninstall(RED)
    assert await storage.workspaces.purge(NOW + KEPT_AFTER_UNINSTALLING) == 1
    assert [row.person for row in dossiers(storage.database)] == [IN_BLUE.person]
    assert (count(storage.database, "workspaces"), count(storage.database, "outbox")) == (0, 0)
    assert len(Tombstones(key_file.with_name("tombstones")).ids()) == 3
    assert await storage.workspaces.purge(NOW + KEPT_AFTER_UNINSTALLING) == 0


async def test_who_installed_it_again_is_not_erased_for_a_crash_in_between(
    storage: Storage, clock: StoppedClock
) -> None:
    """Its token was kept, and we died before its people were woken: they are neither left in
    silence for a week nor erased after it."""
    await overdue_with_a_message(storage)
    await storage.workspaces.uninstall(RED)
    again = installation(RED.workspace, installed_at=NOW + timedelta(hours=1))
    await storage.slack_installations.install(again)
    clock.moment = NOW + KEPT_AFTER_UNINSTALLING
    assert await storage.workspaces.purge(clock.moment) == 0
    assert (await kept(storage)).uninstalled_at is None
    assert ROBIN in await fired(storage, clock.moment)


async def test_an_installation_whose_end_was_half_done_keeps_nobody(storage: Storage) -> None:
    """Its row goes last: one that a crash left behind is no sign of life."""
    await overdue_with_a_message(storage)
    await storage.slack_installations.install(
        installation(RED.workspace, installed_at=NOW - timedelta(days=1))
    )
    await storage.workspaces.uninstall(RED)
    assert await storage.workspaces.purge(NOW + KEPT_AFTER_UNINSTALLING) == 1
    assert [row.person for row in dossiers(storage.database)] == [IN_BLUE.person]


async def test_a_crowd_is_erased_a_few_at_a_time(storage: Storage) -> None:
    """Others are answered in between, and a stop in the middle is no end."""
    for number in range(PEOPLE_AT_ONCE + 1):
        await storage.store.turn(person(number), "e1", saying())
    await storage.workspaces.uninstall(RED)
    assert await storage.workspaces.purge(NOW + KEPT_AFTER_UNINSTALLING) == 1
    assert count(storage.database, "dossiers") == 0


async def test_a_restored_backup_erases_it_again(storage: Storage, key_file: Path) -> None:
    """What was purged does not come back with yesterday's copy."""
    await storage.workspaces.turn(RED, "e1", setting(SET))
    (row,) = storage.database.look(lambda session: session.exec(select(WorkspaceRow)).all())
    await storage.workspaces.uninstall(RED)
    await storage.workspaces.purge(NOW + KEPT_AFTER_UNINSTALLING)

    def restore(session: Session) -> None:
        session.add(WorkspaceRow(**row.model_dump()))

    storage.database.transact(restore)
    assert apply_tombstones(storage.database, Tombstones(key_file.with_name("tombstones"))) == 1
    assert count(storage.database, "workspaces") == 0


async def test_a_server_that_is_lost_purges_nobody(storage: Storage) -> None:
    """On Discord people are people, wherever the bot is thrown out."""
    away = Address(platform="discord", workspace="", person="7")
    await storage.store.turn(away, "e1", saying(say("q1"), due=NOW))
    await storage.workspaces.turn(SERVER, "e1", setting(SET))
    await storage.workspaces.uninstall(SERVER)
    assert await fired(storage) == [away]
    assert await storage.workspaces.purge(NOW + KEPT_AFTER_UNINSTALLING) == 1
    assert count(storage.database, "dossiers") == 1
