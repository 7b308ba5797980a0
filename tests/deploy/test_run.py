"""`ringback run`: it serves what it was given, and ends in order when it is told to."""

import asyncio
import json
import os
import signal
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from adapters.starting import PlatformRefused
from bot.engine.events import CommandInvoked
from bot.service.ports import Address, MessageRef, Parcel
from bot.service.turns import Conversations
from deploy.house import SystemClock, open_house
from deploy.run import serve
from deploy.settings import Settings
from tests.deploy.program import PROGRAM, ROOT, environment

SOMEBODY = Address(platform="quay", workspace="W1", person="P1")


class Quay:
    """A platform with one person on it, who says hello as soon as it is connected."""

    platform = "quay"

    def __init__(self) -> None:
        self.heard: list[Parcel] = []
        self.closed = False

    @property
    def deliverer(self) -> "Quay":
        return self

    async def start(self, conversations: Conversations) -> None:
        await conversations.handle(SOMEBODY, CommandInvoked(id="1", text="home"))

    async def deliver(self, parcel: Parcel) -> MessageRef:
        self.heard.append(parcel)
        os.kill(os.getpid(), signal.SIGTERM)
        return MessageRef(channel="C1", message="1")

    async def delete(self, address: Address, refs: Sequence[MessageRef]) -> None: ...

    async def is_healthy(self) -> bool:
        return not self.closed

    async def close(self) -> None:
        self.closed = True


class ShutQuay(Quay):
    """A platform that does not know our token."""

    async def start(self, conversations: Conversations) -> None:
        raise PlatformRefused("invalid token")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(ringback_database=f"sqlite:///{tmp_path}/ringback.db")


async def test_it_serves_until_it_is_told_to_stop(settings: Settings) -> None:
    """Spares the job seeker an answer that is lost when the operator restarts."""
    quay = Quay()
    with open_house(settings, SystemClock()) as house:
        async with asyncio.timeout(30):
            await serve(settings, house, (quay,))
        assert await house.store.next_due_at() is None
    assert len(quay.heard) == 1
    assert quay.closed


async def test_a_platform_that_refuses_ends_it_with_a_reason(settings: Settings) -> None:
    """Spares the operator a bot that runs and serves nobody."""
    quay = ShutQuay()
    refusal = pytest.raises(PlatformRefused, match="invalid token")
    with open_house(settings, SystemClock()) as house, refusal:
        await serve(settings, house, (quay,))
    assert quay.closed


class SilentQuay(Quay):
    """A platform that does not answer."""

    async def start(self, conversations: Conversations) -> None:
        await asyncio.Event().wait()


async def test_a_platform_that_does_not_answer_keeps_nobody_from_the_others(
    settings: Settings,
) -> None:
    """Spares the job seeker on one platform an outage of the other one."""
    silent, quay = SilentQuay(), Quay()
    with open_house(settings, SystemClock()) as house:
        async with asyncio.timeout(30):
            await serve(settings, house, (silent, quay))
    assert len(quay.heard) == 1
    assert silent.closed


def test_the_program_ends_in_order_while_its_platforms_are_down(tmp_path: Path) -> None:
    """Spares the operator a supervisor that has to kill it."""
    down = "http://127.0.0.1:9/api/"
    tokens = {"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1", "DISCORD_TOKEN": "abc"}
    process = subprocess.Popen(
        (*PROGRAM, "run"),
        stderr=subprocess.PIPE,
        env=environment(tmp_path, SLACK_API_URL=down, DISCORD_API_URL=down, **tokens),
        cwd=ROOT,
        encoding="utf-8",
    )
    with process:
        assert process.stderr is not None
        log = process.stderr.readline()
        while "Slack does not answer yet" not in log:
            line = process.stderr.readline()
            assert line, log
            log += line
        process.send_signal(signal.SIGTERM)
        log += process.stderr.read()
        assert process.wait(60) == 0
    assert "stopping" in log
    assert not [token for token in tokens.values() if token in log]
    for line in log.splitlines():
        json.loads(line)
