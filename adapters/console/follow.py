"""A store that remembers the zone of whoever chats, for telling them the time."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.advice.zones import zone
from bot.engine.dossier import Dossier
from bot.service.ports import Address, Committed, Decide, DecideFor, Store


class ZoneFollowingStore:
    """Any store; `zone` is the seeker's since the last turn, and `zone_before` until the first."""

    def __init__(self, store: Store, zone_before: ZoneInfo) -> None:
        self._store = store
        self.zone = zone_before

    async def turn(self, address: Address, event_id: str, decide: Decide) -> Committed:
        committed = await self._store.turn(address, event_id, decide)
        self._follow(committed)
        return committed

    async def look(self, address: Address) -> Dossier | None:
        return await self._store.look(address)

    async def fire_next(self, now: datetime, decide_for: DecideFor) -> Committed | None:
        committed = await self._store.fire_next(now, decide_for)
        if committed is not None:
            self._follow(committed)
        return committed

    async def tidy_next(self, now: datetime, decide_for: DecideFor) -> Committed | None:
        return await self._store.tidy_next(now, decide_for)

    async def next_due_at(self) -> datetime | None:
        return await self._store.next_due_at()

    async def replan(self, stamp: str, decide_for: DecideFor, limit: int) -> int:
        return await self._store.replan(stamp, decide_for, limit)

    def _follow(self, committed: Committed) -> None:
        if committed.turn is not None and committed.turn.dossier is not None:
            self.zone = zone(committed.turn.dossier.search.seeker.zone)
