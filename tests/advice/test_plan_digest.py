"""The plan: advice that goes unanswered slows to a weekly digest, then falls silent (H16)."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest

from bot.advice.at_due import due_now
from bot.advice.model import (
    APPOINTMENTS,
    Application,
    NudgeKind,
    QuietTime,
    Response,
    Said,
    Seeker,
    SentNudge,
)
from tests.advice.facts import MINA, POLICY, acme, at, fired, planned, search, talked

DIGEST = NudgeKind.DIGEST


def other(number: int, application: Application | None = None) -> Application:
    """One more application whose call is due on 21 October."""
    return replace(application or acme(), id=f"a{number}", employer=f"Employer {number}")


# On a Monday, a Tuesday and a Wednesday advice went out, and nobody answered.
IGNORED = (
    fired("a7-x-call-0", "2026-10-12 09:30", application_id="a7"),
    fired("a8-x-call-0", "2026-10-13 09:30", application_id="a8"),
    fired("a9-x-call-0", "2026-10-14 09:30", application_id="a9"),
)
ANSWERED = replace(IGNORED[1], response=Response.HANDLED)


def digest(number: int, words: str, response: Response | None = None) -> SentNudge:
    return fired(f"digest-{number}", words, response, kind=DIGEST, application_id="")


def test_after_three_unanswered_nudges_one_digest_replaces_all_advice() -> None:
    """Spares somebody who has no strength for it the next five messages (S31)."""
    (nudge,) = planned(*(other(n) for n in range(5)), log=IGNORED)
    assert (nudge.kind, nudge.key, nudge.application_id) == (DIGEST, "digest-0", "")
    assert nudge.due_at == at("2026-10-26 09:00")
    assert nudge.expires_at == at("2026-11-02 09:00")
    assert nudge.kind not in APPOINTMENTS
    assert nudge.rules == ("H16", "H13")


@pytest.mark.parametrize(
    ("log", "active_at"),
    [
        pytest.param(IGNORED[:2], None, id="only two went out"),
        pytest.param((IGNORED[0], ANSWERED, IGNORED[2]), None, id="one of them was answered"),
        pytest.param(IGNORED, at("2026-10-12 09:30"), id="they did something since the first"),
        pytest.param(
            tuple(replace(entry, sent_at=IGNORED[0].sent_at) for entry in IGNORED),
            None,
            id="three in one message are one",
        ),
        pytest.param(
            tuple(replace(entry, kind=NudgeKind.AGREED_CALL_BACK) for entry in IGNORED),
            None,
            id="appointments do not count",
        ),
        pytest.param(
            (*IGNORED[:2], replace(IGNORED[2], response=Response.UNSEEN)),
            None,
            id="what never reached them does not count",
        ),
    ],
)
def test_advice_is_not_slowed(log: tuple[SentNudge, ...], active_at: datetime | None) -> None:
    """Spares the job seeker silence that they did not ask for."""
    seeker = replace(MINA, last_active_at=active_at)
    (nudge,) = planned(acme(), log=log, seeker=seeker)
    assert nudge.kind is NudgeKind.CALL_DUE


def test_what_never_reached_them_does_not_break_the_row_either() -> None:
    """An outage must not look like a sign of life."""
    unseen = fired("a6-x-call-0", "2026-10-13 14:00", Response.UNSEEN)
    (nudge,) = planned(acme(), log=(*IGNORED[:2], unseen, IGNORED[2]))
    assert nudge.kind is DIGEST


def test_an_appointment_between_them_does_not_break_the_row() -> None:
    """Spares the job seeker more advice only because an appointment was due in between."""
    between = fired(
        "a6-x-back-0", "2026-10-13 14:00", Response.HANDLED, kind=NudgeKind.AGREED_CALL_BACK
    )
    (nudge,) = planned(acme(), log=(*IGNORED[:2], between, IGNORED[2]))
    assert nudge.kind is DIGEST


def test_an_agreed_call_back_still_comes() -> None:
    """Spares the job seeker missing an appointment for having been silent (S31)."""
    welcome = acme(talked("2026-10-20 10:00", Said.CALL_BACK, day=date(2026, 10, 22)))
    kinds = [nudge.kind for nudge in planned(welcome, log=IGNORED)]
    assert kinds == [NudgeKind.AGREED_CALL_BACK, DIGEST]


@pytest.mark.parametrize(
    ("sent", "due"),
    [
        pytest.param((), "2026-10-26 09:00", id="none yet"),
        pytest.param((digest(0, "2026-10-26 09:00"),), "2026-11-02 09:00", id="one: a week later"),
        pytest.param(
            (digest(0, "2026-10-26 09:00"), digest(1, "2026-11-02 09:00")), None, id="two: silence"
        ),
    ],
)
def test_there_are_two_digests_at_most(sent: tuple[SentNudge, ...], due: str | None) -> None:
    """Spares somebody who does not want them a message each week for ever."""
    nudges = planned(acme(), log=(*IGNORED, *sent))
    assert [nudge.due_at for nudge in nudges] == ([at(due)] if due else [])


def test_any_answer_brings_the_advice_back() -> None:
    """Spares the job seeker a door that closed behind them."""
    silence = (*IGNORED, digest(0, "2026-10-26 09:00"), digest(1, "2026-11-02 09:00"))
    seeker = replace(MINA, last_active_at=at("2026-11-03 12:00"))
    (nudge,) = planned(acme(), log=silence, seeker=seeker)
    assert nudge.kind is NudgeKind.CALL_DUE
    handled = (*silence[:-1], replace(silence[-1], response=Response.HANDLED))
    (nudge,) = planned(acme(), log=handled)
    assert nudge.kind is NudgeKind.CALL_DUE


def test_a_later_silence_has_digests_of_its_own_with_new_keys() -> None:
    """Spares the job seeker a digest that is swallowed as a repetition."""
    log = (
        digest(0, "2026-09-21 09:00"),
        digest(1, "2026-09-28 09:00", Response.HANDLED),
        *IGNORED,
    )
    (nudge,) = planned(acme(), log=log)
    assert (nudge.key, nudge.due_at) == ("digest-2", at("2026-10-26 09:00"))


def test_no_digest_comes_without_anything_to_say() -> None:
    """Spares the job seeker an empty message."""
    assert planned(log=IGNORED) == ()


@pytest.mark.parametrize(
    ("seeker", "due", "zone"),
    [
        pytest.param(MINA, "2026-10-26 09:00", "Europe/Berlin", id="Monday in Berlin"),
        pytest.param(
            Seeker(zone="Asia/Riyadh"), "2026-10-25 09:00", "Asia/Riyadh", id="Sunday in Riyadh"
        ),
        pytest.param(Seeker(zone="UTC"), "2026-10-26 09:00", "UTC", id="Monday in no country"),
        pytest.param(
            replace(MINA, quiet=QuietTime(start=time(20), end=time(10))),
            "2026-10-26 10:00",
            "Europe/Berlin",
            id="as quiet time ends, for late risers",
        ),
    ],
)
def test_the_digest_comes_on_the_first_morning_of_the_working_week(
    seeker: Seeker, due: str, zone: str
) -> None:
    """Spares the job seeker a list of things to do on their day of rest."""
    (nudge,) = planned(acme(zone="Europe/Berlin"), log=IGNORED, seeker=seeker)
    assert nudge.due_at == at(due, zone)


def test_a_holiday_moves_the_digest_to_the_next_day() -> None:
    """Spares the job seeker a list of things to do on Easter Monday."""
    seeker = replace(MINA, last_active_at=None)
    late = acme(day=date(2027, 3, 18), registered_at=at("2027-03-18 12:00"))
    (nudge,) = planned(late, log=IGNORED, seeker=seeker)
    assert nudge.due_at == at("2027-03-30 09:00")


@pytest.mark.parametrize(
    ("now", "goes", "next_at"),
    [
        pytest.param("2026-10-26 08:59", False, "2026-10-26 09:00", id="a minute before"),
        pytest.param("2026-10-26 09:00", True, None, id="at its moment"),
        pytest.param("2026-10-28 11:00", True, None, id="held back to Wednesday"),
        pytest.param("2026-10-28 21:00", False, "2026-10-29 08:00", id="held back into the night"),
        pytest.param("2026-10-31 12:00", False, "2026-11-02 09:00", id="held back to Saturday"),
        pytest.param("2026-11-09 09:00", True, None, id="two weeks late: that week's digest"),
    ],
)
def test_a_digest_that_was_held_back_waits_for_a_moment_that_suits(
    now: str, goes: bool, next_at: str | None
) -> None:
    """Spares the job seeker two digests in a row after an outage."""
    due = due_now(search(acme(), log=IGNORED), POLICY, at(now))
    assert [nudge.key for nudge in due.send] == (["digest-0"] if goes else [])
    assert due.next_at == (at(next_at) if next_at else None)
