"""A delivery with everything around it in reach: what is sent, marked, and waited for."""

from dataclasses import dataclass, field

from bot.advice.policy import default_policy
from bot.service.delivery import Delivery
from bot.service.rates import Rate, Rates
from tests.service.fakes import (
    ROBIN,
    KeptInMemory,
    NotedOutbox,
    Outcome,
    ScriptedPlatform,
    SetClock,
    Stopwatch,
)


@dataclass(slots=True)
class PostOffice:
    """A `Delivery` with everything around it in reach."""

    outbox: NotedOutbox = field(default_factory=NotedOutbox)
    platform: ScriptedPlatform = field(default_factory=ScriptedPlatform)
    store: KeptInMemory = field(default_factory=KeptInMemory)
    watch: Stopwatch = field(default_factory=Stopwatch)
    clock: SetClock = field(default_factory=SetClock)
    chance: float = 0.0
    delivery: Delivery = field(init=False)

    def __post_init__(self) -> None:
        rate = Rate(per_second=1, burst=2)
        self.delivery = Delivery(
            store=self.store,
            outbox=self.outbox,
            deliverers={ROBIN.platform: self.platform},
            rates=Rates(
                seconds=self.watch.read,
                sleep=self.watch.sleep,
                rates={ROBIN.platform: rate},
                patience_seconds=5.0,
            ),
            clock=self.clock,
            policy_for=lambda *_: default_policy(),
            chance=lambda: self.chance,
            attempt_seconds=0.05,
        )

    def marks(self) -> list[str]:
        return [mark for mark, _ in self.outbox.marks]


def post_office(*outcomes: Outcome) -> PostOffice:
    return PostOffice(platform=ScriptedPlatform(outcomes=list(outcomes)))
