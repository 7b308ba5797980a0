"""Replicas killed and frozen at random on PostgreSQL: the short run; `make soak` is the long."""

from pathlib import Path

from tests.postgres import Server
from tests.reliability.kill_loop import KillLoop
from tests.reliability.ledger import Mode
from tests.reliability.ledger_client import running_ledger
from tests.reliability.worker import House

LEASE_SECONDS = 1.0


async def test_replicas_killed_and_frozen_lose_and_double_nothing(
    postgres_server: Server, postgres_url: str, tmp_path: Path
) -> None:
    """A deployment, a crash or a stalled machine at nine in the morning costs nobody their call."""
    house = House(url=postgres_url, folder=tmp_path, lease_seconds=LEASE_SECONDS)
    with running_ledger(tmp_path / "book", Mode.NONCE, chaos=0.2, seed=1) as ledger:
        loop = KillLoop(
            house=house,
            ledger=ledger,
            seed=1,
            people=120,
            restart_database=postgres_server.stop_at_once_and_start,
        )
        await loop.register()
        await loop.rage(seconds=8)
        verdict = await loop.settle(within_seconds=90)
    assert loop.kills > 2
    assert loop.frozen > 0
    assert verdict.is_clean, verdict
    assert verdict.uncertain + verdict.dead <= loop.kills + loop.frozen
    assert not loop.nudged_after_stop()


async def test_replicas_that_are_killed_double_nothing_where_history_can_be_read(
    postgres_url: str, tmp_path: Path
) -> None:
    """On Slack a dead replica's message is looked for before it is sent again."""
    house = House(url=postgres_url, folder=tmp_path, lease_seconds=2 * LEASE_SECONDS)
    with running_ledger(tmp_path / "book", Mode.HISTORY, chaos=0.2, seed=2) as ledger:
        # A frozen one may wake in the middle of its request: no history can help against that.
        loop = KillLoop(house=house, ledger=ledger, seed=2, people=60, freezes=False)
        await loop.register()
        await loop.rage(seconds=5)
        verdict = await loop.settle(within_seconds=90)
    assert loop.kills > 2
    assert verdict.is_clean, verdict
