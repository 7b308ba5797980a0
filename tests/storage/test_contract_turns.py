"""A turn is one transaction on one person's dossier, applied once, whatever comes at once."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.engine.dossier import Dossier
from bot.engine.effects import Notice, Turn
from bot.service.ports import Address, Committed
from storage.errors import NaiveInstant, NudgeFiredTwice
from storage.opening import Storage
from storage.tables import Status
from tests.storage.conftest import Open
from tests.storage.inside import count, dossiers, rows, states
from tests.storage.people import (
    NOW,
    ROBIN,
    Reader,
    StoppedClock,
    dossier,
    message,
    noting,
    person,
    say,
    saying,
)


async def test_what_a_turn_decides_is_there_for_the_next_one(storage: Storage) -> None:
    """Spares the job seeker telling everything twice."""
    await storage.store.turn(ROBIN, "e1", saying())
    reader = Reader()
    await storage.store.turn(ROBIN, "e2", reader)
    assert reader.shown == dossier()


async def test_somebody_new_is_nobody_until_the_first_turn(storage: Storage) -> None:
    """A first command starts from nothing, not from somebody else's dossier."""
    await storage.store.turn(person(1), "e1", saying())
    shown: list[Dossier | None] = []

    def decide(known: Dossier | None) -> Turn:
        shown.append(known)
        return Turn(dossier=dossier())

    await storage.store.turn(person(2), "e2", decide)
    assert shown == [None]


async def test_an_event_that_comes_twice_is_applied_once(storage: Storage) -> None:
    """S20: a double click makes one call, not two."""
    first = await storage.store.turn(ROBIN, "e1", saying(say("k1")))
    again = await storage.store.turn(ROBIN, "e1", saying(say("k2")))
    assert first.turn is not None
    assert again == Committed(address=ROBIN, turn=None)
    assert list(states(storage.database)) == ["k1"]


async def test_an_event_that_comes_twice_at_the_same_time_is_applied_once(open_again: Open) -> None:
    """S20: two processes that get the same click from the platform agree on one."""
    two = (open_again(), open_again())
    done = await asyncio.gather(
        *(two[n % 2].store.turn(ROBIN, "e1", saying(say(f"k{n}"))) for n in range(12))
    )
    assert len([one for one in done if one.turn is not None]) == 1
    assert count(two[0].database, "outbox") == 1


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(replace(ROBIN, workspace="T-blue"), id="another workspace of the platform"),
        pytest.param(replace(ROBIN, platform="discord"), id="another platform"),
        pytest.param(replace(ROBIN, person="U-mallory"), id="another person"),
    ],
)
async def test_the_same_event_id_elsewhere_is_another_event(
    storage: Storage, other: Address
) -> None:
    """Nobody's click is swallowed because somebody else's has the same number."""
    await storage.store.turn(ROBIN, "e1", saying())
    assert (await storage.store.turn(other, "e1", saying())).turn is not None
    assert count(storage.database, "dossiers") == 2


async def test_turns_of_one_person_at_once_lose_nothing(open_again: Open) -> None:
    """S25: answers from two devices are both kept, one after the other."""
    two = (open_again(), open_again())
    names = [f"n{n}" for n in range(24)]
    await asyncio.gather(
        *(two[n % 2].store.turn(ROBIN, name, noting(name)) for n, name in enumerate(names))
    )
    reader = Reader()
    await two[0].store.turn(ROBIN, "read", reader)
    assert reader.shown is not None
    assert sorted(a.id for a in reader.shown.search.applications) == sorted(names)


async def test_turns_of_many_people_at_once_stay_apart(open_again: Open) -> None:
    """Nobody finds somebody else's application among theirs."""
    two = (open_again(), open_again())
    await asyncio.gather(
        *(two[n % 2].store.turn(person(n), f"e{n}", noting(f"n{n}")) for n in range(24))
    )
    for n in range(24):
        reader = Reader()
        await two[0].store.turn(person(n), "read", reader)
        assert reader.shown is not None
        assert [a.id for a in reader.shown.search.applications] == [f"n{n}"]


async def test_a_decision_that_raises_changes_nothing_and_may_be_made_again(
    storage: Storage,
) -> None:
    """What failed can simply be pressed again."""
    await storage.store.turn(ROBIN, "e1", saying())
    before = dossiers(storage.database)

    def fail(_known: Dossier | None) -> Turn:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await storage.store.turn(ROBIN, "e2", fail)
    assert dossiers(storage.database) == before
    assert (await storage.store.turn(ROBIN, "e2", saying(say("k")))).turn is not None


async def test_a_first_decision_that_raises_leaves_no_dossier(storage: Storage) -> None:
    """Nobody is kept who was never registered."""

    def fail(_known: Dossier | None) -> Turn:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await storage.store.turn(ROBIN, "e1", fail)
    assert count(storage.database, "dossiers") == 0
    assert count(storage.database, "seen_events") == 0


async def test_an_unchanged_dossier_is_not_written_again(storage: Storage) -> None:
    """Looking at home costs no write, and tells nobody when one looked."""
    await storage.store.turn(ROBIN, "e1", saying(due=NOW))
    before = dossiers(storage.database)
    await storage.store.turn(ROBIN, "e2", saying(due=NOW))
    assert dossiers(storage.database) == before


async def test_columns_follow_the_dossier(storage: Storage, clock: StoppedClock) -> None:
    """What an operator may count by is kept up to date."""
    await storage.store.turn(ROBIN, "e1", saying())
    clock.moment = NOW + timedelta(days=1)
    stopped = replace(dossier().search.seeker, stopped_at=NOW, last_active_at=clock.moment)
    search = replace(dossier().search, seeker=stopped)
    changed = replace(dossier(), search=search)
    await storage.store.turn(ROBIN, "e2", lambda _known: Turn(dossier=changed, next_due_at=NOW))
    (row,) = dossiers(storage.database)
    assert (row.status, row.next_due_at, row.plan_stamp) == (Status.STOPPED, NOW, "s1")
    assert (row.created_at, row.updated_at, row.last_active_at) == (
        NOW,
        clock.moment,
        clock.moment,
    )


async def test_only_what_must_arrive_is_put_into_the_outbox(storage: Storage) -> None:
    """A remark on a click is worth nothing tomorrow: it is not sent then."""
    decide = saying(Notice(message=message()), say("k1"))
    committed = await storage.store.turn(ROBIN, "e1", decide)
    assert [parcel.key for parcel in committed.parcels] == ["k1"]
    assert list(states(storage.database)) == ["k1"]


async def test_a_nudge_that_fired_never_fires_again(storage: Storage) -> None:
    """Nobody is reminded twice of one call, even if the plan is wrong."""
    await storage.store.turn(ROBIN, "e1", saying(say("k1", "n1", "n2")))
    before = rows(storage.database)
    with pytest.raises(NudgeFiredTwice):
        await storage.store.turn(ROBIN, "e2", saying(say("k2", "n3", "n2")))
    assert rows(storage.database) == before
    assert count(storage.database, "fired_nudges") == 2
    assert count(storage.database, "seen_events") == 1


async def test_the_same_nudge_key_of_two_people_is_two_nudges(storage: Storage) -> None:
    """Keys are a person's own: nobody misses a nudge for somebody else's."""
    await storage.store.turn(person(1), "e1", saying(say("k", "n1")))
    await storage.store.turn(person(2), "e2", saying(say("k", "n1")))
    assert count(storage.database, "fired_nudges") == 2


async def test_an_instant_without_a_zone_is_refused(storage: Storage) -> None:
    """A nudge is never hours off because somebody forgot the zone."""
    naive = datetime(2026, 11, 3, 9, 0)  # noqa: DTZ001 - that is the point
    with pytest.raises(NaiveInstant):
        await storage.store.turn(ROBIN, "e1", saying(due=naive))
    assert count(storage.database, "dossiers") == 0


async def test_instants_come_back_as_the_same_instant_in_utc(storage: Storage) -> None:
    """Manila's morning is not taken for London's."""
    elsewhere = datetime.fromisoformat("2026-11-03T09:30:00.123456+08:00")
    await storage.store.turn(ROBIN, "e1", saying(due=elsewhere))
    (row,) = dossiers(storage.database)
    assert row.next_due_at == elsewhere
    assert row.next_due_at is not None
    assert row.next_due_at.utcoffset() == timedelta(0)


async def test_old_event_digests_and_sent_messages_are_purged(
    storage: Storage, clock: StoppedClock
) -> None:
    """Nothing is kept longer than it is needed; what is still under way is."""
    for name in ("sent", "open"):
        committed = await storage.store.turn(person(len(name)), name, saying(say(name)))
        if name == "sent":
            await storage.outbox.sent(committed.parcels[0], None)
    assert await storage.store.purge(NOW + timedelta(days=30)) == 0
    clock.moment = NOW + timedelta(days=31)
    await storage.store.turn(ROBIN, "new", saying())
    assert await storage.store.purge(clock.moment) == 3
    assert list(states(storage.database)) == ["open"]
    assert count(storage.database, "seen_events") == 1


async def test_a_look_shows_what_the_last_turn_left_and_makes_nobody(storage: Storage) -> None:
    """Spares Robin a home that is older than what they told, and a stranger a row of their own."""
    assert await storage.store.look(person(1)) is None
    assert count(storage.database, "dossiers") == 0
    await storage.store.turn(ROBIN, "e1", saying())
    assert await storage.store.look(ROBIN) == dossier()
    assert await storage.store.look(person(2)) is None
