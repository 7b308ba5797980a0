"""Killed at any point around a commit, the next start finds either all of it or nothing (S28)."""

import subprocess
import sys
from pathlib import Path

import pytest

from bot.service.crash_points import CrashPoint
from storage.opening import open_storage
from tests.storage.dying import KILLED, take_one_message_all_the_way
from tests.storage.inside import count, lapse_leases, rows
from tests.storage.people import NOW, StoppedClock

LEFT_BEHIND: dict[CrashPoint, tuple[int, str | None]] = {
    # The dossiers that are there, and the state of the message.
    CrashPoint.BEFORE_TURN_COMMIT: (0, None),
    CrashPoint.AFTER_TURN_COMMIT: (1, None),
    CrashPoint.BEFORE_CLAIM_COMMIT: (1, "waiting"),
    CrashPoint.AFTER_CLAIM_COMMIT: (1, "leased"),
    CrashPoint.BEFORE_ATTEMPT_COMMIT: (1, "leased"),
    CrashPoint.AFTER_ATTEMPT_COMMIT: (1, "sending"),
    CrashPoint.BEFORE_MARK_COMMIT: (1, "sending"),
    CrashPoint.AFTER_MARK_COMMIT: (1, "sent"),
}
PERHAPS_SENT = {CrashPoint.AFTER_ATTEMPT_COMMIT, CrashPoint.BEFORE_MARK_COMMIT}
"""A next attempt has to look first."""
COMMITS = [point for point in CrashPoint if point.endswith("commit")]


def _die(url: str, key_file: Path, point: CrashPoint) -> int:
    program = [sys.executable, "-m", "tests.storage.dying", url, str(key_file), point]
    return subprocess.run(program, check=False, timeout=60).returncode


def test_every_commit_point_has_its_expectation() -> None:
    """A new point cannot be forgotten here."""
    assert set(LEFT_BEHIND) == set(COMMITS)


@pytest.mark.parametrize("point", COMMITS)
async def test_what_was_committed_goes_on_and_nothing_else_stayed(
    database_url: str, key_file: Path, point: CrashPoint
) -> None:
    """At most the message is looked for once more; it is never lost, never made twice."""
    assert _die(database_url, key_file, point) == KILLED, "the point was never reached"
    storage = open_storage(database_url, key_file=key_file, clock=StoppedClock())
    dossiers, state = LEFT_BEHIND[point]
    assert count(storage.database, "dossiers") == dossiers
    assert [row.state for row in rows(storage.database)] == ([state] if state else [])

    lapse_leases(storage.database)
    seen = [parcel.maybe_sent for parcel in await storage.outbox.claim(NOW, 1)]
    assert (True in seen) == (point in PERHAPS_SENT)
    lapse_leases(storage.database)
    await take_one_message_all_the_way(storage)
    assert [row.state for row in rows(storage.database)] == ["sent"]
    storage.database.close()
