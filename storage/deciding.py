"""What one decision does to one locked dossier: saved with what it says, or erased."""

from dataclasses import dataclass
from datetime import datetime

from cryptography.fernet import Fernet, InvalidToken
from sqlalchemy import delete
from sqlmodel import Session, col, select

from bot.engine.dossier import Dossier
from bot.engine.effects import Turn
from bot.service.ports import Committed, Decide, MessageRef
from storage.crypto import Keyring
from storage.errors import UnreadableSnapshot
from storage.mapping import dossier_from_bytes, dossier_to_bytes, status_of
from storage.outgoing import address_of, fill_outbox, unstored_parcels
from storage.tables import DossierRow, MessageRow
from storage.tombstones import Tombstones


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """`decide`, with the moment it is taken at and the stamp of the plan that it makes.

    `leases`: what is said is leased to the caller, who sends it at once.
    """

    decide: Decide
    now: datetime
    stamp: str
    leases: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What is needed to open a dossier, and to put it away."""

    keyring: Keyring
    tombstones: Tombstones
    lease_seconds: float

    def settle(self, session: Session, row: DossierRow, decision: Decision) -> Committed:
        """Open, decide, and put away or erase. Raises whatever `decide` raises."""
        cipher = self.keyring.open(row.wrapped_key)
        dossier = _opened(row, cipher)
        turn = decision.decide(dossier)
        if turn.dossier is None:
            return self._erase(session, row, turn)
        _save(row, cipher, turn, decision, changed=turn.dossier != dossier)
        if session.is_modified(row):
            row.updated_at = decision.now
        lease = self.lease_seconds if decision.leases else None
        parcels = fill_outbox(session, row, cipher, turn, decision.now, lease)
        return Committed(address=address_of(row), turn=turn, parcels=parcels)

    def _erase(self, session: Session, row: DossierRow, turn: Turn) -> Committed:
        """The row goes with its key, and all that hangs on it (`ON DELETE CASCADE`).

        The tombstone comes first: after a crash in between, what the person asked for is done
        when we start again.
        """
        # A mark that is just being made is waited for: its message is to be deleted, too.
        session.refresh(row, ["id"], with_for_update=True)
        refs = _message_refs(session, row)
        if row.body:
            self.tombstones.add(row.id)
        session.expunge(row)
        session.exec(delete(DossierRow).where(col(DossierRow.id) == row.id))
        address = address_of(row)
        parcels = unstored_parcels(address, turn)
        return Committed(address=address, turn=turn, parcels=parcels, erased=refs)


def _opened(row: DossierRow, cipher: Fernet) -> Dossier | None:
    if not row.body:
        return None
    try:
        return dossier_from_bytes(cipher.decrypt(row.body))
    except InvalidToken:
        raise UnreadableSnapshot("its own key does not open it") from None


def _save(
    row: DossierRow, cipher: Fernet, turn: Turn, decision: Decision, *, changed: bool
) -> None:
    assert turn.dossier is not None
    if changed:
        seeker = turn.dossier.search.seeker
        row.body = cipher.encrypt(dossier_to_bytes(turn.dossier))
        row.status = status_of(turn.dossier)
        row.last_active_at = seeker.last_active_at or row.created_at
    row.failures = 0
    if not turn.keeps_plan:
        row.next_due_at = turn.next_due_at
        row.plan_stamp = decision.stamp


def _message_refs(session: Session, row: DossierRow) -> tuple[MessageRef, ...]:
    found = session.exec(
        select(MessageRow.channel, MessageRow.message)
        .where(col(MessageRow.dossier_id) == row.id)
        .order_by(col(MessageRow.id))
    )
    return tuple(MessageRef(channel=channel, message=message) for channel, message in found)
