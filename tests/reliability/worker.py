"""One process of the service, as far as its database and its platform can tell."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from cryptography.fernet import Fernet

from bot.advice.policy import default_policy
from bot.service.delivery import Delivery
from bot.service.dispatcher import Dispatcher
from bot.service.ports import Clock, Deliverer
from bot.service.turns import Conversations
from storage.crypto import Keyring
from storage.database import Database, open_database
from storage.outbox import SqlOutbox
from storage.store import SqlStore
from storage.tombstones import Tombstones
from tests.service.sending import rates_by

PLATFORM = "ledger"


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What all processes share: the database, its key, the list of those who were forgotten."""

    url: str
    folder: Path
    key: str = field(default_factory=lambda: Fernet.generate_key().decode())
    lease_seconds: float = 60.0

    @property
    def keyring(self) -> Keyring:
        return Keyring((self.key,))


class NoUnderstanding:
    """Free text means nothing in these tests: they speak in commands and presses."""

    def propose(self, text: str) -> tuple[()]:
        return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """What one process would have in its memory; all of it is lost when it dies."""

    database: Database
    store: SqlStore
    outbox: SqlOutbox
    conversations: Conversations
    dispatcher: Dispatcher


Deliveries = Callable[..., Delivery]
"""`Delivery` itself, or one that is careless on purpose."""


@contextmanager
def working(
    house: House, deliverer: Deliverer, clock: Clock, delivery_type: Deliveries = Delivery
) -> Iterator[Worker]:
    """A process that has started, until the block ends, as a process ends: without a goodbye."""
    database = open_database(house.url)
    try:
        yield _worker(house, database, deliverer, clock, delivery_type)
    finally:
        database.close()


def _worker(
    house: House,
    database: Database,
    deliverer: Deliverer,
    clock: Clock,
    delivery_type: Deliveries,
) -> Worker:
    keyring, lease = house.keyring, house.lease_seconds
    store = SqlStore(
        database=database,
        keyring=keyring,
        tombstones=Tombstones(house.folder / "forgotten"),
        clock=clock,
        lease_seconds=lease,
    )
    outbox = SqlOutbox(database=database, keyring=keyring, clock=clock, lease_seconds=lease)
    delivery = delivery_type(
        store=store,
        outbox=outbox,
        deliverers={PLATFORM: deliverer},
        rates=rates_by(clock),
        clock=clock,
        policy_for=lambda *_: default_policy(),
        chance=lambda: 0.5,
        attempt_seconds=5.0,
    )
    return _at_work(database, store, outbox, delivery, clock)


def _at_work(
    database: Database, store: SqlStore, outbox: SqlOutbox, delivery: Delivery, clock: Clock
) -> Worker:
    return Worker(
        database=database,
        store=store,
        outbox=outbox,
        conversations=Conversations(
            store=store,
            delivery=delivery,
            understander=NoUnderstanding(),
            clock=clock,
            policy_for=lambda *_: default_policy(),
        ),
        dispatcher=Dispatcher(
            store=store,
            outbox=outbox,
            delivery=delivery,
            clock=clock,
            policy_for=lambda *_: default_policy(),
            lanes=4,
        ),
    )
