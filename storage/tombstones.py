"""Who was forgotten stays forgotten: a list beside the key, which a restored backup cannot undo.

Each line is the random id of a dossier that was erased, or of a workspace that was: it says
nothing about anybody, and a later one of the same person or place has another id.
"""

import os
from pathlib import Path
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import Session, col

from storage.database import Database
from storage.errors import UnwritableFolder
from storage.key_file import flush_folder
from storage.tables import DossierRow, WorkspaceRow

AT_ONCE = 500
"""Ids in one statement."""


class Tombstones:
    """The list in one file; several processes may add to it at once."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, erased: UUID) -> None:
        """Have it on disk before returning. Raises `UnwritableFolder`."""
        try:
            is_new = not self._path.exists()
            handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(handle, f"{erased.hex}\n".encode())
                os.fsync(handle)
            finally:
                os.close(handle)
            if is_new:
                flush_folder(self._path.parent)
        except OSError as error:
            raise UnwritableFolder(error) from error

    def ids(self) -> tuple[UUID, ...]:
        """All of them; a line that a crash cut off is passed over: its turn was never committed."""
        if not self._path.exists():
            return ()
        lines = self._path.read_text(encoding="ascii", errors="replace").splitlines()
        return tuple(UUID(hex=line) for line in lines if _is_id(line))


def _is_id(line: str) -> bool:
    return len(line) == 32 and all(digit in "0123456789abcdef" for digit in line)


def apply_tombstones(database: Database, tombstones: Tombstones) -> int:
    """Erase again what was erased after this database's backup was made; how many rows."""
    ids = tombstones.ids()

    def erase(session: Session) -> int:
        erased = 0
        for first in range(0, len(ids), AT_ONCE):
            some = ids[first : first + AT_ONCE]
            for table in (DossierRow, WorkspaceRow):
                erased += session.exec(delete(table).where(col(table.id).in_(some))).rowcount
        return erased

    return database.transact(erase) if ids else 0
