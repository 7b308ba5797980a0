"""The states of installations under way: their digests, each good once and for ten minutes."""

import secrets
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256

from sqlalchemy import delete
from sqlmodel import Session, col

from storage.database import Database
from storage.tables import InstallStateRow

GOOD_FOR = timedelta(minutes=10)
STATE_BYTES = 32


class SqlInstallStates:
    """Implements `bot.service.installations.InstallStates` on SQLite and PostgreSQL."""

    def __init__(self, *, database: Database) -> None:
        self._database = database

    async def issue(self, now: datetime) -> str:
        """See `InstallStates.issue`; those that nobody came back with go on the way."""
        state = secrets.token_urlsafe(STATE_BYTES)

        def note(session: Session) -> None:
            session.exec(delete(InstallStateRow).where(col(InstallStateRow.expires_at) <= now))
            session.add(InstallStateRow(digest=_digest(state), expires_at=now + GOOD_FOR))

        await self._database.run(note)
        return state

    async def consume(self, state: str, now: datetime) -> bool:
        """See `InstallStates.consume`. Of two that come at once, one deletes the row."""
        return await self._database.run(partial(_consumed, state, now))


def _consumed(state: str, now: datetime, session: Session) -> bool:
    deleted = session.exec(
        delete(InstallStateRow).where(
            col(InstallStateRow.digest) == _digest(state), col(InstallStateRow.expires_at) > now
        )
    )
    return deleted.rowcount == 1


def _digest(state: str) -> bytes:
    return sha256(state.encode()).digest()
