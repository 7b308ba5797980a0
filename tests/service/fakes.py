"""What the service's tests hand in where the world would be: clock, platform, outbox, store."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.engine.dossier import Dossier
from bot.engine.effects import Edit, Say, Turn
from bot.engine.meaning import Message, Paragraph, text
from bot.service.ports import Address, Committed, Decide, DecideFor, MessageRef, Parcel

ROBIN = Address(platform="ledger", workspace="", person="robin")
NOON = datetime(2026, 10, 14, 12, tzinfo=UTC)


@dataclass(slots=True)
class SetClock:
    """Shows what it was set to."""

    at: datetime = NOON

    def now(self) -> datetime:
        return self.at

    def forward(self, by: timedelta) -> None:
        self.at += by


@dataclass(slots=True)
class Stopwatch:
    """Seconds that pass only while somebody sleeps on it."""

    seconds: float = 0.0
    slept: list[float] = field(default_factory=list)

    def read(self) -> float:
        return self.seconds

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds


def parcel(number: int = 1, *, attempts: int = 0, to: Address = ROBIN) -> Parcel:
    """A leased parcel with hardly anything in it."""
    words = text("saved")
    return Parcel(
        id=number,
        fence=1,
        address=to,
        key=f"q{number}",
        message=Message(blocks=(Paragraph(text=words),), preview=words),
        deliver_key=f"d{number}",
        attempts=attempts,
    )


Outcome = MessageRef | Exception | None


@dataclass(slots=True)
class ScriptedPlatform:
    """A deliverer that does what it is told, one outcome for each message; then it accepts."""

    outcomes: list[Outcome] = field(default_factory=list)
    delivered: list[Parcel] = field(default_factory=list)
    deleted: list[MessageRef] = field(default_factory=list)
    refuses_to_delete: bool = False

    async def deliver(self, parcel: Parcel) -> MessageRef | None:
        self.delivered.append(parcel)
        outcome = self.outcomes.pop(0) if self.outcomes else REF
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    async def delete(self, address: Address, refs: Sequence[MessageRef]) -> None:
        if self.refuses_to_delete:
            raise ConnectionError
        self.deleted.extend(refs)


REF = MessageRef(channel="C1", message="M1")


@dataclass(slots=True)
class NotedOutbox:
    """An outbox that notes each mark, in order: `("begin", 1)`, `("sent", 1)` ..."""

    marks: list[tuple[str, int]] = field(default_factory=list)
    retries: list[datetime] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    waiting: list[list[Parcel]] = field(default_factory=list)
    lost: bool = False
    """Somebody else holds every lease by now."""
    on_mark: Callable[[str], None] = lambda mark: None

    async def claim(self, now: datetime, limit: int) -> Sequence[Parcel]:
        return self.waiting.pop(0) if self.waiting else []

    async def begin(self, parcel: Parcel) -> bool:
        self._mark("begin", parcel)
        return not self.lost

    async def sent(self, parcel: Parcel, ref: MessageRef | None) -> None:
        self._mark("sent", parcel)

    async def retry_at(self, parcel: Parcel, moment: datetime) -> None:
        self.retries.append(moment)
        self._mark("retry", parcel)

    async def expired(self, parcel: Parcel) -> None:
        self._mark("expired", parcel)

    async def uncertain(self, parcel: Parcel) -> None:
        self._mark("uncertain", parcel)

    async def dead(self, parcel: Parcel, reason: str) -> None:
        self.reasons.append(reason)
        self._mark("dead", parcel)

    def _mark(self, mark: str, parcel: Parcel) -> None:
        self.on_mark(mark)
        self.marks.append((mark, parcel.id))


@dataclass(slots=True)
class KeptInMemory:
    """A `Store` of one process without a disk: enough where no promise of storage is at stake."""

    dossiers: dict[Address, Dossier] = field(default_factory=dict)
    due: dict[Address, datetime | None] = field(default_factory=dict)
    untidy: dict[Address, datetime | None] = field(default_factory=dict)
    stamps: dict[Address, str] = field(default_factory=dict)
    events: set[tuple[Address, str]] = field(default_factory=set)
    said: int = 0

    async def turn(self, address: Address, event_id: str, decide: Decide) -> Committed:
        if (address, event_id) in self.events:
            return Committed(address=address, turn=None)
        committed = self._apply(address, decide)
        self.events.add((address, event_id))
        return committed

    async def look(self, address: Address) -> Dossier | None:
        return self.dossiers.get(address)

    async def fire_next(self, now: datetime, decide_for: DecideFor) -> Committed | None:
        overdue = [(at, address) for address, at in self.due.items() if at and at <= now]
        if not overdue:
            return None
        address = min(overdue, key=lambda entry: entry[0])[1]
        return self._apply(address, decide_for(address))

    async def tidy_next(self, now: datetime, decide_for: DecideFor) -> Committed | None:
        untidy = [(at, address) for address, at in self.untidy.items() if at and at <= now]
        if not untidy:
            return None
        address = min(untidy, key=lambda entry: entry[0])[1]
        return self._apply(address, decide_for(address))

    async def next_due_at(self) -> datetime | None:
        return min((at for at in self.due.values() if at), default=None)

    async def replan(self, stamp: str, decide_for: DecideFor, limit: int) -> int:
        stale = [a for a in self.dossiers if self.stamps.get(a) != stamp][:limit]
        for address in stale:
            self._apply(address, decide_for(address))
            self.stamps[address] = stamp
        return len(stale)

    def _apply(self, address: Address, decide: Decide) -> Committed:
        turn = decide(self.dossiers.get(address))
        if turn.dossier is None:
            self.dossiers.pop(address, None)
            self.due.pop(address, None)
            self.untidy.pop(address, None)
            return Committed(address=address, turn=turn, erased=(REF,))
        self.dossiers[address] = turn.dossier
        self.untidy[address] = turn.tidy_at
        if not turn.keeps_plan:
            self.due[address] = turn.next_due_at
        return Committed(address=address, turn=turn, parcels=tuple(self._parcels(address, turn)))

    def _parcels(self, address: Address, turn: Turn) -> Iterator[Parcel]:
        for effect in turn.effects:
            if isinstance(effect, Say | Edit):
                self.said += 1
                yield replace(parcel(self.said, to=address), key=effect.key, message=effect.message)
