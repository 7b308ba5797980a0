"""Thank-yous that are planned, and the interviews that they are for."""

from datetime import date, datetime
from functools import partial

from bot.advice.model import Application, NudgeKind
from bot.advice.nudge import Nudge
from tests.advice import facts
from tests.advice.facts import at, planned

KINDS = (NudgeKind.THANK_YOU_DUE, NudgeKind.THANK_YOU_LATE)
DUE, LATE = KINDS
acme = partial(facts.acme, thanked=False)


def thank_yous(application: Application, **more: object) -> list[Nudge]:
    nudges = planned(application, **more)  # type: ignore[arg-type]
    return [nudge for nudge in nudges if nudge.kind in KINDS]


def moments(application: Application, **more: object) -> list[tuple[NudgeKind, datetime]]:
    return [(nudge.kind, nudge.due_at) for nudge in thank_yous(application, **more)]


def told(day: str, told_at: str) -> Application:
    """An interview of which only the day is known, told of at that moment."""
    return acme(day=date.fromisoformat(day), registered_at=at(told_at))
