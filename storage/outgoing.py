"""What a turn says, put into the outbox in the turn's own transaction."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from uuid import UUID

from cryptography.fernet import Fernet
from sqlalchemy import Connection, Float, bindparam, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from bot.engine.effects import Edit, Say, Turn
from bot.service.ports import UNSTORED, Address, MessageRef, Parcel
from storage.errors import NudgeFiredTwice
from storage.held import OF_DOSSIER, OUTBOX, Held
from storage.instants import Instant, database_clock
from storage.mapping import message_to_bytes
from storage.tables import METADATA, DossierRow, MessageRow, OutboxRow, State

LEASE_SECONDS = 60.0
DELIVER_KEY_BYTES = 12
"""24 characters: Discord takes a nonce of at most 25
(https://discord.com/developers/docs/resources/message#create-message)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """One effect for the outbox. `ref`: what it edits; `blocked`: this turn itself says that."""

    effect: Say | Edit
    deliver_key: str
    ref: MessageRef | None = None
    blocked: bool = False

    @property
    def nudge_keys(self) -> tuple[str, ...]:
        return self.effect.nudge_keys if isinstance(self.effect, Say) else ()

    @property
    def hold(self) -> tuple[datetime, datetime] | None:
        return self.effect.hold if isinstance(self.effect, Say) else None

    @property
    def expires_at(self) -> datetime | None:
        return self.effect.expires_at if isinstance(self.effect, Say) else None


# Built once: each takes longer to put together than to run.
_RELEASE_HELD = (
    update(OUTBOX)
    .where(
        col(OutboxRow.dossier_id) == OF_DOSSIER,
        col(OutboxRow.state) == State.WAITING,
        col(OutboxRow.hold_until).is_not(None),
    )
    .values(hold_from=None, hold_until=None, go_at=bindparam("now", type_=Instant()))
)
_STORE = (
    insert(OUTBOX)
    .values(
        # The database's own time; nothing plus nothing is NULL.
        lease_until=database_clock(bindparam("lease_seconds", type_=Float())),
        attempts=0,
        maybe_sent=False,
        withdraw_asked=False,
        reason="",
    )
    .returning(OUTBOX.c.id)
)
_NOTE_NUDGES = insert(METADATA.tables["fired_nudges"])
_NEWEST_REF = (
    select(col(MessageRow.channel), col(MessageRow.message))
    .where(col(MessageRow.dossier_id) == OF_DOSSIER, col(MessageRow.key) == bindparam("key"))
    .order_by(col(MessageRow.id).desc())
    .limit(1)
)


def address_of(row: DossierRow) -> Address:
    return Address(platform=row.platform, workspace=row.workspace, person=row.person)


def fill_outbox(
    connection: Connection,
    row: Held,
    cipher: Fernet,
    turn: Turn,
    now: datetime,
    *,
    queued: bool,
    lease_seconds: float | None,
) -> tuple[Parcel, ...]:
    """Store what the turn says; the parcels leased to us, in order.

    None are while older messages to this person are open (`queued`), nor without
    `lease_seconds`. Raises `NudgeFiredTwice`.
    """
    # Where nothing is leased, edits of what nobody saw are finished by the claim.
    busy = queued or lease_seconds is None
    if queued and turn.by_person and lease_seconds is not None:
        connection.execute(_RELEASE_HELD, {"owner": row.id, "now": now})
    said = _worth_storing(connection, row, turn, busy=busy)
    _note_nudges(connection, row, said, now)
    ours = 0 if busy else _may_go_now(said)
    parcels: list[Parcel] = []
    for position, one in enumerate(said):
        leased = lease_seconds if position < ours else None
        stored = _store(connection, row, cipher, one, now, leased)
        if leased is not None:
            parcels.append(_parcel(row, one, stored))
    return tuple(parcels)


def unstored_parcels(address: Address, turn: Turn) -> tuple[Parcel, ...]:
    """The last words to somebody whose dossier is gone: nothing of them is kept."""
    return tuple(
        Parcel(
            id=UNSTORED,
            fence=0,
            address=address,
            key=effect.key,
            message=effect.message,
            deliver_key=_deliver_key(),
        )
        for effect in turn.effects
        if isinstance(effect, Say)
    )


def newest_ref(connection: Connection, dossier_id: UUID, key: str) -> MessageRef | None:
    """Where the message of that key is, if the platform has it."""
    found = connection.execute(_NEWEST_REF, {"owner": dossier_id, "key": key}).first()
    return None if found is None else MessageRef(channel=found[0], message=found[1])


def _worth_storing(connection: Connection, row: Held, turn: Turn, *, busy: bool) -> list[_Said]:
    """All but edits of messages that nobody ever saw, and that nobody is about to see."""
    kept: list[_Said] = []
    for effect in turn.effects:
        if isinstance(effect, Say):
            kept.append(_Said(effect=effect, deliver_key=_deliver_key()))
        elif isinstance(effect, Edit):
            ref = newest_ref(connection, row.id, effect.key)
            blocked = any(effect.key == one.effect.key for one in kept)
            if ref or busy or blocked:
                key = _deliver_key()
                kept.append(_Said(effect=effect, deliver_key=key, ref=ref, blocked=blocked))
    return kept


def _may_go_now(said: Sequence[_Said]) -> int:
    """Up to the first edit of a message that this very turn says: its place is not known yet."""
    return sum(1 for _ in takewhile(lambda one: not one.blocked, said))


def _note_nudges(connection: Connection, row: Held, said: Sequence[_Said], now: datetime) -> None:
    """Raises `NudgeFiredTwice`."""
    keys = [key for one in said for key in one.nudge_keys]
    if not keys:
        return
    try:
        fired = [{"dossier_id": row.id, "key": key, "fired_at": now} for key in keys]
        connection.execute(_NOTE_NUDGES, fired)
    except IntegrityError:
        raise NudgeFiredTwice(f"dossier {row.id}: {', '.join(keys)}") from None


def _store(
    connection: Connection,
    row: Held,
    cipher: Fernet,
    said: _Said,
    now: datetime,
    lease_seconds: float | None,
) -> int:
    """The id of its row: those of one person go in the order in which they are stored."""
    hold_from, hold_until = said.hold or (None, None)
    stored = connection.execute(
        _STORE,
        {
            "dossier_id": row.id,
            "key": said.effect.key,
            "is_edit": isinstance(said.effect, Edit),
            "state": State.WAITING if lease_seconds is None else State.LEASED,
            "go_at": now,
            "lease_seconds": lease_seconds,
            "fence": 0 if lease_seconds is None else 1,
            "deliver_key": said.deliver_key,
            "nudge_keys": " ".join(said.nudge_keys),
            "hold_from": hold_from,
            "hold_until": hold_until,
            "expires_at": said.expires_at,
            "body": cipher.encrypt(message_to_bytes(said.effect.message)),
            "created_at": now,
        },
    )
    return int(stored.scalar_one())


def _parcel(row: Held, said: _Said, stored: int) -> Parcel:
    return Parcel(
        id=stored,
        fence=1,
        address=row.address,
        key=said.effect.key,
        message=said.effect.message,
        deliver_key=said.deliver_key,
        is_edit=isinstance(said.effect, Edit),
        edits=said.ref,
        hold=said.hold,
        expires_at=said.expires_at,
        private_channel=row.private_channel,
    )


def hold_of(row: OutboxRow) -> tuple[datetime, datetime] | None:
    """See `Parcel.hold`."""
    if row.hold_from is None or row.hold_until is None:
        return None
    return row.hold_from, row.hold_until


def lease(session: Session, ids: Sequence[int], seconds: float) -> None:
    """Ours for that long, by the database's clock; then anybody may take them over."""
    if ids:
        session.exec(
            update(OutboxRow)
            .where(col(OutboxRow.id).in_(ids))
            .values(
                state=State.LEASED,
                fence=col(OutboxRow.fence) + 1,
                lease_until=database_clock(seconds),
            )
            .execution_options(synchronize_session=False)
        )


def _deliver_key() -> str:
    # Of chance, not of the row's id: in a restored backup ids come back for other messages.
    return secrets.token_hex(DELIVER_KEY_BYTES)
