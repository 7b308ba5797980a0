"""A delivery for tests: nothing is left to chance, and whoever waits waits on a stopwatch."""

from bot.advice.policy import default_policy
from bot.service.delivery import Delivery, IsOpen, PolicyFor
from bot.service.ports import Clock, Deliverer, Outbox, Store
from bot.service.rates import Rates
from tests.service.fakes import ROBIN, Stopwatch


def delivery_by(
    platform: Deliverer,
    *,
    store: Store,
    outbox: Outbox,
    clock: Clock,
    policy_for: PolicyFor = lambda *_: default_policy(),
    is_open: IsOpen = lambda _: True,
    rates: Rates | None = None,
) -> Delivery:
    """`platform` stands for each of them; without `rates` no gate opens but by waiting."""
    watch = Stopwatch()
    return Delivery(
        store=store,
        outbox=outbox,
        deliverers=dict.fromkeys((ROBIN.platform, "slack", "discord"), platform),
        rates=rates or Rates(seconds=watch.read, sleep=watch.sleep),
        clock=clock,
        policy_for=policy_for,
        chance=lambda: 0.0,
        is_open=is_open,
    )


def rates_by(clock: Clock) -> Rates:
    """A gate that the platform shut opens as the tests' clock goes on, too."""
    watch = Stopwatch()
    return Rates(seconds=lambda: clock.now().timestamp() + watch.read(), sleep=watch.sleep)
