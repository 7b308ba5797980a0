"""One message on its way out: the marks around the request, and what each failure leads to."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.engine.dossier import open_dossier
from bot.service.delivery import LONGEST_BACKOFF, NO_SUCH_PLATFORM, UNKNOWN_ATTEMPTS
from bot.service.delivery_errors import PerhapsDelivered, Refused, TryLater, Unreachable
from bot.service.ports import MessageRef, Parcel
from tests.service.fakes import NOON, REF, ROBIN, Outcome, parcel
from tests.service.post_office import post_office

TRIED_OFTEN = UNKNOWN_ATTEMPTS - 1


@pytest.mark.parametrize(
    ("outcome", "attempts", "mark", "next_may_follow"),
    [
        pytest.param(REF, 0, "sent", True, id="it arrived"),
        pytest.param(None, 0, "sent", True, id="it arrived and the platform keeps no reference"),
        pytest.param(TryLater(1), 0, "retry", False, id="the platform asks to wait"),
        pytest.param(TryLater(1), 99, "retry", False, id="it asks to wait for the hundredth time"),
        pytest.param(Unreachable("50007"), 0, "dead", False, id="the person has closed the door"),
        pytest.param(Refused("invalid"), 0, "dead", True, id="the platform never takes it"),
        pytest.param(KeyError(), 0, None, False, id="an adapter's defect: looked for later"),
        pytest.param(KeyError(), TRIED_OFTEN, "uncertain", True, id="a lasting defect: uncertain"),
        pytest.param(TimeoutError(), 0, None, False, id="a time-out is an answer that was lost"),
    ],
)
async def test_each_outcome_leaves_its_mark(
    outcome: Outcome, attempts: int, mark: str | None, next_may_follow: bool
) -> None:
    """Nothing that the bot wanted to say vanishes: it is sent, waits, or is shown to somebody."""
    office = post_office(outcome)
    office.store.dossiers[ROBIN] = open_dossier(zone="UTC", known=True, name=None)
    went = await office.delivery.send(parcel(attempts=attempts))
    assert office.marks() == (["begin"] if mark is None else ["begin", mark])
    assert went is next_may_follow


@pytest.mark.parametrize(
    ("second", "attempts", "mark"),
    [
        pytest.param(REF, 0, "sent", id="the platform has it, or takes it now"),
        pytest.param(PerhapsDelivered(), 0, None, id="lost again: looked for later"),
        pytest.param(TryLater(1), 0, None, id="not told now: the row must not look untouched"),
        pytest.param(PerhapsDelivered(), TRIED_OFTEN, "uncertain", id="for the last time"),
    ],
)
async def test_a_lost_answer_is_looked_for_at_once(
    second: Outcome, attempts: int, mark: str | None
) -> None:
    """A nonce is remembered for minutes: asking at once is what makes it one message."""
    office = post_office(PerhapsDelivered(), second)
    await office.delivery.send(parcel(attempts=attempts))
    assert [sent.maybe_sent for sent in office.platform.delivered] == [False, True]
    assert office.marks() == (["begin"] if mark is None else ["begin", mark])


async def test_a_message_that_was_looked_for_is_not_looked_for_twice() -> None:
    """A platform that cannot tell is asked again later, a few times, and not in a loop."""
    office = post_office(PerhapsDelivered())
    await office.delivery.send(replace(parcel(), maybe_sent=True))
    assert len(office.platform.delivered) == 1
    assert office.marks() == ["begin"]


async def test_sending_is_marked_before_the_request_is_made() -> None:
    """A process that dies in the request must leave a trace, or the nudge would come twice."""
    office = post_office()
    office.outbox.on_mark = lambda mark: order.append(mark)
    order: list[str] = []

    async def reply(parcel: Parcel) -> MessageRef:
        order.append("request")
        return REF

    await office.delivery.send(parcel(), reply)
    assert order == ["begin", "request", "sent"]


async def test_a_permit_is_taken_before_the_lease_is_renewed() -> None:
    """Waiting for a permit with `sending` set would make a crash there look like a message."""
    office = post_office()
    waited: list[int] = []
    office.outbox.on_mark = lambda mark: waited.append(len(office.watch.slept))
    for number in range(3):
        await office.delivery.send(parcel(number))
    assert waited == [0, 0, 0, 0, 1, 1]


async def test_a_reply_to_a_click_needs_no_permit() -> None:
    """An answer to a press comes at once, however many nudges are waiting."""
    office = post_office()
    for number in range(9):
        await office.delivery.send(parcel(number), office.platform.deliver)
    assert office.watch.slept == []


async def test_somebody_else_holds_the_lease_by_now() -> None:
    """A process that was frozen and comes back must not say again what another has said."""
    office = post_office()
    office.outbox.lost = True
    assert not await office.delivery.send(parcel())
    assert office.platform.delivered == []


@pytest.mark.parametrize(
    ("attempts", "asked", "chance", "wait"),
    [
        pytest.param(0, 0.0, 0.0, 2.0, id="two seconds at first"),
        pytest.param(3, 0.0, 0.0, 16.0, id="doubled each time"),
        pytest.param(3, 0.0, 1.0, 24.0, id="spread by up to half"),
        pytest.param(0, 30.0, 0.0, 30.0, id="Retry-After when that is longer"),
        pytest.param(0, 30.0, 1.0, 31.0, id="Retry-After is never shortened by the spread"),
        pytest.param(4000, 0.0, 0.0, 900.0, id="a quarter of an hour at most"),
    ],
)
async def test_retries_wait_longer_each_time(
    attempts: int, asked: float, chance: float, wait: float
) -> None:
    """A platform in trouble is not hammered, and a message comes soon after it recovers."""
    office = post_office(TryLater(asked))
    office.chance = chance
    await office.delivery.send(parcel(attempts=attempts))
    assert office.outbox.retries == [NOON + timedelta(seconds=wait)]


async def test_retry_after_holds_back_everybody_in_that_workspace() -> None:
    """One 429 is enough: the next message would only get another one."""
    office = post_office(TryLater(3))
    await office.delivery.send(parcel(1))
    await office.delivery.send(parcel(2, to=replace(ROBIN, person="kim")))
    assert office.watch.slept == [pytest.approx(3)]


async def test_a_reply_that_fails_shuts_no_gate() -> None:
    """A click's token that has run out says nothing about the platform's health."""
    office = post_office(TryLater(3))
    await office.delivery.send(parcel(1), office.platform.deliver)
    await office.delivery.send(parcel(2))
    assert office.watch.slept == []


async def test_a_platform_that_is_shut_for_long_gives_the_message_back() -> None:
    """A lane that waits a minute for one platform would be missing to the others."""
    office = post_office(TryLater(60))
    await office.delivery.send(parcel(1))
    assert not await office.delivery.send(parcel(2))
    assert office.outbox.retries[1] == NOON + timedelta(seconds=60)
    assert office.marks() == ["begin", "retry", "retry"]


async def test_a_platform_that_is_not_served_here_keeps_its_messages() -> None:
    """Discord's token removed for a day must not cost anybody their nudges."""
    office = post_office()
    assert not await office.delivery.send(parcel(to=replace(ROBIN, platform="discord")))
    assert office.marks() == ["retry"]
    assert office.outbox.retries == [NOON + NO_SUCH_PLATFORM]


async def test_a_platform_that_never_answers_is_given_up_on() -> None:
    """A hanging connection must end before the lease does."""
    office = post_office()

    async def never(parcel: Parcel) -> MessageRef:
        await asyncio.Event().wait()
        return REF

    assert not await office.delivery.send(parcel(), never)
    assert office.marks() == ["begin"]


async def test_somebody_who_cannot_be_reached_is_marked_once() -> None:
    """They are told at their next command, whatever dies between the two marks."""
    office = post_office(Unreachable("50007"), Unreachable("50007"))
    office.store.dossiers[ROBIN] = open_dossier(zone="UTC", known=True, name=None)
    for _ in range(2):
        await office.delivery.send(parcel())
    assert office.store.dossiers[ROBIN].conversation.unreachable
    assert office.store.events == {(ROBIN, "undeliverable:d1")}
    assert office.outbox.reasons == ["50007", "50007"]


async def test_the_person_is_marked_before_the_parcel() -> None:
    """The other way round a crash in between would leave them waiting for ever, untold."""
    office = post_office(Unreachable("50007"))
    office.store.dossiers[ROBIN] = open_dossier(zone="UTC", known=True, name=None)
    known_then: list[bool] = []
    office.outbox.on_mark = lambda mark: known_then.append(bool(office.store.events))
    await office.delivery.send(parcel())
    assert known_then == [False, True]


async def test_somebody_who_was_forgotten_is_not_made_again() -> None:
    """A late refusal must not open a new dossier for a person who asked to be erased."""
    office = post_office(Unreachable("50007"))
    await office.delivery.send(parcel())
    assert office.store.dossiers == {}


async def test_no_backoff_is_longer_than_the_longest() -> None:
    """After an outage of a night the first message is at most a quarter of an hour late."""
    assert timedelta(minutes=15) == LONGEST_BACKOFF


async def test_what_cannot_be_deleted_does_not_stop_the_erasing() -> None:
    """'Forget me' erases here whatever the platform does with its copies."""
    office = post_office()
    office.platform.refuses_to_delete = True
    await office.delivery.delete(ROBIN, (REF,))
    assert office.platform.deleted == []


async def test_the_bots_own_messages_are_deleted_on_their_platform() -> None:
    """'Forget me' reaches as far as the platform lets it."""
    office = post_office()
    await office.delivery.delete(ROBIN, (REF,))
    assert office.platform.deleted == [REF]
