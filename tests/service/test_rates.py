"""Permits to send: fast enough for everybody, never faster than the platform allows."""

import asyncio
from dataclasses import replace

import pytest

from bot.service.rates import RATES, Gate, Rate, Rates
from tests.service.fakes import ROBIN, Stopwatch


def rates_of(watch: Stopwatch, rate: Rate, patience_seconds: float = 5.0) -> Rates:
    return Rates(
        seconds=watch.read,
        sleep=watch.sleep,
        rates={"ledger": rate},
        patience_seconds=patience_seconds,
    )


@pytest.mark.parametrize(
    ("rate", "permits", "seconds"),
    [
        pytest.param(Rate(per_second=1), 1, 0.0, id="the first goes at once"),
        pytest.param(Rate(per_second=1), 3, 2.0, id="one a second, so the third waits two"),
        pytest.param(Rate(per_second=10, burst=5), 5, 0.0, id="a burst goes at once"),
        pytest.param(Rate(per_second=10, burst=5), 6, 0.1, id="after a burst they are spaced"),
        pytest.param(Rate(per_second=50, burst=50), 150, 2.0, id="three bursts take two seconds"),
    ],
)
async def test_permits_come_as_fast_as_the_platform_allows(
    rate: Rate, permits: int, seconds: float
) -> None:
    """Too fast gets the whole bot shut out; too slow makes somebody's answer late."""
    watch = Stopwatch()
    rates = rates_of(watch, rate)
    for _ in range(permits):
        assert await rates.permit(ROBIN) == 0
    assert watch.seconds == pytest.approx(seconds)


async def test_time_without_messages_earns_one_burst_and_no_more() -> None:
    """A quiet night must not end in a flood that the platform answers with a ban."""
    watch = Stopwatch()
    rates = rates_of(watch, Rate(per_second=10, burst=5))
    await rates.permit(ROBIN)
    watch.seconds = 3600.0
    for _ in range(6):
        await rates.permit(ROBIN)
    assert watch.slept == [pytest.approx(0.1)]


async def test_too_many_requests_shuts_the_gate_for_everybody_there() -> None:
    """Ten thousand refusals in ten minutes ban the bot for all (Discord, Invalid Request Limit)."""
    watch = Stopwatch()
    rates = rates_of(watch, Rate(per_second=10, burst=5))
    rates.shut(ROBIN, 3.0)
    await rates.permit(replace(ROBIN, person="kim"))
    assert watch.seconds == pytest.approx(3.0)


async def test_nobody_waits_longer_than_patience() -> None:
    """Messages to the other platforms must go on while one is down."""
    watch = Stopwatch()
    rates = rates_of(watch, Rate(per_second=10), patience_seconds=5.0)
    rates.shut(ROBIN, 60.0)
    assert await rates.permit(ROBIN) == pytest.approx(60.0)
    assert watch.slept == []


async def test_of_many_some_wait_in_line_and_the_others_come_again_one_by_one() -> None:
    """A workspace with hundreds of nudges must not keep the others from theirs."""
    watch = Stopwatch()
    rates = rates_of(watch, Rate(per_second=10), patience_seconds=0.25)
    let_through = asyncio.Event()

    async def sleep(seconds: float) -> None:
        await let_through.wait()
        await watch.sleep(seconds)

    rates._sleep = sleep
    assert await rates.permit(ROBIN) == 0
    in_line = [asyncio.create_task(rates.permit(ROBIN)) for _ in range(2)]
    await asyncio.sleep(0)
    again = [await rates.permit(ROBIN) for _ in range(3)]
    assert again == pytest.approx([0.3, 0.4, 0.5])
    assert await rates.permit(replace(ROBIN, workspace="T2")) == 0
    let_through.set()
    assert await asyncio.gather(*in_line) == [0, 0]
    assert watch.seconds == pytest.approx(0.2)
    watch.seconds = 3600.0
    assert await rates.permit(ROBIN) == 0, "what was promised long ago is over"


async def test_a_gate_that_is_shut_while_somebody_waits_holds_them_too() -> None:
    """A Retry-After counts for those who were already in the queue."""
    watch = Stopwatch()
    rates = rates_of(watch, Rate(per_second=1))
    await rates.permit(ROBIN)

    async def sleep(seconds: float) -> None:
        if not watch.slept:
            rates.shut(ROBIN, 4.0)
        await watch.sleep(seconds)

    rates._sleep = sleep
    await rates.permit(ROBIN)
    assert watch.seconds == pytest.approx(4.0)


async def test_workspaces_do_not_wait_for_one_another() -> None:
    """One busy company must not make another company's people wait."""
    watch = Stopwatch()
    rates = rates_of(watch, Rate(per_second=1))
    await rates.permit(ROBIN)
    await rates.permit(replace(ROBIN, workspace="T2"))
    assert watch.slept == []


async def test_a_face_without_a_rate_never_waits() -> None:
    """A terminal has nobody to annoy."""
    watch = Stopwatch()
    rates = Rates(seconds=watch.read, sleep=watch.sleep)
    for _ in range(100):
        await rates.permit(replace(ROBIN, platform="console"))
    assert watch.slept == []


@pytest.mark.parametrize("platform", sorted(RATES))
def test_the_shipped_rates_stay_below_what_the_platforms_allow(platform: str) -> None:
    """A Slack workspace takes several hundred a minute."""
    watch = Stopwatch()
    gate = Gate(RATES[platform], watch.read)
    passed = 0
    while watch.seconds < 60:
        if (wait := gate.wait_seconds()) > 0:
            watch.seconds += wait
        gate.enter()
        passed += 1
    assert passed / 60 < {"slack": 6}[platform]


def test_a_slack_workspace_gets_ten_messages_a_second_at_most_although_some_are_late() -> None:
    """What passed the gate evenly arrives in bunches: our own database lies in between."""
    watch, late = Stopwatch(), 0.59
    gate = Gate(RATES["slack"], watch.read)
    passed = []
    for _ in range(50):
        watch.seconds += max(gate.wait_seconds(), 0.0)
        gate.enter()
        passed.append(watch.seconds)
    # Those of the first half second as late as can be, those after them at once.
    assert max(sum(first <= each < first + late + 1 for each in passed) for first in passed) == 10
