"""How fast Discord is asked: every request counts, and refusals are counted, too."""

import asyncio
from bisect import bisect_left
from dataclasses import replace
from heapq import heappop, heappush
from math import inf
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from adapters.discord.api import Answer, Api, Token
from adapters.discord.deliver import DiscordDeliverer
from adapters.discord.pace import BURST, REFUSALS, REFUSALS_SECONDS, Pace, Window
from adapters.discord.private_channels import BETWEEN_SECONDS, PrivateChannels
from adapters.discord.refusals import DMS_TOO_FAST_SECONDS, DiscordFailure, Limited
from adapters.discord.rest import Rest
from bot.service.delivery_errors import TryLater, Unreachable
from tests.adapters.discord.test_deliver import CREATE, OPEN, PARCEL
from tests.platforms.discord_faults import RateLimited, Refuses
from tests.platforms.discord_server import DiscordServer
from tests.service.fakes import Stopwatch

ME = "GET /users/@me"


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


async def test_before_discord_bans_the_address_nothing_more_is_asked() -> None:
    """Spares all the others ten minutes, or an hour, without their bot."""
    watch = Stopwatch()
    pace = paced(watch)
    for _ in range(REFUSALS - 1):
        pace.refused()
    async with pace.turn():
        pass
    pace.refused()
    with pytest.raises(Limited) as limited:
        async with pace.turn():
            pass
    assert limited.value.seconds == pytest.approx(REFUSALS_SECONDS)
    watch.seconds += REFUSALS_SECONDS
    async with pace.turn():
        pass


async def test_after_too_many_requests_nobody_storms_a_discord_that_is_far_away() -> None:
    """Spares everybody the ban: while Discord asks to wait nothing comes, and then no crowd."""
    distance, wait = 0.2, 2.0
    async with DiscordServer(distance_seconds=distance) as server:
        rest = Rest(token=server.token, url=server.api_url)

        async def asked(number: int) -> None:
            await asyncio.sleep(number / 45)
            if number == 60:
                server.script(ME, RateLimited(seconds=wait, everywhere=True))
            while True:
                try:
                    await Api(rest).me()
                except Limited as limited:
                    await asyncio.sleep(limited.seconds)
                else:
                    return

        await asyncio.gather(*(asked(number) for number in range(150)))
        await rest.close()
        (limited,) = (each.at for each in server.requests if each.status == 429)
        came = [each.at for each in server.requests if each.status == 200]
        assert len(came) == 150
        assert not [at for at in came if limited + wait / 2 < at < limited + wait]
        assert server.violations == []


async def test_old_refusals_are_forgotten() -> None:
    """Spares everybody a bot that falls silent over what was last week."""
    watch = Stopwatch()
    pace = paced(watch)
    for _ in range(2 * REFUSALS):
        watch.seconds += REFUSALS_SECONDS / (REFUSALS - 10)
        pace.refused()
    async with pace.turn():
        pass


@pytest.mark.parametrize(
    ("fault", "shut"),
    [
        pytest.param(RateLimited(seconds=30), False, id="one channel"),
        pytest.param(RateLimited(seconds=30, everywhere=True), True, id="the whole bot"),
        pytest.param(RateLimited(seconds=30, via=False), True, id="banned by the proxy"),
    ],
)
async def test_one_channels_limit_holds_nobody_else_up(fault: RateLimited, shut: bool) -> None:
    """Spares everybody else the wait for one busy channel."""
    async with DiscordServer() as server:
        server.person(101, "Robin")
        other = server.person(202, "Kim")
        watch = Stopwatch()
        rest = Rest(token=server.token, url=server.api_url, pace=paced(watch))
        deliverer = DiscordDeliverer(Api(rest))
        server.script(CREATE, fault)
        with pytest.raises(TryLater) as later:
            await deliverer.deliver(PARCEL)
        assert later.value.for_all is shut
        to_kim = replace(PARCEL, address=replace(PARCEL.address, person="202"), deliver_key="2")
        if shut:
            with pytest.raises(TryLater):
                await deliverer.deliver(to_kim)
        else:
            await deliverer.deliver(to_kim)
            assert len(other.messages) == 1
        await rest.close()


async def test_channels_are_opened_one_after_the_other_unevenly() -> None:
    """Spares everybody 40003: Discord lets a bot open channels slowly."""
    async with DiscordServer() as server:
        for number in (1, 2, 3):
            server.person(number, f"P{number}")
        rest, watch = Rest(token=server.token, url=server.api_url), Stopwatch()
        chances = iter((0.0, 1.0, 0.5))
        channels = PrivateChannels(
            Api(rest), chance=lambda: next(chances), seconds=watch.read, sleep=watch.sleep
        )
        opened = await asyncio.gather(*(channels.of(str(number)) for number in (1, 2, 3, 1)))
        await rest.close()
    assert watch.slept == [BETWEEN_SECONDS * share for share in (0.5, 1.5, 1.0)]
    assert opened[0] == opened[3]


@pytest.mark.parametrize("route", [OPEN, CREATE])
async def test_opened_too_fast_it_rests_and_known_channels_go_on(route: str) -> None:
    """Spares Robin the wait for somebody else's channel."""
    async with DiscordServer() as server:
        robin, kim = server.person(101, "Robin"), server.person(202, "Kim")
        rest, watch = Rest(token=server.token, url=server.api_url), Stopwatch()
        api = Api(rest)
        channels = PrivateChannels(api, chance=lambda: 0.5, seconds=watch.read, sleep=watch.sleep)
        deliverer = DiscordDeliverer(api, channels)
        server.script(route, Refuses(code=40003))
        to_kim = replace(PARCEL, address=replace(PARCEL.address, person="202"), deliver_key="2")
        for _ in range(2):
            with pytest.raises(TryLater) as later:
                await deliverer.deliver(to_kim)
            assert later.value.seconds >= DMS_TOO_FAST_SECONDS
            assert not later.value.for_all
            channels._channels.clear()
        deliverer.learn_channel("101", robin.account.dm_channel_id)
        await deliverer.deliver(PARCEL)
        watch.seconds += DMS_TOO_FAST_SECONDS
        await deliverer.deliver(to_kim)
        await rest.close()
        assert len(robin.messages) == len(kim.messages) == 1
        asked = [each for each in server.requests if each.route == route and each.status >= 400]
        assert len(asked) == 1


async def test_whoever_cannot_be_reached_is_left_alone_until_they_do_something() -> None:
    """Spares everybody the ban, and Robin nothing: what waits is told at their next command."""
    async with DiscordServer() as server:
        robin = server.person(101, "Robin")
        robin.closes_dms()
        rest = Rest(token=server.token, url=server.api_url)
        deliverer = DiscordDeliverer(Api(rest))
        for number in range(5):
            with pytest.raises(Unreachable, match="50007"):
                await deliverer.deliver(replace(PARCEL, deliver_key=str(number)))
        tried = [request for request in server.requests if request.route == CREATE]
        assert len(tried) == 1
        robin.opens_dms()
        deliverer.is_back("101")
        await deliverer.deliver(PARCEL)
        await rest.close()
        assert len(robin.messages) == 1
