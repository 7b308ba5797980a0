"""What Slack has to know of the app, made of the same tables as the listeners.

https://docs.slack.dev/reference/app-manifest. Pasted at api.slack.com/apps it makes the app, with
every switch set: the Messages tab, without which no private message arrives, among them.
"""

from adapters.slack.composing import Json
from adapters.slack.from_views import Shortcut
from adapters.slack.paths import EVENTS, REDIRECT
from adapters.slack.scopes import BOT_SCOPES

COMMAND = "/interview"
BOT_EVENTS = (
    "app_home_opened",
    "app_uninstalled",
    "message.im",
    "team_access_granted",
    "tokens_revoked",
)
"""What we hear of; to each there is a listener."""
DESCRIPTION = "When to call after an interview, what to say, and what came of it."
LONG_DESCRIPTION = (
    "Ringback stays with somebody after a job interview. It says when the follow-up call is due "
    "and why, gives them the words while they are on the phone, and keeps what came of it. "
    "It writes to one person in private, and to nobody else."
)
COLOUR = "#2c4a6e"
SHORTCUTS = {
    Shortcut.LOG_INTERVIEW: (
        "global",
        "Log an interview",
        "Tell Ringback whom you talked to; only the employer is needed.",
    ),
    Shortcut.SAVE_FEEDBACK: (
        "message",
        "Save as feedback",
        "Keep these words for your next interview. Nobody else sees it.",
    ),
}


def manifest(*, name: str = "Ringback", public_url: str = "") -> Json:
    """For Socket Mode and one workspace; with `public_url`, for HTTP and any number of them."""
    root = public_url.rstrip("/")
    events = f"{root}{EVENTS}" if root else ""
    oauth: Json = {"redirect_urls": [f"{root}{REDIRECT}"]} if root else {}
    return {
        "display_information": {
            "name": name,
            "description": DESCRIPTION,
            "long_description": LONG_DESCRIPTION,
            "background_color": COLOUR,
        },
        "features": _features(name, events),
        "oauth_config": {**oauth, "scopes": {"bot": list(BOT_SCOPES)}},
        "settings": {
            "event_subscriptions": {"bot_events": list(BOT_EVENTS), **_url("request_url", events)},
            "interactivity": {"is_enabled": True, **_url("request_url", events)},
            "org_deploy_enabled": bool(root),
            "socket_mode_enabled": not root,
            # A token from the app's page does not rotate; who installs us gets one that does.
            "token_rotation_enabled": bool(root),
        },
    }


def _features(name: str, events: str) -> Json:
    """What people see of it: the Home tab and Messages, the bot's name, shortcuts, the command."""
    return {
        "app_home": {
            "home_tab_enabled": True,
            "messages_tab_enabled": True,
            "messages_tab_read_only_enabled": False,
        },
        "bot_user": {"display_name": name, "always_online": True},
        "shortcuts": [
            {"name": shown, "type": kind, "callback_id": callback, "description": words}
            for callback, (kind, shown, words) in SHORTCUTS.items()
        ],
        "slash_commands": [
            {
                "command": COMMAND,
                "description": DESCRIPTION,
                "usage_hint": "add Acme | home | help",
                "should_escape": False,
                **_url("url", events),
            }
        ],
    }


def _url(name: str, value: str) -> Json:
    return {name: value} if value else {}
