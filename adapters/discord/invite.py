"""The links by which Discord lets Ringback in: to a server, or to a person wherever they are."""

from dataclasses import dataclass
from urllib.parse import urlencode

import discord

from adapters.discord.gateway import point_at, told_apart

AUTHORIZE = "https://discord.com/oauth2/authorize"
# topics/oauth2: integration_type 0 is GUILD_INSTALL, 1 is USER_INSTALL.
FOR_SERVERS, FOR_PEOPLE = "0", "1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Invitation:
    """Both links; `people_may` is false when the application is not to be installed by people."""

    server: str
    person: str
    people_may: bool


async def invitation(*, token: str, api_url: str | None = None) -> Invitation:
    """Asks Discord whose token that is. Raises PlatformRefused."""
    point_at(api_url=api_url, gateway_url=None)
    client = discord.Client(intents=discord.Intents.none())
    async with client:
        with told_apart():
            await client.login(token)
            application = await client.application_info()
    identity = str(application.id)
    return Invitation(
        server=_link(identity, FOR_SERVERS, "bot applications.commands"),
        person=_link(identity, FOR_PEOPLE, "applications.commands"),
        people_may=application.user_integration_config is not None,
    )


def _link(identity: str, kind: str, scope: str) -> str:
    """No permission at all: answers are for one person, and direct messages need none."""
    asked = {"client_id": identity, "scope": scope, "integration_type": kind}
    permissions = {"permissions": "0"} if kind == FOR_SERVERS else {}
    return f"{AUTHORIZE}?{urlencode(asked | permissions)}"
