"""How fast each platform may be asked: a permit is taken before a message is sent.

The gates are our own because a platform's "too many requests" has to shut one for everybody who
waits at it, and because a platform is asked by the clock that it is given, also in the tests.
"""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.service.ports import Address


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """So many messages a second for one workspace, and so many of them at once."""

    per_second: float
    burst: int = 1


RATES: Mapping[str, Rate] = {
    # Discord counts requests of every kind, not messages: adapters.discord.pace counts them all.
    # chat.postMessage: one a second and channel, "several hundred per minute" and workspace
    # (Slack, Rate limits). A person is one channel, and has one message under way at most.
    # Between a permit and Slack lie our own database and a look whether they are still there, up
    # to 0.35 s on a busy machine: what was let through in so much more than a second may arrive
    # within one. With this burst no more than ten do, up to 0.6 s.
    "slack": Rate(per_second=5, burst=3),
}
"""By platform. Several processes that share one platform share this out between them."""

PATIENCE_SECONDS = 0.5
"""Two messages of a Slack workspace wait in line; the others come again when it is their turn."""

UNLIMITED = Rate(per_second=10_000, burst=10_000)
"""For a face that is no platform, such as the terminal."""


class Gate:
    """Lets `rate.per_second` through, evenly, after a burst (the generic cell rate algorithm).

    `seconds` reads a clock that never goes back.
    """

    def __init__(self, rate: Rate, seconds: Callable[[], float]) -> None:
        self._spacing = 1 / rate.per_second
        self._slack = (rate.burst - 1) * self._spacing
        self._seconds = seconds
        self._free_from = float("-inf")
        self._shut_until = float("-inf")
        self._promised = float("-inf")
        self.waiting = 0

    def queue_seconds(self) -> float:
        """How long somebody would wait who comes now, behind those who wait already."""
        return max(self.wait_seconds(), 0.0) + self.waiting * self._spacing

    def promise(self) -> float:
        """In how many seconds to come again: each who is sent away gets another moment."""
        first = self._seconds() + self.queue_seconds()
        self._promised = max(self._promised + self._spacing, first)
        return self._promised - self._seconds()

    def wait_seconds(self) -> float:
        """How long until somebody may pass; 0 or less: now."""
        return max(self._shut_until, self._free_from - self._slack) - self._seconds()

    def enter(self) -> None:
        """Somebody passes."""
        self._free_from = max(self._free_from, self._seconds()) + self._spacing

    def shut(self, seconds: float) -> None:
        """Nobody passes for so long: the platform asked for it."""
        self._shut_until = max(self._shut_until, self._seconds() + seconds)


class Rates:
    """One gate for each workspace of each platform (on Discord: one for the whole bot)."""

    def __init__(
        self,
        *,
        seconds: Callable[[], float],
        sleep: Callable[[float], Awaitable[None]],
        rates: Mapping[str, Rate] = RATES,
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        self._seconds = seconds
        self._sleep = sleep
        self._rates = rates
        self._patience_seconds = patience_seconds
        self._gates: dict[tuple[str, str], Gate] = {}

    async def permit(self, address: Address) -> float:
        """Wait for a permit: 0 when it is had, else the seconds that are too long to wait here.

        Nobody waits longer than `patience_seconds`: a workspace that is shut, or has hundreds of
        messages, would otherwise hold up the messages to all others.
        """
        gate = self._gate(address)
        if gate.queue_seconds() > self._patience_seconds:
            return gate.promise()
        gate.waiting += 1
        try:
            while (wait := gate.wait_seconds()) > 0:
                if wait > self._patience_seconds:
                    return gate.promise()
                await self._sleep(wait)
        finally:
            gate.waiting -= 1
        gate.enter()
        return 0.0

    def shut(self, address: Address, seconds: float) -> None:
        """The platform asked this workspace to wait."""
        self._gate(address).shut(seconds)

    def _gate(self, address: Address) -> Gate:
        whose = (address.platform, address.workspace)
        if whose not in self._gates:
            rate = self._rates.get(address.platform, UNLIMITED)
            self._gates[whose] = Gate(rate, self._seconds)
        return self._gates[whose]
