"""Many people at once: one real person's row, copied in the database with other names."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import Connection, bindparam, func, select, text
from sqlmodel import col, update

from storage.database import Database
from storage.instants import Instant
from storage.tables import DossierRow

CHUNK = 50_000

NUMBERS = {
    "sqlite": "(WITH RECURSIVE n(i) AS (SELECT :first UNION ALL SELECT i + 1 FROM n"
    " WHERE i < :last) SELECT i FROM n)",
    "postgresql": "(SELECT generate_series(CAST(:first AS int), CAST(:last AS int)) AS i)",
}
NEW_ID = {"sqlite": "lower(hex(randomblob(16)))", "postgresql": "gen_random_uuid()"}
NEXT_YEAR = {
    "sqlite": "strftime('%Y-%m-%d %H:%M:%f000', '2027-01-01', numbers.i || ' seconds')",
    "postgresql": "timestamptz '2027-01-01 00:00:00+00' + numbers.i * interval '1 second'",
}
"""When the copies are due: a second apart, long after anything here happens."""


def clone(database: Database, person: str, *, up_to: int) -> None:
    """Copies of that person until there are `up_to` people, in transactions of bearable size."""
    with database.engine.begin() as connection:
        there = connection.execute(select(func.count()).select_from(DossierRow)).scalar_one()
    for first in range(there, up_to, CHUNK):
        with database.engine.begin() as connection:
            last = min(first + CHUNK, up_to) - 1
            statement = text(_statement(connection.dialect.name))
            connection.execute(statement, {"first": first, "last": last, "person": person})
    _keep_statistics(database)


def make_due(database: Database, people: int, at: datetime) -> None:
    """So many of those who wait longest are due now."""
    ids = (
        select(col(DossierRow.id)).order_by(col(DossierRow.next_due_at).desc()).limit(people)
    ).scalar_subquery()
    with database.engine.begin() as connection:
        connection.execute(
            update(DossierRow)
            .where(col(DossierRow.id).in_(ids), col(DossierRow.next_due_at).is_not(None))
            .values(next_due_at=bindparam("at", at, type_=Instant()))
        )


def _statement(dialect: str) -> str:
    columns = [column.name for column in DossierRow.__table__.columns]  # type: ignore[attr-defined]
    values = ", ".join(_values(columns, dialect))
    return (
        f"INSERT INTO dossiers ({', '.join(columns)}) SELECT {values} "
        f"FROM dossiers AS original, {NUMBERS[dialect]} AS numbers "
        "WHERE original.person = :person"
    )


def _values(columns: list[str], dialect: str) -> Iterator[str]:
    others = {
        "id": NEW_ID[dialect],
        "person": "'copy-' || numbers.i",
        "next_due_at": NEXT_YEAR[dialect],
    }
    for column in columns:
        yield others.get(column, f"original.{column}")


def _keep_statistics(database: Database) -> None:
    """What PostgreSQL's autovacuum does by itself a minute later."""
    with database.engine.connect() as connection:
        if connection.dialect.name == "postgresql":
            _outside_of_transactions(connection).execute(text("VACUUM ANALYZE dossiers"))


def _outside_of_transactions(connection: Connection) -> Connection:
    return connection.execution_options(isolation_level="AUTOCOMMIT")
