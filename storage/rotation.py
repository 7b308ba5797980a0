"""A new master key: everybody's own key is wrapped anew, and nothing else is touched.

There is one for each dossier, for each installation and for each workspace.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Select, Table, and_, select, tuple_, update
from sqlmodel import Session

from storage.crypto import Keyring
from storage.database import Database
from storage.tables import METADATA

AT_ONCE = 200
"""Rows in one transaction: turns go on in between."""
WITH_KEYS = tuple(METADATA.tables[name] for name in ("dossiers", "installations", "workspaces"))


def rewrap_keys(database: Database, keyring: Keyring) -> int:
    """Wrap under the key in use what is still under an older one; how many that were.

    May be stopped and done again at any time. Raises `WrongKey`.
    """
    return sum(_rewrap(database, keyring, table) for table in WITH_KEYS)


def holds_keys(database: Database) -> bool:
    """Something in it is encrypted: then its key has to be there, too."""
    return next(_wrapped_keys(database), None) is not None


def check_key(database: Database, keyring: Keyring) -> None:
    """Raises `WrongKey` when these master keys do not open this database."""
    for wrapped in _wrapped_keys(database):
        keyring.open(wrapped)


def _rewrap(database: Database, keyring: Keyring, table: Table) -> int:
    changed = 0
    named = tuple(table.primary_key.columns)
    ids = database.look(lambda session: session.connection().execute(select(*named)).all())
    for first in range(0, len(ids), AT_ONCE):
        some = [tuple(row) for row in ids[first : first + AT_ONCE]]

        def rewrap(session: Session, some: list[tuple[Any, ...]] = some) -> int:
            wrapped = table.c.wrapped_key
            these = select(wrapped, *named).where(tuple_(*named).in_(some), wrapped.is_not(None))
            found = session.connection().execute(these).all()
            stale = [(id_, new) for old, *id_ in found if (new := keyring.rewrap(old)) != old]
            for id_, new in stale:
                this = and_(*(name == value for name, value in zip(named, id_, strict=True)))
                session.connection().execute(update(table).where(this).values(wrapped_key=new))
            return len(stale)

        changed += database.transact(rewrap)
    return changed


def _wrapped_keys(database: Database) -> Iterator[bytes]:
    """One of each table that has any."""
    for table in WITH_KEYS:
        one = select(table.c.wrapped_key).where(table.c.wrapped_key.is_not(None)).limit(1)

        def ask(session: Session, one: Select[Any] = one) -> bytes | None:
            found: bytes | None = session.connection().scalar(one)
            return found

        if (found := database.look(ask)) is not None:
            yield found
