"""Forget me: everything is gone, and stays gone when an older backup is restored (S36)."""

import asyncio
import shutil
import time
from concurrent.futures import Future
from pathlib import Path

import pytest
from sqlalchemy import event, text

from bot.service.ports import UNSTORED, Committed, MessageRef
from storage.backup import backup
from storage.opening import Storage, open_storage
from storage.tombstones import Tombstones, apply_tombstones
from tests.storage.conftest import Open
from tests.storage.inside import count, dossiers, everything_stored, states
from tests.storage.people import (
    EMPLOYER,
    ROBIN,
    StoppedClock,
    edit,
    forgetting,
    person,
    say,
    saying,
)

REFS = tuple(MessageRef(channel="D-secret", message=f"1700.{n}") for n in range(2))


async def _told(storage: Storage) -> None:
    """Robin was sent two messages; a third one is under way."""
    said = await storage.store.turn(ROBIN, "e1", saying(say("k0", "n0"), say("k1"), say("k2")))
    for parcel, ref in zip(said.parcels, REFS, strict=False):
        assert await storage.outbox.begin(parcel)
        await storage.outbox.sent(parcel, ref)


async def test_forgetting_erases_every_row_and_says_which_messages_to_delete(
    storage: Storage,
) -> None:
    """What the person was promised: everything."""
    await _told(storage)
    await storage.store.turn(person(2), "other", saying(say("other")))
    erased = await storage.store.turn(ROBIN, "e2", forgetting(say("gone"), edit("k0")))
    assert erased.erased == REFS
    assert [row.person for row in dossiers(storage.database)] == ["U-2"]
    assert list(states(storage.database)) == ["other"]
    assert count(storage.database, "messages") == count(storage.database, "fired_nudges") == 0


async def test_nothing_that_was_typed_or_points_at_the_person_is_left_in_the_files(
    storage: Storage,
) -> None:
    """Not in the tables, not in free pages, not in the log beside the file."""
    await _told(storage)
    stored = everything_stored(storage)
    assert ROBIN.person.encode() in stored, "else this test would not see it"
    for typed in (EMPLOYER, "Robin 🐦", "Ada O'Hara", "+49 30 1234", "Lektorin"):
        assert typed.encode() not in stored, "encrypted from the first turn on"
        assert typed.encode().hex().encode() not in stored
    await storage.store.turn(ROBIN, "e2", forgetting(say("gone")))
    stored = everything_stored(storage)
    for trace in (ROBIN.person, REFS[0].channel, REFS[0].message, "k0"):
        assert trace.encode() not in stored


async def test_the_last_words_are_sent_and_not_stored(storage: Storage) -> None:
    """The person still hears that it is done."""
    await _told(storage)
    erased = await storage.store.turn(ROBIN, "e2", forgetting(say("gone"), edit("k0")))
    (parcel,) = erased.parcels
    assert (parcel.id, parcel.key, parcel.address) == (UNSTORED, "gone", ROBIN)
    assert parcel.message == say("gone").message


async def test_the_click_that_forgot_is_not_applied_again(storage: Storage) -> None:
    """A redelivered "forget" does not greet the person as somebody new."""
    await _told(storage)
    await storage.store.turn(ROBIN, "e2", forgetting())
    assert (await storage.store.turn(ROBIN, "e2", saying())).turn is None
    assert count(storage.database, "dossiers") == 0


async def test_the_next_command_starts_from_nothing(storage: Storage) -> None:
    """Coming back is possible, and nothing is remembered."""
    await _told(storage)
    before = dossiers(storage.database)[0].id
    await storage.store.turn(ROBIN, "e2", forgetting())
    again = await storage.store.turn(ROBIN, "e3", saying(say("k0", "n0")))
    assert [parcel.key for parcel in again.parcels] == ["k0"]
    assert dossiers(storage.database)[0].id != before


async def test_forgetting_somebody_unknown_does_nothing(storage: Storage, key_file: Path) -> None:
    """A late event about somebody who is gone leaves no trace."""
    erased = await storage.store.turn(ROBIN, "e1", forgetting(say("gone")))
    assert [parcel.id for parcel in erased.parcels] == [UNSTORED]
    assert count(storage.database, "dossiers") == 0
    assert Tombstones(key_file.with_name("tombstones")).ids() == ()


async def test_forgetting_while_a_message_arrives_leaves_nothing(open_again: Open) -> None:
    """Neither waits for the other; the message's place is not kept for somebody who is gone."""
    one, other = open_again(), open_again()
    for n in range(15):
        said = await one.store.turn(ROBIN, f"s{n}", saying(say("k")))
        assert await one.outbox.begin(said.parcels[0])
        await asyncio.gather(
            one.outbox.sent(said.parcels[0], REFS[0]),
            other.store.turn(ROBIN, f"f{n}", forgetting()),
        )
    assert count(one.database, "messages") == count(one.database, "dossiers") == 0


def _wait_until_somebody_waits(storage: Storage) -> None:
    """Until a transaction of this database is held up by another one's lock."""
    held_up = text(
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    with storage.database.engine.connect() as connection:
        for _ in range(1000):
            if connection.execute(held_up).scalar_one():
                return
            connection.rollback()
            time.sleep(0.01)
    raise AssertionError("nobody waits: the two never met")


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_forgetting_in_the_middle_of_a_mark_waits_for_it(open_again: Open) -> None:
    """Both lock the dossier first and the message second: they cannot deadlock."""
    one, other = open_again(), open_again()
    said = await one.store.turn(ROBIN, "e1", saying(say("k")))
    assert await one.outbox.begin(said.parcels[0])
    loop = asyncio.get_running_loop()
    forgotten: list[Future[Committed]] = []

    def meet(_c: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.startswith("INSERT INTO messages"):
            turn = other.store.turn(ROBIN, "e2", forgetting())
            forgotten.append(asyncio.run_coroutine_threadsafe(turn, loop))
            _wait_until_somebody_waits(other)

    event.listen(one.database.engine, "before_cursor_execute", meet)
    await one.outbox.sent(said.parcels[0], REFS[0])
    (turn,) = forgotten
    assert (await asyncio.wrap_future(turn)).erased == (REFS[0],)
    assert count(one.database, "messages") == 0


async def test_a_restored_backup_erases_again_whom_it_brings_back(
    tmp_path: Path, clock: StoppedClock
) -> None:
    """Forgotten stays forgotten, whatever the operator has to restore; the others are back."""
    live, key = tmp_path / "live.db", tmp_path / "master.key"
    storage = open_storage(f"sqlite:///{live}", key_file=key, clock=clock)
    await _told(storage)
    await storage.store.turn(person(2), "e", saying())
    backup(storage.database, tmp_path / "old.db")
    await storage.store.turn(ROBIN, "e2", forgetting())
    await storage.store.turn(person(2), "f", forgetting())
    await storage.store.turn(person(2), "g", saying())
    backup(storage.database, tmp_path / "new.db")
    storage.database.close()

    for name, who in (("old", []), ("new", ["U-2"])):
        shutil.copy(tmp_path / f"{name}.db", tmp_path / "restored.db")
        restored = open_storage(f"sqlite:///{tmp_path}/restored.db", key_file=key, clock=clock)
        assert [row.person for row in dossiers(restored.database)] == who
        restored.database.close()


async def test_a_tombstone_erases_on_either_database(storage: Storage, tmp_path: Path) -> None:
    """PostgreSQL's backups are no different."""
    for n in range(3):
        await storage.store.turn(person(n), "e", saying(say("k", "n")))
    tombstones = Tombstones(tmp_path / "stones")
    tombstones.add(dossiers(storage.database)[1].id)
    with (tmp_path / "stones").open("a") as file:
        file.write("cut off by a cra")
    assert apply_tombstones(storage.database, tombstones) == 1
    assert apply_tombstones(storage.database, tombstones) == 0
    assert [row.person for row in dossiers(storage.database)] == ["U-0", "U-2"]


async def test_a_tombstone_names_nobody(storage: Storage, key_file: Path) -> None:
    """The list of the forgotten is not a list of people."""
    await _told(storage)
    dossier_id = dossiers(storage.database)[0].id
    await storage.store.turn(ROBIN, "e2", forgetting())
    assert key_file.with_name("tombstones").read_text() == f"{dossier_id.hex}\n"
