"""What answers events and what acts by itself, put together over one database."""

import asyncio
import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from bot.service.coaching import CoachDesk
from bot.service.delivery import Delivery
from bot.service.dispatcher import Dispatcher
from bot.service.in_force import PoliciesInForce
from bot.service.ports import Cases, Clock, Deliverer, Store, Understander, WorkspaceStore
from bot.service.rates import Rates
from bot.service.turns import Conversations
from bot.service.workspaces import Tell, Workspaces
from deploy.settings import Settings
from storage.outbox import SqlOutbox


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What answers events and what acts by itself."""

    conversations: Conversations
    dispatcher: Dispatcher
    in_force: PoliciesInForce


@dataclass(frozen=True, slots=True, kw_only=True)
class _Ground:
    """What every part of the service stands on."""

    store: Store
    outbox: SqlOutbox
    clock: Clock
    in_force: PoliciesInForce

    def delivery(
        self, deliverers: Mapping[str, Deliverer], seconds: Callable[[], float]
    ) -> Delivery:
        return Delivery(
            store=self.store,
            outbox=self.outbox,
            deliverers=deliverers,
            rates=Rates(seconds=seconds, sleep=asyncio.sleep),
            clock=self.clock,
            policy_for=self.in_force.of,
            chance=random.random,
            is_open=self.in_force.is_guest_of,
        )

    def dispatcher(self, delivery: Delivery) -> Dispatcher:
        return Dispatcher(
            store=self.store,
            outbox=self.outbox,
            delivery=delivery,
            clock=self.clock,
            policy_for=self.in_force.of,
            is_open=self.in_force.is_guest_of,
        )

    def desk(self, cases: Cases | None) -> CoachDesk | None:
        if cases is None:
            return None
        return CoachDesk(
            store=self.store,
            cases=cases,
            clock=self.clock,
            policy_for=self.in_force.of,
            posts_of=self.in_force.posts_of,
        )

    def workspaces(self, store: WorkspaceStore | None, tell: Tell) -> Workspaces | None:
        if store is None:
            return None
        return Workspaces(store=store, in_force=self.in_force, tell=tell)


def make_service(
    *,
    settings: Settings,
    store: Store,
    outbox: SqlOutbox,
    deliverers: Mapping[str, Deliverer],
    understander: Understander,
    clock: Clock,
    wake: Callable[[], None] = lambda: None,
    seconds: Callable[[], float] = time.monotonic,
    cases: Cases | None = None,
    workspace_store: WorkspaceStore | None = None,
) -> Service:
    """The service over these; rules may differ by workspace.

    `seconds` reads a clock that never goes back: platforms say how long we have to wait.
    Without `cases` nobody is coach, without `workspace_store` nobody an admin.
    """
    in_force = PoliciesInForce(shipped=settings.policies, store=workspace_store)
    ground = _Ground(store=store, outbox=outbox, clock=clock, in_force=in_force)
    delivery = ground.delivery(deliverers, seconds)
    conversations = Conversations(
        store=store,
        delivery=delivery,
        understander=understander,
        clock=clock,
        policy_for=in_force.of,
        wake=wake,
        desk=ground.desk(cases),
        workspaces=ground.workspaces(
            workspace_store, lambda address, event: conversations.handle(address, event)
        ),
        takes=in_force.takes,
        is_worth_choosing=in_force.is_worth_choosing,
    )
    return Service(
        conversations=conversations,
        dispatcher=ground.dispatcher(delivery),
        in_force=in_force,
    )
