"""One inbound event, from the adapter to what it does about it."""

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

import pytest

from bot.engine.choices import Choice
from bot.engine.effects import Effect, Erase, Notice, OpenForm, Say, Turn
from bot.engine.events import ActionChosen, CommandInvoked, Profile, TextEntered
from bot.engine.fields import Form
from bot.engine.meaning import Message, Paragraph, text
from bot.service.delivery_errors import PerhapsDelivered, TryLater
from bot.service.ports import Address, Committed, Decide, MessageRef, Parcel
from bot.service.turns import Answered, newcomer
from tests.service.fakes import NOON, REF, ROBIN, KeptInMemory, Outcome, parcel
from tests.service.room import BERLIN, HELP, Room


@dataclass(slots=True)
class Says(KeptInMemory):
    """A store whose next turn says just these things."""

    effects: tuple[Effect, ...] = ()
    parcels: tuple[Parcel, ...] = ()

    async def turn(self, address: Address, event_id: str, decide: Decide) -> Committed:
        turn = Turn(dossier=newcomer(Profile()), effects=self.effects)
        return Committed(address=address, turn=turn, parcels=self.parcels)


class Failing(KeptInMemory):
    """A store whose database is away."""

    async def turn(self, address: Address, event_id: str, decide: Decide) -> Committed:
        raise ConnectionError


def words(key: str) -> Message:
    return Message(blocks=(Paragraph(text=text(key)),), preview=text("preview-answer"))


def room_that_says(*effects: Effect, parcels: Sequence[Parcel] = ()) -> Room:
    return Room(store=Says(effects=effects, parcels=tuple(parcels)))


def script(room: Room, *outcomes: Outcome) -> Room:
    room.platform.outcomes.extend(outcomes)
    return room


async def test_what_is_said_is_sent_at_once_in_order() -> None:
    """Somebody who types a command sees the answer now, not at the next tick."""
    room = room_that_says(parcels=[parcel(1), parcel(2), parcel(3)])
    assert await room.conversations.handle(ROBIN, HELP) == Answered()
    assert room.delivered() == [1, 2, 3]
    assert [mark for mark, _ in room.outbox.marks] == ["begin", "sent"] * 3


async def test_a_repeated_event_does_nothing() -> None:
    """A platform that delivers twice must not make the person see everything twice."""
    room = Room()
    await room.conversations.handle(ROBIN, HELP)
    said = room.delivered()
    assert await room.conversations.handle(ROBIN, HELP) == Answered(repeated=True)
    assert room.delivered() == said != []


async def test_a_click_is_answered_the_way_it_has_opened() -> None:
    """In a channel the answer stays private, and the conversation stays where it is (S26)."""
    room = room_that_says(parcels=[parcel(1)])
    replied: list[int] = []

    async def reply(parcel: Parcel) -> MessageRef:
        replied.append(parcel.id)
        return REF

    await room.conversations.handle(ROBIN, HELP, reply)
    assert (replied, room.delivered()) == ([1], [])


@pytest.mark.parametrize(
    "failure",
    [
        pytest.param(TryLater(1), id="the platform asks to wait"),
        pytest.param(PerhapsDelivered(), id="the answer is lost"),
        pytest.param(KeyError("defect"), id="the adapter has a defect"),
    ],
)
async def test_after_the_commit_nothing_escapes(failure: Exception) -> None:
    """The fact is kept: telling the person that it failed would make them do it again."""
    room = script(room_that_says(parcels=[parcel(1)]), failure, failure)
    assert await room.conversations.handle(ROBIN, HELP) == Answered()


async def test_a_database_that_goes_away_after_the_commit_does_not_matter() -> None:
    """What was said is in the outbox, and goes out when the database is back."""
    room = room_that_says(parcels=[parcel(1)])

    def gone(mark: str) -> None:
        raise ConnectionError

    room.outbox.on_mark = gone
    assert await room.conversations.handle(ROBIN, HELP) == Answered()


async def test_before_the_commit_the_failure_is_told() -> None:
    """Nothing was kept, and the person has to know."""
    room = Room(store=Failing())
    with pytest.raises(ConnectionError):
        await room.conversations.handle(ROBIN, HELP)
    assert (room.delivered(), room.woken) == ([], [])


async def test_what_follows_a_message_that_must_wait_waits_with_it() -> None:
    """An answer before its question makes no sense."""
    parcels = [parcel(1), parcel(2), parcel(3)]
    room = script(room_that_says(parcels=parcels), REF, TryLater(1))
    await room.conversations.handle(ROBIN, HELP)
    assert room.delivered() == [1, 2]
    assert room.outbox.marks[-2:] == [("retry", 2), ("retry", 3)]
    assert room.outbox.retries == [NOON + timedelta(seconds=2), NOON]


async def test_only_what_is_not_stored_comes_back_to_the_adapter() -> None:
    """Stored messages come through the outbox alone, or they would be shown twice."""
    say = Say(key="q1", message=words("saved"))
    notice = Notice(message=words("unknown-button"))
    room = room_that_says(say, notice, parcels=[parcel(1)])
    assert (await room.conversations.handle(ROBIN, HELP)).effects == (notice,)


async def test_a_form_is_the_first_answer_to_its_click() -> None:
    """Both platforms refuse to open a form once the click was answered with something else."""
    form = OpenForm(key="q1", form=Form(title=text("saved"), fields=(), submit=text("saved")))
    room = room_that_says(form, parcels=[parcel(1)])
    replied: list[int] = []

    async def reply(parcel: Parcel) -> MessageRef:
        replied.append(parcel.id)
        return REF

    answered = await room.conversations.handle(ROBIN, HELP, reply)
    assert (answered.effects, replied, room.delivered()) == ((form,), [], [])
    await room.conversations.drain()
    assert (replied, room.delivered()) == ([], [1])


async def test_forget_me_deletes_what_the_bot_wrote() -> None:
    """'Forget' reaches as far as the platform lets it (S36)."""
    room = Room()
    forget = CommandInvoked(id="e1", text="forget", profile=BERLIN)
    await room.conversations.handle(ROBIN, forget)
    question = room.platform.delivered[-1]
    pressed = ActionChosen(id="e2", key=question.key, action=Choice.ERASE, profile=BERLIN)
    answered = await room.conversations.handle(ROBIN, pressed)
    assert answered.effects == (Erase(),)
    await room.conversations.drain()
    assert room.platform.deleted == [REF]
    assert room.store.dossiers == {}


async def test_free_text_is_understood_outside_of_the_event_loop() -> None:
    """Nobody else's answer waits while somebody's five thousand letters are read."""
    room = Room()
    await room.conversations.handle(ROBIN, TextEntered(id="e1", text="hello", profile=BERLIN))
    assert room.listener.heard == ["hello"]
    assert room.listener.threads != [threading.get_ident()]


async def test_a_command_is_not_searched_for_meanings() -> None:
    """What was said exactly is not guessed at."""
    room = Room()
    await room.conversations.handle(ROBIN, HELP)
    assert room.listener.heard == []


async def test_the_dispatcher_is_woken_after_the_commit() -> None:
    """A call-back in ten minutes must not wait for a plan that was made before it was known."""
    room = Room()
    await room.conversations.handle(ROBIN, HELP)
    assert room.woken == [1]


async def test_facts_are_as_old_as_their_turn() -> None:
    """Two events that wait for one another keep their order in time, too."""
    room = Room()
    decided = KeptInMemory.turn

    class Slow(KeptInMemory):
        async def turn(self, address: Address, event_id: str, decide: Decide) -> Committed:
            room.clock.forward(timedelta(minutes=5))
            return await decided(self, address, event_id, decide)

    slow = Room(store=Slow(), clock=room.clock)
    await slow.conversations.handle(ROBIN, HELP)
    active_at = slow.store.dossiers[ROBIN].search.seeker.last_active_at
    assert active_at == NOON + timedelta(minutes=5)
