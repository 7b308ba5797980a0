"""The plan: every nudge that the facts ask for, derived anew each time, without a clock.

Nothing is scheduled, and nothing needs to be cancelled: with another date, an outcome or a "stop"
among the facts the plan is simply another one. What was sent and what the person did with it is
among the facts, too (the nudge log).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from bot.advice.call_days import Candidate, candidates
from bot.advice.call_nudges import agreed_call_backs, calls_due
from bot.advice.contract_talk import contract_talks
from bot.advice.day_of_a_no import spared
from bot.advice.debrief import debriefs
from bot.advice.digest import digests, is_slowed
from bot.advice.feedback_later import feedback_later
from bot.advice.first_day import first_day_recaps
from bot.advice.model import JobSearch, NudgeKind
from bot.advice.nudge import Nudge
from bot.advice.offer_items import offer_items_missing
from bot.advice.outcome_missing import outcomes_missing
from bot.advice.outlook import BEGINNING, Outlook, outlook
from bot.advice.policy import Policy
from bot.advice.prepare import prepares
from bot.advice.reply_deadline import reply_deadlines
from bot.advice.silence import long_silences
from bot.advice.thank_you import thank_yous

__all__ = ["Nudge", "plan", "plan_from"]

_URGENCY = {kind: position for position, kind in enumerate(NudgeKind)}
"""`NudgeKind` lists its kinds most urgent first."""

Planner = Callable[[Outlook], Iterator[Nudge]]

APPOINTED: tuple[Planner, ...] = (
    contract_talks,
    reply_deadlines,
    offer_items_missing,
    first_day_recaps,
    prepares,
)
"""What has a time of its own, beside agreed call-backs: never slowed (H16)."""

ADVISED: tuple[Planner, ...] = (
    outcomes_missing,
    debriefs,
    thank_yous,
    feedback_later,
    long_silences,
)
"""Advice, beside due calls: it slows when it goes unanswered."""


def plan(search: JobSearch, policy: Policy) -> tuple[Nudge, ...]:
    """Every nudge to come, soonest first; none after a "stop", none before the end of a pause.

    No nudge is due before the fact it rests on was known. Raises UnknownZone for a zone that
    is none.
    """
    return plan_from(search, policy, BEGINNING)


def plan_from(search: JobSearch, policy: Policy, since: datetime) -> tuple[Nudge, ...]:
    """The plan with what did not go before `since` moved to the next moment that suits."""
    if search.seeker.stopped_at is not None:
        return ()
    # A pause that they chose holds everything, appointments too: these were told of before it.
    since = max(since, search.seeker.paused_until or since)
    view = outlook(search, policy, since)
    due = _due(view)
    nudges = [*agreed_call_backs(view, due)]
    nudges += (nudge for planner in APPOINTED for nudge in planner(view))
    first = _advised(view, due)
    nudges += spared(first, search, lambda later, part: _advised_again(view, later, part))
    return tuple(sorted(nudges, key=lambda nudge: (nudge.due_at, urgency(nudge))))


def urgency(nudge: Nudge) -> tuple[int, datetime, str]:
    """Sorts nudges for one message: by kind, calls by the end of their hours."""
    return _URGENCY[nudge.kind], nudge.until or nudge.due_at, nudge.key


def _advised(view: Outlook, due: Sequence[Candidate]) -> Iterator[Nudge]:
    """All advice; the weekly digest in its place once it has slowed (H16)."""
    if is_slowed(view.search, view.policy):
        early = outlook(view.search, view.policy)
        return digests(view, _advice(early, _due(early)))
    return _advice(view, due)


def _advised_again(view: Outlook, later: datetime, part: JobSearch) -> Iterator[Nudge]:
    """The advice from a later moment on, for a part of the applications, whatever else there is."""
    seen = replace(outlook(view.search, view.policy, later), search=part)
    return _advised(seen, _due(seen))


def _due(view: Outlook) -> tuple[Candidate, ...]:
    return tuple(candidates(view, view.search.open_applications))


def _advice(view: Outlook, due: Sequence[Candidate]) -> Iterator[Nudge]:
    yield from calls_due(view, due)
    for planner in ADVISED:
        yield from planner(view)
