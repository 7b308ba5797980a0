"""One workspace with the application in it: its people, its channels, its own tokens."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from tests.platforms import slack_payloads as payloads
from tests.platforms.slack_api import WebApi
from tests.platforms.slack_checks import Json
from tests.platforms.slack_files import Files
from tests.platforms.slack_person import Person
from tests.platforms.slack_posting import Posting
from tests.platforms.slack_sockets import Courier
from tests.platforms.slack_workspace import Changes, Channel, Message, Team, Workspace


class Tenant:
    """``base`` is the server's own address; ``announce`` sends events without waiting for them."""

    def __init__(
        self,
        team: Team,
        *,
        base: Callable[[], str],
        changes: Changes,
        trigger_seconds: float,
        courier: Courier,
        violations: list[str],
        announce: Callable[["Tenant", Json], None],
        new_socket_url: Callable[[], str],
    ) -> None:
        self.bot_tokens: set[str] = set()
        self.revoked: set[str] = set()
        self.workspace = Workspace(trigger_seconds=trigger_seconds, team=team, changes=changes)
        self.courier = courier
        self.posting = Posting(self.workspace, violations, lambda inner: announce(self, inner))
        self.files = Files(
            self.workspace, lambda: f"{base()}/files/{team.id}/", self.bot_tokens.__contains__
        )
        self.api = WebApi(self.workspace, self.posting, self.files, new_socket_url)
        self._response_base = lambda: f"{base()}/actions/{team.id}/"
        self._violations = violations
        self._persons: dict[str, Person] = {}

    @property
    def id(self) -> str:
        """The team's."""
        return self.workspace.team.id

    def person(
        self, identifier: str, *, name: str = "", tz: str = "Etc/UTC", locale: str = "en-US"
    ) -> Person:
        """The member of that id, who joins when first asked for."""
        if identifier not in self._persons:
            user = _user(self.id, identifier, name or identifier.lower(), tz, locale)
            if organisation := self.workspace.team.enterprise:
                user["enterprise_user"] = _in_organisation(organisation, self.id, identifier)
            self.workspace.users[identifier] = user
            self.workspace.direct_channel(identifier)
            self._persons[identifier] = Person(
                user,
                self.workspace,
                self.courier,
                self.posting,
                self._violations,
                self._response_base,
                self.files,
            )
        return self._persons[identifier]

    def channel(self, identifier: str, *, name: str = "general", has_bot: bool = True) -> str:
        """Make a channel and return its id; the bot may not post where it is no member."""
        made = Channel(id=identifier, name=name, has_bot=has_bot)
        return self.workspace.channels.setdefault(identifier, made).id

    def messages_in(self, channel: str) -> list[Message]:
        """What everybody sees there, oldest first."""
        return list(self.workspace.channels[channel].messages.values())

    async def event(self, inner: Json) -> Json:
        """Send an event that is nobody's doing, such as {"type": "app_uninstalled"}."""
        payload = payloads.event(self.workspace, inner)
        return await self.courier.deliver("events_api", payload, accepts_response=False)

    async def uninstall(self) -> None:
        """An admin removes the app: its tokens are dead, and Slack says so in two events."""
        self.revoked |= self.bot_tokens
        self.bot_tokens.clear()
        await self.event({"type": "tokens_revoked", "tokens": {"oauth": [], "bot": ["U0RINGBACK"]}})
        await self.event({"type": "app_uninstalled"})


def _in_organisation(organisation: str, team: str, identifier: str) -> Json:
    """What users.info adds of somebody in an organisation: who runs all of it stands here alone."""
    return {
        "id": identifier,
        "enterprise_id": organisation,
        "enterprise_name": organisation.lower(),
        "is_admin": False,
        "is_owner": False,
        "teams": [team],
    }


def _user(team: str, identifier: str, name: str, tz: str, locale: str) -> Json:
    """A member as users.info shows them; a test may change ``deleted``, ``tz`` or ``is_bot``."""
    offset = datetime.now(ZoneInfo(tz)).utcoffset()
    assert offset is not None
    real_name = name.title()
    return {
        "id": identifier,
        "team_id": team,
        "name": name,
        "deleted": False,
        "real_name": real_name,
        "tz": tz,
        "tz_label": tz,
        "tz_offset": int(offset.total_seconds()),
        "profile": {"real_name": real_name, "display_name": name, "team": team},
        "is_admin": False,
        "is_owner": False,
        "is_restricted": False,
        "is_ultra_restricted": False,
        "is_stranger": False,
        "is_bot": False,
        "is_app_user": False,
        "updated": 0,
        "locale": locale,
    }
