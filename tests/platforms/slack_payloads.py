"""The payloads Slack sends, built from the workspace's state.

Shapes: https://docs.slack.dev/reference/interaction-payloads/ and .../reference/events/.
"""

import html
import time

from tests.platforms.slack_checks import Json
from tests.platforms.slack_workspace import (
    APP,
    BOT,
    BOT_USER,
    Message,
    View,
    Workspace,
)

VERIFICATION_TOKEN = "local-verification-token"


def typed(text: str) -> str:
    """What somebody typed, as Slack hands it on: ``& < >`` escaped."""
    return html.escape(text, quote=False)


def message_json(message: Message, *, with_metadata: bool = False) -> Json:
    """A message as the Web API, events and interactions show it."""
    made: Json = {
        "type": "message",
        "user": message.user,
        "ts": message.ts,
        "text": message.text,
        "team": message.team,
    }
    if message.user == BOT_USER:
        made |= {"bot_id": BOT, "app_id": APP}
    if message.blocks:
        made["blocks"] = message.blocks
    if message.thread_ts:
        made["thread_ts"] = message.thread_ts
    if message.edits and not message.blocks:
        made["edited"] = {"user": message.user, "ts": message.ts}
    if message.metadata and with_metadata:
        made["metadata"] = message.metadata
    return made


def command(
    workspace: Workspace, user: Json, name: str, text: str, channel: str, response_url: str
) -> Json:
    """A slash command."""
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": workspace.team.id,
        "team_domain": workspace.team.domain,
        **_organisation(workspace),
        "channel_id": channel,
        "channel_name": workspace.channels[channel].name,
        "user_id": user["id"],
        "user_name": user["name"],
        "command": name,
        "text": typed(text),
        "api_app_id": APP,
        "is_enterprise_install": str(workspace.team.app_is_for_all).lower(),
        "response_url": response_url,
        "trigger_id": workspace.new_trigger(user["id"]),
    }


def _organisation(workspace: Workspace) -> Json:
    """In commands only where there is one."""
    enterprise = workspace.team.enterprise
    return {"enterprise_id": enterprise, "enterprise_name": enterprise} if enterprise else {}


def interaction(workspace: Workspace, user: Json, kind: str) -> Json:
    """What everything that a person presses or sends off has in common."""
    team = workspace.team
    return {
        "type": kind,
        # With an installation for all of an organisation there is no team.
        "team": None if team.app_is_for_all else {"id": team.id, "domain": team.domain},
        "user": {
            "id": user["id"],
            "username": user["name"],
            "name": user["name"],
            "team_id": user["team_id"],
        },
        "api_app_id": APP,
        "token": VERIFICATION_TOKEN,
        "enterprise": {"id": team.enterprise, "name": "Org"} if team.enterprise else None,
        "is_enterprise_install": team.app_is_for_all,
    }


def view_json(view: View, state: Json) -> Json:
    """A view with what is filled in."""
    return {**view.body, "state": {"values": state}}


def click_on_message(
    workspace: Workspace,
    user: Json,
    message: Message,
    action: Json,
    state: Json,
    response_url: str,
) -> Json:
    """block_actions from a message; an ephemeral one comes without its content."""
    channel = workspace.channels[message.channel]
    made = interaction(workspace, user, "block_actions") | {
        "container": {
            "type": "message",
            "message_ts": message.ts,
            "channel_id": message.channel,
            "is_ephemeral": message.only_for is not None,
        },
        "trigger_id": workspace.new_trigger(user["id"]),
        "channel": {"id": channel.id, "name": channel.name},
        "state": {"values": state},
        "response_url": response_url,
        "actions": [action],
    }
    if message.only_for is None:
        made["message"] = message_json(message)
    return made


def click_on_view(workspace: Workspace, user: Json, view: View, action: Json, state: Json) -> Json:
    """block_actions from a modal or the Home tab."""
    inside = view.id if view.body["type"] == "modal" else None
    return interaction(workspace, user, "block_actions") | {
        "container": {"type": "view", "view_id": view.id},
        "trigger_id": workspace.new_trigger(user["id"], inside),
        "view": view_json(view, state),
        "actions": [action],
    }


def submission(workspace: Workspace, user: Json, view: View, state: Json) -> Json:
    """view_submission."""
    return interaction(workspace, user, "view_submission") | {
        "trigger_id": workspace.new_trigger(user["id"], view.id),
        "view": view_json(view, state),
        "response_urls": [],
    }


def closing(workspace: Workspace, user: Json, view: View, state: Json, *, cleared: bool) -> Json:
    """view_closed."""
    return interaction(workspace, user, "view_closed") | {
        "view": view_json(view, state),
        "is_cleared": cleared,
    }


def event(workspace: Workspace, inner: Json) -> Json:
    """An event of the Events API around its inner part."""
    team = workspace.team
    return {
        "token": VERIFICATION_TOKEN,
        "team_id": team.id,
        "enterprise_id": team.enterprise,
        "api_app_id": APP,
        "event": inner,
        "type": "event_callback",
        "event_id": f"Ev{workspace.number():010d}",
        "event_time": int(time.time()),
        "authorizations": [
            {
                "enterprise_id": team.enterprise,
                "team_id": None if team.app_is_for_all else team.id,
                "user_id": BOT_USER,
                "is_bot": True,
                "is_enterprise_install": team.app_is_for_all,
            }
        ],
        "is_ext_shared_channel": False,
        "event_context": f"4-{workspace.number()}",
    }


def message_event(message: Message) -> Json:
    """The inner part of message.im for a new message, the bot's own included."""
    return message_json(message) | {
        "channel": message.channel,
        "channel_type": "im",
        "event_ts": message.ts,
    }


def changed_event(workspace: Workspace, message: Message) -> Json:
    """The inner part of message.im for an edit."""
    ts = workspace.new_ts()
    return {
        "type": "message",
        "subtype": "message_changed",
        "hidden": True,
        "message": message_json(message),
        "previous_message": message_json(message.edits[-1]),
        "channel": message.channel,
        "channel_type": "im",
        "ts": ts,
        "event_ts": ts,
    }


def deleted_event(workspace: Workspace, message: Message) -> Json:
    """The inner part of message.im for a deletion."""
    ts = workspace.new_ts()
    return {
        "type": "message",
        "subtype": "message_deleted",
        "hidden": True,
        "deleted_ts": message.ts,
        "previous_message": message_json(message),
        "channel": message.channel,
        "channel_type": "im",
        "ts": ts,
        "event_ts": ts,
    }


def home_opened_event(workspace: Workspace, user: str, tab: str) -> Json:
    """The inner part of app_home_opened; it carries the Home tab when one was published."""
    made: Json = {
        "type": "app_home_opened",
        "user": user,
        "channel": workspace.direct_channel(user).id,
        "tab": tab,
        "event_ts": workspace.new_ts(),
    }
    view = workspace.homes.get(user)
    return made | {"view": view_json(view, {})} if view and tab == "home" else made
