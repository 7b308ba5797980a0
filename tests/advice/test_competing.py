"""Another employer's offer with a deadline: an earlier call, and never without the offer (H11)."""

from dataclasses import replace
from datetime import date

import pytest

from bot.advice.at_due import due_now, next_due_at
from bot.advice.calling import Reason
from bot.advice.model import (
    Application,
    CallResult,
    NudgeKind,
    Outcome,
    Response,
    Result,
    Said,
    Thanks,
)
from bot.advice.next_step import NextStepKind, next_step
from bot.advice.offer import Answer, Offer
from tests.advice.facts import POLICY, acme, at, call, fired, planned, search, talked

TOLD = at("2026-10-15 18:00")
MONDAY = date(2026, 10, 19)


def globex(
    reply_by: date | None = MONDAY,
    *,
    answer: Answer | None = None,
    result: Result = Result.OFFERED,
    employer: str = "Globex",
    **more: object,
) -> Application:
    """An application with an offer that must be answered by Monday 19 October."""
    offer = Offer(made_at=TOLD, reply_by=reply_by, reply_learned_at=TOLD, answer=answer)
    outcome = Outcome(result=result, learned_at=TOLD)
    other = acme(outcome=outcome, offer=offer, **more)  # type: ignore[arg-type]
    return replace(other, id="g1", employer=employer)


def first_call(*applications: Application) -> tuple[Reason | None, date | None, date | None]:
    """The due call about Acme: why, on which day, and the day that it speaks of."""
    due = [n for n in planned(*applications) if n.kind is NudgeKind.CALL_DUE]
    (nudge,) = (n for n in due if n.application_id == "a1")
    return nudge.reason, nudge.day, nudge.since


def test_an_offer_elsewhere_brings_the_call_forward() -> None:
    """Spares the job seeker declining a place for one that they had only to ask about (S18)."""
    assert first_call(acme(), globex()) == (
        Reason.COMPETING_OFFER,
        date(2026, 10, 16),
        MONDAY,
    )
    step = next_step(acme(), search(acme(), globex()), POLICY, at("2026-10-16 10:00"))
    assert (step.kind, step.rules[0]) == (NextStepKind.CALL_NOW, "H11")


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(acme(), id="no offer at all"),
        pytest.param(globex(None), id="an offer without a deadline"),
        pytest.param(globex(answer=Answer.ACCEPTED), id="one that was answered"),
        pytest.param(globex(result=Result.WITHDRAWN), id="one that they withdrew from"),
        pytest.param(globex(employer="acme "), id="one of the very same employer"),
        pytest.param(globex(date(2026, 10, 15)), id="a deadline before anybody could be called"),
        pytest.param(globex(date(2026, 10, 22)), id="a deadline that leaves a day for the call"),
    ],
)
def test_without_such_an_offer_the_call_keeps_its_day(other: Application) -> None:
    """Spares the job seeker a bluff, and a call too early (A8, H11)."""
    assert first_call(acme(), replace(other, id="g1"))[:2] == (
        Reason.NO_DATE,
        date(2026, 10, 21),
    )


def test_once_its_deadline_has_passed_an_offer_brings_nothing_forward() -> None:
    """Spares the job seeker speaking of an offer that is gone."""
    both = search(acme(), globex())
    step = next_step(acme(), both, POLICY, at("2026-10-20 10:00"))
    assert (step.kind, step.reason) == (NextStepKind.CALL_ON, Reason.NO_DATE)


def test_what_went_before_the_offer_does_not_put_the_call_off() -> None:
    """Spares the job seeker days of quiet after a message that said nothing of the offer (H5)."""
    before = call(CallResult.LEFT_MESSAGE, "2026-10-15 10:00")
    assert first_call(acme(before), globex())[:2] == (Reason.COMPETING_OFFER, date(2026, 10, 16))
    after = call(CallResult.NO_ANSWER, "2026-10-16 10:00")
    assert first_call(acme(after), globex())[:2] == (Reason.NO_ANSWER, date(2026, 10, 19))


def test_once_they_were_told_in_a_talk_it_is_not_told_again() -> None:
    """Spares the employer a second call about the same offer (A8)."""
    told = talked("2026-10-16 10:00", Said.THEY_CALL, day=MONDAY)
    assert first_call(acme(told), globex())[:2] == (Reason.THEY_CALL, date(2026, 10, 20))


def test_a_call_to_which_they_agreed_stands_if_it_comes_in_time() -> None:
    """Spares the employer a call before the day that they had named (A7)."""
    welcome = talked("2026-10-15 10:00", Said.CALL_BACK, day=MONDAY)
    assert first_call(acme(welcome), globex())[0] is not Reason.COMPETING_OFFER
    too_late = talked("2026-10-15 10:00", Said.CALL_BACK, day=date(2026, 10, 22))
    assert first_call(acme(too_late), globex())[0] is Reason.COMPETING_OFFER


def test_it_is_still_one_of_the_few_contacts() -> None:
    """Spares the job seeker a third call, whatever the reason (H4)."""
    messages = (
        call(CallResult.LEFT_MESSAGE, "2026-10-14 18:00"),
        call(CallResult.LEFT_MESSAGE, "2026-10-15 10:00", id="c2"),
    )
    step = next_step(
        acme(*messages), search(acme(*messages), globex()), POLICY, at("2026-10-16 10:00")
    )
    assert step.kind is NextStepKind.REST


def test_an_offer_told_of_in_the_morning_can_be_spoken_of_that_very_day() -> None:
    """Spares the job seeker a lost day when the deadline is near."""
    told = at("2026-10-15 10:00")
    other = globex(date(2026, 10, 15))
    assert other.offer is not None
    early = replace(other, offer=replace(other.offer, reply_learned_at=None, made_at=told))
    assert first_call(acme(), early)[:2] == (Reason.COMPETING_OFFER, date(2026, 10, 15))


def test_after_the_deadline_somebody_looks_again_for_the_call_that_is_due_then() -> None:
    """Spares the job seeker silence for ever after an offer that came to nothing (S18)."""
    patient, other = acme(decision_by=date(2026, 11, 10)), globex()
    log = (fired("a1-r1-o261019-call-0", "2026-10-16 09:30", Response.HANDLED),)
    thanked = replace(
        patient,
        rounds=(replace(patient.interview, thanks=Thanks(at=TOLD, sent=True)),),
        kept_open_at=TOLD,
    )
    here = search(thanked, replace(other, offer=None), log=log)
    both = search(thanked, other, log=log)
    assert next_due_at(here, POLICY, at("2026-10-16 12:00")) == at("2026-11-11 09:30")
    first = due_now(both, POLICY, at("2026-10-19 21:00")).next_at
    assert first == at("2026-10-20 00:00")
    assert next_due_at(both, POLICY, first) == at("2026-11-11 09:30")
    stopped = replace(both, seeker=replace(both.seeker, stopped_at=TOLD))
    assert next_due_at(stopped, POLICY, TOLD) is None
