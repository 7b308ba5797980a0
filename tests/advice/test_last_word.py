"""What they said beside yes, no and not yet: on hold, something wanted, no calls, an e-mail."""

from dataclasses import replace
from datetime import date

import pytest

from bot.advice.calling import DueCall, NoCall, Reason, Rest
from bot.advice.model import (
    Application,
    CallResult,
    Channel,
    NudgeKind,
    Outcome,
    Result,
    Said,
)
from bot.advice.next_step import NextStepKind, next_step
from tests.advice.facts import POLICY, acme, at, call, due_call_of, planned, search, talked

CALLED = "2026-10-21 10:00"  # a Wednesday
FRIDAY = date(2026, 10, 23)


def due(application: Application) -> DueCall:
    found = due_call_of(application)
    assert isinstance(found, DueCall)
    return found


def kind_of(application: Application, moment: str) -> NextStepKind:
    return next_step(application, search(application), POLICY, at(moment)).kind


@pytest.mark.parametrize(
    ("application", "rest"),
    [
        pytest.param(acme(talked(CALLED, Said.FROZEN)), Rest.FROZEN, id="on hold"),
        pytest.param(
            acme(talked(CALLED, Said.FROZEN), may_write=True), Rest.FROZEN, id="not even by mail"
        ),
        pytest.param(acme(no_calls_advertised=True), Rest.ADVERTISED, id="the advert: no calls"),
        pytest.param(
            acme(no_calls_advertised=True, may_write=False), Rest.ADVERTISED, id="and no e-mail"
        ),
        pytest.param(
            acme(talked(CALLED, Said.NO_MORE_CALLS), no_calls_advertised=True),
            Rest.DECLINED,
            id="what they said weighs more than the advert",
        ),
    ],
)
def test_no_call_is_advised_and_it_says_why(application: Application, rest: Rest) -> None:
    """Spares the job seeker the call that nobody wants (H8)."""
    found = due_call_of(application)
    assert isinstance(found, NoCall)
    assert found.rest is rest
    step = next_step(application, search(application), POLICY, at("2026-11-20 10:00"))
    assert (step.kind, step.rest) == (NextStepKind.REST, rest)
    kinds = {nudge.kind for nudge in planned(application)}
    assert not kinds & {NudgeKind.CALL_DUE, NudgeKind.AGREED_CALL_BACK}


def test_a_call_that_they_asked_for_is_welcome_whatever_the_advert_says() -> None:
    """Spares the job seeker missing an appointment for the sake of an advert (A7)."""
    welcome = acme(talked(CALLED, Said.CALL_BACK, day=FRIDAY), no_calls_advertised=True)
    assert due(welcome).reason is Reason.CALL_BACK_DAY
    assert not due(welcome).by_mail


@pytest.mark.parametrize(
    ("application", "day"),
    [
        pytest.param(acme(no_calls_advertised=True, may_write=True), date(2026, 10, 21), id="ad"),
        pytest.param(
            acme(talked(CALLED, Said.NO_MORE_CALLS), may_write=True),
            date(2026, 10, 28),
            id="they said so",
        ),
    ],
)
def test_where_they_allow_it_an_e_mail_takes_the_place_of_the_call(
    application: Application, day: date
) -> None:
    """Spares the job seeker silence where a line would have been welcome (H8)."""
    found = due(application)
    assert (found.day, found.by_mail, found.rules[0]) == (day, True, "H8")
    (nudge,) = (n for n in planned(application) if n.kind is NudgeKind.CALL_DUE)
    assert nudge.by_mail
    assert kind_of(application, f"{day} 10:00") is NextStepKind.WRITE_NOW
    assert kind_of(application, f"{date(2026, 10, 20)} 10:00") is NextStepKind.WRITE_ON


def test_an_e_mail_waits_for_the_promised_day_like_a_call() -> None:
    """Spares the employer a line before their own word is broken (A2)."""
    promised = acme(decision_by=date(2026, 10, 16), no_calls_advertised=True, may_write=True)
    step = next_step(promised, search(promised), POLICY, at("2026-10-15 10:00"))
    assert (step.kind, step.by_mail) == (NextStepKind.WAIT_FOR_THEM, True)


def test_once_declined_an_agreed_day_is_none_for_a_call() -> None:
    """Spares the employer a call "as agreed" after they had asked for none (A8)."""
    declined = acme(
        talked("2026-10-20 10:00", Said.NO_MORE_CALLS),
        talked(CALLED, Said.CALL_BACK, day=FRIDAY, id="c2", agreed=True),
        may_write=True,
    )
    found = due(declined)
    assert (found.by_mail, found.agreed, found.reason) == (
        True,
        False,
        Reason.CALL_BACK_SOME_DAY,
    )
    assert NudgeKind.AGREED_CALL_BACK not in {nudge.kind for nudge in planned(declined)}


def test_e_mails_spend_the_same_budget() -> None:
    """Spares the employer a letter a week (H4, H18)."""
    written = (
        call(CallResult.WROTE, "2026-10-21 10:00"),
        call(CallResult.WROTE, "2026-10-27 10:00", id="c2"),
    )
    found = due_call_of(acme(*written, no_calls_advertised=True, may_write=True))
    assert isinstance(found, NoCall)
    assert found.rest is Rest.BUDGET


def test_after_an_e_mail_there_is_quiet_like_after_a_message() -> None:
    """Spares the employer a call the day after the e-mail (H5, H18)."""
    found = due(acme(call(CallResult.WROTE, CALLED)))
    assert (found.reason, found.day, found.rules) == (
        Reason.WROTE,
        date(2026, 10, 26),
        ("H5", "H18", "H2"),
    )


WANTED = talked(CALLED, Said.WANTS_MORE, day=FRIDAY)


@pytest.mark.parametrize(
    ("contact", "reason", "since", "day"),
    [
        pytest.param(
            WANTED, Reason.WANTS_MORE, date(2026, 10, 21), date(2026, 10, 30), id="by Friday"
        ),
        pytest.param(
            replace(WANTED, day=None),
            Reason.WANTS_MORE,
            date(2026, 10, 21),
            date(2026, 10, 28),
            id="no day named",
        ),
        pytest.param(
            replace(WANTED, day=date(2026, 10, 1)),
            Reason.WANTS_MORE,
            date(2026, 10, 21),
            date(2026, 10, 28),
            id="a day that had passed already",
        ),
        pytest.param(
            replace(WANTED, sent_at=at("2026-10-22 18:00")),
            Reason.SENT_MORE,
            date(2026, 10, 22),
            date(2026, 10, 29),
            id="sent on Thursday",
        ),
    ],
)
def test_a_week_after_what_they_wanted_a_call_is_due(
    contact: object, reason: Reason, since: date, day: date
) -> None:
    """Spares the job seeker silence after the references went out (H7)."""
    found = due(acme(contact))  # type: ignore[arg-type]
    assert (found.reason, found.since, found.day) == (reason, since, day)


def test_until_it_is_sent_that_is_the_next_step() -> None:
    """Spares the job seeker a lost chance over two forgotten references."""
    step = next_step(acme(WANTED), search(acme(WANTED)), POLICY, at("2026-10-22 10:00"))
    assert (step.kind, step.until_day) == (NextStepKind.SEND_MORE, FRIDAY)
    assert kind_of(acme(WANTED), "2026-10-30 10:00") is NextStepKind.CALL_NOW
    sent = replace(WANTED, sent_at=at("2026-10-22 18:00"))
    assert kind_of(acme(sent), "2026-10-23 10:00") is NextStepKind.WAIT_FOR_THEM


def test_it_is_still_to_be_sent_when_no_call_is_left() -> None:
    """Spares the job seeker the belief that all is over once the calls are."""
    spent = (
        call(CallResult.LEFT_MESSAGE, "2026-10-14 18:00"),
        call(CallResult.LEFT_MESSAGE, "2026-10-19 10:00", id="c2"),
        replace(WANTED, id="c3", agreed=True),
    )
    assert kind_of(acme(*spent), "2026-12-01 10:00") is NextStepKind.SEND_MORE


def test_nothing_is_to_be_sent_to_who_has_said_no_since() -> None:
    """Spares the job seeker the application on their home card, with work for it, after a no."""
    no = Outcome(result=Result.REJECTED, learned_at=at("2026-10-22 09:00"), channel=Channel.EMAIL)
    assert kind_of(acme(WANTED, outcome=no), "2026-10-22 10:00") is NextStepKind.CLOSED


def test_what_no_button_names_leaves_things_open() -> None:
    """Spares the job seeker a dead end after an answer of another kind."""
    found = due(acme(talked(CALLED, Said.OTHER)))
    assert (found.reason, found.day) == (Reason.NOT_TOLD, date(2026, 10, 28))


@pytest.mark.parametrize(
    "result", [CallResult.NO_ANSWER, CallResult.WRONG_PERSON, CallResult.LEFT_MESSAGE], ids=str
)
def test_a_call_on_friday_leaves_the_one_agreed_for_saturday(result: CallResult) -> None:
    """Spares the job seeker missing an appointment because they tried a day too early (A7)."""
    saturday = date(2026, 10, 24)
    welcome = talked("2026-10-22 10:00", Said.CALL_BACK, day=saturday)
    found = due(acme(welcome, call(result, "2026-10-23 10:00", id="c2")))
    assert (found.reason, found.day, found.agreed) == (Reason.CALL_BACK_DAY, saturday, True)
    assert found.known_at == at("2026-10-23 10:00")
