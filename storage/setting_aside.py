"""A dossier that cannot be stepped rests for a while, visibly, and holds up nobody else."""

import logging
from datetime import datetime, timedelta
from pathlib import Path
from traceback import extract_tb

from sqlalchemy.exc import InterfaceError, OperationalError
from sqlmodel import Session

from bot.service.ports import Committed
from storage.deciding import Decision, Desk
from storage.tables import DossierRow

log = logging.getLogger(__name__)

FIRST_REST = timedelta(minutes=1)
LONGEST_REST = timedelta(hours=1)
SPIN_GUARD = timedelta(minutes=1)


def settle_or_set_aside(
    session: Session, desk: Desk, row: DossierRow, decision: Decision
) -> Committed | None:
    """The turn, or None when it raised: then nothing of it stays but the rest it takes.

    What the database itself raises goes through: it says nothing about this dossier.
    """
    try:
        with session.begin_nested():
            return desk.settle(session, row, decision)
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:  # noqa: BLE001 - whatever one dossier raises, the batch goes on
        set_aside(row, decision, error)
        return None


def set_aside(row: DossierRow, decision: Decision, error: Exception) -> None:
    """Logs by id: an error's own words could quote what a person typed."""
    rest = min(FIRST_REST * 2 ** min(row.failures, 16), LONGEST_REST)
    row.failures += 1
    row.next_due_at = decision.now + rest
    row.plan_stamp = decision.stamp
    log.error(
        "dossier %s set aside until %s, failure %d: %s at %s",
        row.id,
        row.next_due_at.isoformat(),
        row.failures,
        type(error).__name__,
        _where(error),
    )


def keep_from_spinning(row: DossierRow, now: datetime) -> None:
    """A plan that stays due at the very moment it fired would be fired again without end."""
    if row.next_due_at is not None and row.next_due_at <= now:
        log.warning("dossier %s is still due after it fired: it rests a minute", row.id)
        row.next_due_at = now + SPIN_GUARD


def _where(error: Exception) -> str:
    frames = extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
