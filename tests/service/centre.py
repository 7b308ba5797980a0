"""One Ringback for two workspaces, with a coach in each, and what they all do there."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from bot.advice.coaching import Coaching
from bot.advice.grants import Grant
from bot.advice.policy import Policy, default_policy
from bot.engine.desk import KEY
from bot.engine.dossier import Dossier
from bot.engine.effects import Turn
from bot.engine.events import ActionChosen, CommandInvoked, Event, FormSubmitted, Profile
from bot.service.coaching import CoachDesk
from bot.service.ports import Address, Cases, Store
from bot.service.turns import Answered, Conversations
from bot.understanding.replies import RuleUnderstander
from storage.opening import Storage
from tests.service.fakes import ScriptedPlatform, SetClock
from tests.service.sending import delivery_by

ROBIN = Address(platform="slack", workspace="T1", person="U1")
CASEY = Address(platform="slack", workspace="T1", person="U77")
DREW = Address(platform="slack", workspace="T2", person="U88")
"""A coach, of another workspace."""
MALLORY = Address(platform="slack", workspace="T1", person="U666")
COACHES = {"T1": (CASEY.person,), "T2": (DREW.person, CASEY.person)}
SECRET = "I freeze on the phone"


def policy_for(address: Address, _dossier: Dossier | None) -> Policy:
    coaching = Coaching(coaches=COACHES.get(address.workspace, ()))
    return replace(default_policy(), coaching=coaching)


def posts_of(coach: Address) -> Mapping[str, Coaching]:
    coaching = policy_for(coach, None).coaching
    return {coach.workspace: coaching} if coach.person in coaching.coaches else {}


@dataclass(slots=True)
class Centre:
    """One Ringback for two workspaces, with a coach in each."""

    storage: Storage
    conversations: Conversations
    platform: ScriptedPlatform
    clock: SetClock
    events: int = 0

    async def happens(self, who: Address, event: Event) -> Answered:
        answered = await self.conversations.handle(who, event)
        await self.conversations.drain()
        return answered

    async def commands(self, who: Address, words: str) -> Answered:
        return await self.happens(who, CommandInvoked(id=self._id(), text=words, profile=NAMED))

    async def presses(self, who: Address, action: str, case_id: str) -> Answered:
        event = ActionChosen(id=self._id(), key=KEY, action=action, value=case_id, profile=NAMED)
        return await self.happens(who, event)

    async def dossier(self, who: Address = ROBIN) -> Dossier | None:
        shown: list[Dossier | None] = []

        def look(dossier: Dossier | None) -> Turn:
            shown.append(dossier)
            return Turn(dossier=dossier, keeps_plan=True)

        await self.storage.store.turn(who, self._id(), look)
        return shown[0]

    async def grant(self) -> Grant:
        dossier = await self.dossier()
        assert dossier is not None
        return dossier.search.grants[-1]

    async def robin_shares(self) -> str:
        """The id of the case."""
        await self.commands(ROBIN, f"coach {SECRET}")
        dossier = await self.dossier()
        assert dossier is not None
        for action, values in (("choose_shared", {}), ("", {"line": SECRET}), ("share", {})):
            key = dossier.conversation.questions[-1].key
            event: Event = ActionChosen(id=self._id(), key=key, action=action)
            if values:
                event = FormSubmitted(id=self._id(), key=key, values=values)
            await self.happens(ROBIN, event)
            dossier = await self.dossier()
            assert dossier is not None
        return (await self.grant()).id

    def _id(self) -> str:
        self.events += 1
        return f"e{self.events}"


NAMED = Profile(name="Casey Lee")


def centre_of(
    storage: Storage, clock: SetClock, cases: Cases | None, desk_store: Store | None = None
) -> Centre:
    platform = ScriptedPlatform()
    delivery = delivery_by(
        platform, store=storage.store, outbox=storage.outbox, clock=clock, policy_for=policy_for
    )
    desk = None
    if cases is not None:
        desk = CoachDesk(
            store=desk_store or storage.store,
            cases=cases,
            clock=clock,
            policy_for=policy_for,
            posts_of=posts_of,
        )
    conversations = Conversations(
        store=storage.store,
        delivery=delivery,
        understander=RuleUnderstander(),
        clock=clock,
        policy_for=policy_for,
        desk=desk,
    )
    return Centre(storage=storage, conversations=conversations, platform=platform, clock=clock)
