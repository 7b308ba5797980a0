"""No click is left without a first response: a form, an answer, or that it was heard."""

from collections.abc import Awaitable, Callable

import pytest

from adapters.discord.reply import Reply
from tests.adapters.discord.replying import CALLBACK, FORM, Replying, commanded, pressed
from tests.adapters.discord.test_deliver import PARCEL
from tests.platforms.discord_faults import Fault, RateLimited, Refuses
from tests.platforms.discord_kinds import DEFER_UPDATE, MODAL
from tests.platforms.discord_person import Person
from tests.platforms.discord_server import DiscordServer


async def test_a_form_is_the_first_answer_or_none(robin: Person, replying: Replying) -> None:
    """Spares Robin a form that opens after everybody has gone on."""
    used, late = await commanded(robin), await commanded(robin)
    assert await replying(used).open_form(FORM, "k1")
    assert used.answer_type == MODAL
    reply = replying(late)
    await reply.send(PARCEL)
    assert not await reply.open_form(FORM, "k1")


@pytest.mark.parametrize(
    "prepare",
    [
        pytest.param(lambda reply: reply.finish(), id="nothing was said"),
        pytest.param(lambda reply: _guarded_and_finished(reply), id="a promise was made"),
    ],
)
async def test_no_command_is_left_without_an_answer(
    server: DiscordServer,
    robin: Person,
    replying: Replying,
    prepare: Callable[[Reply], Awaitable[None]],
) -> None:
    """Spares Robin "thinking" for ever."""
    used = await commanded(robin)
    await prepare(replying(used))
    assert used.message is not None
    assert used.message.text
    assert server.left_thinking == []


async def test_a_press_that_says_nothing_is_acknowledged(robin: Person, replying: Replying) -> None:
    """Spares Robin "this interaction failed"."""
    press, _ = await pressed(robin, replying)
    await replying(press).finish()
    assert press.answer_type == DEFER_UPDATE


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(Refuses(code=50013), id="refused"),
        pytest.param(RateLimited(seconds=1), id="too many requests"),
    ],
)
async def test_an_acknowledgement_that_fails_stops_nothing(
    server: DiscordServer, robin: Person, replying: Replying, fault: Fault
) -> None:
    """Spares Robin an answer that is lost because the way was not prepared."""
    reply = replying(await commanded(robin))
    server.script(CALLBACK, fault)
    await reply.guard()
    await reply.send(PARCEL)
    assert len(robin.messages) == 1


async def _guarded_and_finished(reply: Reply) -> None:
    await reply.guard()
    await reply.finish()
