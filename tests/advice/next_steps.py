"""Applications as they may stand, and the one next step of each: what those tests begin with."""

from datetime import date, time

from bot.advice.model import (
    Application,
    CallResult,
    JobSearch,
    Said,
)
from bot.advice.next_step import NextStep, next_step
from tests.advice.facts import POLICY, acme, at, call, search, talked

FRIDAY = date(2026, 10, 16)
THURSDAY = date(2026, 10, 22)


def step(facts: Application | JobSearch, words: str, zone: str = "Europe/Berlin") -> NextStep:
    """The next step of the first application at that time."""
    if isinstance(facts, Application):
        facts = search(facts)
    return next_step(facts.applications[0], facts, POLICY, at(words, zone))


NO_DATE = acme()
PROMISED = acme(decision_by=FRIDAY)
WELCOME = acme(talked("2026-10-20 10:00", Said.CALL_BACK, day=THURSDAY))
WELCOME_AT_TWO = acme(
    talked("2026-10-20 10:00", Said.CALL_BACK, day=THURSDAY, time_of_day=time(14))
)
THEY_CALL = acme(talked("2026-10-20 10:00", Said.THEY_CALL, day=date(2026, 10, 23)))
ASSUMED = acme(talked("2026-10-20 10:00", Said.THEY_CALL))
MESSAGES = (
    call(CallResult.LEFT_MESSAGE, "2026-10-21 10:00", id="c1"),
    call(CallResult.LEFT_MESSAGE, "2026-10-26 10:00", id="c2"),
)
BUDGET_SPENT = acme(*MESSAGES)
TOLD_LITTLE = acme(talked("2026-10-13 10:00"))  # a Tuesday; in a week it is the 20th
SATURDAY_TALK = acme(
    talked("2026-10-10 10:00", Said.CALL_BACK),
    day=date(2026, 10, 9),
    registered_at=at("2026-10-09 17:00"),
)
