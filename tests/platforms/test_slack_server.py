"""The local Slack, tried with the real slack-bolt and slack-sdk: a judge has to be judged first."""

import asyncio
import sys
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack_person import NotSeen, Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_small_app import SmallApp, posted_card, small_app
from tests.platforms.slack_sockets import NotAcknowledged, NotConnected


async def test_a_command_a_form_a_card_and_a_click_go_all_the_way_round(
    server: SlackServer, app: SmallApp, robin: Person
) -> None:
    """Shows the job seeker's whole path works here, so that a failure later is the bot's own."""
    message = await posted_card(robin)
    await robin.clicks(message, "I called")
    edited = await robin.sees(lambda each: each.words == "You called")

    assert (edited.ts, edited.text) == (message.ts, "Called")
    assert [each.text for each in edited.edits] == ["A card"]
    assert robin.modals == []
    assert [each.method for each in server.calls if each.method.startswith("chat")] == [
        "chat.postMessage",
        "chat.update",
    ]
    assert server.violations == server.refusals == []


async def test_text_and_home_arrive_as_events(app: SmallApp, robin: Person) -> None:
    """Shows that what the job seeker types is escaped as Slack does, and the Home tab appears."""
    await robin.says("a < b & c")
    await robin.opens_home()
    home = await robin.sees_home()
    await robin.clicks(home, "Add")

    events = [each["event"] for each in app.heard if "event" in each]
    assert events[0]["text"] == "a &lt; b &amp; c"
    assert events[0]["channel_type"] == "im"
    assert app.heard[-1]["container"] == {"type": "view", "view_id": home.id}


async def test_a_bot_hears_its_own_edits(server: SlackServer, app: SmallApp, robin: Person) -> None:
    """Catches a bot that takes its own edited card for something the job seeker said."""
    await robin.clicks(await posted_card(robin), "called")
    await robin.until(
        lambda: [e for e in server.envelopes if "message_changed" in str(e.payload.get("event"))]
    )
    assert server.violations == []


async def test_a_command_in_a_channel_is_answered_to_its_person_alone(
    server: SlackServer, app: SmallApp, robin: Person
) -> None:
    """S26: nobody in the channel learns that the job seeker is looking for work."""
    channel = server.channel("C1", name="general", has_bot=False)

    await robin.command("/interview", "say hush", channel=channel)

    assert [(each.text, each.channel) for each in robin.ephemerals] == [("hush", "C1")]
    assert server.messages_in("C1") == []
    assert server.person("U2").ephemerals == []


async def test_a_redelivered_click_carries_the_same_trigger(
    server: SlackServer, app: SmallApp, robin: Person
) -> None:
    """S20: shows that a redelivery is the same payload, so that the bot can tell it is one."""
    await robin.clicks(await posted_card(robin), "called")
    envelope = robin.last_envelope
    assert envelope is not None

    await server.redeliver(envelope)
    await robin.says("hello")
    assert robin.last_envelope is not None
    await server.redeliver(robin.last_envelope)

    first, second = [each for each in app.heard if each.get("type") == "block_actions"]
    assert first["trigger_id"] == second["trigger_id"]
    again = server.envelopes[-1]
    assert again.payload == server.envelopes[-2].payload
    assert (again.as_json()["retry_attempt"], again.id != server.envelopes[-2].id) == (1, True)


async def test_a_late_or_missing_acknowledgement_is_recorded() -> None:
    """Spares the job seeker "the app did not respond", because a test sees it first."""
    async with SlackServer(ack_seconds=0.3) as server, small_app(server) as app:
        robin = server.person("U1")
        with pytest.raises(NotAcknowledged):
            await robin.command("/interview", "silent")
        with pytest.raises(NotAcknowledged):
            await robin.command("/interview", "late")
        app.let_go.set()
        await robin.until(lambda: len(server.violations) == 3)

    assert ["not acknowledged" in each for each in server.violations] == [True, True, False]
    assert server.violations[2].endswith("acknowledged late")


async def test_without_a_connection_the_bot_is_found_to_be_down(server: SlackServer) -> None:
    """Tells the operator's tests that nobody is there, and blames nobody for it."""
    with pytest.raises(NotConnected):
        await server.sockets.deliver("events_api", {}, accepts_response=False, within=0.1)
    assert server.violations == []


async def test_what_does_not_appear_is_reported_with_what_is_there(
    app: SmallApp, robin: Person
) -> None:
    """Spares whoever reads a failing test the guessing."""
    await posted_card(robin)
    with pytest.raises(NotSeen, match="Call \\*Acme\\*"):
        await robin.sees(lambda message: "Globex" in message.words, within=0.05)


@pytest.mark.parametrize("how", ["disconnect", "cut"])
async def test_the_application_comes_back_after_its_connection_ends(
    server: SlackServer, app: SmallApp, robin: Person, how: str
) -> None:
    """Spares the job seeker a bot that is deaf after Slack's refresh or a broken network."""
    await server.connected()
    await getattr(server.sockets, how)()
    await robin.until(lambda: server.sockets.connections == 0)
    await server.connected()

    await robin.says("still there?")

    assert app.heard[-1]["event"]["text"] == "still there?"
    assert server.violations == []


async def test_of_several_connections_each_envelope_goes_over_one(
    server: SlackServer, app: SmallApp, robin: Person
) -> None:
    """Shows a bot with two replicas what it gets: a part each, nothing twice."""
    async with small_app(server) as second:
        await robin.until(lambda: server.sockets.connections == 2)
        for text in ("say a", "say b", "say c", "say d"):
            await robin.command("/interview", text)
        heard = [[body["text"] for body in each.heard] for each in (app, second)]
    assert sorted(heard) == [["say a", "say c"], ["say b", "say d"]]


async def test_an_address_may_be_dead(server: SlackServer) -> None:
    """Shows a reconnecting client what it meets when Slack's answer is no good."""
    client = AsyncWebClient(token=server.bot_token, base_url=server.api_url)
    server.sockets.dead_addresses = 1
    async with aiohttp.ClientSession() as session:
        dead = await client.apps_connections_open(app_token=server.app_token)
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(dead["url"])
        opened = await client.apps_connections_open(app_token=server.app_token)
        async with session.ws_connect(opened["url"]) as socket:
            assert (await socket.receive_json())["type"] == "hello"


async def test_a_ticket_opens_one_connection_only(server: SlackServer) -> None:
    """Shows the bot the dead address that a reconnecting client may keep dialling."""
    client = AsyncWebClient(token=server.bot_token, base_url=server.api_url)
    opened = await client.apps_connections_open(app_token=server.app_token)
    async with aiohttp.ClientSession() as session:
        async with session.ws_connect(opened["url"]) as socket:
            assert (await socket.receive_json())["type"] == "hello"
        with pytest.raises(aiohttp.WSServerHandshakeError):
            await session.ws_connect(opened["url"])


async def test_two_presses_at_once_reach_the_application_twice(
    app: SmallApp, robin: Person
) -> None:
    """S20: shows that the local Slack does not hide a double click from the bot."""
    message = await posted_card(robin)
    await asyncio.gather(robin.clicks(message, "called"), robin.clicks(message, "called"))
    assert len([each for each in app.heard if each.get("type") == "block_actions"]) == 2


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        pytest.param([{"envelope_id": "?"}], "unknown envelope", id="of what was never sent"),
        pytest.param([{}, {}], "acknowledged twice", id="twice"),
        pytest.param([{"payload": {"text": "x"}}], "payload that Slack ignores", id="with words"),
        pytest.param([{"ok": True}], "unknown fields", id="with more than Slack reads"),
    ],
)
async def test_an_odd_acknowledgement_is_recorded(
    server: SlackServer, robin: Person, answers: list[dict[str, Any]], reason: str
) -> None:
    """Spares the operator an application that Slack only tolerates by chance."""
    client = AsyncWebClient(token=server.bot_token, base_url=server.api_url)
    url = (await client.apps_connections_open(app_token=server.app_token))["url"]
    async with aiohttp.ClientSession() as session, session.ws_connect(url) as socket:
        await socket.receive_json()
        saying = asyncio.create_task(robin.says("hello"))
        envelope = await socket.receive_json()
        for answer in answers:
            await socket.send_json({"envelope_id": envelope["envelope_id"], **answer})
        await robin.until(lambda: server.violations)
        saying.cancel()
    assert [reason in each for each in server.violations] == [True]


async def test_an_event_of_the_workspace_reaches_the_application(
    server: SlackServer, app: SmallApp
) -> None:
    """Lets a test uninstall the application, which has to stop at once."""
    app.bolt.event("app_uninstalled")(app.on_event)
    await server.event({"type": "app_uninstalled"})
    assert app.heard[-1]["event"] == {"type": "app_uninstalled"}


async def test_the_server_runs_by_hand() -> None:
    """Lets the operator try the bot at a terminal, without a Slack workspace."""
    module = "tests.platforms.slack_server"
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        module,
        stdout=asyncio.subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    try:
        assert process.stdout is not None
        address = (await process.stdout.readline()).decode().strip()
        token = (await process.stdout.readline()).decode().split()[-1]
        client = AsyncWebClient(token=token, base_url=address)
        assert (await client.auth_test())["ok"]
    finally:
        process.terminate()
        await process.wait()
