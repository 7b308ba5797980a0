"""The plan: a call-back on a day that they named (A7): an appointment."""

from dataclasses import replace
from datetime import date, time

import pytest

from bot.advice.model import (
    APPOINTMENTS,
    Application,
    CallResult,
    NudgeKind,
    QuietTime,
    Response,
    Said,
    Seeker,
    SentNudge,
)
from bot.advice.nudge import Nudge
from tests.advice.facts import MINA, acme, at, call, fired, planned_calls, talked

THURSDAY = date(2026, 10, 22)
KEY = "a1-c1-261022-back"


def put_off(until: str) -> SentNudge:
    """The reminder of the agreed call, put off when it came."""
    return fired(
        f"{KEY}-0",
        "2026-10-22 09:30",
        Response.SNOOZED,
        kind=NudgeKind.AGREED_CALL_BACK,
        until=until,
    )


def welcome(
    day: date = THURSDAY, time_of_day: time | None = None, said_at: str = "2026-10-20 10:00"
) -> Application:
    contact = talked(said_at, Said.CALL_BACK, day=day, time_of_day=time_of_day)
    return acme(contact)


def back(application: Application, **more: object) -> Nudge:
    nudges = planned_calls(application, **more)  # type: ignore[arg-type]
    (nudge,) = [n for n in nudges if n.kind is NudgeKind.AGREED_CALL_BACK]
    return nudge


@pytest.mark.parametrize(
    ("application", "due"),
    [
        pytest.param(welcome(), "2026-10-22 09:30", id="a day: when their hours begin"),
        pytest.param(
            welcome(time_of_day=time(14)), "2026-10-22 13:45", id="a time: fifteen minutes before"
        ),
        pytest.param(
            welcome(time_of_day=time(17, 30)), "2026-10-22 17:15", id="a time after their hours"
        ),
        pytest.param(
            welcome(said_at="2026-10-22 11:00"), "2026-10-22 11:00", id="today: at once"
        ),
        pytest.param(
            welcome(said_at="2026-10-22 16:00"),
            "2026-10-23 09:30",
            id="today, and their hours are over: tomorrow",
        ),
        pytest.param(
            welcome(time_of_day=time(8, 10)),
            "2026-10-21 19:00",
            id="a time whose reminder is quiet: the evening before",
        ),
        pytest.param(
            welcome(time_of_day=time(8, 15)), "2026-10-22 08:00", id="a time just outside quiet"
        ),
        pytest.param(
            welcome(day=date(2026, 10, 24)),
            "2026-10-23 19:00",
            id="a Saturday: on Friday evening",
        ),
        pytest.param(
            welcome(time_of_day=time(8, 10), said_at="2026-10-21 19:01"),
            "2026-10-22 08:00",
            id="agreed too late for the evening before: as quiet time ends",
        ),
    ],
)  # fmt: skip
def test_they_are_called_back_on_the_day_they_named(application: Application, due: str) -> None:
    """Spares the job seeker missing the one call that is surely welcome (S4)."""
    assert back(application).due_at == at(due)


def test_an_agreed_call_back_is_an_appointment_that_lapses() -> None:
    """Spares the job seeker a reminder of an appointment long past."""
    nudge = back(welcome())
    assert nudge.kind in APPOINTMENTS
    assert nudge.agreed
    assert nudge.expires_at == at("2026-10-23 16:00")
    assert (nudge.day, nudge.until) == (THURSDAY, at("2026-10-22 16:00"))
    assert nudge.rules == ("A7", "H2")
    assert nudge.key == f"{KEY}-0"


def test_an_agreed_time_after_their_hours_leaves_an_hour_for_the_call() -> None:
    """Spares the job seeker "too late" at the very time that was agreed."""
    nudge = back(welcome(time_of_day=time(17, 30)))
    assert (nudge.call_at, nudge.until) == (at("2026-10-22 17:30"), at("2026-10-22 18:30"))


@pytest.mark.parametrize(
    ("application", "log", "time_agreed"),
    [
        pytest.param(welcome(time_of_day=time(14)), (), True, id="a time was said"),
        pytest.param(
            welcome(time_of_day=time(9, 30)), (), True, id="a time was said: as their hours begin"
        ),
        pytest.param(welcome(), (), False, id="only the day was said"),
        pytest.param(
            welcome(time_of_day=time(14)),
            (
                fired(
                    f"{KEY}-0",
                    "2026-10-22 13:45",
                    Response.SNOOZED,
                    kind=NudgeKind.AGREED_CALL_BACK,
                    until="2026-10-23 00:00",
                ),
            ),
            False,
            id="the time has passed: on the next day any hour will do",
        ),
    ],
)
def test_only_a_time_that_was_said_is_an_agreed_time(
    application: Application, log: tuple[SentNudge, ...], *, time_agreed: bool
) -> None:
    """Spares the job seeker "they expect your call at 09:30" that nobody ever said."""
    assert back(application, log=log).time_agreed is time_agreed


def test_a_call_like_others_has_no_agreed_time() -> None:
    """Spares the job seeker an appointment that has lapsed."""
    later = planned_calls(welcome(time_of_day=time(14)))[1]
    assert (later.kind, later.time_agreed) == (NudgeKind.CALL_DUE, False)


def test_a_missed_call_back_becomes_a_call_like_others() -> None:
    """Spares the job seeker a thread that is dropped because one day was missed."""
    nudges = planned_calls(welcome())
    assert [(n.kind, n.due_at) for n in nudges] == [
        (NudgeKind.AGREED_CALL_BACK, at("2026-10-22 09:30")),
        (NudgeKind.CALL_DUE, at("2026-10-26 09:30")),
    ]


@pytest.mark.parametrize(
    ("entry", "kinds", "due"),
    [
        pytest.param(
            fired(f"{KEY}-0", "2026-10-22 09:30", kind=NudgeKind.AGREED_CALL_BACK),
            ["call_due"],
            "2026-10-26 09:30",
            id="untouched: only the later call remains",
        ),
        pytest.param(
            fired(
                f"{KEY}-0", "2026-10-22 09:30", Response.HANDLED, kind=NudgeKind.AGREED_CALL_BACK
            ),
            [],
            None,
            id="dealt with: nothing remains",
        ),
        pytest.param(
            put_off("2026-10-22 13:30"),
            ["agreed_call_back", "call_due"],
            "2026-10-22 13:30",
            id="put off to after lunch",
        ),
        pytest.param(
            put_off("2026-10-23 00:00"),
            ["agreed_call_back", "call_due"],
            "2026-10-23 09:30",
            id="put off to tomorrow: their next hours",
        ),
        pytest.param(
            put_off("2026-10-26 10:00"),
            ["call_due"],
            "2026-10-26 09:30",
            id="put off until it lapses",
        ),
    ],
)
def test_what_was_done_with_the_reminder_decides(
    entry: SentNudge, kinds: list[str], due: str | None
) -> None:
    """Spares the job seeker being reminded twice of one appointment."""
    nudges = planned_calls(welcome(), log=(entry,))
    assert [nudge.kind.value for nudge in nudges] == kinds
    assert [nudge.due_at for nudge in nudges][:1] == ([at(due)] if due else [])


def test_what_is_put_off_into_quiet_time_comes_later_and_never_sooner() -> None:
    """Spares the job seeker the same reminder again before the moment they chose."""
    application = welcome(time_of_day=time(20))
    entry = fired(
        f"{KEY}-0",
        "2026-10-22 19:45",
        Response.SNOOZED,
        kind=NudgeKind.AGREED_CALL_BACK,
        until="2026-10-22 20:15",
    )
    assert back(application).due_at == at("2026-10-22 19:45")
    assert back(application, log=(entry,)).due_at == at("2026-10-23 09:30")


def test_a_call_begun_on_its_day_is_not_reminded_of() -> None:
    """Spares the job seeker a reminder during the very call."""
    begun = replace(welcome(), call_begun_at=at("2026-10-22 09:15"))
    assert NudgeKind.AGREED_CALL_BACK not in {n.kind for n in planned_calls(begun)}


@pytest.mark.parametrize(
    ("begun", "log", "due"),
    [
        pytest.param(
            "2026-10-22 09:31",
            (
                fired(
                    f"{KEY}-0",
                    "2026-10-22 09:30",
                    Response.HANDLED,
                    kind=NudgeKind.AGREED_CALL_BACK,
                ),
            ),
            "2026-10-26 09:30",
            id="opened from the reminder",
        ),
        pytest.param("2026-10-22 09:15", (), "2026-10-26 09:30", id="opened from home"),
        pytest.param(
            "2026-10-26 14:00", (), "2026-10-29 09:30", id="opened late: the question lapses first"
        ),
        pytest.param(
            "2026-10-21 19:05",
            (
                fired(
                    f"{KEY}-0",
                    "2026-10-21 19:00",
                    Response.HANDLED,
                    kind=NudgeKind.AGREED_CALL_BACK,
                ),
            ),
            "2026-10-26 09:30",
            id="opened on the evening before",
        ),
    ],
)
def test_a_call_back_whose_card_was_only_opened_becomes_a_call_like_others(
    begun: str, log: tuple[SentNudge, ...], due: str
) -> None:
    """Spares the job seeker a welcome call that is lost because a card was opened."""
    nudges = planned_calls(replace(welcome(), call_begun_at=at(begun)), log=log)
    (again,) = [nudge for nudge in nudges if nudge.kind is NudgeKind.CALL_DUE]
    assert again.due_at == at(due)
    assert again.agreed


def test_the_last_call_tells_of_the_agreement_even_after_the_budget() -> None:
    """Spares the job seeker missing an appointment for the sake of a rule (H4)."""
    message = call(CallResult.LEFT_MESSAGE, "2026-10-15 10:00", id="c0")
    application = acme(message, *welcome().contacts)
    assert back(application).due_at == at("2026-10-22 09:30")


@pytest.mark.parametrize(
    ("rings", "due", "in_quiet"),
    [
        pytest.param(False, "2026-10-22 19:00", False, id="told on the evening before"),
        pytest.param(True, "2026-10-22 21:30", True, id="rung in quiet time after a yes"),
    ],
)
def test_an_agreed_day_whose_hours_are_quiet(rings: bool, due: str, in_quiet: bool) -> None:
    """Spares somebody in Manila an appointment slept through (S14, H3)."""
    application = replace(welcome(), zone="America/New_York", ring_in_quiet_time=rings)
    nudge = back(application, seeker=Seeker(zone="Asia/Manila", zone_known=True))
    assert nudge.due_at == at(due, "Asia/Manila")
    assert (nudge.rings_in_quiet, nudge.hours_are_quiet) == (in_quiet, not in_quiet)
    assert nudge.rules == ("A7", "H2", "H3")


def test_quiet_hours_over_noon_move_the_reminder_before_them() -> None:
    """Spares the job seeker a reminder after the appointment (H13)."""
    siesta = replace(MINA, quiet=QuietTime(start=time(13), end=time(15)))
    assert back(welcome(time_of_day=time(14)), seeker=siesta).due_at == at("2026-10-22 12:00")
