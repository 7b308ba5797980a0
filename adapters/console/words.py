"""What the terminal says by itself; its sentences are in the catalogue, as all others."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.engine.meaning import Clock, Day, Text, UserText, text

PROMPT = "> "
PLACEHOLDER = text("terminal-placeholder")
NOTHING_DUE = text("terminal-nothing-due")
GOODBYE = text("terminal-goodbye")


def unknown_slash(name: str) -> Text:
    return text("terminal-unknown-slash", name=UserText(value=name))


def time_now(at: datetime, zone: ZoneInfo) -> Text:
    """What the chat's clock shows in that zone."""
    there = at.astimezone(zone)
    day, time = Day(day=there.date()), Clock(at=there.time())
    return text("terminal-time-now", day=day, time=time, zone=UserText(value=zone.key))


def file_not_read(path: str, reason: str) -> Text:
    return text("terminal-file-not-read", path=UserText(value=path), reason=UserText(value=reason))


def file_kept(path: Path) -> Text:
    return text("terminal-file-kept", path=UserText(value=str(path)))


def first_run(database: str, key: str) -> Text:
    """Where the data are, and that the key needs a backup."""
    return text(
        "terminal-first-run", database=UserText(value=database), keyfile=UserText(value=key)
    )
