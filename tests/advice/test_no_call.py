"""Where no call is advised any more, and what that does not forbid (H4, H8, H9)."""

from dataclasses import replace
from datetime import date

import pytest

from bot.advice.calling import DueCall, NoCall, Rest
from bot.advice.model import Application, CallResult, Outcome, Result, Said
from tests.advice.due_calls import due
from tests.advice.facts import POLICY, acme, at, call, due_call_of, talked

CALLED = "2026-10-21 10:00"  # a Wednesday


@pytest.mark.parametrize(
    ("application", "rest"),
    [
        pytest.param(
            acme(outcome=Outcome(result=Result.REJECTED, learned_at=at(CALLED))),
            Rest.CLOSED,
            id="a no",
        ),
        pytest.param(
            acme(outcome=Outcome(result=Result.OFFERED, learned_at=at(CALLED))),
            Rest.CLOSED,
            id="an offer",
        ),
        pytest.param(
            acme(talked(CALLED, Said.NO_MORE_CALLS)), Rest.DECLINED, id="no more calls, they said"
        ),
        pytest.param(
            acme(calls_declined_at=at(CALLED)), Rest.DECLINED, id="the advert asked for no calls"
        ),
        pytest.param(
            acme(
                talked(CALLED, Said.NO_MORE_CALLS),
                talked("2026-10-28 10:00", Said.CALL_BACK, day=date(2026, 11, 2)),
            ),
            Rest.DECLINED,
            id="declined once is declined for good",
        ),
        pytest.param(
            acme(
                call(CallResult.LEFT_MESSAGE, "2026-10-21 10:00"),
                call(CallResult.LEFT_MESSAGE, "2026-10-26 10:00"),
            ),
            Rest.BUDGET,
            id="two messages left",
        ),
    ],
)
def test_no_call_is_advised_any_more(application: Application, rest: Rest) -> None:
    """Spares the job seeker the call that costs the job (A8, H4, H8, H9)."""
    found = due_call_of(application)
    assert isinstance(found, NoCall)
    assert found.rest is rest


def test_a_spent_budget_does_not_forbid_a_call_that_they_asked_for() -> None:
    """Spares the job seeker missing an appointment for the sake of a rule (H4)."""
    message = call(CallResult.LEFT_MESSAGE, "2026-10-21 10:00")
    application = acme(message, talked("2026-10-26 10:00", Said.CALL_BACK, day=date(2026, 10, 29)))
    assert due(application).agreed


def test_a_larger_budget_can_be_set() -> None:
    """Spares a centre whose employers expect a third call our caution."""
    application = acme(talked("2026-10-21 10:00"), talked("2026-10-29 10:00"))
    assert isinstance(due_call_of(application), NoCall)
    assert isinstance(due_call_of(application, replace(POLICY, contacts=3)), DueCall)
