"""A process of the program, with its input and output in pipes: typed at, and read line by line."""

import asyncio
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Protocol

from tests.deploy.program import PATIENCE_SECONDS, ROOT

FRESH = (sys.executable, "-m", "tests.scenarios.mortal_program")


class Ended(Exception):
    """The program has ended."""


class Mortal(Protocol):
    """A process, such as a `Popen`."""

    def kill(self) -> None: ...

    def wait(self) -> object: ...


class Program:
    """One process, however it was started."""

    def __init__(self, process: Mortal, keyboard: int, screen: asyncio.StreamReader) -> None:
        self._process = process
        self._keyboard = keyboard
        self._screen = screen

    @classmethod
    async def joined(cls, process: Mortal, *, keyboard: int, screen: int) -> "Program":
        """With these ends of its pipes, which are closed with it."""
        reader = asyncio.StreamReader(limit=1 << 22)
        await asyncio.get_running_loop().connect_read_pipe(
            lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(screen, "rb", buffering=0)
        )
        return cls(process, keyboard, reader)

    def type(self, line: str) -> None:
        with suppress(BrokenPipeError):  # it is dead: reading will tell
            os.write(self._keyboard, f"{line}\n".encode())

    async def line(self) -> str:
        """The next line that it prints. Raises Ended."""
        async with asyncio.timeout(PATIENCE_SECONDS):
            line = await self._screen.readline()
        if not line:
            raise Ended
        return line.decode().rstrip("\n")

    async def kill(self) -> None:
        """As the system does when it has no memory left, or the power goes."""
        self._process.kill()
        os.close(self._keyboard)
        with suppress(Ended):
            while True:
                await self.line()
        self._process.wait()


class Starter(Protocol):
    """A way to start the program."""

    async def start(self, *arguments: str, env: Mapping[str, str]) -> Program: ...


class Fresh:
    """As somebody starts it: a new process that loads everything itself."""

    async def start(self, *arguments: str, env: Mapping[str, str]) -> Program:
        process, keyboard, screen = _spawned((*FRESH, *arguments), env)
        return await Program.joined(process, keyboard=keyboard, screen=screen)


def _spawned(
    command: Sequence[str], env: Mapping[str, str]
) -> tuple[subprocess.Popen[bytes], int, int]:
    """With our ends of its pipes."""
    their_input, our_output = os.pipe()
    our_input, their_output = os.pipe()
    process = subprocess.Popen(command, stdin=their_input, stdout=their_output, env=env, cwd=ROOT)
    os.close(their_input)
    os.close(their_output)
    return process, our_output, our_input
