"""What a turn says, put into the outbox in the turn's own transaction."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import takewhile
from typing import cast
from uuid import UUID

from cryptography.fernet import Fernet
from sqlalchemy import Uuid, bindparam, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from bot.engine.effects import Edit, Say, Turn
from bot.service.ports import UNSTORED, Address, MessageRef, Parcel
from storage.errors import NudgeFiredTwice
from storage.instants import database_clock
from storage.mapping import message_to_bytes
from storage.tables import DossierRow, FiredNudgeRow, MessageRow, OutboxRow, State
from storage.withdrawing import withdraw

LEASE_SECONDS = 60.0
DELIVER_KEY_BYTES = 12
"""24 characters: Discord takes a nonce of at most 25
(https://discord.com/developers/docs/resources/message#create-message)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """One effect for the outbox. `ref`: what it edits; `blocked`: this turn itself says that."""

    effect: Say | Edit
    ref: MessageRef | None = None
    blocked: bool = False


# Built once: each takes longer to put together than to run.
_OF_DOSSIER = bindparam("dossier_id", type_=Uuid())
_OPEN_ROWS = (
    select(OutboxRow.id)
    .where(col(OutboxRow.dossier_id) == _OF_DOSSIER, col(OutboxRow.go_at).is_not(None))
    .limit(1)
)
_NEWEST_REF = (
    select(MessageRow.channel, MessageRow.message)
    .where(col(MessageRow.dossier_id) == _OF_DOSSIER, col(MessageRow.key) == bindparam("key"))
    .order_by(col(MessageRow.id).desc())
    .limit(1)
)


def address_of(row: DossierRow) -> Address:
    return Address(platform=row.platform, workspace=row.workspace, person=row.person)


def fill_outbox(
    session: Session,
    row: DossierRow,
    cipher: Fernet,
    turn: Turn,
    now: datetime,
    lease_seconds: float | None,
) -> tuple[Parcel, ...]:
    """Withdraw what the turn withdraws, store what it says; the parcels leased to us, in order.

    None are while older messages to this person are open, nor without `lease_seconds`.
    Raises `NudgeFiredTwice`.
    """
    withdraw(session, row, turn.withdrawn, now)
    # Who leases nothing need not know: edits of what nobody saw are then finished by the claim.
    busy = lease_seconds is None or _has_open_rows(session, row)
    if busy and lease_seconds is not None:
        _release_held(session, row, now)
    said = _worth_storing(session, row, turn, busy=busy)
    if not said:
        return ()
    rows = [_outbox_row(row, cipher, one.effect, now) for one in said]
    ours: list[_Said] = []
    if lease_seconds is not None and not busy:
        ours = _may_go_now(said)
        for leased in rows[: len(ours)]:
            _lease_new(leased, lease_seconds)
    _insert(session, row.id, said, rows, now)
    return tuple(_parcel(row, one, stored) for one, stored in zip(ours, rows, strict=False))


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


def newest_ref(session: Session, dossier_id: UUID, key: str) -> MessageRef | None:
    """Where the message of that key is, if the platform has it."""
    found = session.exec(_NEWEST_REF, params={"dossier_id": dossier_id, "key": key}).first()
    return None if found is None else MessageRef(channel=found[0], message=found[1])


def _release_held(session: Session, row: DossierRow, now: datetime) -> None:
    """Whoever writes to us in their quiet time is awake: what was held goes before the answer."""
    held = (
        col(OutboxRow.dossier_id) == row.id,
        col(OutboxRow.state) == State.WAITING,
        col(OutboxRow.hold_until).is_not(None),
    )
    released = {"hold_from": None, "hold_until": None, "go_at": now}
    session.exec(update(OutboxRow).where(*held).values(**released))


def _has_open_rows(session: Session, row: DossierRow) -> bool:
    return session.exec(_OPEN_ROWS, params={"dossier_id": row.id}).first() is not None


def _worth_storing(session: Session, row: DossierRow, turn: Turn, *, busy: bool) -> list[_Said]:
    """All but edits of messages that nobody ever saw, and that nobody is about to see."""
    kept: list[_Said] = []
    for effect in turn.effects:
        if isinstance(effect, Say):
            kept.append(_Said(effect=effect))
        elif isinstance(effect, Edit):
            ref = newest_ref(session, row.id, effect.key)
            in_this_turn = any(effect.key == one.effect.key for one in kept)
            if ref or busy or in_this_turn:
                kept.append(_Said(effect=effect, ref=ref, blocked=in_this_turn))
    return kept


def _may_go_now(said: Sequence[_Said]) -> list[_Said]:
    """Up to the first edit of a message that this very turn says: its place is not known yet."""
    return list(takewhile(lambda one: not one.blocked, said))


def _insert(
    session: Session, owner: UUID, said: Sequence[_Said], rows: Sequence[OutboxRow], now: datetime
) -> None:
    """The messages and the nudges that they carry. Raises `NudgeFiredTwice`."""
    says = [one.effect for one in said if isinstance(one.effect, Say)]
    keys = [key for say in says for key in say.nudge_keys]
    session.add_all(FiredNudgeRow(dossier_id=owner, key=key, fired_at=now) for key in keys)
    session.add_all(rows)
    try:
        session.flush()
    except IntegrityError:
        raise NudgeFiredTwice(f"dossier {owner}: {', '.join(keys)}") from None


def _outbox_row(row: DossierRow, cipher: Fernet, effect: Say | Edit, now: datetime) -> OutboxRow:
    hold = effect.hold if isinstance(effect, Say) else None
    hold_from, hold_until = hold or (None, None)
    return OutboxRow(
        dossier_id=row.id,
        key=effect.key,
        is_edit=isinstance(effect, Edit),
        go_at=now,
        deliver_key=_deliver_key(),
        nudge_keys=" ".join(effect.nudge_keys) if isinstance(effect, Say) else "",
        hold_from=hold_from,
        hold_until=hold_until,
        body=cipher.encrypt(message_to_bytes(effect.message)),
        created_at=now,
    )


def _lease_new(stored: OutboxRow, seconds: float) -> None:
    stored.state = State.LEASED
    stored.fence = 1
    # The database puts its own time in.
    stored.lease_until = cast("datetime", database_clock(seconds))


def _parcel(row: DossierRow, said: _Said, stored: OutboxRow) -> Parcel:
    assert stored.id is not None
    return Parcel(
        id=stored.id,
        fence=1,
        address=address_of(row),
        key=stored.key,
        message=said.effect.message,
        deliver_key=stored.deliver_key,
        is_edit=stored.is_edit,
        edits=said.ref,
        hold=hold_of(stored),
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
