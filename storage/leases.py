"""Leases of processes that are gone: whoever holds the dispatcher's lock is the only one left."""

from datetime import UTC, datetime

from sqlalchemy import update
from sqlmodel import Session, col

from storage.database import Database
from storage.tables import OutboxRow, State

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def end_leases(database: Database) -> None:
    """What a killed process had leased may go at once; call it while holding the lock.

    Does nothing on PostgreSQL, where others may be at work.
    """
    if database.path is None:
        return
    leased = col(OutboxRow.state).in_((State.LEASED, State.SENDING))

    def end(session: Session) -> None:
        session.exec(update(OutboxRow).where(leased).values(lease_until=LONG_AGO))

    database.transact(end)
