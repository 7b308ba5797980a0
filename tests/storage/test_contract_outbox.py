"""Messages go in order, from one hand at a time, and nothing is silently lost or doubled."""

import asyncio
from dataclasses import replace
from datetime import UTC, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.engine.dossier import Dossier
from bot.engine.effects import Turn
from bot.service.ports import UNSTORED, MessageRef, Parcel
from storage.leases import end_leases
from storage.opening import Storage
from tests.storage.conftest import Open
from tests.storage.inside import lapse_leases, rows, states
from tests.storage.people import NOW, ROBIN, StoppedClock, edit, message, person, say, saying

BERLIN = ZoneInfo("Europe/Berlin")
HERE = MessageRef(channel="D1", message="1700.1")


async def _waiting(storage: Storage, *keys: str, to: int = 1) -> None:
    """Those messages wait in the outbox; nobody has a lease on them."""
    committed = await storage.store.turn(person(to), f"{to}{keys}", saying(*map(say, keys)))
    for parcel in committed.parcels:
        await storage.outbox.retry_at(parcel, NOW)


async def _deliver(storage: Storage, parcel: Parcel, ref: MessageRef | None = None) -> None:
    assert await storage.outbox.begin(parcel)
    await storage.outbox.sent(parcel, ref)


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
        await _deliver(storage, parcel)
    assert states(storage.database) == {"k1": "sent", "k2": "sent"}


async def test_a_private_channel_comes_along_with_what_is_sent_next(
    storage: Storage, open_again: Open
) -> None:
    """After a restart a morning's nudges need not open a channel each, which goes slowly."""
    elsewhere = replace(HERE, channel="C-server")
    private = replace(HERE, is_private=True)
    first, second = (await storage.store.turn(ROBIN, "e1", saying(say("k1"), say("k2")))).parcels
    assert first.private_channel == ""
    await _deliver(storage, first, private)
    await _deliver(storage, second, elsewhere)
    await _waiting(storage, "other", to=2)
    another = open_again()
    (mine,) = (await another.store.turn(ROBIN, "e2", saying(say("k3")))).parcels
    assert mine.private_channel == "D1"
    await another.outbox.retry_at(mine, NOW)
    claimed = await another.outbox.claim(NOW, 10)
    assert {p.key: p.private_channel for p in claimed} == {"k3": "D1", "other": ""}
    (moved,) = [p for p in claimed if p.key == "k3"]
    await _deliver(another, moved, replace(private, channel="D2"))
    (last,) = (await another.store.turn(ROBIN, "e3", saying(say("k4")))).parcels
    assert last.private_channel == "D2"


async def test_nothing_overtakes_an_older_message_to_the_same_person(storage: Storage) -> None:
    """An answer never stands above the question that it answers."""
    first = await storage.store.turn(ROBIN, "e1", saying(say("k1")))
    second = await storage.store.turn(ROBIN, "e2", saying(say("k2")))
    assert second.parcels == ()
    assert await storage.outbox.claim(NOW, 10) == ()
    await _deliver(storage, first.parcels[0])
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
    await _waiting(storage, "a1", "a2", to=1)
    await _waiting(storage, "b1", to=2)
    assert sorted(p.key for p in await storage.outbox.claim(NOW, 10)) == ["a1", "b1"]


async def test_a_claim_takes_no_more_than_it_is_asked_for(storage: Storage) -> None:
    """A process leases what it can send before the leases run out."""
    for n in range(5):
        await _waiting(storage, f"k{n}", to=n)
    assert len(await storage.outbox.claim(NOW, 3)) == 3
    assert len(await storage.outbox.claim(NOW, 3)) == 2


async def test_two_processes_never_hold_the_same_message(open_again: Open) -> None:
    """One nudge is not sent by two processes at once."""
    two = (open_again(), open_again())
    for n in range(20):
        await _waiting(two[0], f"k{n}", to=n)
    claims = await asyncio.gather(*(two[n % 2].outbox.claim(NOW, 3) for n in range(10)))
    keys = [parcel.key for claim in claims for parcel in claim]
    assert len(keys) == len(set(keys))
    rest = await two[0].outbox.claim(NOW, 20)
    assert len(keys) + len(rest) == 20


async def test_a_message_waits_until_the_platform_asked_it_to(storage: Storage) -> None:
    """429 with Retry-After is honoured, and the rest of that person's messages waits behind."""
    await _waiting(storage, "k1", "k2")
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
    await _deliver(restarted, nudge)
    (answer,) = await restarted.outbox.claim(hold[1], 1)
    assert (answer.key, answer.hold) == ("k2", None)


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
    await _waiting(storage, "k1")
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


async def test_the_deliver_key_fits_discord_and_is_each_messages_own(storage: Storage) -> None:
    """Discord takes a nonce of 25 characters, and would swallow a second message with the same."""
    committed = await storage.store.turn(ROBIN, "e1", saying(say("k1"), say("k2")))
    keys = {parcel.deliver_key for parcel in committed.parcels}
    assert len(keys) == 2
    assert all(0 < len(key) <= 25 for key in keys)


async def test_a_lease_that_ran_out_is_anybodys_and_the_old_holder_is_fenced_off(
    open_again: Open,
) -> None:
    """A process that was stopped for minutes does not send what another one has sent."""
    slow, quick = open_again(), open_again()
    await _waiting(slow, "k1")
    (old,) = await slow.outbox.claim(NOW, 1)
    lapse_leases(slow.database)
    (new,) = await quick.outbox.claim(NOW, 1)
    assert new.fence > old.fence
    assert not new.maybe_sent
    assert not await slow.outbox.begin(old)
    await _deliver(quick, new)
    await slow.outbox.dead(old, "too late")
    await slow.outbox.retry_at(old, NOW)
    await slow.outbox.sent(old, HERE)
    assert states(slow.database) == {"k1": "sent"}


async def test_a_lease_that_ran_out_unnoticed_is_renewed_by_an_attempt(storage: Storage) -> None:
    """A slow process that nobody has replaced goes on."""
    await _waiting(storage, "k1")
    (parcel,) = await storage.outbox.claim(NOW, 1)
    lapse_leases(storage.database)
    assert await storage.outbox.begin(parcel)
    assert await storage.outbox.claim(NOW, 1) == ()


async def test_an_attempt_is_begun_once(storage: Storage) -> None:
    """Two tasks with one parcel do not both send it."""
    await _waiting(storage, "k1")
    (parcel,) = await storage.outbox.claim(NOW, 1)
    assert await storage.outbox.begin(parcel)
    assert not await storage.outbox.begin(parcel)


async def test_what_stopped_in_sending_comes_back_as_perhaps_sent(storage: Storage) -> None:
    """S28: killed between the request and its answer: the next one looks before it sends again."""
    await _waiting(storage, "k1")
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
    await _waiting(storage, "k1")
    await storage.outbox.claim(NOW, 1)
    end_leases(storage.database)
    alone = storage.database.path is not None
    assert len(await storage.outbox.claim(NOW, 1)) == (1 if alone else 0)


@pytest.mark.parametrize("how", ["waiting", "leased"])
async def test_a_withdrawn_message_does_not_go(storage: Storage, how: str) -> None:
    """No "time to call" after the outcome was told."""
    await _waiting(storage, "k1")
    parcels = await storage.outbox.claim(NOW, 1) if how == "leased" else ()
    await storage.store.turn(person(1), "no", saying(withdrawn=["k1"]))
    assert not any([await storage.outbox.begin(parcel) for parcel in parcels])
    assert await storage.outbox.claim(NOW, 10) == ()
    assert states(storage.database) == {"k1": "withdrawn"}


async def test_what_was_withdrawn_during_an_attempt_is_not_tried_again(storage: Storage) -> None:
    """The attempt that is under way may arrive; no other one follows it."""
    await _waiting(storage, "k1")
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
    await _waiting(storage, "k1")
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
    await _waiting(storage, "k1")
    await storage.store.turn(person(1), "again", saying(say("k1"), withdrawn=["k1"]))
    assert sorted(row.state for row in rows(storage.database)) == ["leased", "withdrawn"]


async def test_a_card_is_edited_where_it_is(storage: Storage) -> None:
    """Weeks later the old card shows the outcome, instead of a second card below it."""
    said = await storage.store.turn(ROBIN, "e1", saying(say("k1")))
    await _deliver(storage, said.parcels[0], HERE)
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
        await _deliver(storage, said.parcels[0], replace(HERE, message=f"{n}"))
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
    await _deliver(storage, said.parcels[0], HERE)
    (parcel,) = await storage.outbox.claim(NOW, 10)
    assert (parcel.is_edit, parcel.edits) == (True, HERE)


async def test_the_words_of_a_message_are_gone_once_it_is_sent(storage: Storage) -> None:
    """Personal data is kept no longer than it takes to deliver it."""
    said = await storage.store.turn(ROBIN, "e1", saying(say("k1"), say("k2"), say("k3")))
    await _deliver(storage, said.parcels[0], HERE)
    await storage.store.turn(ROBIN, "e2", saying(withdrawn=["k2"]))
    bodies = {row.key: row.body is not None for row in rows(storage.database)}
    assert bodies == {"k1": False, "k2": False, "k3": True}


async def test_the_operator_sees_what_is_stuck(storage: Storage, clock: StoppedClock) -> None:
    """Nothing is silently dropped: it is counted, by reason, with since when."""
    assert await storage.outbox.stuck() == ()
    for n, reason in enumerate(["user_disabled", "user_disabled", ""]):
        await _waiting(storage, "k", to=n)
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
    await _waiting(storage, "k1", to=1)
    await _waiting(storage, "k2", to=2)
    with storage.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE outbox SET body = NULL WHERE key = 'k1'")
    assert [parcel.key for parcel in await storage.outbox.claim(NOW, 10)] == ["k2"]
    assert [(one.state, one.reason) for one in await storage.outbox.stuck()] == [
        ("dead", "unreadable")
    ]


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


async def test_the_next_moment_is_of_messages_that_can_go_then(storage: Storage) -> None:
    """The dispatcher sleeps until there is something to do, and not a minute longer."""
    assert await storage.store.next_due_at() is None
    due = NOW + timedelta(days=3)
    first = await storage.store.turn(ROBIN, "e1", saying(say("k1"), due=due))
    await storage.store.turn(ROBIN, "e2", saying(say("k2"), due=due))
    assert await storage.store.next_due_at() == due, "k1 is under way, k2 is behind it"
    await _deliver(storage, first.parcels[0])
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
