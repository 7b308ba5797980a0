"""Discord's gateway: sessions over websockets, which may be resumed, invalidated, dropped."""

from __future__ import annotations

import asyncio
import json
import secrets
from collections import deque
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from aiohttp import WSMessage, WSMsgType, web

from . import discord_limits as limits
from .discord_payloads import guild_payload
from .discord_refusals import Json
from .discord_world import World

DISPATCH, HEARTBEAT, IDENTIFY, PRESENCE, RESUME = 0, 1, 2, 3, 6
RECONNECT, INVALID_SESSION, HELLO, HEARTBEAT_ACK = 7, 9, 10, 11
# topics/opcodes-and-status-codes, Gateway Close Event Codes.
UNKNOWN_OPCODE, DECODE_ERROR, NOT_AUTHENTICATED, WRONG_TOKEN = 4001, 4002, 4003, 4004
ALREADY_AUTHENTICATED, INVALID_SEQ, RATE_LIMITED, INVALID_SHARD = 4005, 4007, 4008, 4010
INVALID_VERSION, INVALID_INTENTS, DISALLOWED_INTENTS = 4012, 4013, 4014
# A session keeps this many events for a resume.
_KEPT: Final = 1000


class Closed(Exception):
    """The gateway hangs up, with this close code."""

    def __init__(self, code: int, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


@dataclass(slots=True, eq=False)
class Connection:
    """One websocket; `session` is None until IDENTIFY or RESUME."""

    socket: web.WebSocketResponse
    request: web.Request
    outbox: asyncio.Queue[Json] = field(default_factory=asyncio.Queue)
    session: Session | None = None
    received: deque[float] = field(default_factory=deque)
    is_zombie: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Session:
    """What lives on between the websockets of one client: its events, numbered."""

    id: str
    shard: tuple[int, int]
    intents: int
    sequence: int = 0
    sent: deque[Json] = field(default_factory=lambda: deque(maxlen=_KEPT))
    connection: Connection | None = None

    def send(self, event: str, data: Json) -> bool:
        """Number an event and send it, or keep it for a resume; whether it went at once."""
        self.sequence += 1
        frame = {"op": DISPATCH, "s": self.sequence, "t": event, "d": data}
        self.sent.append(frame)
        if self.connection is not None:
            self.connection.outbox.put_nowait(frame)
        return self.connection is not None


class Gateway:
    """All sessions of the bot; there may be several on one shard, each gets every event."""

    def __init__(self, world: World, token: str) -> None:
        self._world = world
        self._token = token
        self._connections: set[Connection] = set()
        self.url = ""
        self.sessions: dict[str, Session] = {}
        self.identifies = 0
        self.resumes = 0
        self.heartbeat_milliseconds = limits.HEARTBEAT_MILLISECONDS

    # --- for tests

    @property
    def connected(self) -> list[Session]:
        return [session for session in self.sessions.values() if session.connection]

    def publish(
        self, event: str, data: Json, *, guild_id: str | None = None, intent: int = 0
    ) -> int:
        """Send an event to its shard's sessions; without a guild that is shard 0 alone."""
        heard = 0
        for session in self.sessions.values():
            number, shards = session.shard
            theirs = (int(guild_id or 0) >> 22) % shards == number
            if theirs and session.intents & intent == intent:
                heard += session.send(event, data)
        return heard

    def fall_silent(self) -> None:
        """The connections of now are zombies: open, but nothing comes, heartbeats included.

        What would be sent is kept for the resume on a new one.
        """
        for connection in self._connections:
            connection.is_zombie = True

    async def ask_to_reconnect(self) -> None:
        """Opcode 7: clients reconnect and resume."""
        for session in self.connected:
            self._send(session, RECONNECT, None)

    async def invalidate(self, *, resumable: bool = False) -> None:
        """Opcode 9: clients identify anew, or (resumable) resume."""
        for session in self.connected:
            self._send(session, INVALID_SESSION, resumable)
            if not resumable:
                del self.sessions[session.id]

    async def drop_connections(self) -> None:
        """The network breaks: no close frame, sessions stay resumable."""
        for connection in list(self._connections):
            if connection.request.transport:
                connection.request.transport.abort()

    async def close(self) -> None:
        for connection in list(self._connections):
            with suppress(ConnectionError):
                await connection.socket.close(code=1001)

    def _send(self, session: Session, opcode: int, data: object) -> None:
        if session.connection:
            session.connection.outbox.put_nowait({"op": opcode, "d": data})

    # --- the websocket

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        # A client that was killed sends no close frame back: don't wait for it long.
        socket = web.WebSocketResponse(timeout=1.0)
        await socket.prepare(request)
        connection = Connection(socket, request)
        self._connections.add(connection)
        writer = asyncio.create_task(_write(connection))
        try:
            await self._converse(connection)
        except Closed as closed:
            self._world.violate(f"gateway: {closed.reason} ({closed.code})")
            await socket.close(code=closed.code, message=closed.reason.encode())
        finally:
            writer.cancel()
            self._connections.discard(connection)
            self._leave(connection)
        return socket

    def _leave(self, connection: Connection) -> None:
        session = connection.session
        if session is None or session.connection is not connection:
            return
        session.connection = None
        # events/gateway: "When you close the connection to the gateway with close code 1000 or
        # 1001, your session will be invalidated".
        if connection.socket.close_code in (1000, 1001):
            self.sessions.pop(session.id, None)
        self._world.touch()

    async def _converse(self, connection: Connection) -> None:
        if connection.request.query.get("v") != "10":
            raise Closed(INVALID_VERSION, "the gateway version is not 10")
        hello = {"heartbeat_interval": self.heartbeat_milliseconds}
        connection.outbox.put_nowait({"op": HELLO, "d": hello})
        async for message in connection.socket:
            self._receive(connection, self._read(connection, message))

    def _read(self, connection: Connection, message: WSMessage) -> Json:
        now, received = self._world.now(), connection.received
        received.append(now)
        while received[0] < now - limits.GATEWAY_SECONDS:
            received.popleft()
        if len(received) > limits.GATEWAY_EVENTS:
            raise Closed(RATE_LIMITED, "more than 120 gateway events in 60 seconds")
        if message.type is not WSMsgType.TEXT or len(message.data.encode()) > limits.GATEWAY_BYTES:
            raise Closed(DECODE_ERROR, "a payload that is not text, or over 4096 bytes")
        try:
            frame = json.loads(message.data)
        except ValueError as error:
            raise Closed(DECODE_ERROR, "a payload that is not JSON") from error
        if not isinstance(frame, dict):
            raise Closed(DECODE_ERROR, "a payload that is no object")
        return frame

    def _receive(self, connection: Connection, frame: Json) -> None:
        opcode, data = frame.get("op"), frame.get("d")
        if opcode == HEARTBEAT:
            connection.outbox.put_nowait({"op": HEARTBEAT_ACK})
        elif opcode == IDENTIFY and isinstance(data, dict):
            self._identify(connection, data)
        elif opcode == RESUME and isinstance(data, dict):
            self._resume(connection, data)
        elif opcode not in (PRESENCE, 4, 8, 31):
            raise Closed(UNKNOWN_OPCODE, f"the opcode {opcode} is not one of a client's")
        elif connection.session is None:
            raise Closed(NOT_AUTHENTICATED, f"opcode {opcode} before IDENTIFY")

    def _identify(self, connection: Connection, data: Json) -> None:
        self._check_token(connection, data)
        self.identifies += 1
        number, shards = data.get("shard") or (0, 1)
        if not 0 <= number < shards:
            raise Closed(INVALID_SHARD, f"shard {number} of {shards}")
        session = Session(
            id=secrets.token_hex(16), shard=(number, shards), intents=_intents(data.get("intents"))
        )
        self.sessions[session.id] = session
        session.connection, connection.session = connection, session
        self._ready(session)
        self._world.touch()

    def _ready(self, session: Session) -> None:
        number, shards = session.shard
        guilds = [
            guild
            for guild in self._world.guilds.values()
            if guild.has_bot and (int(guild.id) >> 22) % shards == number
        ]
        if not session.intents & limits.GUILDS_INTENT:
            guilds = []
        ready: Json = {
            "v": 10,
            "user": self._world.bot.payload(),
            "guilds": [{"id": guild.id, "unavailable": True} for guild in guilds],
            "session_id": session.id,
            "resume_gateway_url": self.url,
            "shard": list(session.shard),
            "application": {"id": self._world.application_id, "flags": 0},
        }
        session.send("READY", ready)
        for guild in guilds:
            if guild.is_available:
                session.send("GUILD_CREATE", guild_payload(guild, self._world.bot))

    def _resume(self, connection: Connection, data: Json) -> None:
        self._check_token(connection, data)
        session = self.sessions.get(str(data.get("session_id")))
        if session is None:
            connection.outbox.put_nowait({"op": INVALID_SESSION, "d": False})
            return
        seen = data.get("seq")
        if not isinstance(seen, int) or seen > session.sequence:
            raise Closed(INVALID_SEQ, f"resumed at {seen}, but only {session.sequence} were sent")
        self.resumes += 1
        session.connection, connection.session = connection, session
        for frame in [frame for frame in session.sent if frame["s"] > seen]:
            connection.outbox.put_nowait(frame)
        session.send("RESUMED", {"_trace": []})
        self._world.touch()

    def _check_token(self, connection: Connection, data: Json) -> None:
        if connection.session is not None:
            raise Closed(ALREADY_AUTHENTICATED, "identified twice on one connection")
        if data.get("token") != self._token:
            raise Closed(WRONG_TOKEN, "the token is wrong")


def _intents(intents: object) -> int:
    if not isinstance(intents, int) or intents & ~limits.KNOWN_INTENTS:
        raise Closed(INVALID_INTENTS, f"intents {intents!r}")
    if intents & limits.PRIVILEGED_INTENTS:
        raise Closed(DISALLOWED_INTENTS, "privileged intents, which the app does not have")
    return intents


async def _write(connection: Connection) -> None:
    with suppress(ConnectionError):
        while True:
            frame = await connection.outbox.get()
            if not connection.is_zombie:
                await connection.socket.send_str(json.dumps(frame))
