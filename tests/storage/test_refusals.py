"""A database that cannot be used says why, and what to do; nothing is lost or half stored."""

import os
import resource
import signal
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, make_url, text

from storage.database import open_database
from storage.errors import (
    DamagedDatabase,
    DatabaseBusy,
    DiskFull,
    DiskRefused,
    NewerDatabase,
    ReadOnlyDatabase,
    UnreachablePostgres,
    UnwritableFolder,
)
from storage.opening import Storage, open_storage
from tests.storage.conftest import Open
from tests.storage.engines import ON_POSTGRESQL, ON_SQLITE, file_of
from tests.storage.inside import count
from tests.storage.people import ROBIN, StoppedClock, person, saying


def test_a_newer_releases_database_is_refused(open_again: Open) -> None:
    """Going back to an older release never overwrites what it does not understand."""
    storage = open_again()
    with storage.database.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(NewerDatabase, match=r"Install that release.*9999"):
        open_again()


async def test_a_locked_database_says_so_and_the_turn_can_be_made_again(
    database_url: str, key_file: Path, clock: StoppedClock
) -> None:
    storage = open_storage(database_url, key_file=key_file, clock=clock, busy_seconds=0.05)
    other = open_database(database_url)
    await storage.store.turn(ROBIN, "e1", saying())
    with other.engine.begin() as connection:
        connection.execute(text("UPDATE dossiers SET failures = 0"))
        with pytest.raises(DatabaseBusy, match="Another program"):
            await storage.store.turn(ROBIN, "e2", saying())
    assert (await storage.store.turn(ROBIN, "e2", saying())).turn is not None
    other.close()
    storage.database.close()


@ON_SQLITE
def test_a_read_only_database_says_so(open_again: Open, database_url: str) -> None:
    open_again().database.close()
    with pytest.raises(ReadOnlyDatabase, match="right to write"):
        open_database(f"sqlite:///file:{file_of(database_url)}?mode=ro&uri=true")


@ON_POSTGRESQL
def test_a_read_only_postgresql_says_so(storage: Storage, open_again: Open) -> None:
    with storage.database.engine.begin() as connection:
        name = connection.execute(text("SELECT current_database()")).scalar_one()
        connection.execute(text(f'ALTER DATABASE "{name}" SET default_transaction_read_only = on'))
    with pytest.raises(ReadOnlyDatabase):
        open_again()


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"this is a letter to my aunt, not a database" * 50, id="something else"),
        pytest.param(b"SQLite format 3\0" + b"\xff" * 4080, id="a header and then noise"),
    ],
)
def test_a_damaged_database_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    """The operator may still rescue something: we do not write over it."""
    place = tmp_path / "ringback.db"
    place.write_bytes(content)
    with pytest.raises(DamagedDatabase, match="restore the last backup"):
        open_database(f"sqlite:///{place}")
    assert place.read_bytes() == content


@ON_SQLITE
async def test_damage_behind_a_sound_beginning_is_named_too(
    storage: Storage, open_again: Open, database_url: str
) -> None:
    await _many_turns(storage)
    storage.database.close()
    _damage(file_of(database_url))
    with pytest.raises(DamagedDatabase):
        open_again()


def _damage(path: Path) -> None:
    """All pages but the first are noise."""
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\x99" * (len(whole) - 4096))


async def _many_turns(storage: Storage) -> None:
    for n in range(100):
        await storage.store.turn(person(n), "e", saying())


@ON_SQLITE
async def test_a_full_disk_stores_nothing_of_the_turn(storage: Storage) -> None:
    """Nothing half stored; after making room the same click works."""
    await storage.store.turn(ROBIN, "e1", saying())
    full = [True]

    def no_room(driver: Any, *_: object) -> None:
        pages = driver.execute("PRAGMA page_count").fetchone()[0]
        driver.execute(f"PRAGMA max_page_count={pages if full[0] else 1_000_000}")

    event.listen(storage.database.engine, "checkout", no_room)
    with pytest.raises(DiskFull, match="make room"):
        await _many_turns(storage)
    kept = count(storage.database, "dossiers")
    assert count(storage.database, "seen_events") == kept
    full[0] = False
    assert (await storage.store.turn(person(99), "e", saying())).turn is not None


@ON_SQLITE
async def test_a_limit_on_files_is_no_damage(storage: Storage) -> None:
    """Spares the operator putting a sound database aside for an old backup."""
    await storage.store.turn(ROBIN, "e1", saying())
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    # Python ignores the signal, so that the write fails, as it does at a quota.
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    try:
        with pytest.raises(DiskRefused, match="Nothing of this change was stored"):
            await storage.store.turn(person(1), "e2", saying())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert (await storage.store.turn(person(1), "e2", saying())).turn is not None
    assert count(storage.database, "dossiers") == 2


@pytest.mark.parametrize("place", ["file/ringback.db", "folder"])
def test_a_place_that_cannot_be_written_says_so(tmp_path: Path, place: str) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    with pytest.raises(UnwritableFolder, match="Choose a folder"):
        open_database(f"sqlite:///{tmp_path}/{place}")


def test_a_postgresql_that_is_not_there_says_so_without_its_password(tmp_path: Path) -> None:
    with pytest.raises(UnreachablePostgres, match="Is it running") as caught:
        open_database(f"postgresql://robin:hunter2@/nowhere?host={tmp_path}")
    assert "hunter2" not in str(caught.value)


def test_a_postgresql_without_that_database_says_so(postgres_url: str) -> None:
    with pytest.raises(UnreachablePostgres, match="does not exist"):
        open_database(
            make_url(postgres_url).set(database="nobody").render_as_string(hide_password=False)
        )


@ON_POSTGRESQL
async def test_a_restart_of_postgresql_goes_unnoticed(storage: Storage) -> None:
    """The connections from before are dead; the turn finds a new one."""
    await storage.store.turn(ROBIN, "e1", saying())
    with storage.database.engine.begin() as connection:
        connection.execute(
            text(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        )
    await storage.store.turn(ROBIN, "e2", saying())
    with storage.database.engine.connect() as connection:
        mine = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
    os.kill(mine, signal.SIGTERM)
    for n in range(6):
        assert (await storage.store.turn(ROBIN, f"after {n}", saying())).turn is not None
