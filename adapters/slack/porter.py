"""Brings what arrives to the workspace that it came from, and nowhere else."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from adapters.slack.homes import Homes
from adapters.slack.inbound import Arrival, Farewell, Joined
from adapters.slack.reception import Failed, Reception, Verdict
from adapters.slack.workspaces import Workspace, Workspaces
from bot.service.turns import Conversations

log = logging.getLogger(__name__)

FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 1.0, 600.0
"""What Slack tells us once is tried until it is done, less and less often."""


class Porter:
    """One for all workspaces. Like `Reception` it raises nothing."""

    def __init__(
        self,
        workspaces: Workspaces,
        conversations: Conversations,
        homes: Homes,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._workspaces = workspaces
        self._conversations = conversations
        self._sleep = sleep
        self.homes = homes
        homes.serve(conversations)

    async def receive(self, arrival: Arrival, seat: str = "") -> Verdict:
        """See `Reception.receive`; `seat` as in `whose.seat`."""
        reception = await self._reception(arrival, seat)
        return Failed() if reception is None else await reception.receive(arrival)

    async def tell_late(self, arrival: Arrival, verdict: Verdict) -> None:
        """See `Reception.tell_late`."""
        if reception := await self._reception(arrival):
            await reception.tell_late(arrival, verdict)

    async def end(self, farewell: Farewell) -> None:
        """A workspace has thrown us out. Told late, it may be here again by now."""

        async def end() -> None:
            await self._workspaces.end(farewell.workspace, farewell.happened_at)

        await self._at_last(end, "an installation could not be ended yet")

    async def join(self, joined: Joined) -> None:
        """Workspaces belong to an organisation's installation from now on."""

        async def join() -> None:
            await self._workspaces.joined(joined.organisation, joined.teams)

        await self._at_last(join, "people could not be taken along yet")

    async def _at_last(self, work: Callable[[], Awaitable[None]], failed: str) -> None:
        """Slack says it once, and our database may be away: it comes back.

        If we die before an end is done, its token tells the same: it is refused.
        """
        pause = FIRST_PAUSE_SECONDS
        while True:
            try:
                await work()
            except Exception as error:  # noqa: BLE001 - as above
                log.error("%s: %s", failed, type(error).__name__)
            else:
                return
            await self._sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)

    async def _reception(self, arrival: Arrival, seat: str = "") -> Reception | None:
        """None where nothing can be answered: without its token there is no way to."""
        workspace = arrival.address.workspace
        try:
            if seat:
                # Before anything is noted of them here: who is known here stays as they are.
                await self._workspaces.seated(workspace, seat)
            here = await self._workspaces.find(workspace)
        except Exception as error:  # noqa: BLE001 - after an acknowledgement nobody would hear it
            log.error("a workspace could not be looked up: %s", type(error).__name__)
            if not arrival.submits:
                # Our database is away: who did something is told by what we still know.
                lately = self._reception_of(self._workspaces.lately(workspace))
                await lately.tell_late(arrival, Failed())
            return None
        if here is None:
            log.warning("something came from a workspace where the app is not installed")
            return None
        if here.is_younger_than(arrival.happened_at):
            return None
        return self._reception_of(here)

    def _reception_of(self, here: Workspace) -> Reception:
        return Reception(
            web=here.web,
            people=here.people,
            deliverer=here.deliverer,
            conversations=self._conversations,
            homes=self.homes,
        )
