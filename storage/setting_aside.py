"""A dossier that cannot be stepped rests for a while, visibly, and holds up nobody else."""

import logging
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from traceback import extract_tb

from sqlalchemy import Connection
from sqlalchemy.exc import InterfaceError, OperationalError

from bot.service.ports import Committed
from storage.deciding import TIDIED_AGAIN, Decision, Desk
from storage.held import Held, save

log = logging.getLogger(__name__)

FIRST_REST = timedelta(minutes=1)
LONGEST_REST = timedelta(hours=1)


def settle_or_set_aside(
    connection: Connection, desk: Desk, row: Held, decision: Decision
) -> Committed | None:
    """The turn, or None when it raised: then nothing of it stays but the rest it takes.

    What the database itself raises goes through: it says nothing about this dossier.
    """
    try:
        with connection.begin_nested():
            return desk.settle(connection, row, decision)
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:  # noqa: BLE001 - whatever one dossier raises, the batch goes on
        set_aside(connection, row, decision, error)
        return None


def set_aside(connection: Connection, row: Held, decision: Decision, error: Exception) -> None:
    """Logs by id: an error's own words could quote what a person typed."""
    rest = min(FIRST_REST * 2 ** min(row.failures, 16), LONGEST_REST)
    until, failures = decision.now + rest, row.failures + 1
    resting = replace(
        row,
        failures=failures,
        next_due_at=until,
        tidy_at=row.tidy_at and max(row.tidy_at, decision.now + TIDIED_AGAIN),
        plan_stamp=decision.stamp,
    )
    save(connection, row, resting)
    log.error(
        "dossier %s set aside until %s, failure %d: %s at %s",
        row.id,
        until.isoformat(),
        failures,
        type(error).__name__,
        _where(error),
    )


def _where(error: Exception) -> str:
    frames = extract_tb(error.__traceback__)
    return f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
