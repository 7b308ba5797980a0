"""The methods of the Web API that this workspace knows, with the scope and arguments of each.

Sources: the method's own page below https://docs.slack.dev/reference/methods/.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from tests.platforms import slack_limits as limits
from tests.platforms import slack_views as views
from tests.platforms.slack_checks import Json
from tests.platforms.slack_faults import Refusal
from tests.platforms.slack_files import Files
from tests.platforms.slack_payloads import message_json
from tests.platforms.slack_posting import Posting, own_message
from tests.platforms.slack_workspace import (
    BOT,
    BOT_USER,
    Channel,
    View,
    Workspace,
)

SCOPES = (
    "commands", "chat:write", "users:read", "im:write", "im:history", "files:write", "files:read",
)  # fmt: skip

_MESSAGE = {"text", "blocks", "attachments", "as_user", "link_names", "parse", "metadata"}
_POST = _MESSAGE | {
    "channel", "thread_ts", "reply_broadcast", "unfurl_links", "unfurl_media", "mrkdwn",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Method:
    """One method: who may call it and with what."""

    run: Callable[["WebApi", Json], Json]
    arguments: frozenset[str]
    scope: str | None = None
    token: Literal["bot", "app"] = "bot"


class WebApi:
    """Slack's side of the Web API: arguments in, the answer without ``ok`` out."""

    def __init__(
        self,
        workspace: Workspace,
        posting: Posting,
        files: Files,
        new_socket_url: Callable[[], str],
    ) -> None:
        self.workspace = workspace
        self.posting = posting
        self.files = files
        self.new_socket_url = new_socket_url
        self.scopes: set[str] = set(SCOPES)

    def call(self, name: str, kind: str, arguments: Json) -> Json:
        """Carry a method out for a token of that kind; raises ``Refusal``."""
        method = METHODS.get(name)
        if method is None:
            raise Refusal("unknown_method", name, violation=True)
        if kind != method.token:
            raise Refusal("not_allowed_token_type", f"a {kind} token", violation=True)
        if method.scope is not None and method.scope not in self.scopes:
            raise Refusal("missing_scope", method.scope, violation=True)
        # Bolt's per-request clients add team_id to every call (slack_sdk's default_params).
        if arguments.pop("team_id", self.workspace.team.id) != self.workspace.team.id:
            raise Refusal("team_not_found", violation=True)
        if unknown := set(arguments) - method.arguments:
            raise Refusal("invalid_arguments", f"unknown: {sorted(unknown)}", violation=True)
        return method.run(self, arguments)

    def channel(self, identifier: object) -> Channel:
        """The channel of that id, a direct one for a user's id; refused without the bot in it."""
        name = str(identifier)
        if name in self.workspace.users:
            return self.workspace.direct_channel(name)
        channel = self.workspace.channels.get(name)
        if channel is None:
            raise Refusal("channel_not_found", f"no channel {name}")
        if not channel.has_bot:
            raise Refusal("not_in_channel", name)
        return channel

    def user(self, identifier: object) -> Json:
        """The user of that id; refused when there is none."""
        user = self.workspace.users.get(str(identifier))
        if user is None:
            raise Refusal("user_not_found", f"no user {identifier}")
        return user


def _required(arguments: Json, name: str) -> object:
    if not arguments.get(name):
        raise Refusal("invalid_arguments", f"missing required field: {name}", violation=True)
    return arguments[name]


def _auth_test(api: WebApi, arguments: Json) -> Json:
    team = api.workspace.team
    organisation = {"enterprise_id": team.enterprise} if team.enterprise else {}
    return {
        **organisation,
        "url": f"https://{team.domain}.slack.com/",
        "team": team.domain,
        "user": "ringback",
        "team_id": team.id,
        "user_id": BOT_USER,
        "bot_id": BOT,
        "is_enterprise_install": team.app_is_for_all,
    }


def _connections_open(api: WebApi, arguments: Json) -> Json:
    return {"url": api.new_socket_url()}


def _users_info(api: WebApi, arguments: Json) -> Json:
    user = dict(api.user(_required(arguments, "user")))
    if not _true(arguments.get("include_locale")):
        del user["locale"]
    return {"user": user}


def _true(value: object) -> bool:
    return value in (True, "1", "true", 1)


def _conversations_open(api: WebApi, arguments: Json) -> Json:
    if arguments.get("channel"):
        channel = api.channel(arguments["channel"])
    else:
        user = api.user(_required(arguments, "users"))
        if user["deleted"]:
            raise Refusal("user_disabled", user["id"])
        channel = api.workspace.direct_channel(user["id"])
    made: Json = {"id": channel.id}
    if _true(arguments.get("return_im")):
        made |= {"is_im": True, "user": channel.person, "is_open": True, "created": 0}
    return {"no_op": True, "already_open": True, "channel": made}


def _post_message(api: WebApi, arguments: Json) -> Json:
    channel = api.channel(_required(arguments, "channel"))
    message = api.posting.post("chat.postMessage", channel, arguments)
    shown = message_json(message, with_metadata=True)
    return {"channel": channel.id, "ts": message.ts, "message": shown}


def _post_ephemeral(api: WebApi, arguments: Json) -> Json:
    channel = api.channel(_required(arguments, "channel"))
    user = api.user(_required(arguments, "user"))["id"]
    if channel.person not in (None, user):
        raise Refusal("user_not_in_channel", user)
    message = api.posting.post("chat.postEphemeral", channel, arguments, only_for=user)
    return {"message_ts": message.ts}


def _update(api: WebApi, arguments: Json) -> Json:
    channel, ts = _required(arguments, "channel"), _required(arguments, "ts")
    message = own_message(api.workspace, channel, ts, "cant_update_message")
    edited = api.posting.edit("chat.update", message, arguments)
    answer = {"channel": edited.channel, "ts": edited.ts, "text": edited.text}
    return answer | {"message": message_json(edited, with_metadata=True)}


def _delete(api: WebApi, arguments: Json) -> Json:
    channel, ts = _required(arguments, "channel"), _required(arguments, "ts")
    api.posting.delete(own_message(api.workspace, channel, ts, "cant_delete_message"))
    return {"channel": channel, "ts": ts}


def _history(api: WebApi, arguments: Json) -> Json:
    """Newest first; threads' replies are left out."""
    channel = api.channel(_required(arguments, "channel"))
    page = int(arguments.get("limit") or limits.HISTORY_DEFAULT_PAGE)
    if not 1 <= page <= limits.HISTORY_PAGE:
        raise Refusal("invalid_limit", str(page), violation=True)
    newest_first = sorted(channel.messages.values(), key=lambda each: each.ts, reverse=True)
    wanted = [each for each in newest_first if not each.thread_ts and _within(each.ts, arguments)]
    rest = wanted[page:]
    with_metadata = _true(arguments.get("include_all_metadata"))
    shown = [message_json(each, with_metadata=with_metadata) for each in wanted[:page]]
    answer: Json = {"messages": shown, "has_more": bool(rest), "pin_count": 0}
    return answer | ({"response_metadata": {"next_cursor": shown[-1]["ts"]}} if rest else {})


def _within(ts: str, arguments: Mapping[str, object]) -> bool:
    """Whether a ts lies between oldest and latest, and before the cursor of an earlier page."""
    moment = Decimal(ts)
    oldest = Decimal(str(arguments.get("oldest") or 0))
    latest = Decimal(str(arguments.get("latest") or "Infinity"))
    if moment >= Decimal(str(arguments.get("cursor") or "Infinity")):
        return False
    if _true(arguments.get("inclusive")):
        return oldest <= moment <= latest
    return oldest < moment < latest


def _shown(view: View) -> Json:
    return {"view": {**view.body, "state": {"values": {}}}}


def _views_open(api: WebApi, arguments: Json) -> Json:
    trigger = api.workspace.exchange(_required(arguments, "trigger_id"))
    return _shown(views.open_modal(api.workspace, trigger, _required(arguments, "view")))


def _views_push(api: WebApi, arguments: Json) -> Json:
    trigger = api.workspace.exchange(_required(arguments, "trigger_id"))
    return _shown(views.push_modal(api.workspace, trigger, _required(arguments, "view")))


def _views_update(api: WebApi, arguments: Json) -> Json:
    old = views.find_view(api.workspace, arguments.get("view_id"), arguments.get("external_id"))
    given = _required(arguments, "view")
    return _shown(views.update_modal(api.workspace, old, given, arguments.get("hash")))


def _views_publish(api: WebApi, arguments: Json) -> Json:
    user = api.user(_required(arguments, "user_id"))["id"]
    given = _required(arguments, "view")
    return _shown(views.publish_home(api.workspace, user, given, arguments.get("hash")))


def _begin_upload(api: WebApi, arguments: Json) -> Json:
    return api.files.begin(arguments)


def _complete_upload(api: WebApi, arguments: Json) -> Json:
    channel = api.channel(_required(arguments, "channel_id"))
    message, answer = api.files.complete(channel, arguments)
    api.posting.announce(message, api.files.event_of(message))
    return answer


def _list_files(api: WebApi, arguments: Json) -> Json:
    return {"files": api.files.listed(api.channel(_required(arguments, "channel")))}


def _delete_file(api: WebApi, arguments: Json) -> Json:
    api.files.delete(str(_required(arguments, "file")))
    return {}


_OPENS = frozenset({"trigger_id", "view"})
METHODS: dict[str, Method] = {
    "auth.test": Method(_auth_test, frozenset()),
    "apps.connections.open": Method(_connections_open, frozenset(), token="app"),
    "users.info": Method(_users_info, frozenset({"user", "include_locale"}), "users:read"),
    "conversations.open": Method(
        _conversations_open, frozenset({"users", "channel", "return_im"}), "im:write"
    ),
    "conversations.history": Method(
        _history,
        frozenset(
            {"channel", "cursor", "inclusive", "include_all_metadata", "latest", "limit", "oldest"}
        ),
        "im:history",
    ),
    "chat.postMessage": Method(_post_message, frozenset(_POST), "chat:write"),
    "chat.postEphemeral": Method(
        _post_ephemeral,
        frozenset((_MESSAGE - {"metadata"}) | {"channel", "user", "thread_ts"}),
        "chat:write",
    ),
    "chat.update": Method(
        _update, frozenset(_MESSAGE | {"channel", "ts", "reply_broadcast"}), "chat:write"
    ),
    "chat.delete": Method(_delete, frozenset({"channel", "ts", "as_user"}), "chat:write"),
    "files.getUploadURLExternal": Method(
        _begin_upload,
        frozenset({"filename", "length", "alt_txt", "snippet_type"}),
        "files:write",
    ),
    "files.completeUploadExternal": Method(
        _complete_upload,
        frozenset({"files", "channel_id", "initial_comment", "thread_ts", "channels", "blocks"}),
        "files:write",
    ),
    "files.list": Method(
        _list_files,
        frozenset({"channel", "count", "page", "user", "types", "ts_from", "ts_to"}),
        "files:read",
    ),
    "files.delete": Method(_delete_file, frozenset({"file"}), "files:write"),
    "views.open": Method(_views_open, _OPENS),
    "views.push": Method(_views_push, _OPENS),
    "views.update": Method(_views_update, frozenset({"view_id", "external_id", "view", "hash"})),
    "views.publish": Method(_views_publish, frozenset({"user_id", "view", "hash"})),
}
