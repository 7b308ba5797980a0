"""Connecting, staying connected, and ending in order."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from adapters.discord import gateway
from adapters.discord.app import DiscordFace
from adapters.discord.gateway import Shards, TokenRefused, intents
from tests.adapters.discord.world import MONDAY_EVENING, Ringback, World, registered, world
from tests.platforms.discord_faults import ServerError
from tests.platforms.discord_limits import PRIVILEGED_INTENTS
from tests.platforms.discord_records import DM, Guild

CREATE = "POST /channels/{channel_id}/messages"
ME = "GET /users/@me"


def test_no_privileged_intent_is_asked_for() -> None:
    """Spares the operator a review by Discord, and people a bot that reads along."""
    assert intents().value & PRIVILEGED_INTENTS == 0
    assert intents().dm_messages


async def test_a_refused_token_is_said_at_the_start(here: World) -> None:
    """Spares the operator a bot that is up and deaf."""
    face = DiscordFace(
        token="another", api_url=here.server.api_url, gateway_url=here.server.gateway_url
    )
    async with here.running() as ringback:
        with pytest.raises(TokenRefused, match="DISCORD_TOKEN"):
            await face.start(ringback.conversations)
        assert not await face.is_healthy()
        await face.close()
    here.server.violations.clear()


async def test_it_is_healthy_while_it_listens_and_no_longer(here: World) -> None:
    """Spares the operator a check that says yes to a dead connection."""
    async with here.running() as ringback:
        assert await ringback.face.is_healthy()
    assert not await ringback.face.is_healthy()


async def test_a_discord_that_is_down_at_the_start_is_waited_for(here: World) -> None:
    """Spares the operator a restart by hand: it connects when Discord is back."""
    here.server.script(ME, *[ServerError(status=503)])
    async with here.running() as ringback:
        await here.robin.command("interview help")
        assert await ringback.face.is_healthy()


async def test_an_event_that_cannot_be_read_ends_nothing(here: World) -> None:
    """Spares Robin a bot that is online and never answers again."""
    async with here.running():
        here.server.gateway.publish("INTERACTION_CREATE", {"type": 3})
        await here.server._world.until(lambda: here.server.gateway.identifies == 2 or None, 20)
        await here.robin.command("interview help")
        await here.robin.sees("/interview add Acme")


async def test_what_becomes_of_messages_is_not_read_at_all(here: World) -> None:
    """Spares Robin the wait for a bot that reads its own words back, twice for each answer."""
    async with here.running():
        here.server.gateway.publish("MESSAGE_UPDATE", {})
        here.server.gateway.publish("MESSAGE_DELETE", {})
        here.server.gateway.publish("MESSAGE_CREATE", {"author": {"bot": True}})
        await here.robin.command("interview help")
        await here.robin.sees("/interview add Acme")
        assert here.server.gateway.identifies == 1


async def test_a_session_that_discord_ends_is_begun_anew(here: World) -> None:
    """Spares Robin silence when Discord restarts."""
    async with here.running():
        await here.server.gateway.invalidate()
        await here.server._world.until(lambda: here.server.gateway.identifies == 2 or None, 20)
        await here.robin.command("interview help")
        await here.robin.sees("/interview add Acme")


async def test_a_dead_connection_is_noticed_and_what_came_meanwhile_is_answered(
    here: World,
) -> None:
    """Spares Robin a bot that looks online and hears nothing: no heartbeat is answered."""
    here.server.gateway.heartbeat_milliseconds = 100
    async with here.running(heartbeat_timeout_seconds=1) as ringback:
        here.server.gateway.fall_silent()
        await here.robin.says("help")
        await here.server._world.until(lambda: here.server.gateway.resumes or None, 20)
        await here.robin.sees("/interview add Acme")
        assert await ringback.face.is_healthy()


async def test_health_is_read_from_the_heartbeat_not_from_what_was(
    here: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Spares the operator a check that says yes while nobody is heard, and a false alarm after."""
    here.server.gateway.heartbeat_milliseconds = 100
    async with here.running() as ringback:
        monkeypatch.setattr(gateway, "OLDEST_HEARTBEAT_SECONDS", 3.0)
        await _until_health_is(True, ringback)
        here.server.gateway.fall_silent()
        await _until_health_is(False, ringback)
        monkeypatch.setattr(gateway, "OLDEST_HEARTBEAT_SECONDS", 60.0)
        await here.server.gateway.drop_connections()
        await _until_health_is(True, ringback)


async def test_while_a_connection_is_begun_anew_it_is_not_healthy(here: World) -> None:
    """Spares the operator a yes in the second in which nobody listens."""
    async with here.running() as ringback:
        here.server.gateway.publish("INTERACTION_CREATE", {"type": 3})
        await _until_health_is(False, ringback)
        await _until_health_is(True, ringback)
        assert here.server.gateway.identifies == 2


async def _until_health_is(wanted: bool, ringback: Ringback) -> None:
    async with asyncio.timeout(20):
        while await ringback.face.is_healthy() is not wanted:  # noqa: ASYNC110 - nothing tells
            await asyncio.sleep(0.01)


async def _rested(*running: Ringback) -> None:
    """Until nothing is under way: messages to one person go one after the other."""
    for ringback in running:
        await ringback.face._errands.drain(5)


async def test_each_process_hears_the_shards_that_it_was_given(here: World) -> None:
    """Spares the operator of a large bot one process for everything, and people two answers."""
    first, second = Shards(ids=(0,), count=2), Shards(ids=(1,), count=2)
    server = here.server
    guilds: dict[int, Guild] = {}
    while len(guilds) < 2:
        guild = server.guild("A server")
        guilds[(int(guild.id) >> 22) % 2] = guild
        await asyncio.sleep(0.001)
    async with here.running(shards=first) as one, here.running(shards=second) as two:
        assert sorted(s.shard for s in server.gateway.connected) == [(0, 2), (1, 2)]
        for place in (*(guild.channel for guild in guilds.values()), DM):
            await here.robin.command("interview help", where=place)
            await _rested(one, two)
        assert await one.face.is_healthy()
        assert await two.face.is_healthy()
    assert len([m for m in here.robin.replies if "/interview add Acme" in m.text]) == 2
    assert len([m for m in here.robin.messages if "/interview add Acme" in m.text]) == 1


@pytest.mark.parametrize("how", ["drop_connections", "ask_to_reconnect"])
async def test_after_a_broken_connection_it_is_heard_again(here: World, how: str) -> None:
    """Spares Robin silence after a network hiccup."""
    async with here.running():
        await getattr(here.server.gateway, how)()
        await here.server._world.until(lambda: here.server.gateway.resumes or None, 20)
        await here.robin.command("interview help")
        await here.robin.sees("/interview add Acme")


async def test_the_end_waits_for_what_is_under_way(here: World) -> None:
    """Spares Robin "the application did not respond" at every deployment."""
    async with here.running() as ringback:
        await _rested(ringback)
        with closing(sqlite3.connect(here.folder / "ringback.db")) as somebody_else:
            somebody_else.execute("BEGIN IMMEDIATE")
            used = asyncio.create_task(here.robin.command("interview help"))
            await here.server._world.until(lambda: ringback.face._errands._under_way or None, 5)
            ending = asyncio.create_task(ringback.face.close())
            ended, _ = await asyncio.wait({ending}, timeout=1)
            assert not ended
        await ending
        assert (await used).answer_type is not None


async def test_two_sessions_on_one_shard_answer_once(tmp_path: Path) -> None:
    """Spares Robin two answers while a new release takes over from the old one."""
    async with world(tmp_path) as here, here.running() as one, here.running():
        await registered(one, here.robin)
        dossier = await one.dossier()
    assert dossier is not None
    assert len(dossier.search.applications) == 1
    assert len(here.robin.modals) == 1
    assert len([m for m in here.robin.messages if "Saved: Acme" in m.text]) == 1


@pytest.mark.parametrize("code", [50007, 50278])
async def test_s32_closed_dms_are_told_of_at_the_next_command(here: World, code: int) -> None:
    """Spares Robin a bot that seems to have forgotten: the way on is visible.

    50007: they take no messages; 50278: they have no server in common with us any more.
    """
    robin, guild = here.robin, here.server.guild("A server")
    async with here.running() as ringback:
        await registered(ringback, robin)
        await _rested(ringback)
        robin.closes_dms(code)
        here.server.requests.clear()
        await ringback.until(MONDAY_EVENING)
        assert not [m for m in robin.messages if "Show my card" in m.labels]
        tried = [each for each in here.server.requests if each.route == CREATE]
        assert [each.code for each in tried] == [code]
        dossier = await ringback.dossier()
        assert dossier is not None
        assert dossier.conversation.unreachable
        await robin.command("interview home", where=guild.channel)
        told = await robin.sees("could not reach you")
    assert told.is_ephemeral


@pytest.mark.parametrize("code", [50007, 50278], ids=["closed", "no server in common"])
@pytest.mark.parametrize("in_private", [False, True], ids=["in a server", "in private"])
async def test_closed_dms_show_when_the_first_interview_is_noted(
    here: World, in_private: bool, code: int
) -> None:
    """Spares Robin a first reminder that never comes, and finding that out too late.

    Commands are answered in the private channel, too, while messages to it are refused.
    """
    robin, guild = here.robin, here.server.guild("A server")
    where = DM if in_private else guild.channel
    robin.closes_dms(code)
    async with here.running() as ringback:
        used = await robin.command("interview add", {"details": "Acme"}, where=where)
        assert used.modal is not None
        await robin.submits(used.modal, {"decision": "Friday"})
        told = await robin.sees("I cannot write to you in private yet")
        assert told.is_ephemeral
        robin.opens_dms()
        await robin.command("interview home", where=where)
        await ringback.until(MONDAY_EVENING)
        await robin.sees("Show my card")


async def test_a_first_message_in_private_shows_that_reminders_will_come(here: World) -> None:
    """Spares Robin, who asked in a server, a search for where the reminders are."""
    robin, guild = here.robin, here.server.guild("A server")
    async with here.running():
        for employer in ("Acme", "Globex"):
            used = await robin.command("interview add", {"details": employer}, where=guild.channel)
            assert used.modal is not None
            await robin.submits(used.modal, {"decision": "Friday"})
        await robin.sees("Saved: Globex")
    assert [m.text for m in robin.messages if "My reminders come here" in m.text]
    assert len(robin.messages) == 1
    assert "Acme" not in robin.messages[0].text


async def test_a_nudge_after_a_server_error_is_there_once(here: World) -> None:
    """Spares Robin the same nudge twice, and none."""
    robin = here.robin
    async with here.running() as ringback:
        await registered(ringback, robin)
        here.server.script(CREATE, ServerError(status=502, carried_out=True))
        await ringback.until(MONDAY_EVENING)
        await robin.sees("Show my card")
    assert len([m for m in robin.messages if "Show my card" in m.labels]) == 1


async def test_free_text_hears_no_other_bot_and_not_itself(here: World) -> None:
    """Spares Robin a bot that talks to itself."""
    async with here.running() as ringback:
        await registered(ringback, here.robin)
        await here.robin.says("")
        await here.robin.says("help")
        await here.robin.sees("/interview add Acme")
    answers = [m for m in here.robin.messages if "/interview add Acme" in m.text]
    assert len(answers) == 1
