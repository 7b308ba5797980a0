"""A workspace that threw us out: at rest for seven days, then gone with its people, or back."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from sqlmodel import Session, select

from bot.service.ports import Address
from storage.opening import Storage
from storage.tables import WorkspaceRow
from storage.tombstones import Tombstones, apply_tombstones
from storage.workspaces import KEPT_AFTER_UNINSTALLING, PEOPLE_AT_ONCE
from tests.storage.hosts import IN_BLUE, RED, SERVER, SET, kept, overdue_with_a_message, setting
from tests.storage.inside import count, dossiers, lapse_leases
from tests.storage.people import NOW, ROBIN, StoppedClock, person, say, saying, to_all
from tests.storage.test_contract_installations import installation


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
