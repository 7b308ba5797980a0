"""What was said is withdrawn, edited or marked: the newest word counts, and none gets lost."""

import asyncio
from dataclasses import replace

import pytest

from bot.engine.dossier import Dossier
from bot.engine.effects import Turn
from bot.service.ports import UNSTORED, Parcel
from storage.opening import Storage
from tests.storage.conftest import Open
from tests.storage.inside import lapse_leases, rows, states
from tests.storage.parcels import HERE, deliver, waiting
from tests.storage.people import NOW, ROBIN, edit, message, person, say, saying


@pytest.mark.parametrize("how", ["waiting", "leased"])
async def test_a_withdrawn_message_does_not_go(storage: Storage, how: str) -> None:
    """No "time to call" after the outcome was told."""
    await waiting(storage, "k1")
    parcels = await storage.outbox.claim(NOW, 1) if how == "leased" else ()
    await storage.store.turn(person(1), "no", saying(withdrawn=["k1"]))
    assert not any([await storage.outbox.begin(parcel) for parcel in parcels])
    assert await storage.outbox.claim(NOW, 10) == ()
    assert states(storage.database) == {"k1": "withdrawn"}


async def test_what_was_withdrawn_during_an_attempt_is_not_tried_again(storage: Storage) -> None:
    """The attempt that is under way may arrive; no other one follows it."""
    await waiting(storage, "k1")
    (parcel,) = await storage.outbox.claim(NOW, 1)
    assert await storage.outbox.begin(parcel)
    await storage.store.turn(person(1), "no", saying(withdrawn=["k1"]))
    await storage.outbox.retry_at(parcel, NOW)
    assert states(storage.database) == {"k1": "withdrawn"}


@pytest.mark.parametrize("first", ["withdrawn", "lapsed"])
async def test_what_was_withdrawn_and_may_have_gone_is_uncertain(
    storage: Storage, first: str
) -> None:
    """The operator can see that it may have arrived; it is not sent again."""
    await waiting(storage, "k1")
    (parcel,) = await storage.outbox.claim(NOW, 1)
    assert await storage.outbox.begin(parcel)
    if first == "lapsed":
        lapse_leases(storage.database)
        await storage.outbox.claim(NOW, 1)
    await storage.store.turn(person(1), "no", saying(withdrawn=["k1"]))
    lapse_leases(storage.database)
    assert await storage.outbox.claim(NOW, 1) == ()
    assert states(storage.database) == {"k1": "uncertain"}


async def test_a_key_that_is_said_again_by_the_turn_that_withdrew_it_goes(storage: Storage) -> None:
    """A reminder that is replaced by its newer self arrives once."""
    await waiting(storage, "k1")
    await storage.store.turn(person(1), "again", saying(say("k1"), withdrawn=["k1"]))
    assert sorted(row.state for row in rows(storage.database)) == ["leased", "withdrawn"]


async def test_a_card_is_edited_where_it_is(storage: Storage) -> None:
    """Weeks later the old card shows the outcome, instead of a second card below it."""
    said = await storage.store.turn(ROBIN, "e1", saying(say("k1")))
    await deliver(storage, said.parcels[0], HERE)
    edited = await storage.store.turn(ROBIN, "e2", saying(edit("k1")))
    (parcel,) = edited.parcels
    assert (parcel.is_edit, parcel.edits, parcel.message) == (True, HERE, edit("k1").message)
    await storage.outbox.retry_at(parcel, NOW)
    (claimed,) = await storage.outbox.claim(NOW, 1)
    assert claimed == replace(parcel, fence=claimed.fence)


async def test_the_newest_message_of_a_key_is_the_one_to_edit(storage: Storage) -> None:
    """A question asked again is settled where it stands now."""
    for n in range(2):
        said = await storage.store.turn(ROBIN, f"e{n}", saying(say("k1")))
        await deliver(storage, said.parcels[0], replace(HERE, message=f"{n}"))
    edited = await storage.store.turn(ROBIN, "e", saying(edit("k1")))
    assert edited.parcels[0].edits == replace(HERE, message="1")


async def test_an_edit_of_what_nobody_saw_is_finished_as_nothing_to_do(storage: Storage) -> None:
    """A card that never arrived is not announced by its own correction."""
    alone = await storage.store.turn(ROBIN, "e1", saying(edit("nobody saw it")))
    assert alone.parcels == ()
    said = await storage.store.turn(ROBIN, "e2", saying(say("k1"), edit("k1"), say("k2")))
    assert [parcel.key for parcel in said.parcels] == ["k1"]
    assert await storage.outbox.claim(NOW, 10) == ()
    await storage.outbox.dead(said.parcels[0], "no such user")
    assert [parcel.key for parcel in await storage.outbox.claim(NOW, 10)] == ["k2"]
    assert [row.state for row in rows(storage.database)] == ["dead", "withdrawn", "leased"]


async def test_an_edit_waits_for_the_message_it_edits(storage: Storage) -> None:
    """Said and corrected in one breath: the correction finds its message."""
    said = await storage.store.turn(ROBIN, "e1", saying(say("k1"), edit("k1")))
    await deliver(storage, said.parcels[0], HERE)
    (parcel,) = await storage.outbox.claim(NOW, 10)
    assert (parcel.is_edit, parcel.edits) == (True, HERE)


async def test_a_parcel_that_is_in_no_outbox_can_be_handled_like_any_other(
    storage: Storage,
) -> None:
    """The last words after "forget" go the same way as all others."""
    parcel = Parcel(
        id=UNSTORED, fence=0, address=ROBIN, key="k", message=message(), deliver_key="d"
    )
    assert await storage.outbox.begin(parcel)
    await storage.outbox.sent(parcel, HERE)
    await storage.outbox.retry_at(parcel, NOW)
    await storage.outbox.uncertain(parcel)
    await storage.outbox.dead(parcel, "gone")
    assert rows(storage.database) == []


@pytest.mark.parametrize("database_url", ["postgresql"], indirect=True)
async def test_a_message_can_be_marked_while_its_person_has_a_turn(open_again: Open) -> None:
    """A turn locks out other turns, not the marks: else the two would wait for each other."""
    one, other = open_again(), open_again()
    said = await one.store.turn(ROBIN, "e1", saying(say("k1")))
    assert await one.outbox.begin(said.parcels[0])
    loop = asyncio.get_running_loop()

    def decide(known: Dossier | None) -> Turn:
        mark = other.outbox.sent(said.parcels[0], HERE)
        asyncio.run_coroutine_threadsafe(mark, loop).result()
        return Turn(dossier=known)

    await one.store.turn(ROBIN, "e2", decide)
    assert states(one.database) == {"k1": "sent"}


async def test_marks_and_withdrawals_of_one_person_are_both_kept(open_again: Open) -> None:
    """A message that arrives while its person presses a button."""
    one, other = open_again(), open_again()
    for n in range(25):
        said = await one.store.turn(ROBIN, f"s{n}", saying(say(f"k{n}"), say(f"l{n}")))
        assert await one.outbox.begin(said.parcels[0])
        await asyncio.gather(
            one.outbox.sent(said.parcels[0], HERE),
            other.store.turn(ROBIN, f"w{n}", saying(withdrawn=[f"k{n}", f"l{n}"])),
        )
    found = states(one.database)
    assert {state for key, state in found.items() if key[0] == "k"} == {"sent"}
    assert {state for key, state in found.items() if key[0] == "l"} == {"withdrawn"}
