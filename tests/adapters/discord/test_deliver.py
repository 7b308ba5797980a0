"""Direct messages over REST alone: what each refusal means."""

from dataclasses import replace

import pytest

from adapters.discord.api import Api
from adapters.discord.deliver import DiscordDeliverer, nonce
from adapters.discord.limits import NONCE_CHARS
from adapters.discord.rest import Rest
from bot.engine.meaning import Button, Message, Paragraph
from bot.service.delivery_errors import (
    DeliveryError,
    PerhapsDelivered,
    Refused,
    TryLater,
    Unreachable,
)
from bot.service.ports import (
    Address,
    MessageRef,
    Parcel,
)
from tests.adapters.shapes import said
from tests.platforms.discord_faults import AnswerLost, Fault, RateLimited, Refuses, ServerError
from tests.platforms.discord_person import Person
from tests.platforms.discord_server import DiscordServer

CREATE = "POST /channels/{channel_id}/messages"
EDIT = "PATCH /channels/{channel_id}/messages/{message_id}"
LIST = "GET /channels/{channel_id}/messages"
DELETE = "DELETE /channels/{channel_id}/messages/{message_id}"
OPEN = "POST /users/@me/channels"
QUESTION = Message(
    blocks=(Paragraph(text=said("Acme: how did it go?")),),
    actions=(Button(action="talked", label=said("We talked")),),
    preview=said("One thing."),
)
PARCEL = Parcel(
    id=1,
    fence=1,
    address=Address(platform="discord", workspace="", person="101"),
    key="k1",
    message=QUESTION,
    deliver_key="0123456789abcdef01234567",
)


async def test_a_message_goes_out_without_any_gateway(
    deliverer: DiscordDeliverer, robin: Person
) -> None:
    """Spares Robin a lost nudge while the gateway is away."""
    ref = await deliverer.deliver(PARCEL)
    (message,) = robin.messages
    assert ref == MessageRef(channel=message.channel_id, message=message.id)
    assert message.notification == "One thing."


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        pytest.param(Refuses(code=50007), Unreachable("50007"), id="closed DMs"),
        pytest.param(Refuses(code=50278), Unreachable("50278"), id="no server in common"),
        pytest.param(Refuses(code=50013), Refused("50013"), id="a defect of ours"),
        pytest.param(RateLimited(seconds=2.5), TryLater(2.5, for_all=False), id="too many there"),
        pytest.param(RateLimited(seconds=2, everywhere=True), TryLater(2), id="too many requests"),
        pytest.param(RateLimited(seconds=3, via=False), TryLater(3), id="banned for a while"),
        pytest.param(ServerError(status=500), PerhapsDelivered(), id="broken, not carried out"),
        pytest.param(
            ServerError(status=502, carried_out=True), PerhapsDelivered(), id="broken, carried out"
        ),
        pytest.param(AnswerLost(), PerhapsDelivered(), id="connection reset"),
    ],
)
async def test_what_a_failure_means(
    server: DiscordServer, deliverer: DiscordDeliverer, fault: Fault, expected: DeliveryError
) -> None:
    """Spares Robin a nudge that is given up too early, or sent twice."""
    server.script(CREATE, fault)
    with pytest.raises(type(expected)) as raised:
        await deliverer.deliver(PARCEL)
    assert vars(raised.value) == vars(expected)


async def test_a_channel_that_is_stored_is_not_opened_again(
    server: DiscordServer, deliverer: DiscordDeliverer, robin: Person
) -> None:
    """Spares a whole town its nudges at noon: after a restart thousands had to be opened first."""
    stored = replace(PARCEL, private_channel=robin.account.dm_channel_id)
    ref = await deliverer.deliver(stored)
    assert ref is not None
    assert ref.is_private
    assert len(robin.messages) == 1
    assert [each.route for each in server.requests] == [CREATE]


@pytest.mark.parametrize("code", [10003, 50001])
async def test_a_stored_channel_of_another_bot_is_opened_anew(
    server: DiscordServer, deliverer: DiscordDeliverer, robin: Person, code: int
) -> None:
    """Spares everybody all their nudges after the operator has changed to another bot's token."""
    server.script(CREATE, Refuses(code=code))
    stored = replace(PARCEL, private_channel=robin.account.dm_channel_id)
    ref = await deliverer.deliver(stored)
    assert ref is not None
    assert ref.channel == robin.account.dm_channel_id
    assert [each.route for each in server.requests] == [CREATE, OPEN, CREATE]


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        pytest.param(Refuses(code=10013), Unreachable, id="no such person any more"),
        pytest.param(Refuses(code=50033), Unreachable, id="nobody one can write to"),
        pytest.param(Refuses(code=40003), TryLater, id="too fast"),
        pytest.param(ServerError(status=503), TryLater, id="broken: nothing was sent yet"),
    ],
)
async def test_opening_the_private_channel_can_fail_before_anything_is_sent(
    server: DiscordServer,
    deliverer: DiscordDeliverer,
    fault: Fault,
    expected: type[DeliveryError],
) -> None:
    """Spares Robin a nudge that counts as perhaps sent although nothing was."""
    server.script(OPEN, fault)
    with pytest.raises(expected):
        await deliverer.deliver(PARCEL)


async def test_a_discord_that_is_not_there_has_certainly_heard_nothing() -> None:
    """Spares Robin a nudge that counts as perhaps sent while the network is down."""
    rest = Rest(token="t", url="http://127.0.0.1:9")
    with pytest.raises(TryLater):
        await DiscordDeliverer(Api(rest)).deliver(PARCEL)
    await rest.close()


async def test_a_token_that_is_refused_is_tried_rarely(
    server: DiscordServer, robin: Person
) -> None:
    """Spares the operator a ban for ten thousand refused requests."""
    rest = Rest(token="another", url=server.api_url)
    with pytest.raises(TryLater) as raised:
        await DiscordDeliverer(Api(rest)).deliver(PARCEL)
    await rest.close()
    assert raised.value.seconds >= 60
    server.violations.clear()


async def test_a_message_is_changed_where_it_is(deliverer: DiscordDeliverer, robin: Person) -> None:
    """Spares Robin a second message for every step."""
    ref = await deliverer.deliver(PARCEL)
    changed = replace(QUESTION, blocks=(Paragraph(text=said("You talked.")),), actions=())
    edit = replace(PARCEL, message=changed, is_edit=True, edits=ref)
    assert await deliverer.deliver(edit) == ref
    (message,) = robin.messages
    assert message.text == "One thing.\nYou talked."


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        pytest.param(AnswerLost(), TryLater, id="twice does no harm"),
        pytest.param(ServerError(status=500), TryLater, id="broken"),
        pytest.param(RateLimited(seconds=1), TryLater, id="too many requests"),
        pytest.param(Refuses(code=50013), Refused, id="a defect of ours"),
    ],
)
async def test_a_change_that_fails_is_tried_again_or_given_up(
    server: DiscordServer,
    deliverer: DiscordDeliverer,
    fault: Fault,
    expected: type[DeliveryError],
) -> None:
    """Spares Robin a question that looks open for ever."""
    ref = await deliverer.deliver(PARCEL)
    server.script(EDIT, fault)
    with pytest.raises(expected):
        await deliverer.deliver(replace(PARCEL, is_edit=True, edits=ref))


@pytest.mark.parametrize("code", [10003, 10008, 50001])
async def test_a_message_that_is_gone_needs_no_change(
    server: DiscordServer, deliverer: DiscordDeliverer, code: int
) -> None:
    """Spares the operator an alarm for what somebody deleted, or only ever saw alone."""
    ref = await deliverer.deliver(PARCEL)
    server.script(EDIT, Refuses(code=code))
    assert await deliverer.deliver(replace(PARCEL, is_edit=True, edits=ref)) == ref


async def test_all_that_can_be_deleted_is(
    server: DiscordServer, deliverer: DiscordDeliverer, robin: Person
) -> None:
    """Spares Robin traces: one message that resists keeps no other."""
    parcels = [replace(PARCEL, key=f"k{n}", deliver_key=f"d{n}") for n in range(4)]
    refs = [ref for parcel in parcels if (ref := await deliverer.deliver(parcel))]
    server.script(DELETE, Refuses(code=10008), Refuses(code=50013), RateLimited(seconds=0.01))
    await deliverer.delete(PARCEL.address, refs)
    left = [message.id for message in robin.messages]
    # The first was said to be gone already, the second resists, the third was waited for.
    assert left == [refs[0].message, refs[1].message]


@pytest.mark.parametrize(
    "key", ["k", "0123456789abcdef01234567", "a deliver key of another release, far too long"]
)
def test_every_deliver_key_makes_a_nonce_that_discord_takes(key: str) -> None:
    """Spares the operator a refusal of every message after an upgrade."""
    assert 0 < len(nonce(key)) <= NONCE_CHARS
    assert nonce(key) == nonce(key)
    assert nonce(key) != nonce(key + "x")
