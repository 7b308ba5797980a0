"""A dispatcher with everything around it in reach, and somebody who waits for a call."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime

from bot.advice.model import Application, Interview
from bot.advice.policy import default_policy
from bot.engine.dossier import Dossier, open_dossier
from bot.service.dispatcher import Dispatcher
from bot.service.ports import Address
from tests.service.fakes import NOON, KeptInMemory, NotedOutbox, ScriptedPlatform, SetClock
from tests.service.sending import delivery_by


@dataclass(slots=True)
class Station:
    """A dispatcher with everything around it in reach."""

    store: KeptInMemory = field(default_factory=KeptInMemory)
    outbox: NotedOutbox = field(default_factory=NotedOutbox)
    platform: ScriptedPlatform = field(default_factory=ScriptedPlatform)
    clock: SetClock = field(default_factory=SetClock)
    lanes: int = 16
    dispatcher: Dispatcher = field(init=False)

    def __post_init__(self) -> None:
        delivery = delivery_by(
            self.platform, store=self.store, outbox=self.outbox, clock=self.clock
        )
        self.dispatcher = Dispatcher(
            store=self.store,
            outbox=self.outbox,
            delivery=delivery,
            clock=self.clock,
            policy_for=lambda *_: default_policy(),
            lanes=self.lanes,
        )

    def keep(self, address: Address, dossier: Dossier, due: datetime | None) -> None:
        self.store.dossiers[address] = dossier
        self.store.due[address] = due


def waiting_for_a_call() -> Dossier:
    """Interviewed at Acme on the Wednesday; no date was promised."""
    blank = open_dossier(zone="Europe/Berlin", known=True, name=None)
    round_ = Interview(id="i1", day=date(2026, 10, 14), registered_at=NOON)
    acme = Application(id="a1", employer="Acme", registered_at=NOON, rounds=(round_,))
    return replace(blank, search=blank.search.with_application(acme))
