"""Where a platform lets many workspaces install the app by themselves: who has, and by what right.

An installation ends at once when its workspace takes it back, and its tokens are destroyed. What
becomes of the workspace and its people is `WorkspaceStore`'s.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.service.ports import WorkspaceAddress

WORTH_ROTATING = timedelta(hours=2)
"""Before the end of a token's twelve hours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Installation:
    """One workspace's, or one for all workspaces of an organisation.

    `workspace` is what `Address.workspace` calls it. `expires_at` is the token's; None: it holds
    until it is revoked, and then there is no `refresh_token`.
    """

    workspace: str
    team: str = ""
    organisation: str = ""
    is_for_organisation: bool = False
    bot: str = ""
    bot_user: str = ""
    token: str
    refresh_token: str = ""
    expires_at: datetime | None = None
    installed_at: datetime


class Installations(Protocol):
    """One platform's installations."""

    async def install(self, installation: Installation) -> None:
        """Keep it in place of an earlier one."""
        ...

    async def find(self, workspace: str) -> Installation | None:
        """None where the app is not installed."""
        ...

    async def end(self, workspace: str, happened_at: datetime) -> bool:
        """Destroy it; False when there is none, or it is younger than what happened."""
        ...

    async def claim_rotation(self, workspace: str, now: datetime) -> Installation | None:
        """The right to use its refresh token, for half a minute, for one process alone.

        None when somebody else has it, or the token is good for longer than is worth the asking.
        """
        ...

    async def rotated(self, before: Installation, after: Installation) -> bool:
        """Keep its new tokens; False when it was installed anew or ended meanwhile."""
        ...


class InstallStates(Protocol):
    """What an installation's way through the platform is recognised by when it comes back."""

    async def issue(self, now: datetime) -> str:
        """A new one, good once, for ten minutes."""
        ...

    async def consume(self, state: str, now: datetime) -> bool:
        """Whether it is one of ours that is still good; from then on it is not."""
        ...


class InstallationListener(Protocol):
    """Whom an adapter tells that a workspace has taken us in, or thrown us out."""

    async def installed(self, where: WorkspaceAddress) -> None:
        """Installed, or installed again: within seven days it takes up where it was."""
        ...

    async def uninstalled(self, where: WorkspaceAddress) -> None:
        """Uninstalled, or its tokens were revoked: nothing more is sent there."""
        ...

    async def joined(self, organisation: WorkspaceAddress, workspace: WorkspaceAddress) -> None:
        """The organisation's installation holds in that workspace, too: its people are there."""
        ...
