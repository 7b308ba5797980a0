"""Brings what arrives to the workspace that it came from, and nowhere else."""

import logging

from adapters.slack.homes import Homes
from adapters.slack.inbound import Arrival, Farewell, Joined
from adapters.slack.reception import Failed, Reception, Verdict
from adapters.slack.workspaces import Workspaces
from bot.service.turns import Conversations

log = logging.getLogger(__name__)


class Porter:
    """One for all workspaces. Like `Reception` it raises nothing."""

    def __init__(self, workspaces: Workspaces, conversations: Conversations, homes: Homes) -> None:
        self._workspaces = workspaces
        self._conversations = conversations
        self.homes = homes
        homes.serve(conversations)

    async def receive(self, arrival: Arrival) -> Verdict:
        """See `Reception.receive`."""
        reception = await self._reception(arrival)
        return Failed() if reception is None else await reception.receive(arrival)

    async def tell_late(self, arrival: Arrival, verdict: Verdict) -> None:
        """See `Reception.tell_late`."""
        if reception := await self._reception(arrival):
            await reception.tell_late(arrival, verdict)

    async def end(self, farewell: Farewell) -> None:
        """A workspace has thrown us out. Told late, it may be here again by now."""
        try:
            await self._workspaces.end(farewell.workspace, farewell.happened_at)
        except Exception as error:  # noqa: BLE001 - as above
            log.error("an installation could not be ended: %s", type(error).__name__)

    async def join(self, joined: Joined) -> None:
        """Workspaces belong to an organisation's installation from now on."""
        try:
            await self._workspaces.joined(joined.organisation, joined.teams)
        except Exception as error:  # noqa: BLE001 - as above
            log.error("people could not be taken along: %s", type(error).__name__)

    async def _reception(self, arrival: Arrival) -> Reception | None:
        """None where nothing can be answered: without its token there is no way to."""
        try:
            here = await self._workspaces.find(arrival.address.workspace)
        except Exception as error:  # noqa: BLE001 - after an acknowledgement nobody would hear it
            log.error("a workspace could not be looked up: %s", type(error).__name__)
            return None
        if here is None:
            log.warning("something came from a workspace where the app is not installed")
            return None
        if here.is_younger_than(arrival.happened_at):
            return None
        return Reception(
            web=here.web,
            people=here.people,
            deliverer=here.deliverer,
            conversations=self._conversations,
            homes=self.homes,
        )
