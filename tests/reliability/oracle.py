"""What must hold in the end, asked of the two books that do not lie: database and ledger."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from bot.engine.dossier import Dossier
from storage.crypto import Keyring
from storage.database import Database
from storage.sealing import unsealed
from storage.tables import DossierRow, OutboxRow, State
from tests.reliability.ledger_client import Accepted

UNFINISHED = frozenset({State.WAITING, State.LEASED, State.SENDING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """One message as the database has it."""

    person: str
    deliver_key: str
    state: State
    nudge_keys: tuple[str, ...]
    created_at: datetime
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Every wrong, by deliver key or person; empty where all is well."""

    lost: frozenset[str]
    """Committed, not withdrawn, and never delivered; or still under way when all should be done."""
    doubled: frozenset[str]
    strangers: frozenset[str]
    """Delivered, and the database knows nothing of it."""
    early: frozenset[str]
    late: frozenset[str]
    """Delivered when it was too late for it."""
    uncertain: int
    dead: int

    @property
    def is_clean(self) -> bool:
        return not (self.lost or self.doubled or self.strangers or self.early or self.late)


def kept_messages(database: Database) -> list[Kept]:
    """All that the outbox has ever held, oldest first."""

    def read(session: Session) -> list[Kept]:
        rows = session.exec(
            select(OutboxRow, DossierRow.person)
            .join(DossierRow, col(DossierRow.id) == col(OutboxRow.dossier_id))
            .order_by(col(OutboxRow.id))
        )
        return [
            Kept(
                person=person,
                deliver_key=row.deliver_key,
                state=State(row.state),
                nudge_keys=tuple(row.nudge_keys.split()),
                created_at=row.created_at,
                expires_at=row.expires_at,
            )
            for row, person in rows
        ]

    return database.look(read)


def kept_dossier(database: Database, keyring: Keyring, person: str) -> Dossier | None:
    """What the database knows of that person; None when it knows nobody of that name."""

    def read(session: Session) -> Dossier | None:
        row = session.exec(select(DossierRow).where(DossierRow.person == person)).first()
        if row is None:
            return None
        opened = unsealed(row, keyring.open(row.wrapped_key))
        return None if opened is None else opened.dossier

    return database.look(read)


def judge(
    kept: Sequence[Kept],
    accepted: Sequence[tuple[Accepted, datetime]],
    *,
    nudge_not_before: Mapping[str, datetime],
    nudged: Iterable[str],
) -> Verdict:
    """When all work is done. `accepted` are messages with when they arrived, by the tests' clock.

    `nudge_not_before` says by person when their nudge is due; `nudged` are the persons who must
    have had one. A message that is uncertain or dead is shown to the operator: not lost.
    """
    arrived = Counter(message.key for message, _ in accepted)
    ours = {message.deliver_key: message for message in kept}
    had_one = {
        message.person for message in kept if message.nudge_keys and message.deliver_key in arrived
    }
    shown = {
        message.person
        for message in kept
        if message.nudge_keys and message.state in (State.UNCERTAIN, State.DEAD)
    }
    lost = {m.deliver_key for m in kept if m.state in UNFINISHED}
    lost |= {m.deliver_key for m in kept if m.state is State.SENT and m.deliver_key not in arrived}
    return Verdict(
        lost=frozenset(lost | (set(nudged) - had_one - shown)),
        doubled=frozenset(key for key, times in arrived.items() if times > 1),
        strangers=frozenset(arrived.keys() - ours.keys()),
        early=frozenset(
            message.key
            for message, at in accepted
            if _is_early(ours.get(message.key), at, nudge_not_before)
        ),
        late=frozenset(
            message.key for message, at in accepted if _is_late(ours.get(message.key), at)
        ),
        uncertain=sum(message.state is State.UNCERTAIN for message in kept),
        dead=sum(message.state is State.DEAD for message in kept),
    )


def _is_early(ours: Kept | None, at: datetime, nudge_not_before: Mapping[str, datetime]) -> bool:
    if ours is None or not ours.nudge_keys or ours.person not in nudge_not_before:
        return False
    return at < nudge_not_before[ours.person]


def _is_late(ours: Kept | None, at: datetime) -> bool:
    return ours is not None and ours.expires_at is not None and at >= ours.expires_at
