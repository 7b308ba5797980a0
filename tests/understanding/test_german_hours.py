"""When somebody can phone, and how long it lasts, in German."""

from datetime import time, timedelta

import pytest

from bot.advice.model import CallingHours
from bot.understanding.lengths import understand_length
from bot.understanding.phone_hours import ANY_TIME, PARTS, understand_hours

MIDNIGHT = time(0)


@pytest.mark.parametrize(
    ("typed", "hours"),
    [
        ("vormittags", PARTS["mornings"]),
        ("am Vormittag", PARTS["mornings"]),
        ("mittags", PARTS["lunch"]),
        ("in der Mittagspause", PARTS["lunch"]),
        ("am Nachmittag", PARTS["afternoons"]),
        ("abends", PARTS["evenings"]),
        ("nach der Arbeit", PARTS["evenings"]),
        ("jederzeit", ANY_TIME),
        ("egal wann", ANY_TIME),
        ("12 bis 14", CallingHours(first=time(12), last=time(14))),
        ("zwischen 12 und 14 Uhr", CallingHours(first=time(12), last=time(14))),
        ("von 9 Uhr bis 17 Uhr", CallingHours(first=time(9), last=time(17))),
        ("meistens 12.30 Uhr bis 13 Uhr", CallingHours(first=time(12, 30), last=time(13))),
        ("nach 15 Uhr", CallingHours(first=time(15), last=MIDNIGHT)),
        ("ab 15:30 Uhr", CallingHours(first=time(15, 30), last=MIDNIGHT)),
        ("nach 15 Uhr 30", CallingHours(first=time(15, 30), last=MIDNIGHT)),
        ("bis 12 Uhr", CallingHours(first=MIDNIGHT, last=time(12))),
        ("vor 10 Uhr", CallingHours(first=MIDNIGHT, last=time(10))),
    ],
)
def test_hours_are_read_in_german(typed: str, hours: CallingHours) -> None:
    """Spares somebody who reads German the English for "nach 15 Uhr"."""
    assert understand_hours(typed) == hours


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("45 Minuten", 45),
        ("etwa 45 Min", 45),
        ("1 Stunde", 60),
        ("eine Stunde", 60),
        ("eine halbe Stunde", 30),
        ("anderthalb Stunden", 90),
        ("eineinhalb Stunden", 90),
        ("1,5 Stunden", 90),
        ("zwei Stunden", 120),
        ("1 Stunde 30 Minuten", 90),
        ("1 Stunde und 15 Minuten", 75),
        ("eine Dreiviertelstunde", 45),
        ("Viertelstunde", 15),
        ("2 Std.", 120),
    ],
)
def test_lengths_are_read_in_german(typed: str, minutes: int) -> None:
    """Spares somebody who reads German the English for "anderthalb Stunden"."""
    assert understand_length(typed) == timedelta(minutes=minutes)


@pytest.mark.parametrize("typed", ["bananen", "irgendwann", "uhr", "bis bald", "nach Absprache"])
def test_what_names_no_hours_stays_unread(typed: str) -> None:
    """Spares the job seeker hours that they did not name."""
    assert understand_hours(typed) is None
    assert understand_length(typed) is None
