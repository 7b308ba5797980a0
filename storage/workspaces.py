"""Workspaces: one row to lock each, what their admins set encrypted, the seven days after the end.

What is uninstalled is not deleted at once: somebody may have pressed the wrong button. Until then
its people rest (`storage/resting.py`), and installing it again takes up where it was.
"""

import logging
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial

from cryptography.fernet import InvalidToken
from sqlalchemy import ColumnElement, and_, or_, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session, col, select

from bot.engine.workspace.administer import WorkspaceTurn
from bot.engine.workspace.model import Workspace
from bot.service.ports import (
    Address,
    Clock,
    DecideWorkspace,
    KeptWorkspace,
    WorkspaceAddress,
)
from storage.crypto import Keyring
from storage.database import Database
from storage.errors import UnreadableSnapshot, WrongKey
from storage.guests import at_home, chose, homes
from storage.locking import first_sight
from storage.moving import take_along
from storage.resting import lay_to_rest, lives_in, wake
from storage.tables import METADATA, DossierRow, InstallationRow, WorkspaceRow
from storage.tombstones import Tombstones
from storage.workspace_bodies import workspace_from_bytes, workspace_to_bytes

log = logging.getLogger(__name__)

KEPT_AFTER_UNINSTALLING = timedelta(days=7)
PEOPLE_AT_ONCE = 50
"""Dossiers erased in one transaction: others go on in between."""


class SqlWorkspaces:
    """Implements `bot.service.ports.WorkspaceStore` on SQLite and PostgreSQL."""

    def __init__(
        self, *, database: Database, keyring: Keyring, tombstones: Tombstones, clock: Clock
    ) -> None:
        self._database = database
        self._keyring = keyring
        self._tombstones = tombstones
        self._clock = clock

    async def turn(
        self, where: WorkspaceAddress, event_id: str, decide: DecideWorkspace
    ) -> WorkspaceTurn | None:
        """See `WorkspaceStore.turn`. Raises what `decide` raises, and then nothing has happened."""
        return await self._database.run(partial(self._turn, where, event_id, decide))

    async def news(self, known: Mapping[WorkspaceAddress, str]) -> Sequence[KeptWorkspace]:
        """See `WorkspaceStore.news`. One that cannot be read is passed over, and logged."""
        return await self._database.ask(partial(self._news, known))

    async def install(self, where: WorkspaceAddress) -> None:
        """See `WorkspaceStore.install`. Installing what is installed changes nothing."""

        def install(session: Session) -> None:
            row, now = self._locked(session, where), self._clock.now()
            if row.purge_at is not None:
                wake(session, where, row.purge_at, now)
                row.uninstalled_at = row.purge_at = None
                _touch(row, now)

        await self._database.run(install)

    async def uninstall(self, where: WorkspaceAddress) -> None:
        """See `WorkspaceStore.uninstall`. Told twice, it is purged seven days after the first."""

        def uninstall(session: Session) -> None:
            row, now = self._locked(session, where), self._clock.now()
            if row.uninstalled_at is None:
                row.uninstalled_at, row.purge_at = now, now + KEPT_AFTER_UNINSTALLING
                lay_to_rest(session, where, row.purge_at)
                _touch(row, now)

        await self._database.run(uninstall)

    async def take_along(self, whence: WorkspaceAddress, to: WorkspaceAddress) -> int:
        """See `WorkspaceStore.take_along`."""

        def move(session: Session) -> int:
            self._locked(session, to)
            return take_along(session, whence, to, self._clock.now())

        return await self._database.run(move)

    async def mark_stale(self, where: WorkspaceAddress) -> int:
        """See `WorkspaceStore.mark_stale`."""
        return await self._database.run(partial(_mark_stale, where))

    async def at_home(self, where: WorkspaceAddress) -> Sequence[Address]:
        """See `WorkspaceStore.at_home`."""
        return await self._database.ask(partial(at_home, where))

    async def homes(self, platform: str) -> Sequence[str]:
        """See `WorkspaceStore.homes`."""
        return await self._database.ask(partial(homes, platform))

    async def purge(self, now: datetime) -> int:
        """See `WorkspaceStore.purge`. May be stopped at any time: the next one goes on.

        Where we died between keeping an installation and waking its people, that is done first.
        """
        for where in await self._database.ask(_installed_again):
            await self.install(where)
        ended = await self._database.ask(partial(_ended, now))
        for where in ended:
            while await self._database.run(partial(self._purge_some, where, now)):
                pass
        if ended:
            await self._database.scrub()
        return len(ended)

    # -- inside a transaction ------------------------------------------------------------------

    def _turn(
        self,
        where: WorkspaceAddress,
        event_id: str,
        decide: DecideWorkspace,
        session: Session,
    ) -> WorkspaceTurn | None:
        now = self._clock.now()
        nobody = Address(platform=where.platform, workspace=where.workspace, person="")
        if not first_sight(session.connection(), nobody, event_id, now):
            return None
        row = self._locked(session, where)
        before = self._opened(row)
        turn = decide(before)
        if turn.workspace != before:
            cipher = self._keyring.open(row.wrapped_key)
            row.body = cipher.encrypt(workspace_to_bytes(turn.workspace))
            _touch(row, now)
        return turn

    def _locked(self, session: Session, where: WorkspaceAddress) -> WorkspaceRow:
        """That workspace's row, made if it is not there."""
        of_it = select(WorkspaceRow).where(*_is(where)).with_for_update()
        while (row := session.exec(of_it).first()) is None:
            now = self._clock.now()
            fresh = WorkspaceRow(
                platform=where.platform,
                workspace=where.workspace,
                wrapped_key=self._keyring.new_dossier_key(),
                changed_at=now,
            )
            # Two first events of one workspace: the second waits here, and then finds the row.
            session.connection().execute(_make(session), fresh.model_dump())
        return row

    def _opened(self, row: WorkspaceRow) -> Workspace:
        if not row.body:
            return Workspace()
        try:
            return workspace_from_bytes(self._keyring.open(row.wrapped_key).decrypt(row.body))
        except InvalidToken:
            raise UnreadableSnapshot("its own key does not open it") from None

    def _news(self, known: Mapping[WorkspaceAddress, str], session: Session) -> list[KeptWorkspace]:
        marks = session.exec(
            select(
                WorkspaceRow.id,
                WorkspaceRow.platform,
                WorkspaceRow.workspace,
                WorkspaceRow.version,
            )
        ).all()
        changed = [
            id_
            for id_, platform, workspace, version in marks
            if known.get(WorkspaceAddress(platform=platform, workspace=workspace))
            != f"{id_.hex}:{version}"
        ]
        rows = (session.get(WorkspaceRow, id_) for id_ in changed)
        kept = (self._kept(row) for row in rows if row is not None)
        return [each for each in kept if each is not None]

    def _kept(self, row: WorkspaceRow) -> KeptWorkspace | None:
        try:
            workspace = self._opened(row)
        except (UnreadableSnapshot, WrongKey) as error:
            log.error("workspace %s cannot be read: %s", row.id, type(error).__name__)
            return None
        return KeptWorkspace(
            where=WorkspaceAddress(platform=row.platform, workspace=row.workspace),
            workspace=workspace,
            mark=f"{row.id.hex}:{row.version}",
            changed_at=row.changed_at,
            uninstalled_at=row.uninstalled_at,
        )

    def _purge_some(self, where: WorkspaceAddress, now: datetime, session: Session) -> bool:
        """Erase some of its people, or at last itself; False when there is nothing more to do.

        Its row is held meanwhile: whoever installs it again at this moment waits, and then finds
        what is left. The tombstones come first, as when somebody asks to be forgotten.
        """
        of_it = select(WorkspaceRow).where(*_is(where)).with_for_update()
        row = session.exec(of_it).first()
        if row is None or row.purge_at is None or row.purge_at > now:
            return False
        people = session.exec(
            select(DossierRow).where(*lives_in(where)).limit(PEOPLE_AT_ONCE).with_for_update()
        ).all()
        for person in people:
            self._tombstones.add(person.id)
            session.delete(person)
        if not people:
            self._tombstones.add(row.id)
            session.delete(row)
        return bool(people)


def _is(where: WorkspaceAddress) -> tuple[ColumnElement[bool], ...]:
    return (
        col(WorkspaceRow.platform) == where.platform,
        col(WorkspaceRow.workspace) == where.workspace,
    )


def _touch(row: WorkspaceRow, now: datetime) -> None:
    row.version += 1
    row.changed_at = now


def _make(session: Session) -> sqlite.Insert | postgresql.Insert:
    into = METADATA.tables["workspaces"]
    if session.connection().dialect.name == "sqlite":
        return sqlite.insert(into).on_conflict_do_nothing()
    return postgresql.insert(into).on_conflict_do_nothing()


def _mark_stale(where: WorkspaceAddress, session: Session) -> int:
    belongs = or_(col(DossierRow.workspace) == where.workspace, chose(where))
    stale = session.exec(
        update(DossierRow)
        .where(col(DossierRow.platform) == where.platform, belongs)
        .values(plan_stamp="")
    )
    return stale.rowcount


def _installed_again(session: Session) -> list[WorkspaceAddress]:
    """Taken to be uninstalled, though an installation is kept that is younger than that end."""
    found = session.exec(
        select(WorkspaceRow.platform, WorkspaceRow.workspace)
        .join(
            InstallationRow,
            and_(
                col(InstallationRow.platform) == col(WorkspaceRow.platform),
                col(InstallationRow.workspace) == col(WorkspaceRow.workspace),
            ),
        )
        .where(
            col(WorkspaceRow.purge_at).is_not(None),
            col(InstallationRow.installed_at) > col(WorkspaceRow.uninstalled_at),
        )
    )
    return [
        WorkspaceAddress(platform=platform, workspace=workspace) for platform, workspace in found
    ]


def _ended(now: datetime, session: Session) -> list[WorkspaceAddress]:
    found = session.exec(
        select(WorkspaceRow.platform, WorkspaceRow.workspace).where(
            col(WorkspaceRow.purge_at) <= now
        )
    )
    return [
        WorkspaceAddress(platform=platform, workspace=workspace) for platform, workspace in found
    ]
