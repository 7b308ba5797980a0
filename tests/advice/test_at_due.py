"""The moment of truth: send, wait or let it lapse."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from bot.advice.at_due import Due, due_now, next_due_at
from bot.advice.model import JobSearch, QuietTime, Said, Seeker
from bot.advice.nudge import Nudge
from bot.advice.plan import plan
from tests.advice.facts import MINA, POLICY, acme, at, fired, search, talked

FRIDAY = date(2026, 10, 16)
PROMISED = search(acme(decision_by=FRIDAY))
WELCOME = search(acme(talked("2026-10-20 10:00", Said.CALL_BACK, day=date(2026, 10, 22))))
BEGUN = search(acme(call_begun_at=at("2026-10-21 10:00")))


def first(facts: JobSearch) -> Nudge:
    return plan(facts, POLICY)[0]


def sent(key: str, facts: JobSearch, now: datetime) -> Nudge | None:
    """The nudge of that key, if it goes at this moment."""
    return next((n for n in due_now(facts, POLICY, now).send if n.key == key), None)


def verdict_on(key: str, facts: JobSearch, now: datetime) -> str | datetime:
    """ "send", the moment that it waits for, or "expired"."""
    if sent(key, facts, now):
        return "send"
    next_at = due_now(facts, POLICY, now).next_at
    return next_at if next_at and sent(key, facts, next_at) else "expired"


@pytest.mark.parametrize(
    ("facts", "now", "verdict"),
    [
        pytest.param(PROMISED, "2026-10-19 09:29", "2026-10-19 09:30", id="a minute early"),
        pytest.param(PROMISED, "2026-10-19 09:30", "send", id="at its moment"),
        pytest.param(PROMISED, "2026-10-19 15:59", "send", id="late, their hours still last"),
        pytest.param(PROMISED, "2026-10-19 16:00", "2026-10-20 09:30", id="their hours are over"),
        pytest.param(PROMISED, "2026-10-23 21:00", "2026-10-26 09:30", id="Friday evening"),
        pytest.param(PROMISED, "2026-12-24 17:00", "2026-12-28 09:30", id="Christmas Eve"),
        pytest.param(WELCOME, "2026-10-22 09:30", "send", id="an appointment at its moment"),
        pytest.param(
            WELCOME, "2026-10-22 16:00", "2026-10-23 09:30", id="an appointment a day late"
        ),
        pytest.param(WELCOME, "2026-10-23 15:59", "send", id="an appointment just not lapsed"),
        pytest.param(WELCOME, "2026-10-23 16:00", "expired", id="an appointment lapsed"),
        pytest.param(BEGUN, "2026-10-23 11:59", "send", id="a question just not lapsed"),
        pytest.param(BEGUN, "2026-10-23 12:00", "expired", id="a question lapsed"),
        pytest.param(BEGUN, "2026-10-21 20:00", "2026-10-22 08:00", id="a question at night"),
    ],
)
def test_what_was_held_back_waits_for_the_next_moment_that_suits(
    facts: JobSearch, now: str, verdict: str
) -> None:
    """Spares the job seeker a nudge at night, or to call a closed office, after an outage."""
    expected = at(verdict) if verdict[0].isdigit() else verdict
    assert verdict_on(first(facts).key, facts, at(now)) == expected


def test_a_late_nudge_says_what_is_true_today() -> None:
    """Spares the job seeker "until 16:00" of the day before yesterday."""
    late = sent(first(PROMISED).key, PROMISED, at("2026-10-21 11:00"))
    assert late is not None
    assert (late.day, late.until) == (date(2026, 10, 21), at("2026-10-21 16:00"))


def test_a_nudge_that_the_facts_no_longer_ask_for_lapses() -> None:
    """Spares the job seeker a nudge about what they have just told (S24)."""
    corrected = search(acme(decision_by=date(2026, 10, 30)))
    assert verdict_on(first(PROMISED).key, corrected, at("2026-10-19 09:30")) == "expired"


def test_a_missed_appointment_comes_a_day_later_and_says_so() -> None:
    """Spares the job seeker the belief that they had asked for Friday."""
    late = sent(first(WELCOME).key, WELCOME, at("2026-10-23 10:00"))
    assert late is not None
    assert (late.since, late.day) == (date(2026, 10, 22), date(2026, 10, 23))


@pytest.mark.parametrize(
    ("now", "verdict"),
    [
        pytest.param("2026-10-21 09:59", "send", id="before the call"),
        pytest.param("2026-10-21 10:00", "2026-10-21 10:30", id="as it begins"),
        pytest.param("2026-10-21 10:29", "2026-10-21 10:30", id="a minute before it likely ends"),
        pytest.param("2026-10-21 10:30", "send", id="when it is likely over"),
    ],
)
def test_a_nudge_waits_while_its_person_is_in_a_live_call(now: str, verdict: str) -> None:
    """Spares the job seeker a buzzing phone at their ear."""
    calling = replace(acme(call_begun_at=at("2026-10-21 10:00")), id="a2", employer="Bolt")
    facts = search(acme(), calling)
    due = due_now(facts, POLICY, at(now))
    assert [nudge.application_id for nudge in due.send] == (["a1"] if verdict == "send" else [])
    if verdict != "send":
        assert due.next_at == at(verdict)
    told = replace(calling, contacts=(talked("2026-10-21 10:00", Said.CALL_BACK),))
    assert due_now(search(acme(), told), POLICY, at(now)).send


def test_what_is_due_together_goes_most_urgent_first() -> None:
    """Spares the job seeker looking for the appointment below the questions (S18)."""
    berlin = replace(acme(), id="a1", employer="Acme")
    london = replace(acme(zone="Europe/London"), id="a2", employer="Bolt")
    begun = replace(acme(call_begun_at=at("2026-10-21 08:00")), id="a3", employer="Cask")
    welcome = replace(
        acme(talked("2026-10-20 10:00", Said.CALL_BACK, day=date(2026, 10, 21))),
        id="a4",
        employer="Dock",
    )
    facts = search(begun, london, berlin, welcome)
    due = due_now(facts, POLICY, at("2026-10-21 11:00"))
    assert [nudge.application_id for nudge in due.send] == ["a4", "a1", "a2", "a3"]
    assert due.next_at == at("2026-10-23 09:30")


def test_after_an_outage_two_applications_at_one_employer_still_keep_apart() -> None:
    """Spares the job seeker ringing one office twice in a morning (H4)."""
    interview = replace(acme().interview, id="r2")
    sibling = replace(acme(), id="a2", rounds=(interview,))
    due = due_now(search(acme(), sibling), POLICY, at("2026-11-04 12:00"))
    assert [nudge.application_id for nudge in due.send] == ["a1"]
    assert due.next_at == at("2026-11-05 09:30")


@pytest.mark.parametrize(
    ("facts", "now", "moment"),
    [
        pytest.param(PROMISED, "2026-10-15 12:00", "2026-10-19 09:30", id="something is to come"),
        pytest.param(PROMISED, "2026-10-19 12:00", "2026-10-19 12:00", id="something is due"),
        pytest.param(search(), "2026-10-19 12:00", None, id="nothing is known"),
        pytest.param(
            search(
                acme(decision_by=FRIDAY), log=(fired("a1-r1-d261016-call-0", "2026-10-19 09:30"),)
            ),
            "2026-10-19 09:30",
            "2026-10-21 09:30",
            id="just sent: when it returns",
        ),
    ],
)
def test_when_to_look_again(facts: JobSearch, now: str, moment: str | None) -> None:
    """Spares the job seeker a nudge that nobody looks for, and the operator a busy loop."""
    assert next_due_at(facts, POLICY, at(now)) == (at(moment) if moment else None)


def test_nothing_is_due_where_nothing_is_known() -> None:
    """Spares the dispatcher a special case."""
    assert due_now(search(), POLICY, at("2026-10-19 12:00")) == Due()


@pytest.mark.parametrize(
    ("now", "sent_hours"),
    [
        pytest.param("2026-10-21 19:30", "2026-10-21 09:30", id="the word before quiet time"),
        pytest.param("2026-10-21 20:00", None, id="quiet time has begun: tomorrow evening"),
    ],
)
def test_a_late_word_before_quiet_time_is_for_the_next_hours(
    now: str, sent_hours: str | None
) -> None:
    """Spares somebody in Manila a word about hours inside the night in which they sleep (H3)."""
    seeker = Seeker(zone="Asia/Manila", quiet=None)
    facts = search(acme(zone="America/New_York"), seeker=seeker)
    due = due_now(facts, POLICY, at(now, "Asia/Manila"))
    found = [nudge.call_at for nudge in due.send]
    assert found == ([at(sent_hours, "America/New_York")] if sent_hours else [])
    if not sent_hours:
        assert due.next_at == at("2026-10-22 19:00", "Asia/Manila")


def test_quiet_hours_changed_since_hold_the_nudge_back() -> None:
    """Spares the job seeker a nudge that was planned before they asked for peace (H13)."""
    quiet = QuietTime(start=time(8), end=time(12))
    peace = replace(PROMISED, seeker=replace(MINA, quiet=quiet))
    found = verdict_on(first(PROMISED).key, peace, at("2026-10-19 09:30"))
    assert found == at("2026-10-19 12:00")
