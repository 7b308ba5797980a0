"""Any order of turns, withdrawals, attempts, crashes and lapsed leases keeps the promises.

The machine plays two workers on one SQLite database against a model of one list a person.
"""

import asyncio
import tempfile
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.service.ports import MessageRef, Parcel
from storage.opening import Storage, open_storage
from tests.storage.inside import lapse_leases, rows
from tests.storage.people import StoppedClock, person, say, saying

PEOPLE = st.integers(0, 2)
WORKERS = st.integers(0, 1)


@dataclass(slots=True)
class Said:
    """What the model knows of one message."""

    person: int
    withdrawn: bool = False
    accepted: int = 0
    marked: bool = False
    deliver_keys: set[str] = field(default_factory=set)


class StoreAndOutbox(RuleBasedStateMachine):
    """Each worker holds parcels that it has claimed, and those that it is sending."""

    def __init__(self) -> None:
        super().__init__()
        self.exits = ExitStack()
        folder = Path(self.exits.enter_context(tempfile.TemporaryDirectory()))
        self.runner = self.exits.enter_context(asyncio.Runner())
        self.clock = StoppedClock()
        self.workers = [self._open(folder), self._open(folder)]
        self.held: list[list[Parcel]] = [[], []]
        self.sending: list[list[Parcel]] = [[], []]
        self.said: dict[str, Said] = {}
        self.events: list[tuple[str, int]] = []

    def _open(self, folder: Path) -> Storage:
        storage = open_storage(
            f"sqlite:///{folder}/ringback.db", key_file=folder / "key", clock=self.clock
        )
        self.exits.callback(storage.database.close)
        return storage

    def teardown(self) -> None:
        self.exits.close()

    def _event(self, who: int) -> str:
        self.events.append((f"e{len(self.events)}", who))
        return self.events[-1][0]

    def _key(self, who: int) -> str:
        key = f"k{len(self.said)}"
        self.said[key] = Said(person=who)
        return key

    def _hold(self, worker: int, parcels: tuple[Parcel, ...]) -> None:
        self.held[worker] += parcels
        for parcel in parcels:
            self.said[parcel.key].deliver_keys.add(parcel.deliver_key)

    @rule(worker=WORKERS, who=PEOPLE, messages=st.integers(0, 2))
    def somebody_presses(self, worker: int, who: int, messages: int) -> None:
        event = self._event(who)
        keys = [self._key(who) for _ in range(messages)]
        turn = self.workers[worker].store.turn(person(who), event, saying(*map(say, keys)))
        self._hold(worker, self.runner.run(turn).parcels)

    @precondition(lambda self: self.events)
    @rule(worker=WORKERS, data=st.data())
    def the_platform_delivers_an_event_again(self, worker: int, data: st.DataObject) -> None:
        event, who = data.draw(st.sampled_from(self.events))
        turn = self.workers[worker].store.turn(person(who), event, saying(say("again")))
        assert self.runner.run(turn).turn is None

    @precondition(lambda self: self.said)
    @rule(worker=WORKERS, data=st.data())
    def the_facts_change(self, worker: int, data: st.DataObject) -> None:
        key = data.draw(st.sampled_from(sorted(self.said)))
        said = self.said[key]
        event = self._event(said.person)
        turn = self.workers[worker].store.turn(person(said.person), event, saying(withdrawn=[key]))
        self.runner.run(turn)
        said.withdrawn = True

    @rule(worker=WORKERS, limit=st.integers(1, 3))
    def a_worker_claims(self, worker: int, limit: int) -> None:
        claim = self.workers[worker].outbox.claim(self.clock.moment, limit)
        parcels = tuple(self.runner.run(claim))
        people = [parcel.address.person for parcel in parcels]
        assert len(people) == len(set(people)), "one a person"
        self._hold(worker, parcels)

    @precondition(lambda self: any(self.held))
    @rule(worker=WORKERS)
    def a_worker_begins(self, worker: int) -> None:
        if not self.held[worker]:
            return
        parcel = self.held[worker].pop(0)
        if self.runner.run(self.workers[worker].outbox.begin(parcel)):
            said = self.said[parcel.key]
            assert not said.withdrawn, "nothing after a cancel that was committed before"
            assert not said.marked, "nothing that is known to have arrived"
            assert parcel.maybe_sent or not said.accepted, "it looks before it sends again"
            self.sending[worker].append(parcel)

    @precondition(lambda self: any(self.sending))
    @rule(worker=WORKERS, how=st.sampled_from(["sent", "later", "died", "accepted, then died"]))
    def an_attempt_ends(self, worker: int, how: str) -> None:
        if not self.sending[worker]:
            return
        parcel = self.sending[worker].pop(0)
        outbox = self.workers[worker].outbox
        said = self.said[parcel.key]
        if how in ("sent", "accepted, then died"):
            self._in_order(parcel)
            said.accepted += 1
        if how == "sent":
            self.runner.run(outbox.sent(parcel, MessageRef(channel="D", message=parcel.key)))
            said.marked = True
        elif how == "later":
            self.runner.run(outbox.retry_at(parcel, self.clock.moment + timedelta(minutes=1)))

    def _in_order(self, parcel: Parcel) -> None:
        said = self.said[parcel.key]
        newer = [
            key
            for key, other in self.said.items()
            if other.person == said.person and int(key[1:]) > int(parcel.key[1:])
        ]
        first = not said.accepted
        assert not first or not any(self.said[key].accepted for key in newer), "in order"

    @rule()
    def leases_lapse(self) -> None:
        lapse_leases(self.workers[0].database)

    @rule(worker=WORKERS)
    def a_worker_dies(self, worker: int) -> None:
        self.held[worker].clear()
        self.sending[worker].clear()

    @rule(minutes=st.integers(1, 90))
    def time_passes(self, minutes: int) -> None:
        self.clock.moment += timedelta(minutes=minutes)

    @invariant()
    def every_message_is_accounted_for(self) -> None:
        stored = {row.key: row for row in rows(self.workers[0].database)}
        assert set(stored) == set(self.said), "nothing silently dropped, nothing made up"
        for key, said in self.said.items():
            assert len(said.deliver_keys) <= 1, "the same on every attempt"
            final = stored[key].go_at is None
            assert final or stored[key].state in ("waiting", "leased", "sending")
            if stored[key].state == "sent":
                assert said.accepted

    @invariant()
    def at_most_one_message_of_a_person_is_under_way(self) -> None:
        under_way = Counter(
            row.dossier_id for row in rows(self.workers[0].database) if row.state == "sending"
        )
        assert max(under_way.values(), default=0) <= 1


TestStoreAndOutbox = StoreAndOutbox.TestCase
TestStoreAndOutbox.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)
