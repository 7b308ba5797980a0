"""Makes another file for `earlier/`, of what this release leaves behind.

    python -m tests.storage.leaving 0009_what_it_is_about

Do it before a change of what is stored, from the release before it, and commit the file.
"""

import asyncio
import base64
import json
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.engine.dossier import Dossier
from bot.engine.effects import Say, Turn
from bot.engine.meaning import Message, Paragraph, UserText, text
from bot.service.ports import Address
from storage.migrations import HEAD
from storage.opening import open_storage
from tests.deploy.program import ROOT, WEDNESDAY, run
from tests.storage.people import StoppedClock

EARLIER = Path(__file__).parent / "earlier"
YOU = Address(platform="console", workspace="", person="you")
THEN = datetime(2026, 10, 19, 8, 0, tzinfo=UTC)
NEVER_SENT = "Acme, <b>Thursday</b>"
TALK = (
    "/interview add Acme",
    "4",  # when they will decide
    "friday",
    "1",  # save
    "/clock 2026-10-19T09:30",
    "1",  # the card
    "I called, they said thursday",
    "/interview add Globex",
    "1",
    "they rejected me at Globex",
    "yes",
    "stop",
    "/interview show Acme",
)
ROWS_KEPT = {"seen_events": 1, "messages": 2}
"""Of the others all: the file is to be read by whoever reviews it."""


def leave(home: Path) -> dict[str, Any]:
    """One chat in a pipe, a message that was never sent, and then all that is stored."""
    ended = run("chat", *WEDNESDAY, home=home, lines=TALK)
    assert ended.returncode == 0, ended.stderr
    folder = home / ".local/share/ringback"
    asyncio.run(_say_nothing_more(folder))
    key = (folder / "ringback.db.key").read_text(encoding="ascii").split("\n")
    return {
        "release": _commit(),
        "revision": HEAD,
        "key": next(line for line in key if line and line[0] != "#"),
        "tables": _tables(folder / "ringback.db"),
    }


async def _say_nothing_more(folder: Path) -> None:
    storage = open_storage(
        f"sqlite:///{folder / 'ringback.db'}",
        key_file=folder / "ringback.db.key",
        clock=StoppedClock(moment=THEN),
    )
    words = text("as-typed", words=UserText(value=NEVER_SENT))
    message = Message(blocks=(Paragraph(text=words),), preview=text("preview-answer"))

    def decide(known: Dossier | None) -> Turn:
        return Turn(dossier=known, effects=(Say(key="left", message=message),), next_due_at=THEN)

    try:
        await storage.store.turn(YOU, "left", decide)
    finally:
        storage.database.close()


def _tables(path: Path) -> dict[str, list[dict[str, Any]]]:
    with closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        listed = database.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        names = sorted(name for (name,) in listed if not name.startswith(("sqlite_", "alembic_")))
        found = {name: _rows(database, name) for name in names}
    found["outbox"] = [row for row in found["outbox"] if row["key"] == "left"]
    kept = {name: rows[-ROWS_KEPT.get(name, len(rows)) :] for name, rows in found.items()}
    return {name: rows for name, rows in kept.items() if rows}


def _rows(database: sqlite3.Connection, table: str) -> list[dict[str, Any]]:
    rows = database.execute(f"SELECT * FROM {table}").fetchall()
    return [{name: _plain(row[name]) for name in row.keys()} for row in rows]  # noqa: SIM118


def _plain(value: object) -> object:
    return {"base64": base64.b64encode(value).decode()} if isinstance(value, bytes) else value


def _commit() -> str:
    asked = ("git", "rev-parse", "--short", "HEAD")
    return subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True).stdout[:7]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        made = json.dumps(leave(Path(folder)), indent=1, ensure_ascii=False)
    (EARLIER / f"{sys.argv[1]}.json").write_text(f"{made}\n", encoding="utf-8")
