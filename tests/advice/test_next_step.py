"""The one next step of an application: what home, the list and "can I call today?" show."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.advice.calling import Reason, Rest
from bot.advice.model import (
    Application,
    CallResult,
    Interview,
    JobSearch,
    Outcome,
    QuietTime,
    Result,
    Said,
    Seeker,
)
from bot.advice.next_step import NextStep, NextStepKind, next_step
from bot.advice.plan import plan
from tests.advice.facts import MINA, OF_CALLS, POLICY, acme, at, call, fired, search, talked

FRIDAY = date(2026, 10, 16)
THURSDAY = date(2026, 10, 22)


def step(facts: Application | JobSearch, words: str, zone: str = "Europe/Berlin") -> NextStep:
    """The next step of the first application at that time."""
    if isinstance(facts, Application):
        facts = search(facts)
    return next_step(facts.applications[0], facts, POLICY, at(words, zone))


NO_DATE = acme()
PROMISED = acme(decision_by=FRIDAY)
WELCOME = acme(talked("2026-10-20 10:00", Said.CALL_BACK, day=THURSDAY))
WELCOME_AT_TWO = acme(
    talked("2026-10-20 10:00", Said.CALL_BACK, day=THURSDAY, time_of_day=time(14))
)
THEY_CALL = acme(talked("2026-10-20 10:00", Said.THEY_CALL, day=date(2026, 10, 23)))
ASSUMED = acme(talked("2026-10-20 10:00", Said.THEY_CALL))
MESSAGES = (
    call(CallResult.LEFT_MESSAGE, "2026-10-21 10:00", id="c1"),
    call(CallResult.LEFT_MESSAGE, "2026-10-26 10:00", id="c2"),
)
BUDGET_SPENT = acme(*MESSAGES)
TOLD_LITTLE = acme(talked("2026-10-13 10:00"))  # a Tuesday; in a week it is the 20th
SATURDAY_TALK = acme(
    talked("2026-10-10 10:00", Said.CALL_BACK),
    day=date(2026, 10, 9),
    registered_at=at("2026-10-09 17:00"),
)


@pytest.mark.parametrize(
    ("application", "now", "kind", "when"),
    [
        pytest.param(NO_DATE, "2026-10-16 10:00", "call_on", "2026-10-21 09:30", id="too early"),
        pytest.param(NO_DATE, "2026-10-21 09:29", "call_on", "2026-10-21 09:30", id="a minute"),
        pytest.param(NO_DATE, "2026-10-21 09:30", "call_now", "2026-10-21 09:30", id="it is time"),
        pytest.param(NO_DATE, "2026-10-21 15:59", "call_now", "2026-10-21 15:59", id="just open"),
        pytest.param(NO_DATE, "2026-10-21 16:00", "call_on", "2026-10-22 09:30", id="just closed"),
        pytest.param(NO_DATE, "2026-10-23 16:00", "call_on", "2026-10-26 09:30", id="over Friday"),
        pytest.param(NO_DATE, "2026-10-24 11:00", "call_on", "2026-10-26 09:30", id="a Saturday"),
        pytest.param(
            PROMISED, "2026-10-16 23:59", "wait_for_them", "2026-10-19 09:30", id="their day lasts"
        ),
        pytest.param(
            PROMISED, "2026-10-17 00:00", "call_on", "2026-10-19 09:30", id="their day is over"
        ),
        pytest.param(PROMISED, "2026-10-19 09:30", "call_now", "2026-10-19 09:30", id="the Monday"),
        pytest.param(
            THEY_CALL, "2026-10-23 12:00", "wait_for_them", "2026-10-26 09:30", id="they call"
        ),
        pytest.param(
            THEY_CALL, "2026-10-24 12:00", "call_on", "2026-10-26 09:30", id="they did not"
        ),
        pytest.param(
            ASSUMED, "2026-10-26 12:00", "wait_for_them", "2026-10-27 09:30", id="a week is assumed"
        ),
        pytest.param(
            WELCOME, "2026-10-21 12:00", "call_on", "2026-10-22 09:30", id="the eve of a call-back"
        ),
        pytest.param(
            WELCOME, "2026-10-22 09:30", "call_now", "2026-10-22 09:30", id="a call-back's day"
        ),
        pytest.param(
            WELCOME, "2026-10-22 16:00", "call_on", "2026-10-23 09:30", id="a call-back missed"
        ),
        pytest.param(
            WELCOME, "2026-10-23 09:30", "call_now", "2026-10-23 09:30", id="made up for next day"
        ),
        pytest.param(
            WELCOME, "2026-10-23 16:00", "call_on", "2026-10-26 09:30", id="a call-back lapsed"
        ),
        pytest.param(
            WELCOME_AT_TWO, "2026-10-22 13:44", "call_on", "2026-10-22 14:00", id="before its time"
        ),
        pytest.param(
            WELCOME_AT_TWO, "2026-10-22 13:45", "call_now", "2026-10-22 14:00", id="get ready"
        ),
        pytest.param(
            acme(call(CallResult.NO_ANSWER, "2026-10-21 10:00")),
            "2026-10-22 10:00",
            "call_on",
            "2026-10-22 13:30",
            id="at a different hour than yesterday",
        ),
        pytest.param(
            acme(call_begun_at=at("2026-10-21 10:00")),
            "2026-10-23 10:00",
            "tell_outcome",
            None,
            id="a call begun",
        ),
        pytest.param(
            acme(call_begun_at=at("2026-10-21 10:00")), "2026-10-23 11:59", "tell_outcome", None,
            id="a call begun, a minute before the question lapses",
        ),
        pytest.param(
            acme(call_begun_at=at("2026-10-21 10:00")),
            "2026-10-23 12:00",
            "call_now",
            "2026-10-23 12:00",
            id="a call begun and never told: the card was only looked at",
        ),
        pytest.param(
            acme(call_begun_at=at("2026-10-21 10:00")),
            "2026-10-24 12:00",
            "call_on",
            "2026-10-26 09:30",
            id="never told, and now it is Saturday",
        ),
        pytest.param(
            acme(call_begun_at=at("2026-10-23 18:30")), "2026-10-28 07:59", "tell_outcome", None,
            id="a call begun on Friday evening: the question waited for Monday",
        ),
        pytest.param(
            replace(WELCOME, call_begun_at=at("2026-10-22 10:00")),
            "2026-10-26 10:00",
            "call_now",
            "2026-10-26 10:00",
            id="a call-back begun and never told",
        ),
        pytest.param(
            replace(THEY_CALL, call_begun_at=at("2026-10-20 11:00")),
            "2026-10-22 13:00",
            "wait_for_them",
            "2026-10-26 09:30",
            id="begun while it is their turn and never told",
        ),
        pytest.param(
            replace(BUDGET_SPENT, call_begun_at=at("2026-10-27 10:00")), "2026-10-29 12:00",
            "rest", None, id="begun against the advice and never told",
        ),
        pytest.param(
            acme(talked("2026-10-21 10:00")), "2026-10-27 10:00", "tell_outcome", None,
            id="a talk was a call for sure: it does not lapse",
        ),
        pytest.param(
            acme(talked("2026-10-21 10:00"), call_begun_at=at("2026-10-22 10:00")),
            "2026-10-26 10:00",
            "tell_outcome",
            None,
            id="a talk, then a card only looked at: the talk is still untold",
        ),
        pytest.param(
            acme(call_begun_at=at("2026-10-16 10:00")),
            "2026-10-18 11:59",
            "tell_outcome",
            None,
            id="the card was opened early",
        ),
        pytest.param(
            acme(call_begun_at=at("2026-10-15 10:00")),
            "2026-10-19 10:00",
            "call_on",
            "2026-10-21 09:30",
            id="the card was opened early, and the question has lapsed",
        ),
        pytest.param(
            acme(call_begun_at=at("2026-10-16 10:00")),
            "2026-10-21 10:00",
            "call_now",
            "2026-10-21 10:00",
            id="the card was opened early, and now it is time",
        ),
        pytest.param(
            acme(talked("2026-10-21 10:00")), "2026-10-22 10:00", "tell_outcome", None, id="a talk"
        ),
        pytest.param(
            replace(BUDGET_SPENT, call_begun_at=at("2026-10-27 10:00")),
            "2026-10-27 12:00",
            "tell_outcome",
            None,
            id="a call begun against the advice",
        ),
        pytest.param(BUDGET_SPENT, "2026-11-12 10:00", "rest", None, id="the budget is spent"),
        pytest.param(
            acme(talked("2026-10-21 10:00"), calls_declined_at=at("2026-10-21 10:00")),
            "2026-10-22 10:00",
            "rest",
            None,
            id="a talk after which no more calls are welcome",
        ),
        pytest.param(
            acme(calls_declined_at=at("2026-10-15 10:00")), "2026-11-12 10:00", "rest", None,
            id="no calls, please",
        ),
        pytest.param(
            acme(outcome=Outcome(result=Result.REJECTED, learned_at=at("2026-10-16 12:00"))),
            "2026-11-12 10:00", "closed", None, id="it is over",
        ),
    ],
)  # fmt: skip
def test_each_application_has_exactly_one_next_step(
    application: Application, now: str, kind: str, when: str | None
) -> None:
    """Spares the job seeker the question what to do now."""
    found = step(application, now)
    assert found.kind.value == kind
    assert found.when == (at(when) if when else None)


def test_too_early_says_why_and_when() -> None:
    """Spares the job seeker a bare "no" (S3)."""
    assert step(PROMISED, "2026-10-15 10:00") == NextStep(
        kind=NextStepKind.WAIT_FOR_THEM,
        rules=("A2", "H2", "A8"),
        reason=Reason.PROMISE,
        since=FRIDAY,
        until_day=FRIDAY,
        day=date(2026, 10, 19),
        when=at("2026-10-19 09:30"),
        until=at("2026-10-19 16:00"),
    )


@pytest.mark.parametrize(
    ("application", "now", "too_early"),
    [
        pytest.param(PROMISED, "2026-10-16 23:59", True, id="their day lasts"),
        pytest.param(PROMISED, "2026-10-17 00:00", False, id="their day is over: a Saturday"),
        pytest.param(PROMISED, "2026-10-18 12:00", False, id="Sunday after the promise"),
        pytest.param(PROMISED, "2026-10-19 09:00", False, id="its day, before their hours"),
        pytest.param(PROMISED, "2026-10-19 16:30", False, id="its day, after their hours"),
        pytest.param(
            acme(decision_by=date(2026, 10, 18)), "2026-10-17 12:00", True, id="promised by Sunday"
        ),
        pytest.param(NO_DATE, "2026-10-20 16:30", True, id="six days after the interview"),
        pytest.param(NO_DATE, "2026-10-21 00:00", False, id="a week after, at night"),
        pytest.param(NO_DATE, "2026-10-21 16:30", False, id="a week after, their hours are over"),
        pytest.param(
            acme(day=date(2026, 10, 12)), "2026-10-18 12:00", True, id="six days, and a Sunday"
        ),
        pytest.param(
            acme(day=date(2026, 10, 10)), "2026-10-17 12:00", False, id="a week, and a Saturday"
        ),
        pytest.param(TOLD_LITTLE, "2026-10-20 12:00", False, id="a talk not noted, a week ago"),
        pytest.param(SATURDAY_TALK, "2026-10-16 12:00", True, id="call again: not after six days"),
        pytest.param(SATURDAY_TALK, "2026-10-17 12:00", False, id="call again: a week later"),
        pytest.param(WELCOME, "2026-10-21 16:30", True, id="the day before the agreed one"),
        pytest.param(WELCOME, "2026-10-22 08:00", False, id="the agreed day, before their hours"),
        pytest.param(WELCOME, "2026-10-22 16:30", False, id="the agreed day, after their hours"),
        pytest.param(THEY_CALL, "2026-10-23 12:00", True, id="the day by which they call"),
        pytest.param(THEY_CALL, "2026-10-25 12:00", False, id="they did not call; a Sunday"),
        pytest.param(ASSUMED, "2026-10-26 16:30", True, id="the last day of the assumed week"),
        pytest.param(ASSUMED, "2026-10-27 16:30", False, id="the assumed week is over"),
        pytest.param(
            acme(MESSAGES[0]), "2026-10-23 16:30", True, id="two business days after a message"
        ),
        pytest.param(acme(MESSAGES[0]), "2026-10-26 16:30", False, id="three after a message"),
        pytest.param(
            acme(call(CallResult.NO_ANSWER, "2026-10-21 10:00")),
            "2026-10-21 11:00",
            True,
            id="no answer an hour ago",
        ),
        pytest.param(
            acme(call(CallResult.NO_ANSWER, "2026-10-21 10:00")),
            "2026-10-22 09:45",
            False,
            id="no answer yesterday; the other half of the day is better",
        ),
    ],
)
def test_a_closed_office_is_not_called_too_early(
    application: Application, now: str, *, too_early: bool
) -> None:
    """Spares the job seeker "too early" on the Sunday after the employer broke their word (A8)."""
    found = step(application, now)
    assert found.kind is not NextStepKind.CALL_NOW or not too_early
    assert ("A8" in found.rules) is too_early


@pytest.mark.parametrize(
    ("now", "when", "time_agreed"),
    [
        pytest.param("2026-10-21 12:00", "2026-10-22 14:00", True, id="the day before"),
        pytest.param("2026-10-22 13:50", "2026-10-22 14:00", True, id="shortly before"),
        pytest.param("2026-10-22 16:30", "2026-10-23 09:30", False, id="missed: at any hour"),
        pytest.param("2026-10-23 16:30", "2026-10-26 09:30", False, id="lapsed"),
    ],
)
def test_a_time_that_they_agreed_to_is_told_from_calling_hours(
    now: str, when: str, *, time_agreed: bool
) -> None:
    """Spares the job seeker "they expect your call at 09:30" that nobody ever said."""
    found = step(WELCOME_AT_TWO, now)
    assert (found.when, found.time_agreed) == (at(when), time_agreed)
    assert not step(WELCOME, now).time_agreed


AHEAD = date(2026, 10, 20)
AT_TEN = replace(
    acme(day=AHEAD),
    rounds=(replace(acme(day=AHEAD).interview, starts_at=time(10)),),
)


@pytest.mark.parametrize(
    ("application", "now", "kind", "day"),
    [
        pytest.param(
            acme(day=AHEAD), "2026-10-19 23:59", "interview_ahead", "2026-10-20", id="tomorrow"
        ),
        pytest.param(
            acme(day=AHEAD), "2026-10-20 00:00", "call_on", "2026-10-27", id="today: some time"
        ),
        pytest.param(AT_TEN, "2026-10-20 10:44", "interview_ahead", "2026-10-20", id="going on"),
        pytest.param(AT_TEN, "2026-10-20 10:45", "call_on", "2026-10-27", id="over"),
        pytest.param(
            acme(day=AHEAD, zone="Asia/Manila"),
            "2026-10-19 20:00",
            "interview_ahead",
            "2026-10-20",
            id="today in Manila, tomorrow on the person's own calendar",
        ),
        pytest.param(
            acme(day=AHEAD, decision_by=date(2026, 10, 23)),
            "2026-10-19 12:00",
            "interview_ahead",
            "2026-10-20",
            id="they named a date already: it is not their turn yet",
        ),
        pytest.param(
            acme(day=AHEAD, decision_by=date(2026, 10, 23)),
            "2026-10-20 12:00",
            "wait_for_them",
            "2026-10-26",
            id="they named a date, and the interview is today",
        ),
        pytest.param(
            acme(
                talked("2026-10-15 10:00", Said.CALL_BACK, day=date(2026, 10, 19)),
                day=AHEAD,
            ),
            "2026-10-16 12:00",
            "call_on",
            "2026-10-19",
            id="they asked for a call before it",
        ),
        pytest.param(
            acme(talked("2026-10-15 10:00", Said.THEY_CALL), day=AHEAD),
            "2026-10-16 12:00",
            "interview_ahead",
            "2026-10-20",
            id="they said that they would be in touch, after it at the latest",
        ),
        pytest.param(
            acme(day=AHEAD, calls_declined_at=at("2026-10-15 10:00")),
            "2026-10-16 12:00",
            "interview_ahead",
            "2026-10-20",
            id="they would rather not be called: it takes place all the same",
        ),
    ],
)
def test_while_an_interview_is_ahead_it_is_the_next_step(
    application: Application, now: str, kind: str, day: str
) -> None:
    """Spares the job seeker "you may call" about an interview that is still to come."""
    found = step(application, now)
    assert (found.kind.value, found.day) == (kind, date.fromisoformat(day))


def test_the_interview_ahead_says_its_time_only_where_it_is_known() -> None:
    """Spares the job seeker a time that nobody named."""
    timed, untimed = step(AT_TEN, "2026-10-19 10:00"), step(acme(day=AHEAD), "2026-10-19 10:00")
    assert (timed.when, timed.time_agreed) == (at("2026-10-20 10:00"), True)
    assert (untimed.when, untimed.time_agreed) == (at("2026-10-20 00:00"), False)


def test_a_rest_says_why() -> None:
    """Spares the job seeker the belief that the bot forgot them (H8, H9)."""
    spent = step(BUDGET_SPENT, "2026-11-12 10:00")
    assert (spent.rest, spent.rules[0]) == (Rest.BUDGET, "H9")
    declined = step(acme(calls_declined_at=at("2026-10-15 10:00")), "2026-11-12 10:00")
    assert (declined.rest, declined.rules[0]) == (Rest.DECLINED, "H8")


@pytest.mark.parametrize(
    ("now", "kind"),
    [
        pytest.param("2026-10-30 12:00", NextStepKind.WAIT_FOR_THEM, id="their day lasts"),
        pytest.param("2026-10-31 12:00", NextStepKind.REST, id="their day is over"),
    ],
)
def test_with_the_budget_spent_it_may_still_be_their_turn(now: str, kind: NextStepKind) -> None:
    """Spares the job seeker "give up" while the employer's own date is still ahead."""
    promise = talked("2026-10-27 10:00", Said.THEY_CALL, day=date(2026, 10, 30), id="c3")
    assert step(acme(MESSAGES[0], promise), now).kind is kind


def test_an_assumed_wait_and_an_agreed_call_say_so() -> None:
    """Spares the job seeker taking our assumption for the employer's word (S5)."""
    found = step(ASSUMED, "2026-10-21 10:00")
    assert (found.assumed, found.since) == (True, None)
    assert step(WELCOME, "2026-10-21 10:00").agreed
    assert not step(NO_DATE, "2026-10-21 10:00").agreed


@pytest.mark.parametrize(
    ("rings", "evening"),
    [pytest.param(False, "19:00", id="told before"), pytest.param(True, "21:30", id="rung")],
)
def test_hours_inside_quiet_time_are_named_as_such(rings: bool, evening: str) -> None:
    """Spares somebody in Manila learning of the night call only at night (S14)."""
    application = acme(zone="America/New_York", ring_in_quiet_time=rings)
    facts = search(application, seeker=Seeker(zone="Asia/Manila"))
    found = step(facts, "2026-10-20 12:00", "Asia/Manila")
    assert found.hours_are_quiet
    assert found.when == at("2026-10-21 09:30", "America/New_York")
    assert plan(facts, POLICY)[0].due_at == at(f"2026-10-21 {evening}", "Asia/Manila")


def test_a_word_in_the_evening_is_no_time_to_call_yet() -> None:
    """Spares somebody in Manila a call to New York before the office opens (H3)."""
    facts = search(acme(zone="America/New_York"), seeker=Seeker(zone="Asia/Manila"))
    found = step(facts, "2026-10-21 19:30", "Asia/Manila")
    assert found.kind is NextStepKind.CALL_ON
    assert found.when == at("2026-10-21 09:30", "America/New_York")


def test_quiet_time_holds_back_nudges_and_not_the_person() -> None:
    """Spares an early riser a "not yet" when the employer's phone is staffed."""
    seeker = replace(MINA, quiet=QuietTime(start=time(20), end=time(11)))
    facts = search(NO_DATE, seeker=seeker)
    assert step(facts, "2026-10-20 12:00").when == at("2026-10-21 11:00")
    assert step(facts, "2026-10-21 10:00").kind is NextStepKind.CALL_NOW


def sibling(application: Application) -> Application:
    interview = replace(application.interview, id="r2")
    return replace(application, id="a2", rounds=(interview,))


@pytest.mark.parametrize(
    ("facts", "first", "other"),
    [
        pytest.param(
            search(acme(), sibling(acme())), "2026-10-21", "2026-10-22", id="both due today"
        ),
        pytest.param(
            search(
                acme(),
                sibling(acme()),
                log=(fired("a2-r2-i261014-call-0", "2026-10-21 09:30", application_id="a2"),),
            ),
            "2026-10-22",
            "2026-10-21",
            id="today the other one was told of",
        ),
        pytest.param(
            search(acme(call(CallResult.NO_ANSWER, "2026-10-21 09:00")), sibling(acme())),
            "2026-10-23",
            "2026-10-22",
            id="they were called today already",
        ),
    ],
)
def test_two_applications_at_one_employer_take_turns(
    facts: JobSearch, first: str, other: str
) -> None:
    """Spares the job seeker ringing one office twice in a day (H4)."""
    now = at("2026-10-21 10:00")
    days = [next_step(a, facts, POLICY, now).day for a in facts.applications]
    assert days == [date.fromisoformat(first), date.fromisoformat(other)]


def test_what_rests_on_the_home_card_still_takes_turns() -> None:
    """Spares the job seeker two calls to one office from the home card (H4, H15)."""
    log = tuple(
        fired(f"a{n}-r{n}-i261014-call-{times}", f"2026-10-2{day} 09:30", application_id=f"a{n}")
        for n, times, day in [(1, 0, 1), (1, 1, 3), (2, 0, 2), (2, 1, 6)]
    )
    seeker = replace(MINA, last_active_at=at("2026-10-27 08:00"))
    facts = search(acme(), sibling(acme()), log=log, seeker=seeker)
    assert not {nudge.kind for nudge in plan(facts, POLICY)} & {*OF_CALLS}
    now = at("2026-10-28 10:00")
    kinds = [next_step(a, facts, POLICY, now).kind for a in facts.applications]
    assert kinds == [NextStepKind.CALL_NOW, NextStepKind.CALL_ON]


def test_the_nudge_and_the_next_step_name_the_same_moment() -> None:
    """Spares the job seeker two answers to one question."""
    for application in (NO_DATE, PROMISED, WELCOME, THEY_CALL, ASSUMED):
        nudge = plan(search(application), POLICY)[0]
        found = step(application, "2026-10-20 12:00")
        if application is PROMISED:
            found = step(application, "2026-10-15 12:00")
        assert (found.when, found.day, found.until) == (nudge.due_at, nudge.day, nudge.until)
        assert (found.reason, found.since) == (nudge.reason, nudge.since)


def test_a_second_interview_is_asked_about_a_week_after_itself() -> None:
    """Spares the job seeker a call about the first round (S15)."""
    second = Interview(id="r2", day=date(2026, 11, 4), registered_at=at("2026-10-28 10:00"))
    again = replace(BUDGET_SPENT, rounds=(*BUDGET_SPENT.rounds, second))
    ahead, after = step(again, "2026-10-29 10:00"), step(again, "2026-11-05 10:00")
    assert (ahead.kind, ahead.day) == (NextStepKind.INTERVIEW_AHEAD, date(2026, 11, 4))
    assert (after.kind, after.day) == (NextStepKind.CALL_ON, date(2026, 11, 11))
