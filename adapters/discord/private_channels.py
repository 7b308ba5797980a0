"""Each person's private channel: known, opened when it must be, or shut by themselves.

Discord lets a bot open channels slowly (40003), and says nothing about how slowly: openings are
spaced unevenly, wait their turn behind one another, and rest when Discord says that it was too
fast. Messages into channels that are known go on meanwhile.
"""

import asyncio
import random
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable

from adapters.discord.api import Api
from adapters.discord.refusals import DMS_TOO_FAST_SECONDS, OPENING_DMS_TOO_FAST, Limited, Refusal

KEPT = 50_000
"""People whose channel is remembered, about 10 MB; of more the stored one is used."""
BETWEEN_SECONDS = 0.1
"""On average; each pause is half to one and a half of it."""


class PrivateChannels:
    """Where people are written to, by their ids."""

    def __init__(
        self,
        api: Api,
        *,
        chance: Callable[[], float] = random.random,
        seconds: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        """`chance` gives numbers from 0 to 1; `seconds` reads a clock that never goes back."""
        self._api = api
        self._chance = chance
        self._seconds = seconds
        self._sleep = sleep
        self._channels: OrderedDict[str, str] = OrderedDict()
        self._shut: OrderedDict[str, str] = OrderedDict()
        self._one_at_a_time = asyncio.Lock()
        self._rests_until = float("-inf")

    def learn(self, person: str, channel: str) -> None:
        """Seen in passing: it need not be asked for."""
        _keep(self._channels, person, channel)

    def forget(self, person: str) -> None:
        """It was not the right one."""
        self._channels.pop(person, None)

    async def of(self, person: str, stored: str = "") -> str:
        """The channel's id; `stored` is what was known of it before we started.

        Raises the failures of `refusals.py`; then nothing was sent.
        """
        if stored and person not in self._channels:
            self.learn(person, stored)
        if person not in self._channels:
            async with self._one_at_a_time:
                if person not in self._channels:
                    self.learn(person, await self._opened(person))
        return self._channels[person]

    def rest(self) -> Limited:
        """Discord said that channels are opened too fast; when to ask again, spread out."""
        self._rests_until = self._seconds() + DMS_TOO_FAST_SECONDS
        return self._limited()

    # -- who cannot be reached -----------------------------------------------------------------

    def shut(self, person: str, code: str) -> None:
        """Final until they do something themselves: nobody knocks again before."""
        _keep(self._shut, person, code)

    def may_be_open(self, person: str) -> None:
        """They did something: the next message is tried again."""
        self._shut.pop(person, None)

    def why_shut(self, person: str) -> str | None:
        """Discord's code; None: nothing is known against it."""
        return self._shut.get(person)

    # -- opening -------------------------------------------------------------------------------

    async def _opened(self, person: str) -> str:
        if self._seconds() < self._rests_until:
            raise self._limited()
        await self._sleep(BETWEEN_SECONDS * (0.5 + self._chance()))
        try:
            return await self._api.open_dm(person)
        except Refusal as refusal:
            if refusal.code == OPENING_DMS_TOO_FAST:
                raise self.rest() from refusal
            raise
        except Limited as limited:
            self._rests_until = self._seconds() + limited.seconds
            raise

    def _limited(self) -> Limited:
        left = self._rests_until - self._seconds()
        return Limited(left * (1 + self._chance()), everywhere=False)


def _keep(kept: OrderedDict[str, str], person: str, what: str) -> None:
    kept[person] = what
    kept.move_to_end(person)
    if len(kept) > KEPT:
        kept.popitem(last=False)
