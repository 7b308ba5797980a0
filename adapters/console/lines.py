"""Where typed lines come from when it is not a terminal: a pipe or a file, line by line."""

import asyncio
import threading
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from adapters.console.board import Board, Choice

MOST_BYTES = 1 << 20
"""Of one line; what follows on it is dropped. The engine refuses far shorter ones in words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entered:
    """One line as typed, and the choices that were in sight when it was begun."""

    line: str
    choices: tuple[Choice, ...]


class Lines(Protocol):
    async def next(self) -> Entered | None:
        """The next line, waited for; None when there will be no more."""
        ...


class PipedLines:
    """Reads one line at a time, and the next one only when it is asked for."""

    def __init__(self, source: BinaryIO, board: Board) -> None:
        self._source = source
        self._board = board

    async def next(self) -> Entered | None:
        raw = await _in_daemon_thread(self._source)
        if not raw:
            return None
        line = raw.decode("utf-8", errors="replace").rstrip("\r\n")
        return Entered(line=line, choices=self._board.open)


async def _in_daemon_thread(source: BinaryIO) -> bytes:
    """One line, in a thread that does not keep the process alive while nothing is typed."""
    loop = asyncio.get_running_loop()
    read: asyncio.Future[bytes] = loop.create_future()

    def hand_over(line: bytes) -> None:
        if not read.done():
            read.set_result(line)

    def wait_for_line() -> None:
        line = _bounded_line(source)
        try:
            loop.call_soon_threadsafe(hand_over, line)
        except RuntimeError:
            return  # the chat has ended meanwhile: nobody reads this line

    threading.Thread(target=wait_for_line, daemon=True, name="stdin").start()
    return await read


def _bounded_line(source: BinaryIO) -> bytes:
    try:
        line = source.readline(MOST_BYTES)
        rest = line
        while rest and not rest.endswith(b"\n"):
            rest = source.readline(MOST_BYTES)
    except (OSError, ValueError):
        return b""
    return line
