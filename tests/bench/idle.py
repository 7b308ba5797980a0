"""A process that has nothing to do, and how much memory that takes: the child of a measurement."""

import argparse
import asyncio
import resource
import subprocess
import sys
from pathlib import Path

from tests.bench.places import Place, serving
from tests.reliability.people import WEDNESDAY
from tests.reliability.worker import House
from tests.service.fakes import SetClock

LOOKS = 20


def resident_mb_of_idle_process(place: Place) -> float:
    """The most memory that a process used which looked a few times and found nothing due."""
    house = place.house
    # A key may begin with a dash: nothing after "--" is taken for an option.
    command = [sys.executable, "-m", __name__, "--", house.url, str(house.folder), house.key]
    root = Path(__file__).parents[2]
    answer = subprocess.run(command, check=True, capture_output=True, text=True, cwd=root)
    return float(answer.stdout)


async def _look(house: House) -> None:
    with serving(Place(kind="", house=house), SetClock(WEDNESDAY)) as worker:
        for _ in range(LOOKS):
            await worker.dispatcher.run_once()
            await worker.store.next_due_at()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("url")
    parser.add_argument("folder", type=Path)
    parser.add_argument("key")
    given = parser.parse_args()
    asyncio.run(_look(House(url=given.url, folder=given.folder, key=given.key)))
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # macOS counts bytes, Linux kilobytes (getrusage(2)).
    divisor = 1024 * 1024 if sys.platform == "darwin" else 1024
    sys.stdout.write(f"{kilobytes / divisor:.1f}\n")


if __name__ == "__main__":
    main()
