"""A Slack that sends by HTTP, and a second workspace in it."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.adapters.slack.steps import OTHER
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_tenant import Tenant
from tests.platforms.slack_workspace import Team


@pytest_asyncio.fixture
async def slack() -> AsyncIterator[SlackServer]:
    """A Slack that sends by HTTP, in which nothing typed was obeyed."""
    async with SlackServer(ack_seconds=10, trigger_seconds=10, over_http=True) as server:
        yield server
        assert server.violations == []
        assert server.control_sequences == []


@pytest.fixture
def other(slack: SlackServer) -> Tenant:
    """Another workspace, with people of the same ids."""
    return slack.tenant(Team(id=OTHER, domain="other"))
