"""What Slack takes as an app's manifest: an unknown field is refused, as its settings page does.

Numbers: https://github.com/slackapi/manifest-schema, schemas/manifest.schema.2.0.0.json (the schema
behind https://docs.slack.dev/reference/app-manifest). Only what this program writes is known here.
"""

from collections.abc import Iterator

from tests.platforms.slack_checks import (
    Check,
    at,
    boolean,
    every,
    list_of,
    matching,
    one_of,
    record,
    string,
)

GLOBAL_SHORTCUTS = MESSAGE_SHORTCUTS = 5
"""https://docs.slack.dev/interactivity/implementing-shortcuts: "up to 5" of each."""

_url = every(string(most=3000), matching(r"https?://.+", "a web address"))
_scope = string(most=50)
_display = record(
    {"name": string(most=35)},
    {
        "description": string(most=140),
        "long_description": string(least=175, most=4000),
        "background_color": matching(r"#(?:[0-9a-fA-F]{3}){1,2}", "a colour"),
    },
)
_shortcut = record(
    {
        "name": string(most=24),
        "type": one_of("global", "message"),
        "callback_id": string(most=255),
        "description": string(most=150),
    },
    {},
)
_command = record(
    {
        "command": every(string(least=2, most=32), matching(r"/[^\s/]+", "a command")),
        "description": string(most=2000),
    },
    {"url": _url, "usage_hint": string(most=1000), "should_escape": boolean},
)
_features = record(
    {},
    {
        "app_home": record(
            {},
            {
                "home_tab_enabled": boolean,
                "messages_tab_enabled": boolean,
                "messages_tab_read_only_enabled": boolean,
            },
        ),
        "bot_user": record({"display_name": string(most=80)}, {"always_online": boolean}),
        "shortcuts": list_of(_shortcut, most=10),
        "slash_commands": list_of(_command, most=50),
    },
)
_oauth = record(
    {"scopes": record({}, {"bot": list_of(_scope, most=255)})},
    {"redirect_urls": list_of(every(string(most=2500), _url), most=1000)},
)
_settings = record(
    {},
    {
        "event_subscriptions": record(
            {}, {"request_url": _url, "bot_events": list_of(string(most=50), most=100)}
        ),
        "interactivity": record({"is_enabled": boolean}, {"request_url": _url}),
        "org_deploy_enabled": boolean,
        "socket_mode_enabled": boolean,
        "token_rotation_enabled": boolean,
    },
)
_schema: Check = record(
    {"display_information": _display},
    {"features": _features, "oauth_config": _oauth, "settings": _settings},
)


def faults_in_manifest(manifest: object) -> list[str]:
    """What Slack would say of it; nothing when it makes an app."""
    return [*_schema(manifest, ""), *_together(manifest)]


def _together(manifest: object) -> Iterator[str]:
    """What depends on two places: without a socket, Slack needs addresses."""
    if not isinstance(manifest, dict):
        return
    settings = manifest.get("settings", {})
    features = manifest.get("features", {})
    kinds = [each.get("type") for each in features.get("shortcuts", [])]
    for kind, most in (("global", GLOBAL_SHORTCUTS), ("message", MESSAGE_SHORTCUTS)):
        if kinds.count(kind) > most:
            yield at("/features/shortcuts", f"no more than {most} of type {kind}")
    if settings.get("socket_mode_enabled"):
        return
    for name in ("event_subscriptions", "interactivity"):
        if "request_url" not in settings.get(name, {}):
            yield at(f"/settings/{name}", "missing required field: request_url")
    for index, command in enumerate(features.get("slash_commands", [])):
        if "url" not in command:
            yield at(f"/features/slash_commands/{index}", "missing required field: url")
