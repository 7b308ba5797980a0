"""The local Discord, used by the real discord.py: what a person sees is what an app made."""

from __future__ import annotations

import asyncio
import io
from collections.abc import AsyncIterator, Callable
from typing import Any

import discord
import pytest

from .discord_inputs import NotPossible
from .discord_limits import EPHEMERAL
from .discord_openapi import description_path
from .discord_sample import SampleApp, point_at, running
from .discord_server import DiscordServer


@pytest.fixture
async def server(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[DiscordServer]:
    async with DiscordServer(description_path()) as server:
        point_at(server, monkeypatch)
        yield server


@pytest.fixture
async def app(server: DiscordServer) -> AsyncIterator[SampleApp]:
    async with running(server) as app:
        yield app


async def test_a_command_opens_a_form_whose_answer_has_buttons_that_change_it(
    server: DiscordServer, app: SampleApp
) -> None:
    """The whole way of registering an interview, as a job seeker walks it."""
    robin = server.person(101, "Robin")

    await robin.command("interview add", {"employer": "Acme"})
    await robin.submits(robin.modals[-1], {"Round": "2nd", "remote": True})
    card = await robin.sees("Acme, round 2, remote True")
    assert card.labels == ["I've heard"]
    await robin.clicks(card, "I've heard")

    assert robin.messages == [card]
    assert card.text == "Heard about acme."
    assert [before.text for before in card.history] == ["Acme, round 2, remote True\nI've heard"]
    assert server.violations == []


async def test_bodies_are_held_against_discords_own_description(
    server: DiscordServer, app: SampleApp
) -> None:
    """A shape that only our own server accepts would fail every job seeker in earnest."""
    if description_path() is None:
        pytest.skip("DISCORD_OPENAPI does not name Discord's API description: bodies unchecked")
    robin = server.person(101, "Robin")
    await robin.command("interview add")
    await robin.submits(robin.modals[-1], {"employer": "Acme", "round": "1"})
    await robin.clicks(robin.messages[0], "I've heard")
    user = await app.fetch_user(101)
    await user.send(embed=discord.Embed(title="Acme"), file=_file())
    assert server.openapi_checked >= 5
    assert server.violations == []

    with pytest.raises(discord.HTTPException):
        await app.http.start_private_message("1o1")
    assert len(server.violations) == 1
    assert "POST /users/@me/channels: not as Discord describes it" in server.violations[0]


async def test_a_deferred_private_answer_is_seen_by_its_person_alone(
    server: DiscordServer, app: SampleApp
) -> None:
    """What somebody asks in a channel stays between them and the bot."""
    guild = server.guild("Job club")
    robin, mallory = server.person(101, "Robin"), server.person(102, "Mallory")

    await robin.command("interview ask", {"text": "hm?"}, where=guild.channel)
    answer = await robin.sees("Privately: hm?")

    assert answer.is_ephemeral
    assert (robin.replies, robin.messages) == ([answer], [])
    assert (mallory.replies, mallory.messages) == ([], [])
    assert server.left_thinking == []
    assert server.violations == []


async def test_somebody_else_can_press_a_public_card_in_a_guild(
    server: DiscordServer, app: SampleApp
) -> None:
    """Only so can a test show that a stranger's press is refused politely."""
    guild = server.guild("Job club")
    robin, mallory = server.person(101, "Robin"), server.person(102, "Mallory")
    await robin.command("interview add", where=guild.channel)
    await robin.submits(robin.modals[-1], {"employer": "Acme", "round": "1"})

    pressed = await mallory.clicks(robin.replies[0], "1:heard:acme")

    assert pressed.payload["member"]["user"]["id"] == "102"
    assert robin.replies[0].text == "Heard about acme."


async def test_autocomplete_offers_choices(server: DiscordServer, app: SampleApp) -> None:
    """A time zone is found by typing part of it."""
    robin = server.person(101, "Robin")
    offered = await robin.autocompletes("interview zone", "name", "Europe")
    assert [each["value"] for each in offered] == ["Europe/Lisbon", "Europe/London"]
    await robin.command("interview zone", {"name": "Europe/Lisbon"})
    assert robin.messages[0].text == "Europe/Lisbon"
    assert robin.messages[0].flags == EPHEMERAL


@pytest.mark.parametrize("asked", [True, False], ids=["asked for", "not asked for"])
async def test_direct_messages_are_heard_only_with_their_intent(
    server: DiscordServer, asked: bool
) -> None:
    """Free text needs the dm_messages intent: forgetting it would leave people unheard."""
    robin = server.person(101, "Robin")
    async with running(server, dm_messages=asked) as app:
        await robin.says("they said Thursday")
        await robin.command("interview zone", {"name": "after"})
        assert app.heard == (["they said Thursday"] if asked else [])


async def test_a_nonce_makes_a_message_sent_twice_one(
    server: DiscordServer, app: SampleApp
) -> None:
    """Killed between sending and noting it down, the worker sends again: seen once."""
    robin = server.person(101, "Robin")
    channel = await app.create_dm(discord.Object(101))

    first = await channel.send("Call Acme today", nonce="nudge-1")
    again = await channel.send("Call Acme today", nonce="nudge-1")
    assert (again.id, len(robin.messages)) == (first.id, 1)

    server.age_tokens(minutes=6)
    await channel.send("Call Acme today", nonce="nudge-1")
    assert len(robin.messages) == 2
    assert server.violations == []


async def test_an_interaction_delivered_twice_is_acknowledged_once(
    server: DiscordServer, app: SampleApp
) -> None:
    """Two sessions on a shard both get it: the second answer is refused with 40060."""
    robin = server.person(101, "Robin")
    app.may_answer.set()
    used = await robin.command("interview slow")
    await server.redeliver(used)
    await _until(lambda: app.refused == [40060])
    assert len(robin.messages) == 1
    assert server.violations == []


async def test_an_answer_after_three_seconds_is_too_late(
    server: DiscordServer, app: SampleApp
) -> None:
    """The person has been told that the app did not respond."""
    robin = server.person(101, "Robin")
    used = await robin.command("interview slow", must_answer=False)
    server.age_tokens(minutes=0.1)
    app.may_answer.set()
    await _until(lambda: app.refused == [10062])
    assert used.answer_type is None
    assert robin.messages == []


async def test_silence_is_recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    """A click that nothing answers is the worst there is: no test may overlook it."""
    async with DiscordServer(answer_seconds=0.05) as server:
        point_at(server, monkeypatch)
        robin = server.person(101, "Robin")
        async with running(server):
            await robin.command("interview slow")
        await robin.command("interview slow")
    assert server.violations == [
        "Robin's command interview: no answer in 0.05 seconds",
        "Robin's command interview: no session of the app is connected",
    ]


async def test_a_token_lives_fifteen_minutes(server: DiscordServer, app: SampleApp) -> None:
    """What comes later has to go to the DM."""
    robin = server.person(101, "Robin")
    follow = _follow_up_of(app)
    await robin.command("interview zone", {"name": "Europe/Lisbon"})
    interaction = await follow
    await interaction.followup.send("In time")
    server.age_tokens(minutes=16)
    with pytest.raises(discord.HTTPException) as late:
        await interaction.followup.send("Late")
    assert (late.value.status, late.value.code) == (401, 50027)
    assert [message.text for message in robin.messages] == ["Europe/Lisbon", "In time"]


@pytest.mark.parametrize("how", ["reconnect", "drop", "resumable"])
async def test_events_of_a_broken_connection_come_with_the_resume(
    server: DiscordServer, app: SampleApp, how: str
) -> None:
    """Nothing that people write while the connection is down is lost."""
    robin = server.person(101, "Robin")
    match how:
        case "reconnect":
            await server.gateway.ask_to_reconnect()
        case "drop":
            await server.gateway.drop_connections()
        case _:
            await server.gateway.invalidate(resumable=True)
    await robin.says("while you were away")
    await _until(lambda: app.heard == ["while you were away"])
    assert (server.gateway.identifies, server.gateway.resumes) == (1, 1)


async def test_an_invalid_session_identifies_anew(server: DiscordServer, app: SampleApp) -> None:
    """After a long outage Discord forgets the session: the app comes back by itself."""
    robin = server.person(101, "Robin")
    await server.gateway.invalidate()
    await _until(lambda: server.gateway.identifies == 2)
    await server.app_connected()
    await robin.says("again")
    await _until(lambda: app.heard == ["again"])


async def test_being_removed_from_a_guild_is_heard(server: DiscordServer, app: SampleApp) -> None:
    """Losing a server revokes grants, so the app has to hear of it."""
    guild = server.guild("Job club")
    server.remove_bot(guild)
    await _until(lambda: app.left_guilds == [int(guild.id)])


async def test_a_person_can_do_only_what_discords_client_lets_them(
    server: DiscordServer, app: SampleApp
) -> None:
    """A test that does the impossible would prove nothing."""
    robin, mallory = server.person(101, "Robin"), server.person(102, "Mallory")
    await robin.command("interview add")
    with pytest.raises(NotPossible, match="has to be filled in"):
        await robin.submits(robin.modals[-1], {"round": "1"})
    with pytest.raises(NotPossible, match="no such form open"):
        await mallory.submits(robin.modals[-1], {"employer": "Acme", "round": "1"})
    await robin.submits(robin.modals[-1], {"employer": "Acme", "round": "1"})
    with pytest.raises(NotPossible, match="can't see"):
        await mallory.clicks(robin.messages[0], "I've heard")
    with pytest.raises(NotPossible, match="No 'Snooze' on the message"):
        await robin.clicks(robin.messages[0], "Snooze")
    with pytest.raises(NotPossible, match="needs text"):
        await robin.command("interview ask")
    with pytest.raises(NotPossible, match="can't be used bare"):
        await robin.command("interview")
    with pytest.raises(NotPossible, match="No command /offer"):
        await robin.command("offer")


def _file() -> discord.File:
    return discord.File(io.BytesIO(b"BEGIN:VCALENDAR"), "call.ics", description="The call")


def _follow_up_of(app: SampleApp) -> asyncio.Future[discord.Interaction[SampleApp]]:
    """The next interaction that the app gets."""
    return asyncio.ensure_future(app.wait_for("interaction", timeout=5))


async def _until(holds: Callable[[], bool], timeout_seconds: float = 10) -> None:
    async with asyncio.timeout(timeout_seconds):
        while not holds():  # noqa: ASYNC110 - discord.py has no event for it
            await asyncio.sleep(0.01)


async def test_a_group_dm_is_a_place_of_its_own(server: DiscordServer, app: SampleApp) -> None:
    """There the app is by the person alone: it may answer, and cannot write by itself."""
    robin, group = server.person(101, "Robin"), server.group_dm()
    command: dict[str, Any] = server.commands[0]
    command["contexts"], command["integration_types"] = [0, 1, 2], [0, 1]
    leaf = command["options"][0]["name"] if command.get("options") else ""
    used = await robin.command(f"{command['name']} {leaf}".strip(), where=group, must_answer=False)
    assert used.payload["context"] == 2
    assert used.payload["authorizing_integration_owners"] == {"1": "101"}
    command["contexts"] = [0, 1]
    with pytest.raises(NotPossible, match="group DMs"):
        await robin.command(f"{command['name']} {leaf}".strip(), where=group)
