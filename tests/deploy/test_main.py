"""The command line itself: quick to help, clear when it refuses."""

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

from tests.deploy.program import ROOT, run

HEAVY = ("sqlalchemy", "pydantic", "discord", "slack_bolt", "prompt_toolkit", "dateparser")


def test_help_loads_nothing_that_only_commands_need() -> None:
    """Spares whoever looks for help a wait for things that they did not ask for."""
    look = f"import sys, deploy.main; print([m for m in {HEAVY} if m in sys.modules])"
    ended = subprocess.run(
        (sys.executable, "-c", look), cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    assert ended.stdout == "[]\n"


def test_help_names_every_command(tmp_path: Path) -> None:
    """Spares the operator a search in the code."""
    text = run("--help", home=tmp_path).stdout
    for command in ("chat", "run", "backup", "rotate-key", "status", "discord"):
        assert command in text


def test_the_version_is_the_installed_one(tmp_path: Path) -> None:
    """Spares whoever reports a defect a guess."""
    assert run("--version", home=tmp_path).stdout == f"ringback {version('ringback')}\n"


@pytest.mark.parametrize(
    ("arguments", "settings", "told"),
    [
        pytest.param(("run",), {}, "No platform is set", id="nothing to serve"),
        pytest.param(
            ("run",),
            {"SLACK_BOT_TOKEN": "xoxb-1", "RINGBACK_LOG_LEVEL": "loud"},
            "SLACK_APP_TOKEN is missing",
            id="half of Slack, and more",
        ),
        pytest.param(("discord", "sync"), {}, "DISCORD_TOKEN is missing", id="no token"),
        pytest.param(
            ("status", "--database", "mysql://x/y"), {}, "--database: write", id="a bad address"
        ),
        pytest.param(("chant",), {}, "No such command", id="a slip of the pen"),
    ],
)
def test_what_cannot_begin_ends_with_two_and_says_why(
    tmp_path: Path, arguments: tuple[str, ...], settings: dict[str, str], told: str
) -> None:
    """Spares the operator a traceback, and a supervisor that starts it over and over."""
    ended = run(*arguments, home=tmp_path, settings=settings)
    assert ended.returncode == 2
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr
