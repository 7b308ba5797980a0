"""Messages that wait or were delivered: what the tests about the outbox begin with."""

from zoneinfo import ZoneInfo

from bot.service.ports import MessageRef, Parcel
from storage.opening import Storage
from tests.storage.people import NOW, person, say, saying

BERLIN = ZoneInfo("Europe/Berlin")
HERE = MessageRef(channel="D1", message="1700.1")


async def waiting(storage: Storage, *keys: str, to: int = 1) -> None:
    """Those messages wait in the outbox; nobody has a lease on them."""
    committed = await storage.store.turn(person(to), f"{to}{keys}", saying(*map(say, keys)))
    for parcel in committed.parcels:
        await storage.outbox.retry_at(parcel, NOW)


async def deliver(storage: Storage, parcel: Parcel, ref: MessageRef | None = None) -> None:
    assert await storage.outbox.begin(parcel)
    await storage.outbox.sent(parcel, ref)
