"""What waits through an outage goes when it may, and not at all when it is too late."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.engine.events import CommandInvoked
from storage.tables import State
from tests.reliability.book_platform import BookPlatform
from tests.reliability.crashing import LedgerPoint
from tests.reliability.ledger import Book, Mode
from tests.reliability.ledger_client import read_book
from tests.reliability.oracle import kept_messages
from tests.reliability.people import BERLIN, WEDNESDAY, address, event_id, register
from tests.reliability.worker import House, Worker, working
from tests.service.fakes import SetClock

DEBRIEF_DUE = WEDNESDAY + timedelta(days=1, hours=1, minutes=45)
"""An hour after the interview of tomorrow at two, which lasts three quarters of one."""
RIGHT_FOR = timedelta(days=3)


@pytest.fixture
def clock() -> SetClock:
    return SetClock(WEDNESDAY)


@pytest.fixture
def platform(tmp_path: Path, clock: SetClock) -> BookPlatform:
    book = Book(tmp_path / "book", Mode.NONCE, seconds=lambda: clock.now().timestamp())
    return BookPlatform(book, passing)


def passing(point: LedgerPoint) -> None:
    """Nobody dies in these tests."""


@pytest.fixture
def house(database_url: str, tmp_path: Path) -> House:
    return House(url=database_url, folder=tmp_path)


async def _fires_during_an_outage(worker: Worker, platform: BookPlatform, clock: SetClock) -> None:
    """The platform is down when "how was it?" fires, after the interview of tomorrow."""
    await register(worker, "robin", day="2026-10-15 14:00")
    platform.is_down = True
    clock.at = DEBRIEF_DUE
    await worker.dispatcher.run_once()
    platform.is_down = False


def _nudges(worker: Worker) -> list[State]:
    return [message.state for message in kept_messages(worker.database) if message.nudge_keys]


@pytest.mark.parametrize(
    ("back_after", "state"),
    [
        pytest.param(timedelta(hours=1), State.SENT, id="back within the hour"),
        pytest.param(RIGHT_FOR, State.WITHDRAWN, id="back when it is senseless"),
    ],
)
async def test_a_nudge_goes_late_or_not_at_all(
    house: House, platform: BookPlatform, clock: SetClock, back_after: timedelta, state: State
) -> None:
    """ "How was it?" is right on the evening, and odd four days later."""
    with working(house, platform, clock) as worker:
        await _fires_during_an_outage(worker, platform, clock)
        assert _nudges(worker) == [State.WAITING]
        clock.forward(back_after)
        await worker.dispatcher.run_once()
        assert _nudges(worker)[0] is state
        assert await worker.outbox.late() == (state is State.WITHDRAWN)


async def test_what_is_too_late_holds_up_no_answer(
    house: House, platform: BookPlatform, clock: SetClock
) -> None:
    """Robin asks after the outage, and is answered, although the old nudge stands before it."""
    with working(house, platform, clock) as worker:
        await _fires_during_an_outage(worker, platform, clock)
        clock.forward(RIGHT_FOR)
        asks = CommandInvoked(id=event_id(), text="home", profile=BERLIN)
        said = len(read_book(platform.book.path))
        await worker.conversations.handle(address("robin"), asks)
        await asyncio.wait_for(worker.dispatcher.run_once(), 30)
        arrived = read_book(platform.book.path)[said:]
        kept = {message.deliver_key: message for message in kept_messages(worker.database)}
        assert arrived
        assert not any("debrief" in key for m in arrived for key in kept[m.key].nudge_keys)
        shown = platform.seen["robin"]
        assert any("home" in str(parcel.message) for parcel in shown.values())
