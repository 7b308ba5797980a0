"""Workspaces on both databases: what their admins set comes back whole, once and apart."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from sqlmodel import Session, select

from bot.engine.workspace.administer import WorkspaceTurn
from bot.engine.workspace.model import Workspace
from bot.service.ports import DecideWorkspace
from storage.key_file import renew_key
from storage.opening import Storage
from storage.rotation import rewrap_keys
from storage.tables import WorkspaceRow
from tests.storage.hosts import BLUE, HELP, IN_BLUE, RED, SERVER, SET, kept, setting
from tests.storage.inside import everything_stored
from tests.storage.people import ROBIN, saying, to_all


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
