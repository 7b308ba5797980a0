"""A strict Slack for each test, which must have been treated well at the end, and Robin in it."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer


@pytest_asyncio.fixture
async def slack() -> AsyncIterator[SlackServer]:
    """A workspace that finds no fault with the program, and in which nothing typed was obeyed."""
    # Slower than Slack's own three seconds: a busy machine is no defect of the program.
    async with SlackServer(ack_seconds=10, trigger_seconds=10) as server:
        yield server
        assert server.violations == []
        assert server.control_sequences == []
        assert server.unused_faults == {}


@pytest.fixture
def robin(slack: SlackServer) -> Person:
    return slack.person("U1", name="robin", tz="Europe/Berlin")
