"""Times of day alone: certain where they are, asked where they could be morning or evening."""

from datetime import time

import pytest

from bot.understanding.dates import EitherTime, NotUnderstood, Reason, understand_time

CERTAIN = [
    ("9:30", time(9, 30)),
    ("09:30", time(9, 30)),
    ("04:30", time(4, 30)),
    ("16:30", time(16, 30)),
    ("at 8.30", time(8, 30)),
    ("12:15", time(12, 15)),
    ("2pm", time(14)),
    ("2 p.m.", time(14)),
    ("12am", time(0)),
    ("12pm", time(12)),
    ("2:15 in the afternoon", time(14, 15)),
    ("7 in the morning", time(7)),
    ("15:00 in the afternoon", time(15)),
    ("noon", time(12)),
    ("half past nine", time(9, 30)),
    ("quarter to ten", time(9, 45)),
    ("quarter past two pm", time(14, 15)),
    ("20 past eight", time(8, 20)),
    ("14h30", time(14, 30)),
    ("14", time(14)),
]

ASKED = [
    ("at 4", (time(16), time(4))),
    ("4 o'clock", (time(16), time(4))),
    ("9", (time(9), time(21))),
    ("4:30", (time(16, 30), time(4, 30))),
    ("half past two", (time(14, 30), time(2, 30))),
    ("quarter to one", (time(12, 45),)),
    ("12", (time(12), time(0))),
]

NO_TIME = ["25:00", "9:75", "99", "0", "16am", "0 pm", "half past", "soon", "Thursday"]


@pytest.mark.parametrize(("phrase", "expected"), CERTAIN, ids=[case[0] for case in CERTAIN])
def test_a_time_that_can_be_one_only_is_certain(phrase: str, expected: time) -> None:
    """Spares the job seeker a question whose answer they have just typed."""
    assert understand_time(phrase) == expected


@pytest.mark.parametrize(("phrase", "options"), ASKED, ids=[case[0] for case in ASKED])
def test_a_time_that_can_be_two_is_asked_working_hours_first(
    phrase: str, options: tuple[time, ...]
) -> None:
    """Spares the job seeker a call at four in the morning, and a guess that it is not."""
    answer = understand_time(phrase)
    assert answer == (EitherTime(options=options) if len(options) > 1 else options[0])


@pytest.mark.parametrize("phrase", NO_TIME)
def test_what_is_no_time_is_not_understood(phrase: str) -> None:
    """Spares the job seeker a time that the clock does not have."""
    assert understand_time(phrase) == NotUnderstood(reason=Reason.NO_DATE)


@pytest.mark.parametrize(
    ("phrase", "reason"),
    [
        pytest.param("  ", Reason.EMPTY, id="nothing"),
        pytest.param("9" * 50, Reason.TOO_LONG, id="fifty digits"),
        pytest.param("九時", Reason.UNREADABLE, id="another script"),
    ],
)
def test_why_a_time_was_not_understood_is_told(phrase: str, reason: Reason) -> None:
    """Spares the job seeker an answer that does not say what to do."""
    assert understand_time(phrase) == NotUnderstood(reason=reason)
