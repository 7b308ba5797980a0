"""Socket Mode, Slack's side: tickets, hello, envelopes, acknowledgements within three seconds.

Shapes: https://docs.slack.dev/apis/events-api/using-socket-mode/.
"""

import asyncio
import contextlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeAlias

from aiohttp import WSMsgType, web

from tests.platforms.slack_checks import Json
from tests.platforms.slack_workspace import APP, Changes

Kind: TypeAlias = Literal["slash_commands", "interactive", "events_api"]


class NotAcknowledged(Exception):
    """The application did not acknowledge in time: the person sees that it did not respond."""


class NotConnected(Exception):
    """The application holds no connection: the person sees that it did not respond."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What went over the socket once; ``payload`` is what a redelivery repeats."""

    id: str
    kind: Kind
    payload: Json
    accepts_response: bool
    retry_attempt: int | None = None

    def as_json(self) -> Json:
        """As Slack writes it."""
        made: Json = {
            "envelope_id": self.id,
            "type": self.kind,
            "payload": self.payload,
            "accepts_response_payload": self.accepts_response,
        }
        if self.kind == "events_api" or self.retry_attempt:
            made["retry_attempt"] = self.retry_attempt or 0
            made["retry_reason"] = "timeout" if self.retry_attempt else ""
        return made


@dataclass(slots=True)
class _Awaited:
    envelope: Envelope
    socket: web.WebSocketResponse
    too_late: bool = False
    answer: asyncio.Future[Json] = field(
        default_factory=lambda: asyncio.get_running_loop().create_future()
    )


class Courier(Protocol):
    """How what people do reaches the application: over a socket, or by signed HTTP."""

    envelopes: list[Envelope]

    async def deliver(
        self,
        kind: Kind,
        payload: Json,
        *,
        accepts_response: bool,
        retry_attempt: int | None = None,
        announce: Callable[[Envelope], None] | None = None,
        within: float = 5.0,
    ) -> Json:
        """The payload of the acknowledgement, often empty; raises when there is none in time."""
        ...

    @property
    def is_there(self) -> bool:
        """Whether there is anybody to send to."""
        ...


class SocketHub:
    """The open connections of the application, and what was sent over them."""

    def __init__(self, changes: Changes, violations: list[str], ack_seconds: float) -> None:
        self.ack_seconds = ack_seconds
        self.dead_addresses = 0
        """So many of the next addresses lead nowhere, as an old one does that is tried again."""
        self.envelopes: list[Envelope] = []
        self._changes = changes
        self._violations = violations
        self._tickets: set[str] = set()
        self._sockets: list[web.WebSocketResponse] = []
        self._transports: dict[web.WebSocketResponse, asyncio.Transport] = {}
        self._awaited: dict[str, _Awaited] = {}

    @property
    def connections(self) -> int:
        """How many connections are open."""
        return len(self._sockets)

    def new_ticket(self) -> str:
        """A ticket that opens one connection, once."""
        ticket = secrets.token_urlsafe(16)
        self._tickets.add(ticket)
        return ticket

    async def serve(self, request: web.Request) -> web.StreamResponse:
        """One connection, from hello until it closes."""
        ticket = request.query.get("ticket", "")
        if ticket not in self._tickets:
            return web.Response(status=404, text="this ticket was used or never given out")
        self._tickets.remove(ticket)
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        self._sockets.append(socket)
        if request.transport is not None:
            self._transports[socket] = request.transport
        try:
            await socket.send_json(self._hello())
            self._changes.notify()
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    self._acknowledged(message.json())
                    self._changes.notify()
        finally:
            self._sockets.remove(socket)
            self._transports.pop(socket, None)
            self._changes.notify()
        return socket

    def _hello(self) -> Json:
        return {
            "type": "hello",
            "num_connections": len(self._sockets),
            "connection_info": {"app_id": APP},
            "debug_info": {
                "host": "applink",
                "build_number": 1,
                "approximate_connection_time": 18060,
            },
        }

    @property
    def is_there(self) -> bool:
        return bool(self._sockets)

    async def deliver(
        self,
        kind: Kind,
        payload: Json,
        *,
        accepts_response: bool,
        retry_attempt: int | None = None,
        announce: Callable[[Envelope], None] | None = None,
        within: float = 5.0,
    ) -> Json:
        """Send an envelope and return the payload of its acknowledgement, often empty.

        Waits so many seconds for a connection. Raises ``NotConnected`` or ``NotAcknowledged``.
        """
        socket = await self._socket(within)
        envelope = Envelope(
            id=secrets.token_hex(16),
            kind=kind,
            payload=payload,
            accepts_response=accepts_response,
            retry_attempt=retry_attempt,
        )
        self.envelopes.append(envelope)
        if announce is not None:
            announce(envelope)
        awaited = self._awaited[envelope.id] = _Awaited(envelope, socket)
        with contextlib.suppress(ConnectionError):
            await socket.send_json(envelope.as_json())
        return await self._answer(awaited)

    async def _socket(self, within: float) -> web.WebSocketResponse:
        try:
            await self._changes.until(lambda: bool(self._sockets), within)
        except TimeoutError:
            raise NotConnected(f"no connection for {within} s") from None
        # Slack spreads envelopes over the connections; the one that waited longest goes first.
        self._sockets.append(self._sockets.pop(0))
        return self._sockets[-1]

    async def _answer(self, awaited: _Awaited) -> Json:
        what = f"{awaited.envelope.kind} {awaited.envelope.id}"
        try:
            async with asyncio.timeout(self.ack_seconds):
                return await awaited.answer
        except TimeoutError:
            awaited.too_late = True
            # A killed process is no bad manners: only an application that is there must answer.
            if not awaited.socket.closed:
                self._violations.append(f"{what}: not acknowledged within {self.ack_seconds} s")
            raise NotAcknowledged(what) from None

    def _acknowledged(self, message: Json) -> None:
        awaited = self._awaited.get(str(message.get("envelope_id")))
        if awaited is None:
            self._violations.append(f"acknowledged an unknown envelope: {message}")
            return
        what = f"{awaited.envelope.kind} {awaited.envelope.id}"
        payload = message.get("payload") or {}
        if set(message) - {"envelope_id", "payload"}:
            self._violations.append(f"{what}: unknown fields in the acknowledgement: {message}")
        if payload and not awaited.envelope.accepts_response:
            self._violations.append(f"{what}: acknowledged with a payload that Slack ignores")
        if awaited.too_late:
            self._violations.append(f"{what}: acknowledged late")
        elif not awaited.answer.done():
            awaited.answer.set_result(payload)
        elif not awaited.answer.cancelled():
            self._violations.append(f"{what}: acknowledged twice")

    async def disconnect(self, reason: str = "refresh_requested") -> None:
        """Tell every connection to go, as Slack does every few hours; a warning closes nothing."""
        for socket in list(self._sockets):
            await socket.send_json(
                {"type": "disconnect", "reason": reason, "debug_info": {"host": "applink"}}
            )
            if reason != "warning":
                await socket.close()

    async def cut(self) -> None:
        """Close every connection without a word, as a failing network does."""
        for transport in list(self._transports.values()):
            transport.abort()

    async def close(self) -> None:
        """Say goodbye to every connection."""
        for socket in list(self._sockets):
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(1.0):
                    await socket.close(code=1001)
