"""The local Slack over HTTP: signed as Slack signs, repeated as Slack repeats."""

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from urllib.parse import parse_qs

import pytest
import pytest_asyncio
from aiohttp import web
from slack_sdk.signature import SignatureVerifier

from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_sockets import NotAcknowledged, NotConnected
from tests.scenarios.with_door import free_port

HELLO = {"type": "app_uninstalled"}


@dataclass
class Ear:
    """A request URL that answers as it is told, and keeps what it heard."""

    statuses: list[int] = field(default_factory=list)
    answer: str = ""
    seconds: float = 0.0
    heard: list[tuple[dict[str, str], str]] = field(default_factory=list)

    async def hear(self, request: web.Request) -> web.Response:
        headers = {name.lower(): value for name, value in request.headers.items()}
        self.heard.append((headers, await request.text()))
        await asyncio.sleep(self.seconds)
        return web.Response(status=self.statuses.pop(0) if self.statuses else 200, text=self.answer)


@pytest_asyncio.fixture
async def server() -> AsyncIterator[SlackServer]:
    async with SlackServer(ack_seconds=0.3, over_http=True) as started:
        yield started


@pytest_asyncio.fixture
async def ear(server: SlackServer) -> AsyncIterator[Ear]:
    made = Ear()
    application = web.Application()
    application.router.add_post("/slack/events", made.hear)
    runner = web.AppRunner(application, shutdown_timeout=0.1)
    await runner.setup()
    port = free_port()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    server.deliveries.url = f"http://127.0.0.1:{port}/slack/events"
    yield made
    await runner.cleanup()


async def test_each_request_is_signed_so_that_slacks_own_sdk_believes_it(
    server: SlackServer, ear: Ear
) -> None:
    """A judge whose signature nobody could check would let a bot pass that checks none."""
    await server.event(HELLO)
    await server.person("U1").command("/interview", "add Søren & Söhne")
    for headers, body in ear.heard:
        assert SignatureVerifier(server.signing_secret).is_valid_request(body, headers)
        assert not SignatureVerifier("another").is_valid_request(body, headers)


async def test_commands_are_forms_and_interactions_are_forms_of_json(
    server: SlackServer, ear: Ear
) -> None:
    """Both kinds have to be read."""
    robin = server.person("U1")
    await robin.command("/interview", "add Acme")
    (_, command) = ear.heard[-1]
    assert parse_qs(command)["text"] == ["add Acme"]
    await server.deliveries.deliver("interactive", {"type": "x"}, accepts_response=True)
    (_, interaction) = ear.heard[-1]
    assert json.loads(parse_qs(interaction)["payload"][0]) == {"type": "x"}


async def test_an_event_that_nobody_takes_comes_three_times_more_with_the_same_id(
    server: SlackServer, ear: Ear
) -> None:
    """Whoever counts events by their delivery counts four."""
    ear.statuses = [500] * 4
    with pytest.raises(NotAcknowledged):
        await server.event(HELLO)
    assert len({json.loads(body)["event_id"] for _, body in ear.heard}) == 1
    assert [headers.get("x-slack-retry-num") for headers, _ in ear.heard] == [None, "1", "2", "3"]
    assert ear.heard[-1][0]["x-slack-retry-reason"] == "http_error"
    assert len(server.violations) == 4


async def test_an_event_that_is_taken_at_the_second_time_does_not_come_again(
    server: SlackServer, ear: Ear
) -> None:
    """And a server that is just restarting is no bad guest."""
    ear.statuses = [503]
    await server.event(HELLO)
    assert len(ear.heard) == 2
    assert server.violations == []


async def test_a_command_is_sent_once_and_its_answer_is_awaited_three_seconds(
    server: SlackServer, ear: Ear
) -> None:
    """The person sees that it did not respond, and so does the test."""
    ear.seconds = 0.6
    with pytest.raises(NotAcknowledged):
        await server.person("U1").command("/interview")
    assert len(ear.heard) == 1
    assert server.violations == ["slash_commands: not answered within 0.3 s"]


async def test_what_is_written_in_the_answer_to_a_command_is_shown(
    server: SlackServer, ear: Ear
) -> None:
    """As over a socket."""
    robin = server.person("U1")
    ear.answer = "Hello"
    await robin.command("/interview")
    assert [each.text for each in robin.ephemerals] == ["Hello"]


async def test_nobody_is_there_before_there_is_a_request_url(server: SlackServer) -> None:
    """Not a bot that is slow: none at all."""
    with pytest.raises(NotConnected):
        await server.person("U1").command("/interview")
    server.deliveries.url = f"http://127.0.0.1:{free_port()}/"
    with pytest.raises(NotAcknowledged):
        await server.person("U1").command("/interview")
    assert server.violations == []
