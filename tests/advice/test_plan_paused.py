"""A pause that the person chose: nothing before its end, and then what is still to be said."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.advice.at_due import due_now, next_due_at
from bot.advice.model import JobSearch, Said
from bot.advice.personal_time import home_country, personal_time
from bot.advice.plan import plan
from bot.advice.workplace import workplace
from tests.advice.facts import MINA, POLICY, acme, at, planned, search, talked
from tests.advice.test_plan_properties import MOMENTS, searches

END = at("2026-10-26 00:00")
PAUSED = replace(MINA, paused_until=END)
FRIDAY = date(2026, 10, 16)


def test_a_due_call_waits_for_the_end_of_the_pause() -> None:
    """Who takes a week off is not reminded in it; the call comes back by itself afterwards."""
    facts = acme(decision_by=FRIDAY)
    assert planned(facts)[0].due_at == at("2026-10-19 09:30")
    assert planned(facts, seeker=PAUSED)[0].due_at == at("2026-10-26 09:30")


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        pytest.param("2026-10-25 23:59", [], id="a minute before its end"),
        pytest.param("2026-10-26 09:30", ["call_due"], id="in the first calling hours after it"),
    ],
)
def test_nothing_fires_in_a_pause(now: str, expected: list[str]) -> None:
    """Spares the job seeker a message on their day off."""
    facts = search(acme(decision_by=FRIDAY), seeker=PAUSED)
    assert [nudge.kind.value for nudge in due_now(facts, POLICY, at(now)).send] == expected


def test_an_agreed_call_inside_a_pause_is_not_rung() -> None:
    """It was told of when the pause began; rung days later it would only hurt."""
    agreed = talked(
        "2026-10-16 10:00", Said.CALL_BACK, day=date(2026, 10, 20), time_of_day=time(11)
    )
    facts = search(acme(agreed, decision_by=date(2026, 10, 15)), seeker=PAUSED)
    assert due_now(facts, POLICY, at("2026-10-20 10:45")).send == ()
    assert all(nudge.due_at >= END for nudge in plan(facts, POLICY))


def test_a_pause_that_is_over_changes_nothing() -> None:
    """A holiday of last summer must not hold back anything today."""
    over = replace(MINA, paused_until=at("2026-08-01 00:00"))
    assert planned(acme(), seeker=over) == planned(acme())


@given(searches(), MOMENTS, some.integers(0, 60))
def test_whatever_the_facts_a_pause_is_kept(facts: JobSearch, now: datetime, days: int) -> None:
    """No kind of nudge may forget that somebody asked for peace."""
    until = now + timedelta(days=days)
    paused = replace(facts, seeker=replace(facts.seeker, paused_until=until))
    assert all(nudge.due_at >= until for nudge in plan(paused, POLICY))
    due = next_due_at(paused, POLICY, now)
    assert due is None or due >= until


def test_their_own_country_has_their_weekend() -> None:
    """Somebody in Berlin who keeps the weekend of Riyadh is left in peace on Friday (H13)."""
    abroad = replace(MINA, country="SA")
    assert home_country(MINA) == "DE"
    assert home_country(abroad) == "SA"
    friday, sunday = at("2026-10-16 12:00"), at("2026-10-18 12:00")
    assert personal_time(abroad, POLICY).is_quiet(friday)
    assert not personal_time(abroad, POLICY).is_quiet(sunday)


def test_an_employer_of_whom_nothing_was_said_is_in_the_persons_country() -> None:
    """Where nothing was said the person's own place stands for the employer's, holidays too."""
    abroad = replace(MINA, country="SA")
    assert workplace(acme(), abroad, POLICY).country == "SA"
    assert workplace(acme(zone="Europe/Berlin"), abroad, POLICY).country == "DE"
