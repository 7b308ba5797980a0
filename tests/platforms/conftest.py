"""A local Slack with Robin in it, and a small app of slack-bolt's that answers there."""

from collections.abc import AsyncIterator

import pytest
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_small_app import SmallApp, small_app


@pytest.fixture
async def server() -> AsyncIterator[SlackServer]:
    async with SlackServer() as started:
        yield started


@pytest.fixture
async def app(server: SlackServer) -> AsyncIterator[SmallApp]:
    async with small_app(server) as started:
        yield started


@pytest.fixture
def robin(server: SlackServer) -> Person:
    return server.person("U1", name="robin", tz="Europe/Berlin")


@pytest.fixture
def client(server: SlackServer, robin: Person) -> AsyncWebClient:
    """What is sent with it may reach Robin."""
    del robin
    return AsyncWebClient(token=server.bot_token, base_url=server.api_url)
