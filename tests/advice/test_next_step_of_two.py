"""Two applications at one employer take turns (H4)."""

from dataclasses import replace
from datetime import date

import pytest

from bot.advice.model import (
    Application,
    CallResult,
    JobSearch,
)
from bot.advice.next_step import NextStepKind, next_step
from bot.advice.plan import plan
from tests.advice.facts import MINA, OF_CALLS, POLICY, acme, at, call, fired, search


def sibling(application: Application) -> Application:
    interview = replace(application.interview, id="r2")
    return replace(application, id="a2", rounds=(interview,))


@pytest.mark.parametrize(
    ("facts", "first", "other"),
    [
        pytest.param(
            search(acme(), sibling(acme())), "2026-10-21", "2026-10-22", id="both due today"
        ),
        pytest.param(
            search(
                acme(),
                sibling(acme()),
                log=(fired("a2-r2-i261014-call-0", "2026-10-21 09:30", application_id="a2"),),
            ),
            "2026-10-22",
            "2026-10-21",
            id="today the other one was told of",
        ),
        pytest.param(
            search(acme(call(CallResult.NO_ANSWER, "2026-10-21 09:00")), sibling(acme())),
            "2026-10-23",
            "2026-10-22",
            id="they were called today already",
        ),
    ],
)
def test_two_applications_at_one_employer_take_turns(
    facts: JobSearch, first: str, other: str
) -> None:
    """Spares the job seeker ringing one office twice in a day (H4)."""
    now = at("2026-10-21 10:00")
    days = [next_step(a, facts, POLICY, now).day for a in facts.applications]
    assert days == [date.fromisoformat(first), date.fromisoformat(other)]


def test_what_rests_on_the_home_card_still_takes_turns() -> None:
    """Spares the job seeker two calls to one office from the home card (H4, H15)."""
    log = tuple(
        fired(f"a{n}-r{n}-i261014-call-{times}", f"2026-10-2{day} 09:30", application_id=f"a{n}")
        for n, times, day in [(1, 0, 1), (1, 1, 3), (2, 0, 2), (2, 1, 6)]
    )
    seeker = replace(MINA, last_active_at=at("2026-10-27 08:00"))
    facts = search(acme(), sibling(acme()), log=log, seeker=seeker)
    assert not {nudge.kind for nudge in plan(facts, POLICY)} & {*OF_CALLS}
    now = at("2026-10-28 10:00")
    kinds = [next_step(a, facts, POLICY, now).kind for a in facts.applications]
    assert kinds == [NextStepKind.CALL_NOW, NextStepKind.CALL_ON]
