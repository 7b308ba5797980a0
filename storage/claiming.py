"""Takes messages out of the outbox to send: one a person, the oldest, on a lease."""

import logging
from collections.abc import Mapping
from datetime import datetime

from cryptography.fernet import InvalidToken
from sqlalchemy import Integer, bindparam
from sqlalchemy.orm import defer
from sqlmodel import Session, col, select

from bot.engine.meaning import Message
from bot.service.ports import MessageRef, Parcel
from storage.crypto import Keyring
from storage.due import MAY_GO
from storage.errors import UnreadableSnapshot, WrongKey
from storage.mapping import message_from_bytes
from storage.outgoing import address_of, hold_of, lease, newest_ref
from storage.tables import DossierRow, OutboxRow, State

log = logging.getLogger(__name__)

UNDER_WAY = "withdrawn while under way"
# Built once: it takes longer to put together than to run.
_CLAIMABLE = (
    select(OutboxRow, DossierRow)
    .options(
        defer(DossierRow.body),  # type: ignore[arg-type]  # SQLModel types it as its value
        defer(DossierRow.applications),  # type: ignore[arg-type]
    )
    .join(DossierRow, col(DossierRow.id) == col(OutboxRow.dossier_id))
    .where(MAY_GO)
    .order_by(col(OutboxRow.go_at), col(OutboxRow.id))
    .limit(bindparam("most", type_=Integer()))
    .with_for_update(skip_locked=True, of=OutboxRow)
)


def claim_parcels(
    session: Session, keyring: Keyring, now: datetime, limit: int, lease_seconds: float
) -> tuple[Parcel, ...]:
    """Leased to us, longest due first. What can never go is finished on the way."""
    parcels: list[Parcel] = []
    while len(parcels) < limit:
        found = _claimable(session, now, limit - len(parcels))
        if not found:
            break
        tries = (_take(session, keyring, row, dossier, now) for row, dossier in found)
        taken = [parcel for parcel in tries if parcel is not None]
        lease(session, [parcel.id for parcel in taken], lease_seconds)
        parcels += taken
    return tuple(parcels)


def ended(state: State, now: datetime, reason: str = "") -> Mapping[str, object]:
    """The columns of a row that comes to its end.

    Its words are kept only where the operator may still want them sent.
    """
    words = {"body": None} if state in (State.SENT, State.WITHDRAWN) else {}
    open_no_more = {"go_at": None, "lease_until": None, "finished_at": now}
    return {"state": state, "reason": reason, **open_no_more, **words}


def finish(row: OutboxRow, state: State, now: datetime, reason: str = "") -> None:
    """The end of this row."""
    for name, value in ended(state, now, reason).items():
        setattr(row, name, value)


def finish_withdrawn(row: OutboxRow, now: datetime, reason: str) -> None:
    """Withdrawn, or uncertain if an attempt may have reached the platform before."""
    finish(row, State.UNCERTAIN if row.maybe_sent else State.WITHDRAWN, now, reason)


def _claimable(session: Session, now: datetime, limit: int) -> list[tuple[OutboxRow, DossierRow]]:
    return list(session.exec(_CLAIMABLE, params={"now": now, "most": limit}))


def _take(
    session: Session, keyring: Keyring, row: OutboxRow, dossier: DossierRow, now: datetime
) -> Parcel | None:
    """A parcel that may be tried, or None when this row has come to its end."""
    row.maybe_sent = row.maybe_sent or row.state == State.SENDING
    edits = newest_ref(session.connection(), row.dossier_id, row.key) if row.is_edit else None
    message = _message(keyring, dossier.wrapped_key, row)
    if row.withdraw_asked:
        finish_withdrawn(row, now, UNDER_WAY)
    elif row.is_edit and edits is None:
        finish(row, State.WITHDRAWN, now, "nothing to edit")
    elif message is None:
        finish(row, State.DEAD, now, "unreadable")
    else:
        return _parcel(row, dossier, message, edits)
    return None


def _parcel(
    row: OutboxRow, dossier: DossierRow, message: Message, edits: MessageRef | None
) -> Parcel:
    assert row.id is not None
    return Parcel(
        id=row.id,
        fence=row.fence + 1,
        address=address_of(dossier),
        key=row.key,
        message=message,
        deliver_key=row.deliver_key,
        is_edit=row.is_edit,
        edits=edits,
        attempts=row.attempts,
        maybe_sent=row.maybe_sent,
        hold=hold_of(row),
        expires_at=row.expires_at,
        private_channel=dossier.private_channel,
    )


def _message(keyring: Keyring, wrapped_key: bytes, row: OutboxRow) -> Message | None:
    """What it says; None, and a line in the log, when that cannot be read any more."""
    try:
        return message_from_bytes(keyring.open(wrapped_key).decrypt(row.body or b""))
    except (InvalidToken, UnreadableSnapshot, WrongKey) as error:
        log.error("message %s cannot be read: %s", row.id, type(error).__name__)
        return None
