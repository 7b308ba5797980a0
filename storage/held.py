"""A dossier's row while one transaction holds it: read as plain values, written back as it changed.

Without SQLModel's session, which watches each row for changes: that took a fifth of a turn.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, Uuid, bindparam, delete, exists, select, update

from bot.service.ports import Address
from storage.tables import METADATA

DOSSIERS = METADATA.tables["dossiers"]
OUTBOX = METADATA.tables["outbox"]
OF_DOSSIER = bindparam("owner", type_=Uuid())
"""The one value that the statements about one person have in common."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The columns of `DossierRow`; they mean what they mean there."""

    id: UUID
    platform: str
    workspace: str
    person: str
    status: str
    next_due_at: datetime | None
    tidy_at: datetime | None
    plan_stamp: str
    home: str
    private_channel: str
    failures: int
    wrapped_key: bytes
    body: bytes
    applications: bytes | None
    created_at: datetime
    updated_at: datetime
    last_active_at: datetime

    @property
    def address(self) -> Address:
        return Address(platform=self.platform, workspace=self.workspace, person=self.person)


_NAMES = tuple(field.name for field in fields(Held))
HELD_COLUMNS = tuple(DOSSIERS.c[name] for name in _NAMES)
"""What to select for `held`."""

# Built once: each takes longer to put together than to run.
_HAS_OPEN_MESSAGES = exists().where(OUTBOX.c.dossier_id == OF_DOSSIER, OUTBOX.c.go_at.is_not(None))
_LOOK = select(_HAS_OPEN_MESSAGES)
_SAVE = update(DOSSIERS).where(DOSSIERS.c.id == OF_DOSSIER).returning(_HAS_OPEN_MESSAGES)
_ERASE = delete(DOSSIERS).where(DOSSIERS.c.id == OF_DOSSIER)
_WITH_ALL_MARKS = select(DOSSIERS.c.id).where(DOSSIERS.c.id == OF_DOSSIER).with_for_update()


def held(row: Row[Any] | None) -> Held | None:
    """A row of `HELD_COLUMNS`."""
    return None if row is None else Held(**dict(zip(_NAMES, row, strict=True)))


def save(connection: Connection, before: Held, after: Held) -> bool:
    """Write what is another value than before; whether any message to the person is still open.

    One statement for both: the way to the server and back takes longer than either. It must come
    after the lock: a statement that waits for it still sees the messages from before its wait.
    """
    changed = _changed(before, after)
    statement = _SAVE if changed else _LOOK
    found = connection.execute(statement, {"owner": before.id, **changed})
    return bool(found.scalar_one())


def erase(connection: Connection, row: Held) -> None:
    """The row goes with its key, and all that hangs on it (`ON DELETE CASCADE`)."""
    connection.execute(_ERASE, {"owner": row.id})


def hold_whole(connection: Connection, row: Held) -> None:
    """Nothing that refers to the row is being made any more: what is under way is waited for."""
    connection.execute(_WITH_ALL_MARKS, {"owner": row.id})


def _changed(before: Held, after: Held) -> Mapping[str, object]:
    return {
        name: value for name in _NAMES if (value := getattr(after, name)) != getattr(before, name)
    }
