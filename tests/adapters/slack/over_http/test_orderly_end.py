"""The orderly end, behind a load balancer: nobody is sent to us any more, and nothing is lost."""

import asyncio

import pytest
from aiohttp import ClientSession

from tests.adapters.slack.program import visited_program
from tests.platforms.slack_faults import SlowAnswer
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_sockets import NotAcknowledged
from tests.platforms.slack_workspace import View


async def test_at_the_end_readiness_goes_first_then_nothing_new_is_taken_and_nothing_lost(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a press that is acknowledged and forgotten in a release."""
    async with visited_program(slack, sqlite_url) as program, ClientSession() as session:
        form = await _open_form(slack)
        slack.script("chat.postMessage", SlowAnswer(0.5))
        sending = asyncio.create_task(robin.submits(form))
        await slack.until_called("chat.postMessage")
        ending = asyncio.create_task(program.face.close())
        await asyncio.sleep(0)
        async with session.get(f"{program.browser._app}/readyz") as ready:
            assert ready.status == 503
        with pytest.raises(NotAcknowledged):
            await robin.command("/interview", "list")
        assert await sending == {"response_action": "clear"}
        await ending
    assert [message for message in robin.messages if "Acme" in message.words]


async def _open_form(slack: SlackServer) -> View:
    robin = slack.person("U1")
    await robin.command("/interview", "add Acme")
    return await robin.sees_modal()
