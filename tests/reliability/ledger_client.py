"""The ledger from outside: started as a process, spoken to as a platform, its book read."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import aiohttp

from bot.service.delivery_errors import PerhapsDelivered, TryLater
from bot.service.ports import (
    Address,
    MessageRef,
    Parcel,
)
from tests.reliability.crashing import LedgerPoint
from tests.reliability.ledger import Fault, Mode

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """One message that arrived; `at` is the ledger's own clock, in seconds since 1970."""

    key: str
    person: str
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RunningLedger:
    url: str
    book: Path
    mode: Mode

    def accepted(self) -> list[Accepted]:
        return read_book(self.book)


def read_book(book: Path) -> list[Accepted]:
    """Every message that a person saw, oldest first; repeats that were recognised are none."""
    lines = book.read_text(encoding="utf-8").splitlines() if book.exists() else []
    entries = [json.loads(line) for line in lines]
    return [
        Accepted(key=entry["key"], person=entry["person"], at=entry["at"])
        for entry in entries
        if not entry["again"]
    ]


@contextmanager
def running_ledger(
    book: Path, mode: Mode, *, chaos: float = 0.0, seed: int = 0
) -> Iterator[RunningLedger]:
    """A ledger on a free port of loopback, ended by its process id."""
    command = [sys.executable, "-m", "tests.reliability.ledger", "--book", str(book)]
    command += ["--mode", mode, "--chaos", str(chaos), "--seed", str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        try:
            port = int(process.stdout.readline())
            yield RunningLedger(url=f"http://127.0.0.1:{port}", book=book, mode=mode)
        finally:
            os.kill(process.pid, signal.SIGKILL)


class LedgerDeliverer:
    """A `Deliverer` for the ledger, as careful as the ones for Slack and Discord.

    `unanswered` is called where a message may have been accepted and no answer came.
    """

    def __init__(
        self,
        session: aiohttp.ClientSession,
        url: str,
        mode: Mode,
        unanswered: Callable[[LedgerPoint], None] = lambda point: None,
    ) -> None:
        self._session = session
        self._url = url
        self._mode = mode
        self._unanswered = unanswered

    async def deliver(self, parcel: Parcel) -> MessageRef | None:
        if parcel.maybe_sent:
            match self._mode:
                case Mode.NONCE:
                    pass
                case Mode.HISTORY:
                    if found := await self._found(parcel):
                        return found
                case Mode.NEITHER:
                    raise PerhapsDelivered
        return await self._post(parcel)

    async def delete(self, address: Address, refs: Sequence[MessageRef]) -> None:
        """The ledger's book is never changed."""

    async def fail_next(self, *faults: Fault) -> None:
        """Let these things go wrong with the next messages, one each."""
        async with self._session.post(f"{self._url}/faults", json=list(faults)) as response:
            response.raise_for_status()

    async def _post(self, parcel: Parcel) -> MessageRef:
        body = {"key": parcel.deliver_key, "person": parcel.address.person}
        try:
            async with self._session.post(f"{self._url}/messages", json=body) as response:
                if response.status == 429:
                    raise TryLater(float(response.headers["Retry-After"]))
                if response.status >= 500:
                    raise PerhapsDelivered
                answer = await response.json()
        except aiohttp.ClientConnectorError as error:
            raise TryLater(1.0) from error
        except aiohttp.ClientError as error:
            self._unanswered(LedgerPoint.AFTER_ACCEPTANCE)
            raise PerhapsDelivered from error
        return MessageRef(channel=parcel.address.person, message=answer["message"])

    async def _found(self, parcel: Parcel) -> MessageRef | None:
        params = {"person": parcel.address.person}
        try:
            async with self._session.get(f"{self._url}/history", params=params) as response:
                response.raise_for_status()
                said = await response.json()
        except aiohttp.ClientError as error:
            raise TryLater(1.0) from error
        ids = [entry["message"] for entry in said if entry["key"] == parcel.deliver_key]
        return MessageRef(channel=parcel.address.person, message=ids[0]) if ids else None
