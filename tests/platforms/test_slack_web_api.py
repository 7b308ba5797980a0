"""The local Slack's Web API as the real slack-sdk meets it: answers, and misfortunes on request."""

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack_faults import (
    AnswerLost,
    Fault,
    RateLimited,
    Refused,
    RequestLost,
    ServerError,
    SlowAnswer,
)
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_small_app import section
from tests.platforms.slack_workspace import Message


@pytest.fixture
async def server() -> AsyncIterator[SlackServer]:
    async with SlackServer() as started:
        started.person("U1", name="robin", tz="Europe/Berlin", locale="de-DE")
        yield started


@pytest.fixture
def client(server: SlackServer) -> AsyncWebClient:
    """A client that retries nothing by itself, as an outbox wants it."""
    return AsyncWebClient(token=server.bot_token, base_url=server.api_url, retry_handlers=[])


async def test_a_user_is_described_with_zone_and_locale(client: AsyncWebClient) -> None:
    """Spares the job seeker a nudge at night: the zone is there to be read."""
    shown = (await client.users_info(user="U1", include_locale=True))["user"]
    assert {name: shown[name] for name in ("name", "real_name", "tz", "locale")} == {
        "name": "robin",
        "real_name": "Robin",
        "tz": "Europe/Berlin",
        "locale": "de-DE",
    }
    assert (shown["deleted"], shown["is_bot"]) == (False, False)
    assert "locale" not in (await client.users_info(user="U1"))["user"]


async def test_a_deactivated_person_is_told_by_users_info_alone(
    server: SlackServer, client: AsyncWebClient
) -> None:
    """Shows the operator's trap: posting to somebody who left the company still succeeds."""
    server.person("U1").user["deleted"] = True

    assert (await client.chat_postMessage(channel="U1", text="Hello"))["ok"]
    assert (await client.users_info(user="U1"))["user"]["deleted"]
    with pytest.raises(SlackApiError, match="user_disabled"):
        await client.conversations_open(users="U1")


async def test_a_message_is_edited_and_deleted_in_place(
    server: SlackServer, client: AsyncWebClient
) -> None:
    """Spares the job seeker a card that still offers what was already answered."""
    robin = server.person("U1")
    channel = (await client.conversations_open(users=["U1"]))["channel"]["id"]
    blocks = [section("Call Acme")]
    ts = (await client.chat_postMessage(channel=channel, text="Due", blocks=blocks))["ts"]

    await client.chat_update(channel=channel, ts=ts, text="Done")
    assert [(each.words, len(each.edits)) for each in robin.messages] == [("Done", 1)]
    assert robin.messages[0].edits[0].words == "Call Acme"

    await client.chat_delete(channel=channel, ts=ts)
    assert robin.messages == []
    with pytest.raises(SlackApiError, match="message_not_found"):
        await client.chat_update(channel=channel, ts=ts, text="Again")
    assert server.violations == []


async def test_a_bot_changes_neither_others_messages_nor_channels_it_is_not_in(
    server: SlackServer, client: AsyncWebClient
) -> None:
    """Spares a channel the bot's words where nobody invited it."""
    robin = server.person("U1")
    theirs = server.workspace.put(
        Message(channel=robin.dm, ts="1.000000", user="U1", text="mine", blocks=[])
    )
    server.channel("C1", has_bot=False)

    for call, error in (
        (client.chat_update(channel=robin.dm, ts=theirs.ts, text="x"), "cant_update_message"),
        (client.chat_delete(channel=robin.dm, ts=theirs.ts), "cant_delete_message"),
        (client.chat_postMessage(channel="C1", text="x"), "not_in_channel"),
        (client.chat_postMessage(channel="C9", text="x"), "channel_not_found"),
        (client.chat_update(channel="U1", ts=theirs.ts, text="x"), "channel_not_found"),
    ):
        with pytest.raises(SlackApiError, match=error):
            await call


async def test_history_is_paged_newest_first_and_keeps_metadata(
    server: SlackServer, client: AsyncWebClient
) -> None:
    """Spares the job seeker a second copy: an uncertain message can be found by its key."""
    channel = server.person("U1").dm
    stamps = []
    for key in "abc":
        metadata = {"event_type": "outbox", "event_payload": {"key": key}}
        answer = await client.chat_postMessage(channel=channel, text=key, metadata=metadata)
        stamps.append(answer["ts"])

    first = await client.conversations_history(channel=channel, limit=2, include_all_metadata=True)
    cursor = first["response_metadata"]["next_cursor"]
    second = await client.conversations_history(channel=channel, limit=2, cursor=cursor)
    between = await client.conversations_history(
        channel=channel, oldest=stamps[0], latest=stamps[2]
    )
    ends = await client.conversations_history(
        channel=channel, oldest=stamps[0], latest=stamps[2], inclusive=True
    )

    keys = [each["metadata"]["event_payload"]["key"] for each in first["messages"]]
    assert (keys, first["has_more"]) == (["c", "b"], True)
    assert [each["text"] for each in second["messages"]] == ["a"]
    assert (second["has_more"], "metadata" in second["messages"][0]) == (False, False)
    assert [each["text"] for each in between["messages"]] == ["b"]
    assert [each["text"] for each in ends["messages"]] == ["c", "b", "a"]


async def test_a_page_of_history_is_100_messages_and_999_at_most(
    server: SlackServer, client: AsyncWebClient
) -> None:
    """Spares the bot's look for an uncertain message a wrong "it is not there"."""
    channel = server.person("U1").dm
    for number in range(101):
        message = Message(channel=channel, ts=f"1.{number:06d}", user="U1", text="x", blocks=[])
        server.workspace.put(message)

    answer = await client.conversations_history(channel=channel)
    assert (len(answer["messages"]), answer["has_more"]) == (100, True)
    assert len((await client.conversations_history(channel=channel, limit=999))["messages"]) == 101
    with pytest.raises(SlackApiError, match="invalid_limit"):
        await client.conversations_history(channel=channel, limit=1000)


@pytest.mark.parametrize(
    ("fault", "error", "arrived"),
    [
        pytest.param(Refused("account_inactive"), "account_inactive", 0, id="account inactive"),
        pytest.param(Refused("messages_tab_disabled"), "messages_tab_disabled", 0, id="no tab"),
        pytest.param(Refused("token_revoked"), "token_revoked", 0, id="token revoked"),
        pytest.param(RateLimited(30), "ratelimited", 0, id="rate limited"),
        pytest.param(ServerError(503), "upstream error", 0, id="platform down"),
    ],
)
async def test_a_scripted_error_is_met_once_and_by_nothing_else(
    server: SlackServer, client: AsyncWebClient, fault: Fault, error: str, arrived: int
) -> None:
    """S32: lets a test show that nothing of the job seeker's is lost when Slack says no."""
    server.script("chat.postMessage", fault)

    with pytest.raises(SlackApiError, match=error) as raised:
        await client.chat_postMessage(channel="U1", text="Hello")
    assert len(server.person("U1").messages) == arrived
    if isinstance(fault, RateLimited):
        assert raised.value.response.headers["Retry-After"] == "30"
        assert raised.value.response.status_code == 429

    await client.chat_postMessage(channel="U1", text="Hello")
    assert (server.unused_faults, server.violations) == ({}, [])


@pytest.mark.parametrize(
    ("fault", "arrived"),
    [
        pytest.param(AnswerLost(), ["Hello"], id="the answer is lost after the message arrived"),
        pytest.param(RequestLost(), [], id="the request is lost before it arrived"),
    ],
)
async def test_a_lost_connection_leaves_open_what_happened(
    server: SlackServer, client: AsyncWebClient, fault: Fault, arrived: list[str]
) -> None:
    """S28: the sender sees one and the same error, whether or not the job seeker got it."""
    server.script("chat.postMessage", fault)
    with pytest.raises(aiohttp.ServerDisconnectedError):
        await client.chat_postMessage(channel="U1", text="Hello")
    assert [each.text for each in server.person("U1").messages] == arrived


async def test_a_slow_answer_comes_after_the_message(
    server: SlackServer, client: AsyncWebClient
) -> None:
    """Shows that a sender who gives up waiting has sent it all the same."""
    server.script("chat.postMessage", SlowAnswer(seconds=60))
    sending = asyncio.create_task(client.chat_postMessage(channel="U1", text="Hello"))
    await server.person("U1").sees(lambda message: message.text == "Hello")
    assert not sending.done()
    sending.cancel()


async def test_faults_come_in_order_and_are_counted(
    server: SlackServer, client: AsyncWebClient
) -> None:
    """Lets a test say "twice, then well", and see whether it came to that."""
    server.script("chat.postMessage", Refused("fatal_error"), times=2)
    server.script("chat.postMessage", Refused("user_not_found"))
    for error in ("fatal_error", "fatal_error"):
        with pytest.raises(SlackApiError, match=error):
            await client.chat_postMessage(channel="U1", text="Hello")

    assert server.unused_faults == {"chat.postMessage": [Refused("user_not_found")]}
    with pytest.raises(ValueError, match=r"chat\.shout"):
        server.script("chat.shout", Refused("fatal_error"))
