"""Private channels are opened slowly, and who has one waits for nobody's."""

import asyncio
from dataclasses import replace

import pytest

from adapters.discord.api import Api
from adapters.discord.deliver import DiscordDeliverer
from adapters.discord.private_channels import BETWEEN_SECONDS, PrivateChannels
from adapters.discord.refusals import DMS_TOO_FAST_SECONDS
from adapters.discord.rest import Rest
from bot.service.delivery_errors import TryLater
from tests.adapters.discord.test_deliver import CREATE, OPEN, PARCEL
from tests.platforms.discord_faults import Refuses
from tests.platforms.discord_server import DiscordServer
from tests.service.fakes import Stopwatch


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
