"""`ringback run` as a process of its own, seen from outside: its database, and what is on screen.

Its clock begins at the scene's time and runs on; when time has to pass it is ended in order and
started again later, as a machine that slept.
"""

import asyncio
import signal
import sqlite3
from asyncio.subprocess import Process
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.deploy.program import ROOT, environment
from tests.scenarios.mortal_program import MORTAL, TRIED_NOW
from tests.scenarios.platform_face import PlatformFace
from tests.scenarios.program import FRESH
from tests.scenarios.running import PATIENCE_SECONDS

LOOK_SECONDS = 0.05
QUIET_LOOKS = 4
"""So long nothing changes on a screen that has caught up."""


@dataclass(slots=True, kw_only=True)
class AsProcess:
    """A `Life` in another process."""

    scene: PlatformFace[Any]
    process: Process
    ahead: timedelta
    """Of the machine's clock."""

    @property
    def turns(self) -> int:
        return self._count("SELECT count(*) FROM seen_events")

    async def answered(self, turns: int) -> None:
        """A form stands in no database: whatever somebody does, they see that it happened."""
        await self._until(lambda: self.turns >= turns and not self._waiting())
        await self._until(lambda: self.scene.has_changed)
        await self._quiet()

    def die_after_the_next_commit(self) -> None:
        (self.scene.place.folder / "die").touch()

    async def died(self, turns: int) -> None:
        assert await self._ended() == -signal.SIGKILL
        assert self.turns == turns
        self._keep_time()

    async def pass_time(self, until: datetime) -> None:
        """Stop at each due moment on the way, until what is due then has been sent."""
        while (due := self._next_due()) is not None and due <= until:
            await self._sleep_until(due)
        if self.scene.time.at < until:
            await self._sleep_until(until)

    async def close(self) -> None:
        """As a supervisor ends it. What it does on the way out must not go wrong."""
        if self.process.returncode is None:
            self.process.terminate()
            assert await self._ended() == 0
            self._keep_time()

    async def begin(self) -> None:
        await self._until(lambda: self.scene.is_connected and not self._waiting())

    async def _sleep_until(self, moment: datetime) -> None:
        await self.close()
        self.scene.time.at = max(moment, self.scene.time.at)
        self.process, self.ahead = await _started(self.scene)
        await self.begin()
        await self._until(lambda: not self._is_due() and not self._waiting())
        await self._quiet()

    def _keep_time(self) -> None:
        """The next process must not live before this one."""
        self.scene.time.at = max(datetime.now(UTC) + self.ahead, self.scene.time.at)

    async def _ended(self) -> int:
        async with asyncio.timeout(PATIENCE_SECONDS):
            return await self.process.wait()

    async def _quiet(self) -> None:
        """Wait until nothing has changed on the screen for some looks."""
        before, quiet = self.scene.new(), 0
        while quiet < QUIET_LOOKS:
            await asyncio.sleep(LOOK_SECONDS)
            now = self.scene.new()
            quiet, before = (quiet + 1, now) if now == before else (0, now)

    async def _until(self, condition: Callable[[], bool]) -> None:
        async with asyncio.timeout(PATIENCE_SECONDS):
            while not condition():
                assert self.process.returncode is None, "the program has ended"
                await asyncio.sleep(LOOK_SECONDS)

    # -- what its database says ----------------------------------------------------------------

    def _waiting(self) -> int:
        return self._count("SELECT count(*) FROM outbox WHERE go_at IS NOT NULL")

    def _is_due(self) -> bool:
        due = self._next_due()
        return due is not None and due <= self.scene.time.at

    def _next_due(self) -> datetime | None:
        (found,) = self._ask("SELECT min(next_due_at) FROM dossiers")
        return None if found is None else datetime.fromisoformat(found).replace(tzinfo=UTC)

    def _count(self, question: str) -> int:
        (found,) = self._ask(question)
        return int(found)

    def _ask(self, question: str) -> tuple[Any, ...]:
        file = self.scene.place.folder / "ringback.db"
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
            row: tuple[Any, ...] = database.execute(question).fetchone()
            return row


async def as_process(scene: PlatformFace[Any]) -> AsProcess:
    """Start it as an operator does, with the settings of this scene's platform."""
    process, ahead = await _started(scene)
    life = AsProcess(scene=scene, process=process, ahead=ahead)
    await life.begin()
    return life


async def _started(scene: PlatformFace[Any]) -> tuple[Process, timedelta]:
    """And how far its clock is ahead."""
    began = scene.time.at
    tried = {MORTAL: str(scene.place.folder / "die"), TRIED_NOW: began.isoformat()}
    ahead = began - datetime.now(UTC)
    with (scene.place.folder / "run.log").open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            *(*FRESH, "run", "--database", scene.place.url),
            env=environment(scene.place.folder, **tried, **scene.settings, **scene.policy),
            stderr=log,
            cwd=ROOT,
        )
    return process, ahead
