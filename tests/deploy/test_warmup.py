"""What is slow the first time is done before anybody waits for it, beside the event loop."""

import gc
import threading
from collections.abc import Iterator
from datetime import date

import pytest

from bot.advice import business_days
from bot.understanding.replies import Proposal
from deploy.warmup import warm_up
from storage.mapping import dossier_from_stored, dossier_to_stored
from tests.bench.people import dossier_of


class Listener:
    """An understander that notes what it was asked, and in which thread."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, int]] = []

    def propose(self, text: str) -> tuple[Proposal, ...]:
        self.heard.append((text, threading.get_ident()))
        return ()


@pytest.fixture(autouse=True)
def collector_as_it_was() -> Iterator[None]:
    threshold = gc.get_threshold()
    yield
    gc.set_threshold(*threshold)


async def test_the_understanding_is_used_once_outside_of_the_event_loop() -> None:
    """The first person who writes must not wait for languages to be loaded."""
    listener = Listener()
    await warm_up(listener, date(2026, 12, 30))
    ((words, thread),) = listener.heard
    assert "friday" in words, "a date, as dates are what takes long"
    assert thread != threading.get_ident()


async def test_what_is_loaded_is_not_looked_through_for_garbage_again() -> None:
    """The event loop must not stand still every few seconds to look at what never changes."""
    before = gc.get_freeze_count()
    try:
        await warm_up(Listener(), date(2026, 12, 30))
        assert gc.get_freeze_count() > before
    finally:
        gc.unfreeze()


async def test_the_collector_goes_to_work_when_the_start_is_over() -> None:
    """The start does without it; a program that never had it again would fill the memory."""
    gc.disable()
    try:
        await warm_up(Listener(), date(2026, 12, 30))
        assert gc.isenabled()
    finally:
        gc.enable()
        gc.unfreeze()


async def test_a_turn_is_not_stopped_to_look_for_garbage_among_what_it_just_made() -> None:
    """Spares everybody who writes a stop or two in each answer; what is left over is still found.

    A long job search is some thousand objects, all let go of when its turn is over.
    """
    gc.set_threshold(700, 10, 10)
    try:
        await warm_up(Listener(), date(2026, 12, 30))
        stored = dossier_to_stored(dossier_of(50))
        gc.collect()
        looked = gc.get_stats()[0]["collections"]
        read = dossier_from_stored(stored)
        assert len(read.search.applications) == 50
        assert gc.get_stats()[0]["collections"] == looked
    finally:
        gc.unfreeze()


async def test_holidays_of_this_year_and_the_next_are_worked_out() -> None:
    """On 30 December most calls come due in January."""
    business_days._year.cache_clear()
    await warm_up(Listener(), date(2026, 12, 30), countries=("DE",))
    worked_out = business_days._year.cache_info().misses
    business_days.is_business_day(date(2026, 12, 31), "DE")
    business_days.is_business_day(date(2027, 1, 4), "DE")
    assert business_days._year.cache_info().misses == worked_out
