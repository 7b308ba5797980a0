"""Looks into a database, and does to it what time and accidents do."""

from datetime import UTC, datetime

from sqlalchemy import inspect, text, update
from sqlmodel import Session, col, select

from storage.database import Database
from storage.opening import Storage
from storage.tables import DossierRow, OutboxRow, State

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


def states(database: Database) -> dict[str, str]:
    """The state of each message, by its key, in the order of their rows."""
    with Session(database.engine) as session:
        rows = session.exec(select(OutboxRow.key, OutboxRow.state).order_by(col(OutboxRow.id)))
        return dict(iter(rows))


def rows(database: Database) -> list[OutboxRow]:
    with Session(database.engine) as session:
        return list(session.exec(select(OutboxRow).order_by(col(OutboxRow.id))))


def dossiers(database: Database) -> list[DossierRow]:
    with Session(database.engine) as session:
        return list(session.exec(select(DossierRow).order_by(col(DossierRow.person))))


def count(database: Database, table: str) -> int:
    with database.engine.connect() as connection:
        return int(connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one())


def lapse_leases(database: Database) -> None:
    """The minute that a lease lasts is over: whoever held it has not come back."""

    def lapse(session: Session) -> None:
        held = col(OutboxRow.state).in_((State.LEASED, State.SENDING))
        session.exec(update(OutboxRow).where(held).values(lease_until=LONG_AGO))

    database.transact(lapse)


def everything_stored(storage: Storage) -> bytes:
    """All that is in the database: SQLite's files byte by byte, PostgreSQL's tables row by row."""
    path = storage.database.path
    if path is not None:
        return b"".join(one.read_bytes() for one in sorted(path.parent.glob(f"{path.name}*")))
    with storage.database.engine.connect() as connection:
        tables = inspect(connection).get_table_names()
        found = [
            connection.execute(text(f'SELECT "{table}"::text FROM "{table}"')).scalars().all()
            for table in tables
        ]
    return "\n".join(str(row) for rows in found for row in rows).encode()
