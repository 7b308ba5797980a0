"""Installations and their tokens: each encrypted with a key of its own, wrapped by the master key.

One that ends is gone at once, its tokens with it. What becomes of its people is told in
`storage/workspaces.py`.
"""

from datetime import datetime
from functools import partial

from pydantic import TypeAdapter
from sqlalchemy import or_, update
from sqlmodel import Session, col

from bot.service.installations import WORTH_ROTATING, Installation
from storage.crypto import Keyring
from storage.database import Database
from storage.instants import database_clock
from storage.tables import InstallationRow

ROTATION_SECONDS = 30.0
"""Longer than any request for new tokens: so long nobody else makes one."""

_BODY = TypeAdapter(Installation)


class SqlInstallations:
    """Implements `bot.service.installations.Installations` on SQLite and PostgreSQL."""

    def __init__(self, *, database: Database, keyring: Keyring, platform: str) -> None:
        self._database = database
        self._keyring = keyring
        self._platform = platform
        self._opened_before: dict[str, tuple[bytes, Installation]] = {}
        """As it was opened last, by its sealed body: it is asked for with each request."""

    async def install(self, installation: Installation) -> None:
        """See `Installations.install`."""
        await self._database.run(partial(self._install, installation))

    async def find(self, workspace: str) -> Installation | None:
        """See `Installations.find`."""

        def ask(session: Session) -> Installation | None:
            row = session.get(InstallationRow, (self._platform, workspace))
            return None if row is None else self._opened(row)

        return await self._database.ask(ask)

    async def end(self, workspace: str, happened_at: datetime) -> bool:
        """See `Installations.end`."""
        return await self._database.run(partial(self._end, workspace, happened_at))

    async def claim_rotation(self, workspace: str, now: datetime) -> Installation | None:
        """See `Installations.claim_rotation`. The half minute is told by the database's clock."""
        return await self._database.run(partial(self._claim_rotation, workspace, now))

    async def rotated(self, before: Installation, after: Installation) -> bool:
        """See `Installations.rotated`."""
        return await self._database.run(partial(self._rotated, before, after))

    def _install(self, installation: Installation, session: Session) -> None:
        row = self._locked(session, installation.workspace)
        if row is None:
            row = InstallationRow(
                platform=self._platform,
                workspace=installation.workspace,
                installed_at=installation.installed_at,
                wrapped_key=self._keyring.new_dossier_key(),
            )
        row.rotating_until = None
        self._fill(row, installation)
        session.add(row)

    def _end(self, workspace: str, happened_at: datetime, session: Session) -> bool:
        row = self._locked(session, workspace)
        if row is None or row.installed_at > happened_at:
            return False
        session.delete(row)
        self._opened_before.pop(workspace, None)
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
        if row is None or self._opened(row).refresh_token != before.refresh_token:
            return False
        row.rotating_until = None
        self._fill(row, after)
        session.add(row)
        return True

    def _locked(self, session: Session, workspace: str) -> InstallationRow | None:
        return session.get(InstallationRow, (self._platform, workspace), with_for_update=True)

    def _fill(self, row: InstallationRow, installation: Installation) -> None:
        row.installed_at = installation.installed_at
        row.expires_at = installation.expires_at
        row.body = self._keyring.open(row.wrapped_key).encrypt(_BODY.dump_json(installation))

    def _opened(self, row: InstallationRow) -> Installation:
        sealed, opened = self._opened_before.get(row.workspace, (b"", None))
        if opened is None or sealed != row.body:
            body = self._keyring.open(row.wrapped_key).decrypt(row.body)
            opened = _BODY.validate_json(body)
            self._opened_before[row.workspace] = (row.body, opened)
        return opened
