"""The workspaces that installed the app by themselves: found by id, each with its own token."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from adapters.slack.quiet import quiet
from adapters.slack.tokens import Tokens
from adapters.slack.web import Web
from adapters.slack.wire import Wire
from adapters.slack.workspaces import Workspace, where
from bot.service.installations import Installation, InstallationListener, Installations

log = logging.getLogger(__name__)

WHOLE_SECONDS = timedelta(seconds=1)
"""Slack tells whole seconds: within the second of the installation, the end came after it."""


@dataclass(frozen=True, slots=True)
class Opened:
    """A workspace as it was opened for one installation of it."""

    installation: Installation
    workspace: Workspace


class InstalledWorkspaces:
    """Implements `Workspaces` over what is stored: any number of processes see the same."""

    def __init__(
        self,
        *,
        wire: Wire,
        api_url: str | None,
        installations: Installations,
        tokens: Tokens,
        now: Callable[[], datetime],
    ) -> None:
        self._wire = wire
        self._api_url = api_url
        self._installations = installations
        self._tokens = tokens
        self.listener: InstallationListener | None = None
        """Who is told of what begins and ends; there from the start on."""
        self._now = now
        self._opened: dict[str, Opened] = {}
        self._seated: set[tuple[str, str]] = set()
        tokenless = Web(wire, token=None, api_url=api_url, logger=quiet("web"))
        self._nobodys = Workspace.reached_by(tokenless)

    async def find(self, workspace: str) -> Workspace | None:
        """See `Workspaces.find`. Asked each time: another process may know that it has ended."""
        installation = await self._tokens.good(workspace)
        if installation is None:
            self._opened.pop(workspace, None)
            return None
        opened = self._opened.get(workspace)
        if opened is None or opened.installation.installed_at != installation.installed_at:
            opened = Opened(installation, self._open(installation))
            self._opened[workspace] = opened
        opened.workspace.web.client.token = installation.token
        return opened.workspace

    def lately(self, workspace: str) -> Workspace:
        """See `Workspaces.lately`."""
        opened = self._opened.get(workspace)
        return self._nobodys if opened is None else opened.workspace

    async def keep(self, installation: Installation) -> None:
        """It was granted just now, for the first time or anew."""
        await self._installations.install(installation)
        if self.listener is not None:
            await self.listener.installed(where(installation.workspace))
        log.info("workspace %s has installed the app", installation.workspace)

    async def end(self, workspace: str, happened_at: datetime | None) -> None:
        """See `Workspaces.end`. Told late, it may be about an earlier installation.

        The row goes last: if we die before, the next sign of the end finds it and does the rest.
        """
        known = await self._installations.find(workspace)
        moment = self._now() if happened_at is None else happened_at + WHOLE_SECONDS
        if known is None or known.installed_at > moment:
            return
        if self.listener is not None:
            await self.listener.uninstalled(where(workspace))
        await self._installations.end(workspace, moment)
        self._opened.pop(workspace, None)
        log.info("workspace %s has taken its installation back", workspace)

    async def joined(self, organisation: str, teams: Sequence[str]) -> None:
        """See `Workspaces.joined`. They come with their people, whom the old place would erase."""
        known = await self._installations.find(organisation)
        if known is None or not known.is_for_organisation or self.listener is None:
            return
        for team in teams:
            await self.listener.joined(where(organisation), where(team))
            log.info("workspace %s belongs to an organisation's installation now", team)

    async def seated(self, organisation: str, team: str) -> None:
        """See `Workspaces.seated`. Slack says so once (`joined`), and we may not have heard it.

        Whoever shares a channel with the organisation sits elsewhere: from there nobody is taken.
        """
        if (organisation, team) in self._seated:
            return
        known = await self._installations.find(team)
        if known is not None and known.organisation == organisation and known.team == team:
            await self.joined(organisation, (team,))
        self._seated.add((organisation, team))

    def _open(self, installation: Installation) -> Workspace:
        web = Web(
            self._wire,
            token=installation.token,
            api_url=self._api_url,
            logger=quiet("web"),
            revoked=partial(self._revoked, installation),
        )
        return Workspace.reached_by(web, installed_at=installation.installed_at)

    async def _revoked(self, installation: Installation) -> None:
        """Slack refuses its token for good, and nobody told us; an older one says nothing."""
        known = await self._installations.find(installation.workspace)
        if known is not None and known.installed_at == installation.installed_at:
            await self.end(installation.workspace, installation.installed_at)
