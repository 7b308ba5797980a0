"""Nothing on Discord hangs on what a process remembers: presses and forms of another one work.

discord.py's own views and modals live in memory alone, and a view that ends takes others with it.
Both traps are avoided by using neither; here is the proof that it stays so.
"""

from adapters.discord.gateway import GatewayClient
from tests.adapters.discord.world import MONDAY_EVENING, World, registered


def _client_of(face: object) -> GatewayClient:
    client = getattr(face, "_client", None)
    assert isinstance(client, GatewayClient)
    return client


async def test_no_view_and_no_modal_is_ever_registered(here: World) -> None:
    """Spares Robin buttons that stop working when another person's message ends."""
    async with here.running() as ringback:
        await registered(ringback, here.robin)
        await ringback.until(MONDAY_EVENING)
        due = await here.robin.sees("Show my card")
        await here.robin.clicks(due, "Show my card")
        await here.robin.command("interview import")
        views = _client_of(ringback.face)._connection._view_store
        assert not views._views
        assert not views._modals
        assert not views._dynamic_items


async def test_every_button_of_a_former_process_still_works(here: World) -> None:
    """Spares Robin a card that died with the release that had sent it."""
    async with here.running() as ringback:
        await registered(ringback, here.robin)
        saved = await here.robin.sees("Saved: Acme")
        form = await here.robin.clicks(saved, "Change")
        assert form.modal is not None
    async with here.running() as ringback:
        await here.robin.submits(form.modal, {"day": "yesterday"})
        await here.robin.sees("Saved: Acme, interview on Tuesday 13 October")
        await ringback.until(MONDAY_EVENING)
        due = await here.robin.sees("Show my card")
    async with here.running():
        pressed = await here.robin.clicks(due, "Show my card")
        assert pressed.answer_type is not None
        await here.robin.sees("You begin")
