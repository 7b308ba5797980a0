"""Connecting, staying connected, leaving; and what the logs must never hold."""

import asyncio
import logging
from datetime import timedelta

import pytest

from adapters.slack.app import SlackFace, TokenRefused
from adapters.starting import Face
from tests.adapters.slack.program import SlackProgram, slack_program
from tests.adapters.slack.steps import MONDAY, labelled, register, sees
from tests.platforms.slack_faults import Refused, RequestLost, ServerError, SlowAnswer
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_workspace import TEAM


async def refused(slack: SlackServer, program: SlackProgram, *, bot: str, app: str) -> str:
    """What the operator reads when these tokens are tried."""
    face = SlackFace(bot_token=bot, app_token=app, api_url=slack.api_url)
    with pytest.raises(TokenRefused) as raised:
        await face.start(program.conversations)
    await face.close()
    return str(raised.value)


def test_it_is_a_face_like_any_other() -> None:
    """Spares the operator a platform that starts and cannot be stopped."""
    face: Face = SlackFace(bot_token="xoxb-1", app_token="xapp-1")
    assert face.platform == "slack"


async def test_a_token_that_slack_refuses_is_named_by_its_setting(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares the operator a search for the wrong one of two tokens."""
    async with slack_program(slack, sqlite_url) as program:
        wrong_bot = await refused(slack, program, bot="xoxb-wrong", app=slack.app_token)
        wrong_app = await refused(slack, program, bot=slack.bot_token, app="xapp-wrong")
    assert "SLACK_BOT_TOKEN: invalid_auth" in wrong_bot
    assert "SLACK_APP_TOKEN: invalid_auth" in wrong_app
    assert "wrong" not in wrong_bot.replace("refuses", "") + wrong_app


async def test_slack_that_is_down_at_the_start_is_waited_for(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares the operator a restart by hand after each failure of Slack's."""
    slack.script("auth.test", ServerError(503))
    slack.script("apps.connections.open", RequestLost())
    robin = slack.person("U1", tz="Europe/Berlin")
    async with slack_program(slack, sqlite_url) as program:
        assert await program.face.is_healthy()
        await register(robin)


async def test_a_warning_that_the_connection_will_end_is_heeded(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin the seconds of silence when Slack renews its connections."""
    async with slack_program(slack, sqlite_url) as program:
        await slack.sockets.disconnect("warning")
        await slack.workspace.changes.until(lambda: slack.sockets.connections == 0, 5)
        await slack.connected()
        await register(robin)
        await program.settled()


async def test_a_token_that_was_taken_back_is_not_used_any_more(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares the people of a workspace being marked as unreachable for what its admin did."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        await program.settled()
        home = slack.tenants[TEAM]
        home.revoked, home.bot_tokens = {slack.bot_token}, set()
        await robin.says("hello")
        await program.settled()
        assert not await program.face.is_healthy()
        calls = len(slack.calls)
        await program.clock_to(MONDAY)
        assert len(slack.calls) == calls
    home.revoked, home.bot_tokens = set(), {slack.bot_token}
    async with slack_program(slack, sqlite_url, now=MONDAY) as program:
        await program.clock_to(MONDAY + timedelta(hours=1))
        await sees(robin, "show-card")


async def test_an_app_that_is_removed_from_its_workspace_is_silent(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares a workspace that threw us out any further word."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        await slack.event({"type": "app_uninstalled"})
        await program.settled()
        calls = len(slack.calls)
        await program.clock_to(MONDAY)
        assert len(slack.calls) == calls


@pytest.mark.parametrize("how", ["asked to go", "cut off"])
async def test_a_connection_that_ends_is_made_anew(
    slack: SlackServer, robin: Person, sqlite_url: str, how: str
) -> None:
    """Spares Robin a bot that does not answer any more after some hours."""
    async with slack_program(slack, sqlite_url) as program:
        await (slack.sockets.disconnect() if how == "asked to go" else slack.sockets.cut())
        await slack.workspace.changes.until(lambda: slack.sockets.connections == 0, 5)
        await slack.connected()
        await register(robin)
        await program.settled()


async def test_an_address_that_leads_nowhere_is_not_tried_for_ever(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a bot that is deaf until it is restarted: each address is good once."""
    async with slack_program(slack, sqlite_url) as program:
        slack.sockets.dead_addresses = 2
        await slack.sockets.disconnect()
        await slack.until_called("apps.connections.open", times=4)
        await slack.connected()
        await register(robin)
        await program.settled()


async def test_what_came_before_the_end_is_answered(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a press that is lost in a release."""
    async with slack_program(slack, sqlite_url) as program:
        await robin.command("/interview", "add Acme")
        form = await robin.sees_modal()
        slack.script("chat.postMessage", SlowAnswer(0.3))
        sending = asyncio.create_task(robin.submits(form))
        await slack.until_called("chat.postMessage")
        await program.face.close()
        assert await sending == {"response_action": "clear"}
    assert [message for message in robin.messages if "Acme" in message.words]
    assert slack.sockets.connections == 0


async def test_logs_hold_nothing_that_was_typed_and_no_token(
    slack: SlackServer, sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Spares Robin their search in a file that operators read, even while they debug."""
    root = logging.getLogger()
    robin = slack.person("U1", name="robin", tz="Europe/Berlin")
    with caplog.at_level(logging.DEBUG, logger=root.name):
        async with slack_program(slack, sqlite_url) as program:
            await register(robin, "Secretive Ltd")
            await robin.says("secretive words")
            await program.settled()  # words are acknowledged before they are answered
            slack.script("chat.update", Refused("fatal_error"), Refused("invalid_blocks"))
            await robin.clicks(await sees(robin, "undo"), labelled("undo"))
            await program.settled()
    lines = "\n".join(f"{record.name} {record.getMessage()}" for record in caplog.records)
    assert lines
    assert "ecretive" not in lines
    assert slack.bot_token not in lines
    assert slack.app_token not in lines
