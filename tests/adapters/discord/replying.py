"""Interactions as the adapter reads them, and what is answered to them in the tests."""

from collections.abc import Callable
from dataclasses import replace

from adapters.discord.api import Token
from adapters.discord.inbound import Click, OpenAgain
from adapters.discord.reply import Reply
from bot.engine.events import Profile
from bot.engine.fields import Field, Form
from bot.service.ports import (
    MessageRef,
)
from tests.adapters.discord.test_deliver import PARCEL
from tests.adapters.shapes import said
from tests.platforms.discord_person import Person
from tests.platforms.discord_records import Interaction

CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback"
FOLLOW_UP = "POST /webhooks/{webhook_id}/{webhook_token}"
FORM = Form(title=said("x"), fields=(Field(name="a", label=said("a")),), submit=said("x"))
SECOND = replace(PARCEL, key="k2", deliver_key="second")

Replying = Callable[[Interaction], Reply]


def click_of(interaction: Interaction) -> Click:
    source = interaction.source
    return Click(
        address=PARCEL.address,
        event=OpenAgain(id=interaction.id, key="", profile=Profile()),
        token=Token(
            application=str(interaction.payload["application_id"]),
            interaction=interaction.id,
            secret=interaction.token,
        ),
        is_private=interaction.place.guild_id is None,
        channel=str(interaction.payload["channel_id"]),
        source=MessageRef(channel=source.channel_id, message=source.id) if source else None,
    )


async def commanded(robin: Person) -> Interaction:
    return await robin.command("interview help", must_answer=False)


async def pressed(robin: Person, replying: Replying) -> tuple[Interaction, MessageRef]:
    """A press on a message of ours that is there already."""
    ref = await replying(await commanded(robin)).send(PARCEL)
    assert ref is not None
    return await robin.clicks(robin.messages[-1], "We talked", must_answer=False), ref
