"""A coach's own turns: on the dossier of whoever shared something, never on their own.

    event of a coach -> what it means for the desk -> whose case -> one turn on that dossier

The answer to the coach is made inside that very turn and given to the adapter that brought the
click: it is logged with the person, or it is not given.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from bot.engine import desk
from bot.engine.desk import Case, QueueAsked
from bot.engine.dossier import Dossier
from bot.engine.effects import HandOff, Notice, Say, Turn
from bot.engine.events import CoachActed, Event, Profile
from bot.engine.machine import step
from bot.engine.meaning import Message, text
from bot.engine.phrases import answer
from bot.engine.sections import Section
from bot.service.delivery import PolicyFor
from bot.service.ports import Address, Cases, Clock, Committed, Decide, Store

DeskWish = CoachActed | QueueAsked


class CoachDesk:
    """Where coaches look at what is shared with them, and answer."""

    def __init__(self, *, store: Store, cases: Cases, clock: Clock, policy_for: PolicyFor) -> None:
        self._store = store
        self._cases = cases
        self._clock = clock
        self._policy_for = policy_for

    def wish(self, address: Address, event: Event) -> DeskWish | None:
        """What the event means at the desk; None for whoever is no coach where they are."""
        if address.person not in self._policy_for(address, None).coaching.coaches:
            return None
        return desk.meant(event, address.person)

    async def fulfil(self, coach: Address, wish: DeskWish) -> Committed:
        """One turn. Its `Notice` and forms are for the coach, its parcels for the person."""
        now = self._clock.now()
        match wish:
            case QueueAsked():
                cases = await self._cases.queue(coach, now)
                return await self._store.turn(coach, wish.id, self._looking(coach, wish, cases))
            case CoachActed():
                whose = await self._cases.find(coach, wish.case_id, now)
                if whose is None:
                    gone = _told(answer(text("desk-over")))
                    return await self._store.turn(coach, wish.id, gone)
                return await self._store.turn(whose, wish.id, self._acting(whose, wish))
            case _:
                assert_never(wish)

    async def section(self, coach: Address, profile: Profile) -> tuple[Section, ...]:
        """The queue on the home of a coach; nothing on anybody else's."""
        coaching = self._policy_for(coach, None).coaching
        if coach.person not in coaching.coaches:
            return ()
        cases = await self._cases.queue(coach, self._clock.now())
        asked = QueueAsked(id="", by=coach.person, profile=profile)
        return (desk.section(asked, cases, coaching),)

    async def hand_off(self, whose: Address, effect: HandOff) -> Sequence[Committed]:
        """Tell each of these coaches, once. Who has no dossier here does not get one by it."""
        say = Say(key=desk.KEY, message=desk.news(effect.case_id))
        told = (
            self._store.turn(replace(whose, person=coach), _news_id(effect), _said(say))
            for coach in effect.coaches
        )
        return [await turn for turn in told]

    def _looking(self, coach: Address, asked: QueueAsked, cases: Sequence[Case]) -> Decide:
        return _told(desk.queue(asked, cases, self._policy_for(coach, None).coaching))

    def _acting(self, whose: Address, acted: CoachActed) -> Decide:
        def decide(dossier: Dossier | None) -> Turn:
            if dossier is None:
                # They were forgotten between the look into the queue and this lock.
                return _told(answer(text("desk-over")))(None)
            return step(acted, dossier, self._policy_for(whose, dossier), self._clock.now())

        return decide


def _news_id(effect: HandOff) -> str:
    """Each is told once; a case that was given back is news again."""
    again = f":{effect.occasion}" if effect.occasion else ""
    return f"case:{effect.case_id}{again}"


def _told(message: Message) -> Decide:
    """An answer to the coach's own click."""
    return _said(Notice(key=desk.KEY, message=message))


def _said(effect: Notice | Say) -> Decide:
    """To a coach, who may have interviews of their own here, or no dossier at all."""

    def decide(dossier: Dossier | None) -> Turn:
        return Turn(dossier=dossier, effects=(effect,), keeps_plan=True)

    return decide
