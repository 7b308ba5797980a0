"""The plan: when a thank-you is spoken of, and when there is none (A1, H1)."""

from dataclasses import replace
from datetime import date, datetime, time
from importlib.resources import files

import pytest

from bot.advice.model import (
    Application,
    CallResult,
    Fate,
    NudgeKind,
    Outcome,
    QuietTime,
    Result,
    Thanks,
)
from bot.advice.plan import plan
from bot.advice.policy import BadPolicy, parse
from tests.advice.facts import MINA, REGISTERED, at, call, search
from tests.advice.thank_yous import DUE, KINDS, LATE, acme, moments, thank_yous, told

SHIPPED = files("bot.advice").joinpath("rules.toml").read_text(encoding="utf-8")


def ahead(words: str) -> Application:
    """An interview with its time, told of a week before."""
    moment = datetime.fromisoformat(words)
    application = acme(day=moment.date(), registered_at=at("2026-10-07 18:00"))
    interview = replace(application.interview, starts_at=moment.time())
    return replace(application, rounds=(interview,))


@pytest.mark.parametrize(
    ("application", "expected"),
    [
        pytest.param(
            told("2026-10-14", "2026-10-14 18:00"),
            [(DUE, "2026-10-15 09:00"), (LATE, "2026-10-16 16:00")],
            id="told of in the evening: due the next morning, late when it is two days old",
        ),
        pytest.param(
            told("2026-10-14", "2026-10-14 11:00"),
            [(DUE, "2026-10-15 09:00"), (LATE, "2026-10-16 11:00")],
            id="told of before noon: it was over then",
        ),
        pytest.param(
            told("2026-10-14", "2026-10-15 08:00"),
            [(LATE, "2026-10-16 16:00")],
            id="told of the next morning: it has just been offered",
        ),
        pytest.param(
            told("2026-10-14", "2026-10-16 15:59"),
            [(LATE, "2026-10-19 09:00")],
            id="told of a minute before it is late: not on the same day again",
        ),
        pytest.param(
            told("2026-10-14", "2026-10-16 16:00"), [], id="told of when it is late: nothing"
        ),
        pytest.param(told("2026-10-04", "2026-10-14 18:00"), [], id="ten days old: nothing"),
        pytest.param(
            ahead("2026-10-14 14:00"),
            [(DUE, "2026-10-15 09:00"), (LATE, "2026-10-16 14:45")],
            id="was ahead: the morning after",
        ),
        pytest.param(
            ahead("2026-10-14 08:14"),
            [(LATE, "2026-10-16 08:59")],
            id="over a minute before the morning slot: the debrief comes that same day",
        ),
        pytest.param(
            ahead("2026-10-14 08:15"),
            [(DUE, "2026-10-15 09:00"), (LATE, "2026-10-16 09:00")],
            id="over at the morning slot: the next one is still in time",
        ),
        pytest.param(
            ahead("2026-10-14 19:00"),
            [(LATE, "2026-10-16 19:45")],
            id="in the evening: the debrief of the next morning speaks of it",
        ),
        pytest.param(
            ahead("2026-10-15 14:00"),
            [(DUE, "2026-10-16 09:00"), (LATE, "2026-10-16 19:00")],
            id="on Thursday: late before the weekend, not after it",
        ),
        pytest.param(
            ahead("2026-10-16 14:00"),
            [(LATE, "2026-10-19 08:00")],
            id="on Friday: the debrief comes that day, and late is not before it is late",
        ),
        pytest.param(
            told("2026-10-16", "2026-10-16 16:30"),
            [(LATE, "2026-10-19 08:00")],
            id="on Friday, told of that day: nothing on the weekend",
        ),
        pytest.param(
            ahead("2026-10-16 19:00"),
            [(LATE, "2026-10-20 09:00")],
            id="on Friday evening: the debrief of Monday speaks of it, late is the day after",
        ),
        pytest.param(
            ahead("2026-10-17 11:00"),
            [(LATE, "2026-10-20 09:00")],
            id="on a Saturday",
        ),
    ],
)
def test_when_a_thank_you_is_spoken_of(
    application: Application, expected: list[tuple[NudgeKind, str]]
) -> None:
    """Spares the job seeker a thank-you that comes too late, and a bot that insists."""
    assert moments(application) == [(kind, at(words)) for kind, words in expected]


@pytest.mark.parametrize(
    ("quiet", "expected"),
    [
        pytest.param(
            QuietTime(start=time(8), end=time(13)),
            [(DUE, "2026-10-15 13:00"), (LATE, "2026-10-16 14:45")],
            id="quiet in the morning: at noon",
        ),
        pytest.param(
            QuietTime(start=time(9), end=time(1)),
            [(LATE, "2026-10-16 08:00")],
            id="awake at night: no morning at all, and late before quiet time (H14)",
        ),
    ],
)
def test_quiet_time_moves_it(quiet: QuietTime, expected: list[tuple[NudgeKind, str]]) -> None:
    """Spares whoever works at night a buzz in their sleep, and a note that is forgotten."""
    found = moments(ahead("2026-10-14 14:00"), seeker=replace(MINA, quiet=quiet))
    assert found == [(kind, at(words)) for kind, words in expected]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        pytest.param(
            {"due": "18 hours", "late": "30 hours"},
            [(LATE, "2026-10-15 20:45")],
            id="within hours that no morning slot lies in",
        ),
        pytest.param(
            {"due": "3 days", "late": "4 days"},
            [(DUE, "2026-10-16 09:00"), (LATE, "2026-10-19 08:00")],
            id="within three days: the last morning before the weekend",
        ),
    ],
)
def test_a_workspace_sets_its_own_times(
    values: dict[str, str], expected: list[tuple[NudgeKind, str]]
) -> None:
    """Spares a centre that knows its employers our guess at them."""
    policy = parse(SHIPPED, {"H1": values})
    late_riser = replace(MINA, quiet=QuietTime(start=time(22), end=time(8)))
    job_search = search(ahead("2026-10-14 14:00"), seeker=late_riser)
    found = [(n.kind, n.due_at) for n in plan(job_search, policy) if n.kind in KINDS]
    assert found == [(kind, at(words)) for kind, words in expected]


def test_late_is_after_due() -> None:
    """Spares the operator a policy in which a note is late before it is due."""
    with pytest.raises(BadPolicy, match=r"H1\.late: write a length that is longer than H1\.due"):
        parse(SHIPPED, {"H1": {"due": "48 hours"}})


@pytest.mark.parametrize(
    "application",
    [
        pytest.param(
            replace(
                acme(),
                rounds=(replace(acme().interview, thanks=Thanks(at=REGISTERED, sent=True)),),
            ),
            id="it was sent",
        ),
        pytest.param(
            replace(
                acme(),
                rounds=(replace(acme().interview, thanks=Thanks(at=REGISTERED, sent=False)),),
            ),
            id="it will not be sent",
        ),
        pytest.param(
            replace(
                acme(),
                rounds=(
                    replace(acme().interview, fate=Fate.CANCELLED, fate_learned_at=REGISTERED),
                ),
            ),
            id="the interview was called off",
        ),
        pytest.param(
            acme(outcome=Outcome(result=Result.REJECTED, learned_at=REGISTERED)),
            id="the outcome is known",
        ),
        pytest.param(
            acme(call(CallResult.LEFT_MESSAGE, "2026-10-14 17:30")),
            id="they have called there since",
        ),
    ],
)
def test_there_is_none_where_there_is_nothing_to_thank_for(application: Application) -> None:
    """Spares the job seeker a reminder of what is done, or not to be done."""
    assert thank_yous(application) == []


def test_it_is_not_late_any_more_when_the_call_is_due() -> None:
    """Spares the job seeker a letter on the day of the call: thanks are its first sentence."""
    by_thursday = acme(decision_by=date(2026, 10, 15))
    (due,) = thank_yous(by_thursday)
    assert due.kind is DUE
    by_friday = acme(decision_by=date(2026, 10, 16))
    assert thank_yous(by_friday)[-1].expires_at == at("2026-10-19 09:30")


def test_where_no_call_is_advised_it_ends_after_a_week() -> None:
    """Spares the job seeker a reminder for ever where no call puts an end to it."""
    declined = acme(calls_declined_at=REGISTERED)
    assert [nudge.expires_at for nudge in thank_yous(declined)] == [
        at("2026-10-16 16:00"),
        at("2026-10-21 16:00"),
    ]
