"""The answer to one interaction, whatever Discord makes of it."""

from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import replace
from pathlib import Path

import pytest
import pytest_asyncio

from adapters.discord.api import Api, Token
from adapters.discord.deliver import DiscordDeliverer
from adapters.discord.inbound import Click, OpenAgain
from adapters.discord.reply import Reply
from adapters.discord.rest import Rest
from adapters.discord.sync import sync_commands
from bot.engine.events import Profile
from bot.engine.fields import Field, Form
from bot.service.delivery_errors import PerhapsDelivered, Refused, TryLater
from bot.service.ports import (
    MessageRef,
)
from tests.adapters.discord.test_deliver import PARCEL, QUESTION
from tests.adapters.discord.world import DESCRIPTION
from tests.adapters.shapes import said
from tests.platforms.discord_faults import AnswerLost, Fault, RateLimited, Refuses, ServerError
from tests.platforms.discord_kinds import DEFER_UPDATE, MODAL, REPLY, UPDATE
from tests.platforms.discord_person import Person
from tests.platforms.discord_records import Interaction
from tests.platforms.discord_server import DiscordServer

CALLBACK = "POST /interactions/{interaction_id}/{interaction_token}/callback"
FOLLOW_UP = "POST /webhooks/{webhook_id}/{webhook_token}"
FORM = Form(title=said("x"), fields=(Field(name="a", label=said("a")),), submit=said("x"))
SECOND = replace(PARCEL, key="k2", deliver_key="second")

Replying = Callable[[Interaction], Reply]


@pytest_asyncio.fixture
async def server() -> AsyncIterator[DiscordServer]:
    async with DiscordServer(Path(DESCRIPTION) if DESCRIPTION else None) as server:
        await sync_commands(token=server.token, api_url=server.api_url)
        yield server
        assert server.violations == []


@pytest.fixture
def robin(server: DiscordServer) -> Person:
    return server.person(101, "Robin")


@pytest_asyncio.fixture
async def api(server: DiscordServer) -> AsyncIterator[Api]:
    rest = Rest(token=server.token, url=server.api_url)
    yield Api(rest)
    await rest.close()


@pytest.fixture
def replying(api: Api) -> Replying:
    return lambda interaction: Reply(
        api=api,
        deliverer=DiscordDeliverer(api),
        click=_click(interaction),
        guard_seconds=0,
    )


def _click(interaction: Interaction) -> Click:
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


async def test_the_first_message_is_the_answer_and_the_next_follows_up(
    robin: Person, replying: Replying
) -> None:
    """Spares Robin an answer that comes beside the command instead of to it."""
    used = await commanded(robin)
    reply = replying(used)
    refs = [await reply.send(PARCEL), await reply.send(SECOND)]
    assert used.answer_type == REPLY
    assert [ref and ref.message for ref in refs] == [message.id for message in robin.messages]
    assert len(used.followups) == 1


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param(AnswerLost(carried_out=True), id="connection reset"),
        pytest.param(ServerError(status=500, carried_out=True), id="server error"),
    ],
)
async def test_an_answer_that_arrived_unheard_is_taken_for_given(
    server: DiscordServer, robin: Person, replying: Replying, fault: Fault
) -> None:
    """Spares Robin the same answer twice."""
    server.script(CALLBACK, fault)
    ref = await replying(await commanded(robin)).send(PARCEL)
    assert ref is not None
    assert [ref.message] == [message.id for message in robin.messages]


@pytest.mark.parametrize(
    ("route", "fault", "expected"),
    [
        pytest.param(CALLBACK, RateLimited(seconds=2), TryLater, id="too many requests"),
        pytest.param(CALLBACK, Refuses(code=50013), Refused, id="a defect of ours"),
        pytest.param(FOLLOW_UP, AnswerLost(), PerhapsDelivered, id="a follow-up's answer lost"),
    ],
)
async def test_what_a_failure_means(
    server: DiscordServer,
    robin: Person,
    replying: Replying,
    route: str,
    fault: Fault,
    expected: type[Exception],
) -> None:
    """Spares Robin a message that is lost, or sent twice, on its way back."""
    reply = replying(await commanded(robin))
    if route == FOLLOW_UP:
        await reply.send(SECOND)
    server.script(route, fault)
    with pytest.raises(expected):
        await reply.send(PARCEL)


async def test_lost_twice_it_may_have_arrived(
    server: DiscordServer, robin: Person, replying: Replying
) -> None:
    """Spares Robin a message that everybody takes for lost, or for sent."""
    server.script(CALLBACK, ServerError(status=500), ServerError(status=500))
    with pytest.raises(PerhapsDelivered):
        await replying(await commanded(robin)).send(PARCEL)


async def test_what_was_acknowledged_by_somebody_else_goes_on_as_a_follow_up(
    server: DiscordServer, robin: Person, replying: Replying
) -> None:
    """Spares Robin an answer that gets lost between two processes."""
    used = await commanded(robin)
    await replying(used).guard()
    reply = replying(used)
    await reply.guard()
    await reply.send(PARCEL)
    assert used.message is robin.messages[0]
    assert "Acme" in robin.messages[0].text


async def test_too_many_follow_ups_go_on_as_messages(
    server: DiscordServer, robin: Person, replying: Replying
) -> None:
    """Spares Robin the rest of an answer, where the app is theirs alone and not the server's."""
    guild = server.guild("A server", has_bot=False)
    used = await robin.command("interview help", where=guild.channel, must_answer=False)
    reply = replying(used)
    for number in range(7):
        await reply.send(replace(PARCEL, key=f"k{number}", deliver_key=f"d{number}"))
    assert len(robin.replies) == 6
    assert len(robin.messages) == 1


async def test_once_the_token_is_over_everything_is_a_message(
    server: DiscordServer, robin: Person, replying: Replying
) -> None:
    """Spares Robin an answer that nobody can give any more."""
    used = await commanded(robin)
    server.age_tokens(1)
    reply = replying(used)
    await reply.guard()
    await reply.send(PARCEL)
    await reply.notice(QUESTION)
    assert used.answer_type is None
    assert len(robin.messages) == 1


async def test_a_pressed_message_is_changed_by_the_press(robin: Person, replying: Replying) -> None:
    """Spares Robin a card that looks open after it was answered."""
    press, ref = await pressed(robin, replying)
    reply = replying(press)
    assert await reply.send(replace(PARCEL, is_edit=True, edits=ref)) == ref
    assert press.answer_type == UPDATE
    # And once more, as the press now stands for that message.
    assert await reply.send(replace(PARCEL, is_edit=True, edits=ref)) == ref
    assert len(robin.messages[0].history) == 2


async def test_a_slow_press_is_changed_after_it_was_acknowledged(
    robin: Person, replying: Replying
) -> None:
    """Spares Robin "this interaction failed"."""
    press, ref = await pressed(robin, replying)
    reply = replying(press)
    await reply.guard()
    assert await reply.send(replace(PARCEL, is_edit=True, edits=ref)) == ref
    assert press.answer_type == DEFER_UPDATE
    assert robin.messages[0].history


async def test_another_message_is_changed_where_it_is(robin: Person, replying: Replying) -> None:
    """Spares Robin an old question that still looks open."""
    press, _ = await pressed(robin, replying)
    await replying(await commanded(robin)).send(SECOND)
    other = robin.messages[-1]
    ref = MessageRef(channel=other.channel_id, message=other.id)
    await replying(press).send(replace(SECOND, is_edit=True, edits=ref))
    assert press.answer_type is None
    assert other.history


@pytest.mark.parametrize("code", [40060, 10062])
async def test_a_press_that_cannot_be_answered_is_changed_as_a_message(
    server: DiscordServer, robin: Person, replying: Replying, code: int
) -> None:
    """Spares Robin a card that looks open for ever."""
    press, ref = await pressed(robin, replying)
    server.script(CALLBACK, Refuses(code=code))
    assert await replying(press).send(replace(PARCEL, is_edit=True, edits=ref)) == ref
    assert robin.messages[0].history


async def test_a_form_is_the_first_answer_or_none(robin: Person, replying: Replying) -> None:
    """Spares Robin a form that opens after everybody has gone on."""
    used, late = await commanded(robin), await commanded(robin)
    assert await replying(used).open_form(FORM, "k1")
    assert used.answer_type == MODAL
    reply = replying(late)
    await reply.send(PARCEL)
    assert not await reply.open_form(FORM, "k1")


async def test_a_form_with_more_fields_than_there_is_room_for_is_asked_in_the_chat(
    robin: Person, replying: Replying
) -> None:
    """A field that is left out would be saved as empty, and nobody would know."""
    six = replace(FORM, fields=tuple(Field(name=n, label=said(n)) for n in "abcdef"))
    reply = replying(await commanded(robin))
    assert not await reply.open_form(six, "k1")
    assert await reply.open_form(replace(six, fields=six.fields[:5]), "k1")


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
