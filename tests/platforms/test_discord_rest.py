"""What the local Discord does with requests as such: tokens, routes, limits, faults."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import aiohttp
import discord
import pytest

from .discord_faults import AnswerLost, Fault, RateLimited, Refuses, ServerError, Slow
from .discord_raw import Json, Raw
from .discord_sample import SampleApp, point_at, running
from .discord_server import DiscordServer

SEND = "POST /channels/{id}/messages"


@pytest.fixture
async def raw() -> AsyncIterator[Raw]:
    async with DiscordServer() as server, aiohttp.ClientSession() as session:
        yield Raw(server, session)


OUTSIDE = {
    "a wrong token": ("GET", "/users/@me", {"headers": {"Authorization": "Bot no"}}, 401),
    "an unknown route": ("GET", "/users/@me/guilds", {}, 404),
    "an unknown method": ("DELETE", "/users/@me", {}, 404),
    "no JSON": (
        "POST",
        "/users/@me/channels",
        {"data": "{", "headers": {"Content-Type": "application/json"}},
        400,
    ),
    "a form": ("POST", "/users/@me/channels", {"data": {"recipient_id": "101"}}, 400),
}


@pytest.mark.parametrize(("method", "path", "sent", "status"), OUTSIDE.values(), ids=list(OUTSIDE))
async def test_a_request_that_discord_does_not_know_is_a_violation(
    raw: Raw, method: str, path: str, sent: Json, status: int
) -> None:
    """A mistake here would fail for everybody at once."""
    token = {"Authorization": f"Bot {raw.server.token}"}
    sent = sent | {"headers": token | sent.get("headers", {})}
    assert (await raw.send(method, path, **sent))[0] == status
    assert len(raw.server.violations) == 1


async def test_other_peoples_things_are_out_of_reach(raw: Raw) -> None:
    """Unknown people, channels and messages, and what a person wrote."""
    said = await raw.robin.says("mine")
    cases = [
        ("GET", "/users/999", None, 404, 10013),
        ("POST", "/users/@me/channels", {"recipient_id": "999"}, 400, 50033),
        ("POST", "/channels/999/messages", {"content": "x"}, 404, 10003),
        ("PATCH", f"{raw.dm}/999", {"content": "x"}, 404, 10008),
        ("PATCH", f"{raw.dm}/{said.id}", {"content": "x"}, 403, 50005),
        ("DELETE", f"{raw.dm}/{said.id}", None, 403, 50003),
    ]
    for method, path, body, status, code in cases:
        got, answer = await raw.send(method, path, body)
        assert (got, answer["code"]) == (status, code)


async def test_messages_are_listed_newest_first(raw: Raw) -> None:
    """A row left in `sending` is looked up in the channel."""
    for content in ("one", "two", "three"):
        await raw.send("POST", raw.dm, {"content": content})
    _, listed = await raw.send("GET", f"{raw.dm}?limit=2")
    assert [each["content"] for each in listed] == ["three", "two"]
    _, listed = await raw.send("GET", f"{raw.dm}?limit=1&after={listed[1]['id']}")
    assert [each["content"] for each in listed] == ["three"]
    await raw.send("DELETE", f"{raw.dm}/{listed[0]['id']}")
    assert [message.text for message in raw.robin.messages] == ["one", "two"]


async def test_more_than_fifty_requests_a_second_are_recorded() -> None:
    """Discord would limit the whole bot, for everybody."""
    async with (
        DiscordServer(clock=lambda: 0.0) as server,
        aiohttp.ClientSession() as session,
    ):
        raw = Raw(server, session)
        for _ in range(50):
            await raw.send("GET", "/users/@me")
        assert server.violations == []
        await raw.send("GET", "/users/@me")
        assert server.violations == ["more than 50 requests within a second"]
        assert len(server.requests) == 51


# --- faults, as discord.py meets them


@pytest.fixture
async def app(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[SampleApp]:
    async with DiscordServer() as server:
        point_at(server, monkeypatch)
        server.person(101, "Robin")
        async with running(server) as app:
            yield app


FINAL: dict[str, tuple[Fault, type[BaseException], int]] = {
    "DMs are closed": (Refuses(code=50007), discord.Forbidden, 50007),
    "no server is shared any more": (Refuses(code=50278), discord.Forbidden, 50278),
    "too many DMs were opened": (Refuses(code=40003), discord.Forbidden, 40003),
    "the account is gone": (Refuses(code=10013), discord.NotFound, 10013),
    "banned by the proxy": (RateLimited(via=False), discord.HTTPException, 0),
    "503, which discord.py does not retry": (ServerError(), discord.DiscordServerError, 0),
}


@pytest.mark.parametrize(("fault", "error", "code"), FINAL.values(), ids=list(FINAL))
async def test_a_fault_reaches_the_app(
    app: SampleApp, fault: Fault, error: type[discord.HTTPException], code: int
) -> None:
    """Each has its own way on for the job seeker, so each has to be seen."""
    channel = await app.create_dm(discord.Object(101))
    app.server.script(SEND, fault)
    with pytest.raises(error) as raised:
        await channel.send("Call Acme")
    assert isinstance(raised.value, discord.HTTPException)
    assert raised.value.code == code
    assert app.server.person(101, "Robin").messages == []
    assert app.server.scripted == {}


PASSING: dict[str, tuple[list[Fault], int]] = {
    "rate limited twice": ([RateLimited(seconds=0.01), RateLimited(seconds=0.01)], 3),
    "rate limited everywhere": ([RateLimited(seconds=0.01, everywhere=True)], 2),
    "slow": ([Slow(seconds=0.01)], 1),
}


@pytest.mark.parametrize(("faults", "requests"), PASSING.values(), ids=list(PASSING))
async def test_a_passing_fault_only_delays(
    app: SampleApp, faults: list[Fault], requests: int
) -> None:
    """discord.py waits and sends again; the job seeker sees one message."""
    channel = await app.create_dm(discord.Object(101))
    app.server.script(SEND, *faults)
    await channel.send("Call Acme")
    sent = [each for each in app.server.requests if each.path.endswith("/messages")]
    assert [each.status for each in sent] == [429] * (requests - 1) + [200]
    assert len(app.server.person(101, "Robin").messages) == 1
    assert app.server.violations == []


async def test_a_lost_answer_leaves_the_message_which_the_nonce_then_finds(
    app: SampleApp,
) -> None:
    """The worst moment to lose the connection: sent, but nobody knows."""
    robin = app.server.person(101, "Robin")
    channel = await app.create_dm(discord.Object(101))
    app.server.script(SEND, AnswerLost(), AnswerLost(carried_out=False))
    for seen in (1, 1):
        with pytest.raises(aiohttp.ClientOSError, match="reset by peer"):
            await channel.send("Call Acme", nonce="nudge-1")
        assert len(robin.messages) == seen
    again = await channel.send("Call Acme", nonce="nudge-1")
    assert [message.id for message in robin.messages] == [str(again.id)]


async def test_a_callback_that_broke_after_it_was_carried_out_is_refused_when_retried(
    app: SampleApp,
) -> None:
    """discord.py sends it again after a 500 and gets 40060: it was acknowledged all the same."""
    robin = app.server.person(101, "Robin")
    app.server.script(
        "POST /interactions/{id}/{token}/callback", ServerError(status=500, carried_out=True)
    )
    app.may_answer.set()
    await robin.command("interview slow")
    async with asyncio.timeout(10):
        while not app.refused:  # noqa: ASYNC110 - discord.py has no event for it
            await asyncio.sleep(0.01)
    assert app.refused == [40060]
    assert [message.text for message in robin.messages] == ["At last"]


async def test_closed_dms_still_get_private_answers(app: SampleApp) -> None:
    """Somebody who can't be written to is told so at their next command."""
    robin = app.server.person(101, "Robin")
    robin.closes_dms()
    channel = await app.create_dm(discord.Object(101))
    with pytest.raises(discord.Forbidden):
        await channel.send("Call Acme")
    await robin.command("interview zone", {"name": "Europe/Lisbon"})
    robin.opens_dms()
    await channel.send("Call Acme")
    assert [message.text for message in robin.messages] == ["Europe/Lisbon", "Call Acme"]
    assert app.server.violations == []


async def test_faults_are_scripted_for_routes_that_exist() -> None:
    """A fault on a mistyped route would never happen, and its test prove nothing."""
    async with DiscordServer() as server:
        with pytest.raises(ValueError, match="No such route: POST /channel"):
            server.script("POST /channel/{id}/messages", ServerError())
        with pytest.raises(ValueError, match="More than 100 faults"):
            server.script(SEND, *[ServerError()] * 101)
