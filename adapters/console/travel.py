"""Moving the chat's clock: all that comes due on the way happens, in order, at its own time."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from adapters.console import words
from adapters.console.clock import ChatClock, target
from adapters.console.deliver import ConsoleDeliverer
from adapters.console.follow import ZoneFollowingStore
from adapters.console.screen import Screen
from bot.engine.meaning import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """What a clock takes along when it moves.

    `catch_up` fires and sends all that is due at the clock's now; `tidy` lets go what was kept
    long enough by the end of it.
    """

    clock: ChatClock
    store: ZoneFollowingStore
    deliverer: ConsoleDeliverer
    screen: Screen
    catch_up: Callable[[], Awaitable[object]]
    tidy: Callable[[], Awaitable[object]]

    async def wish(self, wish: str) -> None:
        """Move as wished, or only tell the time when nothing was. Raises ClockRefused."""
        if wish.strip():
            goal = target(wish, self.clock.now(), self.store.zone)
            printed_before = self.deliverer.count
            await self._move(goal)
            if self.deliverer.count == printed_before:
                await self._remark(words.NOTHING_DUE)
        await self._remark(words.time_now(self.clock.now(), self.store.zone))

    async def _remark(self, said: Text) -> None:
        await self.screen.remark(said, self.deliverer.language)

    async def _move(self, goal: datetime) -> None:
        """Stop at each due moment up to the goal.

        What stays due after its stop (somebody else holds it) is left to the goal.
        """
        await self.catch_up()
        stopped_at: datetime | None = None
        while (due := await self._due_by(goal)) is not None and due != stopped_at:
            stopped_at = due
            self.clock.move_to(max(due, self.clock.now()))
            await self.catch_up()
        self.clock.move_to(max(goal, self.clock.now()))
        await self.tidy()
        await self.catch_up()

    async def _due_by(self, goal: datetime) -> datetime | None:
        due = await self.store.next_due_at()
        return due if due is not None and due <= goal else None
