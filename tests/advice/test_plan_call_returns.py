"""The plan: a due call that nobody touched comes back once, then rests (H15)."""

from datetime import date

import pytest

from bot.advice.model import NudgeKind, Response, SentNudge
from tests.advice.due_calls import only
from tests.advice.facts import acme, at, fired, planned_calls

FRIDAY = date(2026, 10, 16)
KEY = "a1-r1-d261016-call"


@pytest.mark.parametrize(
    ("log", "due"),
    [
        pytest.param((), "2026-10-19 09:30", id="never told"),
        pytest.param(
            (fired(f"{KEY}-0", "2026-10-19 09:30"),), "2026-10-21 09:30", id="untouched: it returns"
        ),
        pytest.param(
            (fired(f"{KEY}-0", "2026-10-22 09:30"),), "2026-10-26 09:30", id="business days count"
        ),
        pytest.param(
            (
                fired(f"{KEY}-0", "2026-10-19 09:30"),
                fired(f"{KEY}-1", "2026-10-21 09:30"),
            ),
            None,
            id="untouched twice: it rests",
        ),
        pytest.param(
            (fired(f"{KEY}-0", "2026-10-19 09:30", Response.HANDLED),), None, id="dealt with"
        ),
        pytest.param(
            (fired(f"{KEY}-0", "2026-10-19 09:30", Response.SNOOZED, until="2026-10-19 13:30"),),
            "2026-10-19 13:30",
            id="put off to after lunch",
        ),
        pytest.param(
            (fired(f"{KEY}-0", "2026-10-19 09:30", Response.SNOOZED, until="2026-10-19 16:00"),),
            "2026-10-20 09:30",
            id="put off past their hours: the next ones",
        ),
        pytest.param(
            (fired(f"{KEY}-0", "2026-10-19 09:30", Response.SNOOZED, until="2026-10-24 10:00"),),
            "2026-10-26 09:30",
            id="put off to a Saturday: on Monday",
        ),
        pytest.param(
            (
                fired(f"{KEY}-0", "2026-10-19 09:30", Response.SNOOZED, until="2026-10-20 10:00"),
                fired(f"{KEY}-1", "2026-10-20 10:00"),
            ),
            "2026-10-22 09:30",
            id="put off, then untouched: it returns once",
        ),
        pytest.param(
            (fired("a1-r1-i261014-call-0", "2026-10-19 09:30"),),
            "2026-10-19 09:30",
            id="what was told of another date does not count",
        ),
    ],
)
def test_an_untouched_call_returns_once_then_rests(
    log: tuple[SentNudge, ...], due: str | None
) -> None:
    """Spares the job seeker a bot that nags (H15)."""
    nudges = planned_calls(acme(decision_by=FRIDAY), log=log)
    assert [nudge.due_at for nudge in nudges] == ([at(due)] if due else [])
    assert not {nudge.key for nudge in nudges} & {entry.key for entry in log}


def test_a_returning_call_says_why_it_returns() -> None:
    """Spares the job seeker wondering why the same message is there again (S12)."""
    again = only(acme(decision_by=FRIDAY), log=(fired(f"{KEY}-0", "2026-10-19 09:30"),))
    assert again.rules == ("A2", "H2", "H15")
    assert again.key == f"{KEY}-1"


OPENED_KEY = f"a1-b{int(at('2026-10-19 09:31').timestamp())}-told"
HANDLED = fired(f"{KEY}-0", "2026-10-19 09:30", Response.HANDLED)


@pytest.mark.parametrize(
    ("begun", "log", "due"),
    [
        pytest.param(
            "2026-10-18 11:00", (), "2026-10-19 09:30", id="looked at before its day: due on it"
        ),
        pytest.param(
            "2026-10-19 09:31", (), "2026-10-21 11:31", id="never told: when the question lapses"
        ),
        pytest.param(
            "2026-10-19 15:00",
            (),
            "2026-10-22 09:30",
            id="the question lapses after their hours: the next ones",
        ),
        pytest.param(
            "2026-10-23 18:30",
            (),
            "2026-10-28 09:30",
            id="the question waited for Monday: it lapses on Wednesday",
        ),
        pytest.param(
            "2026-10-19 09:31", (HANDLED,), "2026-10-21 11:31", id="opened from the nudge"
        ),
        pytest.param(
            "2026-10-19 09:31",
            (fired(f"{KEY}-0", "2026-10-19 09:30"),),
            "2026-10-21 11:31",
            id="opened from home, the nudge untouched",
        ),
        pytest.param(
            "2026-10-21 09:31",
            (HANDLED, fired(f"{KEY}-1", "2026-10-21 09:30", Response.HANDLED)),
            None,
            id="opened from the nudge that had returned: it rests",
        ),
        pytest.param(
            "2026-10-19 09:31",
            (HANDLED, fired(f"{KEY}-1", "2026-10-21 11:31", Response.HANDLED)),
            None,
            id="dealt with since: it rests",
        ),
        pytest.param(
            "2026-10-19 09:31",
            (fired(f"{KEY}-0", "2026-10-19 09:30", Response.SNOOZED, until="2026-10-19 13:30"),),
            "2026-10-21 11:31",
            id="put off, then opened",
        ),
        pytest.param(
            "2026-10-19 09:31",
            (
                HANDLED,
                fired(
                    f"{OPENED_KEY}-0",
                    "2026-10-19 11:31",
                    Response.SNOOZED,
                    kind=NudgeKind.OUTCOME_MISSING,
                    until="2026-10-20 09:00",
                ),
                fired(f"{OPENED_KEY}-1", "2026-10-20 09:00", kind=NudgeKind.OUTCOME_MISSING),
            ),
            "2026-10-22 09:30",
            id="the question was put off: it lapses later",
        ),
    ],
)
def test_a_call_that_was_begun_and_never_told_is_due_again(
    begun: str, log: tuple[SentNudge, ...], due: str | None
) -> None:
    """Spares the job seeker both a second call at once and a thread that ends unnoticed (H15)."""
    nudges = planned_calls(acme(decision_by=FRIDAY, call_begun_at=at(begun)), log=log)
    calls = [nudge.due_at for nudge in nudges if nudge.kind is NudgeKind.CALL_DUE]
    assert calls == ([at(due)] if due else [])


def test_a_call_that_was_only_looked_at_says_that_it_returns() -> None:
    """Spares the job seeker wondering why the same message is there again (S12)."""
    application = acme(decision_by=FRIDAY, call_begun_at=at("2026-10-19 09:31"))
    (again,) = [n for n in planned_calls(application, log=(HANDLED,)) if n.key == f"{KEY}-1"]
    assert again.rules == ("A2", "H2", "H15")
