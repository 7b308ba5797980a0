"""A copy of the database while it is in use."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from storage.database import Database
from storage.errors import BackupByPgDump, BackupExists, UnwritableFolder
from storage.symptoms import clear_errors


def backup(database: Database, file: Path) -> None:
    """The database as it is now, whole, in a new file; turns go on meanwhile.

    The master key is not in it: it has its own backup. Raises `BackupExists`,
    `UnwritableFolder`, `DiskFull`; on PostgreSQL `BackupByPgDump`.
    """
    if database.path is None:
        raise BackupByPgDump
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        raise BackupExists(file) from None
    except OSError as error:
        raise UnwritableFolder(error) from error
    try:
        with clear_errors():
            _copy(database.path, file)
    except BaseException:
        file.unlink(missing_ok=True)
        raise


def _copy(source: Path, target: Path) -> None:
    # All pages in one step: a backup in several begins anew whenever another process writes.
    with closing(sqlite3.connect(source)) as ours, closing(sqlite3.connect(target)) as copy:
        ours.backup(copy)
        # One file, complete in itself, wherever it is carried.
        copy.execute("PRAGMA journal_mode=DELETE")
