"""What Discord refuses is not asked for again: what is shut, for whom, and for how long."""

import asyncio
from dataclasses import replace

import pytest

from adapters.discord.api import Api
from adapters.discord.deliver import DiscordDeliverer
from adapters.discord.pace import REFUSALS, REFUSALS_SECONDS
from adapters.discord.refusals import Limited
from adapters.discord.rest import Rest
from bot.service.delivery_errors import TryLater, Unreachable
from tests.adapters.discord.test_deliver import CREATE, PARCEL
from tests.adapters.discord.test_pace import paced
from tests.platforms.discord_faults import RateLimited
from tests.platforms.discord_server import DiscordServer
from tests.service.fakes import Stopwatch

ME = "GET /users/@me"


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
