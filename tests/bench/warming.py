"""How long the event loop stands still while the program warms up: the child of a measurement."""

import asyncio
import subprocess
import sys
from datetime import date
from pathlib import Path

from bot.understanding.replies import RuleUnderstander
from deploy.warmup import warm_up
from tests.bench.heartbeat import heartbeat

LONG_TEXT = "they said maybe friday or the 14th, or next week, call 030 555 0142 " * 74
"""As much as anybody may write at once: five thousand characters."""


def blocked_ms_of_a_fresh_process() -> float:
    """In a process where nothing is warm yet."""
    root = Path(__file__).parents[2]
    command = [sys.executable, "-m", "tests.bench.warming"]
    answer = subprocess.run(command, check=True, capture_output=True, text=True, cwd=root)
    return float(answer.stdout)


async def _blocked_ms() -> float:
    understander = RuleUnderstander()
    async with heartbeat() as heart:
        await asyncio.sleep(0.05)
        await warm_up(understander, date(2026, 10, 14))
        await asyncio.to_thread(understander.propose, LONG_TEXT)
        await asyncio.sleep(0.05)
    return heart.longest_ms


if __name__ == "__main__":
    sys.stdout.write(f"{asyncio.run(_blocked_ms()):.1f}\n")
