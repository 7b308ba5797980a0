"""News of an interview that was agreed: moved, called off, nobody came (S19)."""

from datetime import time, timedelta

import pytest

from bot.understanding.interview_changes import (
    Change,
    InterviewChange,
    interview_change,
    new_day_words,
)
from bot.understanding.interview_times import certain_time, times_alone
from bot.understanding.lengths import understand_length

MOVED, OFF, NO_SHOW = Change.MOVED, Change.CALLED_OFF, Change.NO_SHOW

CASES = [
    ("they moved it to the 20th", MOVED, "the 20th", False),
    ("they moved my interview to Tuesday at 10", MOVED, "tuesday at 10", True),
    ("the interview was rescheduled to 3 november 14:00", MOVED, "3 november 14:00", True),
    ("it's been postponed until next Friday", MOVED, "next friday", False),
    ("they moved it from Thursday to Friday at 3pm", MOVED, "friday at 3pm", False),
    ("they put it off until monday", MOVED, "monday", False),
    ("they rescheduled", MOVED, "", False),
    ("they have postponed my interview", MOVED, "", True),
    ("they cancelled the interview, new date is the 22nd", MOVED, "the 22nd", True),
    ("Acme cancelled the interview", OFF, "", True),
    ("my interview got canceled", OFF, "", True),
    ("they cancelled it", OFF, "", False),
    ("they called it off", OFF, "", False),
    ("hooli cancelled", OFF, "", False),
    ("oh no Hooli just cancelled on me", OFF, "", False),
    ("nobody showed up", NO_SHOW, "", False),
    ("they didn't show up", NO_SHOW, "", False),
    ("the interviewer never turned up", NO_SHOW, "", False),
    ("nobody came to the interview", NO_SHOW, "", True),
    ("nobody came", NO_SHOW, "", False),
    ("noone was there", NO_SHOW, "", False),
    ("they stood me up", NO_SHOW, "", False),
]


@pytest.mark.parametrize(("said", "change", "day", "named"), CASES, ids=[c[0] for c in CASES])
def test_what_became_of_an_interview_is_understood(
    said: str, change: Change, day: str, *, named: bool
) -> None:
    """Spares the job seeker a form for what they have just said."""
    assert interview_change(said) == InterviewChange(change=change, day=day, named=named)


@pytest.mark.parametrize(
    "said",
    [
        "can they move it to friday?",
        "should I ask whether the interview was moved",
        "I moved it to friday",
        "I'd like to postpone the interview",
        "they postponed the decision to friday",
        "they moved to Berlin",
        "the job was cancelled",
        "I cancelled",
        "my train cancelled",
        "the offer was cancelled",
        "they showed up late",
        "no, the 14th",
        "",
        "they moved it to friday " * 30,
    ],
)
def test_what_is_no_news_of_an_interview_is_left_alone(said: str) -> None:
    """Spares the job seeker a plan that changed because of a question or a wish."""
    assert interview_change(said) is None


@pytest.mark.parametrize(
    ("said", "words"),
    [
        pytest.param("Tuesday at 10", "Tuesday at 10", id="the day alone"),
        pytest.param("it's now on the 27th", "the 27th", id="with words before it"),
        pytest.param("They moved to monday", "monday", id="the change said once more"),
        pytest.param("yes, the new date is 3 November", "3 November", id="a whole answer"),
    ],
)
def test_an_answer_to_which_day_is_freed_of_its_lead_in(said: str, words: str) -> None:
    """Spares the job seeker the same question again."""
    assert new_day_words(said) == words


@pytest.mark.parametrize(
    ("options", "meant"),
    [
        pytest.param([time(10), time(22)], time(10), id="ten in the morning, not in the evening"),
        pytest.param([time(19), time(7)], None, id="seven may be both"),
        pytest.param([time(22)], time(22), id="the only one, however late"),
        pytest.param([], None, id="none at all"),
    ],
)
def test_nobody_is_interviewed_at_night(options: list[time], meant: time | None) -> None:
    """Spares the job seeker a question whose answer is plain."""
    assert certain_time(options) == meant


@pytest.mark.parametrize(
    ("said", "minutes"),
    [
        ("45", 45),
        ("45 minutes", 45),
        ("about 30 min", 30),
        ("1 hour", 60),
        ("2h", 120),
        ("1h30", 90),
        ("1 hour and 15 minutes", 75),
        ("1:30", 90),
        ("1.5 hours", 90),
        ("half an hour", 30),
        ("an hour", 60),
        ("an hour and a half", 90),
        ("a while", None),
        ("x" * 50, None),
    ],
)
def test_a_length_is_understood_as_people_say_it(said: str, minutes: int | None) -> None:
    """Spares the job seeker a number of minutes worked out in the head."""
    expected = None if minutes is None else timedelta(minutes=minutes)
    assert understand_length(said) == expected


@pytest.mark.parametrize(
    ("said", "times"),
    [
        pytest.param("no, 10am", (time(10),), id="after a no"),
        pytest.param("sorry, it was at 3", (time(15), time(3)), id="either half of the day"),
        pytest.param("make it 10:30", (time(10, 30),), id="with other words before it"),
        pytest.param("no, the 10th", (), id="a day"),
        pytest.param("tomorrow at 10", (), id="a day with its time"),
        pytest.param("no", (), id="nothing"),
    ],
)
def test_a_time_alone_names_no_day(said: str, times: tuple[time, ...]) -> None:
    """Spares the job seeker a decision date of tomorrow for a correction of the hour."""
    assert times_alone(said) == times
