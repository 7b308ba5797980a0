"""A copy of a database that is in use: whole, private, and never over another file."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from storage.backup import backup
from storage.errors import (
    BackupByPgDump,
    BackupExists,
    DamagedDatabase,
    UnwritableFolder,
)
from storage.opening import Storage, open_storage
from tests.storage.engines import ON_POSTGRESQL, ON_SQLITE, file_of
from tests.storage.inside import dossiers
from tests.storage.people import ROBIN, Reader, StoppedClock, dossier, saying


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
    path = file_of(database_url)
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


def _modes(folder: Path, pattern: str) -> dict[str, int]:
    return {one.name: one.stat().st_mode & 0o777 for one in folder.glob(pattern)}
