"""Nudges on their way through the whole program when Slack or the network is not there (S32)."""

from datetime import timedelta

import pytest

from adapters.slack.style import PLAIN
from bot.engine.meaning import text
from bot.engine.wording.catalogue import render
from tests.adapters.slack.program import slack_program
from tests.adapters.slack.steps import MONDAY, labelled, offers, register, sees
from tests.platforms.slack_faults import AnswerLost, Fault, RateLimited, ServerError
from tests.platforms.slack_faults import Refused as RefusedBySlack
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer


async def test_a_nudge_whose_answer_was_lost_arrives_once(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin two nudges for one call (S32)."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        await program.settled()
        slack.script("chat.postMessage", AnswerLost())
        await program.clock_to(MONDAY)
        assert sum(offers(message, "show-card") for message in robin.messages) == 1
        await robin.clicks(await sees(robin, "heard"), labelled("heard"))
        await program.settled()
        assert not any(offers(message, "show-card") for message in robin.messages)


async def test_a_nudge_waits_as_long_as_slack_asks(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a nudge that is lost on a busy morning (S32)."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        await program.settled()
        slack.script("chat.postMessage", RateLimited(30))
        await program.clock_to(MONDAY)
        assert not any(offers(message, "show-card") for message in robin.messages)
        await program.clock_to(MONDAY + timedelta(seconds=29))
        assert not any(offers(message, "show-card") for message in robin.messages)
        await program.clock_to(MONDAY + timedelta(seconds=32))
        await sees(robin, "show-card")


async def test_somebody_who_could_not_be_reached_is_told_when_they_are_back(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a bot that went silent for no reason they could see (S32)."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        await program.settled()
        slack.script("chat.postMessage", RefusedBySlack("messages_tab_disabled"))
        await program.clock_to(MONDAY)
        dossier = await program.dossier("U1")
        assert dossier is not None
        assert dossier.conversation.unreachable
        await robin.command("/interview", "home")
        told = render(text("was-unreachable"), PLAIN)
        await robin.sees(lambda message: told in message.words)


async def test_a_place_that_may_be_public_is_taken_for_one(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin an answer in public because Slack did not say where the private chat is."""
    async with slack_program(slack, sqlite_url) as program:
        slack.script("conversations.open", RateLimited(30))
        await robin.command("/interview", "home")
        home = await sees(robin, "add")
        assert home.only_for == "U1"
        await program.settled()


@pytest.mark.parametrize("fault", [RateLimited(30), ServerError(502), AnswerLost()])
async def test_an_answer_that_a_channel_does_not_take_comes_as_a_message(
    slack: SlackServer, robin: Person, sqlite_url: str, fault: Fault
) -> None:
    """Spares Robin a command without an answer."""
    channel = slack.channel("C1", has_bot=False)
    async with slack_program(slack, sqlite_url) as program:
        slack.script("response_url", fault)
        await robin.command("/interview", "home", channel=channel)
        await program.settled()
        await program.clock_to(program.clock.at + timedelta(minutes=1))
        assert [offers(message, "add") for message in robin.messages] == [True]


async def test_stop_in_a_channel_settles_the_nudge_in_the_private_chat(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin buttons that seem to work after everything was stopped (S35)."""
    channel = slack.channel("C1", has_bot=False)
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        await program.clock_to(MONDAY)
        nudge = await sees(robin, "show-card")
        await robin.command("/interview", "stop", channel=channel)
        await robin.sees(lambda message: message.channel == channel)
        await program.settled()
        shown = [message for message in robin.messages if message.ts == nudge.ts]
        assert [offers(message, "show-card") for message in shown] == [False]


async def test_a_form_asked_for_in_words_is_asked_in_the_chat(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a sentence without an answer: only a press or a command can open a form."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        await robin.says("change it")
        assert "Acme" in (await sees(robin, "save")).words
        await program.settled()
        assert robin.modals == []


async def test_after_a_restart_the_private_conversation_is_known(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a nudge that stands in line while hundreds of conversations are opened."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        await robin.says("list")
        await program.settled()
    opened = [call for call in slack.calls if call.method == "conversations.open"]
    async with slack_program(slack, sqlite_url) as program:
        await program.clock_to(MONDAY)
        await sees(robin, "show-card")
    assert [call for call in slack.calls if call.method == "conversations.open"] == opened
