"""SQLite as we need it: durable, private, one writer, readers beside it."""

import os
from pathlib import Path
from sqlite3 import Connection as Driver
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event

from storage.errors import UnwritableFolder
from storage.symptoms import clear_errors

READ_ONLY = {"ringback_begin": "BEGIN"}
PRAGMAS = (
    # The log is flushed at each commit: what was confirmed survives a power cut.
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    # What "forget" deletes is overwritten, not only unlinked.
    "secure_delete=ON",
)


def prepare_file(url: URL) -> Path:
    """The database's file, there and readable by its owner alone. Raises `UnwritableFolder`."""
    path = path_of(url)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # The log files beside it take over this mode.
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        if path.is_file():
            return path
        raise UnwritableFolder(path) from None
    except OSError as error:
        raise UnwritableFolder(error) from error
    return path


def path_of(url: URL) -> Path:
    """Where the file is, or will be."""
    return Path(str(url.database).removeprefix("file:").partition("?")[0])


def make_engine(url: URL, busy_seconds: float) -> Engine:
    """An engine whose transactions take the write lock when they begin.

    One that reads first and writes later fails at once with BUSY_SNAPSHOT, whatever the
    timeout, when another one wrote in between (https://www.sqlite.org/rescode.html#busy_snapshot).
    """
    # Errors show no parameters: there are addresses among them.
    engine = create_engine(url, connect_args={"timeout": busy_seconds}, hide_parameters=True)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(driver: Driver, _record: Any) -> None:
    # The driver of Python 3.11 begins transactions by itself, and late: it must not.
    driver.isolation_level = None
    with clear_errors():
        for pragma in PRAGMAS:
            driver.execute(f"PRAGMA {pragma}")


def _begin(connection: Connection) -> None:
    how = connection.get_execution_options().get("ringback_begin", "BEGIN IMMEDIATE")
    connection.exec_driver_sql(how)


def scrub(engine: Engine) -> None:
    """Empty the log into the database, as far as readers let us; they are not waited for."""
    connection = engine.raw_connection()
    try:
        cursor = connection.cursor()
        waiting = cursor.execute("PRAGMA busy_timeout").fetchone()[0]
        cursor.execute("PRAGMA busy_timeout=0")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        cursor.execute(f"PRAGMA busy_timeout={int(waiting)}")
        cursor.close()
    finally:
        connection.close()
