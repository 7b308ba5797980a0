"""Which rows may go now, and when the next thing is due."""

from datetime import datetime

from sqlalchemy import ColumnElement, and_, exists, or_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from storage.instants import database_clock
from storage.tables import DossierRow, OutboxRow, State


def may_go(now: datetime) -> ColumnElement[bool]:
    """Waiting and due, or left behind by a process whose lease ran out; first of its person."""
    waits = col(OutboxRow.state) == State.WAITING
    left_behind = and_(
        col(OutboxRow.state).in_((State.LEASED, State.SENDING)),
        col(OutboxRow.lease_until) <= database_clock(),
    )
    return and_(col(OutboxRow.go_at) <= now, or_(waits, left_behind), is_first_of_person())


def is_first_of_person() -> ColumnElement[bool]:
    """No older message to the same person is still open."""
    older = aliased(OutboxRow)
    return ~exists().where(
        col(older.dossier_id) == col(OutboxRow.dossier_id),
        col(older.id) < col(OutboxRow.id),
        col(older.go_at).is_not(None),
    )


def next_moment(session: Session) -> datetime | None:
    """The earliest moment at which a dossier or a waiting parcel is due."""
    dossier_due = session.exec(
        select(DossierRow.next_due_at)
        .where(col(DossierRow.next_due_at).is_not(None))
        .order_by(col(DossierRow.next_due_at))
        .limit(1)
    ).first()
    parcel_due = session.exec(
        select(OutboxRow.go_at)
        .where(
            col(OutboxRow.go_at).is_not(None),
            col(OutboxRow.state) == State.WAITING,
            is_first_of_person(),
        )
        .order_by(col(OutboxRow.go_at))
        .limit(1)
    ).first()
    return min((due for due in (dossier_due, parcel_due) if due is not None), default=None)
