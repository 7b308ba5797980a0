"""Long silence: asked about once, after what is long in that sector, when no call is left (H10)."""

from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.advice.model import (
    Application,
    CallResult,
    Fate,
    NudgeKind,
    Response,
    Said,
    Sector,
)
from bot.advice.nudge import Nudge
from bot.advice.silence import last_word_on, wait_of
from tests.advice.facts import BERLIN, POLICY, acme, at, call, fired, planned, talked

NO_CALLS = at("2026-10-15 10:00")
HERE = ZoneInfo(BERLIN)


def silences(application: Application, *log: object) -> list[Nudge]:
    nudges = planned(application, log=log)  # type: ignore[arg-type]
    return [nudge for nudge in nudges if nudge.kind is NudgeKind.LONG_SILENCE]


def uncallable(**more: object) -> Application:
    """Interviewed on Wednesday 14 October; they would rather not be called."""
    return acme(calls_declined_at=NO_CALLS, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sector", "due"),
    [
        pytest.param(None, "2026-11-30 09:00", id="45 days: a Saturday, so Monday"),
        pytest.param(Sector.OTHER, "2026-11-30 09:00", id="any other sector"),
        pytest.param(Sector.GOVERNMENT, "2026-12-28 09:00", id="75 days: government"),
        pytest.param(Sector.HOSPITALITY, "2026-11-04 09:00", id="21 days: restaurants"),
        pytest.param(Sector.RETAIL, "2026-11-04 09:00", id="21 days: shops"),
    ],
)
def test_how_long_is_long_depends_on_the_sector(sector: Sector | None, due: str) -> None:
    """Spares the job seeker the question whether to give up on somebody who is merely slow."""
    (nudge,) = silences(uncallable(sector=sector))
    assert nudge.due_at == at(due)
    assert nudge.rules == ("H10",)
    assert nudge.expires_at == nudge.due_at + timedelta(days=30)


def test_it_is_never_asked_before_a_promised_day() -> None:
    """Spares the job seeker doubts while they were told to wait."""
    (nudge,) = silences(uncallable(decision_by=date(2026, 12, 15)))
    assert nudge.due_at == at("2026-12-16 09:00")


def test_a_day_named_in_a_call_is_a_promise_as_well() -> None:
    """The same for "you'll hear from us by the middle of January"."""
    told = talked("2026-10-15 10:00", Said.THEY_CALL, day=date(2027, 1, 15), agreed=True)
    (nudge,) = silences(replace(uncallable(), contacts=(told,)))
    assert nudge.due_at == at("2027-01-18 09:00")


def test_while_a_call_is_advised_it_is_not_asked() -> None:
    """Spares the job seeker two pieces of advice that contradict each other."""
    assert silences(acme()) == []


def test_when_the_call_rests_it_is_asked_but_not_at_once() -> None:
    """Spares the job seeker two messages in one minute about an interview of long ago."""
    old = acme(day=date(2026, 7, 1), registered_at=at("2026-10-14 12:00"))
    (due,) = (n for n in planned(old) if n.kind is NudgeKind.CALL_DUE)
    first = fired(due.key, "2026-10-15 09:30")
    assert silences(old, first) == []
    (again,) = (n for n in planned(old, log=(first,)) if n.kind is NudgeKind.CALL_DUE)
    second = fired(again.key, "2026-10-19 09:30")
    (nudge,) = silences(old, first, second)
    assert nudge.due_at == at("2026-10-21 09:00")


def test_registered_late_it_comes_the_next_morning() -> None:
    """Spares the job seeker a question in the very minute in which they tell of an interview."""
    (nudge,) = silences(uncallable(day=date(2026, 6, 1), registered_at=NO_CALLS))
    assert nudge.due_at == at("2026-10-16 09:00")


def test_asked_once_or_kept_open_it_is_not_asked_again() -> None:
    """Spares the job seeker a row of questions whether to give up."""
    (nudge,) = silences(uncallable())
    sent = fired(nudge.key, "2026-11-30 09:00", kind=NudgeKind.LONG_SILENCE)
    assert silences(uncallable(), sent) == []
    assert silences(uncallable(kept_open_at=at("2026-11-30 10:00"))) == []


def test_a_new_round_is_another_silence() -> None:
    """Spares the job seeker the bot's silence after what they said of the round before."""
    kept = uncallable(kept_open_at=at("2026-10-20 10:00"))
    following = replace(
        kept.interview, id="r2", day=date(2026, 11, 2), registered_at=at("2026-10-28 10:00")
    )
    (nudge,) = silences(replace(kept, rounds=(*kept.rounds, following)))
    assert nudge.due_at == at("2026-12-17 09:00")


def test_put_off_it_comes_again_once() -> None:
    """Spares the job seeker a question that was not the right one that day."""
    (nudge,) = silences(uncallable())
    sent = fired(
        nudge.key,
        "2026-11-30 09:00",
        Response.SNOOZED,
        kind=NudgeKind.LONG_SILENCE,
        until="2026-12-01 09:00",
    )
    (again,) = silences(uncallable(), sent)
    assert again.due_at == at("2026-12-01 09:00")


@pytest.mark.parametrize(
    ("application", "day"),
    [
        pytest.param(acme(), date(2026, 10, 14), id="the interview itself"),
        pytest.param(
            acme(talked("2026-10-20 10:00", Said.CALL_BACK)), date(2026, 10, 20), id="a talk"
        ),
        pytest.param(
            acme(call(CallResult.LEFT_MESSAGE, "2026-10-20 10:00")),
            date(2026, 10, 14),
            id="a message of ours is no word of theirs",
        ),
        pytest.param(
            acme(talked("2026-10-20 23:30", Said.CALL_BACK)), date(2026, 10, 20), id="at night"
        ),
    ],
)
def test_since_when_there_was_no_word(application: Application, day: date) -> None:
    """Spares the job seeker a wait that is counted from the wrong day."""
    assert last_word_on(application, HERE) == day


def test_that_it_was_called_off_is_the_last_word() -> None:
    """Spares the job seeker a wait counted from an interview that never was."""
    application = acme(day=date(2026, 10, 30))
    cancelled = replace(
        application.interview, fate=Fate.CANCELLED, fate_learned_at=at("2026-10-20 12:00")
    )
    assert last_word_on(replace(application, rounds=(cancelled,)), HERE) == date(2026, 10, 20)


def test_the_wait_is_a_rule_that_a_workspace_can_set() -> None:
    """Spares a centre that knows its employers our guess at them."""
    assert wait_of(acme(sector=Sector.RETAIL), POLICY) == timedelta(days=21)
