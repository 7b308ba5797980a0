"""The ledger without its process: the same book, the same faults, no sockets, the tests' clock."""

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.service.delivery_errors import PerhapsDelivered, TryLater
from bot.service.ports import (
    Address,
    MessageRef,
    Parcel,
)
from tests.reliability.crashing import LedgerPoint
from tests.reliability.ledger import Book, Fault, Mode


@dataclass(slots=True)
class BookPlatform:
    """A `Deliverer`. What a person sees is in `seen`, oldest first; an edit takes its place."""

    book: Book
    passing: Callable[[LedgerPoint], None]
    faults: deque[Fault] = field(default_factory=deque)
    seen: dict[str, dict[str, Parcel]] = field(default_factory=dict)
    is_down: bool = False

    async def deliver(self, parcel: Parcel) -> MessageRef | None:
        person = parcel.address.person
        if self.is_down:
            raise TryLater(1.0)
        if parcel.maybe_sent and self.book.mode is Mode.HISTORY:
            said = dict(self.book.messages.get(person, ()))
            if parcel.deliver_key in said:
                return MessageRef(channel=person, message=said[parcel.deliver_key])
        fault = self.faults.popleft() if self.faults else Fault.NONE
        if fault is Fault.TOO_MANY:
            raise TryLater(1.0)
        if fault in (Fault.REFUSED_5XX, Fault.RESET):
            raise PerhapsDelivered
        message = self.book.accept(parcel.deliver_key, person)
        self.seen.setdefault(person, {})[parcel.key] = parcel
        self.passing(LedgerPoint.AFTER_ACCEPTANCE)
        if fault in (Fault.NO_ANSWER, Fault.ACCEPTED_5XX):
            raise PerhapsDelivered
        return MessageRef(channel=person, message=message)

    async def delete(self, address: Address, refs: Sequence[MessageRef]) -> None:
        """The book is never changed."""
