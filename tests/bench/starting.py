"""The program from outside: how soon it speaks, and what it weighs while it serves."""

import asyncio
import os
import pty
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.bench.figures import Figure, percentile
from tests.bench.warming import blocked_ms_of_a_fresh_process
from tests.platforms.discord_server import DiscordServer
from tests.platforms.slack_server import SlackServer

PROGRAM = [sys.executable, "-m", "deploy.main"]
ROOT = Path(__file__).parents[2]
TIMES = 5
PROMPT = b"> "
LONGEST_SECONDS = 60.0
SETTLED_SECONDS = 3.0
"""So long after connecting everything that is loaded late has been loaded."""


async def measure() -> list[Figure]:
    return [
        Figure(
            room="program",
            name="ringback --help, median",
            unit="s",
            aim="< 0.5 s",
            value=percentile([_help_seconds() for _ in range(TIMES)], 0.5),
        ),
        *_prompts(),
        Figure(
            room="program",
            name="event loop blocked at most",
            data="warming up, 5,000 characters of free text",
            unit="ms",
            aim="< 50 ms",
            value=blocked_ms_of_a_fresh_process(),
        ),
        Figure(
            room="program",
            name="memory of ringback run",
            data="connected to Slack and Discord",
            unit="MB",
            aim="< 250 MB",
            value=await _serving_mb(),
        ),
    ]


def _prompts() -> Iterator[Figure]:
    with program_environment() as first:
        yield _prompt_figure("a database to be made", _prompt_seconds(first))
    with program_environment() as again:
        _prompt_seconds(again)
        seconds = [_prompt_seconds(again) for _ in range(TIMES)]
        yield _prompt_figure("a database that is there, median", percentile(seconds, 0.5))


def _prompt_figure(data: str, seconds: float) -> Figure:
    return Figure(
        room="program",
        name="first prompt of ringback chat",
        data=data,
        unit="s",
        aim="< 2.5 s",
        value=seconds,
    )


@contextmanager
def program_environment(**settings: str) -> Iterator[dict[str, str]]:
    """A home of its own, where nothing of this machine's is found or left."""
    with tempfile.TemporaryDirectory(prefix="ringback-bench-") as folder:
        ours = {"PATH": os.environ["PATH"], "HOME": folder, "TERM": "xterm-256color"}
        yield {**ours, "RINGBACK_DATABASE": f"sqlite:///{folder}/ringback.db", **settings}


def _help_seconds() -> float:
    begun = time.perf_counter()
    with program_environment() as environment:
        subprocess.run(
            [*PROGRAM, "--help"], check=True, capture_output=True, env=environment, cwd=ROOT
        )
    return time.perf_counter() - begun


def _prompt_seconds(environment: Mapping[str, str]) -> float:
    """From the start to the first prompt on a terminal."""
    ours, theirs = pty.openpty()
    begun = time.perf_counter()
    chat = subprocess.Popen(
        [*PROGRAM, "chat"], stdin=theirs, stdout=theirs, stderr=theirs, env=environment, cwd=ROOT
    )
    try:
        os.close(theirs)
        _read_until_prompt(ours)
        return time.perf_counter() - begun
    finally:
        chat.kill()
        chat.wait()
        os.close(ours)


def _read_until_prompt(terminal: int) -> None:
    shown = b""
    until = time.monotonic() + LONGEST_SECONDS
    while PROMPT not in shown:
        ready, _, _ = select.select([terminal], [], [], max(until - time.monotonic(), 0))
        if not ready:
            raise TimeoutError(shown.decode(errors="replace"))
        shown += os.read(terminal, 4096)


async def _serving_mb() -> float:
    """Resident memory with both platforms connected, as `ps` tells it."""
    async with SlackServer() as slack, DiscordServer() as discord:
        settings = {
            "SLACK_BOT_TOKEN": slack.bot_token,
            "SLACK_APP_TOKEN": slack.app_token,
            "SLACK_API_URL": slack.api_url,
            "DISCORD_TOKEN": discord.token,
            "DISCORD_API_URL": discord.api_url,
            "DISCORD_GATEWAY_URL": discord.gateway_url,
        }
        with program_environment(**settings) as environment:
            run = await asyncio.create_subprocess_exec(
                *PROGRAM, "run", env=environment, cwd=ROOT, stderr=subprocess.DEVNULL
            )
            try:
                await slack.connected(LONGEST_SECONDS)
                await discord.app_connected(LONGEST_SECONDS)
                await asyncio.sleep(SETTLED_SECONDS)
                return resident_mb(run.pid)
            finally:
                run.terminate()
                await run.wait()


def resident_mb(pid: int) -> float:
    return int(_told_of(pid, "rss")) / 1024


def cpu_seconds(pid: int) -> float:
    """That it has used so far, in whole seconds."""
    return int(_told_of(pid, "cputimes"))


def _told_of(pid: int, what: str) -> str:
    answer = subprocess.run(
        ["ps", "-o", f"{what}=", "-p", str(pid)], check=True, capture_output=True, text=True
    )
    return answer.stdout
