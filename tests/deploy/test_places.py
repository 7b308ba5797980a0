"""Where this machine keeps things, and where it says it is."""

from pathlib import Path

import pytest

from deploy import places


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> tuple[pytest.MonkeyPatch, Path]:
    """A machine that says nothing of its zone."""
    monkeypatch.delenv("TZ", raising=False)
    monkeypatch.setattr(places, "_LOCALTIME", tmp_path / "localtime")
    monkeypatch.setattr(places, "_TIMEZONE", tmp_path / "timezone")
    return monkeypatch, tmp_path


def test_a_machine_that_says_nothing_leaves_the_zone_to_be_asked(
    machine: tuple[pytest.MonkeyPatch, Path],
) -> None:
    """Spares the job seeker a guess."""
    assert places.system_zone() is None


@pytest.mark.parametrize(
    ("tz", "link", "line", "zone"),
    [
        pytest.param("Asia/Manila", "Europe/Rome", "Asia/Tokyo", "Asia/Manila", id="variable"),
        pytest.param(":Asia/Manila", "", "", "Asia/Manila", id="variable with a colon"),
        pytest.param("", "Europe/Rome", "Asia/Tokyo", "Europe/Rome", id="link"),
        pytest.param("", "", "Asia/Tokyo\n", "Asia/Tokyo", id="file"),
        pytest.param("", "Etc/UTC", "", None, id="a machine in a rack"),
        pytest.param("UTC", "Europe/Rome", "", None, id="UTC on purpose"),
    ],
)
def test_the_zone_is_the_one_that_the_machine_is_set_to(
    machine: tuple[pytest.MonkeyPatch, Path], tz: str, link: str, line: str, zone: str | None
) -> None:
    """Spares the job seeker a question whose answer the machine knows."""
    patch, folder = machine
    if tz:
        patch.setenv("TZ", tz)
    if link:
        (folder / "localtime").symlink_to(f"/usr/share/zoneinfo/{link}")
    if line:
        (folder / "timezone").write_text(line)
    assert places.system_zone() == zone


def test_the_chats_log_has_the_systems_place_for_logs(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Spares whoever mends a defect a search for the log."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert places.chat_log() == tmp_path / "ringback" / "log" / "chat.log"
