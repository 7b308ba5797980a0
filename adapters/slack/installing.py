"""slack-bolt's ways to keep installations and their states, over our own tables.

The stores that slack_sdk brings along know nothing of our migrations, nor of encryption.
"""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.async_authorize import AsyncAuthorize
from slack_bolt.context.async_context import AsyncBoltContext
from slack_sdk.oauth.installation_store import Installation as Granted
from slack_sdk.oauth.installation_store.async_installation_store import AsyncInstallationStore
from slack_sdk.oauth.state_store.async_state_store import AsyncOAuthStateStore

from bot.service.installations import Installation, Installations, InstallStates

Now = Callable[[], datetime]


class InstallationStore(AsyncInstallationStore):
    """Keeps what was granted. It is never asked for anything: `InstalledHere` authorizes."""

    def __init__(self, keep: Callable[[Installation], Awaitable[None]]) -> None:
        self._keep = keep

    async def async_save(self, installation: Granted) -> None:
        await self._keep(kept(installation))


class StateStore(AsyncOAuthStateStore):
    """States that are good once, for ten minutes, on whatever replica they come back."""

    def __init__(self, states: InstallStates, now: Now) -> None:
        self._states = states
        self._now = now

    async def async_issue(self, *_args: object, **_more: object) -> str:
        return await self._states.issue(self._now())

    async def async_consume(self, state: str) -> bool:
        return await self._states.consume(state, self._now())


class InstalledHere(AsyncAuthorize):
    """Whether the app is installed where something comes from, and as whom.

    It reads one row and asks Slack nothing. slack-bolt's own calls auth.test for each request, or
    keeps the answer with no end to it, so that a revoked workspace would be served on.
    """

    def __init__(self, installations: Installations) -> None:
        self._installations = installations

    async def __call__(
        self,
        *,
        context: AsyncBoltContext,
        enterprise_id: str | None,
        team_id: str | None,
        **_more: object,
    ) -> AuthorizeResult | None:
        workspace = enterprise_id if context.is_enterprise_install else team_id
        found = await self._installations.find(workspace or "")
        if found is None and enterprise_id:
            # What Slack says of the organisation itself comes without a word of which it is.
            found = await self._installations.find(enterprise_id)
        if found is None:
            return None
        return AuthorizeResult(
            enterprise_id=found.organisation or None,
            team_id=found.team or None,
            bot_id=found.bot,
            bot_user_id=found.bot_user,
            bot_token=found.token,
        )


def kept(granted: Granted) -> Installation:
    """What we keep of what was granted: the bot's part, no person's token, no name."""
    for_all = granted.is_enterprise_install
    expires_at = granted.bot_token_expires_at
    return Installation(
        workspace=(granted.enterprise_id if for_all else granted.team_id) or "",
        team=granted.team_id or "",
        organisation=granted.enterprise_id or "",
        is_for_organisation=for_all,
        bot=granted.bot_id or "",
        bot_user=granted.bot_user_id or "",
        token=granted.bot_token or "",
        refresh_token=granted.bot_refresh_token or "",
        expires_at=None if expires_at is None else datetime.fromtimestamp(expires_at, UTC),
        installed_at=datetime.fromtimestamp(granted.installed_at, UTC),
    )
