"""Dossiers to measure with: a long job search, half of it over."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.advice.model import (
    Application,
    CallResult,
    Contact,
    Interview,
    Interviewer,
    Outcome,
    Result,
    Said,
)
from bot.engine.dossier import Dossier, open_dossier

NOW = datetime(2026, 10, 14, 12, tzinfo=UTC)
EMPLOYERS = ("Acme", "Bolt & Sons", "Café Clara", "Dunkel", "Emerald", "Fjord", "Grünfeld")


def dossier_of(interviews: int) -> Dossier:
    """Somebody with so many interviews behind them, one a day."""
    dossier = open_dossier(zone="Europe/Berlin", known=True, name="Mina Sato")
    applications = tuple(_application(number) for number in range(interviews))
    return replace(dossier, search=replace(dossier.search, applications=applications))


def _application(number: int) -> Application:
    day = date(2026, 10, 14) - timedelta(days=number % 60)
    at = NOW - timedelta(days=number % 60)
    interview = Interview(
        id=f"i{number}",
        day=day,
        registered_at=at,
        decision_by=day + timedelta(days=5) if number % 3 else None,
        decision_learned_at=at if number % 3 else None,
        interviewers=(Interviewer(name="Dana Fox", title="Head", phone="030 555 0142"),),
    )
    called = Contact(
        id=f"c{number}",
        at=min(at + timedelta(days=7), NOW),
        result=CallResult.TALKED,
        said=Said.CALL_BACK,
        day=day + timedelta(days=12),
    )
    return Application(
        id=f"a{number}",
        employer=f"{EMPLOYERS[number % len(EMPLOYERS)]} {number}",
        registered_at=at,
        rounds=(interview,),
        role="warehouse",
        contacts=(called,) if number % 2 else (),
        outcome=Outcome(result=Result.REJECTED, learned_at=NOW) if number % 4 == 0 else None,
    )
