"""One inbound event, from the adapter to what it does about it.

Everything up to the commit may fail, and the adapter then says so. After it nothing may: what
was said is in the outbox, and goes out now or later.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import replace
from datetime import datetime

from bot.advice.at_due import next_due_at
from bot.advice.model import JobSearch
from bot.advice.retention import next_tidy_at
from bot.advice.zones import zone_keys
from bot.engine.dashboard import dashboard
from bot.engine.dossier import Dossier, Room, open_dossier
from bot.engine.effects import Edit, HandOff, OpenForm, RejectForm, Say, Turn
from bot.engine.events import Event, Profile, TextEntered
from bot.engine.machine import step
from bot.engine.sections import Home, Section
from bot.engine.told_in import with_language_of
from bot.service.answered import Answered, AtOnce, at_once
from bot.service.coaching import CoachDesk
from bot.service.delivery import Delivery, PolicyFor, Send
from bot.service.ports import (
    Address,
    Clock,
    Committed,
    Parcel,
    Store,
    Understander,
    WorkspaceAddress,
)
from bot.service.workspaces import Workspaces

__all__ = ["ASSUMED_ZONE", "Answered", "AtOnce", "Conversations", "newcomer"]

log = logging.getLogger(__name__)

ASSUMED_ZONE = "UTC"
"""Until the person says what time it is for them; they are asked (`Seeker.zone_known`)."""


Takes = Callable[[Address], Awaitable[bool]]
"""Whether what somebody did is to be answered: not where we are no guest any more."""


async def _takes_all(_address: Address) -> bool:
    return True


class Conversations:
    """Where adapters hand in what happened."""

    def __init__(
        self,
        *,
        store: Store,
        delivery: Delivery,
        understander: Understander,
        clock: Clock,
        policy_for: PolicyFor,
        wake: Callable[[], None] = lambda: None,
        desk: CoachDesk | None = None,
        workspaces: Workspaces | None = None,
        takes: Takes = _takes_all,
        is_worth_choosing: Callable[[WorkspaceAddress], bool] = lambda _: False,
    ) -> None:
        """`wake` tells the dispatcher, after each commit, that something may be due earlier.

        `desk` is for coaches, `workspaces` for admins; None where there is one person alone.
        `takes` says whether what somebody did is to be answered, `is_worth_choosing` whether
        somebody may wish for a server as their home.
        """
        self._store = store
        self._delivery = delivery
        self._understander = understander
        self._clock = clock
        self._policy_for = policy_for
        self._wake = wake
        self._desk = desk
        self.workspaces = workspaces
        self._takes = takes
        self._is_worth_choosing = is_worth_choosing
        self._under_way: set[asyncio.Task[None]] = set()
        self._queued: set[Address] = set()

    async def handle(self, address: Address, event: Event, send: Send | None = None) -> Answered:
        """Apply one event and send what it says; raises only when nothing was committed.

        `send` is the way that the click has opened (see `Send`); without it messages go out by
        the platform's deliverer. Where the workspace threw us out nothing is applied, or said.
        """
        if not await self._takes(address):
            return Answered()
        if self._desk is not None and (wish := self._desk.wish(address, event)):
            return self._at_the_desk(address, await self._desk.fulfil(address, wish))
        understood = await self._understood(self._placed(address, event))
        before: list[Dossier | None] = [None]
        decide = self._decide(address, understood, before.append)
        committed = await self._store.turn(address, event.id, decide)
        self._wake()
        if committed.turn is None:
            return Answered(repeated=True)
        if not committed.parcels:
            self._note_queued(address, committed.turn)
        effects = at_once(committed.turn.effects)
        if committed.erased:
            self._later(self._delivery.delete(address, committed.erased))
        self._tell_coaches(address, committed.turn)
        await self._send(committed, effects, send)
        first = not has_any(before[-1]) and has_any(committed.turn.dossier)
        return Answered(effects=effects, first_noted=first)

    async def known(self, address: Address) -> JobSearch | None:
        """The facts about this person at this moment; None for somebody unknown.

        Raises the store's errors.
        """
        dossier = await self._store.look(address)
        return None if dossier is None else dossier.search

    async def home(self, address: Address, profile: Profile, *others: Section) -> Home:
        """What stands on this person's home at this moment; it changes nothing.

        `others` come last: what an admin sees (`Workspaces.section`). Raises the store's errors.
        """
        dossier = await self._store.look(address) or newcomer(profile)
        if profile.room is not Room.DIRECT:
            here = replace(dossier.conversation, room=profile.room)
            dossier = replace(dossier, conversation=here)
        of_coach = () if self._desk is None else await self._desk.section(address, profile)
        policy = self._policy_for(address, dossier)
        return dashboard(dossier, policy, self._clock.now(), *of_coach, *others)

    def _at_the_desk(self, address: Address, committed: Committed) -> Answered:
        """What a coach did: they are answered at once, the person by their own way."""
        self._wake()
        if committed.turn is None:
            return Answered(repeated=True)
        self._later(self._send_in_order(committed.parcels, None))
        self._tell_coaches(address, committed.turn)
        return Answered(effects=at_once(committed.turn.effects))

    def _tell_coaches(self, address: Address, turn: Turn) -> None:
        """`address` is anybody's in the same workspace: each coach is told in their own chat."""
        for effect in turn.effects:
            if isinstance(effect, HandOff) and self._desk is not None:
                self._later(self._hand_off(self._desk, address, effect))

    async def drain(self) -> None:
        """Wait for what was begun in the background: to be called before the process ends."""
        while self._under_way:
            await asyncio.wait(self._under_way)

    async def _hand_off(self, desk: CoachDesk, address: Address, effect: HandOff) -> None:
        """What is shared is in the coaches' queue already: that they are told may fail."""
        try:
            for told in await desk.hand_off(address, effect):
                await self._send_in_order(told.parcels, None)
        except Exception as error:  # noqa: BLE001 - nobody waits for it any more
            log.error("the coaches could not be told: %s", type(error).__name__)

    async def _understood(self, event: Event) -> Event:
        """Free text with what it may mean: found in a thread, for it can take a while."""
        if not isinstance(event, TextEntered) or event.proposals:
            return event
        proposals = await asyncio.to_thread(self._understander.propose, event.text)
        return replace(event, proposals=proposals)

    def _decide(
        self, address: Address, event: Event, found: Callable[[Dossier | None], None]
    ) -> Callable[[Dossier | None], Turn]:
        def decide(dossier: Dossier | None) -> Turn:
            found(dossier)
            # The time is read inside the transaction: facts are as old as their turn, in order.
            known = dossier or newcomer(event.profile)
            policy, now = self._policy_for(address, dossier), self._clock.now()
            return self._replanned(address, known, step(event, known, policy, now), now)

        return decide

    def _replanned(self, address: Address, before: Dossier, turn: Turn, now: datetime) -> Turn:
        """Who chose another home server has other rules from this very turn on."""
        after = turn.dossier
        if after is None or after.conversation.home == before.conversation.home:
            return turn
        policy = self._policy_for(address, after)
        moment, tidy_at = next_due_at(after.search, policy, now), next_tidy_at(after.search, policy)
        return replace(turn, next_due_at=moment, tidy_at=tidy_at, keeps_plan=False)

    def _placed(self, address: Address, event: Event) -> Event:
        """Where it happened is left out where nobody gains anything by living there."""
        server = event.profile.server
        if server is None:
            return event
        where = WorkspaceAddress(platform=address.platform, workspace=server.id)
        if self._is_worth_choosing(where):
            return event
        return replace(event, profile=replace(event.profile, server=None))

    async def _send(
        self, committed: Committed, effects: Sequence[AtOnce], send: Send | None
    ) -> None:
        """A form has to be the first answer to its click: then messages go their own way."""
        if any(isinstance(effect, OpenForm | RejectForm) for effect in effects):
            self._later(self._send_in_order(committed.parcels, None))
        else:
            await self._send_in_order(committed.parcels, send)

    async def _send_in_order(self, parcels: Sequence[Parcel], send: Send | None) -> None:
        """Up to the first that does not go; the dispatcher then sends the rest, in order."""
        try:
            for position, parcel in enumerate(parcels):
                if not await self._delivery.send(parcel, send):
                    for waiting in parcels[position + 1 :]:
                        await self._delivery.postpone(waiting)
                    self._wake()
                    break
        except Exception as error:  # noqa: BLE001 - it is committed: the dispatcher goes on with it
            log.error("sending after a turn failed: %s", type(error).__name__)
        self._let_go_what_queued({parcel.address for parcel in parcels})

    def _note_queued(self, address: Address, turn: Turn) -> None:
        """What a turn says and nobody is to send stands behind what is under way already."""
        if any(isinstance(effect, Say | Edit) for effect in turn.effects):
            self._queued.add(address)

    def _let_go_what_queued(self, sent_to: set[Address]) -> None:
        """The dispatcher could not see it while it stood behind another: it need not tick first."""
        if self._queued & sent_to:
            self._queued -= sent_to
            self._wake()

    def _later(self, work: Coroutine[None, None, None]) -> None:
        task = asyncio.get_running_loop().create_task(work)
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)


def has_any(dossier: Dossier | None) -> bool:
    """Whether an application is noted."""
    return dossier is not None and bool(dossier.search.applications)


def newcomer(profile: Profile) -> Dossier:
    """The dossier of somebody who writes for the first time.

    A zone that the platform names and our zone data do not know is left to be asked for.
    """
    known = profile.zone in zone_keys()
    zone = profile.zone if known and profile.zone else ASSUMED_ZONE
    opened = open_dossier(zone=zone, known=known, name=profile.name)
    seeker = with_language_of(opened.search.seeker, profile.locale)
    return replace(opened, search=replace(opened.search, seeker=seeker))
