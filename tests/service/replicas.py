"""One Ringback process over a database that it may share with others, admins and coaches in it."""

from dataclasses import dataclass, field

from bot.engine.effects import Notice
from bot.engine.events import CommandInvoked, FormSubmitted
from bot.engine.wording.plain import PlainStyle, plain
from bot.engine.workspace.overview import KEY
from bot.service.answered import Answered
from bot.service.coaching import CoachDesk
from bot.service.delivery import Delivery
from bot.service.dispatcher import Dispatcher
from bot.service.in_force import PoliciesInForce
from bot.service.ports import Address, WorkspaceAddress
from bot.service.turns import Conversations
from bot.service.workspaces import Actor, Workspaces
from bot.understanding.replies import RuleUnderstander
from deploy.policies import Policies
from storage.opening import Storage
from tests.service.fakes import ScriptedPlatform, SetClock
from tests.service.sending import delivery_by
from tests.storage.inside import dossiers

RED = WorkspaceAddress(platform="slack", workspace="T1")
ADMIN = Actor(person="U9", is_admin=True)
ROBIN = Address(platform="slack", workspace="T1", person="U1")
STAMP = "s1"


@dataclass(slots=True)
class Replica:
    """One process: its own memory over a database that others share."""

    storage: Storage
    clock: SetClock
    shipped: Policies = field(default_factory=Policies)
    platform: ScriptedPlatform = field(default_factory=ScriptedPlatform)
    woken: list[int] = field(default_factory=list)
    """How much had been handed to the platform, each time that the dispatcher was woken."""

    def __post_init__(self) -> None:
        store = self.storage.store
        self.in_force = PoliciesInForce(shipped=self.shipped, store=self.storage.workspaces)
        self.workspaces = Workspaces(
            store=self.storage.workspaces,
            in_force=self.in_force,
            tell=lambda address, event: self.conversations.handle(address, event),
        )
        self.delivery = delivery_by(
            self.platform,
            store=store,
            outbox=self.storage.outbox,
            clock=self.clock,
            policy_for=self.in_force.of,
            is_open=self.in_force.is_guest_of,
        )
        self.conversations = Conversations(
            store=store,
            delivery=self.delivery,
            understander=RuleUnderstander(),
            clock=self.clock,
            policy_for=self.in_force.of,
            desk=self._desk(),
            workspaces=self.workspaces,
            takes=self.in_force.takes,
            is_worth_choosing=self.in_force.is_worth_choosing,
            wake=lambda: self.woken.append(len(self.platform.delivered)),
        )
        self.dispatcher = Dispatcher(
            store=store,
            outbox=self.storage.outbox,
            delivery=self.delivery,
            clock=self.clock,
            policy_for=self.in_force.of,
            is_open=self.in_force.is_guest_of,
        )

    def _desk(self) -> CoachDesk:
        return CoachDesk(
            store=self.storage.store,
            cases=self.storage.cases,
            clock=self.clock,
            policy_for=self.in_force.of,
            posts_of=self.in_force.posts_of,
        )

    in_force: PoliciesInForce = field(init=False)
    workspaces: Workspaces = field(init=False)
    delivery: Delivery = field(init=False)
    conversations: Conversations = field(init=False)
    dispatcher: Dispatcher = field(init=False)

    async def sets(self, page: str, *, where: WorkspaceAddress = RED, **values: str) -> Answered:
        typed = {name.replace("__", "."): words for name, words in values.items()}
        event = FormSubmitted(id=f"{where}{page}{values}", key=f"{KEY}-{page}", values=typed)
        return await self.workspaces.handle(where, ADMIN, event)

    async def due(self, who: Address = ROBIN) -> object:
        """When this person's next moment is."""
        return next(
            row.next_due_at
            for row in dossiers(self.storage.database)
            if (row.workspace, row.person) == (who.workspace, who.person)
        )


def said(answered: Answered) -> str:
    return "\n".join(
        plain(e.message, PlainStyle()) for e in answered.effects if isinstance(e, Notice)
    )


async def registers(replica: Replica, who: Address = ROBIN) -> None:
    """An interview of today, of which no day was named: the call comes due in a week (A3)."""
    event = CommandInvoked(id=f"add {who}", text="add Acme, interview today")
    await replica.conversations.handle(who, event)
    dossier = await replica.storage.store.look(who)
    assert dossier is not None
    key = dossier.conversation.questions[-1].key
    values = {"employer": "Acme", "day": "2026-10-14"}
    await replica.conversations.handle(who, FormSubmitted(id=f"form {who}", key=key, values=values))
    dossier = await replica.storage.store.look(who)
    assert dossier is not None
    assert dossier.search.applications
