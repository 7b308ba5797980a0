"""Ids prove nothing: whatever of somebody's is sent back by another, nothing comes of it."""

from collections.abc import Iterator

from tests.adapters.discord.world import MONDAY_EVENING, World, registered
from tests.platforms import discord_kinds as kinds
from tests.platforms.discord_person import Person
from tests.platforms.discord_refusals import Json


def presses_of(robin: Person) -> Iterator[Json]:
    """Every button and every entry of a list that Robin was ever shown."""
    for message in (*robin.messages, *robin.replies):
        for element in message.interactive():
            data = {
                "component_type": element["type"],
                "custom_id": element["custom_id"],
                "id": element["id"],
            }
            for option in element.get("options") or [{}]:
                yield data | ({"values": [option["value"]]} if option else {})


def forms_of(robin: Person) -> Iterator[Json]:
    """Every form that Robin was shown, filled in anew."""
    for modal in robin.modals:
        fields = [part["component"] for part in modal.components if part["type"] == kinds.LABEL]
        filled = [
            {
                "type": 18,
                "id": n,
                "component": {"type": 4, "custom_id": f["custom_id"], "value": "x"},
            }
            for n, f in enumerate(fields, 1)
        ]
        yield {"custom_id": modal.custom_id, "components": filled}


async def test_nothing_of_somebody_elses_comes_of_their_ids(here: World) -> None:
    """Spares Robin a stranger who reads along, or takes an interview back."""
    robin, mallory, guild = here.robin, here.mallory, here.server.guild("A server")
    async with here.running() as ringback:
        await registered(ringback, robin)
        await robin.command("interview home")
        await robin.command("interview show", {"employer": "Acme"}, where=guild.channel)
        await robin.command("interview settings")
        await ringback.until(MONDAY_EVENING)
        await robin.sees("Show my card")
        before = await ringback.dossier()
        for kind, forged in (
            *((kinds.COMPONENT, data) for data in presses_of(robin)),
            *((kinds.MODAL_SUBMIT, data) for data in forms_of(robin)),
        ):
            used = await mallory._interact(kind, forged, must_answer=True)
            assert used.modal is None or "Acme" not in str(used.modal.components)
        after = await ringback.dossier()
    assert mallory.interactions
    assert not [m for m in (*mallory.messages, *mallory.replies) if "Acme" in m.text]
    assert before is not None
    assert after == before
