"""The program started many times at the price of loading it once.

    forks = Forks()                     # loads the program
    program = forks.start("chat", ...)  # a process of its own, with pipes for input and output
    forks.close()

Loading takes a second of processor time, which forty transcripts would each pay. What starts
afresh, as a person starts it, is in `test_processes.py`.
"""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress

from tests.deploy.program import ROOT
from tests.scenarios.program import Program

MOST_BYTES = 1 << 16


class Forked:
    """A process that is nobody's child here."""

    def __init__(self, identifier: int) -> None:
        self._identifier = identifier

    def kill(self) -> None:
        with suppress(ProcessLookupError):
            os.kill(self._identifier, signal.SIGKILL)

    def wait(self) -> None:
        """Its parent lets the system bury it."""


class Forks:
    """A process that has loaded the program, and forks itself for each start."""

    def __init__(self) -> None:
        self._line, theirs = socket.socketpair()
        self._parent = subprocess.Popen(
            (sys.executable, "-m", "tests.scenarios.forking", str(theirs.fileno())),
            pass_fds=(theirs.fileno(),),
            stdin=subprocess.DEVNULL,
            cwd=ROOT,
        )
        theirs.close()

    async def start(self, *arguments: str, env: Mapping[str, str]) -> Program:
        their_input, our_output = os.pipe()
        our_input, their_output = os.pipe()
        wanted = json.dumps([arguments, dict(env)]).encode()
        assert self._parent.poll() is None, "the program could not be loaded: it says why above"
        socket.send_fds(self._line, [wanted], [their_input, their_output])
        os.close(their_input)
        os.close(their_output)
        forked = Forked(int(self._line.recv(MOST_BYTES)))
        return await Program.joined(forked, keyboard=our_output, screen=our_input)

    def close(self) -> None:
        self._line.close()
        self._parent.wait()


def _serve(line: socket.socket) -> None:
    """Fork for each request, until nobody asks any more."""
    import adapters.console.prompt  # noqa: F401 - loaded here, once, for all
    import deploy.chat  # noqa: F401

    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # children that ended need no waiting for
    while True:
        request, pipes, _, _ = socket.recv_fds(line, MOST_BYTES, 2)
        if not request:
            return
        if child := os.fork():
            for pipe in pipes:
                os.close(pipe)
            line.send(str(child).encode())
        else:
            line.close()
            _become(*json.loads(request), *pipes)


def _become(arguments: list[str], env: dict[str, str], keyboard: int, screen: int) -> None:
    """What `python -m tests.scenarios.mortal_program` is, with these arguments."""
    from tests.scenarios.mortal_program import run

    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.environ.clear()
    os.environ.update(env)
    time.tzset()
    os.dup2(keyboard, 0)
    os.dup2(screen, 1)
    os.close(keyboard)
    os.close(screen)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115 - as long as the process
    sys.argv = ["ringback", *arguments]
    run()


if __name__ == "__main__":
    _serve(socket.socket(fileno=int(sys.argv[1])))
