"""What a driver's error means to the operator."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from storage.errors import (
    DamagedDatabase,
    DatabaseBusy,
    DiskFull,
    DiskRefused,
    ReadOnlyDatabase,
    StorageError,
    UnreachablePostgres,
    UnwritableFolder,
)

# https://www.sqlite.org/rescode.html: the low byte is the primary code.
SQLITE_MEANS: dict[int, type[StorageError]] = {
    sqlite3.SQLITE_BUSY: DatabaseBusy,
    sqlite3.SQLITE_LOCKED: DatabaseBusy,
    sqlite3.SQLITE_READONLY: ReadOnlyDatabase,
    sqlite3.SQLITE_CORRUPT: DamagedDatabase,
    sqlite3.SQLITE_NOTADB: DamagedDatabase,
    # A limit on the size of files, a quota or a failing disk: what lies there may be sound.
    sqlite3.SQLITE_IOERR: DiskRefused,
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_CANTOPEN: UnwritableFolder,
}

# https://www.postgresql.org/docs/current/errcodes-appendix.html
POSTGRES_MEANS: dict[str, type[StorageError]] = {
    "25006": ReadOnlyDatabase,
    "42501": ReadOnlyDatabase,
    "53100": DiskFull,
    "40P01": DatabaseBusy,
    "55P03": DatabaseBusy,
    "XX001": DamagedDatabase,
    "XX002": DamagedDatabase,
}
UNREACHABLE_CLASSES = ("08", "28", "3D", "53", "57")
"""Connection, authorization, no such database, no room for us, shutting down."""


@contextmanager
def clear_errors() -> Iterator[None]:
    """Raise our own error, which says what to do, in place of the driver's."""
    try:
        yield
    except DBAPIError as error:
        meant = meaning(error.orig)
        if meant is None:
            raise
        raise meant from error
    except sqlite3.Error as error:
        raise meaning(error) or error from error


def meaning(error: BaseException | None) -> StorageError | None:
    """The error that says what to do, or None where only we can do something."""
    if isinstance(error, sqlite3.Error):
        return _sqlite_meaning(error)
    if error is not None and type(error).__module__.startswith("psycopg"):
        return _postgres_meaning(error)
    return None


def _sqlite_meaning(error: sqlite3.Error) -> StorageError | None:
    code = getattr(error, "sqlite_errorcode", None)
    kind = SQLITE_MEANS.get(code & 0xFF) if code is not None else None
    return None if kind is None else kind(error)


def _postgres_meaning(error: BaseException) -> StorageError | None:
    code: str | None = getattr(error, "sqlstate", None)
    if code is None:
        # The server never answered: only then there is no code.
        lost = type(error).__name__ in {"OperationalError", "ConnectionTimeout", "InterfaceError"}
        return UnreachablePostgres(_first_line(error)) if lost else None
    if kind := POSTGRES_MEANS.get(code):
        return kind(_first_line(error))
    return UnreachablePostgres(_first_line(error)) if code[:2] in UNREACHABLE_CLASSES else None


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]
