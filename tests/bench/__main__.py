"""Measure: `python -m tests.bench [--json FILE] [--scale 1000000] [--only turns ...]`.

Each figure stands beside its aim and beside itself with ten times the data. Nothing is asserted:
figures of one run on a busy machine tell apart what differs by a factor of two, and no less.
"""

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Iterable, Iterator
from pathlib import Path

from rich.console import Console

from tests.bench import crowd, home_page, on_discord, starting, thinking, turns
from tests.bench.discord_nudges import many_due
from tests.bench.figures import Figure, show, write
from tests.bench.slack_load import under_load
from tests.bench.slack_nudges import many_nudges

PEOPLE_PENDING = 1_000_000

Measure = Callable[[int], Iterable[Figure]]
ROOMS: dict[str, Measure] = {
    "thinking": lambda scale: thinking.measure(),
    "home": lambda scale: home_page.measure(),
    "turns": lambda scale: asyncio.run(turns.measure()),
    "crowd": lambda scale: asyncio.run(crowd.measure(scale)),
    "slack": lambda scale: _as_they_come(slack()),
    "discord": lambda scale: _as_they_come(discord()),
    "starting": lambda scale: asyncio.run(starting.measure()),
}


async def slack() -> AsyncIterator[Figure]:
    for measured in (under_load, many_nudges):
        for figure in await measured():
            yield figure


async def discord() -> AsyncIterator[Figure]:
    for figure in await many_due():
        yield figure
    async for figure in on_discord.measure():
        yield figure


def _as_they_come(figures: AsyncIterator[Figure]) -> Iterator[Figure]:
    async def following() -> Figure:
        return await anext(figures)

    with asyncio.Runner() as runner:
        while True:
            try:
                yield runner.run(following())
            except StopAsyncIteration:
                return


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description="Measure the speed.")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures there")
    parser.add_argument("--scale", type=int, default=PEOPLE_PENDING, help="people pending")
    parser.add_argument("--only", nargs="+", choices=sorted(ROOMS), default=list(ROOMS))
    given = parser.parse_args()
    progress = Console(stderr=True)
    figures: list[Figure] = []
    for room in given.only:
        progress.print(f"measuring: {room}")
        for figure in ROOMS[room](given.scale):
            # Some rooms take ten minutes: what they have found so far is there when they are ended.
            found = f"  {figure.name}: {figure.value:.2f} {figure.unit} ({figure.data})"
            progress.print(found, soft_wrap=True, highlight=False)
            figures.append(figure)
    show(figures, Console(width=None if sys.stdout.isatty() else 150))
    if given.json:
        write(figures, given.json)


if __name__ == "__main__":
    main()
