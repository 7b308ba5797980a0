"""The local Discord's gateway hangs up on clients that do not keep to the protocol."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from .discord_limits import DM_MESSAGES_INTENT, PRIVILEGED_INTENTS
from .discord_server import DiscordServer

Socket = aiohttp.ClientWebSocketResponse


@pytest.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as server:
        yield server


@asynccontextmanager
async def connected(server: DiscordServer, version: str = "10") -> AsyncIterator[Socket]:
    url = f"{server.gateway_url}/?v={version}&encoding=json&compress=zlib-stream"
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
        yield socket


def identify(server: DiscordServer, **more: object) -> dict[str, Any]:
    asked = {"token": server.token, "intents": DM_MESSAGES_INTENT, "properties": {}}
    return {"op": 2, "d": asked | more}


async def session_of(server: DiscordServer, socket: Socket) -> str:
    assert (await socket.receive_json())["op"] == 10
    await socket.send_json(identify(server))
    ready = await socket.receive_json()
    assert (ready["t"], ready["s"], ready["d"]["shard"]) == ("READY", 1, [0, 1])
    return str(ready["d"]["session_id"])


RESUME = {"token": "MTA.local.discord", "session_id": "?", "seq": 0}
HANGS_UP: dict[str, tuple[list[object], int]] = {
    "no JSON": (["{"], 4002),
    "over 4096 bytes": ([{"op": 1, "d": "x" * 4096}], 4002),
    "an unknown opcode": ([{"op": 99}], 4001),
    "presence before IDENTIFY": ([{"op": 3, "d": {}}], 4003),
    "a wrong token": ([{"op": 2, "d": {"token": "no"}}], 4004),
    "an unknown intent": ([{"op": 2, "d": {"token": RESUME["token"], "intents": 1 << 30}}], 4013),
    "privileged intents": (
        [{"op": 2, "d": {"token": RESUME["token"], "intents": PRIVILEGED_INTENTS}}],
        4014,
    ),
    "shard 1 of 1": ([{"op": 2, "d": {"token": RESUME["token"], "shard": [1, 1]}}], 4010),
    "identified twice": ([{"op": 2, "d": {"token": RESUME["token"], "intents": 0}}] * 2, 4005),
    "121 events": ([{"op": 1, "d": None}] * 121, 4008),
}


@pytest.mark.parametrize(("frames", "code"), HANGS_UP.values(), ids=list(HANGS_UP))
async def test_the_gateway_hangs_up(server: DiscordServer, frames: list[object], code: int) -> None:
    """A bot that is hung up on hears nobody."""
    async with connected(server) as socket:
        for frame in frames:
            await socket.send_str(frame if isinstance(frame, str) else json.dumps(frame))
        async for _ in socket:
            pass
        assert socket.close_code == code
    assert len(server.violations) == 1


async def test_the_gateway_speaks_version_10_alone(server: DiscordServer) -> None:
    """An older version would send other shapes."""
    async with connected(server, version="9") as socket:
        assert (await socket.receive()).data == 4012


async def test_an_unknown_session_is_invalid(server: DiscordServer) -> None:
    """After Discord's own restart, clients have to identify anew."""
    async with connected(server) as socket:
        await socket.receive_json()
        await socket.send_json({"op": 6, "d": RESUME})
        assert await socket.receive_json() == {"op": 9, "d": False}


async def test_a_resume_past_the_end_is_refused(server: DiscordServer) -> None:
    """It would skip what people do next."""
    async with connected(server) as first:
        session = await session_of(server, first)
        async with connected(server) as second:
            await second.receive_json()
            await second.send_json({"op": 6, "d": RESUME | {"session_id": session, "seq": 9}})
            assert (await second.receive()).data == 4007


async def test_closing_with_1000_ends_the_session(server: DiscordServer) -> None:
    """So a bot that stopped properly is not sent what it missed."""
    async with connected(server) as socket:
        await session_of(server, socket)
        await socket.close(code=1000)
    assert server.gateway.sessions == {}


async def test_two_sessions_on_one_shard_both_hear(server: DiscordServer) -> None:
    """During a rolling restart each event comes twice: handlers have to be idempotent."""
    async with connected(server) as first, connected(server) as second:
        for socket in (first, second):
            await session_of(server, socket)
        await server.person(101, "Robin").says("hello")
        heard = [await socket.receive_json() for socket in (first, second)]
    assert [frame["t"] for frame in heard] == ["MESSAGE_CREATE"] * 2
    assert heard[0]["d"] == heard[1]["d"]


async def test_a_heartbeat_is_acknowledged(server: DiscordServer) -> None:
    """Without it, discord.py takes the connection for dead."""
    async with connected(server) as socket:
        await socket.receive_json()
        await socket.send_json({"op": 1, "d": None})
        assert await socket.receive_json() == {"op": 11}
