"""What happens to a message when Slack, the network or the person is not there."""

import logging
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest
import pytest_asyncio

from adapters.slack.deliver import EPHEMERAL, SlackDeliverer
from adapters.slack.people import People
from adapters.slack.web import Web
from adapters.slack.wire import Wire
from bot.engine.meaning import Button, Message, Paragraph, text
from bot.service.delivery_errors import PerhapsDelivered, Refused, TryLater, Unreachable
from bot.service.ports import Address, MessageRef, Parcel
from tests.adapters.shapes import said
from tests.adapters.slack.steps import offers
from tests.platforms.slack_faults import AnswerLost, Fault, RateLimited, RequestLost, ServerError
from tests.platforms.slack_faults import Refused as RefusedBySlack
from tests.platforms.slack_person import Person
from tests.platforms.slack_server import SlackServer
from tests.platforms.slack_workspace import TEAM

PARCEL = Parcel(
    id=1,
    fence=1,
    address=Address(platform="slack", workspace=TEAM, person="U1"),
    key="k1",
    message=Message(
        blocks=(Paragraph(text=said("Acme: calling is fine.")),),
        actions=(Button(action="heard", label=said("Heard")),),
        preview=text("preview-nudge"),
    ),
    deliver_key="d1",
)


class Hands:
    """A deliverer with a clock and a patience of its own."""

    def __init__(self, web: Web) -> None:
        self.now = 0.0
        self.slept: list[float] = []
        self.people = People(web, lambda: self.now)
        self.deliverer = SlackDeliverer(web, self.people, self.sleep)

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


@pytest_asyncio.fixture
async def hands(slack: SlackServer) -> AsyncIterator[Hands]:
    wire, logger = Wire(), logging.getLogger("test")
    wire.open()
    yield Hands(Web(wire, token=slack.bot_token, api_url=slack.api_url, logger=logger))
    await wire.close(1)


def times_called(slack: SlackServer, method: str) -> int:
    return sum(call.method == method for call in slack.calls)


async def test_a_message_carries_its_delivery_key_and_names_nobody(
    slack: SlackServer, hands: Hands
) -> None:
    """Spares Robin data in a place that every app of the workspace can read."""
    robin = slack.person("U1")
    ref = await hands.deliverer.deliver(PARCEL)
    (message,) = robin.messages
    assert ref == MessageRef(channel=robin.dm, message=message.ts)
    assert message.metadata == {"event_type": "ringback_message", "event_payload": {"key": "d1"}}


async def test_an_edit_takes_the_place_of_the_message(slack: SlackServer, hands: Hands) -> None:
    """Spares Robin a chat full of old versions."""
    robin = slack.person("U1")
    ref = await hands.deliverer.deliver(PARCEL)
    settled = replace(PARCEL, message=replace(PARCEL.message, actions=()), is_edit=True, edits=ref)
    assert await hands.deliverer.deliver(settled) == ref
    (message,) = robin.messages
    assert "Acme" in message.words
    assert not offers(message, "heard")


@pytest.mark.parametrize("edits", [None, EPHEMERAL])
async def test_an_edit_of_what_nobody_can_change_is_done(
    slack: SlackServer, hands: Hands, edits: MessageRef | None
) -> None:
    """Spares the operator a queue that waits for a message which is gone by design."""
    parcel = replace(PARCEL, is_edit=True, edits=edits)
    assert await hands.deliverer.deliver(parcel) == edits
    assert slack.calls == []


async def test_an_edit_of_a_message_that_was_deleted_is_done(
    slack: SlackServer, hands: Hands
) -> None:
    """Spares the operator an alarm about what the workspace's own rules deleted."""
    gone = MessageRef(channel=slack.person("U1").dm, message="1.000001")
    assert await hands.deliverer.deliver(replace(PARCEL, is_edit=True, edits=gone)) == gone


@pytest.mark.parametrize(
    ("method", "fault", "expected"),
    [
        pytest.param("chat.postMessage", RateLimited(7), TryLater(7), id="too many requests"),
        pytest.param("users.info", RateLimited(7), None, id="too many questions about people"),
        pytest.param("conversations.open", RateLimited(7), TryLater(7), id="and about channels"),
        pytest.param("chat.postMessage", ServerError(503), TryLater(5), id="not available"),
        pytest.param("chat.postMessage", ServerError(502), PerhapsDelivered(), id="a bad gateway"),
        pytest.param("chat.postMessage", AnswerLost(), PerhapsDelivered(), id="the answer lost"),
        pytest.param("chat.postMessage", RequestLost(), PerhapsDelivered(), id="a reset"),
        *(
            pytest.param("chat.postMessage", RefusedBySlack(code), Unreachable(code), id=code)
            for code in (
                "messages_tab_disabled",
                "user_not_found",
            )
        ),
        *(
            pytest.param("chat.postMessage", RefusedBySlack(code), TryLater(300), id=code)
            for code in ("account_inactive", "token_revoked")
        ),
        pytest.param(
            "chat.postMessage", RefusedBySlack("invalid_auth"), TryLater(300), id="a wrong token"
        ),
        pytest.param(
            "chat.postMessage", RefusedBySlack("fatal_error"), PerhapsDelivered(), id="a crash"
        ),
        pytest.param(
            "chat.postMessage", RefusedBySlack("invalid_blocks"), Refused("invalid_blocks"),
            id="a defect of ours",
        ),
    ],
)  # fmt: skip
async def test_what_goes_wrong_says_whether_it_may_have_arrived(
    slack: SlackServer, hands: Hands, method: str, fault: Fault, expected: Exception | None
) -> None:
    """Spares Robin a message twice, or never."""
    slack.person("U1")
    slack.script(method, fault)
    if expected is None:
        assert await hands.deliverer.deliver(PARCEL) is not None
        return
    with pytest.raises(type(expected)) as raised:
        await hands.deliverer.deliver(PARCEL)
    assert str(raised.value) == str(expected)


async def test_slack_that_cannot_be_reached_certainly_took_nothing(hands: Hands) -> None:
    """Spares Robin a message that is given up because the cable was out."""
    hands.people._web.client.base_url = "http://127.0.0.1:1/api/"
    with pytest.raises(TryLater):
        await hands.deliverer.deliver(PARCEL)


async def test_nothing_is_asked_after_the_end(slack: SlackServer, hands: Hands) -> None:
    """Spares the operator a session that is opened anew for each message while we leave."""
    await hands.people._web._wire.close(1)
    with pytest.raises(TryLater):
        await hands.deliverer.deliver(PARCEL)
    assert slack.calls == []


async def test_a_closed_account_gets_nothing_although_slack_would_take_it(
    slack: SlackServer, hands: Hands
) -> None:
    """Spares the operator messages into the void (a post to one succeeds)."""
    slack.person("U1").user["deleted"] = True
    with pytest.raises(Unreachable):
        await hands.deliverer.deliver(PARCEL)
    assert times_called(slack, "chat.postMessage") == 0


async def test_people_are_asked_about_once_in_some_hours(
    slack: SlackServer, robin: Person, hands: Hands
) -> None:
    """Spares the operator Slack's limit on questions; spares Robin a zone of last week."""
    for _ in range(3):
        await hands.deliverer.deliver(PARCEL)
    assert times_called(slack, "users.info") == times_called(slack, "conversations.open") == 1
    robin.user["tz"] = "Asia/Manila"
    assert (await hands.people.profile("U1")).zone == "Europe/Berlin"
    hands.now += timedelta(hours=4).total_seconds()
    assert (await hands.people.profile("U1")).zone == "Asia/Manila"


async def test_a_conversation_that_is_known_is_not_opened_again(
    slack: SlackServer, hands: Hands
) -> None:
    """Spares three hundred people a morning on which Slack opens fifty conversations a minute."""
    robin = slack.person("U1")
    first = await hands.deliverer.deliver(PARCEL)
    assert first is not None
    assert first.is_private
    hands.people.forget("U1")  # as after a restart
    await hands.deliverer.deliver(replace(PARCEL, private_channel=first.channel))
    assert times_called(slack, "conversations.open") == 1
    assert len(robin.messages) == 2


@pytest.mark.parametrize("maybe_sent", [True, False])
async def test_a_conversation_that_is_not_ours_any_more_is_opened_anew(
    slack: SlackServer, hands: Hands, maybe_sent: bool
) -> None:
    """Spares Robin reminders that find nobody since the app was made anew."""
    robin = slack.person("U1")
    parcel = replace(PARCEL, private_channel="D0BEFORE", maybe_sent=maybe_sent)
    ref = await hands.deliverer.deliver(parcel)
    assert ref == MessageRef(channel=robin.dm, message=robin.messages[0].ts)
    assert times_called(slack, "conversations.open") == 1
    assert slack.refusals  # Slack said so once


async def test_a_conversation_that_slack_does_not_find_twice_is_none(
    slack: SlackServer, hands: Hands
) -> None:
    """Spares the operator a message that is tried for ever."""
    slack.person("U1")
    slack.script("chat.postMessage", RefusedBySlack("channel_not_found"), times=2)
    with pytest.raises(Unreachable):
        await hands.deliverer.deliver(PARCEL)


async def test_whoever_writes_is_there_whatever_was_known_before(
    slack: SlackServer, hands: Hands
) -> None:
    """Spares Robin, back in the company, hours without answers."""
    robin = slack.person("U1")
    robin.user["deleted"] = True
    assert await hands.people.is_gone("U1")
    robin.user["deleted"] = False
    await hands.people.profile("U1")
    assert not await hands.people.is_gone("U1")


async def test_a_message_whose_answer_was_lost_is_found_by_its_key(
    slack: SlackServer, hands: Hands
) -> None:
    """Spares Robin the same nudge twice."""
    robin = slack.person("U1")
    slack.script("chat.postMessage", AnswerLost())
    with pytest.raises(PerhapsDelivered):
        await hands.deliverer.deliver(PARCEL)
    await hands.deliverer.deliver(replace(PARCEL, deliver_key="d2"))
    ref = await hands.deliverer.deliver(replace(PARCEL, maybe_sent=True))
    assert ref == MessageRef(channel=robin.dm, message=robin.messages[0].ts)
    assert len(robin.messages) == 2


async def test_a_message_that_is_not_found_is_sent(slack: SlackServer, hands: Hands) -> None:
    """Spares Robin a nudge that was lost on the way."""
    robin = slack.person("U1")
    slack.script("chat.postMessage", RequestLost())
    with pytest.raises(PerhapsDelivered):
        await hands.deliverer.deliver(PARCEL)
    await hands.deliverer.deliver(replace(PARCEL, maybe_sent=True))
    assert len(robin.messages) == 1


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        pytest.param(RefusedBySlack("missing_scope"), PerhapsDelivered, id="we may not read"),
        pytest.param(RateLimited(60), TryLater, id="we may read later"),
    ],
)
async def test_what_cannot_be_looked_for_is_not_sent_again(
    slack: SlackServer, hands: Hands, fault: Fault, expected: type[Exception]
) -> None:
    """Spares Robin the same nudge twice; the operator is told instead."""
    robin = slack.person("U1")
    slack.script("conversations.history", fault)
    with pytest.raises(expected):
        await hands.deliverer.deliver(replace(PARCEL, maybe_sent=True))
    assert robin.messages == []


async def test_deleting_waits_when_asked_and_leaves_what_is_gone(
    slack: SlackServer, hands: Hands
) -> None:
    """Spares Robin messages that stay because there were many (S36)."""
    robin = slack.person("U1")
    refs = [await hands.deliverer.deliver(PARCEL), await hands.deliverer.deliver(PARCEL)]
    gone = MessageRef(channel=robin.dm, message="1.000001")
    slack.script("chat.delete", RateLimited(9))
    known = [ref for ref in refs if ref is not None]
    await hands.deliverer.delete(PARCEL.address, [EPHEMERAL, gone, *known])
    assert robin.messages == []
    assert hands.slept == [9.0]
