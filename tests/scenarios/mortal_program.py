"""The real program, with two things that a test may do to it and nobody else.

    MORTAL=/tmp/die        it is killed after its next commit once this file is there
    TRIED_NOW=2026-10-...  for `run`: its clock begins at this instant, and goes on from there

    python -m tests.scenarios.mortal_program run --database ...

It is `ringback` in every other respect. The file is taken away first, so that the program lives
on when it is started again.
"""

import os
import signal
from datetime import UTC, datetime
from pathlib import Path

from bot.service.crash_points import CrashPoint, listening
from deploy.main import app

MORTAL = "MORTAL"
TRIED_NOW = "TRIED_NOW"


def run() -> None:
    """As the command line says."""
    if began := os.environ.get(TRIED_NOW):
        _set_clock(datetime.fromisoformat(began))
    with listening(_die_when_told):
        app()


def _die_when_told(point: CrashPoint) -> None:
    """Killed as by the system: nothing is cleaned up, nothing more is sent."""
    told = Path(os.environ[MORTAL])
    if point is CrashPoint.AFTER_TURN_COMMIT and told.exists():
        told.unlink()
        os.kill(os.getpid(), signal.SIGKILL)


def _set_clock(began: datetime) -> None:
    """The one clock of `ringback run` is the machine's; this one is as far ahead as it takes."""
    from deploy.house import SystemClock

    ahead = began - datetime.now(UTC)
    SystemClock.now = lambda _: datetime.now(UTC) + ahead  # type: ignore[method-assign, assignment]


if __name__ == "__main__":
    run()
