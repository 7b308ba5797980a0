"""The Store: one person, one row to lock, one transaction a turn."""

from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import Connection, delete
from sqlmodel import Session, col

from bot.engine.dossier import Dossier
from bot.service.crash_points import CrashPoint
from bot.service.ports import Address, Clock, Committed, Decide, DecideFor
from storage.crypto import Keyring
from storage.database import Database
from storage.deciding import Decision, Desk
from storage.due import next_moment
from storage.locking import (
    first_sight,
    lock_most_overdue,
    lock_or_make,
    lock_stale,
    lock_untidy,
    seen,
)
from storage.outgoing import LEASE_SECONDS
from storage.setting_aside import settle_or_set_aside
from storage.tables import OutboxRow, SeenEventRow, State
from storage.tombstones import Tombstones

TURN = (CrashPoint.BEFORE_TURN_COMMIT, CrashPoint.AFTER_TURN_COMMIT)
KEPT = timedelta(days=30)
"""No platform delivers an event again after so long, and nobody asks what became of a message."""


class SqlStore:
    """Implements `bot.service.ports.Store` on SQLite and PostgreSQL."""

    def __init__(
        self,
        *,
        database: Database,
        keyring: Keyring,
        tombstones: Tombstones,
        clock: Clock,
        plan_stamp: str = "",
        lease_seconds: float = LEASE_SECONDS,
    ) -> None:
        """`plan_stamp` says by which rules, zone data and release turns plan from now on."""
        self._database = database
        self._keyring = keyring
        self._desk = Desk(keyring=keyring, tombstones=tombstones, lease_seconds=lease_seconds)
        self._clock = clock
        self._stamp = plan_stamp

    async def turn(self, address: Address, event_id: str, decide: Decide) -> Committed:
        """See `Store.turn`. Raises what `decide` raises, and then nothing has happened.

        A turn whose dossier is None erases: its parcels are `UNSTORED`, its edits are dropped.
        """
        work = partial(self._turn, address, event_id, decide)
        return await self._scrubbed(await self._database.change(work, TURN))

    async def look(self, address: Address) -> Dossier | None:
        """See `Store.look`. Raises `NewerDossier`, `UnreadableSnapshot`."""
        return await self._database.ask(partial(self._look, address))

    async def fire_next(self, now: datetime, decide_for: DecideFor) -> Committed | None:
        """See `Store.fire_next`; those set aside on the way are passed over."""
        work = partial(self._fire, now, decide_for)
        found, committed = await self._database.change(work, TURN)
        while found and committed is None:
            found, committed = await self._database.change(work, TURN)
        return committed and await self._scrubbed(committed)

    async def replan(self, stamp: str, decide_for: DecideFor, limit: int) -> int:
        """See `Store.replan`; those set aside count: they are planned when their rest is over."""
        work = partial(self._replan, stamp, decide_for)
        for done in range(limit):
            if not await self._database.change(work, TURN):
                return done
        return limit

    async def tidy_next(self, now: datetime, decide_for: DecideFor) -> Committed | None:
        """See `Store.tidy_next`; those set aside on the way are passed over."""
        work = partial(self._tidy, now, decide_for)
        found, committed = await self._database.change(work)
        while found and committed is None:
            found, committed = await self._database.change(work)
        return committed and await self._scrubbed(committed)

    async def next_due_at(self) -> datetime | None:
        """See `Store.next_due_at`; a parcel behind another one of its person does not count."""
        return await self._database.ask(next_moment)

    async def purge(self, now: datetime) -> int:
        """Delete what nobody needs any more: old event digests, old finished messages."""
        return await self._database.run(partial(_purge, now - KEPT))

    async def _scrubbed(self, committed: Committed) -> Committed:
        if committed.turn is not None and committed.turn.dossier is None:
            await self._database.scrub()
        return committed

    def _look(self, address: Address, session: Session) -> Dossier | None:
        row = seen(session.connection(), address)
        return None if row is None else self._desk.opened(row)

    def _turn(
        self, address: Address, event_id: str, decide: Decide, connection: Connection
    ) -> Committed:
        now = self._clock.now()
        if not first_sight(connection, address, event_id, now):
            return Committed(address=address, turn=None)
        row = lock_or_make(connection, address, self._keyring, now)
        return self._desk.settle(connection, row, self._decision(decide, now, leases=True))

    def _fire(
        self, now: datetime, decide_for: DecideFor, connection: Connection
    ) -> tuple[bool, Committed | None]:
        """Whether any was due, and what came of it; None when it was set aside."""
        row = lock_most_overdue(connection, now)
        if row is None:
            return False, None
        decision = self._decision(decide_for(row.address), now, fires=True)
        return True, settle_or_set_aside(connection, self._desk, row, decision)

    def _tidy(
        self, now: datetime, decide_for: DecideFor, connection: Connection
    ) -> tuple[bool, Committed | None]:
        """As `_fire`, for what has to go."""
        row = lock_untidy(connection, now)
        if row is None:
            return False, None
        decision = self._decision(decide_for(row.address), now, tidies=True)
        return True, settle_or_set_aside(connection, self._desk, row, decision)

    def _replan(self, stamp: str, decide_for: DecideFor, connection: Connection) -> bool:
        row = lock_stale(connection, stamp)
        if row is None:
            return False
        decide = decide_for(row.address)
        decision = Decision(decide=decide, now=self._clock.now(), stamp=stamp, replans=True)
        settle_or_set_aside(connection, self._desk, row, decision)
        return True

    def _decision(
        self,
        decide: Decide,
        now: datetime,
        *,
        leases: bool = False,
        fires: bool = False,
        tidies: bool = False,
    ) -> Decision:
        return Decision(
            decide=decide, now=now, stamp=self._stamp, leases=leases, fires=fires, tidies=tidies
        )


def _purge(before: datetime, session: Session) -> int:
    events = session.exec(delete(SeenEventRow).where(col(SeenEventRow.seen_at) < before))
    finished = (State.SENT, State.WITHDRAWN)
    messages = session.exec(
        delete(OutboxRow).where(
            col(OutboxRow.finished_at) < before, col(OutboxRow.state).in_(finished)
        )
    )
    return events.rowcount + messages.rowcount
