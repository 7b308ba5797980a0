"""The real program as a process: piped, or on a terminal of its own."""

import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from fcntl import ioctl
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, "-m", "deploy.main")
PATIENCE_SECONDS = 60.0
"""A program that hangs fails its test; one that is slow does not."""
WEDNESDAY = ("--now", "2026-10-14T18:00", "--zone", "Europe/Berlin", "--name", "Mina Sato")
_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[ -/]*[@-~]|\x1b[()][A-Z0-9]|\x1b[=>]|\r")


def environment(home: Path, **more: str) -> dict[str, str]:
    """A machine with nothing on it but this home; Python's own settings and coverage's stay."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name in {"PATH", "SYSTEMROOT"} or name.startswith(("PYTHON", "COV"))
    }
    return {**kept, "HOME": str(home), "TZ": "Europe/Berlin", "LANG": "C.UTF-8", **more}


def run(
    *arguments: str, home: Path, lines: Sequence[str] = (), settings: Mapping[str, str] = {}
) -> subprocess.CompletedProcess[str]:
    """Run to the end, with these lines typed into a pipe."""
    return subprocess.run(
        (*PROGRAM, *arguments),
        input="".join(f"{line}\n" for line in lines),
        env=environment(home, **settings),
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_SECONDS,
        check=False,
    )


class Talk:
    """A chat that is under way. `read_until` gives what was printed since the last look."""

    def __init__(self, process: subprocess.Popen[bytes], screen: int, keyboard: int) -> None:
        self.process = process
        self._screen = screen
        self._keyboard = keyboard
        self._unread = ""
        self._bytes = b""

    def type(self, words: str) -> None:
        os.write(self._keyboard, words.encode())

    def read_until(self, words: str) -> str:
        """Everything up to and with these words. Fails when they do not come."""
        deadline = monotonic() + PATIENCE_SECONDS
        while words not in self._unread:
            left = deadline - monotonic()
            ready, _, _ = select.select([self._screen], [], [], max(left, 0))
            assert ready, f"waited in vain for {words!r} after: {self._unread!r}"
            assert self._take(), f"ended without {words!r}, after: {self._unread!r}"
        seen, _, rest = self._unread.partition(words)
        self._unread = rest
        return seen + words

    def rest(self) -> str:
        """What comes until the program ends."""
        while self._take():
            pass
        return self._unread

    def kill(self) -> None:
        """As the system does when it has no memory left, or the power goes."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(PATIENCE_SECONDS)

    def _take(self) -> bool:
        try:
            piece = os.read(self._screen, 65536)
        except OSError:  # a terminal whose program has ended
            piece = b""
        self._bytes += piece
        text = self._bytes.decode("utf-8", errors="ignore")
        self._bytes = self._bytes[len(text.encode()) :]
        self._unread += _ESCAPES.sub("", text)
        return bool(piece)


@contextmanager
def piped(*arguments: str, home: Path, **settings: str) -> Iterator[Talk]:
    """The program with its input and output in pipes that stay open."""
    process = subprocess.Popen(
        (*PROGRAM, *arguments),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment(home, **settings),
        cwd=ROOT,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process:
        try:
            yield Talk(process, process.stdout.fileno(), process.stdin.fileno())
        finally:
            process.kill()


@contextmanager
def on_terminal(
    *arguments: str, home: Path, columns: int = 80, rows: int = 40, **settings: str
) -> Iterator[Talk]:
    """The program on a terminal of this size."""
    ours, theirs = pty.openpty()
    ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
    process = subprocess.Popen(
        (*PROGRAM, *arguments),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=environment(home, TERM="xterm", PROMPT_TOOLKIT_NO_CPR="1", **settings),
        cwd=ROOT,
        start_new_session=True,
    )
    os.close(theirs)
    with process:
        try:
            yield Talk(process, ours, ours)
        finally:
            process.kill()
            os.close(ours)
