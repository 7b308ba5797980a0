"""The plan: every nudge that the facts ask for, derived anew each time, without a clock.

Nothing is scheduled, and nothing needs to be cancelled: with another date, an outcome or a "stop"
among the facts the plan is simply another one. What was sent and what the person did with it is
among the facts, too (the nudge log).
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime

from bot.advice.call_days import Candidate, candidates
from bot.advice.call_nudges import agreed_call_backs, calls_due
from bot.advice.digest import digests, is_slowed
from bot.advice.model import JobSearch, NudgeKind
from bot.advice.nudge import Nudge, NudgeClass
from bot.advice.outcome_missing import outcomes_missing
from bot.advice.outlook import BEGINNING, Outlook, outlook
from bot.advice.policy import Policy

__all__ = ["Nudge", "NudgeClass", "plan", "plan_from"]

_URGENCY = {kind: position for position, kind in enumerate(NudgeKind)}
"""`NudgeKind` lists its kinds most urgent first."""

Planner = Callable[[Outlook], Iterator[Nudge]]

APPOINTED: tuple[Planner, ...] = ()
"""What has a time of its own, beside agreed call-backs: never slowed (H16)."""

ADVISED: tuple[Planner, ...] = (outcomes_missing,)
"""Advice, beside due calls: it slows when it goes unanswered."""


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
    nudges += (nudge for planner in APPOINTED for nudge in planner(view))
    if is_slowed(search, policy):
        nudges += digests(view, _all_advice(outlook(search, policy)))
    else:
        nudges += _advice(view, due)
    return tuple(sorted(nudges, key=lambda nudge: (nudge.due_at, urgency(nudge))))


def urgency(nudge: Nudge) -> tuple[int, datetime, str]:
    """Sorts nudges for one message: by kind, calls by the end of their hours."""
    return _URGENCY[nudge.kind], nudge.until or nudge.due_at, nudge.key


def _all_advice(view: Outlook) -> Iterator[Nudge]:
    return _advice(view, tuple(candidates(view, view.search.open_applications)))


def _advice(view: Outlook, due: Sequence[Candidate]) -> Iterator[Nudge]:
    yield from calls_due(view, due)
    for planner in ADVISED:
        yield from planner(view)
