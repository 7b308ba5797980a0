"""The real program, which dies after its next commit when a file says so.

    MORTAL=/tmp/die python -m tests.scenarios.mortal_program chat ...

It is `ringback` in every other respect: a listener at a named crash point is all that is added.
The file is taken away first, so that the program lives on when it is started again.
"""

import os
import signal
from pathlib import Path

from bot.service.crash_points import CrashPoint, listening
from deploy.main import app

VARIABLE = "MORTAL"


def die_when_told(point: CrashPoint) -> None:
    """Killed as by the system: nothing is cleaned up, nothing more is sent."""
    told = Path(os.environ[VARIABLE])
    if point is CrashPoint.AFTER_TURN_COMMIT and told.exists():
        told.unlink()
        os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    with listening(die_when_told):
        app()
