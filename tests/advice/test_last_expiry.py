"""From when on a message of several nudges says nothing that still holds."""

from dataclasses import replace
from datetime import datetime

import pytest

from bot.advice.model import NudgeKind
from bot.advice.nudge import Nudge, last_expiry
from tests.advice.facts import at

SOON, LATER = at("2026-10-20 09:00"), at("2026-10-21 09:00")
NUDGE = Nudge(
    key="a1-x-talk-0",
    kind=NudgeKind.CONTRACT_TALK,
    application_id="a1",
    due_at=at("2026-10-19 09:00"),
    rules=("A16",),
)


@pytest.mark.parametrize(
    ("each", "together"),
    [
        pytest.param((SOON,), SOON, id="one"),
        pytest.param((SOON, LATER), LATER, id="two: when the last one has expired"),
        pytest.param((SOON, None), None, id="one of them is never too late"),
        pytest.param((None,), None, id="never too late"),
        pytest.param((), None, id="none"),
    ],
)
def test_a_message_expires_when_all_its_nudges_have(
    each: tuple[datetime | None, ...], together: datetime | None
) -> None:
    """Spares the job seeker a late word, and does not keep a timely one from them."""
    assert last_expiry([replace(NUDGE, expires_at=moment) for moment in each]) == together
