"""A direct message whose answer was lost is there once, and is there."""

from dataclasses import replace

import pytest

from adapters.discord.deliver import DiscordDeliverer
from bot.service.delivery_errors import (
    PerhapsDelivered,
    TryLater,
)
from bot.service.ports import (
    MessageRef,
)
from tests.adapters.discord.test_deliver import CREATE, LIST, PARCEL
from tests.platforms.discord_faults import AnswerLost, Fault, ServerError
from tests.platforms.discord_person import Person
from tests.platforms.discord_server import DiscordServer


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(AnswerLost(carried_out=True), id="connection reset"),
        pytest.param(ServerError(status=502, carried_out=True), id="server error"),
    ],
)
async def test_sent_again_after_a_lost_answer_it_is_there_once(
    server: DiscordServer, deliverer: DiscordDeliverer, robin: Person, fault: Fault
) -> None:
    """Spares Robin the same nudge twice."""
    server.script(CREATE, fault)
    with pytest.raises(PerhapsDelivered):
        await deliverer.deliver(PARCEL)
    ref = await deliverer.deliver(replace(PARCEL, maybe_sent=True))
    (message,) = robin.messages
    assert ref == MessageRef(channel=message.channel_id, message=message.id)


async def test_the_nonce_tells_when_the_person_has_written_meanwhile(
    server: DiscordServer, deliverer: DiscordDeliverer, robin: Person
) -> None:
    """Spares Robin the same nudge twice."""
    server.script(CREATE, AnswerLost(carried_out=True))
    with pytest.raises(PerhapsDelivered):
        await deliverer.deliver(PARCEL)
    await robin.says("hello")
    await deliverer.deliver(replace(PARCEL, maybe_sent=True))
    assert len([m for m in robin.messages if m.author.bot]) == 1


async def test_found_even_when_the_nonce_is_forgotten(
    server: DiscordServer, deliverer: DiscordDeliverer, robin: Person
) -> None:
    """Spares Robin the same nudge twice after an hour's outage."""
    server.script(CREATE, AnswerLost(carried_out=True))
    with pytest.raises(PerhapsDelivered):
        await deliverer.deliver(PARCEL)
    server.age_tokens(60)
    await deliverer.deliver(replace(PARCEL, maybe_sent=True))
    assert len(robin.messages) == 1


async def test_sent_when_it_was_not_there_after_all(
    server: DiscordServer, deliverer: DiscordDeliverer, robin: Person
) -> None:
    """Spares Robin a nudge that everybody believes to be there."""
    await deliverer.deliver(replace(PARCEL, key="k0", deliver_key="another"))
    server.script(CREATE, AnswerLost(carried_out=False))
    with pytest.raises(PerhapsDelivered):
        await deliverer.deliver(PARCEL)
    await deliverer.deliver(replace(PARCEL, maybe_sent=True))
    assert len(robin.messages) == 2


async def test_nothing_is_sent_again_while_it_cannot_be_looked_for(
    server: DiscordServer, deliverer: DiscordDeliverer, robin: Person
) -> None:
    """Spares Robin a nudge that is written off in an outage: it is looked for later."""
    server.script(LIST, ServerError(status=503))
    with pytest.raises(TryLater):
        await deliverer.deliver(replace(PARCEL, maybe_sent=True))
    assert robin.messages == []
