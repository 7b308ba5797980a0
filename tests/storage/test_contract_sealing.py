"""What a turn left as it was is not written again; what an earlier release wrote is still read."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlmodel import Session

from bot.engine.dossier import Dossier
from bot.engine.effects import Turn
from storage.errors import UnreadableSnapshot
from storage.mapping import dossier_to_stored
from storage.opening import Storage
from storage.tables import DossierRow
from tests.storage.inside import dossiers
from tests.storage.people import ROBIN, dossier, saying

Damage = Callable[[bytes], bytes | None]


def _looking(known: Dossier | None) -> Turn:
    """A turn that changes the conversation alone, as most do."""
    assert known is not None
    return Turn(dossier=replace(known, conversation=replace(known.conversation, questions=())))


def _row(storage: Storage) -> DossierRow:
    (row,) = dossiers(storage.database)
    return row


def _rewritten(storage: Storage, change: Callable[[DossierRow], None]) -> None:
    known = _row(storage).id

    def rewrite(session: Session) -> None:
        row = session.get_one(DossierRow, known)
        change(row)
        session.add(row)

    storage.database.transact(rewrite)


async def test_a_look_does_not_write_the_whole_search_again(storage: Storage) -> None:
    """Spares a career centre's database and its backups most of what they would have to write."""
    await storage.store.turn(ROBIN, "e1", saying())
    before = _row(storage)
    await storage.store.turn(ROBIN, "e2", _looking)
    after = _row(storage)
    assert after.applications == before.applications
    assert after.body != before.body
    shown = await storage.store.look(ROBIN)
    assert shown == _looking(dossier()).dossier


async def test_a_row_of_an_earlier_release_is_read_and_brought_to_todays_shape(
    storage: Storage,
) -> None:
    """Spares Robin a search that an update has emptied: the applications were in the body then."""
    await storage.store.turn(ROBIN, "e1", saying())

    def earlier(row: DossierRow) -> None:
        cipher = storage.keyring.open(row.wrapped_key)
        stored = dossier_to_stored(dossier())
        assert stored.applications is not None
        version, _, rest = stored.rest.partition(b" ")
        head = b"%b%d " % (version, len(stored.applications))
        row.body, row.applications = cipher.encrypt(head + stored.applications + rest), None

    _rewritten(storage, earlier)
    assert await storage.store.look(ROBIN) == dossier()
    await storage.store.turn(ROBIN, "e2", _looking)
    assert _row(storage).applications is not None
    assert await storage.store.look(ROBIN) == _looking(dossier()).dossier


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda _: b"", id="emptied"),
        pytest.param(lambda _: None, id="gone"),
        pytest.param(lambda kept: kept[:-20], id="its end cut off"),
    ],
)
async def test_lost_applications_are_not_taken_for_none(storage: Storage, damage: Damage) -> None:
    """Spares Robin a damaged search that looks like an empty one, and is then saved as one."""
    await storage.store.turn(ROBIN, "e1", saying())

    def lose(row: DossierRow) -> None:
        assert row.applications is not None
        row.applications = damage(row.applications)

    _rewritten(storage, lose)
    with pytest.raises(UnreadableSnapshot):
        await storage.store.look(ROBIN)
