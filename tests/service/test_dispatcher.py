"""What acts by itself: firing what has come due, sending what waits, planning anew."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import pytest

from bot.advice.at_due import due_now
from bot.advice.policy import default_policy
from bot.service.dispatcher import firing_id
from bot.service.ports import Committed, DecideFor, MessageRef, Parcel
from tests.service.fakes import NOON, ROBIN, KeptInMemory, NotedOutbox, ScriptedPlatform, parcel
from tests.service.station import Station, waiting_for_a_call

KIM = replace(ROBIN, person="kim")
A_WEEK = timedelta(days=7)


async def test_what_has_come_due_is_said_and_noted() -> None:
    """A week after the interview the person hears that calling is fine (A3)."""
    station = Station()
    station.keep(ROBIN, waiting_for_a_call(), NOON)
    station.clock.forward(A_WEEK)
    assert await station.dispatcher.fire_due() == 1
    assert station.store.said == 1
    assert len(station.store.dossiers[ROBIN].search.nudge_log) == 1


async def test_looked_at_too_early_nothing_is_said_and_only_the_moment_moves() -> None:
    """A clock that rings too early must not make anybody call too early."""
    station = Station()
    station.keep(ROBIN, waiting_for_a_call(), NOON)
    assert await station.dispatcher.fire_due() == 1
    assert station.store.said == 0
    assert station.store.dossiers[ROBIN] == waiting_for_a_call()
    next_at = station.store.due[ROBIN]
    assert next_at is not None
    assert next_at > NOON


async def test_what_has_fired_does_not_fire_again() -> None:
    """One nudge, however often the clock rings."""
    station = Station()
    station.keep(ROBIN, waiting_for_a_call(), NOON)
    station.clock.forward(A_WEEK)
    await station.dispatcher.fire_due()
    station.store.due[ROBIN] = NOON
    await station.dispatcher.fire_due()
    assert station.store.said == 1


async def test_somebody_who_was_forgotten_in_between_stays_forgotten() -> None:
    """Nothing is made for a person whose dossier is gone."""
    station = Station()
    station.store.due[ROBIN] = NOON
    await station.dispatcher.fire_due()
    assert station.store.dossiers == {}
    assert station.store.said == 0


def test_a_firing_is_named_by_its_nudges() -> None:
    """The ids that a firing makes are the same whoever fires it, and whenever."""
    search = waiting_for_a_call().search
    nudges = due_now(search, default_policy(), NOON + A_WEEK).send
    other = (replace(nudges[0], key="another"),)
    assert firing_id(nudges) == firing_id(nudges)
    assert firing_id(nudges) != firing_id(other)
    assert firing_id((*nudges, *other)) != firing_id((*other, *nudges))


async def test_everything_that_may_go_is_sent() -> None:
    """Batch after batch, until nothing is left."""
    station = Station()
    station.outbox.waiting = [[parcel(1), parcel(2, to=KIM)], [parcel(3)]]
    assert await station.dispatcher.send_out() == 3
    assert sorted(p.id for p in station.platform.delivered) == [1, 2, 3]


@dataclass(slots=True)
class Slow(ScriptedPlatform):
    """A platform that answers when it is let; it notes how many waited at once."""

    gate: asyncio.Event = field(default_factory=asyncio.Event)
    waiting: int = 0
    most: int = 0
    arrived: asyncio.Condition = field(default_factory=asyncio.Condition)

    async def deliver(self, parcel: Parcel) -> MessageRef | None:
        async with self.arrived:
            self.waiting += 1
            self.most = max(self.most, self.waiting)
            self.arrived.notify_all()
        await self.gate.wait()
        self.waiting -= 1
        return await ScriptedPlatform.deliver(self, parcel)


class Rows(NotedOutbox):
    """Ten people's messages; as the real outbox it gives out at most what is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.left = [parcel(n, to=replace(ROBIN, person=f"p{n}")) for n in range(10)]

    async def claim(self, now: datetime, limit: int) -> Sequence[Parcel]:
        taken, self.left = self.left[:limit], self.left[limit:]
        return taken


async def test_several_people_are_served_at_once_and_never_too_many() -> None:
    """One slow answer holds up nobody else, and a thousand do not drown the process."""
    slow = Slow()
    station = Station(platform=slow, outbox=Rows(), lanes=4)
    sending = asyncio.create_task(station.dispatcher.send_out())
    async with slow.arrived:
        await slow.arrived.wait_for(lambda: slow.waiting == 4)
    slow.gate.set()
    assert await sending == 10
    assert slow.most == 4


async def test_one_that_cannot_be_marked_stops_nobody_else() -> None:
    """A single bad row must not end everybody's reminding."""
    station = Station()
    station.outbox.waiting = [[parcel(1), parcel(2, to=KIM)]]
    failed: list[str] = []

    def once(mark: str) -> None:
        if mark == "sent" and not failed:
            failed.append(mark)
            raise ConnectionError

    station.outbox.on_mark = once
    assert await station.dispatcher.send_out() == 2
    assert [mark for mark, _ in station.outbox.marks].count("sent") == 1


async def test_closing_begins_nothing_and_finishes_what_is_under_way() -> None:
    """A deployment lets the message that is being sent arrive, and takes no new one."""
    slow = Slow()
    station = Station(platform=slow, outbox=Rows(), lanes=2)
    station.keep(ROBIN, waiting_for_a_call(), NOON)
    sending = asyncio.create_task(station.dispatcher.send_out())
    async with slow.arrived:
        await slow.arrived.wait_for(lambda: slow.waiting == 2)
    station.dispatcher.close()
    slow.gate.set()
    assert await sending == 2
    assert await station.dispatcher.fire_due() == 0
    assert await station.dispatcher.replan_stale("new") == 0


class Endless(KeptInMemory):
    """A store where somebody is due as long as nothing has been sent."""

    def __init__(self, platform: ScriptedPlatform) -> None:
        super().__init__()
        self.platform = platform

    async def fire_next(self, now: datetime, decide_for: DecideFor) -> Committed | None:
        await asyncio.sleep(0)
        return None if self.platform.delivered else Committed(address=ROBIN, turn=None)


async def test_sending_does_not_wait_until_all_has_fired() -> None:
    """With a hundred thousand due at nine, the first is not told at ten."""
    platform = ScriptedPlatform()
    station = Station(platform=platform, store=Endless(platform))
    station.outbox.waiting = [[parcel(1)]]
    await station.dispatcher.run_once()
    assert platform.delivered == [parcel(1)]


async def test_what_fires_is_sent_in_the_same_round() -> None:
    """The nudge of this moment goes out now, not at the next tick."""
    station = Station()
    station.keep(ROBIN, waiting_for_a_call(), NOON)
    station.clock.forward(A_WEEK)
    station.outbox.waiting = [[parcel(1)]]
    assert await station.dispatcher.run_once() == 2


async def test_a_database_that_fails_is_told_after_the_other_half_has_ended() -> None:
    """Whoever supervises hears of it; nothing is left running that nobody waits for."""

    class Gone(NotedOutbox):
        async def claim(self, now: datetime, limit: int) -> Sequence[Parcel]:
            raise ConnectionError

    station = Station(outbox=Gone())
    with pytest.raises(ConnectionError):
        await station.dispatcher.run_once()


async def test_plans_of_other_rules_are_made_anew_once() -> None:
    """After a new release nobody keeps waiting by the old rules."""
    station = Station()
    for number in range(45):
        station.keep(replace(ROBIN, person=f"p{number}"), waiting_for_a_call(), None)
    assert await station.dispatcher.replan_stale("new") == 45
    assert None not in station.store.due.values()
    assert await station.dispatcher.replan_stale("new") == 0
    assert station.store.said == 0
