"""What a person typed, under the dossier's own key in its row, and back.

What a turn leaves as it was stays the very bytes that it was, under their old seal: the row's
statement then leaves them out, and the database writes them neither to its table nor to its log.
"""

from dataclasses import replace
from typing import Protocol

from cryptography.fernet import Fernet, InvalidToken

from bot.engine.dossier import Dossier
from storage.errors import UnreadableSnapshot
from storage.held import Held
from storage.mapping import Opened, Stored, dossier_from_stored, dossier_to_stored


class Sealed(Protocol):
    """A dossier's row, however it was read."""

    @property
    def body(self) -> bytes: ...

    @property
    def applications(self) -> bytes | None: ...


def unsealed(row: Sealed, cipher: Fernet) -> Opened | None:
    """None for a row that was just made. Raises `NewerDossier`, `UnreadableSnapshot`."""
    if not row.body:
        return None
    try:
        stored = Stored(
            rest=cipher.decrypt(row.body),
            applications=row.applications and cipher.decrypt(row.applications),
        )
    except InvalidToken:
        raise UnreadableSnapshot("its own key does not open it") from None
    return Opened(dossier=dossier_from_stored(stored), stored=stored)


def sealed(row: Held, cipher: Fernet, dossier: Dossier, before: Opened | None) -> Held:
    """The row with this dossier in it; `before` is what was in it."""
    stored = dossier_to_stored(dossier, before)
    assert stored.applications is not None
    row = replace(row, body=cipher.encrypt(stored.rest))
    if before is not None and stored.applications is before.stored.applications:
        return row
    return replace(row, applications=cipher.encrypt(stored.applications))
