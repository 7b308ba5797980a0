"""What `/interview add ...` fills in: what is certain; the rest stays as typed (S16)."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.understanding.commands import Registration, registration
from bot.understanding.people import Person, parse_phone
from tests.understanding.saying import PAST, context

DANA = Person(name="Dana Fox")
DANA_BY_PHONE = Person(name="Dana Fox", phone=parse_phone("030 5550142", "DE"))

CASES = [
    ("Acme", Registration(employer="Acme")),
    ("", Registration(employer="")),
    ("Acme with Dana Fox", Registration(employer="Acme", people=(DANA,))),
    ("Acme, with Ms Fox", Registration(employer="Acme", people=(Person(name="Ms Fox"),))),
    (
        "Acme with Dana Fox and Bob Lee",
        Registration(employer="Acme", people=(DANA, Person(name="Bob Lee"))),
    ),
    ("Acme, yesterday", Registration(employer="Acme", day=date(2026, 10, 13))),
    ("Acme on Monday", Registration(employer="Acme", day=date(2026, 10, 12))),
    ("Acme, interviewed last Friday", Registration(employer="Acme", day=date(2026, 10, 9))),
    (
        "Acme, monday, they decide by friday",
        Registration(employer="Acme", day=date(2026, 10, 12), decision_by=date(2026, 10, 16)),
    ),
    ("Acme, by the 20th", Registration(employer="Acme", decision_by=date(2026, 10, 20))),
    (
        "Acme, they'll let me know next week",
        Registration(employer="Acme", decision_by=date(2026, 10, 23)),
    ),
    ("Acme as warehouse clerk", Registration(employer="Acme", role="warehouse clerk")),
    ("Acme as a clerk", Registration(employer="Acme", role="clerk")),
    ("Acme, Bolt offered me the job", Registration(employer="Acme, Bolt offered me the job")),
    ("Acme, nobody gave me a job", Registration(employer="Acme, nobody gave me a job")),
    ("Acme, warehouse job", Registration(employer="Acme", role="warehouse")),
    ("Acme, for the night nurse position, in Leeds",
        Registration(employer="Acme", role="night nurse", place="Leeds")),
    ("Acme in New York", Registration(employer="Acme", place="New York")),
    (
        "Acme as a clerk with Dana Fox in Berlin, monday, by the 20th",
        Registration(
            employer="Acme",
            role="clerk",
            people=(DANA,),
            place="Berlin",
            day=date(2026, 10, 12),
            decision_by=date(2026, 10, 20),
        ),
    ),
    ("Smith, Jones and Co, yesterday",
        Registration(employer="Smith, Jones and Co", day=date(2026, 10, 13))),
    ("Acme tomorrow", Registration(employer="Acme", day=date(2026, 10, 15))),
    ("Acme yesterday", Registration(employer="Acme", day=date(2026, 10, 13))),
    ("Acme Monday", Registration(employer="Acme", day=date(2026, 10, 12))),
    ("Acme 12 October", Registration(employer="Acme", day=date(2026, 10, 12))),
    ("Acme the 12th", Registration(employer="Acme", day=date(2026, 10, 12))),
    ("Acme today at 3pm",
        Registration(employer="Acme", day=date(2026, 10, 14), starts_at=time(15))),
    ("Acme today at 3",
        Registration(employer="Acme", day=date(2026, 10, 14), starts_at=time(15))),
    ("Acme, today at 3pm",
        Registration(employer="Acme", day=date(2026, 10, 14), starts_at=time(15))),
    ("Acme tomorrow 2-4pm",
        Registration(employer="Acme", day=date(2026, 10, 15), starts_at=time(14))),
    ("Acme tomorrow at 10",
        Registration(employer="Acme", day=date(2026, 10, 15), starts_at=time(10))),
    ("Acme tomorrow at 7", Registration(employer="Acme", day=date(2026, 10, 15))),
    ("Acme, 2026-10-20 14:00",
        Registration(employer="Acme", day=date(2026, 10, 20), starts_at=time(14))),
    ("Acme tomorrow as a clerk",
        Registration(employer="Acme", role="clerk", day=date(2026, 10, 15))),
    ("Acme with Dana Fox tomorrow",
        Registration(employer="Acme", people=(DANA,), day=date(2026, 10, 15))),
    ("Acme with Dana Fox 030 5550142",
        Registration(employer="Acme", people=(DANA_BY_PHONE,))),
    ("Acme with Dana Fox dana@acme.example",
        Registration(employer="Acme", people=(replace(DANA, email="dana@acme.example"),))),
    ("Acme with Dana Fox, 030 5550142, they decide by friday",
        Registration(employer="Acme", people=(DANA_BY_PHONE,), decision_by=date(2026, 10, 16))),
    ("Acme with Bob Lee and Dana Fox, dana@acme.example, 030 5550142",
        Registration(employer="Acme", people=(Person(name="Bob Lee"),
            replace(DANA_BY_PHONE, email="dana@acme.example")))),
    ("Acme yesterday, they decide by friday, with Dana Fox 030 5550142",
        Registration(employer="Acme", day=date(2026, 10, 13), decision_by=date(2026, 10, 16),
            people=(DANA_BY_PHONE,))),
]  # fmt: skip

IN_DOUBT = [
    "USA Today",
    "Ruby Tuesday",
    "Fitness 24/7",
    "Saks 5th",
    "Motel 6",
    "Pret Christmas",
    "Acme 5/12",
    "Acme by friday",
    "Acme they decide friday",
    "Acme monday or tuesday",
    "Acme, at 3pm",
    "Acme with Dana Fox 12345678901234567890123456",
    "Acme with Dana Fox 030 5550142 soon",
    "Acme, 030 5550142",
    "Acme, dana@acme.example",
    "tomorrow",
    "Best Job",
    "Acme, good job that nobody of us all ever wanted to have job",
    "Away with Words",
    "Acme with dana",
    "Made in Chelsea Ltd",
    "in Berlin",
    "Acme, 5/12",
    "Acme, wednesday",
    "Acme, they decide soon",
    "Acme as the one who does all that nobody else does",
    "On Holiday",
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text or "nothing" for text, _ in CASES])
def test_what_is_certain_is_filled_in(text: str, expected: Registration) -> None:
    """Spares the job seeker typing into a form what they have just typed."""
    assert registration(text, context(PAST)) == expected


@pytest.mark.parametrize("text", IN_DOUBT)
def test_what_is_in_doubt_stays_in_the_employers_name(text: str) -> None:
    """Spares the job seeker an interview at Away with somebody called Words."""
    assert registration(text, context(PAST)) == Registration(employer=text)


def test_nothing_is_filled_in_twice() -> None:
    """Spares the job seeker a second date that silently replaces the first."""
    twice = registration("Acme, monday, tuesday, by friday, by the 20th", context(PAST))
    assert twice.day == date(2026, 10, 12)
    assert twice.decision_by == date(2026, 10, 16)
    assert twice.employer == "Acme, tuesday, by the 20th"
    places = registration("Acme in Berlin in Paris, as clerk, as driver", context(PAST))
    assert (places.place, places.role) == ("Paris", "clerk")
    assert places.employer == "Acme in Berlin, as driver"


def test_a_text_too_long_for_a_name_is_left_alone() -> None:
    """Spares everybody else the wait while one person's pasted advert is read."""
    advert = "Acme, yesterday, " * 40
    assert registration(advert, context(PAST)) == Registration(employer=advert)
