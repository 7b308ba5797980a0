"""How fast Discord is asked: every request counts, and all share one bucket."""

import asyncio
from bisect import bisect_left
from heapq import heappop, heappush
from math import inf
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.discord.api import Answer, Api, Token
from adapters.discord.pace import BURST, Pace, Window
from adapters.discord.refusals import DiscordFailure, Limited
from adapters.discord.rest import Rest
from tests.platforms.discord_server import DiscordServer
from tests.service.fakes import Stopwatch


def paced(watch: Stopwatch, per_second: float = 50) -> Pace:
    return Pace(per_second=per_second, seconds=watch.read, sleep=watch.sleep)


async def test_requests_of_all_kinds_share_one_bucket_of_fifty_a_second() -> None:
    """Spares everybody a bot that Discord shuts out: the local one objects above fifty."""
    async with DiscordServer() as server:
        people = [server.person(1000 + number, f"P{number}") for number in range(30)]
        rest = Rest(token=server.token, url=server.api_url)
        api = Api(rest)
        channels = await asyncio.gather(*(api.open_dm(p.account.id) for p in people))
        for channel in channels:
            await asyncio.gather(*(api.newest(channel) for _ in range(3)))
        await asyncio.gather(*(api.me() for _ in range(20)))
        await rest.close()
        assert len(server.requests) == 140
        assert server.violations == []


async def test_the_bucket_is_used_within_five_percent_of_the_limit() -> None:
    """Spares the last of two thousand people a morning in a queue."""
    watch = Stopwatch()
    pace = paced(watch)
    for _ in range(2000):
        async with pace.turn():
            pass
    assert 40 <= watch.seconds + BURST / 50 <= 40 * 1.05


@pytest.mark.parametrize(
    ("shortest", "longest"),
    [
        pytest.param(0.001, 0.011, id="in the next room"),
        pytest.param(0.05, 0.07, id="as far as Discord is"),
        pytest.param(0.099, 0.104, id="at the other end of the world"),
        pytest.param(0.248, 0.254, id="while Discord is slow"),
        pytest.param(0.03, 0.33, id="over a bad line"),
    ],
)
@given(seed=st.integers(0, 10_000))
@settings(max_examples=20, deadline=None)
def test_never_do_more_than_fifty_arrive_within_a_second(
    shortest: float, longest: float, seed: int
) -> None:
    """Spares everybody a bot that Discord shuts out because its requests bunched on their way."""
    arrived = arrivals(2_000, shortest, longest, Random(seed))
    fullest = max(bisect_left(arrived, each + 1) - at for at, each in enumerate(arrived))
    assert 45 <= fullest <= 50
    if longest - shortest <= 0.02:
        assert (len(arrived) - 1) / (arrived[-1] - arrived[0]) >= 47.5


def arrivals(requests: int, shortest: float, longest: float, chance: Random) -> list[float]:
    """When each reaches Discord: as many as may be under way are, each way takes its own time."""
    now = 0.0
    window = Window(50, lambda: now)
    under_way: list[tuple[float, float]] = []
    arrived: list[float] = []
    while len(arrived) < requests:
        wait = window.wait_seconds()
        if wait == 0:
            window.enter()
            there, back = (chance.uniform(shortest, longest) for _ in range(2))
            arrived.append(now + there)
            heappush(under_way, (now + there + back, there + back))
            continue
        answered = under_way[0][0] if under_way else inf
        now = min(answered, inf if wait is None else now + wait)
        if answered <= now:
            window.leave(heappop(under_way)[1])
    return sorted(arrived)


async def test_while_every_place_is_under_way_nobody_goes_and_nobody_waits_for_long() -> None:
    """Spares Discord, when it is slow, a bot that asks it more and more."""
    watch = Stopwatch()
    pace = paced(watch, per_second=2)
    async with pace.turn(), pace.turn():
        with pytest.raises(Limited):
            async with pace.turn():
                pytest.fail("a third one went")
    watch.seconds += 1
    async with pace.turn():
        pass


async def test_whoever_may_ask_less_than_once_a_second_waits_longer() -> None:
    """Spares everybody ten small processes that together ask too fast."""
    watch = Stopwatch()
    pace = paced(watch, per_second=0.8)
    for _ in range(2):
        async with pace.turn():
            pass
    assert watch.seconds == pytest.approx(1.25)


async def test_everybody_comes_in_the_order_in_which_they_came() -> None:
    """Spares one unlucky person a reminder that waits until its attempt is given up."""
    watch = Stopwatch()
    came: list[int] = []

    async def sleep(seconds: float) -> None:
        await watch.sleep(seconds)
        await asyncio.sleep(0)

    pace = Pace(seconds=watch.read, sleep=sleep)

    async def one(number: int) -> None:
        async with pace.turn():
            pass
        came.append(number)

    await asyncio.gather(*(one(number) for number in range(60)))
    assert came == [*range(60)]
    many = await asyncio.gather(*(one(number) for number in range(200)), return_exceptions=True)
    assert any(isinstance(each, Limited) for each in many)


async def test_a_process_takes_the_part_that_it_was_given() -> None:
    """Spares everybody two processes that together ask twice as fast as allowed."""
    watch = Stopwatch()
    pace = paced(watch, per_second=25)
    for _ in range(250):
        async with pace.turn():
            pass
    assert 10 <= watch.seconds + BURST / 25 <= 10.5


async def test_answers_to_clicks_wait_for_nothing() -> None:
    """Spares Robin a click that times out behind two thousand nudges."""
    async with DiscordServer() as server:
        watch = Stopwatch()
        pace = paced(watch)
        pace.shut(60)
        rest = Rest(token=server.token, url=server.api_url, pace=pace)
        token = Token(application="1", interaction="1", secret="none")
        with pytest.raises(DiscordFailure, match="refuses"):
            await Api(rest).answer(token, Answer.DEFER_UPDATE)
        with pytest.raises(Limited):
            await Api(rest).me()
        await rest.close()
        assert [request.route.split()[0] for request in server.requests] == ["POST"]
        server.violations.clear()
