"""A database that cannot be used says why, and what to do; nothing is lost or half stored."""

import os
import resource
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event, make_url, text

from storage.backup import backup
from storage.database import open_database, parse_url
from storage.dispatcher_lock import dispatcher_lock
from storage.errors import (
    BackupByPgDump,
    BackupExists,
    BadDatabaseUrl,
    DamagedDatabase,
    DatabaseBusy,
    DiskFull,
    DiskRefused,
    DispatcherRunning,
    NewerDatabase,
    ReadOnlyDatabase,
    UnreachablePostgres,
    UnwritableFolder,
)
from storage.opening import Storage, open_storage
from tests.storage.conftest import Open
from tests.storage.inside import count, dossiers
from tests.storage.people import ROBIN, Reader, StoppedClock, dossier, person, saying

ON_SQLITE = pytest.mark.parametrize("database_url", ["sqlite"], indirect=True)
ON_POSTGRESQL = pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)


def _path(url: str) -> Path:
    return Path(str(make_url(url).database))


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("", id="nothing"),
        pytest.param("ringback.db", id="a file name"),
        pytest.param("mysql://root:hunter2@host/name", id="another engine"),
        pytest.param("postgresql+asyncpg://root:hunter2@host/name", id="another driver"),
        pytest.param("sqlite://", id="no file"),
        pytest.param("sqlite:///:memory:", id="in memory"),
        pytest.param("postgresql://root:hunter2@host:port/name", id="a port that is no number"),
    ],
)
def test_what_is_no_address_is_refused_without_showing_its_password(url: str) -> None:
    with pytest.raises(BadDatabaseUrl, match="sqlite:////path") as caught:
        open_database(url)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("name", ["postgresql", "postgres", "postgresql+psycopg"])
def test_postgresql_goes_by_any_of_its_names(name: str) -> None:
    assert parse_url(f"{name}://host/name").drivername == "postgresql+psycopg"


def test_a_new_database_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    """What people typed is encrypted; who they are is not, so nobody else may look."""
    place = tmp_path / "new" / "folder" / "ringback.db"
    database = open_database(f"sqlite:///{place}")
    files = sorted(place.parent.iterdir())
    assert place in files
    assert {one.stat().st_mode & 0o777 for one in files} == {0o600}
    assert place.parent.stat().st_mode & 0o777 == 0o700
    database.close()


@ON_SQLITE
def test_sqlite_is_set_up_to_survive_a_power_cut(storage: Storage) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}
    with storage.database.engine.connect() as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in wanted}
    assert found == wanted


@ON_POSTGRESQL
def test_postgresql_does_not_wait_for_ever(storage: Storage) -> None:
    """A process that was stopped while it held a lock does not stop the others for good."""
    with storage.database.engine.connect() as connection:
        show = {
            name: connection.execute(text(f"SHOW {name}")).scalar_one()
            for name in ("lock_timeout", "idle_in_transaction_session_timeout", "TimeZone")
        }
    assert show == {
        "lock_timeout": "5s",
        "idle_in_transaction_session_timeout": "30s",
        "TimeZone": "UTC",
    }


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
        open_database(f"sqlite:///file:{_path(database_url)}?mode=ro&uri=true")


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
    _damage(_path(database_url))
    with pytest.raises(DamagedDatabase):
        open_again()


def _damage(path: Path) -> None:
    """All pages but the first are noise."""
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + b"\x99" * (len(whole) - 4096))


def _modes(folder: Path, pattern: str) -> dict[str, int]:
    return {one.name: one.stat().st_mode & 0o777 for one in folder.glob(pattern)}


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


@ON_SQLITE
def test_one_process_at_a_time_dispatches_on_sqlite(open_again: Open) -> None:
    """Two dispatchers would send everything twice; the second one is told, and can still read."""
    one, other = open_again().database, open_again().database
    with dispatcher_lock(one):
        with pytest.raises(DispatcherRunning, match="Stop it"), dispatcher_lock(other):
            pass
        assert count(other, "dossiers") == 0
    with dispatcher_lock(other):
        pass


@ON_SQLITE
def test_a_killed_dispatcher_leaves_no_lock(open_again: Open, database_url: str) -> None:
    """After kill -9 the next start simply works."""
    database = open_again().database
    program = (
        "import sys, time\n"
        "from storage.database import open_database\n"
        "from storage.dispatcher_lock import dispatcher_lock\n"
        "with dispatcher_lock(open_database(sys.argv[1])):\n"
        "    print('held', flush=True)\n"
        "    time.sleep(600)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, database_url], stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(DispatcherRunning), dispatcher_lock(database):
            pass
        other.kill()
    with dispatcher_lock(database):
        pass


@ON_POSTGRESQL
def test_any_number_of_processes_dispatch_on_postgresql(open_again: Open) -> None:
    with dispatcher_lock(open_again().database), dispatcher_lock(open_again().database):
        pass


@ON_SQLITE
async def test_a_backup_is_whole_and_private_while_turns_go_on(
    storage: Storage, tmp_path: Path, key_file: Path, clock: StoppedClock
) -> None:
    """The operator need not stop anything to be safe."""
    await storage.store.turn(ROBIN, "e1", saying())
    with storage.database.engine.begin() as writing:
        writing.execute(text("UPDATE dossiers SET failures = 7"))
        backup(storage.database, tmp_path / "copy.db")
    assert _modes(tmp_path, "copy.db*") == {"copy.db": 0o600}
    copy = open_storage(f"sqlite:///{tmp_path}/copy.db", key_file=key_file, clock=clock)
    assert dossiers(copy.database)[0].failures == 0, "what was not committed is not in it"
    reader = Reader()
    await copy.store.turn(ROBIN, "read", reader)
    assert reader.shown == dossier()
    copy.database.close()


@ON_SQLITE
def test_a_backup_never_overwrites(storage: Storage, tmp_path: Path) -> None:
    (tmp_path / "copy.db").write_text("my thesis")
    with pytest.raises(BackupExists):
        backup(storage.database, tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "my thesis"
    with pytest.raises(UnwritableFolder):
        backup(storage.database, tmp_path / "nowhere" / "copy.db")


@ON_SQLITE
def test_a_backup_that_fails_leaves_no_half_of_it(
    storage: Storage, tmp_path: Path, database_url: str
) -> None:
    """Half a backup would be found on the day that it is needed."""
    path = _path(database_url)
    storage.database.close()
    whole = path.read_bytes()
    path.write_bytes(b"noise" * 1000)
    with pytest.raises(DamagedDatabase):
        backup(storage.database, tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()
    path.write_bytes(whole)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@ON_POSTGRESQL
def test_a_backup_of_postgresql_is_pg_dumps_work(storage: Storage, tmp_path: Path) -> None:
    with pytest.raises(BackupByPgDump, match="pg_dump"):
        backup(storage.database, tmp_path / "copy.db")
