"""On SQLite one process at a time sends messages; PostgreSQL's row locks let any number do it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager

from storage.database import Database
from storage.errors import DatabaseBusy, DispatcherRunning
from storage.symptoms import clear_errors


@contextmanager
def dispatcher_lock(database: Database) -> Iterator[None]:
    """Hold the right to dispatch, until the block or the process ends, however it ends.

    Raises `DispatcherRunning`. The lock is SQLite's own, on an empty database beside ours: the
    system lets go of it when its process dies, and it is the same on every system.
    """
    if database.path is None:
        yield
        return
    place = database.path.with_name(f"{database.path.name}.dispatcher")
    with closing(sqlite3.connect(place, timeout=0, isolation_level=None)) as lock:
        place.chmod(0o600)
        try:
            with clear_errors():
                lock.execute("BEGIN EXCLUSIVE")
        except DatabaseBusy:
            raise DispatcherRunning(database.path) from None
        yield
