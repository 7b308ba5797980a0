"""From which day on a call is advised, and why: the facts alone decide."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.advice.calling import Reason
from bot.advice.model import CallingHours, CallResult, Contact, Interview, Said
from tests.advice.due_calls import due
from tests.advice.facts import acme, at, call, talked

FRIDAY = date(2026, 10, 16)


@pytest.mark.parametrize(
    ("decision_by", "zone", "day"),
    [
        pytest.param(FRIDAY, None, date(2026, 10, 19), id="a Friday: called on Monday"),
        pytest.param(date(2026, 10, 17), None, date(2026, 10, 19), id="a Saturday: on Monday"),
        pytest.param(date(2026, 10, 19), None, date(2026, 10, 20), id="a Monday: on Tuesday"),
        pytest.param(date(2026, 12, 24), None, date(2026, 12, 28), id="before Christmas: after it"),
        pytest.param(FRIDAY, "Asia/Riyadh", date(2026, 10, 18), id="in Riyadh: on Sunday"),
        pytest.param(FRIDAY, "UTC", date(2026, 10, 19), id="in no known country: on Monday"),
        pytest.param(date(2026, 10, 12), None, date(2026, 10, 15), id="never before the interview"),
    ],
)
def test_a_call_is_due_the_business_day_after_the_promised_date(
    decision_by: date, zone: str | None, day: date
) -> None:
    """Spares the job seeker a call before the employer's word is broken (A2)."""
    found = due(acme(decision_by=decision_by, zone=zone))
    assert (found.day, found.reason, found.since) == (day, Reason.PROMISE, decision_by)
    assert found.their_turn_until == decision_by
    assert found.rules[0] == "A2"


@pytest.mark.parametrize(
    ("interview", "zone", "day"),
    [
        pytest.param(date(2026, 10, 14), None, date(2026, 10, 21), id="a Wednesday: a week later"),
        pytest.param(date(2026, 10, 10), None, date(2026, 10, 19), id="a Saturday: not on one"),
        pytest.param(date(2026, 12, 18), None, date(2026, 12, 28), id="not on Christmas"),
        pytest.param(
            date(2026, 10, 9), "Asia/Riyadh", date(2026, 10, 18), id="Friday is Riyadh's weekend"
        ),
    ],
)
def test_without_a_date_a_call_is_due_a_week_after_the_interview(
    interview: date, zone: str | None, day: date
) -> None:
    """Spares the job seeker both a call too early and weeks of waiting (A3)."""
    found = due(acme(day=interview, zone=zone))
    assert (found.day, found.reason, found.since) == (day, Reason.NO_DATE, interview)
    assert found.rules[0] == "A3"


CALLED = "2026-10-21 10:00"  # a Wednesday


@pytest.mark.parametrize(
    ("contact", "day", "reason", "rule"),
    [
        pytest.param(
            talked(CALLED, Said.CALL_BACK, day=date(2026, 10, 24)),
            date(2026, 10, 24),
            Reason.CALL_BACK_DAY,
            "A7",
            id="call back on Saturday: that very day",
        ),
        pytest.param(
            talked(CALLED, Said.CALL_BACK),
            date(2026, 10, 28),
            Reason.CALL_BACK_SOME_DAY,
            "A7",
            id="call back some day: a week later",
        ),
        pytest.param(
            talked("2026-10-24 10:00", Said.CALL_BACK),
            date(2026, 11, 2),
            Reason.CALL_BACK_SOME_DAY,
            "A7",
            id="call back some day, said on a Saturday: not on one",
        ),
        pytest.param(
            talked(CALLED, Said.THEY_CALL, day=date(2026, 10, 30)),
            date(2026, 11, 2),
            Reason.THEY_CALL,
            "A9",
            id="they call by Friday: the Monday after",
        ),
        pytest.param(
            talked(CALLED, Said.THEY_CALL),
            date(2026, 10, 28),
            Reason.THEY_CALL,
            "A9",
            id="they call, nobody said when: a week is assumed",
        ),
        pytest.param(
            talked(CALLED),
            date(2026, 10, 28),
            Reason.NOT_TOLD,
            "H7",
            id="nobody noted what was said",
        ),
        pytest.param(
            call(CallResult.LEFT_MESSAGE, CALLED),
            date(2026, 10, 26),
            Reason.MESSAGE_LEFT,
            "H5",
            id="a message left: three business days of quiet",
        ),
        pytest.param(
            call(CallResult.LEFT_MESSAGE, "2026-10-24 10:00"),
            date(2026, 10, 29),
            Reason.MESSAGE_LEFT,
            "H5",
            id="a message left on a Saturday: quiet begins on Monday",
        ),
        pytest.param(
            call(CallResult.NO_ANSWER, CALLED),
            date(2026, 10, 22),
            Reason.NO_ANSWER,
            "H6",
            id="no answer: the next business day",
        ),
        pytest.param(
            call(CallResult.NO_ANSWER, "2026-10-23 15:59"),
            date(2026, 10, 26),
            Reason.NO_ANSWER,
            "H6",
            id="no answer on Friday evening: on Monday",
        ),
        pytest.param(
            call(CallResult.WRONG_PERSON, CALLED),
            date(2026, 10, 22),
            Reason.WRONG_PERSON,
            "A5",
            id="the wrong person: the next business day",
        ),
    ],
)
def test_what_came_of_a_call_decides_about_the_next(
    contact: Contact, day: date, reason: Reason, rule: str
) -> None:
    """Spares the job seeker the sums after each call (A7, A9, H5, H6, H7)."""
    found = due(acme(contact))
    assert (found.day, found.reason, found.rules[0]) == (day, reason, rule)
    assert found.known_at == contact.at


def test_only_a_call_back_that_they_welcomed_is_agreed() -> None:
    """Spares the job seeker a budget spent on calls that the employer asked for (H4)."""
    assert due(acme(talked(CALLED, Said.CALL_BACK, day=FRIDAY))).agreed
    assert due(acme(talked(CALLED, Said.CALL_BACK))).agreed
    assert not due(acme(talked(CALLED, Said.THEY_CALL))).agreed
    assert not due(acme()).agreed


def test_a_wait_that_nobody_named_is_marked_as_assumed() -> None:
    """Spares the job seeker the belief that the employer had said "a week" (S5)."""
    found = due(acme(talked(CALLED, Said.THEY_CALL)))
    assert (found.assumed, found.since) == (True, None)
    assert found.their_turn_until == date(2026, 10, 27)
    assert not due(acme(talked(CALLED, Said.THEY_CALL, day=date(2026, 10, 30)))).assumed


@pytest.mark.parametrize(
    ("tried", "first", "last"),
    [
        pytest.param("2026-10-21 09:30", time(13, 30), time(16), id="tried in the morning"),
        pytest.param("2026-10-21 13:29", time(13, 30), time(16), id="tried just before"),
        pytest.param("2026-10-21 13:30", time(9, 30), time(13, 30), id="tried in the afternoon"),
    ],
)
def test_after_no_answer_the_other_half_of_the_day_is_tried(
    tried: str, first: time, last: time
) -> None:
    """Spares the job seeker ringing an empty desk at the same hour again (H6)."""
    hours = due(acme(call(CallResult.NO_ANSWER, tried))).hours
    assert hours is not None
    assert (hours.first, hours.last) == (first, last)


def test_hours_of_one_minute_are_tried_again_as_they_are() -> None:
    """Spares everybody a search without end for the half of a minute (H6)."""
    minute = CallingHours(first=time(5), last=time(5, 1))
    tried = acme(call(CallResult.NO_ANSWER, "2026-10-21 05:00"))
    assert due(replace(tried, hours=minute)).hours == minute


def test_a_call_made_too_early_does_not_bring_the_promised_date_forward() -> None:
    """Spares the job seeker a second call before the date that they named (A2, A8)."""
    found = due(acme(call(CallResult.NO_ANSWER, "2026-10-15 10:00"), decision_by=FRIDAY))
    assert (found.day, found.reason) == (date(2026, 10, 19), Reason.PROMISE)
    assert found.known_at == at("2026-10-15 10:00")


def test_a_call_made_the_day_before_leaves_the_agreed_day_as_it_is() -> None:
    """Spares the job seeker losing an appointment to a call made too early."""
    welcome = talked("2026-10-20 10:00", Said.CALL_BACK, day=date(2026, 10, 22))
    found = due(acme(welcome, call(CallResult.NO_ANSWER, "2026-10-21 10:00", id="c2")))
    assert (found.day, found.reason) == (date(2026, 10, 22), Reason.CALL_BACK_DAY)


def test_an_unanswered_call_on_the_agreed_day_is_tried_once_more_as_agreed() -> None:
    """Spares the job seeker a spent budget when the employer missed their own appointment."""
    welcome = talked("2026-10-20 10:00", Said.CALL_BACK, day=date(2026, 10, 22))
    once = call(CallResult.NO_ANSWER, "2026-10-22 10:00", id="c2", agreed=True)
    again = call(CallResult.NO_ANSWER, "2026-10-23 14:00", id="c3", agreed=True)
    found = due(acme(welcome, once))
    assert (found.day, found.reason, found.agreed) == (date(2026, 10, 23), Reason.NO_ANSWER, True)
    assert not due(acme(welcome, once, again)).agreed


def test_a_message_left_on_the_agreed_day_settles_the_agreement() -> None:
    """Spares the employer a call after the message that they had asked for."""
    welcome = talked("2026-10-20 10:00", Said.CALL_BACK, day=date(2026, 10, 22))
    message = call(CallResult.LEFT_MESSAGE, "2026-10-22 10:00", id="c2", agreed=True)
    found = due(acme(welcome, message))
    assert (found.reason, found.agreed) == (Reason.MESSAGE_LEFT, False)


def test_a_date_learned_after_a_call_replaces_what_was_said_in_it() -> None:
    """Spares the job seeker a call on Thursday when a mail since said "by the 30th"."""
    said = talked(CALLED, Said.CALL_BACK, day=date(2026, 10, 22))
    application = acme(said, decision_by=date(2026, 10, 30))
    assert due(application).reason is Reason.CALL_BACK_DAY
    learned = replace(application.interview, decision_learned_at=at("2026-10-21 18:00"))
    found = due(replace(application, rounds=(learned,)))
    assert (found.reason, found.day) == (Reason.PROMISE, date(2026, 11, 2))


def test_a_new_round_counts_from_itself() -> None:
    """Spares the job seeker a call about the first interview when a second is granted (S15)."""
    application = acme(talked(CALLED, Said.CALL_BACK, day=date(2026, 10, 22)))
    second = Interview(id="r2", day=date(2026, 11, 4), registered_at=at("2026-10-21 10:00"))
    found = due(replace(application, rounds=(*application.rounds, second)))
    assert (found.reason, found.since) == (Reason.NO_DATE, date(2026, 11, 4))
    called = call(CallResult.NO_ANSWER, "2026-11-12 10:00", id="c2")
    application = replace(
        application,
        rounds=(*application.rounds, second),
        contacts=(*application.contacts, called),
    )
    assert due(application).reason is Reason.NO_ANSWER


def test_the_same_fact_keeps_its_name_and_a_corrected_one_gets_another() -> None:
    """Spares the job seeker silence after a correction: a new date is a new call (S24)."""
    by_friday, by_monday = acme(decision_by=FRIDAY), acme(decision_by=date(2026, 10, 19))
    assert due(by_friday).episode == due(by_friday).episode
    assert due(by_friday).episode != due(by_monday).episode
    assert due(acme()).episode != due(acme(day=date(2026, 10, 15))).episode
