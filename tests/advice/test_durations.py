"""Lengths and hours as rules write them."""

from datetime import time, timedelta

import pytest

from bot.advice.durations import business_days, clock, in_words, length


@pytest.mark.parametrize(
    ("words", "means"),
    [
        pytest.param("7 days", timedelta(days=7), id="days"),
        pytest.param("1 day", timedelta(days=1), id="one day"),
        pytest.param("24 hours", timedelta(hours=24), id="hours"),
        pytest.param("15 minutes", timedelta(minutes=15), id="minutes"),
        pytest.param("3 business days", None, id="business days are no fixed length"),
        pytest.param("seven days", None, id="numbers are written in figures"),
        pytest.param("-7 days", None, id="nothing is negative"),
        pytest.param("7", None, id="a number without its unit"),
        pytest.param(7, None, id="no words at all"),
    ],
)
def test_a_length_needs_a_number_and_a_unit(words: object, means: timedelta | None) -> None:
    """Spares the operator a wait of seven minutes that was meant as seven days."""
    assert length(words) == means


@pytest.mark.parametrize(
    ("words", "means"),
    [
        pytest.param("3 business days", 3, id="several"),
        pytest.param("1 business day", 1, id="one"),
        pytest.param("3 days", None, id="calendar days are something else"),
        pytest.param(3, None, id="no words at all"),
    ],
)
def test_business_days_are_named_as_such(words: object, means: int | None) -> None:
    """Spares the job seeker a call on a Sunday because two kinds of day were mixed up."""
    assert business_days(words) == means


@pytest.mark.parametrize(
    ("words", "means"),
    [
        pytest.param("09:30", time(9, 30), id="morning"),
        pytest.param("23:59", time(23, 59), id="the last minute"),
        pytest.param("24:00", None, id="past the last minute"),
        pytest.param("9:30", None, id="without its zero"),
        pytest.param(930, None, id="no words at all"),
    ],
)
def test_a_time_of_day_has_four_figures(words: object, means: time | None) -> None:
    """Spares the operator an hour that is read in another way than it was meant."""
    assert clock(words) == means


@pytest.mark.parametrize("words", ["1 day", "7 days", "1 hour", "36 hours", "90 minutes"])
def test_a_length_in_words_reads_back(words: str) -> None:
    """Spares the operator limits that cannot be copied from the error message."""
    understood = length(words)
    assert understood is not None
    assert in_words(understood) == words
