"""What an operator does: the real program, beside one that is in use."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import pytest

from tests.deploy.program import WEDNESDAY, piped, run
from tests.platforms.slack_manifest import faults_in_manifest


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home in which somebody has registered an interview at Acme."""
    ended = run("chat", *WEDNESDAY, home=tmp_path, lines=["/interview add Acme", "1"])
    assert "Saved: Acme" in ended.stdout
    return tmp_path


def listed(home: Path, *options: str) -> str:
    return run("chat", *WEDNESDAY, *options, home=home, lines=["/interview list"]).stdout


def test_a_backup_is_made_while_the_chat_goes_on_and_can_be_used(home: Path) -> None:
    """Spares the operator an hour at night in which nobody may write."""
    copy = home / "copy.db"
    with piped("chat", *WEDNESDAY, home=home) as talk:
        talk.read_until("Acme")
        ended = run("backup", str(copy), home=home)
    assert ended.returncode == 0
    key = home / ".local/share/ringback/ringback.db.key"
    assert str(key) in ended.stdout
    settings = {"RINGBACK_KEY_FILE": str(key)}
    again = run(
        "chat", "--database", f"sqlite:///{copy}", home=home, lines=["list"], settings=settings
    )
    assert "Acme" in again.stdout


def test_a_backup_never_overwrites(home: Path) -> None:
    """Spares the operator the loss of the backup before."""
    copy = home / "copy.db"
    copy.write_text("something dear")
    ended = run("backup", str(copy), home=home)
    assert ended.returncode == 1
    assert "Name another one" in ended.stderr
    assert copy.read_text() == "something dear"


@pytest.mark.parametrize("command", [("backup", "copy.db"), ("status",), ("rotate-key",)])
def test_an_operator_is_told_of_a_misspelt_address(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    """Spares the operator a backup of nothing, found on the day that it is needed."""
    ended = run(*command, "--database", f"sqlite:///{tmp_path}/ringbak.db", home=tmp_path)
    assert ended.returncode == 1
    assert "no database at this place" in ended.stderr
    assert not list(tmp_path.rglob("*.db*"))


def test_a_new_key_opens_what_the_old_one_closed(home: Path) -> None:
    """Spares the operator a choice between a leaked key and lost data."""
    key = home / ".local/share/ringback/ringback.db.key"
    before = key.read_text()
    ended = run("rotate-key", home=home)
    assert ended.returncode == 0
    assert "Keys wrapped anew: 1." in ended.stdout
    assert key.read_text() != before
    assert "Acme" in listed(home)


def test_the_key_is_not_changed_under_a_running_chat(home: Path) -> None:
    """Spares the job seeker a chat that cannot read its own database any more."""
    with piped("chat", *WEDNESDAY, home=home) as talk:
        talk.read_until("Acme")
        ended = run("rotate-key", home=home)
    assert ended.returncode == 1
    assert "Another Ringback" in ended.stderr


def test_status_counts_people_and_names_what_is_stuck(home: Path) -> None:
    """Spares the operator a message that nobody knows was lost."""
    calm = run("status", home=home)
    assert calm.stdout == "people: 1\n  active: 1\nmessages waiting: 0\nmessages stuck: 0\n"
    with closing(sqlite3.connect(home / ".local/share/ringback/ringback.db")) as database:
        database.execute(
            "INSERT INTO outbox (dossier_id, key, is_edit, state, fence, attempts, maybe_sent,"
            " withdraw_asked, deliver_key, nudge_keys, reason, created_at, finished_at)"
            " SELECT id, 'k', 0, 'uncertain', 1, 3, 1, 0, 'd', '', 'lost', created_at,"
            " '2026-10-14 16:00:00.000000' FROM dossiers"
        )
        database.commit()
        database.execute(
            "INSERT INTO outbox (dossier_id, key, is_edit, state, fence, attempts, maybe_sent,"
            " withdraw_asked, deliver_key, nudge_keys, reason, created_at, finished_at)"
            " SELECT id, 'l', 0, 'withdrawn', 1, 0, 0, 0, 'e', 'n', 'expired', created_at,"
            " '2026-10-14 17:00:00.000000' FROM dossiers"
        )
        database.commit()
    stuck = run("status", home=home).stdout
    assert "messages stuck: 1\n  uncertain: 1 since 2026-10-14 16:00 UTC (lost)\n" in stuck
    assert stuck.endswith("messages not sent, as it was too late for them: 1\n")


def test_the_manifest_is_printed_to_be_pasted(tmp_path: Path) -> None:
    """Spares the operator an hour of switches at api.slack.com."""
    ended = run("slack", "manifest", home=tmp_path)
    assert ended.returncode == 0
    made = json.loads(ended.stdout)
    assert made["settings"]["socket_mode_enabled"] is True
    assert faults_in_manifest(made) == []


def test_the_manifest_for_http_names_the_public_address(tmp_path: Path) -> None:
    """Spares the operator typing three addresses, one of them wrong."""
    settings = {"RINGBACK_PUBLIC_URL": "https://ringback.example"}
    by_setting = run("slack", "manifest", home=tmp_path, settings=settings)
    by_option = run("slack", "manifest", "--url", "https://ringback.example", home=tmp_path)
    assert by_setting.stdout == by_option.stdout
    assert "https://ringback.example/slack/events" in by_setting.stdout
    assert faults_in_manifest(json.loads(by_setting.stdout)) == []


def test_status_counts_workspaces_and_says_what_will_be_erased(home: Path) -> None:
    """Spares the operator a week after which people are gone that somebody still wanted."""
    with closing(sqlite3.connect(home / ".local/share/ringback/ringback.db")) as database:
        for name, purge_at in (("T1", None), ("T2", "2026-12-07 16:00:00.000000")):
            database.execute(
                "INSERT INTO workspaces (id, platform, workspace, version,"
                " purge_at, wrapped_key, body, changed_at)"
                " SELECT ?, 'slack', ?, 1, ?, wrapped_key, '', created_at"
                " FROM dossiers",
                (uuid4().hex, name, purge_at),
            )
        database.commit()
    counted = run("status", home=home).stdout
    assert "workspaces: 2\n  uninstalled: 1, erased with their people from 2026-12-07\n" in counted
