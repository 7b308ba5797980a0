"""Dying at each named point: what was promised arrives, once, whoever takes over."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

import aiohttp
import pytest
from sqlalchemy import update
from sqlmodel import Session

from bot.engine.events import CommandInvoked
from bot.service.crash_points import CrashPoint
from bot.service.delivery import Delivery
from storage.database import open_database
from storage.tables import OutboxRow
from tests.reliability.careless import MarksFirst, SendsFirst
from tests.reliability.crashing import EVERY_POINT, Fate, LedgerPoint, Point, mortal
from tests.reliability.ledger import Fault, Mode
from tests.reliability.ledger_client import LedgerDeliverer, RunningLedger
from tests.reliability.oracle import Verdict, judge, kept_messages
from tests.reliability.people import BERLIN, CERTAINLY_DUE, WEDNESDAY, address, event_id, register
from tests.reliability.worker import Deliveries, House, working
from tests.service.fakes import SetClock

_people = count(1)

CLAIMING = {CrashPoint.BEFORE_CLAIM_COMMIT, CrashPoint.AFTER_CLAIM_COMMIT}
IN_A_TURN = [point for point in EVERY_POINT if point not in CLAIMING]
"""A turn's own messages are leased with it: nothing has to be claimed."""


@dataclass(slots=True)
class Life:
    """One person and the processes that serve them, one after the other."""

    house: House
    ledger: RunningLedger
    deliverer: LedgerDeliverer
    fate: Fate
    delivery_type: Deliveries = Delivery
    clock: SetClock = field(default_factory=lambda: SetClock(WEDNESDAY))
    person: str = field(default_factory=lambda: f"person-{next(_people)}")

    async def begin(self) -> None:
        """They have registered, and a week has passed."""
        with working(self.house, self.deliverer, self.clock) as worker:
            await register(worker, self.person)
        self.clock.at = CERTAINLY_DUE

    async def serve_until_death(self, command: CommandInvoked | None = None) -> None:
        """A process answers the command, or fires what is due, until its fate comes true."""
        if self.fate.point is LedgerPoint.AFTER_ACCEPTANCE:
            await self.deliverer.fail_next(Fault.NO_ANSWER)
        with (
            working(self.house, self.deliverer, self.clock, self.delivery_type) as worker,
            mortal(self.fate),
        ):
            if command is None:
                await worker.dispatcher.run_once()
            else:
                await worker.conversations.handle(address(self.person), command)
        assert self.fate.died, f"nobody came by {self.fate.point}"

    async def take_over(self, again: CommandInvoked | None = None) -> None:
        """A fresh process, when the dead one's leases have run out; the platform delivers again."""
        let_leases_run_out(self.house.url)
        with working(self.house, self.deliverer, self.clock, self.delivery_type) as worker:
            if again is not None:
                await worker.conversations.handle(address(self.person), again)
            await worker.dispatcher.run_once()

    def arrived(self) -> int:
        return sum(message.person == self.person for message in self.ledger.accepted())

    def verdict(self) -> Verdict:
        database = open_database(self.house.url)
        try:
            kept = kept_messages(database)
        finally:
            database.close()
        accepted = [(m, self.clock.at) for m in self.ledger.accepted() if m.person == self.person]
        return judge(kept, accepted, nudge_not_before={}, nudged=[self.person])


def let_leases_run_out(url: str) -> None:
    long_ago = datetime(1970, 1, 1, tzinfo=UTC)

    def end(session: Session) -> None:
        session.exec(update(OutboxRow).values(lease_until=long_ago))

    database = open_database(url)
    database.transact(end)
    database.close()


@asynccontextmanager
async def life(
    url: str, folder: Path, ledger: RunningLedger, point: Point, kind: Deliveries = Delivery
) -> AsyncIterator[Life]:
    house, fate = House(url=url, folder=folder), Fate(point)
    async with aiohttp.ClientSession() as session:
        deliverer = LedgerDeliverer(session, ledger.url, ledger.mode, fate)
        lived = Life(house, ledger, deliverer, fate, kind)
        await lived.begin()
        yield lived


@pytest.mark.parametrize("mode", [Mode.NONCE, Mode.HISTORY])
@pytest.mark.parametrize("point", EVERY_POINT)
async def test_a_nudge_arrives_once_whoever_dies_where(
    point: Point,
    mode: Mode,
    database_url: str,
    tmp_path: Path,
    ledgers: dict[Mode, RunningLedger],
) -> None:
    """A lost nudge costs somebody their call; a doubled one makes them doubt the bot."""
    async with life(database_url, tmp_path, ledgers[mode], point) as lived:
        await lived.serve_until_death()
        await lived.take_over()
        verdict = lived.verdict()
    assert verdict.is_clean, verdict
    assert verdict.uncertain == 0


@pytest.mark.parametrize("point", IN_A_TURN)
async def test_an_answer_arrives_once_whoever_dies_where(
    point: Point, database_url: str, tmp_path: Path, ledgers: dict[Mode, RunningLedger]
) -> None:
    """The platform delivers the command again: the person sees one answer, not none and not two."""
    command = CommandInvoked(id=event_id(), text="help", profile=BERLIN)
    async with life(database_url, tmp_path, ledgers[Mode.NONCE], point) as lived:
        lived.clock.at = WEDNESDAY
        before = lived.arrived()
        await lived.serve_until_death(command)
        await lived.take_over(command)
        assert lived.arrived() == before + 1


async def test_where_the_platform_cannot_tell_the_operator_is_told(
    sqlite_url: str, tmp_path: Path, ledgers: dict[Mode, RunningLedger]
) -> None:
    """A message that may have arrived is neither sent twice nor forgotten: it is counted."""
    point = LedgerPoint.AFTER_ACCEPTANCE
    async with life(sqlite_url, tmp_path, ledgers[Mode.NEITHER], point) as lived:
        await lived.serve_until_death()
        for _ in range(3):
            await lived.take_over()
        verdict = lived.verdict()
    assert verdict.is_clean, verdict
    assert verdict.uncertain == 1


async def test_the_harness_sees_a_loss(
    sqlite_url: str, tmp_path: Path, ledgers: dict[Mode, RunningLedger]
) -> None:
    """Marking first loses: if this were not seen, none of these tests would mean anything."""
    point = CrashPoint.BEFORE_REQUEST
    async with life(sqlite_url, tmp_path, ledgers[Mode.NONCE], point, MarksFirst) as lived:
        await lived.serve_until_death()
        await lived.take_over()
        assert lived.verdict().lost


async def test_the_harness_sees_a_double(
    sqlite_url: str, tmp_path: Path, ledgers: dict[Mode, RunningLedger]
) -> None:
    """Sending first doubles: if this were not seen, none of these tests would mean anything."""
    point = CrashPoint.AFTER_ANSWER
    async with life(sqlite_url, tmp_path, ledgers[Mode.HISTORY], point, SendsFirst) as lived:
        await lived.serve_until_death()
        await lived.take_over()
        assert lived.verdict().doubled
