"""HTTP, Slack's side: signed requests, three seconds for each, events up to three times more.

Sources: https://docs.slack.dev/authentication/verifying-requests-from-slack (how it is signed),
https://docs.slack.dev/apis/events-api/#retries (headers, same event_id, up to three retries).
"""

import asyncio
import hashlib
import hmac
import io
import json
import secrets
import time
from collections.abc import Callable, Mapping
from urllib.parse import urlencode

import aiohttp

from tests.platforms.slack_checks import Json
from tests.platforms.slack_sockets import Envelope, Kind, NotAcknowledged, NotConnected
from tests.platforms.slack_workspace import Changes

RETRIES = 3
RETRY_SECONDS = (0.0, 0.05, 0.1)
"""Slack's are none, a minute and five; nobody waits for those in a test."""


def signed(secret: str, body: bytes, at: int | None = None) -> dict[str, str]:
    """The headers that say that it comes from Slack, now or at another time."""
    moment = str(int(time.time()) if at is None else at)
    base = b"v0:" + moment.encode() + b":" + body
    signature = hmac.new(secret.encode(), base, hashlib.sha256).hexdigest()
    return {"X-Slack-Request-Timestamp": moment, "X-Slack-Signature": f"v0={signature}"}


def encoded(kind: Kind, payload: Json) -> tuple[bytes, str]:
    """The body and its type: events are JSON, commands a form, interactions a form of JSON."""
    if kind == "events_api":
        return json.dumps(payload).encode(), "application/json"
    fields = {"payload": json.dumps(payload)} if kind == "interactive" else payload
    return urlencode(fields).encode(), "application/x-www-form-urlencoded"


def _enveloped(kind: Kind, payload: Json, accepts_response: bool, attempt: int) -> Envelope:
    return Envelope(
        id=secrets.token_hex(16),
        kind=kind,
        payload=payload,
        accepts_response=accepts_response,
        retry_attempt=attempt or None,
    )


class Deliveries:
    """A ``Courier``; ``url`` is the application's request URL, empty until it has one."""

    def __init__(
        self, changes: Changes, violations: list[str], ack_seconds: float, secret: str
    ) -> None:
        self.url = ""
        self.envelopes: list[Envelope] = []
        self.ack_seconds = ack_seconds
        self.retried = 0
        self._changes = changes
        self._violations = violations
        self._secret = secret
        self._session: aiohttp.ClientSession | None = None

    @property
    def is_there(self) -> bool:
        return bool(self.url)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

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
        """See ``Courier``; an event that nobody takes is sent three times more."""
        if not self.url:
            raise NotConnected("no request URL")
        attempts = range(retry_attempt or 0, 1 + (RETRIES if kind == "events_api" else 0))
        reason, why = "http_timeout", ""
        for attempt in attempts or (retry_attempt or 0,):
            envelope = _enveloped(kind, payload, accepts_response, attempt)
            self.envelopes.append(envelope)
            if announce is not None:
                announce(envelope)
            if attempt:
                self.retried += 1
                await asyncio.sleep(RETRY_SECONDS[min(attempt, RETRIES) - 1])
            try:
                return await self._post(envelope, reason)
            except TimeoutError:
                reason = "http_timeout"
                self._violations.append(f"{kind}: not answered within {self.ack_seconds} s")
            except (aiohttp.ClientError, OSError):
                reason = "connection_failed"
            except _NotTaken as not_taken:
                reason, why = "http_error", f" {not_taken.status}"
                if not_taken.status != 503:
                    self._violations.append(f"{kind}: answered with {not_taken.status}")
        raise NotAcknowledged(f"{kind}: {reason}{why}")

    async def _post(self, envelope: Envelope, reason: str) -> Json:
        body, content_type = encoded(envelope.kind, envelope.payload)
        headers = {"Content-Type": content_type, **signed(self._secret, body)}
        if envelope.retry_attempt:
            headers |= {
                "X-Slack-Retry-Num": str(envelope.retry_attempt),
                "X-Slack-Retry-Reason": reason,
            }
        status, answer = await self.post(body, headers)
        if status != 200:
            raise _NotTaken(status)
        return self._payload(envelope, answer)

    async def post(self, body: bytes, headers: Mapping[str, str]) -> tuple[int, str]:
        """Whatever it is, to the request URL, as anybody on the internet may: status and body."""
        if self._session is None:
            self._session = aiohttp.ClientSession()
        async with (
            asyncio.timeout(self.ack_seconds),
            self._session.post(self.url, data=io.BytesIO(body), headers=headers) as answer,
        ):
            return answer.status, await answer.text()

    def _payload(self, envelope: Envelope, answer: str) -> Json:
        if not answer:
            return {}
        if envelope.kind == "events_api":
            return {}  # Slack reads nothing of it
        if not answer.startswith("{"):
            return {"text": answer}
        payload: Json = json.loads(answer)
        if payload and not envelope.accepts_response:
            self._violations.append(f"{envelope.kind}: answered with what Slack ignores")
        return payload


class _NotTaken(Exception):
    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status
