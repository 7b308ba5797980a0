"""What one decision does to one locked dossier: saved with what it says, or erased."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from cryptography.fernet import Fernet
from sqlalchemy import Connection, select
from sqlmodel import col

from bot.engine.dossier import Dossier
from bot.engine.effects import Turn
from bot.service.ports import Committed, Decide, MessageRef
from storage.cases import note_case
from storage.crypto import Keyring
from storage.held import OF_DOSSIER, Held, erase, hold_whole, save
from storage.mapping import Opened, home_of, status_of
from storage.outgoing import fill_outbox, unstored_parcels
from storage.sealing import sealed, unsealed
from storage.tables import MessageRow
from storage.tombstones import Tombstones
from storage.withdrawing import withdraw

log = logging.getLogger(__name__)

SPIN_GUARD = timedelta(minutes=1)
TIDIED_AGAIN = timedelta(days=1)
_MESSAGES_OF = (
    select(col(MessageRow.channel), col(MessageRow.message))
    .where(col(MessageRow.dossier_id) == OF_DOSSIER)
    .order_by(col(MessageRow.id))
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """`decide`, with the moment it is taken at and the stamp of the plan that it makes.

    `leases`: what is said is leased to the caller, who sends it at once. `fires`: it is taken
    because the dossier was due, `tidies`: because something in it has to go, `replans`: because it
    was planned by other rules, which it is not any more, even where the turn keeps the plan.
    """

    decide: Decide
    now: datetime
    stamp: str
    leases: bool = False
    fires: bool = False
    tidies: bool = False
    replans: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What is needed to open a dossier, and to put it away."""

    keyring: Keyring
    tombstones: Tombstones
    lease_seconds: float

    def settle(self, connection: Connection, row: Held, decision: Decision) -> Committed:
        """Open, decide, and put away or erase. Raises whatever `decide` raises."""
        cipher = self.keyring.open(row.wrapped_key)
        opened = unsealed(row, cipher)
        dossier = None if opened is None else opened.dossier
        turn = decision.decide(dossier)
        if turn.dossier is None:
            return self._erase(connection, row, turn)
        after = _after(row, cipher, turn, decision, opened)
        if after != row:
            after = replace(after, updated_at=decision.now)
        withdraw(connection, row, turn.withdrawn, decision.now)
        queued = save(connection, row, after)
        note_case(connection, row, dossier, turn.dossier, decision.now)
        lease = self.lease_seconds if decision.leases else None
        parcels = fill_outbox(
            connection, row, cipher, turn, decision.now, queued=queued, lease_seconds=lease
        )
        return Committed(address=row.address, turn=turn, parcels=parcels)

    def opened(self, row: Held) -> Dossier | None:
        """What the row holds. Raises `NewerDossier`, `UnreadableSnapshot`."""
        opened = unsealed(row, self.keyring.open(row.wrapped_key))
        return None if opened is None else opened.dossier

    def _erase(self, connection: Connection, row: Held, turn: Turn) -> Committed:
        """The row goes, and all that hangs on it.

        The tombstone comes first: after a crash in between, what the person asked for is done
        when we start again.
        """
        # A mark that is just being made is waited for: its message is to be deleted, too.
        hold_whole(connection, row)
        refs = _message_refs(connection, row)
        if row.body:
            self.tombstones.add(row.id)
        erase(connection, row)
        parcels = unstored_parcels(row.address, turn)
        return Committed(address=row.address, turn=turn, parcels=parcels, erased=refs)


def _after(
    row: Held, cipher: Fernet, turn: Turn, decision: Decision, opened: Opened | None
) -> Held:
    """The row as this turn leaves it."""
    assert turn.dossier is not None
    next_due_at = row.next_due_at if turn.keeps_plan else turn.next_due_at
    if decision.fires:
        next_due_at = _kept_from_spinning(row, next_due_at, decision.now)
    after = replace(
        row,
        failures=0,
        next_due_at=next_due_at,
        tidy_at=_tidy_at(row, turn.tidy_at, decision),
        plan_stamp=decision.stamp if decision.replans or not turn.keeps_plan else row.plan_stamp,
    )
    if opened is not None and turn.dossier == opened.dossier:
        # Nothing of it is another now, nor is the day on which it has to go.
        kept = _tidy_at(row, row.tidy_at, decision)
        return replace(after, tidy_at=kept) if turn.keeps_plan else after
    return replace(
        sealed(after, cipher, turn.dossier, opened),
        status=status_of(turn.dossier),
        home=home_of(turn.dossier),
        last_active_at=turn.dossier.search.seeker.last_active_at or row.created_at,
    )


def _kept_from_spinning(row: Held, next_due_at: datetime | None, now: datetime) -> datetime | None:
    """A plan that stays due at the very moment it fired would be fired again without end."""
    if next_due_at is None or next_due_at > now:
        return next_due_at
    log.warning("dossier %s is still due after it fired: it rests a minute", row.id)
    return now + SPIN_GUARD


def _tidy_at(row: Held, tidy_at: datetime | None, decision: Decision) -> datetime | None:
    """What was tidied and still has to be would be tidied again without end."""
    if not decision.tidies or tidy_at is None or tidy_at > decision.now:
        return tidy_at
    log.warning("dossier %s still has to be tidied: tomorrow again", row.id)
    return decision.now + TIDIED_AGAIN


def _message_refs(connection: Connection, row: Held) -> tuple[MessageRef, ...]:
    found = connection.execute(_MESSAGES_OF, {"owner": row.id})
    return tuple(MessageRef(channel=channel, message=message) for channel, message in found)
