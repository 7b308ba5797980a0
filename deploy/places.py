"""Where things are on this machine, by the system's own convention."""

import os
from pathlib import Path

import platformdirs

_APPLICATION = "ringback"
_NOWHERE = frozenset({"UTC", "Etc/UTC", "Etc/UCT", "UCT", "Zulu", "GMT", "Etc/GMT"})
_LOCALTIME = Path("/etc/localtime")
_TIMEZONE = Path("/etc/timezone")


def data_folder() -> Path:
    """Where an application of this person's keeps its data; it may not exist yet."""
    return Path(platformdirs.user_data_dir(_APPLICATION, appauthor=False))


def default_database() -> str:
    """The URL of this person's own database."""
    return f"sqlite:///{data_folder() / 'ringback.db'}"


def chat_log() -> Path:
    """Where the chat writes what went wrong: its screen belongs to the conversation."""
    return Path(platformdirs.user_log_dir(_APPLICATION, appauthor=False)) / "chat.log"


def system_zone() -> str | None:
    """The IANA name of the zone that this machine is set to, as it is written there.

    None when it says nothing, or UTC: a machine in a rack is set so, and nobody lives there.
    """
    names = (
        os.environ.get("TZ", "").removeprefix(":"),
        _linked(_LOCALTIME),
        _first_line(_TIMEZONE),
    )
    name = next((name for name in names if name), "")
    return None if not name or name in _NOWHERE else name


def _linked(link: Path) -> str:
    """`/etc/localtime -> /usr/share/zoneinfo/Europe/Berlin` is Europe/Berlin."""
    try:
        return str(link.readlink()).partition("zoneinfo/")[2]
    except OSError:
        return ""


def _first_line(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8").strip().partition("\n")[0]
    except OSError:
        return ""
