"""One database, whichever it is: transactions run whole, in worker threads, with clear errors.

SQLite       one writer thread, whose transactions take the write lock when they begin; one reader
PostgreSQL   a few threads, as many connections; rows are locked one by one
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from typing import TypeVar

from sqlalchemy import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlmodel import Session

from bot.service.crash_points import CrashPoint, reach
from storage import postgres, sqlite
from storage.errors import BadDatabaseUrl, NoDatabase
from storage.migrations import bring_up_to_date
from storage.symptoms import clear_errors

Result = TypeVar("Result")
Points = tuple[CrashPoint, CrashPoint]
"""Just before a commit, and just after it."""

WORKERS = 4
BUSY_SECONDS = 5.0


class Database:
    """`path` is the file, on SQLite alone."""

    def __init__(self, engine: Engine, *, path: Path | None, workers: int) -> None:
        self.engine = engine
        self.path = path
        self._reading = engine.execution_options(**sqlite.READ_ONLY) if path else engine
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="database")
        # Who only looks does not wait in line behind the one writer: a press is acknowledged after
        # a look at whether the app is installed there, however many turns are to be done.
        self._readers = ThreadPoolExecutor(1, thread_name_prefix="looks") if path else self._threads

    async def run(self, work: Callable[[Session], Result], around: Points | None = None) -> Result:
        """`transact` in a worker thread; the event loop goes on."""
        return await self.change(partial(_in_session, work), around)

    async def change(
        self, work: Callable[[Connection], Result], around: Points | None = None
    ) -> Result:
        """The same without a session, which watches each row: a turn has one, and knows it."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._committed, work, around)

    async def ask(self, work: Callable[[Session], Result]) -> Result:
        """A transaction that only reads; on SQLite it waits for no writer of another process."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._readers, self.look, work)

    def transact(self, work: Callable[[Session], Result], around: Points | None = None) -> Result:
        """Commit all that `work` did, or nothing if it raises.

        Once more when PostgreSQL was restarted and the connection from before is dead: all that
        we do is safe to do again, as events, leases and fences see to. Raises the errors of
        `storage.errors` in place of the driver's.
        """
        return self._committed(partial(_in_session, work), around)

    def _committed(self, work: Callable[[Connection], Result], around: Points | None) -> Result:
        with clear_errors():
            try:
                return self._commit(work, around)
            except DBAPIError as error:
                if not error.connection_invalidated:
                    raise
            return self._commit(work, around)

    def _commit(self, work: Callable[[Connection], Result], around: Points | None) -> Result:
        with self.engine.begin() as connection:
            result = work(connection)
            if around:
                reach(around[0])
        if around:
            reach(around[1])
        return result

    def look(self, work: Callable[[Session], Result]) -> Result:
        """What `work` reads, in one transaction."""
        with clear_errors(), Session(self._reading, expire_on_commit=False) as session:
            return work(session)

    async def scrub(self) -> None:
        """Leave nothing erased behind in SQLite's log; PostgreSQL's vacuum sees to its own."""
        if self.path is not None:
            loop = asyncio.get_running_loop()
            await loop.run_in_executor(self._threads, sqlite.scrub, self.engine)

    def close(self) -> None:
        """Finish what runs, then let go of the database."""
        self._threads.shutdown()
        self._readers.shutdown()
        self.engine.dispose()


def _in_session(work: Callable[[Session], Result], connection: Connection) -> Result:
    with Session(connection, expire_on_commit=False) as session:
        result = work(session)
        session.flush()
        return result


def open_database(
    url: str, *, workers: int = WORKERS, busy_seconds: float = BUSY_SECONDS
) -> Database:
    """The database at `url`, made if it is not there, with its tables brought up to date.

    `busy_seconds` is how long to wait for a lock that another program holds. Raises the errors
    of `storage.errors`, each of which says what to do.
    """
    parsed = parse_url(url)
    path = sqlite.prepare_file(parsed) if parsed.get_backend_name() == "sqlite" else None
    engine = (
        sqlite.make_engine(parsed, busy_seconds)
        if path
        else postgres.make_engine(parsed, busy_seconds, connections=workers)
    )
    try:
        with clear_errors(), engine.begin() as connection:
            bring_up_to_date(connection)
    except BaseException:
        engine.dispose()
        raise
    return Database(engine, path=path, workers=1 if path else workers)


def must_be_there(url: str) -> None:
    """For who works on what exists: an empty database made by a misspelt address helps nobody.

    Raises `NoDatabase`; PostgreSQL says by itself what it does not have.
    """
    parsed = parse_url(url)
    if parsed.get_backend_name() == "sqlite" and not sqlite.path_of(parsed).exists():
        raise NoDatabase(sqlite.path_of(parsed))


def parse_url(url: str) -> URL:
    """The address, with the driver that we use. Raises `BadDatabaseUrl`; shows no password."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise BadDatabaseUrl from None
    match parsed.drivername:
        case "sqlite" | "sqlite+pysqlite":
            if not parsed.database or parsed.database == ":memory:":
                raise BadDatabaseUrl("name a file: nothing is kept in memory")
            return parsed
        case "postgresql" | "postgres" | "postgresql+psycopg":
            return parsed.set(drivername="postgresql+psycopg")
        case other:
            raise BadDatabaseUrl(other)
