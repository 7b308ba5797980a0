"""Both databases with full durability, empty, with the service on top of them."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.service.ports import Address, Clock, MessageRef, Parcel
from tests.postgres import serve
from tests.reliability.worker import House, Worker, working


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One kind of database, ready to be filled."""

    kind: str
    house: House


class Nowhere:
    """A platform that takes everything and keeps nothing: what is measured is us."""

    async def deliver(self, parcel: Parcel) -> MessageRef | None:
        return MessageRef(channel="C", message=str(parcel.id))

    async def delete(self, address: Address, refs: Sequence[MessageRef]) -> None: ...


@contextmanager
def sqlite_place() -> Iterator[Place]:
    with tempfile.TemporaryDirectory(prefix="ringback-bench-") as folder:
        url = f"sqlite:///{folder}/ringback.db"
        yield Place(kind="SQLite", house=House(url=url, folder=Path(folder)))


@contextmanager
def postgres_place() -> Iterator[Place]:
    with (
        tempfile.TemporaryDirectory(prefix="ringback-bench-") as folder,
        serve(durable=True) as server,
        server.fresh_database() as url,
    ):
        yield Place(kind="PostgreSQL", house=House(url=url, folder=Path(folder)))


PLACES = (sqlite_place, postgres_place)


@contextmanager
def serving(place: Place, clock: Clock) -> Iterator[Worker]:
    """One process of the service on that database."""
    with working(place.house, Nowhere(), clock) as worker:
        yield worker
