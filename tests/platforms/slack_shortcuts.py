"""Shortcuts: from anywhere, and of a message.

Shapes: https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload. Neither
says what the person sees: a global one names no channel, so it has no response_url.
"""

from typing import Any

from tests.platforms.slack_checks import Json
from tests.platforms.slack_payloads import interaction, message_json
from tests.platforms.slack_workspace import Message, Workspace


def from_anywhere(workspace: Workspace, user: Json, callback_id: str) -> Json:
    """The payload of a global shortcut."""
    return interaction(workspace, user, "shortcut") | {
        "callback_id": callback_id,
        "trigger_id": workspace.new_trigger(user["id"]),
        "action_ts": workspace.new_ts(),
    }


def of_message(
    workspace: Workspace, user: Json, callback_id: str, on: Message, response_url: str
) -> Json:
    """The payload of a message shortcut: it carries the whole message."""
    channel = workspace.channels[on.channel]
    shown: dict[str, Any] = message_json(on)
    return interaction(workspace, user, "message_action") | {
        "callback_id": callback_id,
        "trigger_id": workspace.new_trigger(user["id"]),
        "action_ts": workspace.new_ts(),
        "message_ts": on.ts,
        "channel": {"id": channel.id, "name": channel.name},
        "message": shown,
        "response_url": response_url,
    }
