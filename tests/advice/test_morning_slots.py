"""The morning slot: what has no time of its own comes then, on a day that is not quiet (H13)."""

from dataclasses import replace
from datetime import time

import pytest

from bot.advice.model import QuietTime
from bot.advice.personal_time import personal_time
from tests.advice.facts import MINA, POLICY, at

DEFAULT = QuietTime(start=time(20), end=time(8))


@pytest.mark.parametrize(
    ("quiet", "moment", "until", "since"),
    [
        pytest.param(
            DEFAULT, "2026-10-14 12:00", "2026-10-14 09:00", "2026-10-15 09:00", id="at noon"
        ),
        pytest.param(
            DEFAULT, "2026-10-14 09:00", "2026-10-14 09:00", "2026-10-14 09:00", id="at the slot"
        ),
        pytest.param(
            DEFAULT, "2026-10-17 12:00", "2026-10-16 09:00", "2026-10-19 09:00", id="on a Saturday"
        ),
        pytest.param(
            QuietTime(start=time(20), end=time(11)),
            "2026-10-14 10:00",
            "2026-10-13 11:00",
            "2026-10-14 11:00",
            id="quiet until eleven",
        ),
        pytest.param(
            QuietTime(start=time(9), end=time(1)),
            "2026-10-14 12:00",
            "2026-10-14 08:59",
            "2026-10-15 01:00",
            id="quiet every morning: just before it, or when it is over",
        ),
    ],
)
def test_the_nearest_slot(quiet: QuietTime, moment: str, until: str, since: str) -> None:
    """Spares the job seeker a buzz in quiet time, whatever hours they keep."""
    person = personal_time(replace(MINA, quiet=quiet), POLICY)
    assert person.slot_until(at(moment)) == at(until)
    assert person.slot_from(at(moment)) == at(since)
