"""The coaches' queue: which consents are open in a workspace, and whose dossier each is in.

A row is written with the dossier that it speaks of, in one transaction, and goes with it. It is
only ever asked for within one platform and the workspaces that the coach is coach in (on Discord:
the home servers of whoever shares): no other one's can be found from there.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from sqlalchemy import Connection, bindparam, delete, insert, select
from sqlmodel import Session, col

from bot.advice.grants import Grant
from bot.engine.desk import Case
from bot.engine.dossier import Dossier
from bot.service.ports import Address
from storage.database import Database
from storage.held import OF_DOSSIER, Held
from storage.instants import Instant
from storage.mapping import home_of
from storage.tables import METADATA, CaseRow, DossierRow

QUEUE_LENGTH = 100
"""More than this nobody looks through; the oldest come first."""

# Built once: each takes longer to put together than to run.
_CASES = METADATA.tables["cases"]
_DROP = delete(_CASES).where(_CASES.c.dossier_id == OF_DOSSIER)
_ADD = insert(_CASES)
_HERE = (
    _CASES.c.platform == bindparam("platform"),
    _CASES.c.workspace.in_(bindparam("workspaces", expanding=True)),
    _CASES.c.expires_at > bindparam("now", type_=Instant()),
)
_QUEUE = (
    select(_CASES.c.id, _CASES.c.taken_by, _CASES.c.asked_at, _CASES.c.expires_at)
    .where(*_HERE)
    .order_by(_CASES.c.asked_at, _CASES.c.id)
    .limit(QUEUE_LENGTH)
)
_DROP_OVER = delete(_CASES).where(_CASES.c.expires_at <= bindparam("now", type_=Instant()))
_WHOSE = (
    select(col(DossierRow.workspace), col(DossierRow.person))
    .join(_CASES, _CASES.c.dossier_id == col(DossierRow.id))
    .where(*_HERE, _CASES.c.id == bindparam("id"))
    .limit(1)
)


def note_case(
    connection: Connection, row: Held, before: Dossier | None, after: Dossier, now: datetime
) -> None:
    """Bring the queue up to date with what one turn left in one dossier."""
    known = before.search.grants if before is not None else ()
    if known == after.search.grants:
        return
    connection.execute(_DROP, {"owner": row.id})
    grant = after.search.grant(now)
    if grant is not None:
        connection.execute(_ADD, _entry(row, home_of(after), grant))


def _entry(row: Held, home: str, grant: Grant) -> dict[str, object]:
    return CaseRow(
        dossier_id=row.id,
        id=grant.id,
        platform=row.platform,
        workspace=row.workspace or home,
        taken_by=grant.taken_by,
        asked_at=grant.granted_at,
        expires_at=grant.expires_at,
    ).model_dump()


class SqlCases:
    """Implements `bot.service.ports.Cases` on SQLite and PostgreSQL."""

    def __init__(self, *, database: Database) -> None:
        self._database = database

    async def queue(
        self, platform: str, workspaces: Sequence[str], now: datetime
    ) -> Sequence[Case]:
        """See `Cases.queue`."""
        place = {"platform": platform, "workspaces": list(workspaces), "now": now}

        def ask(session: Session) -> list[Case]:
            found = session.connection().execute(_QUEUE, place)
            return [
                Case(id=case_id, taken_by=taken_by, asked_at=asked_at, expires_at=expires_at)
                for case_id, taken_by, asked_at, expires_at in found
            ]

        return await self._database.ask(ask)

    async def find(
        self, platform: str, workspaces: Sequence[str], case_id: str, now: datetime
    ) -> Address | None:
        """See `Cases.find`."""
        place = {"platform": platform, "workspaces": list(workspaces), "now": now}

        def ask(session: Session) -> Address | None:
            found = session.connection().execute(_WHOSE, {**place, "id": case_id}).first()
            if found is None:
                return None
            return Address(platform=platform, workspace=found[0], person=found[1])

        return await self._database.ask(ask)

    async def purge(self, now: datetime) -> int:
        """Delete what is over by itself; whoever revoked has no row any more. How many."""
        return await self._database.run(partial(_purge, now))


def _purge(now: datetime, session: Session) -> int:
    return session.connection().execute(_DROP_OVER, {"now": now}).rowcount
