"""Messages go in order, from one hand at a time, and in nobody's night."""

import asyncio
from dataclasses import replace
from datetime import UTC, timedelta

from storage.opening import Storage
from tests.storage.conftest import Open
from tests.storage.inside import states
from tests.storage.parcels import BERLIN, HERE, deliver, waiting
from tests.storage.people import NOW, ROBIN, say, saying


async def test_a_turns_own_messages_are_leased_to_it_in_order(storage: Storage) -> None:
    """The answer to a click comes at once, not at the next tick."""
    committed = await storage.store.turn(ROBIN, "e1", saying(say("k1"), say("k2")))
    assert [(p.key, p.address, p.attempts, p.maybe_sent) for p in committed.parcels] == [
        ("k1", ROBIN, 0, False),
        ("k2", ROBIN, 0, False),
    ]
    assert committed.parcels[0].message == say("k1").message
    assert await storage.outbox.claim(NOW, 10) == ()
    for parcel in committed.parcels:
        await deliver(storage, parcel)
    assert states(storage.database) == {"k1": "sent", "k2": "sent"}


async def test_a_private_channel_comes_along_with_what_is_sent_next(
    storage: Storage, open_again: Open
) -> None:
    """After a restart a morning's nudges need not open a channel each, which goes slowly."""
    elsewhere = replace(HERE, channel="C-server")
    private = replace(HERE, is_private=True)
    first, second = (await storage.store.turn(ROBIN, "e1", saying(say("k1"), say("k2")))).parcels
    assert first.private_channel == ""
    await deliver(storage, first, private)
    await deliver(storage, second, elsewhere)
    await waiting(storage, "other", to=2)
    another = open_again()
    (mine,) = (await another.store.turn(ROBIN, "e2", saying(say("k3")))).parcels
    assert mine.private_channel == "D1"
    await another.outbox.retry_at(mine, NOW)
    claimed = await another.outbox.claim(NOW, 10)
    assert {p.key: p.private_channel for p in claimed} == {"k3": "D1", "other": ""}
    (moved,) = [p for p in claimed if p.key == "k3"]
    await deliver(another, moved, replace(private, channel="D2"))
    (last,) = (await another.store.turn(ROBIN, "e3", saying(say("k4")))).parcels
    assert last.private_channel == "D2"


async def test_nothing_overtakes_an_older_message_to_the_same_person(storage: Storage) -> None:
    """An answer never stands above the question that it answers."""
    first = await storage.store.turn(ROBIN, "e1", saying(say("k1")))
    second = await storage.store.turn(ROBIN, "e2", saying(say("k2")))
    assert second.parcels == ()
    assert await storage.outbox.claim(NOW, 10) == ()
    await deliver(storage, first.parcels[0])
    assert [p.key for p in await storage.outbox.claim(NOW, 10)] == ["k2"]


async def test_an_attempt_waits_for_the_older_message_to_the_same_person(
    storage: Storage,
) -> None:
    """Whatever a sender does with its parcels, they arrive in order."""
    first, second = (await storage.store.turn(ROBIN, "e1", saying(say("k1"), say("k2")))).parcels
    assert not await storage.outbox.begin(second)
    assert await storage.outbox.begin(first)
    assert not await storage.outbox.begin(second)
    await storage.outbox.sent(first, HERE)
    assert await storage.outbox.begin(second)


async def test_a_claim_takes_the_oldest_message_of_each_person(storage: Storage) -> None:
    """Somebody with many messages holds up nobody else."""
    await waiting(storage, "a1", "a2", to=1)
    await waiting(storage, "b1", to=2)
    assert sorted(p.key for p in await storage.outbox.claim(NOW, 10)) == ["a1", "b1"]


async def test_a_claim_takes_no_more_than_it_is_asked_for(storage: Storage) -> None:
    """A process leases what it can send before the leases run out."""
    for n in range(5):
        await waiting(storage, f"k{n}", to=n)
    assert len(await storage.outbox.claim(NOW, 3)) == 3
    assert len(await storage.outbox.claim(NOW, 3)) == 2


async def test_two_processes_never_hold_the_same_message(open_again: Open) -> None:
    """One nudge is not sent by two processes at once."""
    two = (open_again(), open_again())
    for n in range(20):
        await waiting(two[0], f"k{n}", to=n)
    claims = await asyncio.gather(*(two[n % 2].outbox.claim(NOW, 3) for n in range(10)))
    keys = [parcel.key for claim in claims for parcel in claim]
    assert len(keys) == len(set(keys))
    rest = await two[0].outbox.claim(NOW, 20)
    assert len(keys) + len(rest) == 20


async def test_a_message_waits_until_the_platform_asked_it_to(storage: Storage) -> None:
    """429 with Retry-After is honoured, and the rest of that person's messages waits behind."""
    await waiting(storage, "k1", "k2")
    (parcel,) = await storage.outbox.claim(NOW, 10)
    assert await storage.outbox.begin(parcel)
    later = NOW + timedelta(seconds=90)
    await storage.outbox.retry_at(parcel, later)
    assert await storage.outbox.claim(later - timedelta(microseconds=1), 10) == ()
    assert await storage.store.next_due_at() == later
    (again,) = await storage.outbox.claim(later, 10)
    assert (again.key, again.attempts, again.maybe_sent) == ("k1", 1, False)
    assert again.deliver_key == parcel.deliver_key


async def test_a_nudges_quiet_time_comes_back_with_it(open_again: Open) -> None:
    """After a restart in the night the process still knows that this nudge has to wait (H13)."""
    hold = (NOW + timedelta(hours=10), NOW.astimezone(BERLIN) + timedelta(hours=22))
    says = saying(replace(say("k1", "n1"), hold=hold), say("k2"))
    leased = (await open_again().store.turn(ROBIN, "e1", says)).parcels
    assert [parcel.hold for parcel in leased] == [hold, None]
    restarted = open_again()
    for parcel in leased:
        await restarted.outbox.retry_at(parcel, NOW)
    (nudge,) = await restarted.outbox.claim(NOW, 1)
    assert nudge.hold is not None
    assert nudge.hold == hold
    assert [moment.tzinfo for moment in nudge.hold] == [UTC, UTC]
    await restarted.outbox.retry_at(nudge, hold[1])
    assert await restarted.store.next_due_at() == hold[1]
    (nudge,) = await restarted.outbox.claim(hold[1], 1)
    await deliver(restarted, nudge)
    (answer,) = await restarted.outbox.claim(hold[1], 1)
    assert (answer.key, answer.hold) == ("k2", None)


async def test_the_deliver_key_fits_discord_and_is_each_messages_own(storage: Storage) -> None:
    """Discord takes a nonce of 25 characters, and would swallow a second message with the same."""
    committed = await storage.store.turn(ROBIN, "e1", saying(say("k1"), say("k2")))
    keys = {parcel.deliver_key for parcel in committed.parcels}
    assert len(keys) == 2
    assert all(0 < len(key) <= 25 for key in keys)


async def test_the_next_moment_is_of_messages_that_can_go_then(storage: Storage) -> None:
    """The dispatcher sleeps until there is something to do, and not a minute longer."""
    assert await storage.store.next_due_at() is None
    due = NOW + timedelta(days=3)
    first = await storage.store.turn(ROBIN, "e1", saying(say("k1"), due=due))
    await storage.store.turn(ROBIN, "e2", saying(say("k2"), due=due))
    assert await storage.store.next_due_at() == due, "k1 is under way, k2 is behind it"
    await deliver(storage, first.parcels[0])
    assert await storage.store.next_due_at() == NOW


async def test_who_writes_in_their_quiet_time_gets_what_was_held_and_the_answer(
    storage: Storage,
) -> None:
    """Somebody who is awake and asks must not wait for an answer until the morning."""
    hold = (NOW, NOW + timedelta(hours=10))
    says = saying(replace(say("k1", "n1"), hold=hold))
    (nudge,) = (await storage.store.turn(ROBIN, "e1", says)).parcels
    await storage.outbox.retry_at(nudge, hold[1])
    assert await storage.outbox.claim(NOW, 10) == ()
    await storage.store.turn(ROBIN, "e2", saying(say("k2")))
    (released,) = await storage.outbox.claim(NOW, 10)
    assert (released.key, released.hold) == ("k1", None)
    assert await storage.outbox.begin(released)
    await storage.outbox.sent(released, HERE)
    assert [parcel.key for parcel in await storage.outbox.claim(NOW, 10)] == ["k2"]


async def test_what_others_do_to_a_dossier_at_night_releases_nothing(storage: Storage) -> None:
    """A coach, or a message that failed, must not let the bot ring somebody who sleeps (H13)."""
    hold = (NOW, NOW + timedelta(hours=10))
    says = saying(replace(say("k1", "n1"), hold=hold))
    (nudge,) = (await storage.store.turn(ROBIN, "e1", says)).parcels
    await storage.outbox.retry_at(nudge, hold[1])
    await storage.store.turn(
        ROBIN, "e2", lambda known: replace(saying(say("k2"))(known), by_person=False)
    )
    assert await storage.outbox.claim(NOW, 10) == ()
    (held,) = await storage.outbox.claim(hold[1], 10)
    assert (held.key, held.hold) == ("k1", hold)
