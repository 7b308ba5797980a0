"""The local Discord holds forms, commands and answers to interactions to Discord's rules."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from .discord_inputs import NotPossible
from .discord_limits import COMPONENTS_V2, EPHEMERAL
from .discord_raw import ADD, INTERVIEW, Json, Raw, button, buttons, options, row, select
from .discord_server import DiscordServer


@pytest.fixture
async def raw() -> AsyncIterator[Raw]:
    async with DiscordServer() as server, aiohttp.ClientSession() as session:
        yield Raw(server, session)


def label(component: Json, **more: object) -> Json:
    return {"type": 18, "label": "Employer", "component": component} | more


def field(**more: object) -> Json:
    return {"type": 4, "custom_id": "employer", "style": 1} | more


def modal(*components: Json, **more: object) -> Json:
    return {"custom_id": "m", "title": "Interview", "components": list(components)} | more


MODALS: dict[str, Json] = {
    "6 components": modal(*(label(field(custom_id=str(each))) for each in range(6))),
    "no component": modal(),
    "a title of 46": modal(label(field()), title="t" * 46),
    "a label of 46": modal(label(field(), label="l" * 46)),
    "a description of 101": modal(label(field(), description="d" * 101)),
    "a text input of 4001": modal(label(field(max_length=4001))),
    "a value over its own maximum": modal(label(field(max_length=3, value="four"))),
    "a field without a custom id": modal(label(field(custom_id=""))),
    "a custom id twice": modal(label(field()), label(field())),
    "a disabled select": modal(label(select(disabled=True))),
    "a required select of none": modal(label(select(min_values=0))),
    "a radio group of one": modal(label({"type": 21, "custom_id": "r", "options": options(1)})),
    "11 checkboxes": modal(label({"type": 22, "custom_id": "c", "options": options(11)})),
    "a button": modal(row(button())),
    "a bare text input": modal(field()),
}


@pytest.mark.parametrize("data", MODALS.values(), ids=list(MODALS))
async def test_a_form_over_a_limit_is_refused(raw: Raw, data: Json) -> None:
    """The form would not open."""
    status, answer = await raw.answers(await raw.used(), 9, data)
    assert (status, answer["code"]) == (400, 50035)
    assert raw.robin.modals == []
    assert len(raw.server.violations) == 1


def command(**more: object) -> list[Json]:
    return [INTERVIEW | more]


def option(name: str = "employer", **more: object) -> Json:
    return {"name": name, "type": 3, "description": "d"} | more


LARGE = [
    option(f"o{each}", choices=[{"name": "n" * 90, "value": "v" * 100}] * 2) for each in range(25)
]
COMMANDS: dict[str, list[Json]] = {
    "a name of 33": command(name="n" * 33),
    "a name with a capital": command(name="Interview"),
    "a name with a space": command(name="my interview"),
    "a description of 101": command(description="d" * 101),
    "no description": command(description=""),
    "26 options": command(options=[option(f"o{each}") for each in range(26)]),
    "an option twice": command(options=[option(), option()]),
    "a required option last": command(options=[option("a"), option("b", required=True)]),
    "subcommands beside values": command(options=[ADD, option()]),
    "26 choices": command(
        options=[option(choices=[{"name": str(each), "value": str(each)} for each in range(26)])]
    ),
    "choices and autocomplete": command(
        options=[option(autocomplete=True, choices=[{"name": "a", "value": "a"}])]
    ),
    "an unknown context": command(contexts=[3]),
    "no installation": command(integration_types=[]),
    "a name twice": command() * 2,
    "more than 8000 characters": command(
        options=[ADD | {"options": LARGE}, ADD | {"name": "edit", "options": LARGE}]
    ),
    "101 commands": [INTERVIEW | {"name": f"c{each}"} for each in range(101)],
}


@pytest.mark.parametrize("body", COMMANDS.values(), ids=list(COMMANDS))
async def test_a_command_over_a_limit_is_refused(raw: Raw, body: list[Json]) -> None:
    """One bad description would keep every command from being updated."""
    path = f"/applications/{raw.server.application_id}/commands"
    status, answer = await raw.send("PUT", path, body)
    assert (status, answer["code"]) == (400, 50035)
    assert raw.server.commands == []


async def test_an_interaction_is_answered_once(raw: Raw) -> None:
    """A second acknowledgement is 40060, even of another kind."""
    interaction = await raw.used()
    status, answer = await raw.answers(interaction, 4, {"content": "Yes", "flags": EPHEMERAL})
    assert (status, answer["interaction"]["response_message_ephemeral"]) == (200, True)
    assert answer["resource"]["message"]["content"] == "Yes"
    status, answer = await raw.answers(interaction, 9, modal(label(field())))
    assert (status, answer["code"]) == (400, 40060)


MISFITS = {
    "an update where no message was": (7, {"content": "x"}),
    "choices for a command": (8, {"choices": []}),
    "a deferral with the V2 flag": (5, {"flags": COMPONENTS_V2}),
    "a reply without anything": (4, {}),
}


@pytest.mark.parametrize(("kind", "data"), MISFITS.values(), ids=list(MISFITS))
async def test_an_answer_that_does_not_fit_is_refused(raw: Raw, kind: int, data: Json) -> None:
    """The person would be told that the app did not respond."""
    status, answer = await raw.answers(await raw.used(), kind, data)
    assert (status, answer["code"]) == (400, 50035)


async def test_a_form_cannot_answer_a_form(raw: Raw) -> None:
    """The bot has to post a Continue button between."""
    await raw.answers(await raw.used(), 9, modal(label(field())))
    sent = await raw.robin.submits(raw.robin.modals[0], {"employer": "A"}, must_answer=False)
    status, answer = await raw.answers(sent, 9, modal(label(field())))
    assert (status, answer["code"]) == (400, 50035)


async def test_a_form_opened_from_a_card_may_update_the_card(raw: Raw) -> None:
    """A correction by form changes the card it came from."""
    await raw.send("POST", raw.dm, buttons(button()))
    card = raw.robin.messages[0]
    pressed = await raw.robin.clicks(card, "Heard", must_answer=False)
    await raw.answers(pressed, 9, modal(label(field())))
    sent = await raw.robin.submits(raw.robin.modals[0], {"employer": "A"}, must_answer=False)
    status, _ = await raw.answers(sent, 7, {"content": "Mended", "components": []})
    assert (status, card.text) == (200, "Mended")


async def test_the_webhook_of_a_token_follows_the_first_response(raw: Raw) -> None:
    """Before it there is none; right after a deferral it completes the deferred message."""
    interaction = await raw.used()
    hook = raw.webhook(interaction)
    status, answer = await raw.send("POST", hook, {"content": "early"}, headers={})
    assert (status, answer["code"]) == (404, 10015)
    await raw.answers(interaction, 5, {"flags": EPHEMERAL})
    assert len(raw.server.left_thinking) == 1
    await raw.send("POST", hook, {"content": "done"}, headers={})
    await raw.send("POST", hook, {"content": "more"}, headers={})
    seen = [(message.text, message.is_ephemeral) for message in raw.robin.messages]
    assert seen == [("done", True), ("more", False)]
    status, _ = await raw.send("DELETE", f"{hook}/messages/@original", headers={})
    assert (status, len(raw.robin.messages)) == (204, 1)
    status, answer = await raw.send("GET", f"{hook}/messages/@original", headers={})
    assert (status, answer["code"]) == (404, 10008)


async def test_a_private_answer_cannot_be_reached_through_its_channel(raw: Raw) -> None:
    """Ephemeral messages are edited by the token, as long as it lives, and by nothing else."""
    _, answer = await raw.answers(await raw.used(), 4, {"content": "x", "flags": EPHEMERAL})
    path = f"{raw.dm}/{answer['resource']['message']['id']}"
    status, answer = await raw.send("PATCH", path, {"content": "y"})
    assert (status, answer["code"]) == (404, 10008)


async def test_an_app_that_only_a_user_installed_may_follow_up_five_times(raw: Raw) -> None:
    """Where the bot is no member, a long talk has to go on in the DM."""
    commands = f"/applications/{raw.server.application_id}/commands"
    guild = raw.server.guild("Elsewhere", has_bot=False)
    await raw.send("PUT", commands, command(integration_types=[0]))
    with pytest.raises(NotPossible, match="can't be installed by a user"):
        await raw.robin.command("interview add", where=guild.channel)
    await raw.send("PUT", commands, command(integration_types=[0, 1]))
    used = await raw.robin.command("interview add", where=guild.channel, must_answer=False)
    await raw.answers(used, 4, {"content": "x"})
    codes = [
        (await raw.send("POST", raw.webhook(used), {"content": "x"}, headers={}))[1].get("code")
        for _ in range(6)
    ]
    assert codes == [None] * 5 + [40094]
    channel = f"/channels/{guild.channel_id}/messages"
    status, answer = await raw.send("POST", channel, {"content": "x"})
    assert (status, answer["code"]) == (403, 50001)
