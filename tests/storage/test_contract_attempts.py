"""Leases and attempts: a message that may have gone is never silently lost or doubled."""

from dataclasses import replace
from datetime import UTC, timedelta

from storage.leases import end_leases
from storage.opening import Storage
from tests.storage.conftest import Open
from tests.storage.inside import lapse_leases, rows, states
from tests.storage.parcels import BERLIN, HERE, deliver, waiting
from tests.storage.people import NOW, ROBIN, StoppedClock, say, saying


async def test_a_nudge_that_is_too_late_is_withdrawn_and_counted_and_the_next_one_goes(
    open_again: Open,
) -> None:
    """After an outage the operator sees what was not said, and the person gets what still holds."""
    expires_at = NOW.astimezone(BERLIN) + timedelta(hours=1)
    says = saying(replace(say("k1", "n1"), expires_at=expires_at), say("k2"))
    storage = open_again()
    leased = (await storage.store.turn(ROBIN, "e1", says)).parcels
    assert [parcel.expires_at for parcel in leased] == [expires_at, None]
    for parcel in leased:
        await storage.outbox.retry_at(parcel, NOW)
    restarted = open_again()
    (late,) = await restarted.outbox.claim(NOW, 10)
    assert late.expires_at == expires_at
    assert late.expires_at.tzinfo == UTC
    assert await restarted.outbox.late() == 0
    await restarted.outbox.expired(late)
    (row, _) = rows(restarted.database)
    assert (row.state, row.reason, row.body, row.go_at) == ("withdrawn", "expired", None, None)
    assert await restarted.outbox.late() == 1
    assert await restarted.outbox.stuck() == ()
    assert [parcel.key for parcel in await restarted.outbox.claim(NOW, 10)] == ["k2"]


async def test_what_is_too_late_and_may_have_arrived_is_uncertain(storage: Storage) -> None:
    """Nobody claims that it was not sent, and nobody sends it again."""
    await waiting(storage, "k1")
    (tried,) = await storage.outbox.claim(NOW, 1)
    assert await storage.outbox.begin(tried)
    lapse_leases(storage.database)
    (again,) = await storage.outbox.claim(NOW, 1)
    await storage.outbox.expired(tried)
    assert states(storage.database) == {"k1": "leased"}, "the old holder is fenced off"
    await storage.outbox.expired(again)
    assert states(storage.database) == {"k1": "uncertain"}
    assert await storage.outbox.late() == 0
    assert [(one.state, one.reason) for one in await storage.outbox.stuck()] == [
        ("uncertain", "expired")
    ]


async def test_a_lease_that_ran_out_is_anybodys_and_the_old_holder_is_fenced_off(
    open_again: Open,
) -> None:
    """A process that was stopped for minutes does not send what another one has sent."""
    slow, quick = open_again(), open_again()
    await waiting(slow, "k1")
    (old,) = await slow.outbox.claim(NOW, 1)
    lapse_leases(slow.database)
    (new,) = await quick.outbox.claim(NOW, 1)
    assert new.fence > old.fence
    assert not new.maybe_sent
    assert not await slow.outbox.begin(old)
    await deliver(quick, new)
    await slow.outbox.dead(old, "too late")
    await slow.outbox.retry_at(old, NOW)
    await slow.outbox.sent(old, HERE)
    assert states(slow.database) == {"k1": "sent"}


async def test_a_lease_that_ran_out_unnoticed_is_renewed_by_an_attempt(storage: Storage) -> None:
    """A slow process that nobody has replaced goes on."""
    await waiting(storage, "k1")
    (parcel,) = await storage.outbox.claim(NOW, 1)
    lapse_leases(storage.database)
    assert await storage.outbox.begin(parcel)
    assert await storage.outbox.claim(NOW, 1) == ()


async def test_an_attempt_is_begun_once(storage: Storage) -> None:
    """Two tasks with one parcel do not both send it."""
    await waiting(storage, "k1")
    (parcel,) = await storage.outbox.claim(NOW, 1)
    assert await storage.outbox.begin(parcel)
    assert not await storage.outbox.begin(parcel)


async def test_what_stopped_in_sending_comes_back_as_perhaps_sent(storage: Storage) -> None:
    """S28: killed between the request and its answer: the next one looks before it sends again."""
    await waiting(storage, "k1")
    (parcel,) = await storage.outbox.claim(NOW, 1)
    assert await storage.outbox.begin(parcel)
    lapse_leases(storage.database)
    (again,) = await storage.outbox.claim(NOW, 1)
    assert (again.maybe_sent, again.attempts) == (True, 1)
    lapse_leases(storage.database)
    (once_more,) = await storage.outbox.claim(NOW, 1)
    assert once_more.maybe_sent, "the doubt must outlive a process that died before it began"
    await storage.outbox.begin(once_more)
    await storage.outbox.retry_at(once_more, NOW)
    (at_last,) = await storage.outbox.claim(NOW, 1)
    assert at_last.maybe_sent, "this attempt failed; the first one may have arrived all the same"


async def test_leases_of_processes_that_are_gone_can_be_ended(storage: Storage) -> None:
    """On SQLite nobody waits a minute for a message after a restart; replicas are let be."""
    await waiting(storage, "k1")
    await storage.outbox.claim(NOW, 1)
    end_leases(storage.database)
    alone = storage.database.path is not None
    assert len(await storage.outbox.claim(NOW, 1)) == (1 if alone else 0)


async def test_the_words_of_a_message_are_gone_once_it_is_sent(storage: Storage) -> None:
    """Personal data is kept no longer than it takes to deliver it."""
    said = await storage.store.turn(ROBIN, "e1", saying(say("k1"), say("k2"), say("k3")))
    await deliver(storage, said.parcels[0], HERE)
    await storage.store.turn(ROBIN, "e2", saying(withdrawn=["k2"]))
    bodies = {row.key: row.body is not None for row in rows(storage.database)}
    assert bodies == {"k1": False, "k2": False, "k3": True}


async def test_the_operator_sees_what_is_stuck(storage: Storage, clock: StoppedClock) -> None:
    """Nothing is silently dropped: it is counted, by reason, with since when."""
    assert await storage.outbox.stuck() == ()
    for n, reason in enumerate(["user_disabled", "user_disabled", ""]):
        await waiting(storage, "k", to=n)
        (parcel,) = await storage.outbox.claim(NOW, 1)
        clock.moment = NOW + timedelta(hours=n)
        if reason:
            await storage.outbox.dead(parcel, reason)
        else:
            await storage.outbox.uncertain(parcel)
    dead, uncertain = await storage.outbox.stuck()
    assert (dead.state, dead.reason, dead.count, dead.since) == ("dead", "user_disabled", 2, NOW)
    assert (uncertain.state, uncertain.count) == ("uncertain", 1)


async def test_a_message_that_cannot_be_read_any_more_is_dead_and_holds_up_nobody(
    storage: Storage,
) -> None:
    """One damaged row does not stop everybody's messages."""
    await waiting(storage, "k1", to=1)
    await waiting(storage, "k2", to=2)
    with storage.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE outbox SET body = NULL WHERE key = 'k1'")
    assert [parcel.key for parcel in await storage.outbox.claim(NOW, 10)] == ["k2"]
    assert [(one.state, one.reason) for one in await storage.outbox.stuck()] == [
        ("dead", "unreadable")
    ]
