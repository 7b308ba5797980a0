"""Forms: a page at once, alive after a restart, and never a dead end."""

from pathlib import Path

import pytest

from tests.adapters.discord.world import World, registered, world
from tests.platforms.discord_faults import AnswerLost, Fault, Refuses, ServerError
from tests.platforms.discord_kinds import DEFER_REPLY, MODAL
from tests.platforms.discord_person import Person
from tests.platforms.discord_records import Modal

CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback"


async def opened(robin: Person, line: str = "interview add", **options: object) -> Modal:
    """The form that a command opens."""
    used = await robin.command(line, options)
    assert used.answer_type == MODAL
    assert used.modal is not None
    return used.modal


async def test_the_form_is_filled_in_with_what_the_command_said(here: World) -> None:
    """Spares Robin the typing of what was typed already."""
    async with here.running():
        form = await opened(here.robin, details="Acme")
        await here.robin.submits(form)
        await here.robin.sees("Saved: Acme")


async def test_a_form_outlives_a_restart(here: World) -> None:
    """Spares Robin the loss of a page because somebody deployed meanwhile."""
    async with here.running():
        form = await opened(here.robin, details="Acme")
    async with here.running() as ringback:
        await here.robin.submits(form, {"decision": "Friday"})
        await here.robin.sees("Saved: Acme")
        dossier = await ringback.dossier()
    assert dossier is not None
    assert str(dossier.search.applications[0].interview.decision_by) == "2026-10-16"


async def test_what_is_wrong_is_said_and_the_form_opens_again_as_it_was(here: World) -> None:
    """Spares Robin a whole form typed twice: no form can be answered by a form."""
    robin = here.robin
    async with here.running():
        form = await opened(robin, details="Acme")
        await robin.submits(form, {"decision": "the 45th of Nevember", "people": "Dana Fox"})
        rejected = await robin.sees("Not saved yet")
        again = await robin.clicks(rejected, "Continue")
        assert again.modal is not None
        await robin.submits(again.modal, {"decision": "Friday"})
        saved = await robin.sees("Saved: Acme")
    assert rejected.is_ephemeral
    assert "the 45th of Nevember" in rejected.text
    assert not saved.is_ephemeral
    fields = {each["component"]["custom_id"]: each for each in again.modal.components[1:]}
    assert fields["people"]["component"]["value"] == "Dana Fox"


async def test_a_rejected_form_opens_again_after_a_restart(here: World) -> None:
    """Spares Robin a button that leads nowhere: what was typed is still known."""
    robin = here.robin
    async with here.running():
        form = await opened(robin, details="Acme")
        await robin.submits(form, {"decision": "the 45th of Nevember", "people": "Dana Fox"})
        rejected = await robin.sees("Not saved yet")
    async with here.running():
        again = await robin.clicks(rejected, "Continue")
        assert again.modal is not None
        await robin.submits(again.modal, {"decision": "Friday"})
        saved = await robin.sees("Saved: Acme")
    assert "Dana Fox" in saved.text


async def test_a_button_of_the_release_before_leads_into_the_chat(here: World) -> None:
    """Spares Robin, whose form was refused just before an update, a button that is dead."""
    robin = here.robin
    async with here.running():
        form = await opened(robin, details="Acme")
        await robin.submits(form, {"decision": "the 45th of Nevember"})
        rejected = await robin.sees("Not saved yet")
        button = next(iter(rejected.interactive()))
        button["custom_id"] = button["custom_id"].replace(":go_on:", ":again:")
        await robin.clicks(rejected, "Continue")
        await robin.sees("I can't read “the 45th of Nevember” as a day")


async def test_somebody_elses_rejected_form_is_not_shown(here: World) -> None:
    """Spares Robin a stranger who reads what was typed."""
    robin, mallory = here.robin, here.mallory
    async with here.running():
        await robin.submits(
            await opened(robin, details="Acme"), {"decision": "the 45th of Nevember"}
        )
        rejected = await robin.sees("Not saved yet")
        await mallory.command("interview home")
        forged = await mallory.sees("Nothing is open")
        forged.components = rejected.components
        press = await mallory.clicks(forged, "Continue")
    assert press.modal is None
    assert press.message is not None
    assert "Acme" not in press.message.text


@pytest.mark.parametrize(
    "faults",
    [
        pytest.param((Refuses(code=10062),), id="too late"),
        pytest.param((Refuses(code=40060),), id="acknowledged by somebody else"),
        pytest.param((ServerError(status=500),) * 2, id="Discord is broken"),
        pytest.param((AnswerLost(carried_out=False),) * 2, id="the connection breaks"),
    ],
)
async def test_s32_a_form_that_cannot_be_shown_is_asked_in_the_chat(
    here: World, faults: tuple[Fault, ...]
) -> None:
    """Spares Robin a command that does nothing: there is always a visible way on."""
    robin = here.robin
    async with here.running():
        here.server.script(CALLBACK, *faults)
        await robin.command("interview add", {"details": "Acme"}, must_answer=False)
        review = await robin.sees("Is this right?")
        await robin.clicks(review, "Save")
        await robin.sees("Saved: Acme")


async def test_a_form_that_was_shown_though_the_answer_was_lost_is_not_asked_again(
    here: World,
) -> None:
    """Spares Robin the same questions twice, in a form and in the chat."""
    robin = here.robin
    async with here.running():
        here.server.script(CALLBACK, AnswerLost(carried_out=True))
        form = await opened(robin, details="Acme")
        await robin.submits(form)
        await robin.sees("Saved: Acme")
    assert not any("Is this right?" in message.text for message in robin.messages)


async def test_a_slow_turn_is_acknowledged_in_time_and_asks_in_the_chat(tmp_path: Path) -> None:
    """Spares Robin "the application did not respond": a form has to be the first answer."""
    async with world(tmp_path, guard_seconds=0) as here:
        robin = here.robin
        async with here.running():
            used = await robin.command("interview add", {"details": "Acme"})
            await robin.sees("Is this right?")
        assert used.answer_type == DEFER_REPLY


async def test_the_same_interview_twice_offers_the_first(here: World) -> None:
    """Spares Robin two reminders for one interview."""
    robin = here.robin
    async with here.running() as ringback:
        await registered(ringback, robin)
        await robin.submits(await opened(robin, details="Acme"))
        twice = await robin.sees("Which is this?")
        await robin.clicks(twice, "The same one")
        dossier = await ringback.dossier()
    assert dossier is not None
    assert len(dossier.search.applications) == 1
