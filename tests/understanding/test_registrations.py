"""What `/interview add ...` fills in: what is certain; the rest stays as typed (S16)."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.advice.interviews import Interviewer
from bot.understanding.commands import Registration, registration
from tests.understanding.saying import PAST, context

DANA = Interviewer(name="Dana Fox")
DANA_BY_PHONE = Interviewer(name="Dana Fox", phone="030 5550142")

CASES = [
    ("Acme", Registration(employer="Acme")),
    ("", Registration(employer="")),
    ("Acme with Dana Fox", Registration(employer="Acme", people=(DANA,))),
    ("Acme, with Ms Fox", Registration(employer="Acme", people=(Interviewer(name="Ms Fox"),))),
    (
        "Acme with Dana Fox and Bob Lee",
        Registration(employer="Acme", people=(DANA, Interviewer(name="Bob Lee"))),
    ),
    ("Acme, yesterday", Registration(employer="Acme", day=date(2026, 10, 13))),
    ("Acme on Monday", Registration(employer="Acme", day=date(2026, 10, 12))),
    ("Acme, interviewed last Friday", Registration(employer="Acme", day=date(2026, 10, 9))),
    ("Acme, interviewed last Friday by Dana Fox",
        Registration(employer="Acme", day=date(2026, 10, 9), people=(DANA,))),
    ("Acme, interviewed by Dana Fox last Friday",
        Registration(employer="Acme", day=date(2026, 10, 9), people=(DANA,))),
    ("Acme, I was interviewed by Dana Fox", Registration(employer="Acme", people=(DANA,))),
    ("Acme, interviewed by friends of friends of mine",
        Registration(employer="Acme, interviewed by friends of friends of mine")),
    ("Acme w Dana Fox", Registration(employer="Acme", people=(DANA,))),
    ("Acme w/ dana fox yesterday",
        Registration(employer="Acme", people=(DANA,), day=date(2026, 10, 13))),
    ("Acme w dana fox they decide by friady",
        Registration(employer="Acme", people=(DANA,), decision_by=date(2026, 10, 16))),
    ("Acme yesterday and i think they decide friday",
        Registration(employer="Acme", day=date(2026, 10, 13), decision_by=date(2026, 10, 16))),
    ("Acme they decide friday", Registration(employer="Acme", decision_by=date(2026, 10, 16))),
    ("Acme its a warehouse job", Registration(employer="Acme", role="warehouse")),
    ("Acme, no calls in the advert", Registration(employer="Acme", no_calls_advertised=True)),
    ("Acme yesterday dont call says the advert",
        Registration(employer="Acme", day=date(2026, 10, 13), no_calls_advertised=True)),
    ("Acme, the advert says no calls", Registration(employer="Acme", no_calls_advertised=True)),
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
    ("Acme, role warehouse clerk", Registration(employer="Acme", role="warehouse clerk")),
    ("Acme, role: nurse", Registration(employer="Acme", role="nurse")),
    ("Acme as a clerk", Registration(employer="Acme", role="clerk")),
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
        Registration(employer="Acme", people=(Interviewer(name="Bob Lee"),
            replace(DANA_BY_PHONE, email="dana@acme.example")))),
    ("Acme yesterday, they decide by friday, with Dana Fox 030 5550142",
        Registration(employer="Acme", day=date(2026, 10, 13), decision_by=date(2026, 10, 16),
            people=(DANA_BY_PHONE,))),
    ("Acme, 23 october 10:00",
        Registration(employer="Acme", day=date(2026, 10, 23), starts_at=time(10))),
    ("Acme, 23 october, 10:00",
        Registration(employer="Acme", day=date(2026, 10, 23), starts_at=time(10))),
    ("Acme 23/10", Registration(employer="Acme", day=date(2026, 10, 23))),
    ("Acme through Randstad agency", Registration(employer="Acme", agency="Randstad agency")),
    ("Acme as a clerk via Randstad with Dana Fox",
        Registration(employer="Acme", role="clerk", agency="Randstad", people=(DANA,))),
    ("Acme, through an agency called Randstad, monday",
        Registration(employer="Acme", agency="Randstad", day=date(2026, 10, 12))),
    ("Acme through an agency", Registration(employer="Acme", agency="an agency")),
]  # fmt: skip

IN_DOUBT = [
    "USA Today",
    "Ruby Tuesday",
    "Fitness 24/7",
    "Saks 5th",
    "Motel 6",
    "Pret Christmas",
    "Acme by friday",
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
    "Acme w",
    "They Might Be Giants",
    "made with love bakery",
    "Made in Chelsea Ltd",
    "in Berlin",
    "Acme, wednesday",
    "Acme as the one who does all that nobody else does",
    "On Holiday",
    "Casa Via Roma",
    "Acme via Zoom",
    "Acme through a friend of mine",
    "Acme through people that nobody there had met before",
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text or "nothing" for text, _ in CASES])
def test_what_is_certain_is_filled_in(text: str, expected: Registration) -> None:
    """Spares the job seeker typing into a form what they have just typed."""
    assert registration(text, context(PAST)) == expected


@pytest.mark.parametrize("text", IN_DOUBT)
def test_what_is_in_doubt_stays_in_the_employers_name(text: str) -> None:
    """Spares the job seeker an interview at Away with somebody called Words."""
    assert registration(text, context(PAST)) == Registration(employer=text)


SAID = [
    ("Acme, the role is filled", ("the role is filled",)),
    ("Acme, Bolt offered me the job", ("Bolt offered me the job",)),
    ("Acme, nobody gave me a job", ("nobody gave me a job",)),
    ("Acme they were nice, they decide soon", ("they were nice", "they decide soon")),
    ("Acme dont call", ("dont call",)),
]


@pytest.mark.parametrize(("text", "unread"), SAID, ids=[text for text, _ in SAID])
def test_a_clause_is_part_of_no_name_even_if_nothing_is_made_of_it(
    text: str, unread: tuple[str, ...]
) -> None:
    """Spares the job seeker an employer called "Acme they were nice", and a fact that is lost."""
    said = registration(text, context(PAST))
    assert said == Registration(employer="Acme", unread=unread)
    assert said.unclear == ", ".join(("Acme", *unread))


UNREAD = [
    ("Acme on 31 february", Registration(employer="Acme", unread_day="31 february")),
    ("Acme 30/02", Registration(employer="Acme", unread_day="30/02")),
    ("Acme 31.02.2026", Registration(employer="Acme", unread_day="31.02.2026")),
    ("Acme 2026-02-30", Registration(employer="Acme", unread_day="2026-02-30")),
    ("Acme on the 32nd of october", Registration(employer="Acme", unread_day="32nd of october")),
    ("Acme, interviewed on 30 feb", Registration(employer="Acme", unread_day="30 feb")),
    ("Acme 5/12", Registration(employer="Acme", unread_day="5/12")),
    ("Acme on 5/12 at 10", Registration(employer="Acme", unread_day="5/12 at 10")),
    ("Acme on friday 13 october", Registration(employer="Acme", unread_day="friday 13 october")),
    ("Acme as clerk on 31 february",
        Registration(employer="Acme", role="clerk", unread_day="31 february")),
    ("Acme 31 feb with Dana Fox",
        Registration(employer="Acme", people=(DANA,), unread_day="31 feb")),
    ("Acme, they decide by 31 february",
        Registration(employer="Acme", unread_decision="31 february")),
    ("Acme, by 5/12", Registration(employer="Acme", unread_decision="5/12")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), UNREAD, ids=[text for text, _ in UNREAD])
def test_a_date_that_names_no_day_is_part_of_no_name(text: str, expected: Registration) -> None:
    """Spares the job seeker an employer called "Acme on 31 February", and an interview today."""
    assert registration(text, context(PAST)) == expected


def test_a_second_date_that_names_no_day_stays_as_it_was_typed() -> None:
    """Spares the job seeker a form that asks about one date and has lost the other."""
    twice = registration("Acme, 31 feb, 32 october, by 31 feb, by 32 october", context(PAST))
    assert (twice.unread_day, twice.unread_decision) == ("31 feb", "31 feb")
    assert twice.employer == "Acme, 32 october, by 32 october"


def test_what_they_decide_on_is_no_day_of_the_interview() -> None:
    """Spares the job seeker an interview on the day on which they will hear."""
    told = registration("Acme, they decide on friday 16 october with Dana Fox", context(PAST))
    assert told == Registration(employer="Acme", decision_by=date(2026, 10, 16), people=(DANA,))


def test_nothing_is_filled_in_twice() -> None:
    """Spares the job seeker a second date that silently replaces the first."""
    twice = registration("Acme, monday, tuesday, by friday, by the 20th", context(PAST))
    assert twice.day == date(2026, 10, 12)
    assert twice.decision_by == date(2026, 10, 16)
    assert twice.employer == "Acme, tuesday, by the 20th"
    places = registration("Acme in Berlin in Paris, as clerk, as driver", context(PAST))
    assert (places.place, places.role) == ("Paris", "clerk")
    assert places.employer == "Acme in Berlin, as driver"
    ways = registration("Acme via Adecco via Randstad, friday, 10:00, 11:00", context(PAST))
    assert (ways.agency, ways.starts_at) == ("Randstad", time(10))
    assert ways.employer == "Acme via Adecco, 11:00"


def test_a_text_too_long_for_a_name_is_left_alone() -> None:
    """Spares everybody else the wait while one person's pasted advert is read."""
    advert = "Acme, yesterday, " * 40
    assert registration(advert, context(PAST)) == Registration(employer=advert)


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        pytest.param(
            "Acme 12. Oktober", Registration(employer="Acme", day=date(2026, 10, 12)), id="a day"
        ),
        pytest.param(
            "Acme am 12. Oktober um halb zehn",
            Registration(employer="Acme", day=date(2026, 10, 12), starts_at=time(9, 30)),
            id="with its time",
        ),
        pytest.param(
            "Acme als Lagerist mit Dana Fox gestern, Entscheidung bis Freitag",
            Registration(
                employer="Acme",
                role="Lagerist",
                people=(DANA,),
                day=date(2026, 10, 13),
                decision_by=date(2026, 10, 16),
            ),
            id="all of it",
        ),
        pytest.param(
            "Acme über Randstad, das Gespräch war am Montag, sie wollen bis Freitag entscheiden",
            Registration(
                employer="Acme",
                agency="Randstad",
                day=date(2026, 10, 12),
                decision_by=date(2026, 10, 16),
            ),
            id="each in its clause",
        ),
        pytest.param(
            "Acme 31. Februar",
            Registration(employer="Acme", unread_day="31. Februar"),
            id="no such day",
        ),
        pytest.param(
            "Acme mit dana fox, sie entscheiden bis freitag",
            Registration(employer="Acme", people=(DANA,), decision_by=date(2026, 10, 16)),
            id="in small letters",
        ),
        pytest.param(
            "Acme gestern laut Anzeige bitte nicht anrufen",
            Registration(employer="Acme", day=date(2026, 10, 13), no_calls_advertised=True),
            id="no calls",
        ),
        pytest.param("Guten Morgen", Registration(employer="Guten Morgen"), id="a name"),
    ],
)
def test_a_line_in_german_is_read_in_a_german_chat(typed: str, expected: Registration) -> None:
    """Spares whoever writes German an employer called "Acme 12. Oktober"."""
    assert registration(typed, replace(context(PAST), language="de")) == expected
