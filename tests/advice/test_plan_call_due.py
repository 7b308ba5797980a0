"""The plan: when a due call is told of (H2, H3, H4, H13, H15)."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from bot.advice.calling import Reason
from bot.advice.model import (
    Application,
    CallResult,
    NudgeKind,
    Outcome,
    QuietTime,
    Response,
    Result,
    Said,
    Seeker,
    SentNudge,
)
from bot.advice.nudge import Nudge
from tests.advice.facts import BERLIN, MINA, acme, at, call, fired, planned_calls, talked

FRIDAY = date(2026, 10, 16)
KEY = "a1-r1-d261016-call"
MANILA = Seeker(zone="Asia/Manila", zone_known=True)
NEW_YORK = "America/New_York"


def only(*applications: Application, **more: object) -> Nudge:
    (nudge,) = planned_calls(*applications, **more)  # type: ignore[arg-type]
    return nudge


def test_a_promised_date_has_passed() -> None:
    """Spares the job seeker the guess whether it is time (S1)."""
    assert only(acme(decision_by=FRIDAY)) == Nudge(
        key=f"{KEY}-0",
        kind=NudgeKind.CALL_DUE,
        application_id="a1",
        due_at=at("2026-10-19 09:30"),
        rules=("A2", "H2"),
        reason=Reason.PROMISE,
        since=FRIDAY,
        day=date(2026, 10, 19),
        call_at=at("2026-10-19 09:30"),
        until=at("2026-10-19 16:00"),
    )


@pytest.mark.parametrize(
    ("registered", "due"),
    [
        pytest.param("2026-10-24 11:00", "2026-10-26 09:30", id="on a Saturday: on Monday"),
        pytest.param("2026-10-26 09:29", "2026-10-26 09:30", id="a minute before their hours"),
        pytest.param("2026-10-26 09:30", "2026-10-26 09:30", id="as their hours begin"),
        pytest.param("2026-10-26 15:59", "2026-10-26 15:59", id="a minute before their hours end"),
        pytest.param("2026-10-26 16:00", "2026-10-27 09:30", id="as their hours end"),
        pytest.param("2026-10-23 18:00", "2026-10-26 09:30", id="on Friday evening"),
    ],
)
def test_an_interview_long_past_gives_one_nudge_in_the_next_calling_hours(
    registered: str, due: str
) -> None:
    """Spares the job seeker a heap of overdue nudges on the first day."""
    assert only(acme(registered_at=at(registered))).due_at == at(due)


@pytest.mark.parametrize(
    ("interview", "zone", "due"),
    [
        pytest.param(date(2026, 10, 16), BERLIN, "2026-10-23 07:30", id="in summer time"),
        pytest.param(date(2026, 10, 19), BERLIN, "2026-10-26 08:30", id="after clocks went back"),
        pytest.param(date(2027, 3, 22), BERLIN, "2027-03-30 07:30", id="clocks forward, Easter"),
        pytest.param(date(2026, 10, 14), "Europe/London", "2026-10-21 08:30", id="London"),
        pytest.param(date(2026, 10, 14), "UTC", "2026-10-21 09:30", id="a zone of no country"),
    ],
)
def test_it_comes_at_half_past_nine_their_time(interview: date, zone: str, due: str) -> None:
    """Spares the job seeker an hour's error when the clocks change (S27)."""
    assert only(acme(day=interview, zone=zone)).due_at == at(due, "UTC")


@pytest.mark.parametrize(
    ("quiet", "due"),
    [
        pytest.param(QuietTime(start=time(20), end=time(9, 29)), "09:30", id="quiet until before"),
        pytest.param(QuietTime(start=time(20), end=time(9, 31)), "09:31", id="quiet until after"),
        pytest.param(
            QuietTime(start=time(9), end=time(15, 59)), "15:59", id="one minute in common"
        ),
        pytest.param(QuietTime(start=time(9), end=time(16)), "08:00", id="none: told of before"),
        pytest.param(QuietTime(start=time(8), end=time(8)), "09:30", id="no quiet hours at all"),
    ],
)
def test_it_comes_at_the_first_instant_that_suits_both(quiet: QuietTime, due: str) -> None:
    """Spares the job seeker a message in their quiet time (H13)."""
    seeker = replace(MINA, quiet=quiet)
    assert only(acme(), seeker=seeker).due_at == at(f"2026-10-21 {due}")


@pytest.mark.parametrize(
    ("zone", "quiet", "evening", "hours"),
    [
        pytest.param(NEW_YORK, None, "19:00", "2026-10-21 09:30", id="the hour before eight"),
        pytest.param(
            NEW_YORK, QuietTime(start=time(21), end=time(20, 30)), "20:59", "2026-10-21 09:30",
            id="less than an hour is not quiet: its last minute",
        ),
    ],
)  # fmt: skip
def test_hours_inside_quiet_time_are_told_of_on_the_evening_before(
    zone: str, quiet: QuietTime | None, evening: str, hours: str
) -> None:
    """Spares somebody in Manila both the night call and never hearing of it (S14, H3)."""
    nudge = only(acme(zone=zone), seeker=replace(MANILA, quiet=quiet))
    assert nudge.due_at == at(f"2026-10-21 {evening}", "Asia/Manila")
    assert nudge.call_at == at(hours, zone)
    assert nudge.hours_are_quiet
    assert not nudge.rings_in_quiet
    assert nudge.rules == ("A3", "H2", "H3")


def test_after_a_yes_it_rings_in_quiet_time() -> None:
    """Spares somebody in Manila staying up to watch the clock (S14, H3)."""
    nudge = only(acme(zone=NEW_YORK, ring_in_quiet_time=True), seeker=MANILA)
    assert nudge.due_at == at("2026-10-21 09:30", NEW_YORK)
    assert nudge.rings_in_quiet
    assert not nudge.hours_are_quiet


def test_a_yes_does_not_ring_where_hours_outside_quiet_time_would_do() -> None:
    """Spares the job seeker a night call that nobody needs."""
    assert not only(acme(ring_in_quiet_time=True)).rings_in_quiet


@pytest.mark.parametrize(
    ("registered", "told", "hours"),
    [
        pytest.param("2026-10-26 18:59", "2026-10-26 19:00", "2026-10-26 09:30", id="before"),
        pytest.param("2026-10-26 19:30", "2026-10-26 19:30", "2026-10-26 09:30", id="just in time"),
        pytest.param("2026-10-26 20:00", "2026-10-27 19:00", "2026-10-27 09:30", id="too late"),
    ],
)
def test_a_call_learned_of_in_the_evening_is_told_of_before_quiet_time(
    registered: str, told: str, hours: str
) -> None:
    """Spares somebody in Manila a word after the bot should have fallen silent (H3)."""
    application = acme(zone=NEW_YORK, registered_at=at(registered, "Asia/Manila"))
    nudge = only(application, seeker=MANILA)
    assert nudge.due_at == at(told, "Asia/Manila")
    assert nudge.call_at == at(hours, NEW_YORK)


def test_friday_evening_is_no_time_to_speak_of_sunday_night() -> None:
    """Spares somebody in New York a call in Manila announced two days ahead (H3)."""
    seeker = Seeker(zone=NEW_YORK, zone_known=True)
    # Monday morning in Manila is Sunday evening in New York; Tuesday's hours begin on Monday.
    nudge = only(acme(zone="Asia/Manila", decision_by=FRIDAY), seeker=seeker)
    assert nudge.day == date(2026, 10, 20)
    assert nudge.due_at == at("2026-10-19 19:00", NEW_YORK)


def test_riyadh_works_on_sunday_but_somebody_in_berlin_rests() -> None:
    """Spares the job seeker's own Sunday; Monday's hours suit both (S14, H2, H13)."""
    nudge = only(acme(zone="Asia/Riyadh", decision_by=date(2026, 10, 15)))
    assert nudge.day == date(2026, 10, 19)
    assert nudge.due_at == at("2026-10-19 08:30")
    at_weekends_too = replace(MINA, quiet=QuietTime(start=time(20), end=time(8), weekends=False))
    nudge = only(acme(zone="Asia/Riyadh", decision_by=date(2026, 10, 15)), seeker=at_weekends_too)
    assert nudge.day == date(2026, 10, 18)


def test_after_no_answer_it_comes_at_a_different_hour() -> None:
    """Spares the job seeker the same empty desk (H6)."""
    assert only(acme(call(CallResult.NO_ANSWER, "2026-10-21 10:00"))).due_at == at(
        "2026-10-22 13:30"
    )
    afternoon = only(acme(call(CallResult.NO_ANSWER, "2026-10-21 15:00")))
    assert (afternoon.due_at, afternoon.until) == (
        at("2026-10-22 09:30"),
        at("2026-10-22 13:30"),
    )


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


def test_where_they_named_no_day_the_nudge_names_none() -> None:
    """Spares the job seeker "they said by Wednesday" when nobody did (S5)."""
    vague = only(acme(talked("2026-10-20 10:00", Said.THEY_CALL)))
    assert (vague.reason, vague.since, vague.assumed) == (Reason.THEY_CALL, None, True)
    named = only(acme(talked("2026-10-20 10:00", Said.THEY_CALL, day=date(2026, 10, 23))))
    assert (named.reason, named.since, named.assumed) == (
        Reason.THEY_CALL,
        date(2026, 10, 23),
        False,
    )


@pytest.mark.parametrize(
    "application",
    [
        pytest.param(
            acme(outcome=Outcome(result=Result.REJECTED, learned_at=at("2026-10-16 12:00"))),
            id="a no",
        ),
        pytest.param(acme(calls_declined_at=at("2026-10-15 12:00")), id="no calls, please"),
        pytest.param(acme(talked("2026-10-21 10:00", Said.NO_MORE_CALLS)), id="told not to call"),
    ],
)
def test_nothing_is_planned_where_no_call_is_advised(application: Application) -> None:
    """Spares the job seeker a reminder of what is over (S7, S13)."""
    assert planned_calls(application) == ()


def test_stop_ends_all_nudges() -> None:
    """Spares the job seeker every further message (S35)."""
    stopped = replace(MINA, stopped_at=at("2026-10-15 12:00"))
    assert planned_calls(acme(), seeker=stopped) == ()


# -- two applications at one employer (H4) -----------------------------------------------------


def second(application: Application, employer: str = " ACME") -> Application:
    interview = replace(application.interview, id="r2")
    return replace(application, id="a2", employer=employer, rounds=(interview,))


def moments(
    *applications: Application, log: tuple[SentNudge, ...] = ()
) -> dict[str, list[datetime]]:
    found: dict[str, list[datetime]] = {}
    for nudge in planned_calls(*applications, log=log):
        found.setdefault(nudge.application_id, []).append(nudge.due_at)
    return found


def test_two_applications_at_one_employer_never_meet_on_one_day() -> None:
    """Spares the job seeker ringing one office twice in a morning (S18, H4)."""
    assert moments(acme(), second(acme())) == {
        "a1": [at("2026-10-21 09:30")],
        "a2": [at("2026-10-22 09:30")],
    }


def test_two_employers_may_meet_on_one_day() -> None:
    """Spares the job seeker a delay that serves nobody."""
    assert moments(acme(), second(acme(), employer="Bolt")) == {
        "a1": [at("2026-10-21 09:30")],
        "a2": [at("2026-10-21 09:30")],
    }


@pytest.mark.parametrize(
    ("first", "log", "expected"),
    [
        pytest.param(
            acme(talked("2026-10-20 10:00", Said.CALL_BACK, day=date(2026, 10, 21))),
            (),
            "2026-10-22 09:30",
            id="a call-back is agreed for that day",
        ),
        pytest.param(
            acme(call(CallResult.LEFT_MESSAGE, "2026-10-21 09:00")),
            (),
            "2026-10-22 09:30",
            id="they were called on that day",
        ),
        pytest.param(
            acme(),
            (fired("a1-r1-i261014-call-0", "2026-10-21 09:30"),),
            "2026-10-22 09:30",
            id="the other nudge went out on that day",
        ),
        pytest.param(
            acme(),
            (
                fired(
                    "a1-r1-i261014-call-0",
                    "2026-10-21 09:30",
                    Response.SNOOZED,
                    until="2026-10-22 10:00",
                ),
            ),
            "2026-10-21 09:30",
            id="the other call was put off to the next day",
        ),
        pytest.param(
            acme(outcome=Outcome(result=Result.REJECTED, learned_at=at("2026-10-16 12:00"))),
            (),
            "2026-10-21 09:30",
            id="the other one is closed",
        ),
    ],
)
def test_a_day_that_the_other_application_has_is_left_to_it(
    first: Application, log: tuple[SentNudge, ...], expected: str
) -> None:
    """Spares the job seeker two conversations with one office on one day (H4)."""
    assert moments(first, second(acme()), log=log)["a2"] == [at(expected)]


def test_a_call_that_was_put_off_keeps_the_moment_that_was_chosen() -> None:
    """Spares the job seeker a moment of their own choice that is moved by another call."""
    put_off = fired(
        "a1-r1-i261014-call-0", "2026-10-21 09:30", Response.SNOOZED, until="2026-10-22 10:00"
    )
    later = second(acme(day=date(2026, 10, 15)))
    assert moments(acme(), later, log=(put_off,)) == {
        "a1": [at("2026-10-22 10:00")],
        "a2": [at("2026-10-23 09:30")],
    }


def test_a_call_that_rests_takes_no_day_from_one_that_is_due() -> None:
    """Spares the job seeker a delay for the sake of a call they let lie (H15)."""
    key = "a1-r1-i261014-call"
    log = (fired(f"{key}-0", "2026-10-21 09:30"), fired(f"{key}-1", "2026-10-23 09:30"))
    due_when_the_first_would_return = second(acme(day=date(2026, 10, 20)))
    found = moments(acme(), due_when_the_first_would_return, log=log)
    assert found == {"a2": [at("2026-10-27 09:30")]}


def test_five_calls_on_one_morning_are_due_at_one_moment() -> None:
    """Spares the job seeker five messages: what is due together goes out together (S18)."""
    five = [replace(acme(), id=f"a{n}", employer=f"Employer {n}") for n in range(5)]
    assert {nudge.due_at for nudge in planned_calls(*five)} == {at("2026-10-21 09:30")}
