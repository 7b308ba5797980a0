"""Over HTTP: signatures, installation by OAuth, more than one workspace, the end of one."""

import asyncio
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
import pytest_asyncio
from aiohttp import ClientSession
from sqlalchemy import text as sql

from bot.engine.effects import Turn
from bot.service.ports import Address
from tests.adapters.slack.program import Program, visited_program
from tests.adapters.slack.steps import MONDAY, labelled, offers, register, sees
from tests.platforms.slack_delivery import encoded, signed
from tests.platforms.slack_faults import Fault, Refused, ServerError, SlowAnswer
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_sockets import NotAcknowledged
from tests.platforms.slack_tenant import Tenant
from tests.platforms.slack_workspace import TEAM, Team, View

OTHER = "T0OTHER"


@pytest_asyncio.fixture
async def slack() -> AsyncIterator[SlackServer]:
    """A Slack that sends by HTTP, in which nothing typed was obeyed."""
    async with SlackServer(ack_seconds=10, trigger_seconds=10, over_http=True) as server:
        yield server
        assert server.violations == []
        assert server.control_sequences == []


@pytest.fixture
def other(slack: SlackServer) -> Tenant:
    """Another workspace, with people of the same ids."""
    return slack.tenant(Team(id=OTHER, domain="other"))


async def posted(slack: SlackServer, headers: dict[str, str], body: bytes = b"{}") -> int:
    status, answer = await slack.deliveries.post(body, headers)
    assert "Traceback" not in answer
    return status


# -- who may come in ---------------------------------------------------------------------------


async def test_a_journey_over_http_is_the_same_as_over_a_socket(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares Robin a second-rate bot where many workspaces share it."""
    robin = slack.person("U1", name="robin", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url) as program:
        await register(robin)
        await program.clock_to(MONDAY)
        await robin.clicks(await sees(robin, "show-card"), labelled("show-card"))
        await sees(robin, "talked")
        await robin.says("what do I say?")
        await program.settled()


def command_body() -> bytes:
    fields = {"command": "/interview", "text": "add Acme", "user_id": "U1", "team_id": TEAM}
    return encoded("slash_commands", {**fields, "trigger_id": "1.2.3"})[0]


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param({}, id="no signature"),
        pytest.param(signed("another secret", command_body()), id="another's"),
        pytest.param(signed("local-signing-secret", b"something else"), id="of another body"),
        pytest.param(
            {**signed("local-signing-secret", command_body()), "X-Slack-Signature": "v0="},
            id="an empty one",
        ),
        pytest.param(
            signed("local-signing-secret", command_body(), int(time.time()) - 6 * 60),
            id="an old one, played again",
        ),
        pytest.param(
            signed("local-signing-secret", command_body(), int(time.time()) + 3600),
            id="one from the future",
        ),
        pytest.param(
            {
                **signed("local-signing-secret", command_body()),
                "X-Slack-Request-Timestamp": "yesterday",
            },
            id="a time that is none",
        ),
    ],
)
async def test_what_slack_did_not_sign_just_now_does_nothing(
    slack: SlackServer, sqlite_url: str, headers: dict[str, str]
) -> None:
    """Spares Robin a stranger who presses their buttons from the internet."""
    async with visited_program(slack, sqlite_url) as program:
        assert await posted(slack, headers, command_body()) == 401
        assert await program.dossier("U1") is None
        assert not [call for call in slack.calls if call.method.startswith("users")]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        pytest.param(b"\xff\xfe{", 401, id="no text"),
        pytest.param(b"x" * (2**20 + 1), 413, id="more than a megabyte"),
    ],
)
async def test_a_body_that_slack_never_sends_is_refused(
    slack: SlackServer, sqlite_url: str, body: bytes, status: int
) -> None:
    """Spares the operator a process whose memory anybody can fill."""
    headers = {"X-Slack-Request-Timestamp": str(int(time.time())), "X-Slack-Signature": "v0=00"}
    async with visited_program(slack, sqlite_url):
        assert await posted(slack, headers, body) == status


async def test_an_address_of_the_events_api_is_confirmed(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares the operator a request URL that Slack does not accept."""
    body = b'{"type": "url_verification", "challenge": "c1"}'
    headers = {"Content-Type": "application/json", **signed(slack.signing_secret, body)}
    async with visited_program(slack, sqlite_url):
        status, answer = await slack.deliveries.post(body, headers)
    assert (status, answer) == (200, '{"challenge": "c1"}')


async def test_an_event_that_comes_again_is_applied_once(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares Robin two answers when Slack believes that we did not hear."""
    robin = slack.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url) as program:
        await robin.says("hello")
        await program.settled()
        shown = len(robin.messages)
        assert robin.last_envelope is not None
        await slack.redeliver(robin.last_envelope)
        await program.settled()
        assert len(robin.messages) == shown


# -- installing --------------------------------------------------------------------------------


async def test_where_it_is_not_installed_it_says_so_and_keeps_nothing(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares Robin a bot that swallows what they write."""
    robin = slack.person("U1")
    async with visited_program(slack, sqlite_url, install=()) as program:
        await robin.command("/interview", "add Acme")
        await robin.sees(lambda message: "not installed here" in message.words)
        assert await program.dossier("U1") is None


async def test_an_installation_asks_for_what_is_needed_and_no_more(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares the admin a list of permissions that nobody can explain."""
    async with visited_program(slack, sqlite_url):
        assert slack.api.scopes == {
            "commands",
            "chat:write",
            "users:read",
            "im:write",
            "im:history",
            "files:read",
            "files:write",
        }


@pytest.mark.parametrize(
    ("team", "asked_for"),
    [
        (TEAM, TEAM),
        ("T1%26user_scope%3Dadmin%26redirect_uri%3Dhttps%3A%2F%2Fevil.example", None),
        ("%22%3E%3Cscript%3E", None),
        ("T1%0d%0aSet-Cookie%3A+a%3Db", None),
    ],
)
async def test_a_link_to_the_install_page_asks_for_nothing_of_its_makers(
    slack: SlackServer, sqlite_url: str, team: str, asked_for: str | None
) -> None:
    """Spares an admin a link of somebody's that asks for more in our name."""
    async with visited_program(slack, sqlite_url, install=()) as program:
        asked = parse_qs(
            urlsplit(await program.browser.opens_install_page(f"?team={team}")).query,
            keep_blank_values=True,
        )
    assert asked.get("team") == ([asked_for] if asked_for else None)
    assert asked["user_scope"] == [""]
    assert len(asked["redirect_uri"]) == 1


@pytest.mark.parametrize("how", ["another browser", "twice", "made up", "a no", "a used code"])
async def test_an_installation_that_nobody_began_here_is_not_finished(
    slack: SlackServer, sqlite_url: str, how: str
) -> None:
    """Spares an admin an installation that somebody else slipped to them."""
    async with visited_program(slack, sqlite_url, install=()) as program:
        browser = program.browser
        authorize = await browser.opens_install_page()
        if how == "a no":
            back = await browser.denies(authorize)
        else:
            back = await browser.allows(authorize, team=TEAM)
        if how == "another browser":
            browser.cookies.clear()
        elif how == "made up":
            state = browser.cookies["slack-app-oauth-state"]
            back = back.replace(state, "forged")
            browser.cookies["slack-app-oauth-state"] = "forged"
        elif how == "twice":
            kept = dict(browser.cookies)
            assert (await browser.comes_back(back)).status == 200
            await program.storage.slack_installations.end(TEAM, datetime.max.replace(tzinfo=UTC))
            browser.cookies = kept
        elif how == "a used code":
            slack.oauth._codes.clear()
        page = await browser.comes_back(back)
        assert "Something Went Wrong" in page.words
        assert await program.storage.slack_installations.find(TEAM) is None


async def test_a_slack_that_is_silent_during_an_installation_is_told(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares an admin an error of ours that they cannot read."""
    async with visited_program(slack, sqlite_url, install=()) as program:
        browser = program.browser
        back = await browser.allows(await browser.opens_install_page(), team=TEAM)
        slack.script("oauth.v2.access", ServerError(503))
        page = await browser.comes_back(back)
        assert page.status == 401
        assert await program.storage.slack_installations.find(TEAM) is None


async def test_a_database_that_refuses_during_an_installation_is_told(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares an admin a bare error, and the belief that it is installed."""
    async with visited_program(slack, sqlite_url, install=()) as program:
        browser = program.browser
        back = await browser.allows(await browser.opens_install_page(), team=TEAM)
        with program.storage.database.engine.begin() as connection:
            connection.execute(sql("ALTER TABLE installations RENAME TO elsewhere"))
        page = await browser.comes_back(back)
        assert page.status == 500
        assert "try it again" in page.words


# -- more than one ------------------------------------------------------------------------------


async def test_two_workspaces_with_people_of_the_same_ids_know_nothing_of_each_other(
    slack: SlackServer, other: Tenant, sqlite_url: str
) -> None:
    """Spares two people of one id each other's interviews."""
    here, there = slack.person("U1", tz="Europe/Berlin"), other.person("U1", tz="Asia/Manila")
    async with visited_program(slack, sqlite_url, install=(TEAM, OTHER)) as program:
        await register(here, "Acme")
        await there.command("/interview", "list")
        await program.settled()
        await register(there, "Blue Bakery")
        await program.settled()
        assert not [each for each in there.messages if "Acme" in each.words]
        assert not [each for each in here.messages if "Bakery" in each.words]
        mine, theirs = await program.dossier("U1"), await program.dossier("U1", OTHER)
        assert mine is not None
        assert theirs is not None
        assert (mine.search.seeker.zone, theirs.search.seeker.zone) == (
            "Europe/Berlin",
            "Asia/Manila",
        )


async def test_nudges_of_each_workspace_go_out_with_its_own_token(
    slack: SlackServer, other: Tenant, sqlite_url: str
) -> None:
    """Spares the job seeker a nudge that reaches a namesake, or nobody."""
    here, there = slack.person("U1", tz="Europe/Berlin"), other.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url, install=(TEAM, OTHER)) as program:
        await register(here, "Acme")
        await register(there, "Blue Bakery")
        await program.clock_to(MONDAY)
        assert "Acme" in (await sees(here, "show-card")).words
        assert "Bakery" in (await sees(there, "show-card")).words


async def test_an_organisation_that_installed_it_for_all_is_one_workspace_of_its_own(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares somebody in two workspaces of one organisation two dossiers."""
    org = slack.tenant(Team(id="T0ORG", domain="org", enterprise="E0ORG", app_is_for_all=True))
    robin = org.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url, install=("T0ORG",)) as program:
        await register(robin)
        await program.clock_to(MONDAY)
        await robin.clicks(await sees(robin, "show-card"), labelled("show-card"))
        await sees(robin, "talked")
        assert await program.dossier("U1", "E0ORG") is not None
        assert await program.dossier("U1", "T0ORG") is None


async def test_a_workspace_of_an_organisation_that_has_it_alone_is_itself(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares the organisation's other workspaces a bot that they did not ask for."""
    team = slack.tenant(Team(id="T0ONE", domain="one", enterprise="E0ORG"))
    robin = team.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url, install=("T0ONE",)) as program:
        await register(robin)
        assert await program.dossier("U1", "T0ONE") is not None


async def test_a_workspace_that_joins_its_organisation_takes_its_people_along(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares Robin a bot that has forgotten them, and erases what it knew a week later."""
    team = slack.tenant(Team(id="T0ONE", domain="one", enterprise="E0ORG"))
    org = slack.tenant(Team(id="T0ORG", domain="org", enterprise="E0ORG", app_is_for_all=True))
    async with visited_program(slack, sqlite_url, install=("T0ONE", "T0ORG")) as program:
        await register(team.person("U1", tz="Europe/Berlin"))
        stranger = {"type": "team_access_granted", "team_ids": ["T0NOBODY"]}
        await org.event(stranger)
        await org.event({"type": "team_access_granted", "team_ids": ["T0ONE"]})
        await program.settled()
        await team.uninstall()
        robin = org.person("U1", tz="Europe/Berlin")
        await program.clock_to(MONDAY)
        assert "Acme" in (await sees(robin, "show-card")).words
        assert await program.dossier("U1", "T0ONE") is None
        assert await program.dossier("U1", "E0ORG") is not None


async def test_a_single_workspace_takes_nobody_along(
    slack: SlackServer, other: Tenant, sqlite_url: str
) -> None:
    """Spares everybody else a workspace that calls itself an organisation."""
    there = other.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url, install=(TEAM, OTHER)) as program:
        await register(there, "Blue Bakery")
        forged = {"type": "team_access_granted", "team_ids": [OTHER]}
        await slack.event(forged)
        await program.settled()
        assert await program.dossier("U1", OTHER) is not None


# -- the end ------------------------------------------------------------------------------------


async def test_uninstalled_it_is_silent_at_once_and_goes_on_when_it_is_installed_again(
    slack: SlackServer, other: Tenant, sqlite_url: str
) -> None:
    """Spares a workspace that threw us out any further word, and its people their interviews."""
    here, there = slack.person("U1", tz="Europe/Berlin"), other.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url, install=(TEAM, OTHER)) as program:
        await register(here, "Acme")
        await register(there, "Blue Bakery")
        await slack.tenants[TEAM].uninstall()
        await program.settled()
        calls = len(slack.calls)
        await program.clock_to(MONDAY)
        await sees(there, "show-card")
        assert not [m for m in here.messages if offers(m, "show-card")]
        assert all(call.method != "chat.postMessage" or "Acme" not in str(call.arguments)
                   for call in slack.calls[calls:])  # fmt: skip
        await program.browser.installs(TEAM)
        await program.clock_to(MONDAY + timedelta(minutes=10))
        assert "Acme" in (await sees(here, "show-card")).words


async def test_a_late_goodbye_does_not_end_a_new_beginning(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares a workspace a bot that is deaf because Slack delivered an event again."""
    robin = slack.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url) as program:
        await slack.tenants[TEAM].uninstall()
        await program.settled()
        late = slack.envelopes[-1]
        assert late.payload["event"]["type"] == "app_uninstalled"
        await program.browser.installs(TEAM)
        late.payload["event_time"] -= 60
        await slack.redeliver(late)
        await program.settled()
        await register(robin)


async def test_what_was_written_before_it_was_installed_is_not_answered(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares Robin an answer to what they said to an earlier installation."""
    robin = slack.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url) as program:
        await robin.says("hello")
        await program.settled()
        shown, envelope = len(robin.messages), robin.last_envelope
        assert envelope is not None
        envelope.payload.update(event_id="Ev-late", event_time=int(time.time()) - 3600)
        await slack.redeliver(envelope)
        await program.settled()
        assert len(robin.messages) == shown


async def test_a_token_that_is_refused_for_good_ends_the_installation_without_a_word(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares the people of a workspace being marked as unreachable for what its admin did."""
    robin = slack.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url) as program:
        await register(robin)
        home = slack.tenants[TEAM]
        home.revoked |= home.bot_tokens
        home.bot_tokens.clear()
        await program.clock_to(MONDAY)
        assert await program.storage.slack_installations.find(TEAM) is None
        calls = len(slack.calls)
        await program.clock_to(MONDAY + timedelta(hours=3))
        assert len(slack.calls) == calls, "it is not tried for ever"
        await program.browser.installs(TEAM)
        await program.clock_to(MONDAY + timedelta(days=1))
        assert [m for m in robin.messages if offers(m, "show-card")]


# -- tokens that end ----------------------------------------------------------------------------


async def test_a_token_is_renewed_by_whoever_needs_it_and_a_refresh_token_used_once(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares Robin a nudge that does not come because nobody had pressed anything since."""
    slack.oauth.rotates = True
    robin = slack.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url) as program:
        await register(robin)
        installations = program.storage.slack_installations
        first = await installations.find(TEAM)
        assert first is not None
        await installations.rotated(first, replace(first, expires_at=MONDAY + timedelta(hours=1)))
        await program.clock_to(MONDAY)
        await sees(robin, "show-card")
        renewed = await installations.find(TEAM)
        assert renewed is not None
        assert renewed.token != first.token
        assert renewed.expires_at == MONDAY + timedelta(hours=12)


async def test_many_who_need_a_new_token_at_once_ask_for_one(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares a workspace being locked out: a refresh token that is used twice ends it."""
    slack.oauth.rotates = True
    async with (
        visited_program(slack, sqlite_url) as one,
        visited_program(slack, sqlite_url, install=()) as two,
    ):
        slack.script("oauth.v2.access", SlowAnswer(0.3))
        installation = await one.storage.slack_installations.find(TEAM)
        assert installation is not None
        assert installation.expires_at is not None
        programs: list[Program] = [one, two]
        for program in programs:
            program.clock.at = installation.expires_at - timedelta(minutes=1)
        found = await asyncio.gather(
            *(p.face.face._workspaces.find(TEAM) for p in (one, two) for _ in range(4))
        )
        assert all(found)
        for program in programs:
            program.clock.at = installation.expires_at + timedelta(hours=13)
        slack.script("oauth.v2.access", SlowAnswer(0.3))
        found = await asyncio.gather(
            *(p.face.face._workspaces.find(TEAM) for p in (one, two) for _ in range(4))
        )
        tokens = {here.web.client.token for here in found if here is not None}
        assert len(tokens) == 1
    renewals = [call for call in slack.calls if "refresh_token" in call.arguments]
    assert len(renewals) == 2


# -- guests -------------------------------------------------------------------------------------


@pytest.mark.parametrize("is_unknown", [True, False])
async def test_a_stranger_in_a_shared_channel_is_told_and_nothing_of_them_is_kept(
    slack: SlackServer, sqlite_url: str, is_unknown: bool
) -> None:
    """Spares somebody of another company a dossier in this one's hands.

    `is_stranger` is said of those alone whom we share no channel with
    (https://docs.slack.dev/reference/objects/user-object).
    """
    stranger = slack.person("U9")
    stranger.user |= {"is_stranger": is_unknown, "team_id": OTHER}
    channel = slack.channel("C1")
    async with visited_program(slack, sqlite_url) as program:
        await stranger.command("/interview", "add Acme", channel=channel)
        await stranger.sees(lambda message: "your own workspace" in message.words.lower())
        assert await program.dossier("U9") is None


@pytest.mark.parametrize("fault", [SlowAnswer(1.5), ServerError(503)])
async def test_whom_slack_says_nothing_of_is_no_newcomer_until_it_does(
    slack: SlackServer, sqlite_url: str, fault: Fault
) -> None:
    """Spares somebody of another company a dossier that is theirs because Slack was slow."""
    stranger = slack.person("U9")
    stranger.user["team_id"] = OTHER
    channel = slack.channel("C1")
    slack.script("users.info", fault)
    async with visited_program(slack, sqlite_url) as program:
        await stranger.command("/interview", "add Acme", channel=channel)
        await stranger.sees(lambda message: "not told me yet who you are" in message.words)
        assert await program.dossier("U9") is None


async def test_whom_we_know_already_is_served_while_slack_is_silent(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares Robin a closed door because Slack is slow today."""
    robin = slack.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url) as program:
        await register(robin)
        await program.settled()
    async with visited_program(slack, sqlite_url) as program:
        slack.script("users.info", ServerError(503), times=3)
        await robin.command("/interview", "list")
        await robin.sees(lambda message: "Acme: with no word" in message.words)


async def test_a_form_of_somebody_whom_slack_says_nothing_of_stays_open(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares Robin typing it all again."""
    robin = slack.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url) as program:
        await robin.command("/interview", "add Acme")
        form = await robin.sees_modal()
        here = await program.face.face._workspaces.find(TEAM)
        assert here is not None
        address = Address(platform="slack", workspace=TEAM, person="U1")
        await program.storage.store.turn(address, "forgotten", lambda _: Turn(dossier=None))
        here.people.forget("U1")
        slack.script("users.info", ServerError(503))
        answer = await robin.submits(form)
        assert answer["response_action"] == "errors"
        assert await robin.submits(form) != answer


async def test_a_guest_who_can_be_written_to_is_served(slack: SlackServer, sqlite_url: str) -> None:
    """Spares the job seekers of a centre, who are guests in its Slack, a closed door."""
    guest = slack.person("U9", tz="Europe/Berlin")
    guest.user["is_restricted"] = True
    async with visited_program(slack, sqlite_url):
        await register(guest)


async def test_a_guest_who_cannot_be_written_to_is_told_why(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares a guest reminders that could never reach them."""
    guest = slack.person("U9")
    guest.user["is_restricted"] = True
    channel = slack.channel("C1")
    slack.script("conversations.open", Refused("user_not_visible"), times=3)
    async with visited_program(slack, sqlite_url) as program:
        await guest.command("/interview", "add Acme", channel=channel)
        await guest.sees(lambda message: "As a guest here" in message.words)
        assert await program.dossier("U9") is None


async def test_all_workspaces_share_one_session(
    slack: SlackServer, other: Tenant, sqlite_url: str
) -> None:
    """Spares the operator a connection for each message."""
    async with visited_program(slack, sqlite_url, install=(TEAM, OTHER)) as program:
        for tenant in (slack.tenants[TEAM], other):
            await tenant.person("U1").command("/interview", "list")
        await program.settled()
        workspaces = program.face.face._workspaces
        found = [await workspaces.find(each) for each in (TEAM, OTHER)]
        sessions = {id(here.web.client.session) for here in found if here is not None}
        assert len(sessions) == 1


async def test_an_end_in_the_very_second_of_the_beginning_is_an_end(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares an admin who pressed the wrong button a bot that they cannot get rid of."""
    async with visited_program(slack, sqlite_url) as program:
        installations = program.storage.slack_installations
        known = await installations.find(TEAM)
        assert known is not None
        second = known.installed_at.replace(microsecond=0)
        await program.face.face._workspaces.end(TEAM, second - timedelta(seconds=2))
        assert await installations.find(TEAM) is not None
        await program.face.face._workspaces.end(TEAM, second)
        assert await installations.find(TEAM) is None


# -- the orderly end ----------------------------------------------------------------------------


async def test_at_the_end_readiness_goes_first_then_nothing_new_is_taken_and_nothing_lost(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares Robin a press that is acknowledged and forgotten in a release."""
    robin = slack.person("U1", tz="Europe/Berlin")
    async with visited_program(slack, sqlite_url) as program, ClientSession() as session:
        form = await _open_form(slack)
        slack.script("chat.postMessage", SlowAnswer(0.5))
        sending = asyncio.create_task(robin.submits(form))
        await slack.until_called("chat.postMessage")
        ending = asyncio.create_task(program.face.close())
        await asyncio.sleep(0)
        async with session.get(f"{program.browser._app}/readyz") as ready:
            assert ready.status == 503
        with pytest.raises(NotAcknowledged):
            await robin.command("/interview", "list")
        assert await sending == {"response_action": "clear"}
        await ending
    assert [message for message in robin.messages if "Acme" in message.words]


async def _open_form(slack: SlackServer) -> View:
    robin = slack.person("U1")
    await robin.command("/interview", "add Acme")
    return await robin.sees_modal()
