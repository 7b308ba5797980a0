"""Shortcuts arrive in Slack's own shape, and open a modal as long as their trigger lives."""

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms import slack_shortcuts as shortcuts
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_workspace import Message

MODAL = {
    "type": "modal",
    "title": {"type": "plain_text", "text": "Hello"},
    "blocks": [{"type": "divider"}],
}


def _message(server: SlackServer, words: str) -> Message:
    channel = server.channel("C1")
    return server.workspace.put(
        Message(channel=channel, ts=server.workspace.new_ts(), user="U2", text=words, blocks=[])
    )


async def test_a_global_shortcut_names_no_place() -> None:
    """Spares Robin an answer in a channel that they were not even in."""
    async with SlackServer() as server:
        robin = server.person("U1", name="robin")
        made = shortcuts.from_anywhere(server.workspace, robin.user, "log")
        assert made["type"] == "shortcut"
        assert not {"channel", "response_url", "message"} & set(made)


async def test_a_message_shortcut_brings_the_message_as_it_was_typed() -> None:
    """Spares Robin copying what they are looking at."""
    async with SlackServer() as server:
        robin = server.person("U1", name="robin")
        on = _message(server, "more &amp; better")
        url = "https://hooks.example/1"
        made = shortcuts.of_message(server.workspace, robin.user, "save", on, url)
        assert made["type"] == "message_action"
        assert made["message"]["text"] == "more &amp; better"
        assert (made["message_ts"], made["channel"]["id"]) == (on.ts, "C1")


async def test_its_trigger_opens_one_modal_within_three_seconds() -> None:
    """Spares us a program that is only quick on the day of its tests."""
    async with SlackServer() as server:
        robin = server.person("U1", name="robin")
        client = AsyncWebClient(token=server.bot_token, base_url=server.api_url)
        first = shortcuts.from_anywhere(server.workspace, robin.user, "log")
        await client.views_open(trigger_id=first["trigger_id"], view=MODAL)
        with pytest.raises(SlackApiError, match="exchanged_trigger_id"):
            await client.views_open(trigger_id=first["trigger_id"], view=MODAL)
        late = shortcuts.from_anywhere(server.workspace, robin.user, "log")
        server.advance(3.1)
        with pytest.raises(SlackApiError, match="expired_trigger_id"):
            await client.views_open(trigger_id=late["trigger_id"], view=MODAL)
        assert robin.modals[-1].title == "Hello"
