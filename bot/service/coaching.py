"""A coach's own turns: on the dossier of whoever shared something, never on their own.

    event of a coach -> what it means for the desk -> whose case -> one turn on that dossier

The answer to the coach is made inside that very turn and given to the adapter that brought the
click: it is logged with the person, or it is not given.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import assert_never

from bot.advice.coaching import Coaching
from bot.engine import desk
from bot.engine.desk import Case, QueueAsked
from bot.engine.dossier import Dossier
from bot.engine.effects import HandOff, Notice, Say, Turn
from bot.engine.events import CoachActed, Event, Profile
from bot.engine.machine import step
from bot.engine.meaning import Message, text
from bot.engine.phrases import answer
from bot.engine.sections import Section
from bot.engine.told_in import language_of, told_in
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE
from bot.service.delivery import PolicyFor
from bot.service.ports import Address, Cases, Clock, Committed, Decide, Store

DeskWish = CoachActed | QueueAsked

PostsOf = Callable[[Address], Mapping[str, Coaching]]
"""The workspaces in which somebody is coach, by id, and who else is there. On Slack it is their
own one or none; on Discord they may be coach on several servers."""


class CoachDesk:
    """Where coaches look at what is shared with them, and answer."""

    def __init__(
        self, *, store: Store, cases: Cases, clock: Clock, policy_for: PolicyFor, posts_of: PostsOf
    ) -> None:
        self._store = store
        self._cases = cases
        self._clock = clock
        self._policy_for = policy_for
        self._posts_of = posts_of

    def wish(self, address: Address, event: Event) -> DeskWish | None:
        """What the event means at the desk; None for whoever is no coach where they are."""
        return desk.meant(event, address.person) if self._posts_of(address) else None

    async def fulfil(self, coach: Address, wish: DeskWish) -> Committed:
        """One turn. Its `Notice` and forms are for the coach, its parcels for the person."""
        now = self._clock.now()
        match wish:
            case QueueAsked():
                cases = await self._cases.queue(coach.platform, tuple(self._posts_of(coach)), now)
                return await self._store.turn(coach, wish.id, self._looking(coach, wish, cases))
            case CoachActed():
                posts = tuple(self._posts_of(coach))
                whose = await self._cases.find(coach.platform, posts, wish.case_id, now)
                if whose is None:
                    gone = _told(answer(text("desk-over")), wish.profile)
                    return await self._store.turn(coach, wish.id, gone)
                return await self._store.turn(whose, wish.id, self._acting(whose, wish))
            case _:
                assert_never(wish)

    async def section(self, coach: Address, profile: Profile) -> tuple[Section, ...]:
        """The queue on the home of a coach; nothing on anybody else's."""
        posts = self._posts_of(coach)
        if not posts:
            return ()
        cases = await self._cases.queue(coach.platform, tuple(posts), self._clock.now())
        asked = QueueAsked(id="", by=coach.person, profile=profile)
        shown = desk.section(asked, cases, _colleagues(posts))
        return (told_in(shown, _language(profile)),)

    async def hand_off(self, whose: Address, effect: HandOff) -> Sequence[Committed]:
        """Tell each of these coaches, once. Who has no dossier here does not get one by it."""
        say = Say(key=desk.KEY, message=desk.news(effect.case_id))
        told = (
            self._store.turn(replace(whose, person=coach), _news_id(effect), _said(say))
            for coach in effect.coaches
        )
        return [await turn for turn in told]

    def _looking(self, coach: Address, asked: QueueAsked, cases: Sequence[Case]) -> Decide:
        shown = desk.queue(asked, cases, _colleagues(self._posts_of(coach)))
        return _told(shown, asked.profile)

    def _acting(self, whose: Address, acted: CoachActed) -> Decide:
        def decide(dossier: Dossier | None) -> Turn:
            if dossier is None:
                # They were forgotten between the look into the queue and this lock.
                return _told(answer(text("desk-over")), acted.profile)(None)
            return step(acted, dossier, self._policy_for(whose, dossier), self._clock.now())

        return decide


def _news_id(effect: HandOff) -> str:
    """Each is told once; a case that was given back is news again."""
    again = f":{effect.occasion}" if effect.occasion else ""
    return f"case:{effect.case_id}{again}"


def _colleagues(posts: Mapping[str, Coaching]) -> Coaching:
    """Everybody who is coach at one of these places."""
    coaches = (coach for coaching in posts.values() for coach in coaching.coaches)
    return Coaching(coaches=tuple(dict.fromkeys(coaches)))


def _language(profile: Profile) -> str:
    """The coach's, as their platform knows it."""
    return language_of(profile.locale) or DEFAULT_LANGUAGE


def _told(message: Message, profile: Profile) -> Decide:
    """An answer to the coach's own click."""
    return _said(Notice(key=desk.KEY, message=told_in(message, _language(profile))))


def _said(effect: Notice | Say) -> Decide:
    """To a coach, who may have interviews of their own here, or no dossier at all.

    Unasked, in the language of their own dossier, where there is one.
    """

    def decide(dossier: Dossier | None) -> Turn:
        language = dossier.search.seeker.language if dossier else DEFAULT_LANGUAGE
        return Turn(dossier=dossier, effects=(told_in(effect, language),), keeps_plan=True)

    return decide
