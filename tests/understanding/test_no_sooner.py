"""The first day on which there is anything to ask, in one's own words."""

import pytest

from bot.understanding.no_sooner import no_sooner_than


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("she's not in until Thursday", "thursday"),
        ("not in till next week", "next week"),
        ("he's out of the office until the 20th", "the 20th"),
        ("shes on holiday until monday", "monday"),
        ("the office is closed until Monday, they said", "monday"),
        ("she is off sick till friday", "friday"),
        ("he is in a meeting until 3, they said", "3"),
        ("er ist bis 3 im Meeting, dann soll ich anrufen", "3"),
        ("not before Thursday", "thursday"),
        ("they said no news before november", "november"),
        ("nothing will be decided before the 26th", "the 26th"),
        ("Thursday at the earliest", "thursday"),
        ("she said thursday at the earliest", "thursday"),
        ("from Monday on", "monday"),
        ("call from next week onwards", "next week"),
        ("they're back on Tuesday", "tuesday"),
        ("back monday", "monday"),
        ("nicht vor Mittwoch", "mittwoch"),
        ("vor Freitag passiert nichts", "freitag"),
        ("frühestens Donnerstag", "donnerstag"),
        ("ich kann erst ab Montag wieder anrufen", "montag"),
        ("sie ist bis zum 26. im Urlaub", "26."),
        ("Frau Klein ist krank bis Montag", "montag"),
    ],
)
def test_the_day_before_which_there_is_nothing_to_ask(said: str, day: str) -> None:
    """Spares the job seeker a call into an empty office."""
    assert no_sooner_than(said) == day


@pytest.mark.parametrize(
    "said",
    [
        "they decide by Thursday",
        "call me back on Thursday",
        "she'll get back to me on Thursday",
        "before thursday",
        "they said Thursday",
        "",
        "not before Thursday " * 30,
    ],
)
def test_a_deadline_or_an_agreed_day_is_no_such_day(said: str) -> None:
    """Spares the job seeker a question about what they have said."""
    assert no_sooner_than(said) is None
