"""What is due fires, the most overdue first; what cannot be stepped rests, and is seen to rest."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text

from bot.engine.dossier import Dossier
from bot.engine.effects import Turn
from bot.service.ports import Address, Committed
from storage.opening import Storage
from tests.storage.conftest import Open
from tests.storage.inside import dossiers, states
from tests.storage.people import EMPLOYER, NOW, ROBIN, Reader, dossier, person, say, saying, to_all

MINUTE = timedelta(minutes=1)


async def _due(storage: Storage, *hours: int) -> None:
    """Persons 0, 1, ...: each due that many hours from now."""
    for n, after in enumerate(hours):
        due = NOW + timedelta(hours=after)
        await storage.store.turn(person(n), "made", saying(due=due))


async def _fire_all(storage: Storage, decide: Callable[[Dossier | None], Turn]) -> list[Committed]:
    fired = []
    while (one := await storage.store.fire_next(NOW, to_all(decide))) is not None:
        fired.append(one)
    return fired


async def test_a_small_workspace_does_not_wait_for_a_large_one(storage: Storage) -> None:
    """Spares the centre that came last a morning's message that comes at noon."""
    for workspace in ("T1", "T2"):
        for n in range(30):
            whose = Address(platform="slack", workspace=workspace, person=f"U{n}")
            await storage.store.turn(whose, "made", saying(due=NOW))
    first_half = (await _fire_all(storage, saying()))[:30]
    assert {fired.address.workspace for fired in first_half} == {"T1", "T2"}


@pytest.mark.parametrize(
    ("due", "fires"),
    [
        pytest.param(NOW - timedelta(microseconds=1), True, id="a microsecond before"),
        pytest.param(NOW, True, id="at the moment"),
        pytest.param(NOW + timedelta(microseconds=1), False, id="a microsecond after"),
        pytest.param(None, False, id="never"),
    ],
)
async def test_due_means_that_the_moment_has_come(
    storage: Storage, due: object, fires: bool
) -> None:
    """Never early, and not a tick late."""
    made = replace(Turn(dossier=dossier()), next_due_at=due)  # type: ignore[arg-type]
    await storage.store.turn(ROBIN, "e1", lambda _known: made)
    assert (await storage.store.fire_next(NOW, to_all(saying())) is not None) == fires


async def test_the_most_overdue_fires_first(storage: Storage) -> None:
    """After an outage those who have waited longest are told first."""
    await _due(storage, -1, -3, 1, -2)
    fired = await _fire_all(storage, saying())
    assert [one.address for one in fired] == [person(1), person(3), person(0)]


async def test_what_fires_is_committed_with_its_messages_and_the_next_moment(
    storage: Storage,
) -> None:
    """Killed right after, the nudge still goes out, once."""
    await _due(storage, -1)
    reader = Reader()
    later = NOW + timedelta(days=1)
    fired = await storage.store.fire_next(NOW, to_all(saying(say("k1", "n1"), due=later)))
    assert fired is not None
    assert fired.parcels == (), "they wait for the dispatcher"
    assert await storage.store.next_due_at() == NOW
    assert [parcel.key for parcel in await storage.outbox.claim(NOW, 9)] == ["k1"]
    assert await storage.store.next_due_at() == later
    await storage.store.turn(person(0), "read", reader)
    assert reader.shown == dossier()


async def test_two_processes_fire_each_person_once(open_again: Open) -> None:
    """Nobody is nudged by two processes."""
    two = (open_again(), open_again())
    await _due(two[0], *range(-20, 0))
    fired = await asyncio.gather(*(_fire_all(storage, saying(say("k", "n"))) for storage in two))
    people = [one.address.person for each in fired for one in each]
    assert sorted(people) == sorted(person(n).person for n in range(20))


async def test_a_dossier_that_raises_is_set_aside_and_the_batch_goes_on(
    storage: Storage, caplog: pytest.LogCaptureFixture
) -> None:
    """One broken dossier costs nobody else their call; the log says which, and nothing typed."""
    await _due(storage, -2, -1)

    def decide(known: Dossier | None) -> Turn:
        assert known is not None
        seen.append(1)
        if len(seen) == 1:
            raise ValueError(EMPLOYER)
        return Turn(dossier=known)

    seen: list[int] = []
    with caplog.at_level(logging.ERROR):
        fired = await _fire_all(storage, decide)
    assert [one.address for one in fired] == [person(1)]
    broken = dossiers(storage.database)[0]
    assert (broken.failures, broken.next_due_at) == (1, NOW + MINUTE)
    assert str(broken.id) in caplog.text
    assert "ValueError at test_contract_firing.py" in caplog.text
    assert EMPLOYER not in caplog.text


async def test_its_rest_doubles_up_to_an_hour_and_ends_with_a_good_turn(storage: Storage) -> None:
    """A defect that was mended is noticed within the hour."""
    await _due(storage, 0)

    def fail(_known: Dossier | None) -> Turn:
        raise ZeroDivisionError

    now, rests = NOW, []
    for _ in range(8):
        assert await storage.store.fire_next(now, to_all(fail)) is None
        due = dossiers(storage.database)[0].next_due_at
        assert due is not None
        rests.append(round((due - now) / MINUTE))
        now = due
    assert rests == [1, 2, 4, 8, 16, 32, 60, 60]
    assert await storage.store.fire_next(now, to_all(saying())) is not None
    assert dossiers(storage.database)[0].failures == 0


async def test_nothing_stays_of_a_firing_that_raised(storage: Storage) -> None:
    """No half of a nudge: neither its message nor its mark in the log."""
    await storage.store.turn(ROBIN, "e1", saying(say("k1", "n1"), due=NOW))
    twice = to_all(saying(say("k2", "n2"), say("k3", "n1")))
    assert await storage.store.fire_next(NOW, twice) is None
    assert list(states(storage.database)) == ["k1"]
    (row,) = dossiers(storage.database)
    assert row.failures == 1
    later = NOW + MINUTE
    assert await storage.store.fire_next(later, to_all(saying(say("k2", "n2")))) is not None


async def test_a_dossier_that_cannot_be_read_is_set_aside_too(storage: Storage) -> None:
    """A damaged row holds up nobody, and is not overwritten."""
    await _due(storage, -1, -1)
    with storage.database.engine.begin() as connection:
        connection.execute(text("UPDATE dossiers SET body = 'x' WHERE person = 'U-0'"))
    fired = await _fire_all(storage, saying())
    assert [one.address for one in fired] == [person(1)]
    assert dossiers(storage.database)[0].failures == 1


async def test_a_plan_that_stays_due_does_not_fire_without_end(storage: Storage) -> None:
    """A defect in the plan is a line in the log, not a flood of messages."""
    await _due(storage, -1)
    fired = await _fire_all(storage, saying(due=NOW))
    assert len(fired) == 1
    assert dossiers(storage.database)[0].next_due_at == NOW + MINUTE


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_dossier_that_another_process_holds_is_not_waited_for(storage: Storage) -> None:
    """On PostgreSQL one slow turn does not hold up everybody's nudges."""
    await _due(storage, -2, -1)
    with storage.database.engine.begin() as holding:
        holding.execute(text("SELECT 1 FROM dossiers WHERE person = 'U-0' FOR UPDATE"))
        fired = await _fire_all(storage, saying())
        assert [one.address for one in fired] == [person(1)]
    assert len(await _fire_all(storage, saying())) == 1


async def test_plans_of_another_stamp_are_made_anew_in_batches(storage: Storage) -> None:
    """New rules or a changed daylight saving reach everybody, a few at a time."""
    await _due(storage, 1, 2, 3)
    later = NOW + timedelta(days=9)
    assert await storage.store.replan("s1", to_all(saying(due=later)), 10) == 0
    assert await storage.store.replan("s2", to_all(saying(due=later)), 2) == 2
    assert await storage.store.replan("s2", to_all(saying(due=later)), 2) == 1
    assert await storage.store.replan("s2", to_all(saying(due=later)), 2) == 0
    assert {row.next_due_at for row in dossiers(storage.database)} == {later}
    assert await storage.store.replan("s0", to_all(saying(due=later)), 9) == 3, "older stamps, too"


async def test_a_dossier_that_cannot_be_planned_anew_rests_and_is_not_tried_in_a_circle(
    storage: Storage,
) -> None:
    """The others get their new plan."""
    await _due(storage, 1, 1)
    calls: list[int] = []

    def decide(known: Dossier | None) -> Turn:
        calls.append(1)
        if len(calls) == 1:
            raise ZeroDivisionError
        return Turn(dossier=known, next_due_at=NOW)

    assert await storage.store.replan("s2", to_all(decide), 10) == 2
    assert sorted(row.failures for row in dossiers(storage.database)) == [0, 1]
    assert await storage.store.replan("s2", to_all(decide), 10) == 0


async def test_a_turn_that_changes_no_fact_keeps_when_it_is_next_due(storage: Storage) -> None:
    """Looking at the list must not lose the reminder, nor pass for a plan by today's rules."""
    await storage.store.turn(ROBIN, "e1", saying(due=NOW))
    kept = replace(saying()(None), keeps_plan=True)
    await storage.store.turn(ROBIN, "e2", lambda _: kept)
    assert await storage.store.next_due_at() == NOW
