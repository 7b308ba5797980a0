"""A workspace that joins its organisation's installation takes its people along."""

from datetime import timedelta

from bot.service.ports import Address, WorkspaceAddress
from storage.opening import Storage
from storage.workspaces import KEPT_AFTER_UNINSTALLING
from tests.storage.hosts import BLUE, IN_BLUE, RED, overdue_with_a_message
from tests.storage.inside import dossiers, lapse_leases
from tests.storage.people import NOW, ROBIN, StoppedClock, person, say, saying

ORG = WorkspaceAddress(platform="slack", workspace="E-org")


def in_org(address: Address) -> Address:
    return Address(platform="slack", workspace=ORG.workspace, person=address.person)


async def test_they_are_met_again_in_the_organisation(storage: Storage) -> None:
    """Spares Robin, whose company tidied up its workspaces, a bot that knows nothing of them."""
    await overdue_with_a_message(storage)
    before = {row.person: row.body for row in dossiers(storage.database)}
    assert await storage.workspaces.take_along(RED, ORG) > 0
    assert await storage.workspaces.take_along(RED, ORG) == 0
    lived = {(row.workspace, row.person) for row in dossiers(storage.database)}
    assert lived == {(ORG.workspace, ROBIN.person), (BLUE.workspace, IN_BLUE.person)}
    assert {row.person: row.body for row in dossiers(storage.database)} == before
    (moved,) = (row for row in dossiers(storage.database) if row.workspace == ORG.workspace)
    assert (moved.plan_stamp, moved.private_channel, moved.next_due_at) == ("", "", NOW)


async def test_what_waited_for_them_goes_there(storage: Storage, clock: StoppedClock) -> None:
    """Spares Robin a call that nobody reminds them of: their old token is dead already."""
    await overdue_with_a_message(storage)
    await storage.workspaces.uninstall(RED)
    clock.moment = NOW + timedelta(days=1)
    await storage.workspaces.take_along(RED, ORG)
    lapse_leases(storage.database)
    (parcel,) = await storage.outbox.claim(clock.moment, 9)
    assert parcel.address == in_org(ROBIN)


async def test_the_end_of_the_old_place_erases_none_of_them(storage: Storage) -> None:
    """Spares Robin the loss of everything, a week after a change that they had no part in."""
    await overdue_with_a_message(storage)
    await storage.workspaces.uninstall(RED)
    await storage.workspaces.take_along(RED, ORG)
    assert await storage.workspaces.purge(NOW + KEPT_AFTER_UNINSTALLING) == 1
    assert {row.person for row in dossiers(storage.database)} == {ROBIN.person, IN_BLUE.person}


async def test_who_is_there_already_keeps_what_they_have_there(storage: Storage) -> None:
    """Spares Robin two job searches stirred into one."""
    await storage.store.turn(person(1), "e1", saying(say("q1")))
    await storage.store.turn(in_org(person(1)), "e1", saying(say("q2")))
    assert await storage.workspaces.take_along(RED, ORG) == 0
    assert {row.workspace for row in dossiers(storage.database)} == {
        RED.workspace,
        ORG.workspace,
    }
