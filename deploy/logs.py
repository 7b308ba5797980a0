"""Structured logs: one JSON object a line, with ids and never what somebody typed."""

import json
import logging
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from traceback import extract_tb
from typing import TextIO

CHATTY = {
    # At DEBUG they write payloads and tokens (slack_sdk does).
    "slack_bolt": logging.INFO,
    "slack_sdk": logging.INFO,
    "discord": logging.INFO,
    "aiohttp": logging.INFO,
    "asyncio": logging.INFO,
    # At INFO it writes every statement, and that it does so costs more than many of them.
    "sqlalchemy": logging.WARNING,
    "alembic": logging.WARNING,
    "apscheduler": logging.WARNING,
}
"""Other people's loggers, and how much of them is wanted at the most."""


class JsonLines(logging.Formatter):
    """`{"at": "2026-11-22T09:30:00+00:00", "level": "ERROR", "logger": ..., "message": ...}`.

    Of an exception only its type and its place are written: its words may quote what was typed.
    """

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info and record.exc_info[1] is not None:
            line["error"] = list(_causes(record.exc_info[1]))
        return json.dumps(line, ensure_ascii=False)


def to_stream(stream: TextIO, level: int) -> None:
    """Log to this stream from now on."""
    _begin(logging.StreamHandler(stream), level)


def to_file(file: Path, level: int) -> None:
    """Log to this file, readable for its owner alone; OSError if it cannot be written."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600, exist_ok=True)
    _begin(logging.FileHandler(file, encoding="utf-8"), level)


def _begin(handler: logging.Handler, level: int) -> None:
    handler.setFormatter(JsonLines())
    logging.basicConfig(handlers=[handler], level=level, force=True)
    for name, least in CHATTY.items():
        logging.getLogger(name).setLevel(max(level, least))


def _causes(error: BaseException) -> Iterator[dict[str, object]]:
    """The error, then what it came from."""
    current: BaseException | None = error
    while current is not None:
        where = [f"{frame.filename}:{frame.lineno}" for frame in extract_tb(current.__traceback__)]
        yield {"type": type(current).__qualname__, "at": where}
        current = current.__cause__ or current.__context__
