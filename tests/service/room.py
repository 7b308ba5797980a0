"""Conversations with everything around them in reach."""

import threading
from dataclasses import dataclass, field

from bot.advice.policy import default_policy
from bot.engine.events import CommandInvoked, Profile
from bot.service.turns import Conversations
from bot.understanding.replies import Proposal
from tests.service.fakes import KeptInMemory, NotedOutbox, ScriptedPlatform, SetClock
from tests.service.sending import delivery_by

BERLIN = Profile(name="Robin", zone="Europe/Berlin")
HELP = CommandInvoked(id="e1", text="help", profile=BERLIN)


@dataclass(slots=True)
class Listener:
    """An understander that notes what it was asked, and in which thread."""

    heard: list[str] = field(default_factory=list)
    threads: list[int] = field(default_factory=list)

    def propose(self, text: str) -> tuple[Proposal, ...]:
        self.heard.append(text)
        self.threads.append(threading.get_ident())
        return ()


@dataclass(slots=True)
class Room:
    """Conversations with everything around them in reach."""

    store: KeptInMemory = field(default_factory=KeptInMemory)
    outbox: NotedOutbox = field(default_factory=NotedOutbox)
    platform: ScriptedPlatform = field(default_factory=ScriptedPlatform)
    listener: Listener = field(default_factory=Listener)
    clock: SetClock = field(default_factory=SetClock)
    woken: list[int] = field(default_factory=list)
    conversations: Conversations = field(init=False)

    def __post_init__(self) -> None:
        delivery = delivery_by(
            self.platform, store=self.store, outbox=self.outbox, clock=self.clock
        )
        self.conversations = Conversations(
            store=self.store,
            delivery=delivery,
            understander=self.listener,
            clock=self.clock,
            policy_for=lambda *_: default_policy(),
            wake=lambda: self.woken.append(len(self.store.events)),
        )

    def delivered(self) -> list[int]:
        return [parcel.id for parcel in self.platform.delivered]
