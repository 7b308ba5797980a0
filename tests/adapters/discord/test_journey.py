"""One interview from the command to what came of it, as somebody on Discord sees it."""

from dataclasses import replace

from bot.advice.model import CallResult
from tests.adapters.discord.world import MONDAY_EVENING, ROBIN, World, registered


async def test_from_the_command_to_what_came_of_the_call(here: World) -> None:
    """Spares Robin an application: the whole way works with nothing but taps and two words."""
    robin = here.robin
    async with here.running() as ringback:
        await registered(ringback, robin)
        await ringback.until(MONDAY_EVENING)
        nudge = await robin.sees("Show my card")
        await robin.clicks(nudge, "Show my card")
        card = await robin.sees("Press when it's over")
        await robin.clicks(card, "We talked")
        asked = await robin.sees("What did Acme say?")
        await robin.clicks(asked, "Nothing decided")
        again = await robin.sees("May you call again?")
        await robin.clicks(again, "Yes, on…")
        await robin.sees("On which day?")
        await robin.says("thursday")
        await robin.sees("Thursday 22 October")
        dossier = await ringback.dossier()
    assert dossier is not None
    contact = dossier.search.applications[0].last_contact
    assert contact is not None
    assert contact.result is CallResult.TALKED
    assert "Show my card" not in nudge.labels


async def test_after_a_restart_the_private_channel_is_known(here: World) -> None:
    """Spares a whole town its nudges at noon: Discord lets channels be opened but slowly."""
    async with here.running() as ringback:
        await registered(ringback, here.robin)
    async with here.running() as restarted:
        await restarted.until(MONDAY_EVENING)
        await here.robin.sees("Show my card")
    assert "POST /users/@me/channels" not in [each.route for each in here.server.requests]


async def test_one_tap_says_what_time_it_is(here: World) -> None:
    """Spares Robin a call at the wrong hour: Discord tells the language, and never the zone."""
    robin = here.server.person(303, "Mina", locale="de")
    async with here.running() as ringback:
        used = await robin.command("interview add", {"details": "Acme"})
        assert used.modal is not None
        await robin.submits(used.modal, {"decision": "Freitag"})
        saved = await robin.sees("Wie spät ist es bei dir?")
        await robin.clicks(saved, "20:00, Berlin")
        await robin.sees("Bei dir ist es Mittwoch, 14. Oktober")
        dossier = await ringback.dossier(replace(ROBIN, person="303"))
    assert dossier is not None
    assert dossier.search.seeker.zone == "Europe/Berlin"
