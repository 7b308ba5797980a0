"""What is stored of somebody, read and rewritten beside the program that is running."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlmodel import Session, col, select

from bot.advice.at_due import next_due_at
from bot.advice.policy import default_policy
from bot.engine.dossier import Dossier
from bot.engine.effects import Turn
from bot.service.ports import Address, Clock
from storage.opening import Storage, open_storage
from storage.sealing import unsealed
from storage.tables import DossierRow


@dataclass(slots=True)
class SetClock:
    """Shows `at` until somebody sets it."""

    at: datetime

    def now(self) -> datetime:
        return self.at


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a face keeps its database: a folder of the test's own."""

    folder: Path

    @property
    def url(self) -> str:
        return f"sqlite:///{self.folder}/ringback.db"

    def opened(self, clock: Clock) -> Storage:
        """The database with its key, where `ringback` itself puts it; to be closed."""
        return open_storage(self.url, key_file=self.folder / "ringback.db.key", clock=clock)

    async def dossier(self, address: Address, now: datetime) -> Dossier | None:
        """What is stored of them, and None when nothing is."""
        with self._open(now) as storage:
            return await storage.database.ask(lambda session: _read(session, storage, address))

    async def rewrite(self, address: Address, dossier: Dossier, now: datetime) -> None:
        """Put this in place of what is stored."""
        due = next_due_at(dossier.search, default_policy(), now)
        turn = Turn(dossier=dossier, next_due_at=due)
        with self._open(now) as storage:
            await storage.store.turn(address, f"rewritten at {now}", lambda _: turn)

    @contextmanager
    def _open(self, now: datetime) -> Iterator[Storage]:
        storage = self.opened(SetClock(now))
        try:
            yield storage
        finally:
            storage.database.close()


def _read(session: Session, storage: Storage, address: Address) -> Dossier | None:
    row = session.exec(
        select(DossierRow).where(
            col(DossierRow.platform) == address.platform,
            col(DossierRow.workspace) == address.workspace,
            col(DossierRow.person) == address.person,
        )
    ).one_or_none()
    opened = row and unsealed(row, storage.keyring.open(row.wrapped_key))
    return opened.dossier if opened else None
