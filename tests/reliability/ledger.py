"""A platform that keeps its own books: `python -m tests.reliability.ledger --book FILE`.

It runs as a process of its own on loopback, and writes each message that it accepts to FILE,
fsynced, before it answers: whatever dies elsewhere, the book says what arrived. Line by line:

    {"key": "deliver key", "person": "P1", "message": "17", "at": 1766000000.1, "again": false}

`again` marks a repeat that was recognised by its nonce and thrown away. The first line of its
standard output is its port.

    POST /messages {key, person}   -> {message}; in the order of POST /faults something goes wrong
    GET  /history?person=P1        -> [{key, message}], in the mode `history` alone
    POST /faults ["reset", ...]    one for each of the next messages
"""

import argparse
import asyncio
import json
import os
import random
import sys
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from aiohttp import web


class Mode(StrEnum):
    """What the platform does to help a sender who does not know what arrived."""

    NONCE = "nonce"
    """A key that came before is not accepted twice (Discord's `enforce_nonce`)."""
    HISTORY = "history"
    """Repeats are accepted; what was said can be read (Slack's metadata)."""
    NEITHER = "neither"


class Fault(StrEnum):
    """What may go wrong with one message."""

    NONE = "none"
    TOO_MANY = "too_many"
    """429 with Retry-After; not accepted."""
    REFUSED_5XX = "refused_5xx"
    """503; not accepted."""
    ACCEPTED_5XX = "accepted_5xx"
    """Accepted, and answered 500 all the same."""
    RESET = "reset"
    """The connection is reset; not accepted."""
    NO_ANSWER = "no_answer"
    """Accepted; the connection is reset before the answer."""
    SLOW = "slow"
    """Accepted after a while, and answered."""


RETRY_AFTER_SECONDS = 0.2
SLOW_SECONDS = 0.3


@dataclass(slots=True)
class Book:
    """What was accepted, on disk before anybody is told."""

    path: Path
    mode: Mode
    seconds: Callable[[], float] = time.time
    messages: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """By person: (key, message id), oldest first."""

    def accept(self, key: str, person: str) -> str:
        """The id of the message, an older one's for a repeat that is recognised."""
        known = next((m for k, m in self.messages.get(person, ()) if k == key), None)
        again = known is not None and self.mode is Mode.NONCE
        message = known if known is not None and again else str(self._count() + 1)
        self._write(key=key, person=person, message=message, again=again)
        if not again:
            self.messages.setdefault(person, []).append((key, message))
        return message

    def _count(self) -> int:
        return sum(len(messages) for messages in self.messages.values())

    def _write(self, **line: str | bool) -> None:
        with self.path.open("a", encoding="utf-8") as book:
            book.write(json.dumps({**line, "at": self.seconds()}) + "\n")
            book.flush()
            os.fsync(book.fileno())


class Ledger:
    """The requests, and what goes wrong with them."""

    def __init__(self, book: Book, chaos: Callable[[], Fault]) -> None:
        self._book = book
        self._chaos = chaos
        self._faults: deque[Fault] = deque()

    def application(self) -> web.Application:
        app = web.Application()
        app.router.add_post("/messages", self.post_message)
        app.router.add_get("/history", self.get_history)
        app.router.add_post("/faults", self.post_faults)
        return app

    async def post_message(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        key, person = str(body["key"]), str(body["person"])
        fault = self._faults.popleft() if self._faults else self._chaos()
        match fault:
            case Fault.TOO_MANY:
                return web.Response(status=429, headers={"Retry-After": str(RETRY_AFTER_SECONDS)})
            case Fault.REFUSED_5XX:
                return web.Response(status=503)
            case Fault.RESET:
                return _reset(request)
            case Fault.SLOW:
                await asyncio.sleep(SLOW_SECONDS)
            case Fault.NONE | Fault.ACCEPTED_5XX | Fault.NO_ANSWER:
                pass
        message = self._book.accept(key, person)
        if fault is Fault.ACCEPTED_5XX:
            return web.Response(status=500)
        if fault is Fault.NO_ANSWER:
            return _reset(request)
        return web.json_response({"message": message})

    async def get_history(self, request: web.Request) -> web.Response:
        if self._book.mode is not Mode.HISTORY:
            return web.Response(status=403)
        said = self._book.messages.get(request.query["person"], [])
        return web.json_response([{"key": key, "message": message} for key, message in said])

    async def post_faults(self, request: web.Request) -> web.Response:
        self._faults.extend(Fault(name) for name in await request.json())
        return web.Response(status=204)


def _reset(request: web.Request) -> web.Response:
    """Cut the connection at once (RST, as nothing more is to be read)."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response(status=500)


def _chaos(share: float, seed: int) -> Callable[[], Fault]:
    """Every fault equally often, in `share` of the messages together."""
    chance = random.Random(seed)
    faults = [fault for fault in Fault if fault is not Fault.NONE]
    return lambda: chance.choice(faults) if chance.random() < share else Fault.NONE


async def _serve(ledger: Ledger) -> None:
    runner = web.AppRunner(ledger.application(), access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    sys.stdout.write(f"{runner.addresses[0][1]}\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


def main() -> None:
    parser = argparse.ArgumentParser(description="A platform that keeps its own books.")
    parser.add_argument("--book", type=Path, required=True)
    parser.add_argument("--mode", type=Mode, default=Mode.NONCE)
    parser.add_argument("--chaos", type=float, default=0.0, help="share of messages with a fault")
    parser.add_argument("--seed", type=int, default=0)
    given = parser.parse_args()
    book = Book(path=given.book, mode=given.mode)
    asyncio.run(_serve(Ledger(book, _chaos(given.chaos, given.seed))))


if __name__ == "__main__":
    main()
