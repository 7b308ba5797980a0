"""The check of manifests finds what Slack would refuse, and nothing else."""

import copy
from typing import Any

import pytest

from tests.platforms.slack_manifest import faults_in_manifest

GOOD: dict[str, Any] = {
    "display_information": {"name": "Ringback", "long_description": "x" * 175},
    "features": {
        "slash_commands": [{"command": "/interview", "description": "Everything."}],
        "shortcuts": [
            {"name": "Log", "type": "global", "callback_id": "log", "description": "Log it."}
        ],
    },
    "oauth_config": {"scopes": {"bot": ["commands"]}},
    "settings": {"socket_mode_enabled": True, "interactivity": {"is_enabled": True}},
}


def test_a_good_manifest_makes_an_app() -> None:
    """Spares us a check that refuses everything."""
    assert faults_in_manifest(GOOD) == []


@pytest.mark.parametrize(
    ("path", "value", "reason"),
    [
        (("display_information", "name"), "x" * 36, "no more than 35"),
        (("display_information", "long_description"), "x" * 174, "more than 174"),
        (("features", "slash_commands", 0, "command"), "interview", "a command"),
        (("features", "shortcuts", 0, "name"), "x" * 25, "no more than 24"),
        (("features", "shortcuts", 0, "type"), "anywhere", "must be one of"),
        (("features", "nonsense"), True, "invalid additional property"),
        (("oauth_config", "redirect_urls"), ["nowhere"], "a web address"),
        (("settings", "socket_mode_enabled"), False, "request_url"),
        (("settings", "socket_mode_enabled"), "yes", "must be a boolean"),
    ],
)
def test_what_slack_refuses_is_found(
    path: tuple[str | int, ...], value: object, reason: str
) -> None:
    """Spares the operator a red page at api.slack.com after ten minutes of reading."""
    broken = copy.deepcopy(GOOD)
    place: Any = broken
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert any(reason in fault for fault in faults_in_manifest(broken))


def test_too_many_shortcuts_of_a_kind_are_found() -> None:
    """Spares the operator an app without its sixth shortcut."""
    broken = copy.deepcopy(GOOD)
    broken["features"]["shortcuts"] *= 6
    assert any("no more than 5" in fault for fault in faults_in_manifest(broken))


def test_no_object_is_no_manifest() -> None:
    """Spares us an exception in place of a reason."""
    assert faults_in_manifest([]) == ["must be an object [json-pointer:]"]
