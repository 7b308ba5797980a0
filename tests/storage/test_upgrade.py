"""Databases as earlier releases made them, opened by today's program.

Each file of `earlier/` is what the release that it names left behind (`leaving.py`): two
interviews, a nudge, a call's card, a no, a stop; and a message that was never sent. `release` is
its commit here, `revision` that of its tables; the key is of no use anywhere else.
"""

import asyncio
import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import Boolean, Connection, DateTime, MetaData, Table, Uuid, create_engine
from sqlalchemy.types import TypeEngine

from bot.advice.model import Result
from bot.advice.policy import default_policy
from bot.engine.choices import Choice
from bot.engine.dossier import Dossier
from bot.engine.effects import Turn
from bot.engine.events import ActionChosen, CommandInvoked, Event
from bot.engine.machine import step
from bot.engine.meaning import Paragraph, UserText
from storage.database import parse_url
from storage.migrations import HEAD, PLACE, REVISIONS, stored_revision
from storage.opening import Storage, open_storage
from storage.tables import METADATA
from tests.postgres import Server
from tests.storage.inside import lapse_leases
from tests.storage.leaving import EARLIER, NEVER_SENT, THEN, YOU
from tests.storage.people import StoppedClock

FILES = sorted(EARLIER.glob("*.json"))
THE_FIRST = "0001_the_first"
NUMBERED = ("outbox", "messages")
"""Their rows get new numbers, or PostgreSQL would count from one again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """What a release has left behind, in a database that is there."""

    name: str
    url: str
    key: str

    def opened(self, folder: Path) -> Storage:
        return open_storage(
            self.url,
            key_file=folder / "unused.key",
            key=self.key,
            clock=StoppedClock(moment=THEN),
            plan_stamp="today",
        )


@pytest.fixture(params=["sqlite", "postgresql"])
def nowhere(request: pytest.FixtureRequest, tmp_path: Path, postgres_server: Server) -> object:
    """The address of a database without a table."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/earlier.db"
        return
    with postgres_server.fresh_database(empty=True) as url:
        yield url


@pytest.fixture(params=FILES, ids=lambda path: path.stem)
def left(request: pytest.FixtureRequest, nowhere: str) -> Left:
    file: Path = request.param
    content = json.loads(file.read_text(encoding="utf-8"))
    _made(nowhere, content)
    return Left(name=file.stem, url=nowhere, key=content["key"])


@pytest.fixture
def storage(left: Left, tmp_path: Path) -> Iterator[Storage]:
    """Today's program over it: opening it is what an upgrade is."""
    opened = left.opened(tmp_path)
    yield opened
    opened.database.close()


def _made(url: str, content: dict[str, Any]) -> None:
    """The tables as they were then, with what was in them."""
    engine = create_engine(parse_url(url))
    with engine.begin() as connection:
        config = Config(attributes={"connection": connection})
        config.set_main_option("script_location", str(PLACE))
        config.set_main_option("path_separator", "os")
        command.upgrade(config, content["revision"])
        for name in ("dossiers", *(set(content["tables"]) - {"dossiers"})):
            table = Table(name, MetaData(), autoload_with=connection)
            for row in content["tables"].get(name, ()):
                _insert(connection, table, row)
    engine.dispose()


def _insert(connection: Connection, table: Table, row: dict[str, Any]) -> None:
    is_numbered = table.name in NUMBERED
    kept = {name: value for name, value in row.items() if not (name == "id" and is_numbered)}
    values = {name: _value(table.c[name].type, value) for name, value in kept.items()}
    connection.execute(table.insert(), values)


def _value(kind: TypeEngine[Any], value: Any) -> Any:
    """As the column wants it: the files hold what SQLite has, bytes as base64."""
    match kind:
        case _ if isinstance(value, dict):
            return base64.b64decode(value["base64"])
        case DateTime() if value is not None:
            return datetime.fromisoformat(value).replace(tzinfo=UTC)
        case Boolean():
            return bool(value)
        case Uuid():
            return UUID(value)
        case _:
            return value


def _does(storage: Storage, event: Event) -> Dossier:
    """A turn of today's engine on what is stored."""
    kept: list[Dossier] = []

    def decide(known: Dossier | None) -> Turn:
        assert known is not None, "whoever was known is known"
        turn = step(event, known, default_policy(), THEN)
        assert turn.dossier is not None
        kept.append(turn.dossier)
        return turn

    asyncio.run(storage.store.turn(YOU, event.id, decide))
    return kept[0]


def test_nobody_is_forgotten_by_an_update(storage: Storage, left: Left) -> None:
    """Spares Robin an interview that an update of ours has lost, or a stop that no longer holds."""
    dossier = asyncio.run(storage.store.look(YOU))
    assert dossier is not None
    seeker, (acme, *others) = dossier.search.seeker, dossier.search.applications
    assert (seeker.name, seeker.zone) == ("Mina Sato", "Europe/Berlin")
    assert (acme.employer, acme.rounds[0].day) == ("Acme", date(2026, 10, 14))
    assert [log.application_id for log in dossier.search.nudge_log][-1:] == [acme.id]
    if left.name != THE_FIRST:  # which ended when the clock was set
        (globex,) = others
        assert acme.rounds[0].decision_by == date(2026, 10, 16)
        assert (globex.employer, globex.outcome and globex.outcome.result) == (
            "Globex",
            Result.REJECTED,
        )
        assert seeker.stopped_at is not None


def test_the_conversation_goes_on_where_it_was(storage: Storage) -> None:
    """Spares Robin a first word after an update that is an apology."""
    started = _does(storage, CommandInvoked(id="today-1", text="start"))
    assert started.search.seeker.stopped_at is None
    added = _does(storage, CommandInvoked(id="today-2", text="home"))
    assert added.search.applications == started.search.applications
    assert asyncio.run(storage.store.look(YOU)) == added


def test_old_buttons_are_still_answered(storage: Storage) -> None:
    """Spares Robin a button of last week that does nothing: each has an answer of some kind."""
    dossier = asyncio.run(storage.store.look(YOU))
    assert dossier is not None
    for question in dossier.conversation.questions:
        for choice in (Choice.UNDO, Choice.TALKED, Choice.SHOW_CARD, "a choice of long ago"):
            pressed = ActionChosen(id=f"{question.key} {choice}", key=question.key, action=choice)
            assert step(pressed, dossier, default_policy(), THEN).effects


def test_what_waited_to_be_sent_is_sent(storage: Storage) -> None:
    """Spares Robin a message that was promised before an update and never comes."""
    lapse_leases(storage.database)
    (parcel,) = asyncio.run(storage.outbox.claim(THEN, 9))
    (said,) = parcel.message.blocks
    assert isinstance(said, Paragraph)
    assert said.text.args["words"] == UserText(value=NEVER_SENT)


def test_the_tables_are_todays(storage: Storage) -> None:
    """Spares the operator a database that is half of an earlier release."""
    with storage.database.engine.connect() as connection:
        assert stored_revision(connection) == HEAD
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_the_first_release_of_all_is_among_them() -> None:
    """Spares us an upgrade that begins too late: whoever came first must be able to come along."""
    tried = {json.loads(file.read_text(encoding="utf-8"))["revision"] for file in FILES}
    assert REVISIONS[0] in tried
    assert tried <= set(REVISIONS)
