"""A workspace's token as it is now: renewed two hours before it ends, by one process alone.

slack-bolt renews tokens when something comes in, and without a lock. Here whoever needs a token
does it, the dispatcher too, and a refresh token, which is good once, is used once.
"""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from adapters.slack.app_secrets import AppSecrets
from adapters.slack.refusals import BREATH_SECONDS
from adapters.slack.web import Web
from bot.service.delivery_errors import DeliveryError, TryLater
from bot.service.installations import WORTH_ROTATING, Installation, Installations

log = logging.getLogger(__name__)

LOOKS = 10
LOOK_SECONDS = 0.2
"""So often, and so far apart, one looks whether another process has new tokens by now."""


class Tokens:
    """One for all workspaces. `web` has no token: it asks with the app's own name and secret."""

    def __init__(
        self,
        *,
        installations: Installations,
        web: Web,
        app: AppSecrets,
        now: Callable[[], datetime],
    ) -> None:
        self._installations = installations
        self._web = web
        self._app = app
        self._now = now

    async def good(self, workspace: str) -> Installation | None:
        """The installation with a token that holds; None where the app is not installed.

        Raises TryLater while there is none that holds.
        """
        known = await self._installations.find(workspace)
        if known is None or known.expires_at is None:
            return known
        if known.expires_at > self._now() + WORTH_ROTATING:
            # To claim is to write, and would wait behind every turn: with each press, for nothing.
            return known
        claimed = await self._installations.claim_rotation(workspace, self._now())
        if claimed is not None:
            known = await self._renewed(claimed) or await self._installations.find(workspace)
        elif self._is_over(known):
            known = await self._renewed_elsewhere(workspace)
        if known is not None and self._is_over(known):
            raise TryLater(BREATH_SECONDS)
        return known

    async def _renewed(self, before: Installation) -> Installation | None:
        """None when Slack gave no new ones: the old token may hold for a while."""
        try:
            answer = await self._web.ask(
                self._web.client.oauth_v2_access,
                client_id=self._app.client_id,
                client_secret=self._app.client_secret,
                grant_type="refresh_token",
                refresh_token=before.refresh_token,
            )
        except DeliveryError as error:
            log.error("no new token for workspace %s: %s", before.workspace, error)
            return None
        after = replace(
            before,
            token=str(answer["access_token"]),
            refresh_token=str(answer["refresh_token"]),
            expires_at=self._now() + timedelta(seconds=float(str(answer["expires_in"]))),
        )
        return after if await self._installations.rotated(before, after) else None

    async def _renewed_elsewhere(self, workspace: str) -> Installation | None:
        for _ in range(LOOKS):
            await asyncio.sleep(LOOK_SECONDS)
            known = await self._installations.find(workspace)
            if known is None or not self._is_over(known):
                return known
        return known

    def _is_over(self, installation: Installation) -> bool:
        return installation.expires_at is not None and installation.expires_at <= self._now()
