"""Takes back what must not go out any more."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, case, update
from sqlmodel import col

from storage.held import Held
from storage.tables import OutboxRow, State


def withdraw(connection: Connection, row: Held, keys: Sequence[str], now: datetime) -> None:
    """Those messages must not go out any more.

    One whose attempt is under way is not tried again; one that may have gone is uncertain.
    """
    if not keys:
        return
    ours = (
        col(OutboxRow.dossier_id) == row.id,
        col(OutboxRow.key).in_(keys),
        col(OutboxRow.go_at).is_not(None),
    )
    connection.execute(
        update(OutboxRow)
        .where(*ours, col(OutboxRow.state) == State.SENDING)
        .values(withdraw_asked=True)
    )
    ended = case((col(OutboxRow.maybe_sent), State.UNCERTAIN), else_=State.WITHDRAWN)
    connection.execute(
        update(OutboxRow)
        .where(*ours, col(OutboxRow.state).in_((State.WAITING, State.LEASED)))
        .values(state=ended, go_at=None, lease_until=None, body=None, finished_at=now)
    )
