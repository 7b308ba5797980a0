"""The answer to one interaction, whatever Discord makes of it."""

from dataclasses import replace

import pytest

from bot.service.delivery_errors import PerhapsDelivered, Refused, TryLater
from bot.service.ports import (
    MessageRef,
)
from tests.adapters.discord.replying import (
    CALLBACK,
    FOLLOW_UP,
    SECOND,
    Replying,
    commanded,
    pressed,
)
from tests.adapters.discord.test_deliver import PARCEL, QUESTION
from tests.platforms.discord_faults import AnswerLost, Fault, RateLimited, Refuses, ServerError
from tests.platforms.discord_kinds import DEFER_UPDATE, REPLY, UPDATE
from tests.platforms.discord_person import Person
from tests.platforms.discord_server import DiscordServer


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
