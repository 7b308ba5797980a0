"""Where the app is installed: each workspace with its own token, people and way out.

What belongs to one workspace is reached through it alone, so that nothing of it can be asked for,
or said, with another one's token.
"""

import logging
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from adapters.slack.deliver import SlackDeliverer
from adapters.slack.people import People
from adapters.slack.refusals import OPERATOR_SECONDS
from adapters.slack.web import Web
from bot.service.ports import Address, MessageRef, Parcel, TryLater

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """One installation: a team's, or a whole organisation's."""

    web: Web
    people: People
    deliverer: SlackDeliverer

    @classmethod
    def reached_by(cls, web: Web) -> "Workspace":
        people = People(web, time.monotonic)
        return cls(web=web, people=people, deliverer=SlackDeliverer(web, people))


class Workspaces(Protocol):
    """All of them."""

    async def find(self, workspace: str) -> Workspace | None:
        """The one of that id (as in `Address.workspace`); None where the app is not installed."""
        ...


class OneWorkspace:
    """Implements `Workspaces` for a token in the settings."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._id: str | None = None

    def known_as(self, workspace: str) -> None:
        """What Slack calls it: whatever comes from another one has the wrong token here."""
        self._id = workspace

    async def find(self, workspace: str) -> Workspace | None:
        return self._workspace if workspace == self._id else None


class ByWorkspace:
    """Implements `bot.service.ports.Deliverer`: each message goes out by its own workspace."""

    def __init__(self, workspaces: Workspaces) -> None:
        self._workspaces = workspaces

    async def deliver(self, parcel: Parcel) -> MessageRef | None:
        """See `SlackDeliverer.deliver`; what is for a place that we may not write to waits."""
        here = await self._workspaces.find(parcel.address.workspace)
        if here is None:
            raise TryLater(OPERATOR_SECONDS)
        return await here.deliverer.deliver(parcel)

    async def delete(self, address: Address, refs: Sequence[MessageRef]) -> None:
        """See `SlackDeliverer.delete`."""
        here = await self._workspaces.find(address.workspace)
        if here is None:
            log.warning("%d messages stay: the app is not installed there any more", len(refs))
        else:
            await here.deliverer.delete(address, refs)
