"""What commands are made of: the database with its key, and the service on top of it."""

import asyncio
import random
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.service.coaching import CoachDesk
from bot.service.delivery import Delivery
from bot.service.dispatcher import Dispatcher
from bot.service.in_force import PoliciesInForce
from bot.service.ports import Cases, Clock, Deliverer, Store, Understander, WorkspaceStore
from bot.service.rates import Rates
from bot.service.turns import Conversations
from bot.service.workspaces import Workspaces
from deploy import places
from deploy.settings import Settings
from deploy.stamp import plan_stamp
from storage.database import parse_url
from storage.opening import Storage, open_storage
from storage.outbox import SqlOutbox


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@contextmanager
def open_house(settings: Settings, clock: Clock) -> Iterator[Storage]:
    """The database and its key, opened or made. Raises the errors of `storage.errors`."""
    key = settings.ringback_key
    storage = open_storage(
        settings.database,
        key_file=key_place(settings),
        key=key.get_secret_value() if key is not None else "",
        clock=clock,
        plan_stamp=plan_stamp(settings.policies),
    )
    with closing(storage.database):
        yield storage


def key_place(settings: Settings) -> Path:
    """Where the key file is: as set, else beside the database, else among this person's data."""
    if settings.ringback_key_file is not None:
        return settings.ringback_key_file
    url = parse_url(settings.database)
    if url.get_backend_name() == "sqlite" and url.database:
        return Path(f"{url.database}.key")
    return places.data_folder() / "ringback.key"


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """What answers events and what acts by itself."""

    conversations: Conversations
    dispatcher: Dispatcher
    in_force: PoliciesInForce


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
    policy_for, is_open = in_force.of, in_force.is_guest_of
    delivery = Delivery(
        store=store,
        outbox=outbox,
        deliverers=deliverers,
        rates=Rates(seconds=seconds, sleep=asyncio.sleep),
        clock=clock,
        policy_for=policy_for,
        chance=random.random,
        is_open=is_open,
    )
    desk = None
    if cases is not None:
        desk = CoachDesk(
            store=store,
            cases=cases,
            clock=clock,
            policy_for=policy_for,
            posts_of=in_force.posts_of,
        )
    workspaces = None
    if workspace_store is not None:
        workspaces = Workspaces(
            store=workspace_store,
            in_force=in_force,
            tell=lambda address, event: conversations.handle(address, event),
        )
    conversations = Conversations(
        store=store,
        delivery=delivery,
        understander=understander,
        clock=clock,
        policy_for=policy_for,
        wake=wake,
        desk=desk,
        workspaces=workspaces,
        takes=in_force.takes,
        is_worth_choosing=in_force.is_worth_choosing,
    )
    dispatcher = Dispatcher(
        store=store,
        outbox=outbox,
        delivery=delivery,
        clock=clock,
        policy_for=policy_for,
        is_open=is_open,
    )
    return Service(conversations=conversations, dispatcher=dispatcher, in_force=in_force)
