"""Which rows may go now, and when the next thing is due."""

from datetime import datetime

from sqlalchemy import and_, bindparam, exists, or_, select
from sqlmodel import Session

from storage.held import DOSSIERS, OUTBOX
from storage.instants import Instant, database_clock
from storage.tables import State

# Built once: each takes longer to put together than to run.
_OLDER = OUTBOX.alias("older")
IS_FIRST_OF_PERSON = ~exists().where(
    _OLDER.c.dossier_id == OUTBOX.c.dossier_id,
    _OLDER.c.id < OUTBOX.c.id,
    _OLDER.c.go_at.is_not(None),
)
"""No older message to the same person is still open."""
_LEFT_BEHIND = and_(
    OUTBOX.c.state.in_((State.LEASED, State.SENDING)), OUTBOX.c.lease_until <= database_clock()
)
MAY_GO = and_(
    OUTBOX.c.go_at <= bindparam("now", type_=Instant()),
    or_(OUTBOX.c.state == State.WAITING, _LEFT_BEHIND),
    IS_FIRST_OF_PERSON,
)
"""Waiting and due, or left behind by a process whose lease ran out; first of its person."""
_DOSSIER_DUE = (
    select(DOSSIERS.c.next_due_at)
    .where(DOSSIERS.c.next_due_at.is_not(None))
    .order_by(DOSSIERS.c.next_due_at)
    .limit(1)
)
_PARCEL_DUE = (
    select(OUTBOX.c.go_at)
    .where(OUTBOX.c.go_at.is_not(None), OUTBOX.c.state == State.WAITING, IS_FIRST_OF_PERSON)
    .order_by(OUTBOX.c.go_at)
    .limit(1)
)


def next_moment(session: Session) -> datetime | None:
    """The earliest moment at which a dossier or a waiting parcel is due."""
    connection = session.connection()
    dues: list[datetime | None] = [
        connection.execute(each).scalar() for each in (_DOSSIER_DUE, _PARCEL_DUE)
    ]
    return min((due for due in dues if due is not None), default=None)
