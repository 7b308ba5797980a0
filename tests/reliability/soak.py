"""The long run: `python -m tests.reliability.soak --minutes 10`.

First the controls: a delivery that marks first has to lose, and one that sends first has to
double; if they do not, the harness is blind. Then round after round, each with another seed.
Ends with an error when any round is not clean.
"""

import argparse
import asyncio
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from bot.service.delivery import Delivery
from tests.postgres import Server, serve
from tests.reliability.careless import MarksFirst, SendsFirst
from tests.reliability.kill_loop import KillLoop
from tests.reliability.ledger import Mode
from tests.reliability.ledger_client import running_ledger
from tests.reliability.oracle import Verdict
from tests.reliability.test_state_machine import Service
from tests.reliability.worker import Deliveries, House

PEOPLE = 300
RAGE_SECONDS = 20.0
SETTLE_SECONDS = 60.0
EXAMPLES = 200


def one_round(
    server: Server, seed: int, *, mode: Mode = Mode.NONCE, delivery: Deliveries = Delivery
) -> Verdict:
    """One database, one ledger, one seed."""
    with (
        tempfile.TemporaryDirectory(prefix="ringback-soak-") as folder,
        server.fresh_database() as url,
        running_ledger(Path(folder) / "book", mode, chaos=0.2, seed=seed) as ledger,
    ):
        loop = KillLoop(
            house=House(url=url, folder=Path(folder), lease_seconds=1.0),
            ledger=ledger,
            seed=seed,
            people=PEOPLE,
            freezes=mode is not Mode.HISTORY,
            restart_database=server.stop_at_once_and_start,
            delivery_type=delivery,
        )
        verdict = asyncio.run(_lived_through(loop))
        sys.stdout.write(
            f"seed {seed}, {mode}, {delivery.__name__}: {loop.kills} killed, {loop.frozen} frozen, "
            f"{len(verdict.lost)} lost, {len(verdict.doubled)} doubled, "
            f"{len(verdict.early)} early, {verdict.uncertain} uncertain, {verdict.dead} dead\n"
        )
        return verdict


async def _lived_through(loop: KillLoop) -> Verdict:
    await loop.register()
    await loop.rage(RAGE_SECONDS)
    return await loop.settle(SETTLE_SECONDS)


def _wrongs(server: Server, minutes: float, seed: int) -> Iterator[str]:
    """What is wrong, round by round."""
    if not one_round(server, seed, delivery=MarksFirst).lost:
        yield "the harness saw no loss where messages are marked first"
    if not one_round(server, seed, mode=Mode.NEITHER, delivery=SendsFirst).doubled:
        yield "the harness saw no double where messages are sent first"
    until = time.monotonic() + minutes * 60
    while time.monotonic() < until:
        for mode in (Mode.NONCE, Mode.HISTORY):
            seed += 1
            verdict = one_round(server, seed, mode=mode)
            if not verdict.is_clean:
                yield f"seed {seed}, {mode}: {verdict}"


def main() -> None:
    parser = argparse.ArgumentParser(description="Kill replicas for a long time.")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    given = parser.parse_args()
    with serve() as server:
        wrongs = list(_wrongs(server, given.minutes, given.seed))
    sys.stdout.write(f"the state machine, {EXAMPLES} lives\n")
    many = settings(
        max_examples=EXAMPLES,
        stateful_step_count=40,
        deadline=None,
        print_blob=True,
        suppress_health_check=[HealthCheck.too_slow],
    )
    run_state_machine_as_test(Service, settings=many)
    if wrongs:
        sys.exit("\n".join(wrongs))
    sys.stdout.write("nothing lost, nothing doubled\n")


if __name__ == "__main__":
    main()
