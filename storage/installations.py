"""Installations and their tokens: each encrypted with a key of its own, wrapped by the master key.

What a workspace's people have with us is theirs to come back to for seven days after it ended;
meanwhile their dossiers rest: they have no next moment, and so nothing of theirs comes due.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial

from pydantic import TypeAdapter
from sqlalchemy import delete, or_, update
from sqlmodel import Session, col, select

from bot.service.installations import KEPT_AFTER_THE_END, Installation
from storage.crypto import Keyring
from storage.database import Database
from storage.instants import database_clock
from storage.tables import DossierRow, InstallationRow
from storage.tombstones import Tombstones

ROTATION_SECONDS = 30.0
"""Longer than any request for new tokens: so long nobody else makes one."""
WORTH_ROTATING = timedelta(hours=2)
"""Before the end of a token's twelve hours."""

_BODY = TypeAdapter(Installation)


class SqlInstallations:
    """Implements `bot.service.installations.Installations` on SQLite and PostgreSQL."""

    def __init__(
        self, *, database: Database, keyring: Keyring, tombstones: Tombstones, platform: str
    ) -> None:
        self._database = database
        self._keyring = keyring
        self._tombstones = tombstones
        self._platform = platform

    async def install(self, installation: Installation, now: datetime) -> None:
        """See `Installations.install`."""
        await self._database.run(partial(self._install, installation, now))

    async def find(self, workspace: str) -> Installation | None:
        """See `Installations.find`."""

        def ask(session: Session) -> Installation | None:
            row = session.get(InstallationRow, (self._platform, workspace))
            return None if row is None else self._opened(row)

        return await self._database.ask(ask)

    async def end(self, workspace: str, *, happened_at: datetime, now: datetime) -> bool:
        """See `Installations.end`."""
        return await self._database.run(partial(self._end, workspace, happened_at, now))

    async def claim_rotation(self, workspace: str, now: datetime) -> Installation | None:
        """See `Installations.claim_rotation`. The half minute is told by the database's clock."""
        return await self._database.run(partial(self._claim_rotation, workspace, now))

    async def rotated(self, before: Installation, after: Installation) -> bool:
        """See `Installations.rotated`."""
        return await self._database.run(partial(self._rotated, before, after))

    async def purge(self, now: datetime) -> Sequence[str]:
        """See `Installations.purge`; the tombstones come first, as with whoever is forgotten."""
        ended = await self._database.ask(partial(self._long_ended, now))
        for workspace in ended:
            await self._database.run(partial(self._purge, workspace, now))
        if ended:
            await self._database.scrub()
        return ended

    def _install(self, installation: Installation, now: datetime, session: Session) -> None:
        row = self._locked(session, installation.workspace)
        if row is None:
            row = InstallationRow(
                platform=self._platform,
                workspace=installation.workspace,
                installed_at=installation.installed_at,
            )
        elif row.ended_at is not None:
            # What is due by now comes due, what is over is over: the plan knows.
            self._set_next_moment(session, row.workspace, now)
        row.ended_at = row.rotating_until = None
        self._fill(row, installation)
        session.add(row)

    def _end(self, workspace: str, happened_at: datetime, now: datetime, session: Session) -> bool:
        row = self._locked(session, workspace)
        if row is None or row.ended_at is not None or row.installed_at > happened_at:
            return False
        row.ended_at = now
        row.wrapped_key = row.body = row.expires_at = row.rotating_until = None
        session.add(row)
        self._set_next_moment(session, workspace, None)
        return True

    def _claim_rotation(
        self, workspace: str, now: datetime, session: Session
    ) -> Installation | None:
        rotating = col(InstallationRow.rotating_until)
        claimed = session.exec(
            update(InstallationRow)
            .where(
                col(InstallationRow.platform) == self._platform,
                col(InstallationRow.workspace) == workspace,
                col(InstallationRow.expires_at) <= now + WORTH_ROTATING,
                or_(rotating.is_(None), rotating <= database_clock()),
            )
            .values(rotating_until=database_clock(ROTATION_SECONDS))
        )
        if not claimed.rowcount:
            return None
        return self._opened(session.get_one(InstallationRow, (self._platform, workspace)))

    def _rotated(self, before: Installation, after: Installation, session: Session) -> bool:
        row = self._locked(session, before.workspace)
        known = None if row is None else self._opened(row)
        if row is None or known is None or known.refresh_token != before.refresh_token:
            return False
        row.rotating_until = None
        self._fill(row, after)
        session.add(row)
        return True

    def _long_ended(self, now: datetime, session: Session) -> list[str]:
        found = session.exec(
            select(InstallationRow.workspace)
            .where(
                col(InstallationRow.platform) == self._platform,
                col(InstallationRow.ended_at) <= now - KEPT_AFTER_THE_END,
            )
            .order_by(col(InstallationRow.workspace))
        )
        return list(found)

    def _purge(self, workspace: str, now: datetime, session: Session) -> None:
        row = self._locked(session, workspace)
        if row is None or row.ended_at is None or row.ended_at > now - KEPT_AFTER_THE_END:
            return  # they came back just now
        theirs = (
            col(DossierRow.platform) == self._platform,
            col(DossierRow.workspace) == workspace,
        )
        for dossier in session.exec(select(DossierRow.id).where(*theirs)):
            self._tombstones.add(dossier)
        session.exec(delete(DossierRow).where(*theirs))
        session.delete(row)

    def _locked(self, session: Session, workspace: str) -> InstallationRow | None:
        return session.get(InstallationRow, (self._platform, workspace), with_for_update=True)

    def _set_next_moment(self, session: Session, workspace: str, moment: datetime | None) -> None:
        session.exec(
            update(DossierRow)
            .where(
                col(DossierRow.platform) == self._platform,
                col(DossierRow.workspace) == workspace,
            )
            .values(next_due_at=moment)
        )

    def _fill(self, row: InstallationRow, installation: Installation) -> None:
        row.installed_at = installation.installed_at
        row.expires_at = installation.expires_at
        row.wrapped_key = row.wrapped_key or self._keyring.new_dossier_key()
        row.body = self._keyring.open(row.wrapped_key).encrypt(_BODY.dump_json(installation))

    def _opened(self, row: InstallationRow) -> Installation | None:
        if row.wrapped_key is None or row.body is None:
            return None
        return _BODY.validate_json(self._keyring.open(row.wrapped_key).decrypt(row.body))
