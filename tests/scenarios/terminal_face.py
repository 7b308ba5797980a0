"""The terminal as a face: `ringback chat` as a process, typed at through a pipe."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from adapters.console.chat import ADDRESS
from bot.engine.dossier import Dossier
from bot.understanding.commands import exact_command
from tests.deploy.program import environment
from tests.scenarios.faces import NotOnThisFace, Seen
from tests.scenarios.instead import CommandsInstead
from tests.scenarios.mortal_program import MORTAL
from tests.scenarios.not_here import NO_PLATFORM, NOT_TWICE, OUT_OF_SIGHT
from tests.scenarios.program import Ended, Program, Starter
from tests.scenarios.stored import Place
from tests.scenarios.wordings import field_pattern, submit_pattern

TOLD_TIME = re.compile(r"(?:It is \w+ \d+ \w+|Es ist \w+, \d+\. \w+), \d\d:\d\d \(\S+\)\.")
"""What `/clock` answers: all that was typed before it has been answered then."""
REMARK = re.compile(
    r"-- .* --|Nothing came due until then\.|Bis dahin stand nichts an\."
    r"|What you write is kept in .*"
    rf"|{TOLD_TIME.pattern}"
)
"""What the terminal says by itself."""
FILE = re.compile(r"(?:The file is|Die Datei ist) (\S+)\.$", re.MULTILINE)
"""What the terminal says of a file that it kept."""
CHOICE = re.compile(r" *\[(?P<number>\d+)\] (?P<label>.*)")


@dataclass(slots=True)
class TerminalFace(CommandsInstead):
    """One person at one terminal, with a database in `folder`."""

    folder: Path
    starter: Starter
    name: str = "terminal"
    at: datetime = datetime(2026, 1, 1, tzinfo=UTC)
    zone: str = ""
    program: Program | None = None
    shown: list[Seen] = field(default_factory=list)
    """All messages so far, for finding what can be chosen."""
    fresh: list[Seen] = field(default_factory=list)

    async def begin(self, now: datetime, zone: str) -> None:
        self.at, self.zone = now, zone
        await self._start()

    async def end(self) -> None:
        if self.program is not None:
            await self.program.kill()

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
            if self._offered(submit_pattern()):
                await self._line(self._label(field_pattern(name)))
            await self._line(words)
        if self._offered(submit_pattern()):
            await self._line(self._label(submit_pattern()))

    async def chooses(
        self, person: str, label: str, entry: str, *, which: str, twice: bool
    ) -> None:
        self._only_robin(person)
        if which != "newest":
            raise NotOnThisFace(OUT_OF_SIGHT)
        if twice:
            raise NotOnThisFace(NOT_TWICE)
        words = self._label(entry or label)
        self.fresh = []
        # A word that is a command as well may mean that: its button is pressed by the number.
        await self._line(words if exact_command(words) is None else self._number(words))

    async def sends_file(self, person: str, name: str) -> None:
        self._only_robin(person)
        self.fresh = []
        await self._line(f"/interview import {self._given(name)[-1]}")

    def attached(self) -> list[str]:
        return [Path(path).name for seen in self.fresh for path in FILE.findall(seen.words)]

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
        await self._start_again()

    async def kill_before_send(self) -> None:
        (self.folder / "die").touch()

    def form_will_come_too_late(self) -> None:
        raise NotOnThisFace(NO_PLATFORM)

    def platform_will_be_busy(self) -> None:
        raise NotOnThisFace(NO_PLATFORM)

    def messages_will_be_refused(self) -> None:
        raise NotOnThisFace(NO_PLATFORM)

    async def rewrite(self, dossier: Dossier) -> None:
        await Place(folder=self.folder).rewrite(ADDRESS, dossier, self.at)

    def new(self) -> list[Seen]:
        return self.fresh

    async def appoint(self, person: str, *, on_server: bool) -> None:
        del on_server
        self._only_robin(person)

    def on_screen(self, person: str) -> list[Seen]:
        self._only_robin(person)
        return self.shown

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
        self.program = await self.starter.start(
            *("chat", "--database", Place(folder=self.folder).url),
            *("--files", str(self.folder / "files")),
            *("--now", self.at.isoformat(), "--zone", self.zone, "--name", "Robin"),
            env=environment(self.folder, **{MORTAL: str(self.folder / "die")}),
        )
        self._heard(await self._answer("/clock"))

    async def _start_again(self) -> None:
        assert self.program is not None
        await self.program.kill()
        await self._start()

    async def _line(self, words: str) -> None:
        """Type a line, and read all that is said to it; a program that died is started again."""
        try:
            self._heard(await self._answer(words, "/clock"))
        except Ended:
            await self._start_again()

    async def _answer(self, *lines: str) -> str:
        """What is printed until the clock has been told as often as it was asked for."""
        assert self.program is not None
        for line in lines:
            self.program.type(line)
        said: list[str] = []
        to_be_told = sum(line.startswith("/clock") for line in lines)
        while to_be_told:
            said.append(await self.program.line())
            to_be_told -= bool(TOLD_TIME.fullmatch(said[-1]))
        return "\n".join(said)

    def _heard(self, said: str) -> None:
        parts = (part for part in said.split("\n\n") if part.strip())
        seen = [_seen(part.strip("\n")) for part in parts if not REMARK.fullmatch(part.strip())]
        self.fresh += seen
        self.shown += seen

    def _given(self, name: str) -> list[str]:
        """Where the files of that name are, the newest last."""
        paths = (path for seen in self.shown for path in FILE.findall(seen.words))
        return [path for path in paths if Path(path).name == name]

    def _number(self, label: str) -> str:
        """Of a choice of the newest message that has any."""
        newest = next(message for message in reversed(self.shown) if message.labels)
        chosen = (CHOICE.fullmatch(line) for line in newest.words.splitlines())
        return next(found["number"] for found in chosen if found and found["label"] == label)

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
    return Seen(words=printed, labels=tuple(found["label"] for found in labels if found))
