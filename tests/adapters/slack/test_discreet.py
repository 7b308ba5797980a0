"""Discreet on Slack: the chat names nothing; one press opens a modal, in which everything works."""

import json

import pytest

from tests.adapters.slack.program import SlackProgram, slack_program
from tests.adapters.slack.steps import MONDAY, calls, labelled, offers
from tests.platforms.slack_faults import Refused
from tests.platforms.slack_forms import interactive
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_workspace import Message, View

SECRETS = ("Acme", "Dana Fox", "warehouse")


async def _becomes_discreet(robin: Person) -> None:
    await robin.command("/interview", "settings")
    settings = await robin.sees(lambda message: labelled("pause") in message.words)
    change = next(
        element["action_id"]
        for _, element in interactive(settings.blocks)
        if element["type"] == "static_select"
    )
    await robin.clicks(settings, change, labelled("veil"))
    await robin.sees_modal(lambda view: "name nothing" in view.words)


async def _registers(robin: Person) -> View:
    await robin.command("/interview", "add Acme")
    form = await robin.sees_modal(lambda view: view.body["submit"] is not None)
    answer = await robin.submits(form, {"decision": "2026-10-16", "people": "Dana Fox"})
    assert answer["response_action"] == "update"
    return await robin.sees_modal(lambda view: "Acme" in view.words)


def _assert_nothing_named(slack: SlackServer, robin: Person) -> None:
    """In no version of any message, no block, no metadata, no notification."""
    for message in robin.messages:
        for version in (message, *message.edits):
            stored = json.dumps([version.text, version.blocks, version.metadata or {}])
            for secret in SECRETS:
                assert secret not in stored, stored
    posts = [call for call in slack.calls if call.method.startswith("chat.")]
    for call in posts:
        assert not any(secret in json.dumps(call.arguments) for secret in SECRETS)


def _veiled(message: Message) -> bool:
    return labelled("reveal") in message.words


async def test_a_whole_call_leaves_nothing_in_the_chat(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin an employer who reads direct messages (discreet mode, S1, S4)."""
    async with slack_program(slack, sqlite_url) as program:
        await _becomes_discreet(robin)
        saved = await _registers(robin)
        await robin.clicks(saved, labelled("thanks-sent"))
        await program.clock_to(MONDAY)
        nudge = await robin.sees(_veiled)
        await robin.clicks(nudge, labelled("reveal"))
        due = await robin.sees_modal(lambda view: offers(view, "show-card"))
        await robin.clicks(due, labelled("show-card"))
        card = await robin.sees_modal(lambda view: "Dana Fox" in view.words)
        await robin.clicks(card, labelled("talked"))
        heard = await robin.sees_modal(lambda view: offers(view, "nothing-decided"))
        await robin.clicks(heard, labelled("nothing-decided"))
        again = await robin.sees_modal(lambda view: offers(view, "yes-no-day"))
        await robin.clicks(again, labelled("yes-no-day"))
        await robin.sees_modal(lambda view: offers(view, "undo"))
        await program.settled()
        assert await calls(program) == 1
        _assert_nothing_named(slack, robin)
        answered = next(each for each in robin.messages if each.ts == nudge.ts)
        assert not any(interactive(answered.blocks)), "what was answered has no buttons any more"


async def test_words_in_the_chat_are_answered_behind_a_veil(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin an answer that repeats what they wrote; theirs alone they can delete."""
    async with slack_program(slack, sqlite_url) as program:
        await _becomes_discreet(robin)
        await _registers(robin)
        before = len(robin.messages)
        await robin.says("they rejected me")
        await robin.until(lambda: len(robin.messages) > before)
        asked = await robin.sees(_veiled)
        await robin.clicks(asked, labelled("reveal"))
        await robin.sees_modal(lambda view: "Acme" in view.words)
        await program.settled()
        _assert_nothing_named(slack, robin)


async def test_where_no_modal_can_be_opened_they_alone_are_shown_it(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """S32: a trigger that was too old must neither hide the answer nor store it."""
    async with slack_program(slack, sqlite_url) as program:
        await _becomes_discreet(robin)
        await _registers(robin)
        slack.script("views.open", Refused("expired_trigger_id"))
        await robin.command("/interview", "home")
        await robin.until(lambda: any("Acme" in each.words for each in robin.ephemerals))
        await program.settled()
        _assert_nothing_named(slack, robin)


async def test_a_form_that_cannot_be_shown_goes_on_behind_veils(
    slack: SlackServer, robin: Person, sqlite_url: str
) -> None:
    """Spares Robin a choice between discretion and being understood."""
    async with slack_program(slack, sqlite_url) as program:
        await _becomes_discreet(robin)
        slack.script("views.open", Refused("expired_trigger_id"))
        await robin.command("/interview", "add Acme")
        review = await robin.sees(_veiled)
        await robin.clicks(review, labelled("reveal"))
        whole = await robin.sees_modal(lambda view: "Acme" in view.words)
        await robin.clicks(whole, labelled("save"))
        await robin.sees_modal(lambda view: "Saved" in view.words or "Acme" in view.words)
        await program.settled()
        dossier = await program.dossier("U1")
        assert dossier is not None
        assert [each.employer for each in dossier.search.applications] == ["Acme"]
        _assert_nothing_named(slack, robin)


@pytest.mark.parametrize("again", [False, True], ids=["once", "after a restart"])
async def test_what_was_veiled_is_still_there_to_be_read(
    slack: SlackServer, robin: Person, sqlite_url: str, again: bool
) -> None:
    """Spares Robin a button that forgets, be it after an update of ours."""
    async with slack_program(slack, sqlite_url) as program:
        await _becomes_discreet(robin)
        await _registers(robin)
        await program.clock_to(MONDAY)
        nudge = await robin.sees(_veiled)
        if not again:
            await _is_revealed(program, robin, nudge)
            return
    async with slack_program(slack, sqlite_url, now=MONDAY) as program:
        await _is_revealed(program, robin, nudge)


async def _is_revealed(program: SlackProgram, robin: Person, nudge: Message) -> None:
    await robin.clicks(nudge, labelled("reveal"))
    await robin.sees_modal(lambda view: "Acme" in view.words)
    await program.settled()
