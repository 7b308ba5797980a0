"""`/interview-admin`: what is set on a server, by those who manage it and nobody else."""

import pytest

from tests.adapters.discord.world import Ringback, World, registered
from tests.platforms import discord_kinds as kinds
from tests.platforms.discord_inputs import NotPossible
from tests.platforms.discord_person import Person
from tests.platforms.discord_records import Guild, Interaction, Message
from tests.platforms.discord_refusals import Json

COACH = "77000000000000001"
RULES = "r1:ws_rules:workspace"


def library(here: World) -> Guild:
    """A server that Mallory manages."""
    guild = here.server.guild("City Library")
    guild.managers.add("666")
    return guild


async def overview(here: World, guild: Guild) -> Message:
    used = await here.mallory.command("interview-admin", where=guild.channel)
    assert used.message is not None
    assert used.message.is_ephemeral
    return used.message


async def set_help_line(here: World, guild: Guild, line: str = "116 123") -> None:
    shown = await overview(here, guild)
    form = await here.mallory.clicks(shown, "Coaches and help line")
    assert form.modal is not None
    fields = [
        part["component"]["custom_id"] for part in form.modal.components if part["type"] == 18
    ]
    values: dict[str, object] = {"coaches": [COACH], "help_line": line}
    await here.mallory.submits(form.modal, {n: v for n, v in values.items() if n in fields})
    await here.mallory.sees("Changed. It holds from now on")


async def forged(person: Person, guild: Guild | None, kind: int, data: Json) -> Interaction:
    """A press or a form that Discord's client would not let them send, as it would arrive."""
    where = guild.channel if guild else None
    return await person._interact(kind, data, where=where, must_answer=True)


async def test_coaches_and_help_line_are_set_and_said_back(here: World) -> None:
    """Spares the centre a file on somebody else's machine."""
    guild = library(here)
    async with here.running():
        await set_help_line(here, guild)
        shown = await overview(here, guild)
    assert "116 123" in shown.text


async def test_the_command_is_offered_to_those_who_manage_the_server(here: World) -> None:
    """Spares everybody else a command that only says no."""
    guild = library(here)
    async with here.running():
        with pytest.raises(NotPossible):
            await here.robin.command("interview-admin", where=guild.channel)
        with pytest.raises(NotPossible):
            await here.mallory.command("interview-admin")
        await overview(here, guild)


async def test_values_of_rules_are_set_and_every_mistake_is_said_at_once(here: World) -> None:
    """Spares the centre a form sent off once for each slip, and what was right typed again."""
    guild, mallory = library(here), here.mallory
    typed: dict[str, object] = {"A2.wait": "soon", "A3.wait": "10 days", "H5.wait": "-3 days"}
    async with here.running():
        shown = await overview(here, guild)
        opened = await mallory.selects(shown, RULES, "waiting")
        assert opened.modal is not None
        await mallory.submits(opened.modal, typed)
        rejected = await mallory.sees("Not saved yet")
        again = await mallory.clicks(rejected, "Continue")
        assert again.modal is not None
        fields = (part["component"] for part in again.modal.components)
        kept = {field["custom_id"]: field.get("value") for field in fields}
        right: dict[str, object] = {"A2.wait": "2 business days", "H5.wait": "4 business days"}
        await mallory.submits(again.modal, right)
        changed = await mallory.sees("Changed. It holds from now on")
        await mallory.clicks(changed, "Undo")
        await mallory.sees("Undone")
        undone = await overview(here, guild)
    assert "**After the day that they named:** Write business days" in rejected.text
    assert "**After a message left:** Write business days" in rejected.text
    assert "When they named no day" not in rejected.text
    assert {name: kept[name] for name in typed} == typed
    for value in ("2 business days", "10 days", "4 business days"):
        assert value in changed.text
        assert value not in undone.text


@pytest.mark.parametrize("where", ["their server", "in private"])
async def test_nobody_else_changes_a_server_whatever_they_send(here: World, where: str) -> None:
    """Spares the centre coaches of a stranger's choice: ids in a button prove nothing."""
    guild, robin = library(here), here.robin
    there = guild if where == "their server" else None
    press = {"component_type": kinds.BUTTON, "custom_id": "r1:ws_coaching:workspace", "id": 1}
    line = {"type": 4, "id": 3, "custom_id": "help_line", "value": "0900 666"}
    label = {"type": 18, "id": 2, "component": line}
    form = {"custom_id": "r1:form:workspace-coaching", "components": [label]}
    async with here.running():
        await set_help_line(here, guild)
        for kind, data in ((kinds.COMPONENT, press), (kinds.MODAL_SUBMIT, form)):
            used = await forged(robin, there, kind, data)
            assert used.modal is None
        await robin.sees("Only those who manage this place can change that")
        shown = await overview(here, guild)
    assert "116 123" in shown.text
    assert "0900 666" not in shown.text


async def test_an_admin_of_one_server_changes_no_other(here: World) -> None:
    """Spares each centre the habits of the next one."""
    guild, other = library(here), here.server.guild("Another")
    async with here.running():
        await set_help_line(here, guild)
        form = {
            "custom_id": "r1:form:workspace-coaching",
            "components": [
                {
                    "type": 18,
                    "id": 2,
                    "component": {"type": 4, "id": 3, "custom_id": "help_line", "value": "0900"},
                }
            ],
        }
        await forged(here.mallory, other, kinds.MODAL_SUBMIT, form)
        other.managers.add("666")
        shown = await overview(here, other)
    assert "116 123" not in shown.text
    assert "0900" not in shown.text


async def chosen(here: World, ringback: Ringback, guild: Guild) -> None:
    """Robin has an interview, and that server as their home."""
    await registered(ringback, here.robin)
    await here.robin.command("interview list", where=guild.channel)
    offer = await here.robin.sees("You can choose it as your home server")
    assert "City Library has coaches" in offer.text
    await here.robin.clicks(offer, "Choose as my home server")
    await here.robin.sees("City Library is your home server now")


async def test_a_home_server_is_chosen_and_can_be_left(here: World) -> None:
    """Spares Robin a coach they did not choose, and keeps them the one they did."""
    guild = library(here)
    async with here.running() as ringback:
        await set_help_line(here, guild)
        await chosen(here, ringback, guild)
        await here.robin.command("interview settings", where=guild.channel)
        settings = await here.robin.sees("Your home server")
        assert "City Library" in settings.text
        dossier = await ringback.dossier()
        assert dossier is not None
        assert dossier.conversation.home is not None
        assert dossier.conversation.home.id == guild.id
        await here.robin.clicks(settings, "Have no home server")
        await here.robin.sees("You have no home server any more")


async def test_an_admins_home_shows_what_is_set_and_nobody_elses_does(here: World) -> None:
    """Spares the admin a second command, and Robin what is none of theirs."""
    guild = library(here)
    async with here.running():
        await set_help_line(here, guild)
        mine = await here.mallory.command("interview home", where=guild.channel)
        theirs = await here.robin.command("interview home", where=guild.channel)
    assert mine.message is not None
    assert theirs.message is not None
    assert "For everybody here" in mine.message.text
    assert "For everybody here" not in theirs.message.text
