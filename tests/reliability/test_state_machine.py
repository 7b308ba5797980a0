"""Whatever people and processes do, in whatever order: nothing lost, doubled, early or at night."""

import asyncio
import shutil
import tempfile
from collections import Counter
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from datetime import time as wall_time
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from bot.advice.at_due import due_now
from bot.advice.calendar import local, zone
from bot.advice.policy import default_policy
from bot.engine.dossier import Dossier
from bot.engine.effects import OpenForm
from bot.engine.events import ActionChosen, CommandInvoked, Event, FormSubmitted, Profile
from bot.engine.meaning import Button
from bot.service.turns import Answered
from storage.leases import end_leases
from tests.reliability.book_platform import BookPlatform
from tests.reliability.crashing import EVERY_POINT, Fate, Point, mortal
from tests.reliability.ledger import Book, Fault, Mode
from tests.reliability.ledger_client import read_book
from tests.reliability.oracle import Kept, judge, kept_dossier, kept_messages
from tests.reliability.people import address, event_id
from tests.reliability.worker import House, Worker, working
from tests.service.fakes import SetClock

PEOPLE = ("kim", "robin")
ZONES = ("Europe/Berlin", "America/New_York", "Asia/Manila")
BEGINS = datetime(2026, 10, 12, 9, tzinfo=UTC)
DAY_BEGINS, DAY_ENDS = wall_time(8), wall_time(20)
"""Outside of these, and at weekends, no nudge may come (H13)."""
SATURDAY = 5

people = st.sampled_from(PEOPLE)
workers = st.sampled_from((0, 1))
points = st.sampled_from(EVERY_POINT)
days = st.integers(min_value=0, max_value=9)


class Service(RuleBasedStateMachine):
    """Two processes on one SQLite file, a platform that fails, and people who press anything."""

    @initialize(mode=st.sampled_from((Mode.NONCE, Mode.HISTORY)))
    def start(self, mode: Mode) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="ringback-machine-"))
        self.clock = SetClock(BEGINS)
        self.house = House(url=f"sqlite:///{self.folder}/ringback.db", folder=self.folder)
        self.fate = Fate()
        book = Book(self.folder / "book", mode, seconds=lambda: self.clock.now().timestamp())
        self.platform = BookPlatform(book, lambda point: self.fate(point))
        self.runner = asyncio.Runner()
        self.events: list[tuple[str, Event]] = []
        self.zones = dict.fromkeys(PEOPLE, ZONES[0])
        self.forms: dict[str, OpenForm] = {}
        self.misfortunes = 0
        self.judged: set[str] = set()
        self.never_again: set[str] = set()
        self.open_workers()
        for person in PEOPLE:
            self.registers(person, 0, "Corner", 5)

    def open_workers(self) -> None:
        self.stack = ExitStack()
        self.workers: list[Worker] = [
            self.stack.enter_context(working(self.house, self.platform, self.clock))
            for _ in range(2)
        ]
        end_leases(self.workers[0].database)

    # -- what people do --------------------------------------------------------------------

    @rule(person=people, worker=workers, employer=st.sampled_from(("Acme", "Bolt")), ago=days)
    def registers(self, person: str, worker: int, employer: str, ago: int) -> None:
        interview = self.today(person) - timedelta(days=ago)
        self.happens(worker, person, self.command(person, f"add {employer}"))
        self.submits(worker, person, day=interview.isoformat())

    @rule(person=people, worker=workers, within=days)
    def is_told_a_day(self, person: str, worker: int, within: int) -> None:
        """The registration is corrected: they decide by another day."""
        self.happens(worker, person, self.command(person, "correct"))
        decision = self.today(person) + timedelta(days=within)
        self.submits(worker, person, decision=decision.isoformat())

    @rule(
        person=people,
        worker=workers,
        words=st.sampled_from(("stop", "start", "undo", "list", "home", "call")),
    )
    def commands(self, person: str, worker: int, words: str) -> None:
        self.happens(worker, person, self.command(person, words))

    @rule(person=people, worker=workers, key=st.sampled_from(ZONES))
    def moves(self, person: str, worker: int, key: str) -> None:
        """The platform says that they are in another zone."""
        self.zones[person] = key
        self.happens(worker, person, self.command(person, "home"))

    @rule(person=people, worker=workers, data=st.data())
    def presses(self, person: str, worker: int, data: st.DataObject) -> None:
        """Any button of any message that they have seen, however old."""
        pressable = [
            (key, action)
            for key, parcel in self.platform.seen.get(person, {}).items()
            for action in parcel.message.actions
            if isinstance(action, Button)
        ]
        if pressable:
            key, button = data.draw(st.sampled_from(pressable))
            self.happens(
                worker,
                person,
                ActionChosen(
                    id=event_id(),
                    key=key,
                    action=button.action,
                    value=button.value,
                    profile=self.profile(person),
                ),
            )

    @precondition(lambda self: self.events)
    @rule(worker=workers, data=st.data())
    def platform_repeats(self, worker: int, data: st.DataObject) -> None:
        """The same event again: nothing changes, and nothing is said."""
        person, event = data.draw(st.sampled_from(self.events))
        before, said = self.dossier(person), len(self.kept())
        handle = self.workers[worker].conversations.handle
        answered = self.runner.run(handle(address(person), event))
        assert answered == Answered(repeated=True)
        assert (self.dossier(person), len(self.kept())) == (before, said)

    # -- what the world does ---------------------------------------------------------------

    @rule(hours=st.sampled_from((1, 5, 24, 72)))
    def time_passes(self, hours: int) -> None:
        self.clock.forward(timedelta(hours=hours))

    @rule(worker=workers)
    def a_week_passes(self, worker: int) -> None:
        """With a look every fourteen hours, at any time of the day."""
        for _ in range(12):
            self.clock.forward(timedelta(hours=14))
            self.ticks(worker)

    @rule(faults=st.lists(st.sampled_from(Fault), max_size=3))
    def platform_fails(self, faults: list[Fault]) -> None:
        self.platform.faults.extend(faults)
        self.misfortunes += len(faults)

    @rule(worker=workers, hours=st.sampled_from((3, 30, 100)))
    def the_platform_is_down(self, worker: int, hours: int) -> None:
        """What fires meanwhile waits for it: it may be too late when the platform is back."""
        self.platform.is_down = True
        for _ in range(3):
            self.ticks(worker)
            self.clock.forward(timedelta(hours=hours / 3))
        self.platform.is_down = False

    @rule(worker=workers)
    def ticks(self, worker: int) -> None:
        with mortal(self.fate):
            self.runner.run(self.workers[worker].dispatcher.run_once())
        if self.fate.died:
            self.start_again()
            return
        for person in PEOPLE:
            dossier = self.dossier(person)
            if dossier is not None:
                due = due_now(dossier.search, default_policy(), self.clock.now())
                assert not due.send, "what was due has fired"

    @rule(point=points, nth=st.integers(min_value=1, max_value=3))
    def will_die(self, point: Point, nth: int) -> None:
        """Whoever reaches that point next is killed there."""
        self.fate.point, self.fate.nth = point, nth + self.fate.passed[point]

    # -- what must hold --------------------------------------------------------------------

    @invariant()
    def no_nudge_at_night(self) -> None:
        for message in self.kept():
            if message.nudge_keys and message.deliver_key not in self.judged:
                self.judged.add(message.deliver_key)
                dossier = self.dossier(message.person)
                assert dossier is not None
                there = local(message.created_at, zone(dossier.search.seeker.zone))
                assert DAY_BEGINS <= there.time() < DAY_ENDS
                assert there.weekday() < SATURDAY
                assert dossier.search.seeker.stopped_at is None

    @invariant()
    def nothing_after_its_expiry(self) -> None:
        kept = {message.deliver_key: message for message in self.kept()}
        for accepted in read_book(self.platform.book.path):
            expires_at = kept[accepted.key].expires_at
            assert expires_at is None or accepted.at < expires_at.timestamp()

    @invariant()
    def no_nudge_twice(self) -> None:
        keys = Counter((m.person, key) for m in self.kept() for key in m.nudge_keys)
        assert not [key for key, times in keys.items() if times > 1]

    @invariant()
    def nothing_after_a_stop(self) -> None:
        accepted = {message.key for message in read_book(self.platform.book.path)}
        assert not accepted & self.never_again
        for message in self.kept():
            dossier = self.dossier(message.person)
            stopped = dossier is not None and dossier.search.seeker.stopped_at is not None
            if message.nudge_keys and stopped and message.deliver_key not in accepted:
                self.never_again.add(message.deliver_key)

    def teardown(self) -> None:
        """Peace: everything under way ends, and the books are held against each other.

        It lasts longer than a weekend, as what is late waits until that is over.
        """
        if not hasattr(self, "runner"):
            return
        self.fate.point = None
        self.platform.faults.clear()
        for _ in range(13):
            self.clock.forward(timedelta(hours=7))
            end_leases(self.workers[0].database)
            self.runner.run(self.workers[0].dispatcher.run_once())
        accepted = [
            (m, datetime.fromtimestamp(m.at, UTC)) for m in read_book(self.platform.book.path)
        ]
        verdict = judge(self.kept(), accepted, nudge_not_before={}, nudged=())
        self.stack.close()
        self.runner.close()
        shutil.rmtree(self.folder)
        assert verdict.is_clean, verdict
        assert verdict.uncertain <= self.misfortunes
        assert verdict.dead == 0

    # -- how it is done --------------------------------------------------------------------

    def happens(self, worker: int, person: str, event: Event) -> None:
        """A person does something; if the process dies of it, the platform delivers it again."""
        answered = Answered()
        with mortal(self.fate):
            answered = self.handled(worker, person, event)
        if self.fate.died:
            self.start_again()
            answered = self.handled(worker, person, event)
        self.events.append((person, event))
        for effect in answered.effects:
            if isinstance(effect, OpenForm):
                self.forms[person] = effect

    def submits(self, worker: int, person: str, **changes: str) -> None:
        """The form that was opened last, with some of its fields filled in."""
        if (form := self.forms.pop(person, None)) is not None:
            values = {field.name: field.value for field in form.form.fields}
            self.happens(
                worker,
                person,
                FormSubmitted(
                    id=event_id(),
                    key=form.key,
                    values=values | changes,
                    profile=self.profile(person),
                ),
            )

    def handled(self, worker: int, person: str, event: Event) -> Answered:
        return self.runner.run(self.workers[worker].conversations.handle(address(person), event))

    def start_again(self) -> None:
        """Both processes are gone, and two fresh ones take over."""
        self.misfortunes += 1
        self.runner.close()
        self.stack.close()
        self.fate.died, self.fate.point = False, None
        self.runner = asyncio.Runner()
        self.open_workers()

    def command(self, person: str, words: str) -> CommandInvoked:
        return CommandInvoked(id=event_id(), text=words, profile=self.profile(person))

    def profile(self, person: str) -> Profile:
        return Profile(name=person, zone=self.zones[person])

    def today(self, person: str) -> date:
        return local(self.clock.now(), zone(self.zones[person])).date()

    def kept(self) -> list[Kept]:
        return kept_messages(self.workers[0].database)

    def dossier(self, person: str) -> Dossier | None:
        return kept_dossier(self.workers[0].database, self.house.keyring, person)


TestService = Service.TestCase
TestService.settings = settings(
    max_examples=8,
    stateful_step_count=15,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
