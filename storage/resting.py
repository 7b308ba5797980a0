"""The people of a workspace that is uninstalled rest: nothing of theirs comes due, nothing goes.

A Discord server has guests only, whose dossiers are of no workspace: there nobody rests by this.
"""

from datetime import datetime

from sqlalchemy import ColumnElement, select, update
from sqlmodel import Session, col

from bot.service.ports import WorkspaceAddress
from storage.tables import DossierRow, OutboxRow, State


def lives_in(where: WorkspaceAddress) -> tuple[ColumnElement[bool], ...]:
    """The dossiers that are of that workspace."""
    return (
        col(DossierRow.platform) == where.platform,
        col(DossierRow.workspace) == where.workspace,
    )


def lay_to_rest(session: Session, where: WorkspaceAddress, until: datetime) -> None:
    """They have no next moment, and what waits to be sent waits until then."""
    session.exec(update(DossierRow).where(*lives_in(where)).values(next_due_at=None))
    waiting = col(OutboxRow.state) == State.WAITING
    session.exec(update(OutboxRow).where(_goes_to(where), waiting).values(go_at=until))


def wake(session: Session, where: WorkspaceAddress, rested_until: datetime, now: datetime) -> None:
    """What is due by now comes due, what is over is over: the plan knows."""
    session.exec(update(DossierRow).where(*lives_in(where)).values(next_due_at=now))
    rested = col(OutboxRow.go_at) == rested_until
    session.exec(update(OutboxRow).where(_goes_to(where), rested).values(go_at=now))


def _goes_to(where: WorkspaceAddress) -> ColumnElement[bool]:
    return col(OutboxRow.dossier_id).in_(select(col(DossierRow.id)).where(*lives_in(where)))
