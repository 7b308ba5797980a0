"""The log: one JSON object a line, which says what happened and never what was typed."""

import json
import logging
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

import pytest

from deploy import logs


@pytest.fixture(autouse=True)
def _own_logging() -> Iterator[None]:
    """Leave the tests' own logging as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in logs.CHATTY}
    root.handlers = []
    yield
    for handler in root.handlers:
        handler.close()
    root.handlers, root.level = handlers, level
    for name, before in levels.items():
        logging.getLogger(name).setLevel(before)


def logged(out: StringIO) -> list[dict[str, object]]:
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_a_line_says_when_where_and_what() -> None:
    """Spares the operator a log that only people can read."""
    out = StringIO()
    logs.to_stream(out, logging.INFO)
    logging.getLogger("bot.service").warning("parcel %d may have arrived", 7)
    (line,) = logged(out)
    assert line["level"] == "WARNING"
    assert line["logger"] == "bot.service"
    assert line["message"] == "parcel 7 may have arrived"
    assert str(line["at"]).endswith("+00:00")


def test_an_error_is_logged_with_its_place_and_without_its_words() -> None:
    """Spares the job seeker their words in somebody else's log."""
    out = StringIO()
    logs.to_stream(out, logging.INFO)
    try:
        try:
            raise KeyError("they rejected me")
        except KeyError as cause:
            raise ValueError("Acme") from cause
    except ValueError:
        logging.getLogger("x").exception("a turn failed")
    assert "Acme" not in out.getvalue()
    assert "rejected" not in out.getvalue()
    (line,) = logged(out)
    kinds = [error["type"] for error in line["error"]]  # type: ignore[attr-defined]
    assert kinds == ["ValueError", "KeyError"]
    assert "test_logs.py" in out.getvalue()


@pytest.mark.parametrize("name", ["slack_sdk.web", "slack_bolt.AsyncApp", "discord.http"])
def test_a_platforms_own_log_never_shows_payloads(name: str) -> None:
    """Spares the operator tokens in the log, and the job seeker their words."""
    out = StringIO()
    logs.to_stream(out, logging.DEBUG)
    logging.getLogger(name).debug("payload with a token")
    logging.getLogger(name).info("connected")
    assert [line["message"] for line in logged(out)] == ["connected"]


def test_a_log_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    """Spares the job seeker readers on a shared machine."""
    file = tmp_path / "some" / "chat.log"
    logs.to_file(file, logging.INFO)
    logging.getLogger("x").info("hello")
    assert file.stat().st_mode & 0o077 == 0
    assert json.loads(file.read_text())["message"] == "hello"
