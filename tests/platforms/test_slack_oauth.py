"""The local Slack's own page and oauth.v2.access: what the real one refuses is refused."""

from collections.abc import AsyncIterator
from urllib.parse import parse_qs, urlencode, urlsplit

import aiohttp
import pytest
import pytest_asyncio
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_workspace import TEAM, Team

BACK = "https://ringback.example.org/slack/oauth_redirect"


@pytest_asyncio.fixture
async def server() -> AsyncIterator[SlackServer]:
    async with SlackServer(over_http=True) as started:
        yield started


@pytest.fixture
def client(server: SlackServer) -> AsyncWebClient:
    return AsyncWebClient(base_url=server.api_url)


async def code_for(server: SlackServer, team: str = TEAM, **more: str) -> str:
    """What the browser of whoever says yes comes back with."""
    asked = {
        "client_id": server.oauth.client_id,
        "scope": "commands,chat:write",
        "state": "s1",
        "redirect_uri": BACK,
        "_team": team,
        **more,
    }
    address = f"{server.authorize_url}?{urlencode(asked)}"
    async with (
        aiohttp.ClientSession() as session,
        session.get(address, allow_redirects=False) as page,
    ):
        if page.status != 302:
            return ""
        query = parse_qs(urlsplit(page.headers["Location"]).query)
    assert query.get("state", [""]) == [asked["state"]]
    return query.get("code", [""])[0]


async def access(server: SlackServer, client: AsyncWebClient, **given: str) -> dict[str, object]:
    secrets = {"client_id": server.oauth.client_id, "client_secret": server.oauth.client_secret}
    answer = await client.oauth_v2_access(**(secrets | {"redirect_uri": BACK} | given))
    assert isinstance(answer.data, dict)
    return answer.data


async def refused(server: SlackServer, client: AsyncWebClient, **given: str) -> str:
    with pytest.raises(SlackApiError) as raised:
        await access(server, client, **given)
    return str(raised.value.response["error"])


async def test_a_code_gives_a_token_with_what_was_allowed(
    server: SlackServer, client: AsyncWebClient
) -> None:
    """An app that asks for less may do less."""
    granted = await access(server, client, code=await code_for(server))
    assert (granted["scope"], granted["token_type"]) == ("commands,chat:write", "bot")
    client.token = str(granted["access_token"])
    assert (await client.auth_test())["team_id"] == TEAM
    server.person("U1")
    with pytest.raises(SlackApiError, match="missing_scope"):
        await client.users_info(user="U1")


async def test_a_code_is_good_once_and_only_for_whom_it_was_made(
    server: SlackServer, client: AsyncWebClient
) -> None:
    """Whoever skips a check is caught."""
    code = await code_for(server)
    assert await refused(server, client, code=code, client_secret="x") == "bad_client_secret"
    code = await code_for(server)
    elsewhere = "https://evil.example.org/"
    assert await refused(server, client, code=code, redirect_uri=elsewhere) == "bad_redirect_uri"
    code = await code_for(server)
    await access(server, client, code=code)
    assert await refused(server, client, code=code) == "invalid_code"
    assert await refused(server, client, code="made up") == "invalid_code"


async def test_the_page_notes_what_no_good_application_asks(server: SlackServer) -> None:
    """Without state, with scopes that do not exist, or as somebody else."""
    await code_for(server, state="")
    await code_for(server, scope="commands,everything")
    assert await code_for(server, client_id="9.9") == ""
    assert [each.partition(":")[0] for each in server.violations] == ["authorize"] * 3
    assert await code_for(server, _denies="1") == ""


async def test_a_refresh_token_is_good_once(server: SlackServer, client: AsyncWebClient) -> None:
    """Two that use one are told apart."""
    server.oauth.rotates = True
    granted = await access(server, client, code=await code_for(server))
    assert granted["expires_in"] == 43_200
    renewing = {"grant_type": "refresh_token", "refresh_token": str(granted["refresh_token"])}
    renewed = await access(server, client, **renewing)
    assert renewed["access_token"] != granted["access_token"]
    assert await refused(server, client, **renewing) == "invalid_refresh_token"
    assert "used before" in server.violations[-1]


async def test_each_workspace_has_a_token_that_opens_no_other(
    server: SlackServer, client: AsyncWebClient
) -> None:
    """A bot that mixes them up meets people who are not there."""
    other = server.tenant(Team(id="T2", domain="two", enterprise="E1"))
    other.person("U2")
    server.person("U1")
    for team, scopes in ((TEAM, "users:read"), ("T2", "users:read")):
        granted = await access(server, client, code=await code_for(server, team, scope=scopes))
        client.token = str(granted["access_token"])
        known, unknown = ("U1", "U2") if team == TEAM else ("U2", "U1")
        assert (await client.users_info(user=known))["user"]["team_id"] == team
        with pytest.raises(SlackApiError, match="user_not_found"):
            await client.users_info(user=unknown)
        with pytest.raises(SlackApiError, match="team_not_found"):
            await client.auth_test(team_id="T3")


async def test_an_organisation_that_installs_it_for_all_has_no_team(
    server: SlackServer, client: AsyncWebClient
) -> None:
    """As the real one says it."""
    server.tenant(Team(id="T3", domain="org", enterprise="E1", app_is_for_all=True))
    granted = await access(server, client, code=await code_for(server, "T3"))
    assert (granted["team"], granted["is_enterprise_install"]) == (None, True)
    client.token = str(granted["access_token"])
    assert (await client.auth_test())["enterprise_id"] == "E1"


async def test_an_uninstalled_app_has_a_dead_token_and_is_told_twice(
    server: SlackServer, client: AsyncWebClient
) -> None:
    """The events come after the token is dead already: nothing can be said any more."""
    granted = await access(server, client, code=await code_for(server))
    client.token = str(granted["access_token"])
    told = []

    async def hear(kind: str, payload: dict[str, object], **_: object) -> dict[str, object]:
        told.append(payload["event"]["type"])  # type: ignore[index]
        return {}

    server.tenants[TEAM].courier.deliver = hear  # type: ignore[method-assign]
    await server.tenants[TEAM].uninstall()
    assert told == ["tokens_revoked", "app_uninstalled"]
    with pytest.raises(SlackApiError, match="token_revoked"):
        await client.auth_test()
