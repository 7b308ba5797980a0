"""How a transaction gets hold of its one dossier.

On PostgreSQL `FOR NO KEY UPDATE`: it keeps other turns out, and lets rows that refer to the
dossier be marked meanwhile. (`FOR UPDATE` deadlocks: a mark holds its row and asks for the
dossier's key, while a turn holds the dossier and withdraws that row.) SQLite needs nothing: its
transactions take the write lock as they begin.
"""

from collections.abc import Mapping
from dataclasses import asdict
from datetime import datetime
from hashlib import sha256

from sqlalchemy import ColumnClause, Connection, Insert, bindparam, literal_column, select
from sqlalchemy.dialects import postgresql, sqlite

from bot.service.ports import Address
from storage.crypto import Keyring
from storage.held import DOSSIERS, HELD_COLUMNS, Held, held
from storage.instants import Instant
from storage.tables import METADATA, DossierRow

# Built once: each takes longer to put together than to run.
_SEEN = select(*HELD_COLUMNS).where(
    DOSSIERS.c.platform == bindparam("platform"),
    DOSSIERS.c.workspace == bindparam("workspace"),
    DOSSIERS.c.person == bindparam("person"),
)
_OF_PERSON = _SEEN.with_for_update(key_share=True)
_MOST_OVERDUE = (
    select(*HELD_COLUMNS)
    # A bound value: a volatile clock here would turn the poll into a scan of the table.
    .where(DOSSIERS.c.next_due_at <= bindparam("now", type_=Instant()))
    .order_by(DOSSIERS.c.next_due_at, DOSSIERS.c.id)
    .limit(1)
    .with_for_update(key_share=True, skip_locked=True)
)

_MOST_UNTIDY = (
    select(*HELD_COLUMNS)
    .where(DOSSIERS.c.tidy_at <= bindparam("now", type_=Instant()))
    .order_by(DOSSIERS.c.tidy_at)
    .limit(1)
    .with_for_update(key_share=True, skip_locked=True)
)


def _insert_unless_there(table: str) -> dict[str, Insert]:
    """By dialect; it returns a row when it inserted one. `RETURNING` tells it on both."""
    into = METADATA.tables[table]
    one: ColumnClause[int] = literal_column("1")
    return {
        "sqlite": sqlite.insert(into).on_conflict_do_nothing().returning(one),
        "postgresql": postgresql.insert(into).on_conflict_do_nothing().returning(one),
    }


_NOTE_EVENT = _insert_unless_there("seen_events")
_MAKE_DOSSIER = _insert_unless_there("dossiers")


def first_sight(connection: Connection, address: Address, event_id: str, now: datetime) -> bool:
    """Note the event; False when it was applied before.

    Another process that applies it at this moment is waited for.
    """
    digest = event_digest(address, event_id)
    noted = connection.execute(_here(connection, _NOTE_EVENT), {"digest": digest, "seen_at": now})
    return noted.first() is not None


def event_digest(address: Address, event_id: str) -> bytes:
    """Of the event and whose it is: platforms number each workspace's events by themselves."""
    parts = (address.platform, address.workspace, address.person, event_id)
    return sha256("".join(f"{len(part)}:{part}" for part in parts).encode()).digest()


def seen(connection: Connection, address: Address) -> Held | None:
    """That person's row as it is, whoever holds it; None when there is none."""
    return held(connection.execute(_SEEN, asdict(address)).first())


def lock_or_make(connection: Connection, address: Address, keyring: Keyring, now: datetime) -> Held:
    """That person's row, locked; a new one has an empty body."""
    while (row := _lock(connection, address)) is None:
        fresh = DossierRow(
            platform=address.platform,
            workspace=address.workspace,
            person=address.person,
            wrapped_key=keyring.new_dossier_key(),
            created_at=now,
            updated_at=now,
            last_active_at=now,
        )
        # Two first events of one person: the second waits here, and then finds the row.
        connection.execute(_here(connection, _MAKE_DOSSIER), fresh.model_dump())
    return row


def lock_most_overdue(connection: Connection, now: datetime) -> Held | None:
    """The dossier that has been due longest, of those that nobody holds.

    Of those that are due at one moment, such as nine in the morning, any: a workspace of five is
    not behind one of thousands.
    """
    return held(connection.execute(_MOST_OVERDUE, {"now": now}).first())


def lock_untidy(connection: Connection, now: datetime) -> Held | None:
    """The dossier in which something has had to go longest, of those that nobody holds."""
    return held(connection.execute(_MOST_UNTIDY, {"now": now}).first())


def lock_stale(connection: Connection, stamp: str) -> Held | None:
    """A dossier whose last plan carries another stamp, of those that nobody holds."""
    planned_by = DOSSIERS.c.plan_stamp
    # Two ranges of the index; "other than" would read the whole table.
    for is_other in (planned_by < stamp, planned_by > stamp):
        stale = (
            select(*HELD_COLUMNS)
            .where(is_other)
            .order_by(planned_by)
            .limit(1)
            .with_for_update(key_share=True, skip_locked=True)
        )
        if (row := connection.execute(stale).first()) is not None:
            return held(row)
    return None


def _lock(connection: Connection, address: Address) -> Held | None:
    return held(connection.execute(_OF_PERSON, asdict(address)).first())


def _here(connection: Connection, statements: Mapping[str, Insert]) -> Insert:
    return statements[connection.dialect.name]
