"""How a database is opened and set up: durable, private, with one dispatcher."""

import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.database import open_database, parse_url
from storage.dispatcher_lock import dispatcher_lock
from storage.errors import (
    BadDatabaseUrl,
    DispatcherRunning,
)
from storage.opening import Storage
from tests.storage.conftest import Open
from tests.storage.engines import ON_POSTGRESQL, ON_SQLITE
from tests.storage.inside import count


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
