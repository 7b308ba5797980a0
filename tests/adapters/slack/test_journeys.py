"""Whole journeys through the real slack-bolt, on real sockets, over a real database."""

import asyncio
from datetime import timedelta

import pytest

from adapters.slack.style import PLAIN
from bot.engine.meaning import text
from bot.engine.wording.catalogue import render
from tests.adapters.slack.program import WEDNESDAY, slack_program
from tests.adapters.slack.steps import MONDAY, calls, labelled, offers, register, sees, until_card
from tests.platforms.slack_forms import interactive
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer


async def test_from_the_command_to_the_day_of_the_next_call(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a program whose parts work and whose whole does not (S1, S4, S23)."""
    async with slack_program(slack, sqlite_url) as program:
        saved = await register(robin)
        assert "Acme" in saved.words
        await program.clock_to(MONDAY - timedelta(minutes=1))
        assert not any(offers(message, "show-card") for message in robin.messages)

        await program.clock_to(MONDAY)
        nudge = await sees(robin, "show-card")
        assert "Acme" in nudge.words
        assert "Acme" not in nudge.text + nudge.words.splitlines()[0]

        await robin.clicks(nudge, labelled("show-card"))
        card = await sees(robin, "talked")
        assert "this is Robin" in card.words
        await robin.clicks(card, labelled("talked"))
        await robin.clicks(await sees(robin, "nothing-decided"), labelled("nothing-decided"))
        await sees(robin, "yes-no-day")
        await robin.says("yeah they said Thursday")
        await robin.sees(lambda m: "Thursday 22 October" in m.words and offers(m, "undo"))

        await program.settled()
        # Nobody said anything about a thank-you: its nudges stay open.
        earlier = [message for message in robin.messages[:-1] if message != saved]
        answered = [message for message in earlier if not offers(message, "write-thanks")]
        assert [list(interactive(message.blocks)) for message in answered] == [[]] * len(answered)
        assert await calls(program) == 1


async def test_two_presses_at_once_are_one_call(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a call that counts twice against their budget (S20)."""
    async with slack_program(slack, sqlite_url) as program:
        card = await until_card(program, robin)
        press = labelled("talked")
        await asyncio.gather(robin.clicks(card, press), robin.clicks(card, press))
        await program.settled()
        assert await calls(program) == 1
        assert sum(offers(message, "nothing-decided") for message in robin.messages) == 1


@pytest.mark.parametrize("which", ["a press", "a sentence"])
async def test_what_slack_delivers_twice_happens_once(
    slack: SlackServer, robin: Person, sqlite_url: str, which: str
) -> None:
    """Spares Robin a second answer to one sentence (S20)."""
    async with slack_program(slack, sqlite_url) as program:
        card = await until_card(program, robin)
        await robin.clicks(card, labelled("talked"))
        await sees(robin, "nothing-decided")
        if which == "a sentence":
            await robin.says("nothing decided")
            await sees(robin, "yes-no-day")
        await program.settled()
        before = robin.messages
        assert robin.last_envelope is not None
        await slack.redeliver(robin.last_envelope)
        await program.settled()
        assert robin.messages == before
        assert await calls(program) == 1


async def test_a_stale_button_changes_nothing_and_shows_what_is_known(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin an old card that overwrites what came later (S21, S25)."""
    async with slack_program(slack, sqlite_url) as program:
        card = await until_card(program, robin)
        await robin.clicks(card, labelled("talked"))
        await robin.clicks(await sees(robin, "nothing-decided"), labelled("rejected"))
        await program.settled()
        await robin.clicks(card, labelled("no-answer"))
        shown = await robin.sees(lambda message: message.only_for == "U1")
        assert "Acme" in shown.words
        assert await calls(program) == 1


async def test_somebody_elses_button_is_refused_in_private(
    slack: SlackServer, sqlite_url: str
) -> None:
    """Spares Robin a colleague who answers for them (S33)."""
    robin, mallory = slack.person("U1"), slack.person("U2", name="mallory")
    async with slack_program(slack, sqlite_url) as program:
        saved = await register(robin)
        before = await program.dossier("U1")
        await mallory.clicks(saved, labelled("undo"))
        refused = render(text("unknown-button"), PLAIN)
        seen = await mallory.sees(lambda message: refused in message.words)
        assert seen.only_for == "U2"
        assert await program.dossier("U1") == before
        assert all("Acme" not in message.words for message in mallory.ephemerals)


async def test_a_restart_in_the_middle_of_a_call_loses_nothing(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a card whose buttons died with a process (S28)."""
    async with slack_program(slack, sqlite_url) as program:
        card = await until_card(program, robin)
    async with slack_program(slack, sqlite_url, now=MONDAY + timedelta(minutes=5)) as program:
        await robin.clicks(card, labelled("talked"))
        await sees(robin, "nothing-decided")
        await program.settled()
        assert robin.messages[-2].ts == card.ts
        assert not offers(robin.messages[-2], "talked")
        assert await calls(program) == 1


async def test_a_form_that_is_wrong_stays_open_and_says_where(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin typing it all again."""
    async with slack_program(slack, sqlite_url) as program:
        await robin.command("/interview", "add Acme")
        form = await robin.sees_modal()
        answer = await robin.submits(form, {"decision": "2026-10-01"})
        assert (answer["response_action"], set(answer["errors"])) == ("errors", {"decision"})
        assert robin.modals == [form]
        assert await robin.submits(form, {"decision": "2026-10-16"}) == {"response_action": "clear"}
        await sees(robin, "undo")
        await program.settled()


async def test_a_form_that_cannot_be_shown_goes_on_in_the_chat(sqlite_url: str) -> None:
    """Spares Robin a command that seems to do nothing: a trigger lives three seconds (S32)."""
    async with SlackServer(trigger_seconds=0.0) as slack:
        robin = slack.person("U1", tz="Europe/Berlin")
        async with slack_program(slack, sqlite_url) as program:
            await robin.command("/interview", "add Acme")
            review = await sees(robin, "save")
            assert "Acme" in review.words
            await robin.clicks(review, labelled("save"))
            await sees(robin, "undo")
            await program.settled()
        assert slack.violations == []
        assert [each.split(":")[1].strip() for each in slack.refusals] == ["expired_trigger_id"]


async def test_in_a_channel_only_the_one_who_asked_sees_the_answer(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin colleagues who read along (S26)."""
    channel = slack.channel("C1", has_bot=False)
    async with slack_program(slack, sqlite_url) as program:
        await until_card(program, robin)
        awaited = await program.dossier("U1")
        await robin.command("/interview", "home", channel=channel)
        home = await robin.sees(lambda message: message.channel == channel)
        assert "Acme" in home.words
        assert slack.messages_in(channel) == []
        after = await program.dossier("U1")
        assert awaited is not None
        assert after is not None
        assert after.conversation.awaiting == awaited.conversation.awaiting


async def test_what_was_pressed_in_a_channel_is_replaced_by_the_outcome(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin buttons that stay although they were pressed."""
    channel = slack.channel("C1", has_bot=False)
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        await program.clock_to(MONDAY)
        await robin.command("/interview", "call", channel=channel)
        card = await robin.sees(lambda m: m.channel == channel and offers(m, "talked"))
        await robin.clicks(card, labelled("talked"))
        await robin.sees(lambda m: m.channel == channel and offers(m, "nothing-decided"))
        await program.settled()
        shown = [message for message in robin.ephemerals if message.ts == card.ts]
        assert [offers(message, "talked") for message in shown] == [False]
        assert slack.messages_in(channel) == []


async def test_a_form_for_a_channel_that_cannot_be_shown_says_where_it_goes_on(
    sqlite_url: str,
) -> None:
    """Spares Robin a question in a place where it cannot be answered in words."""
    async with SlackServer(trigger_seconds=0.0) as slack:
        robin = slack.person("U1", tz="Europe/Berlin")
        channel = slack.channel("C1", has_bot=False)
        async with slack_program(slack, sqlite_url) as program:
            await robin.command("/interview", "add Acme", channel=channel)
            elsewhere = render(text("answered-elsewhere"), PLAIN)
            await robin.sees(lambda m: m.channel == channel and elsewhere in m.words)
            assert offers(robin.messages[-1], "save")
            await program.settled()
        assert slack.violations == []


async def test_strange_words_are_shown_as_typed(slack: SlackServer, sqlite_url: str) -> None:
    """Spares Robin an employer that rings the whole channel (S34)."""
    strange = "O'Brien & Søns <!channel> @everyone *bold* مرحبا 🎉"
    robin = slack.person("U1", tz="Europe/Berlin")
    async with slack_program(slack, sqlite_url) as program:
        saved = await register(robin, strange)
        assert strange in saved.words
        dossier = await program.dossier("U1")
        assert dossier is not None
        assert [each.employer for each in dossier.search.applications] == [strange]
        await robin.says("x" * 5000)
        await program.settled()
        assert robin.messages[-1] != saved


async def test_forgetting_deletes_the_bots_own_messages(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a chat full of what they asked to have erased (S36)."""
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        await robin.command("/interview", "forget")
        await robin.clicks(await sees(robin, "erase"), labelled("erase"))
        forgotten = render(text("forgotten"), PLAIN)
        await robin.sees(lambda message: forgotten in message.words)
        await program.settled()
        assert [forgotten in message.words for message in robin.messages] == [True]
        assert await program.dossier("U1") is None


async def test_each_person_has_a_dossier_of_their_own(slack: SlackServer, sqlite_url: str) -> None:
    """Spares Robin another one's interviews."""
    robin, kim = slack.person("U1", tz="Europe/Berlin"), slack.person("U2", tz="Asia/Manila")
    async with slack_program(slack, sqlite_url) as program:
        await register(robin)
        await kim.command("/interview", "home")
        await sees(kim, "add")
        dossier = await program.dossier("U2")
        assert dossier is not None
        assert dossier.search.seeker.zone == "Asia/Manila"
        assert dossier.search.applications == ()
        assert all("Acme" not in message.words for message in kim.messages)


async def test_where_slack_may_not_say_who_somebody_is_a_newcomer_and_the_operator_are_told(
    slack: SlackServer, robin: Person, sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Spares Robin a bot that is deaf, and the operator a guess at what is missing."""
    slack.api.scopes.discard("users:read")
    async with slack_program(slack, sqlite_url, now=WEDNESDAY) as program:
        await robin.command("/interview", "home")
        await robin.sees(lambda message: "not told me yet who you are" in message.words)
        await program.settled()
        assert await program.dossier("U1") is None
    assert "does not say who somebody is: missing_scope" in caplog.text
    slack.violations.clear()  # the scope that we took away is noted as missing
