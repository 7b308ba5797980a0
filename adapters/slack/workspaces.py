"""Where the app is installed: each workspace with its own token, people and way out.

What belongs to one workspace is reached through it alone, so that nothing of it can be asked for,
or said, with another one's token.
"""

import logging
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from adapters.slack.deliver import SlackDeliverer
from adapters.slack.people import People
from adapters.slack.refusals import OPERATOR_SECONDS
from adapters.slack.web import Web
from adapters.slack.whose import PLATFORM
from bot.service.delivery_errors import TryLater
from bot.service.installations import InstallationListener
from bot.service.ports import (
    Address,
    MessageRef,
    Parcel,
    WorkspaceAddress,
)

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """One installation: a team's, or a whole organisation's."""

    web: Web
    people: People
    deliverer: SlackDeliverer
    installed_at: datetime | None = None
    """None: as long as anybody remembers."""

    @classmethod
    def reached_by(cls, web: Web, installed_at: datetime | None = None) -> "Workspace":
        people = People(web, time.monotonic)
        return cls(
            web=web,
            people=people,
            deliverer=SlackDeliverer(web, people),
            installed_at=installed_at,
        )

    def is_younger_than(self, happened_at: datetime | None) -> bool:
        """Whether that was before it was installed: then it is an earlier installation's.

        Slack tells whole seconds.
        """
        if happened_at is None or self.installed_at is None:
            return False
        return happened_at < self.installed_at.replace(microsecond=0)


class Workspaces(Protocol):
    """All of them."""

    async def find(self, workspace: str) -> Workspace | None:
        """The one of that id (as in `Address.workspace`); None where the app is not installed."""
        ...

    def lately(self, workspace: str) -> Workspace:
        """The one of that id as it was found last: all that is left while our database is away.

        If it never was, it has no token, and answers by response URLs alone.
        """
        ...

    async def end(self, workspace: str, happened_at: datetime | None) -> None:
        """It took its installation back: nothing more is asked, or said, there."""
        ...

    async def joined(self, organisation: str, teams: Sequence[str]) -> None:
        """The organisation's installation holds in these workspaces from now on."""
        ...

    async def seated(self, organisation: str, team: str) -> None:
        """Somebody of that workspace acts in the organisation's name: it holds there, then."""
        ...


class OneWorkspace:
    """Implements `Workspaces` for a token in the settings."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._id: str | None = None
        self._untold: str | None = None
        """Taken back, and whoever has to know of it does not yet."""
        self._listener: InstallationListener | None = None

    @property
    def is_known(self) -> bool:
        """Whether its token has been accepted, and not been taken back since."""
        return self._id is not None

    def known_as(self, workspace: str, listener: InstallationListener | None) -> None:
        """What Slack calls it: whatever comes from another one has the wrong token here."""
        self._id, self._listener = workspace, listener

    async def find(self, workspace: str) -> Workspace | None:
        return self._workspace if workspace == self._id else None

    def lately(self, workspace: str) -> Workspace:  # noqa: ARG002
        """See `Workspaces.lately`."""
        return self._workspace

    async def end(self, workspace: str, happened_at: datetime | None) -> None:  # noqa: ARG002
        """See `Workspaces.end`."""
        if workspace in (self._id, self._untold):
            await self.taken_back()

    async def joined(self, organisation: str, teams: Sequence[str]) -> None:
        """See `Workspaces.joined`: a token in the settings is one workspace's, or all are its."""

    async def seated(self, organisation: str, team: str) -> None:
        """See `Workspaces.seated`, and `joined`."""

    async def taken_back(self) -> None:
        """Its token is good for nothing any more; another one comes with another start."""
        if self._id is not None:
            log.error("the app was removed from its workspace, or its token was revoked")
            self._id, self._untold = None, self._id
        if self._untold is not None and self._listener is not None:
            await self._listener.uninstalled(where(self._untold))
        self._untold = None


class ByWorkspace:
    """Implements `bot.service.ports.Deliverer`: each message goes out by its own workspace."""

    def __init__(
        self, workspaces: Workspaces, delivered: Callable[[Address], None] = lambda _: None
    ) -> None:
        """`delivered` is told whom something has reached: a nudge, a word of a coach."""
        self._workspaces = workspaces
        self._delivered = delivered

    async def deliver(self, parcel: Parcel) -> MessageRef | None:
        """See `SlackDeliverer.deliver`; what is for a place that we may not write to waits."""
        here = await self._workspaces.find(parcel.address.workspace)
        if here is None:
            raise TryLater(OPERATOR_SECONDS)
        ref = await here.deliverer.deliver(parcel)
        self._delivered(parcel.address)
        return ref

    async def delete(self, address: Address, refs: Sequence[MessageRef]) -> None:
        """See `SlackDeliverer.delete`."""
        here = await self._workspaces.find(address.workspace)
        if here is None:
            log.warning("%d messages stay: the app is not installed there any more", len(refs))
        else:
            await here.deliverer.delete(address, refs)


def where(workspace: str) -> WorkspaceAddress:
    """What the service calls it."""
    return WorkspaceAddress(platform=PLATFORM, workspace=workspace)
