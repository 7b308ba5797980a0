"""A new master key: every dossier's key is wrapped anew, and nothing else is touched."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import update
from sqlmodel import Session, col, select

from storage.crypto import Keyring
from storage.database import Database
from storage.tables import DossierRow

AT_ONCE = 200
"""Dossiers in one transaction: turns go on in between."""


def rewrap_dossier_keys(database: Database, keyring: Keyring) -> int:
    """Wrap under the key in use what is still under an older one; how many that were.

    May be stopped and done again at any time. Raises `WrongKey`.
    """
    changed = 0
    ids = database.look(lambda session: session.exec(select(DossierRow.id)).all())
    for first in range(0, len(ids), AT_ONCE):
        some = ids[first : first + AT_ONCE]

        def rewrap(session: Session, some: Sequence[UUID] = some) -> int:
            found = session.exec(
                select(DossierRow.id, DossierRow.wrapped_key).where(col(DossierRow.id).in_(some))
            ).all()
            stale = [(id_, old, new) for id_, old in found if (new := keyring.rewrap(old)) != old]
            for id_, _, new in stale:
                this = update(DossierRow).where(col(DossierRow.id) == id_)
                session.exec(this.values(wrapped_key=new))
            return len(stale)

        changed += database.transact(rewrap)
    return changed


def has_dossiers(database: Database) -> bool:
    """Somebody's dossier is in it: then its key has to be there, too."""
    return _any_wrapped_key(database) is not None


def check_key(database: Database, keyring: Keyring) -> None:
    """Raises `WrongKey` when these master keys do not open this database."""
    wrapped = _any_wrapped_key(database)
    if wrapped is not None:
        keyring.open(wrapped)


def _any_wrapped_key(database: Database) -> bytes | None:
    return database.look(
        lambda session: session.exec(select(DossierRow.wrapped_key).limit(1)).first()
    )
