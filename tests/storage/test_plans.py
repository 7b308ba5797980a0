"""The questions that are asked all the time are answered from an index, never by a scan.

With a million people a scan takes seconds, and the dispatcher asks every few of them.
"""

from collections.abc import Callable, Coroutine
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import event, insert

from storage.opening import Storage
from storage.tables import METADATA
from tests.storage.people import NOW, ROBIN, say, saying, to_all

PEOPLE = 3000
WEEK_ON = NOW + timedelta(days=7)


def _person(number: int) -> dict[str, Any]:
    """Every second one is written to a week from now."""
    later = WEEK_ON if number % 2 else None
    return {
        "id": uuid4(),
        "platform": "slack",
        "workspace": "T",
        "person": f"P{number}",
        "status": "active",
        "next_due_at": later,
        "tidy_at": later,
        "plan_stamp": "s1",
        "failures": 0,
        "wrapped_key": b"",
        "body": b"",
        "created_at": NOW,
        "updated_at": NOW,
        "last_active_at": NOW,
    }


def _message(to: dict[str, Any], state: str, go_at: datetime | None) -> dict[str, Any]:
    return {
        "dossier_id": to["id"],
        "key": "k",
        "is_edit": False,
        "state": state,
        "go_at": go_at,
        "fence": 0,
        "attempts": 0,
        "maybe_sent": False,
        "withdraw_asked": False,
        "deliver_key": "d",
        "nudge_keys": "",
        "reason": "",
        "created_at": NOW,
    }


def _seed(storage: Storage) -> None:
    """Many people whose next moment is a week away, each with a message sent and one waiting."""
    people = [_person(number) for number in range(PEOPLE)]
    states = (("sent", None), ("waiting", WEEK_ON))
    messages = [_message(one, *state) for one in people for state in states]
    with storage.database.engine.begin() as connection:
        connection.execute(insert(METADATA.tables["dossiers"]), people)
        connection.execute(insert(METADATA.tables["outbox"]), messages)
        connection.exec_driver_sql("ANALYZE")


@contextmanager
def _watching(storage: Storage, statements: list[tuple[str, Any]]) -> Any:
    def note(_c: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement.startswith(("SELECT", "UPDATE")):
            statements.append((statement, parameters))

    event.listen(storage.database.engine, "before_cursor_execute", note)
    yield
    event.remove(storage.database.engine, "before_cursor_execute", note)


async def _plans(storage: Storage, ask: Callable[[Storage], Coroutine[Any, Any, Any]]) -> str:
    """How the database goes about the statements that `ask` makes it run."""
    statements: list[tuple[str, Any]] = []
    with _watching(storage, statements):
        await ask(storage)
    explain = "EXPLAIN QUERY PLAN " if storage.database.path else "EXPLAIN (COSTS OFF) "
    lines = []
    with storage.database.engine.connect() as connection:
        for statement, parameters in statements:
            rows = connection.exec_driver_sql(explain + statement, parameters)
            lines += [str(row[-1]) for row in rows]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("ask", "on_sqlite", "on_postgresql"),
    [
        pytest.param(
            lambda storage: storage.store.fire_next(NOW, to_all(saying())),
            ["SEARCH dossiers USING INDEX dossiers_due (next_due_at<?)"],
            ["dossiers_due", "Index Cond: (next_due_at <= "],
            id="who is due",
        ),
        pytest.param(
            lambda storage: storage.outbox.claim(NOW, 16),
            ["SEARCH outbox USING INDEX outbox_go (go_at<?)", "INDEX outbox_person"],
            ["outbox_go", "Index Cond: (go_at <= ", "outbox_person"],
            id="what may go",
        ),
        pytest.param(
            lambda storage: storage.store.replan("s1", to_all(saying()), 9),
            ["SEARCH dossiers USING INDEX dossiers_plan_stamp (plan_stamp<?)"],
            ["dossiers_plan_stamp", "Index Cond: ((plan_stamp)::text < "],
            id="whose plan is stale",
        ),
        pytest.param(
            lambda storage: storage.store.turn(ROBIN, "e", saying(say("k"))),
            ["(platform=? AND workspace=? AND person=?)", "INDEX outbox_person"],
            ["Index Cond: (((platform)::text = ", "outbox_person"],
            id="a turn",
        ),
        pytest.param(
            lambda storage: storage.store.next_due_at(),
            ["dossiers USING COVERING INDEX dossiers_due", "outbox_go"],
            ["dossiers_due", "outbox_go"],
            id="when the next moment is",
        ),
        pytest.param(
            lambda storage: storage.outbox.stuck(),
            ["USING INDEX outbox_stuck"],
            ["outbox_stuck"],
            id="what is stuck",
        ),
        pytest.param(
            lambda storage: storage.store.tidy_next(NOW, to_all(saying())),
            ["SEARCH dossiers USING INDEX dossiers_tidy (tidy_at<?)"],
            ["dossiers_tidy", "Index Cond: (tidy_at <= "],
            id="in whose dossier something has to go",
        ),
        pytest.param(
            lambda storage: storage.outbox.late(),
            ["USING INDEX outbox_late"],
            ["outbox_late"],
            id="what was too late",
        ),
        pytest.param(
            lambda storage: storage.store.look(ROBIN),
            ["(platform=? AND workspace=? AND person=?)"],
            ["Index Cond: (((platform)::text = "],
            id="who somebody is",
        ),
    ],
)
async def test_it_is_answered_from_an_index(
    storage: Storage,
    ask: Callable[[Storage], Coroutine[Any, Any, Any]],
    on_sqlite: list[str],
    on_postgresql: list[str],
) -> None:
    """Nobody waits longer because many others are registered."""
    _seed(storage)
    plans = await _plans(storage, ask)
    for expected in on_sqlite if storage.database.path else on_postgresql:
        assert expected in plans
    assert "Seq Scan" not in plans
    scans = [line for line in plans.splitlines() if line.startswith("SCAN")]
    assert all("INDEX" in line for line in scans), plans


async def test_a_turn_that_answers_takes_four_statements(storage: Storage) -> None:
    """Nobody waits for more ways to the server than it takes.

    The event is noted, the dossier locked and read, written, and the answer stored.
    """
    await storage.store.turn(ROBIN, "e1", saying(due=NOW))
    statements: list[str] = []

    def note(_c: Any, _cursor: Any, statement: str, *_: Any) -> None:
        statements.append(statement.split()[0])

    event.listen(storage.database.engine, "before_cursor_execute", note)
    later = saying(say("k"), due=NOW + timedelta(days=1))
    committed = await storage.store.turn(ROBIN, "e2", later)
    event.remove(storage.database.engine, "before_cursor_execute", note)
    assert [parcel.key for parcel in committed.parcels] == ["k"]
    assert [one for one in statements if one != "BEGIN"] == ["INSERT", "SELECT", "UPDATE", "INSERT"]
