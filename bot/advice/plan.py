"""The plan: every nudge that the facts ask for, derived anew each time, without a clock.

Nothing is scheduled, and nothing needs to be cancelled: with another date, an outcome or a "stop"
among the facts the plan is simply another one. What was sent and what the person did with it is
among the facts, too (the nudge log).
"""

from collections.abc import Iterator
from datetime import datetime

from bot.advice.call_days import candidates
from bot.advice.call_nudges import agreed_call_backs, calls_due
from bot.advice.digest import digests, is_slowed
from bot.advice.model import JobSearch, NudgeKind
from bot.advice.nudge import Nudge, NudgeClass
from bot.advice.outcome_missing import outcomes_missing
from bot.advice.outlook import BEGINNING, Outlook, outlook
from bot.advice.policy import Policy

__all__ = ["Nudge", "NudgeClass", "plan", "plan_from"]

_URGENCY = (
    NudgeKind.AGREED_CALL_BACK,
    NudgeKind.CALL_DUE,
    NudgeKind.OUTCOME_MISSING,
    NudgeKind.DIGEST,
)


def plan(search: JobSearch, policy: Policy) -> tuple[Nudge, ...]:
    """Every nudge to come, soonest first; none after a "stop".

    No nudge is due before the fact it rests on was known. Raises UnknownZone for a zone that
    is none.
    """
    return plan_from(search, policy, BEGINNING)


def plan_from(search: JobSearch, policy: Policy, since: datetime) -> tuple[Nudge, ...]:
    """The plan with what did not go before `since` moved to the next moment that suits."""
    if search.seeker.stopped_at is not None:
        return ()
    view = outlook(search, policy, since)
    due = tuple(candidates(view, search.open_applications))
    nudges = [*agreed_call_backs(view, due)]
    if is_slowed(search, policy):
        nudges += digests(view, _all_advice(outlook(search, policy)))
    else:
        nudges += [*calls_due(view, due), *outcomes_missing(view)]
    return tuple(sorted(nudges, key=lambda nudge: (nudge.due_at, urgency(nudge))))


def urgency(nudge: Nudge) -> tuple[int, datetime, str]:
    """Sorts nudges for one message: agreed calls, calls by the end of their hours, questions."""
    return _URGENCY.index(nudge.kind), nudge.until or nudge.due_at, nudge.key


def _all_advice(view: Outlook) -> Iterator[Nudge]:
    yield from calls_due(view, tuple(candidates(view, view.search.open_applications)))
    yield from outcomes_missing(view)
