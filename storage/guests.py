"""Who chose a server as theirs, where a platform has servers: they live elsewhere."""

from collections.abc import Sequence

from sqlalchemy import ColumnElement, and_, text
from sqlmodel import Session, col, select

from bot.service.ports import Address, WorkspaceAddress
from storage.tables import AT_HOME, DossierRow

GUESTS_AT_ONCE = 100


def chose(where: WorkspaceAddress) -> ColumnElement[bool]:
    """Whose home it is; the index is for those alone who have one."""
    return and_(col(DossierRow.home) == where.workspace, text(AT_HOME))


def at_home(where: WorkspaceAddress, session: Session) -> list[Address]:
    found = session.exec(
        select(DossierRow.workspace, DossierRow.person)
        .where(col(DossierRow.platform) == where.platform, chose(where))
        .limit(GUESTS_AT_ONCE)
    )
    return [
        Address(platform=where.platform, workspace=workspace, person=person)
        for workspace, person in found
    ]


def homes(platform: str, session: Session) -> Sequence[str]:
    found = select(DossierRow.home).where(col(DossierRow.platform) == platform, text(AT_HOME))
    return session.exec(found.distinct()).all()
