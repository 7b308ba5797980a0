"""Dossiers to measure with: a long job search of several rounds each, half of it over.

`ROUNDS=1 make bench` measures with as many applications of one interview each.
"""

import os
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from bot.advice.model import (
    Application,
    Area,
    CallResult,
    Contact,
    Feedback,
    FeedbackWish,
    Interview,
    Interviewer,
    Outcome,
    Result,
    Said,
    Thanks,
)
from bot.advice.offer import Offer, OfferItem, Topic
from bot.engine.dossier import Dossier, open_dossier

NOW = datetime(2026, 10, 14, 12, tzinfo=UTC)
EMPLOYERS = ("Acme", "Bolt & Sons", "Café Clara", "Dunkel", "Emerald", "Fjord", "Grünfeld")
ROUNDS = int(os.environ.get("ROUNDS", "3"))
BETWEEN_ROUNDS = timedelta(days=12)
AREAS = 10
DATA = f"50 applications, rounds each: {ROUNDS}"


def dossier_of(applications: int) -> Dossier:
    """Somebody with so many applications, the last interview of one of them each day."""
    dossier = open_dossier(zone="Europe/Berlin", known=True, name="Mina Sato")
    made = tuple(_application(number) for number in range(applications))
    areas = tuple(
        Area(id=f"w{n}", words="More examples with numbers", noted_at=NOW, action="Write five")
        for n in range(AREAS)
    )
    search = replace(dossier.search, applications=made, areas=areas)
    return replace(dossier, search=search)


def _application(number: int) -> Application:
    last_day = date(2026, 10, 14) - timedelta(days=number % 60)
    rounds = tuple(_round(number, last_day, earlier) for earlier in reversed(range(ROUNDS)))
    return Application(
        id=f"a{number}",
        employer=f"{EMPLOYERS[number % len(EMPLOYERS)]} {number}",
        registered_at=rounds[0].registered_at,
        rounds=rounds,
        role="warehouse",
        contacts=tuple(_contacts(number, rounds)),
        outcome=_outcome(number),
        feedback=_feedback(number),
        offer=_offer(number),
    )


def _round(number: int, last_day: date, earlier: int) -> Interview:
    day = last_day - earlier * BETWEEN_ROUNDS
    at = NOW - timedelta(days=number % 60) - earlier * BETWEEN_ROUNDS
    promised = bool(number % 3)
    return Interview(
        id=f"i{number}-{ROUNDS - earlier}",
        day=day,
        registered_at=at,
        decision_by=day + timedelta(days=5) if promised else None,
        decision_learned_at=at if promised else None,
        interviewers=(Interviewer(name="Dana Fox", title="Head", phone="030 555 0142"),),
        discussed="the night shift rota",
        thanks=Thanks(at=at, sent=True) if earlier else None,
    )


def _contacts(number: int, rounds: tuple[Interview, ...]) -> list[Contact]:
    """In each round a call that led to the next one; in the last a call-back, for every other."""
    granted = [
        Contact(
            id=f"c{number}-{round_.id}",
            at=round_.registered_at + timedelta(days=7),
            result=CallResult.TALKED,
            said=Said.ANOTHER_ROUND,
        )
        for round_ in rounds[:-1]
    ]
    last = rounds[-1]
    called_back = Contact(
        id=f"c{number}",
        at=min(last.registered_at + timedelta(days=7), NOW),
        result=CallResult.TALKED,
        said=Said.CALL_BACK,
        day=last.day + timedelta(days=12),
    )
    return [*granted, called_back] if number % 2 else granted


def _outcome(number: int) -> Outcome | None:
    if number % 4 == 0:
        return Outcome(result=Result.REJECTED, learned_at=NOW - timedelta(days=2))
    if number % 10 == 1:
        return Outcome(result=Result.OFFERED, learned_at=NOW - timedelta(days=2))
    return None


def _feedback(number: int) -> Feedback | None:
    if number % 4:
        return None
    return Feedback(wish=FeedbackWish.ASK, wished_at=NOW, words="More numbers", noted_at=NOW)


def _offer(number: int) -> Offer | None:
    if number % 10 != 1:
        return None
    return Offer(
        made_at=NOW,
        items=(OfferItem(topic=Topic.PAY, words="2,400 a month"),),
        starts_on=date(2026, 11, 2),
        reply_by=date(2026, 10, 20),
    )
