"""An export that comes back by a form, and what is said of a file that is none."""

from pathlib import Path

import pytest

from tests.adapters.discord.world import World, registered, world
from tests.platforms.discord_faults import Refuses
from tests.platforms.discord_inputs import File
from tests.platforms.discord_kinds import UPLOAD
from tests.platforms.discord_person import Person
from tests.platforms.discord_records import Modal

CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback"


async def asked_for_a_file(robin: Person) -> Modal:
    used = await robin.command("interview import")
    assert used.modal is not None
    assert UPLOAD in [part.get("component", {}).get("type") for part in used.modal.components]
    return used.modal


async def exported(robin: Person) -> bytes:
    await robin.command("interview export")
    message = await robin.sees("Here is all that I know of you")
    return message.files["ringback.json"]


async def test_an_export_comes_back_by_a_form(here: World) -> None:
    """Spares Robin the question where to drop a file."""
    async with here.running() as ringback:
        await registered(ringback, here.robin)
        file = await exported(here.robin)
        modal = await asked_for_a_file(here.mallory)
        await here.mallory.submits(modal, {"export": File(name="ringback.json", content=file)})
        offered = await here.mallory.sees("one application that I don't know")
        await here.mallory.clicks(offered, "Add the new ones")
        await here.mallory.sees("One application is taken over")


async def test_the_form_outlives_a_restart(here: World) -> None:
    """Spares Robin a form that is refused because a new release was started meanwhile."""
    async with here.running() as ringback:
        await registered(ringback, here.robin)
        file = await exported(here.robin)
        modal = await asked_for_a_file(here.robin)
    async with here.running():
        await here.robin.submits(modal, {"export": File(name="ringback.json", content=file)})
        await here.robin.sees("I know all of that already")


async def test_what_is_no_export_is_said_to_be_none(here: World) -> None:
    """Spares Robin a defect, and us what is in the file."""
    async with here.running():
        modal = await asked_for_a_file(here.robin)
        await here.robin.submits(modal, {"export": File(name="cat.png", content=b"\x89PNG")})
        await here.robin.sees("I can't read that file")


async def test_a_form_without_its_file_is_no_export(here: World) -> None:
    """Spares Robin silence, should Discord ever send it so."""
    async with here.running():
        modal = await asked_for_a_file(here.robin)
        here.server._world.uploads.clear()
        field = modal.components[1]["component"]
        field["required"] = False
        await here.robin.submits(modal)
        await here.robin.sees("I can't read that file")


@pytest.mark.parametrize("has_bot", [True, False])
async def test_in_a_server_it_is_for_its_person_alone(tmp_path: Path, has_bot: bool) -> None:
    """Spares Robin a public export."""
    async with world(tmp_path) as here:
        guild = here.server.guild("A server", has_bot=has_bot)
        async with here.running():
            used = await here.robin.command("interview import", where=guild.channel)
            assert used.modal is not None
            file = File(name="x.json", content=b"{}")
            await here.robin.submits(used.modal, {"export": file})
            told = await here.robin.sees("I can't read that file")
        assert told.is_ephemeral


async def test_where_no_form_can_be_shown_it_says_how_else(here: World) -> None:
    """Spares Robin a dead end: a file can be dropped into the chat, too."""
    async with here.running() as ringback:
        await registered(ringback, here.robin)
        here.server.script(CALLBACK, Refuses(code=40060))
        await here.robin.command("interview import", must_answer=False)
        await here.robin.sees("Please send me the file")
        await here.robin.sends_file("ringback.json", await exported(here.robin))
        await here.robin.sees("I know all of that already")
