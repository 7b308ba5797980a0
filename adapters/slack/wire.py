"""The one session over which all workspaces' requests to Slack go, and what is under way on it."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

import aiohttp

from adapters.slack.refusals import BREATH_SECONDS
from bot.service.delivery_errors import PerhapsDelivered, TryLater

T = TypeVar("T")

REQUEST_SECONDS = 8.0
"""Below the ten seconds of an attempt, so that we know ourselves what became of it."""
CONNECT_SECONDS = 4.0


class Wire:
    """Shared by all: a session for each workspace would mean a connection for each message."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None
        self._under_way = 0
        self._idle = asyncio.Event()
        self._idle.set()

    def open(self) -> aiohttp.ClientSession:
        """To be called in the running loop, before anything is asked."""
        timeout = aiohttp.ClientTimeout(total=REQUEST_SECONDS, connect=CONNECT_SECONDS)
        self._session = aiohttp.ClientSession(timeout=timeout)
        return self._session

    async def close(self, seconds: float) -> None:
        """Give what is under way so long, then hang up. A closed one asks nothing any more."""
        if self._session is None or self._session.closed:
            return
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._idle.wait()
        await self._session.close()

    async def use(self, call: Callable[[aiohttp.ClientSession], Awaitable[T]]) -> T:
        """Counted, for the orderly end; connections that fail become DeliveryErrors."""
        if self._session is None or self._session.closed:
            raise TryLater(BREATH_SECONDS)
        self._under_way += 1
        self._idle.clear()
        try:
            return await call(self._session)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise TryLater(BREATH_SECONDS) from error
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            raise PerhapsDelivered from error
        finally:
            self._under_way -= 1
            if not self._under_way:
                self._idle.set()
