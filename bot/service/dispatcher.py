"""Fires what has come due, and sends what waits in the outbox.

    fire_due      one transaction a person: the plan's due nudges become messages in the outbox
    send_out      what waits there is leased, sent and marked, in order for each person
    replan_stale  dossiers planned by other rules or other zone data are planned anew
    tidy          what was kept long enough goes, a person's turn at a time

Nothing is remembered here: whatever dies at any point, the next process finds the rest in the
database. Several processes may do this at once on PostgreSQL.
"""

import asyncio
import logging
from hashlib import blake2s

from bot.advice.at_due import due_now, next_due_at
from bot.advice.plan import Nudge
from bot.advice.retention import next_tidy_at
from bot.engine.dossier import Dossier
from bot.engine.effects import Turn
from bot.engine.events import NudgesCameDue, TidyingCameDue
from bot.engine.machine import step
from bot.service.delivery import NO_GUEST, Delivery, IsOpen, PolicyFor
from bot.service.ports import Address, Clock, Decide, Outbox, Parcel, Store

log = logging.getLogger(__name__)

LANES = 64
"""Messages under way at once: one that waits for its platform holds up no other person."""
FIRING_LANES = 2
"""Transactions under way at once: one decides while the other one waits for the disk."""
BREATH_SECONDS = 0.2
"""How long firing goes on before what it made is sent."""
REPLAN_BATCH = 20


class Dispatcher:
    """The half of the service that nobody asked: it acts when a moment has come."""

    def __init__(
        self,
        *,
        store: Store,
        outbox: Outbox,
        delivery: Delivery,
        clock: Clock,
        policy_for: PolicyFor,
        is_open: IsOpen = lambda _: True,
        lanes: int = LANES,
    ) -> None:
        self._store = store
        self._outbox = outbox
        self._delivery = delivery
        self._clock = clock
        self._policy_for = policy_for
        self._is_open = is_open
        self._lanes = lanes
        self._closing = False

    def close(self) -> None:
        """Begin nothing new; what is under way is finished."""
        self._closing = True

    async def run_once(self) -> int:
        """Fire and send until nothing more is due; how many turns and attempts that were.

        Sending goes on while firing does: the first of a thousand does not wait for the last.
        """
        firing = asyncio.create_task(self.fire_due())
        attempts = 0
        try:
            while not firing.done():
                await asyncio.wait({firing}, timeout=BREATH_SECONDS)
                attempts += await self.send_out()
        finally:
            await asyncio.wait({firing})
        return firing.result() + attempts

    async def fire_due(self) -> int:
        """Fire all that is due now; how many people's turns that were."""
        return sum(await asyncio.gather(*(self._fire() for _ in range(FIRING_LANES))))

    async def send_out(self) -> int:
        """Try all that may go now, several people at once; how many attempts that were."""
        attempts = 0
        under_way: set[asyncio.Task[None]] = set()
        try:
            while True:
                parcels = await self._claim(self._lanes - len(under_way))
                attempts += len(parcels)
                under_way |= {asyncio.create_task(self._try(parcel)) for parcel in parcels}
                if not under_way:
                    return attempts
                # Whoever got a message may now have their next one: ask again after each.
                done, under_way = await asyncio.wait(under_way, return_when=asyncio.FIRST_COMPLETED)
                for task in done:
                    task.result()
        finally:
            if under_way:
                await asyncio.wait(under_way)

    async def replan_stale(self, stamp: str) -> int:
        """Plan anew whatever was planned under another stamp, a few at a time; how many."""
        total = 0
        while not self._closing and (
            planned := await self._store.replan(stamp, self._plan_anew, REPLAN_BATCH)
        ):
            total += planned
        return total

    async def tidy(self) -> int:
        """Let go all whose time is over; how many people's turns that were."""
        turns = 0
        while not self._closing and (
            committed := await self._store.tidy_next(self._clock.now(), self._tidied)
        ):
            turns += 1
            await self._delivery.delete(committed.address, committed.erased)
        return turns

    async def _fire(self) -> int:
        turns = 0
        while not self._closing and await self._store.fire_next(self._clock.now(), self._decide):
            turns += 1
        return turns

    async def _claim(self, free_lanes: int) -> list[Parcel]:
        if self._closing or not free_lanes:
            return []
        return list(await self._outbox.claim(self._clock.now(), free_lanes))

    async def _try(self, parcel: Parcel) -> None:
        try:
            await self._delivery.send(parcel)
        except Exception as error:  # noqa: BLE001 - one parcel must not stop the others
            log.error("parcel %d could not be marked: %s", parcel.id, type(error).__name__)

    def _decide(self, address: Address) -> Decide:
        """What has come due, said; when nothing has, only the next moment moves.

        Where we are no guest any more nothing comes due: who lives there rests. They are looked at
        again all the same: another process may have let them in again a second ago.
        """

        def decide(dossier: Dossier | None) -> Turn:
            if dossier is None:
                return Turn(dossier=None)
            if not self._is_open(address):
                return Turn(dossier=dossier, next_due_at=self._clock.now() + NO_GUEST)
            policy, now = self._policy_for(address, dossier), self._clock.now()
            due = due_now(dossier.search, policy, now)
            if not due.send:
                tidy_at = next_tidy_at(dossier.search, policy)
                return Turn(dossier=dossier, next_due_at=due.next_at, tidy_at=tidy_at)
            event = NudgesCameDue(id=firing_id(due.send), nudges=due.send)
            return step(event, dossier, policy, now)

        return decide

    def _plan_anew(self, address: Address) -> Decide:

        def decide(dossier: Dossier | None) -> Turn:
            if dossier is None:
                return Turn(dossier=None)
            if not self._is_open(address):
                return Turn(dossier=dossier, keeps_plan=True)
            policy = self._policy_for(address, dossier)
            moment = next_due_at(dossier.search, policy, self._clock.now())
            tidy_at = next_tidy_at(dossier.search, policy)
            return Turn(dossier=dossier, next_due_at=moment, tidy_at=tidy_at)

        return decide

    def _tidied(self, address: Address) -> Decide:

        def decide(dossier: Dossier | None) -> Turn:
            if dossier is None:
                return Turn(dossier=None)
            if not self._is_open(address):
                return Turn(dossier=dossier, keeps_plan=True)
            policy, now = self._policy_for(address, dossier), self._clock.now()
            return step(TidyingCameDue(id=f"tidy:{now.isoformat()}"), dossier, policy, now)

        return decide


def firing_id(nudges: tuple[Nudge, ...]) -> str:
    """The id of the event that these nudges make: the same ones never make two."""
    keys = "\n".join(nudge.key for nudge in nudges)
    return f"due:{blake2s(keys.encode(), digest_size=16).hexdigest()}"
