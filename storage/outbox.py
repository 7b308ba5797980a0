"""The Outbox: who may send which message now, and what became of it.

    waiting -> leased -> sending -> sent | uncertain | dead
    withdrawn: from waiting or leased; a lease that runs out is anybody's

Every mark names the fence of its lease: what somebody else has taken over is not marked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy import (
    Connection,
    Float,
    Integer,
    String,
    and_,
    bindparam,
    func,
    insert,
    text,
    update,
)
from sqlalchemy import select as sql_select
from sqlmodel import Session, col, select

from bot.service.crash_points import CrashPoint
from bot.service.ports import UNSTORED, Clock, MessageRef, Parcel
from storage.claiming import UNDER_WAY, claim_parcels, ended, finish_withdrawn
from storage.crypto import Keyring
from storage.database import Database
from storage.due import IS_FIRST_OF_PERSON
from storage.held import DOSSIERS, OUTBOX
from storage.instants import database_clock
from storage.outgoing import LEASE_SECONDS
from storage.tables import EXPIRED, LATE, METADATA, STUCK, OutboxRow, State

CLAIM = (CrashPoint.BEFORE_CLAIM_COMMIT, CrashPoint.AFTER_CLAIM_COMMIT)
ATTEMPT = (CrashPoint.BEFORE_ATTEMPT_COMMIT, CrashPoint.AFTER_ATTEMPT_COMMIT)
MARK = (CrashPoint.BEFORE_MARK_COMMIT, CrashPoint.AFTER_MARK_COMMIT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stuck:
    """Messages that the operator has to know of: how many, why, since when."""

    state: State
    reason: str
    count: int
    since: datetime


class SqlOutbox:
    """Implements `bot.service.ports.Outbox` on SQLite and PostgreSQL."""

    def __init__(
        self,
        *,
        database: Database,
        keyring: Keyring,
        clock: Clock,
        lease_seconds: float = LEASE_SECONDS,
    ) -> None:
        self._database = database
        self._keyring = keyring
        self._clock = clock
        self._lease_seconds = lease_seconds

    async def claim(self, now: datetime, limit: int) -> Sequence[Parcel]:
        """See `Outbox.claim`. Edits of what nobody ever saw are finished on the way."""

        def claim(session: Session) -> Sequence[Parcel]:
            return claim_parcels(session, self._keyring, now, limit, self._lease_seconds)

        return await self._database.run(claim, CLAIM)

    async def begin(self, parcel: Parcel) -> bool:
        """See `Outbox.begin`. Commits before the request, so that a crash leaves a trace.

        Also False while an older message to the same person is open: order is kept here, too.
        """
        if parcel.id == UNSTORED:
            return True
        return await self._database.run(partial(_begin, parcel, self._lease_seconds), ATTEMPT)

    async def sent(self, parcel: Parcel, ref: MessageRef | None) -> None:
        """See `Outbox.sent`. Its words are deleted."""
        await self._finish(parcel, State.SENT, ref=None if parcel.is_edit else ref)

    async def retry_at(self, parcel: Parcel, moment: datetime) -> None:
        """See `Outbox.retry_at`. What was withdrawn meanwhile ends here."""
        if parcel.id != UNSTORED:
            work = partial(_retry_at, parcel, moment, self._clock.now())
            await self._database.run(work, MARK)

    async def expired(self, parcel: Parcel) -> None:
        """See `Outbox.expired`; uncertain where an attempt may have reached the platform."""
        now = self._clock.now()

        def mark(session: Session) -> None:
            if (row := _held_row(session, parcel)) is not None:
                finish_withdrawn(row, now, EXPIRED)

        await self._database.run(mark, MARK)

    async def uncertain(self, parcel: Parcel) -> None:
        """See `Outbox.uncertain`."""
        await self._finish(parcel, State.UNCERTAIN, reason="no answer")

    async def dead(self, parcel: Parcel, reason: str) -> None:
        """See `Outbox.dead`."""
        await self._finish(parcel, State.DEAD, reason=reason)

    async def late(self) -> int:
        """How many messages were not sent, as they were too late: of those that are still kept."""
        return await self._database.ask(_late)

    async def stuck(self) -> tuple[Stuck, ...]:
        """What never arrived, or may not have, for the operator; most first."""
        return await self._database.ask(_stuck)

    async def _finish(
        self, parcel: Parcel, state: State, *, reason: str = "", ref: MessageRef | None = None
    ) -> None:
        values = ended(state, self._clock.now(), reason)
        if parcel.id != UNSTORED:
            await self._database.run(partial(_end, parcel, values, ref), MARK)


# -- marks: each statement is built once, as it takes longer to put together than to run -----------

_PARCEL = bindparam("parcel", type_=Integer())
_IS_HELD = and_(
    OUTBOX.c.id == _PARCEL,
    OUTBOX.c.fence == bindparam("held_by", type_=Integer()),
    OUTBOX.c.state.in_((State.LEASED, State.SENDING)),
)
"""The row, as long as it is under this very lease."""
_HELD_ROW = select(OutboxRow).where(_IS_HELD).with_for_update()
_OWNER = sql_select(OUTBOX.c.dossier_id).where(OUTBOX.c.id == _PARCEL).scalar_subquery()
_HOLD_DOSSIER = (
    sql_select(DOSSIERS.c.id)
    .where(DOSSIERS.c.id == _OWNER)
    .with_for_update(read=True, key_share=True)
)
_LEARN_CHANNEL = (
    update(DOSSIERS)
    .where(DOSSIERS.c.id == _OWNER)
    .values(private_channel=bindparam("channel", type_=String()))
)
_BEGIN = (
    update(OUTBOX)
    .where(_IS_HELD, OUTBOX.c.state == State.LEASED, IS_FIRST_OF_PERSON)
    .values(
        state=State.SENDING,
        attempts=OUTBOX.c.attempts + 1,
        lease_until=database_clock(bindparam("lease_seconds", type_=Float())),
    )
)
_END = update(OUTBOX).where(_IS_HELD).returning(OUTBOX.c.dossier_id, OUTBOX.c.key)
_NOTE_PLACE = insert(METADATA.tables["messages"])


def _lease_of(parcel: Parcel) -> dict[str, object]:
    return {"parcel": parcel.id, "held_by": parcel.fence}


def _held_row(session: Session, parcel: Parcel) -> OutboxRow | None:
    return session.exec(_HELD_ROW, params=_lease_of(parcel)).first()


def _hold_dossier(connection: Connection, parcel: Parcel, ref: MessageRef) -> None:
    """Before the row, as turns and "forget" do: who locks in one order never deadlocks.

    A private channel that is news is written down at the same time, which holds it as well.
    """
    if ref.is_private and ref.channel != parcel.private_channel:
        connection.execute(_LEARN_CHANNEL, {"parcel": parcel.id, "channel": ref.channel})
    else:
        connection.execute(_HOLD_DOSSIER, {"parcel": parcel.id})


def _begin(parcel: Parcel, lease_seconds: float, session: Session) -> bool:
    given = {**_lease_of(parcel), "lease_seconds": lease_seconds}
    return session.connection().execute(_BEGIN, given).rowcount == 1


def _end(
    parcel: Parcel, values: Mapping[str, object], ref: MessageRef | None, session: Session
) -> None:
    connection = session.connection()
    if ref is not None:
        _hold_dossier(connection, parcel, ref)
    row = connection.execute(_END, {**_lease_of(parcel), **values}).first()
    if row is not None and ref is not None:
        place = {"channel": ref.channel, "message": ref.message}
        connection.execute(_NOTE_PLACE, {"dossier_id": row.dossier_id, "key": row.key, **place})


def _retry_at(parcel: Parcel, moment: datetime, now: datetime, session: Session) -> None:
    if (row := _held_row(session, parcel)) is None:
        return
    if row.withdraw_asked:
        finish_withdrawn(row, now, UNDER_WAY)
    else:
        row.state = State.WAITING
        row.go_at = moment
        row.lease_until = None


def _late(session: Session) -> int:
    return session.exec(select(func.count()).select_from(OutboxRow).where(text(LATE))).one()


def _stuck(session: Session) -> tuple[Stuck, ...]:
    count = func.count()
    found = session.exec(
        select(OutboxRow.state, OutboxRow.reason, count, func.min(OutboxRow.finished_at))
        .where(text(STUCK))
        .group_by(col(OutboxRow.state), col(OutboxRow.reason))
        .order_by(count.desc())
    )
    return tuple(
        Stuck(state=State(state), reason=reason, count=number, since=since)
        for state, reason, number, since in found
        if since is not None
    )
