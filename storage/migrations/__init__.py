"""Brings a database's tables to today's shape, when the program starts.

Each change of the tables is one file in `versions/`, named in `REVISIONS`; a test holds the sum
of them against `storage/tables.py`.
"""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage.errors import NewerDatabase

REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006", "0007", "0008", "0009")
"""All that this release knows, oldest first."""
HEAD = REVISIONS[-1]
PLACE = Path(__file__).parent
POSTGRES_LOCK = 7_274_225
"""Any number, ours: replicas that start together migrate one after the other."""


def bring_up_to_date(connection: Connection) -> None:
    """Apply what is missing, inside the caller's transaction. Raises `NewerDatabase`."""
    if stored_revision(connection) == HEAD:
        # A write that changes nothing: who may only read is told now, not at the first turn.
        connection.execute(text("UPDATE alembic_version SET version_num = version_num"))
        return
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": POSTGRES_LOCK})
    revision = stored_revision(connection)
    if revision is not None and revision not in REVISIONS:
        raise NewerDatabase(f"its tables are at {revision}, this release knows {HEAD}")
    if revision != HEAD:
        _upgrade(connection)


def stored_revision(connection: Connection) -> str | None:
    """Where the tables stand; None where there are none yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return None if found is None else str(found)


def _upgrade(connection: Connection) -> None:
    # Imported here: most starts find the tables up to date, and it takes a fifth of a second.
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(PLACE).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    command.upgrade(config, "head")
