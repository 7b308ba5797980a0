"""Somebody who writes twice in a second: both are answered, in order, and at once."""

import asyncio
from dataclasses import dataclass, field
from datetime import timedelta

from bot.engine.events import CommandInvoked
from bot.service.delivery_errors import TryLater
from bot.service.ports import MessageRef, Parcel
from storage.opening import Storage
from tests.service.fakes import NOON, ScriptedPlatform, SetClock
from tests.service.replicas import ROBIN, Replica


@dataclass(slots=True)
class SlowPlatform(ScriptedPlatform):
    """The first message takes until it is let through."""

    begun: asyncio.Event = field(default_factory=asyncio.Event)
    through: asyncio.Event = field(default_factory=asyncio.Event)

    async def deliver(self, parcel: Parcel) -> MessageRef | None:
        self.begun.set()
        await self.through.wait()
        return await ScriptedPlatform.deliver(self, parcel)


async def test_an_answer_behind_another_one_goes_as_soon_as_that_has_gone(
    storage: Storage,
) -> None:
    """Two taps in a row must not leave the second without an answer for a quarter of a minute."""
    platform = SlowPlatform()
    here = Replica(storage=storage, clock=SetClock(NOON), platform=platform)
    first = asyncio.create_task(
        here.conversations.handle(ROBIN, CommandInvoked(id="1", text="help"))
    )
    await platform.begun.wait()
    await here.conversations.handle(ROBIN, CommandInvoked(id="2", text="privacy"))
    await here.dispatcher.run_once()
    assert platform.delivered == [], "in order: it stands behind the first"
    platform.through.set()
    await first
    told = len(platform.delivered)
    assert here.woken[-1] == told, "woken after the last one of the first answer"
    await here.dispatcher.run_once()
    assert len(platform.delivered) > told


async def test_nobody_is_woken_for_an_answer_that_stands_alone(here: Replica) -> None:
    """A hundred thousand people: a second look at the database for each answer adds up."""
    await here.conversations.handle(ROBIN, CommandInvoked(id="1", text="help"))
    assert here.woken == [0], "once, after the commit"


async def test_an_answer_that_has_to_wait_is_remembered_by_the_alarm(here: Replica) -> None:
    """A platform that asks for two seconds must not turn them into fifteen."""
    here.platform.outcomes.append(TryLater(2))
    await here.conversations.handle(ROBIN, CommandInvoked(id="1", text="help"))
    assert here.woken[-1] == 1, "woken after the attempt, with its new moment known"
    due = await here.storage.store.next_due_at()
    assert due is not None
    assert due >= NOON + timedelta(seconds=2)
