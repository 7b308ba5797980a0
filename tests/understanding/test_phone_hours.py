"""When somebody can usually phone, in their own words."""

from datetime import time

import pytest

from bot.advice.model import CallingHours
from bot.understanding.phone_hours import ANY_TIME, PARTS, understand_hours


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("after 3pm", "15:00", "00:00"),
        ("After 15:00.", "15:00", "00:00"),
        ("from 3 on", "15:00", "00:00"),
        ("not before 10", "10:00", "00:00"),
        ("before 10", "00:00", "10:00"),
        ("until noon", "00:00", "12:00"),
        ("12 to 14", "12:00", "14:00"),
        ("between 12 and 2", "12:00", "14:00"),
        ("9-5", "09:00", "17:00"),
        ("10 to 2pm", "10:00", "14:00"),
        ("2-4pm", "14:00", "16:00"),
        ("from 9 until 11:30", "09:00", "11:30"),
        ("I can phone after 17:00", "17:00", "00:00"),
    ],
)
def test_hours_are_read_from_a_clock(words: str, first: str, last: str) -> None:
    """Spares the job seeker a form of two fields."""
    hours = CallingHours(first=time.fromisoformat(first), last=time.fromisoformat(last))
    assert understand_hours(words) == hours


@pytest.mark.parametrize(
    ("words", "part"),
    [
        ("mornings", "mornings"),
        ("in the morning", "mornings"),
        ("Lunch", "lunch"),
        ("during my lunch break", "lunch"),
        ("usually in the afternoons", "afternoons"),
        ("after work", "evenings"),
    ],
)
def test_parts_of_a_day_are_hours_too(words: str, part: str) -> None:
    """Spares the job seeker an exactness that nobody has."""
    assert understand_hours(words) == PARTS[part]


@pytest.mark.parametrize("words", ["any time", "Anytime!", "always", "doesn’t matter"])
def test_any_time_is_an_answer(words: str) -> None:
    """Spares somebody at home all day the question what their hours are."""
    assert understand_hours(words) == ANY_TIME


@pytest.mark.parametrize(
    "words",
    [
        "",
        "   ",
        "later",
        "tomorrow",
        "they said thursday",
        "after the meeting",
        "until they call",
        "monday to friday",
        "20:00 to 09:00",
        "after " + "x" * 100,
        "whenever it rains",
    ],
)
def test_anything_else_names_no_hours(words: str) -> None:
    """Spares the job seeker reminders at hours that they never named."""
    assert understand_hours(words) is None
