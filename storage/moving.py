"""The people of a workspace whose organisation has taken us in: from now on they are that one's.

Slack calls them by the same ids there. Who has been met in the organisation already stays as they
are there: two job searches of one person are not thrown together, and the earlier one rests.
"""

from datetime import datetime

from sqlalchemy import exists, update
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from bot.service.ports import WorkspaceAddress
from storage.resting import lives_in
from storage.tables import CaseRow, DossierRow, OutboxRow, WorkspaceRow


def take_along(
    session: Session, whence: WorkspaceAddress, to: WorkspaceAddress, now: datetime
) -> int:
    """How many moved. What is due by now comes due; what rested in the old place goes on.

    The private conversation is another one, as it is another bot's.
    """
    there = aliased(DossierRow)
    met = exists().where(
        col(there.platform) == to.platform,
        col(there.workspace) == to.workspace,
        col(there.person) == col(DossierRow.person),
    )
    moving = session.exec(select(col(DossierRow.id)).where(*lives_in(whence), ~met)).all()
    rested_until = session.exec(
        select(col(WorkspaceRow.purge_at)).where(
            col(WorkspaceRow.platform) == whence.platform,
            col(WorkspaceRow.workspace) == whence.workspace,
        )
    ).first()
    for id_ in moving:
        session.exec(
            update(DossierRow)
            .where(col(DossierRow.id) == id_)
            .values(workspace=to.workspace, private_channel="", plan_stamp="", next_due_at=now)
        )
        session.exec(
            update(CaseRow).where(col(CaseRow.dossier_id) == id_).values(workspace=to.workspace)
        )
        if rested_until is not None:
            rested = col(OutboxRow.go_at) == rested_until
            session.exec(
                update(OutboxRow).where(col(OutboxRow.dossier_id) == id_, rested).values(go_at=now)
            )
    return len(moving)
