"""What a person is told when something takes too long, fails, or cannot be answered there."""

import asyncio
import logging

import pytest

from adapters.errands import Errands
from adapters.slack import inbound
from adapters.slack.deliver import EPHEMERAL, SlackDeliverer
from adapters.slack.people import People
from adapters.slack.reply import Reply
from adapters.slack.style import PLAIN
from adapters.slack.web import Web
from adapters.slack.wire import Wire
from bot.engine.meaning import in_language, text
from bot.engine.wording.catalogue import render
from bot.service.delivery_errors import TryLater
from storage.errors import StorageError
from tests.adapters.slack.hindered import hinder, listeners
from tests.adapters.slack.program import slack_program
from tests.adapters.slack.steps import offers, register, sees
from tests.adapters.slack.test_deliver import PARCEL
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer

FAILED = render(text("failed"), PLAIN)
FAILED_IN_GERMAN = in_language(text("failed"), "de")


async def broken() -> None:
    raise StorageError


async def test_a_command_that_fails_says_so(slack: SlackServer, sqlite_url: str) -> None:
    """Spares Robin waiting for an answer that never comes."""
    robin = slack.person("U1")
    async with slack_program(slack, sqlite_url) as program:
        hinder(program, broken)
        await robin.command("/interview", "home")
        await robin.sees(lambda message: FAILED in message.words)
        await robin.says("nothing decided")
        await program.settled()
        assert sum(FAILED in message.words for message in robin.ephemerals) == 2


async def test_a_form_that_fails_keeps_what_was_typed(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin typing it all again."""
    async with slack_program(slack, sqlite_url) as program:
        await robin.command("/interview", "add Acme")
        form = await robin.sees_modal()
        hinder(program, broken)
        answer = await robin.submits(form)
        assert answer == {"response_action": "errors", "errors": {"employer": FAILED}}
        assert robin.modals == [form]


async def test_a_failure_is_told_in_the_language_of_their_slack(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares Anna, who reads German, English in the one moment when something is wrong."""
    anna, failed = slack.person("U2", locale="de-DE"), render(FAILED_IN_GERMAN, PLAIN)
    async with slack_program(slack, sqlite_url) as program:
        await anna.command("/interview", "add Acme")
        form = await anna.sees_modal()
        hinder(program, broken)
        answer = await anna.submits(form)
        assert answer == {"response_action": "errors", "errors": {"employer": failed}}
        await anna.command("/interview", "home")
        await anna.sees(lambda message: failed in message.words)


@pytest.mark.parametrize("verdict", ["right", "wrong", "failed"])
async def test_a_form_that_takes_too_long_closes_and_the_chat_goes_on(
    slack: SlackServer, robin: Person, sqlite_url: str, verdict: str
) -> None:
    """Spares Robin the message that the app did not respond (Slack waits three seconds)."""
    async with slack_program(slack, sqlite_url) as program:
        await robin.command("/interview", "add Acme")
        form = await robin.sees_modal()
        may_go_on = asyncio.Event()
        hinder(program, lambda: waited(may_go_on, fails=verdict == "failed"))
        listeners(program)._verdict_seconds = 0.05
        decision = {"decision": "2026-10-01"} if verdict == "wrong" else {}
        assert await robin.submits(form, decision) == {}
        may_go_on.set()
        if verdict == "failed":
            await robin.sees(lambda message: FAILED in message.words)
        elif verdict == "wrong":
            kept = render(text("form-rejected"), PLAIN)
            await robin.sees(lambda message: kept in message.words)
            assert "Acme" in (await sees(robin, "save")).words
        else:
            await sees(robin, "undo")
        await program.settled()


async def waited(event: asyncio.Event, *, fails: bool) -> None:
    await event.wait()
    if fails:
        raise StorageError


async def test_the_sixth_answer_to_one_command_becomes_a_message(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares Robin an answer that Slack does not take: a response_url works five times."""
    robin = slack.person("U1")
    channel = slack.channel("C1", has_bot=False)
    async with slack_program(slack, sqlite_url) as program:
        await robin.command("/interview", "home", channel=channel)
        await sees(robin, "add")
        await program.settled()
        assert robin.last_envelope is not None
        arrival = inbound.command(robin.last_envelope.payload)
        assert arrival is not None
        web = program.face._web
        people = People(web, lambda: 0.0)
        reply = Reply(
            web=web, people=people, deliverer=SlackDeliverer(web, people), arrival=arrival
        )
        for _ in range(4):
            assert await reply.send(PARCEL) == EPHEMERAL
        with pytest.raises(TryLater):
            await reply.send(PARCEL)


async def test_an_answer_that_comes_too_late_for_the_channel_becomes_a_message(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin an answer that Slack does not take: a response_url works for half an hour."""
    channel = slack.channel("C1", has_bot=False)
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        hinder(program, lambda: _half_an_hour_passes(slack))
        await robin.command("/interview", "home", channel=channel)
        await program.settled()
        assert not robin.ephemerals
        await program.clock_to(program.clock.at.replace(minute=5))
        assert offers(robin.messages[-1], "list")


async def _half_an_hour_passes(slack: SlackServer) -> None:
    slack.advance(31 * 60)


async def test_errands_are_not_waited_for_for_ever() -> None:
    """Spares the operator a process that a supervisor has to kill."""
    errands = Errands("slack")
    never = asyncio.Event()
    errand = errands.run(never.wait())
    await errands.drain(0.01)
    assert not errand.done()
    errand.cancel()


async def test_a_notice_that_does_not_arrive_is_no_failure(
    slack: SlackServer, sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Spares Robin a failure on top of an answer that is worth nothing later."""
    robin = slack.person("U1")
    slack.api.scopes.discard("chat:write")
    async with slack_program(slack, sqlite_url) as program:
        hinder(program, broken)
        with caplog.at_level(logging.WARNING):
            await robin.says("hello")
            await program.settled()
    assert "a notice did not arrive" in caplog.text
    slack.violations.clear()  # the scope that we took away is noted as missing


def test_slack_is_asked_with_our_own_session_only() -> None:
    """Spares the operator a connection for each message."""
    web = Web(Wire(), token="xoxb-1", api_url=None, logger=logging.getLogger("test"))
    assert web.client.retry_handlers == []
    assert web.client.base_url == "https://slack.com/api/"
