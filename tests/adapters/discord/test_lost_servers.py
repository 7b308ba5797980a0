"""A server that throws the bot out: it costs its people their coaches there, and nothing else."""

import asyncio

import pytest

from adapters.discord.gateway import ALL_SHARDS, Shards
from bot.advice.grants import EndedBy
from tests.adapters.discord.test_admin import COACH, chosen, library, set_help_line
from tests.adapters.discord.world import MONDAY_EVENING, Ringback, World
from tests.platforms.discord_faults import ServerError
from tests.platforms.discord_person import Person

COMMANDS = "GET /applications/{application_id}/guilds/{guild_id}/commands"


async def lost(ringback: Ringback) -> None:
    """Until Robin has no home any more; what they noted is still there."""
    workspaces = ringback.conversations.workspaces
    assert workspaces is not None
    async with asyncio.timeout(20):
        while (dossier := await ringback.dossier()) and dossier.conversation.home is not None:
            await workspaces.catch_up()
    assert dossier is not None
    assert [each.employer for each in dossier.search.applications] == ["Acme"]


async def kept(ringback: Ringback) -> None:
    """When all is compared, Robin still lives there."""
    workspaces = ringback.conversations.workspaces
    assert workspaces is not None
    await ringback.face._errands.drain(5)
    await workspaces.catch_up()
    dossier = await ringback.dossier()
    assert dossier is not None
    assert dossier.conversation.home is not None


async def test_losing_a_server_costs_nobody_their_interviews(here: World) -> None:
    """Spares Robin everything they noted, when somebody throws the bot out of a server."""
    guild = library(here)
    async with here.running() as ringback:
        await set_help_line(here, guild)
        await chosen(here, ringback, guild)
        here.server.remove_bot(guild)
        await here.robin.says("list")
        await lost(ringback)
        await ringback.until(MONDAY_EVENING)
        await here.robin.sees("Show my card")


async def test_losing_a_server_ends_what_was_shared_with_its_coaches(here: World) -> None:
    """Spares Robin a stranger who reads on, and the coach a case that nobody can answer."""
    guild, robin = library(here), here.robin
    casey = here.server.person(int(COACH), "Casey")
    async with here.running() as ringback:
        await set_help_line(here, guild)
        await chosen(here, ringback, guild)
        await shared(robin)
        await casey.command("interview coach", where=guild.channel)
        case = await casey.sees("Waiting: 1")
        (listed,) = (each for each in case.interactive() if each["type"] == 3)
        await casey.selects(case, listed["custom_id"], listed["options"][0]["value"])
        await casey.clicks(await casey.sees("No coach has taken it yet"), "Take it")
        mine = await casey.sees("You look after it")
        here.server.remove_bot(guild)
        await lost(ringback)
        await casey.clicks(mine, "Open it")
        await casey.sees("can't find what this button belongs to")
        told = await robin.sees("I am not on City Library any more")
        assert "What you shared with a coach is not shared any more" in told.text
        dossier = await ringback.dossier()
        assert dossier is not None
        (grant,) = dossier.search.grants
        assert grant.ended_by is EndedBy.SERVER
        assert grant.readings == ()
        assert await ringback.house.outbox.stuck() == ()


async def shared(robin: Person) -> None:
    """Robin's interview is what the coaches of their home server may read."""
    await robin.command("interview coach")
    form = await robin.clicks(await robin.sees("Choose what to share"), "Choose what to share")
    assert form.modal is not None
    (field,) = (
        part["component"]
        for part in form.modal.components
        if part["type"] == 18 and part["component"]["custom_id"] == "shares"
    )
    ticked = [option["value"] for option in field["options"] if "Acme" in option["label"]]
    await robin.submits(form.modal, {"shares": ticked})
    await robin.clicks(await robin.sees("Share for 30 days"), "Share for 30 days")
    await robin.sees("No coach has taken it yet")


async def test_a_server_lost_while_nothing_ran_is_noticed_at_the_start(here: World) -> None:
    """Spares Robin a home with coaches who cannot hear them: of this Discord tells nothing."""
    guild = library(here)
    async with here.running() as ringback:
        await set_help_line(here, guild)
        await chosen(here, ringback, guild)
    guild.has_bot = False
    async with here.running() as ringback:
        await lost(ringback)


@pytest.mark.parametrize("why", ["is out of order", "is another process's"])
async def test_a_server_that_is_only_out_of_sight_is_not_lost(here: World, why: str) -> None:
    """Spares Robin their coach: an outage of Discord's, or more processes, are no farewell."""
    guild = library(here)
    async with here.running() as ringback:
        await set_help_line(here, guild)
        await chosen(here, ringback, guild)
    shards = ALL_SHARDS
    if why == "is out of order":
        guild.is_available = False
    else:
        shards = Shards(ids=(1 - (int(guild.id) >> 22) % 2,), count=2)
    async with here.running(shards=shards) as ringback:
        await kept(ringback)


async def test_a_server_lost_between_two_sessions_is_noticed(here: World) -> None:
    """Spares Robin a home without coaches until the next restart, weeks later.

    It ends while the other shard still begins anew: that kept the process from ending.
    """
    guild = library(here)
    async with here.running(shards=Shards(ids=(0, 1), count=2)) as ringback:
        await set_help_line(here, guild)
        await chosen(here, ringback, guild)
        guild.has_bot = False
        await here.server.gateway.invalidate()
        await lost(ringback)


async def test_a_server_that_takes_us_in_between_two_sessions_is_noticed(here: World) -> None:
    """Spares the centre a second invitation: its rules hold again, with two shards, too."""
    guild = library(here)
    async with here.running(shards=Shards(ids=(0, 1), count=2)) as ringback:
        await set_help_line(here, guild)
        here.server.remove_bot(guild)
        workspaces = ringback.conversations.workspaces
        assert workspaces is not None
        in_force = workspaces._in_force
        async with asyncio.timeout(20):
            while not in_force.uninstalled():
                await in_force.refresh()
            guild.has_bot = True
            await here.server.gateway.invalidate()
            while in_force.uninstalled():
                await in_force.refresh()


async def test_a_server_that_has_the_commands_alone_is_not_lost(here: World) -> None:
    """Spares Robin their coach: such a server is never listed, and speaks to us all the same."""
    guild = library(here)
    async with here.running() as ringback:
        await set_help_line(here, guild)
        await chosen(here, ringback, guild)
    guild.has_bot, guild.has_commands = False, True
    async with here.running() as ringback:
        await kept(ringback)
        assert [each.status for each in here.server.requests if each.route == COMMANDS] == [200]
    guild.has_commands = False
    async with here.running() as ringback:
        await lost(ringback)


async def test_a_server_of_which_nothing_can_be_learnt_is_not_lost(here: World) -> None:
    """Spares Robin their coach when Discord is out of order at the start."""
    guild = library(here)
    async with here.running() as ringback:
        await set_help_line(here, guild)
        await chosen(here, ringback, guild)
    guild.has_bot = False
    here.server.script(COMMANDS, ServerError(status=500))
    async with here.running() as ringback:
        await kept(ringback)
