"""The terminal as a face: `ringback chat` as a process, typed at through a pipe."""

import asyncio
import re
import sys
from asyncio.subprocess import PIPE, Process
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from adapters.console.chat import ADDRESS
from bot.engine.dossier import Dossier
from tests.deploy.program import PATIENCE_SECONDS, ROOT, environment
from tests.scenarios.faces import NotOnThisFace, Seen
from tests.scenarios.mortal_program import VARIABLE
from tests.scenarios.stored import Place
from tests.scenarios.wordings import field_pattern, label_pattern

PROGRAM = (sys.executable, "-m", "tests.scenarios.mortal_program", "chat")
TOLD_TIME = re.compile(r"It is \w+ \d+ \w+, \d\d:\d\d \(\S+\)\.")
"""What `/clock` answers: all that was typed before it has been answered then."""
REMARK = re.compile(
    rf"-- .* --|Nothing came due until then\.|What you write is kept in .*|{TOLD_TIME.pattern}"
)
"""What the terminal says by itself."""
OUT_OF_SIGHT = "in a terminal only the newest choices can be chosen"
CHOICE = re.compile(r"\[\d+\] (.*)")


class Ended(Exception):
    """The program has ended."""


@dataclass(slots=True)
class TerminalFace:
    """One person at one terminal, with a database in `folder`."""

    folder: Path
    name: str = "terminal"
    at: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    zone: str = ""
    process: Process | None = None
    shown: list[Seen] = field(default_factory=list)
    """All messages so far, for finding what can be chosen."""
    fresh: list[Seen] = field(default_factory=list)

    async def begin(self, now: datetime, zone: str) -> None:
        self.at, self.zone = now, zone
        await self._start()

    async def end(self) -> None:
        if self.process is not None:
            await self._kill()

    async def types(self, person: str, words: str, *, in_channel: bool) -> None:
        self._only_robin(person)
        if in_channel:
            raise NotOnThisFace("a terminal has no channel")
        if "\n" in words:
            raise NotOnThisFace("a line break ends what is typed")
        self.fresh = []
        await self._line(words)

    async def fills(self, person: str, values: dict[str, str]) -> None:
        """Answer what is asked; change what is shown by its button, and save.

        After an answer that is not taken it is asked again: that is left to the next words.
        """
        self._only_robin(person)
        self.fresh = []
        for name, words in values.items():
            if self._offered(label_pattern("save")):
                await self._line(self._label(field_pattern(name)))
            await self._line(words)
        if self._offered(label_pattern("save")):
            await self._line(self._label(label_pattern("save")))

    async def chooses(
        self, person: str, label: str, entry: str, *, which: str, twice: bool
    ) -> None:
        self._only_robin(person)
        if which != "newest":
            raise NotOnThisFace(OUT_OF_SIGHT)
        words = self._label(entry or label)
        self.fresh = []
        for _ in range(2 if twice else 1):
            await self._line(words)

    async def redeliver(self) -> None:
        raise NotOnThisFace("a terminal delivers nothing twice")

    async def moves_to(self, zone: str) -> None:
        """The machine is set to another zone: the program learns it when it is started."""
        self.zone = zone
        await self.restart()

    async def clock(self, to: datetime) -> None:
        self.at, self.fresh = to, []
        await self._line(f"/clock {to.isoformat()}")

    async def restart(self) -> None:
        self.fresh = []
        await self._kill()
        await self._start()

    async def kill_before_send(self) -> None:
        (self.folder / "die").touch()

    async def rewrite(self, dossier: Dossier) -> None:
        await Place(folder=self.folder).rewrite(ADDRESS, dossier, self.at)

    def new(self) -> list[Seen]:
        return self.fresh

    async def dossier(self) -> Dossier | None:
        return await Place(folder=self.folder).dossier(ADDRESS, self.at)

    def now(self) -> datetime:
        return self.at

    # -- inside --------------------------------------------------------------------------------

    def _only_robin(self, person: str) -> None:
        if person != "robin":
            raise NotOnThisFace("a terminal has one person")

    async def _start(self) -> None:
        """Start it as somebody would, and wait until it has said where things stand."""
        self.process = await asyncio.create_subprocess_exec(
            *(*PROGRAM, "--database", Place(folder=self.folder).url),
            *("--now", self.at.isoformat(), "--zone", self.zone, "--name", "Robin"),
            stdin=PIPE,
            stdout=PIPE,
            env=environment(self.folder, **{VARIABLE: str(self.folder / "die")}),
            cwd=ROOT,
        )
        await self._heard(await self._answer("/clock"))

    async def _kill(self) -> None:
        assert self.process is not None
        with suppress(ProcessLookupError):
            self.process.kill()
        await self.process.communicate()

    async def _line(self, words: str) -> None:
        """Type a line, and read all that is said to it; a program that died is started again."""
        try:
            await self._heard(await self._answer(words, "/clock"))
        except Ended:
            await self._kill()
            await self._start()

    async def _answer(self, *lines: str) -> str:
        assert self.process is not None
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write("".join(f"{line}\n" for line in lines).encode())
        said: list[str] = []
        times_to_be_told = sum(line.startswith("/clock") for line in lines)
        while times_to_be_told:
            line = await asyncio.wait_for(self.process.stdout.readline(), PATIENCE_SECONDS)
            if not line:
                raise Ended
            said.append(line.decode())
            times_to_be_told -= bool(TOLD_TIME.fullmatch(said[-1].rstrip("\n")))
        return "".join(said)

    async def _heard(self, said: str) -> None:
        parts = (part for part in said.split("\n\n") if part.strip())
        seen = [_seen(part.strip("\n")) for part in parts if not REMARK.fullmatch(part.strip())]
        self.fresh += seen
        self.shown += seen

    def _offered(self, label: str) -> bool:
        return any(re.fullmatch(label, words) for words in self.shown[-1].labels)

    def _label(self, label: str) -> str:
        """The words of a choice of the newest message that has any."""
        offers = [message.labels for message in reversed(self.shown) if message.labels]
        fitting = [words for labels in offers for words in labels if re.fullmatch(label, words)]
        if not fitting:
            raise LookupError(f"no message offers {label!r}")
        if fitting[0] not in offers[0]:
            raise NotOnThisFace(OUT_OF_SIGHT)
        return fitting[0]


def _seen(printed: str) -> Seen:
    labels = (CHOICE.fullmatch(line) for line in printed.splitlines())
    return Seen(words=printed, labels=tuple(found[1] for found in labels if found))
