"""The Outbox: who may send which message now, and what became of it.

    waiting -> leased -> sending -> sent | uncertain | dead
    withdrawn: from waiting or leased; a lease that runs out is anybody's

Every mark names the fence of its lease: what somebody else has taken over is not marked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from sqlalchemy import ColumnElement, and_, func, text, update
from sqlmodel import Session, col, select

from bot.service.crash_points import CrashPoint
from bot.service.ports import UNSTORED, Clock, MessageRef, Parcel
from storage.claiming import UNDER_WAY, claim_parcels, finish, finish_withdrawn
from storage.crypto import Keyring
from storage.database import Database
from storage.due import is_first_of_person
from storage.instants import database_clock
from storage.outgoing import LEASE_SECONDS
from storage.tables import EXPIRED, LATE, STUCK, DossierRow, MessageRow, OutboxRow, State

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
        now = self._clock.now()

        def mark(session: Session) -> None:
            if ref is not None:
                _hold_dossier(session, parcel, ref)
            if (row := _held_row(session, parcel)) is None:
                return
            finish(row, state, now, reason)
            if ref is not None:
                session.add(_place(row, ref))

        if parcel.id != UNSTORED:
            await self._database.run(mark, MARK)


def _place(row: OutboxRow, ref: MessageRef) -> MessageRow:
    return MessageRow(
        dossier_id=row.dossier_id, key=row.key, channel=ref.channel, message=ref.message
    )


def _held(parcel: Parcel) -> ColumnElement[bool]:
    """The row, as long as it is under this very lease."""
    return and_(
        col(OutboxRow.id) == parcel.id,
        col(OutboxRow.fence) == parcel.fence,
        col(OutboxRow.state).in_((State.LEASED, State.SENDING)),
    )


def _held_row(session: Session, parcel: Parcel) -> OutboxRow | None:
    return session.exec(select(OutboxRow).where(_held(parcel)).with_for_update()).first()


def _hold_dossier(session: Session, parcel: Parcel, ref: MessageRef) -> None:
    """Before the row, as turns and "forget" do: who locks in one order never deadlocks.

    A private channel that is news is written down at the same time, which holds it as well.
    """
    owner = select(OutboxRow.dossier_id).where(col(OutboxRow.id) == parcel.id).scalar_subquery()
    if ref.is_private and ref.channel != parcel.private_channel:
        session.exec(
            update(DossierRow)
            .where(col(DossierRow.id) == owner)
            .values(private_channel=ref.channel)
            .execution_options(synchronize_session=False)
        )
        return
    session.exec(
        select(DossierRow.id)
        .where(col(DossierRow.id) == owner)
        .with_for_update(read=True, key_share=True)
    ).first()


def _begin(parcel: Parcel, lease_seconds: float, session: Session) -> bool:
    begun = session.exec(
        update(OutboxRow)
        .where(_held(parcel), col(OutboxRow.state) == State.LEASED, is_first_of_person())
        .values(
            state=State.SENDING,
            attempts=col(OutboxRow.attempts) + 1,
            lease_until=database_clock(lease_seconds),
        )
    )
    return begun.rowcount == 1


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
