"""One message on its way out: permit, mark `sending`, hand it over, mark what became of it.

The mark comes before the request and again after it, so that a process that dies in between
leaves a trace: the row stays in `sending`, its lease runs out, and whoever takes it next knows
that the platform may have it already (`Parcel.maybe_sent`).
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.advice.personal_time import personal_time
from bot.advice.policy import Policy
from bot.engine.dossier import Dossier
from bot.engine.effects import Turn
from bot.engine.events import NudgesExpired, Undeliverable
from bot.engine.machine import step
from bot.service.crash_points import CrashPoint, reach
from bot.service.delivery_errors import PerhapsDelivered, Refused, TryLater, Unreachable
from bot.service.ports import (
    Address,
    Clock,
    Deliverer,
    MessageRef,
    Outbox,
    Parcel,
    Store,
)
from bot.service.rates import Rates

log = logging.getLogger(__name__)

Send = Callable[[Parcel], Awaitable[MessageRef | None]]
"""A way to send that a click has opened: it raises the same errors as `Deliverer.deliver`."""

PolicyFor = Callable[[Address, Dossier | None], Policy]
"""Whose rules hold for somebody; on Discord that depends on what they chose themselves."""

IsOpen = Callable[[Address], bool]
"""Whether we are still a guest where they are."""

ATTEMPT_SECONDS = 10.0
"""No attempt lasts longer; a lease has to outlast it."""
UNKNOWN_ATTEMPTS = 3
"""So often a message is looked for whose fate is unknown; then the operator has to be told."""
SHORTEST_BACKOFF = timedelta(seconds=2)
LONGEST_BACKOFF = timedelta(minutes=15)
NO_SUCH_PLATFORM = timedelta(minutes=5)
"""How long messages rest to a platform that this process does not serve."""
NO_GUEST = timedelta(hours=1)
"""How long they rest to a workspace that threw us out: it may take us in again."""


class Delivery:
    """Sends parcels and marks them. Nothing escapes but a failure of our own database."""

    def __init__(
        self,
        *,
        store: Store,
        outbox: Outbox,
        deliverers: Mapping[str, Deliverer],
        rates: Rates,
        clock: Clock,
        policy_for: PolicyFor,
        chance: Callable[[], float],
        is_open: IsOpen = lambda _: True,
        attempt_seconds: float = ATTEMPT_SECONDS,
    ) -> None:
        """`deliverers` are by platform; `chance` gives numbers from 0 to 1, for the jitter."""
        self._store = store
        self._outbox = outbox
        self._deliverers = deliverers
        self._rates = rates
        self._clock = clock
        self._policy_for = policy_for
        self._chance = chance
        self._is_open = is_open
        self._attempt_seconds = attempt_seconds

    async def send(self, parcel: Parcel, reply: Send | None = None) -> bool:
        """Try once; True when this person's next message may follow.

        With `reply` it goes the way that a click has opened, which costs no permit (Slack's
        response URLs and Discord's interaction responses are outside of the rates).
        A nudge that is late waits until the person's quiet time is over (H13), and one that is
        too late is not sent at all. Nothing is where we are no guest any more.
        """
        if parcel.expires_at is not None and parcel.expires_at <= self._clock.now():
            await self._expire(parcel)
            return True
        if not self._is_open(parcel.address):
            await self.postpone(parcel, NO_GUEST.total_seconds())
            return False
        if reply is None and (until := await self._held_until(parcel)):
            await self._outbox.retry_at(parcel, until)
            return False
        way = reply or await self._way_out(parcel)
        if way is None or not await self._outbox.begin(parcel):
            return False
        return await self._attempt(parcel, way, shuts_gate=reply is None)

    async def postpone(self, parcel: Parcel, seconds: float = 0) -> None:
        """Give a parcel back that was not tried."""
        await self._outbox.retry_at(parcel, self._clock.now() + timedelta(seconds=seconds))

    async def delete(self, address: Address, refs: tuple[MessageRef, ...]) -> None:
        """Delete the bot's own messages, as far as the platform lets it; never raises."""
        deliverer = self._deliverers.get(address.platform)
        if deliverer is None or not refs:
            return
        try:
            await deliverer.delete(address, refs)
        except Exception as error:  # noqa: BLE001 - the dossier is gone: nothing is left to undo
            log.warning("%d messages could not be deleted: %s", len(refs), type(error).__name__)

    async def _held_until(self, parcel: Parcel) -> datetime | None:
        """The end of the quiet time that it is now; None when it may go.

        The first quiet time came along with it. After that one, which an outage outlasted, the
        person is looked up: a second night is as quiet as the first.
        """
        now = self._clock.now()
        if parcel.hold is None or now < parcel.hold[0]:
            return None
        if now < parcel.hold[1]:
            return parcel.hold[1]
        dossier = await self._store.look(parcel.address)
        if dossier is None:
            return None
        time = personal_time(dossier.search.seeker, self._policy_for(parcel.address, dossier))
        return time.later(now) if time.is_quiet(now) else None

    async def _expire(self, parcel: Parcel) -> None:
        """The person's turn before the mark: if we die in between, both are done again.

        Where an earlier attempt may have reached them, nobody says that it was never seen.
        """
        log.warning("parcel %d came too late and was not sent", parcel.id)
        if not parcel.maybe_sent:
            event = NudgesExpired(id=f"expired:{parcel.deliver_key}", key=parcel.key)
            await self._tell(parcel, event)
        await self._outbox.expired(parcel)

    async def _way_out(self, parcel: Parcel) -> Send | None:
        """The platform's deliverer, with a permit to use it; None: the parcel was given back."""
        deliverer = self._deliverers.get(parcel.address.platform)
        if deliverer is None:
            log.warning("parcel %d is for a platform that is not served here", parcel.id)
            await self.postpone(parcel, NO_SUCH_PLATFORM.total_seconds())
            return None
        if wait_seconds := await self._rates.permit(parcel.address):
            await self.postpone(parcel, wait_seconds)
            return None
        return deliverer.deliver

    async def _attempt(self, parcel: Parcel, way: Send, *, shuts_gate: bool) -> bool:
        try:
            async with asyncio.timeout(self._attempt_seconds):
                reach(CrashPoint.BEFORE_REQUEST)
                ref = await self._sent_or_found(parcel, way)
                reach(CrashPoint.AFTER_ANSWER)
        except TryLater as error:
            if shuts_gate and error.for_all:
                self._rates.shut(parcel.address, error.seconds)
            await self._outbox.retry_at(parcel, self._next_attempt(parcel, error.seconds))
            return False
        except Unreachable as error:
            await self._mark_unreachable(parcel)
            await self._give_up(parcel, error.code)
            return False
        except Refused as error:
            await self._give_up(parcel, error.code)
            return True
        except (PerhapsDelivered, TimeoutError):
            return await self._fate_unknown(parcel, "the answer was lost")
        except Exception as error:  # noqa: BLE001 - a defect in an adapter must not lose a message
            return await self._fate_unknown(parcel, type(error).__name__)
        await self._outbox.sent(parcel, ref)
        return True

    async def _sent_or_found(self, parcel: Parcel, way: Send) -> MessageRef | None:
        """When the answer is lost, look at once: a nonce is remembered for some minutes only."""
        deliverer = self._deliverers.get(parcel.address.platform)
        try:
            return await way(parcel)
        except PerhapsDelivered:
            if parcel.maybe_sent or deliverer is None:
                raise
        try:
            return await deliverer.deliver(replace(parcel, maybe_sent=True))
        except TryLater as error:
            # It says nothing of the first request, and the row must not look untouched.
            raise PerhapsDelivered from error

    def _next_attempt(self, parcel: Parcel, asked_seconds: float) -> datetime:
        """Never before the platform's own Retry-After; spread, so that not all come at once."""
        backoff = min(SHORTEST_BACKOFF * 2.0 ** min(parcel.attempts, 16), LONGEST_BACKOFF)
        wait = max(timedelta(seconds=asked_seconds), backoff) + backoff * self._chance() / 2
        return self._clock.now() + wait

    async def _give_up(self, parcel: Parcel, code: str) -> None:
        log.error("parcel %d can never be delivered: %s", parcel.id, code)
        await self._outbox.dead(parcel, code)

    async def _fate_unknown(self, parcel: Parcel, why: str) -> bool:
        """Left in `sending` it is looked for when its lease runs out; a few times, not for ever."""
        if parcel.attempts + 1 < UNKNOWN_ATTEMPTS:
            log.warning("parcel %d may or may not have arrived: %s", parcel.id, why)
            return False
        log.error("parcel %d is uncertain: %s", parcel.id, why)
        await self._outbox.uncertain(parcel)
        return True

    async def _mark_unreachable(self, parcel: Parcel) -> None:
        """Told before the parcel is marked: if we die in between, both are done again."""
        await self._tell(parcel, Undeliverable(id=f"undeliverable:{parcel.deliver_key}"))

    async def _tell(self, parcel: Parcel, event: Undeliverable | NudgesExpired) -> None:
        """What became of their message, for whoever is still known."""

        def decide(dossier: Dossier | None) -> Turn:
            if dossier is None:
                return Turn(dossier=None)
            return step(
                event, dossier, self._policy_for(parcel.address, dossier), self._clock.now()
            )

        await self._store.turn(parcel.address, event.id, decide)
