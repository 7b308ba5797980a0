"""The one next step of an application: what home, the list and "can I call today?" show."""

from dataclasses import replace
from datetime import date

import pytest

from bot.advice.calling import Rest
from bot.advice.model import (
    Application,
    CallResult,
    Interview,
    Outcome,
    Result,
    Said,
)
from bot.advice.next_step import NextStepKind
from bot.advice.plan import plan
from tests.advice.facts import POLICY, acme, at, call, search, talked
from tests.advice.next_steps import (
    ASSUMED,
    BUDGET_SPENT,
    MESSAGES,
    NO_DATE,
    PROMISED,
    THEY_CALL,
    WELCOME,
    WELCOME_AT_TWO,
    step,
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
