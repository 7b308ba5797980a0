"""The call card: which lines, made of nothing but what the person told us (A4-A7, A9-A11, A14)."""

from dataclasses import replace
from datetime import date

import pytest

from bot.advice.model import Application, Contact, Fate, Interview, Interviewer, Said, Seeker
from bot.advice.policy import default_policy
from bot.advice.script import Line, LineKind, call_script
from tests.advice.facts import INTERVIEW_DAY, MINA, acme, at, talked

DANA = Interviewer(name="Dana Fox", title="Ms", phone="030 555 0142")
LEE = Interviewer(name="Lee Park")


def interviewed_by(*people: Interviewer) -> Application:
    application = acme(role="warehouse job")
    return replace(application, rounds=(replace(application.interview, interviewers=people),))


def lines_of(application: Application, kind: LineKind, seeker: Seeker = MINA) -> list[Line]:
    return [line for line in call_script(application, seeker) if line.kind is kind]


def test_one_card_holds_every_turn_that_a_call_may_take() -> None:
    """Spares the job seeker any tap while the phone is at their ear."""
    elsewhere = {LineKind.AGENCY, LineKind.NEW_DAY, LineKind.LEAVE_NEW_DAY}
    dana = replace(DANA, email="dana@acme.example")
    kinds = [line.kind for line in call_script(interviewed_by(dana), MINA, date(2026, 10, 19))]
    assert kinds == [kind for kind in LineKind if kind not in elsewhere]


def test_each_line_names_a_rule_that_exists() -> None:
    """Spares the job seeker words that nobody stands behind."""
    for line in call_script(interviewed_by(DANA), MINA):
        assert line.rules
        assert all(default_policy().rule(rule).used for rule in line.rules)


def test_the_introduction_has_the_facts_that_were_given() -> None:
    """Spares the job seeker searching for words: who, which job, when (A6)."""
    (introduction,) = lines_of(interviewed_by(DANA), LineKind.INTRODUCE)
    assert introduction == Line(
        kind=LineKind.INTRODUCE,
        rules=("A6", "A4"),
        name="Mina Sato",
        role="warehouse job",
        day=INTERVIEW_DAY,
    )


@pytest.mark.parametrize("kind", [LineKind.INTRODUCE, LineKind.LEAVE_MESSAGE])
def test_what_was_never_said_stays_a_gap(kind: LineKind) -> None:
    """Spares the job seeker an invented fact in their own mouth."""
    (line,) = lines_of(acme(), kind, seeker=Seeker(zone="Europe/Berlin"))
    assert (line.name, line.role, line.asked_on) == (None, None, None)


def test_every_interviewer_is_asked_for_by_name_and_each_number_shown() -> None:
    """Spares the job seeker being stuck when the first one is out (A5)."""
    application = interviewed_by(LEE, DANA)
    assert [line.name for line in lines_of(application, LineKind.ASK_FOR)] == [
        "Lee Park",
        "Dana Fox",
    ]
    (phone,) = lines_of(application, LineKind.PHONE)
    assert (phone.name, phone.phone) == ("Dana Fox", "030 555 0142")


def test_who_leads_is_asked_for_first_and_named_to_whoever_answers() -> None:
    """Spares the job seeker the assistant of somebody who decides nothing (A5)."""
    application = interviewed_by(LEE, replace(DANA, leads=True))
    assert [line.name for line in lines_of(application, LineKind.ASK_FOR)] == [
        "Dana Fox",
        "Lee Park",
    ]
    (gatekeeper,) = lines_of(application, LineKind.GATEKEEPER)
    assert gatekeeper.name == "Dana Fox"


def test_an_agency_is_called_in_the_employers_place() -> None:
    """Spares the job seeker going behind the back of who brought them there (H8)."""
    application = replace(interviewed_by(DANA), agency="Best Temps")
    (agency,) = lines_of(application, LineKind.AGENCY)
    assert agency.name == "Best Temps"
    for kind in (LineKind.ASK_FOR, LineKind.PHONE, LineKind.GATEKEEPER, LineKind.SOMEBODY_ELSE):
        assert lines_of(application, kind) == []
    (introduction,) = lines_of(application, LineKind.INTRODUCE)
    assert introduction.employer == "Acme"


def test_another_offer_is_spoken_of_only_where_there_is_one() -> None:
    """Spares the job seeker a bluff (H11)."""
    kinds = (LineKind.COMPETING, LineKind.LEAVE_COMPETING)
    assert not [line for kind in kinds for line in lines_of(acme(), kind)]
    script = call_script(acme(), MINA, date(2026, 10, 19))
    to_them, left = (line for line in script if line.kind in kinds)
    assert (to_them.answer_by, to_them.rules) == (date(2026, 10, 19), ("H11",))
    assert (left.answer_by, left.rules) == (date(2026, 10, 19), ("H11",))
    assert script[script.index(left) - 1].kind is LineKind.LEAVE_MESSAGE


def test_without_names_there_is_one_gap_and_no_number() -> None:
    """Spares the job seeker a form before the first call (S16)."""
    assert [line.name for line in lines_of(acme(), LineKind.ASK_FOR)] == [None]
    assert lines_of(acme(), LineKind.PHONE) == []


def test_a_round_without_names_falls_back_on_the_one_before() -> None:
    """Spares the job seeker typing the same name again (S15)."""
    application = interviewed_by(DANA)
    second = Interview(id="r2", day=date(2026, 11, 4), registered_at=at("2026-10-28 10:00"))
    application = replace(application, rounds=(*application.rounds, second))
    assert [line.name for line in lines_of(application, LineKind.ASK_FOR)] == ["Dana Fox"]
    (introduction,) = lines_of(application, LineKind.INTRODUCE)
    assert introduction.day == date(2026, 11, 4)


@pytest.mark.parametrize(
    ("contacts", "asked_on"),
    [
        pytest.param((), None, id="a first call"),
        pytest.param(
            (talked("2026-10-20 10:00", Said.CALL_BACK),), date(2026, 10, 20), id="they said yes"
        ),
        pytest.param((talked("2026-10-20 10:00", Said.THEY_CALL),), None, id="they said: we call"),
        pytest.param(
            (
                talked("2026-10-20 10:00", Said.CALL_BACK),
                talked("2026-10-27 10:00", Said.THEY_CALL, id="c2"),
            ),
            None,
            id="their last word counts",
        ),
    ],
)
def test_a_call_that_they_asked_for_may_say_so(
    contacts: tuple[Contact, ...], asked_on: date | None
) -> None:
    """Spares the job seeker an apology for a call that is welcome (A7)."""
    (introduction,) = lines_of(acme(*contacts), LineKind.INTRODUCE)
    assert introduction.asked_on == asked_on


@pytest.mark.parametrize("fate", list(Fate), ids=str)
def test_after_an_interview_that_fell_through_the_call_asks_for_a_new_day(fate: Fate) -> None:
    """Spares the job seeker "you interviewed me" about an interview that nobody held (S19)."""
    missed = replace(acme().interview, fate=fate, fate_learned_at=at("2026-10-14 18:00"))
    application = acme(rounds=(missed,), role="clerk")
    (line,) = lines_of(application, LineKind.NEW_DAY)
    assert (line.day, line.role) == (missed.day, "clerk")
    assert len(lines_of(application, LineKind.LEAVE_NEW_DAY)) == 1
    assert lines_of(application, LineKind.INTRODUCE) == []
    assert lines_of(application, LineKind.LEAVE_MESSAGE) == []
