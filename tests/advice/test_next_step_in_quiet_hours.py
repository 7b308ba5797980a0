"""The next step where calling hours and quiet hours meet (H3, H13)."""

from dataclasses import replace
from datetime import time

import pytest

from bot.advice.model import (
    QuietTime,
    Seeker,
)
from bot.advice.next_step import NextStepKind
from bot.advice.plan import plan
from tests.advice.facts import MINA, POLICY, acme, at, search
from tests.advice.next_steps import (
    NO_DATE,
    step,
)


@pytest.mark.parametrize(
    ("rings", "evening"),
    [pytest.param(False, "19:00", id="told before"), pytest.param(True, "21:30", id="rung")],
)
def test_hours_inside_quiet_time_are_named_as_such(rings: bool, evening: str) -> None:
    """Spares somebody in Manila learning of the night call only at night (S14)."""
    application = acme(zone="America/New_York", ring_in_quiet_time=rings)
    facts = search(application, seeker=Seeker(zone="Asia/Manila"))
    found = step(facts, "2026-10-20 12:00", "Asia/Manila")
    assert found.hours_are_quiet
    assert found.when == at("2026-10-21 09:30", "America/New_York")
    assert plan(facts, POLICY)[0].due_at == at(f"2026-10-21 {evening}", "Asia/Manila")


def test_a_word_in_the_evening_is_no_time_to_call_yet() -> None:
    """Spares somebody in Manila a call to New York before the office opens (H3)."""
    facts = search(acme(zone="America/New_York"), seeker=Seeker(zone="Asia/Manila"))
    found = step(facts, "2026-10-21 19:30", "Asia/Manila")
    assert found.kind is NextStepKind.CALL_ON
    assert found.when == at("2026-10-21 09:30", "America/New_York")


def test_quiet_time_holds_back_nudges_and_not_the_person() -> None:
    """Spares an early riser a "not yet" when the employer's phone is staffed."""
    seeker = replace(MINA, quiet=QuietTime(start=time(20), end=time(11)))
    facts = search(NO_DATE, seeker=seeker)
    assert step(facts, "2026-10-20 12:00").when == at("2026-10-21 11:00")
    assert step(facts, "2026-10-21 10:00").kind is NextStepKind.CALL_NOW
