"""The manifest and the listeners are one thing: what the app asks for, it answers, and no more."""

import re
from typing import Any

import pytest
from slack_bolt.async_app import AsyncApp

from adapters.errands import Errands
from adapters.slack import from_views, inbound, manifest
from adapters.slack.http import SlackHttpFace
from adapters.slack.listeners import Listeners
from adapters.slack.paths import EVENTS, REDIRECT
from adapters.slack.scopes import BOT_SCOPES
from tests.platforms.slack_api import METHODS
from tests.platforms.slack_manifest import faults_in_manifest

PUBLIC = "https://ringback.example"
SOCKET: Any = manifest.manifest()
HTTP: Any = manifest.manifest(public_url=f"{PUBLIC}/")
ANY_EVENT: dict[str, dict[str, object]] = {
    "app_home_opened": {"user": "U1", "tab": "home"},
    "app_uninstalled": {},
    "message.im": {"user": "U1", "channel_type": "im", "text": "stop", "channel": "D1"},
    "team_access_granted": {"team_ids": ["T2"]},
    "tokens_revoked": {"tokens": {"bot": ["U0"]}},
}


@pytest.mark.parametrize("made", [SOCKET, HTTP], ids=["socket", "http"])
def test_slack_takes_it_as_it_is(made: object) -> None:
    """Spares the operator a red page at api.slack.com."""
    assert faults_in_manifest(made) == []


@pytest.mark.parametrize("made", [SOCKET, HTTP], ids=["socket", "http"])
def test_every_event_has_somebody_who_hears_it(made: Any) -> None:
    """Spares Slack deliveries that nobody reads, and the workspace an unused permission."""
    for name in made["settings"]["event_subscriptions"]["bot_events"]:
        inner = {"type": name.partition(".")[0], **ANY_EVENT[name]}
        body = {"team_id": "T1", "enterprise_id": "E1", "event_id": "Ev1", "event": inner}
        heard = (
            from_views.home_opened(body),
            inbound.message(body),
            inbound.farewell(body),
            inbound.joined(body),
        )
        assert any(heard), name


def test_every_kind_that_is_listened_to_is_asked_for() -> None:
    """Spares Robin a listener that never hears anything: the manifest has to switch it on."""
    app = AsyncApp(token="xoxb-none")
    Listeners(None, Errands("slack")).register(app)  # type: ignore[arg-type]
    kinds = {listener.ack_function.__name__ for listener in app._async_listeners}
    assert kinds == {
        "on_command",
        "on_press",
        "on_submission",
        "on_other",
        "on_shortcut",
        "on_farewell",
        "on_event",
    }
    assert SOCKET["settings"]["interactivity"]["is_enabled"]
    assert SOCKET["features"]["slash_commands"]
    assert {each["callback_id"] for each in SOCKET["features"]["shortcuts"]} == set(
        from_views.Shortcut
    )
    assert SOCKET["features"]["app_home"]["home_tab_enabled"]
    assert SOCKET["features"]["app_home"]["messages_tab_enabled"]
    assert not SOCKET["features"]["app_home"]["messages_tab_read_only_enabled"]


def test_every_shortcut_is_of_the_kind_that_its_listener_reads() -> None:
    """Spares Robin a menu entry that does nothing."""
    kinds = {"global": "shortcut", "message": "message_action"}
    for each in SOCKET["features"]["shortcuts"]:
        body = {
            "type": kinds[each["type"]],
            "callback_id": each["callback_id"],
            "trigger_id": "1",
            "team": {"id": "T1"},
            "user": {"id": "U1"},
            "message": {"text": "speak slower"},
        }
        assert from_views.shortcut(body) is not None, each["name"]


def test_http_names_the_addresses_that_are_served() -> None:
    """Spares the operator an app that writes to nobody."""
    urls = re.findall(rf"{PUBLIC}[^\"']*", str(HTTP))
    assert set(urls) == {f"{PUBLIC}{EVENTS}", f"{PUBLIC}{REDIRECT}"}
    served = {route.path for route in _http_face_routes()}
    assert {EVENTS, REDIRECT} <= served
    assert PUBLIC not in str(SOCKET)


def _http_face_routes() -> Any:
    face = SlackHttpFace.__new__(SlackHttpFace)
    face._app = None
    return face.routes


def test_no_scope_is_asked_for_without_a_method_that_needs_it() -> None:
    """Spares a workspace's admin a permission that nobody can explain: least scopes."""
    needed = {method.scope for method in METHODS.values() if method.scope} | {"commands"}
    assert set(SOCKET["oauth_config"]["scopes"]["bot"]) == set(BOT_SCOPES) <= needed


def test_only_http_is_for_whole_organisations_and_changing_tokens() -> None:
    """Spares a single workspace a token that runs out in twelve hours."""
    assert SOCKET["settings"]["socket_mode_enabled"]
    assert not SOCKET["settings"]["token_rotation_enabled"]
    assert HTTP["settings"]["org_deploy_enabled"]
    assert HTTP["settings"]["token_rotation_enabled"]
    assert not HTTP["settings"]["socket_mode_enabled"]
