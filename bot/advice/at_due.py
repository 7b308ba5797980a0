"""The moment of truth: which nudges may go now, and when to look again.

Whatever held it back (downtime, quiet time, a live call), a nudge waits for the next moment that
suits, and says what is true then: until when calling hours last that day.
"""

from dataclasses import dataclass
from datetime import datetime

from bot.advice.model import JobSearch
from bot.advice.nudge import Nudge
from bot.advice.outlook import outlook
from bot.advice.plan import plan_from, urgency
from bot.advice.policy import Policy
from bot.advice.untold import begun_call


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What may go now, most urgent first, and the next moment to look; that is never now."""

    send: tuple[Nudge, ...] = ()
    next_at: datetime | None = None


def due_now(search: JobSearch, policy: Policy, now: datetime) -> Due:
    """All that may go now, and the next moment at which something may.

    When the deadline of an offer has passed, another call is due elsewhere than before (H11).
    """
    since = _looking_from(search, policy, now)
    nudges = plan_from(search, policy, since)
    later = [nudge.due_at for nudge in nudges if nudge.due_at > now]
    if search.seeker.stopped_at is None:
        later += (offer.ends_at for offer in outlook(search, policy, since).offers)
    send = sorted((nudge for nudge in nudges if nudge.due_at <= now), key=urgency)
    return Due(send=tuple(send), next_at=min(later, default=None))


def next_due_at(search: JobSearch, policy: Policy, now: datetime) -> datetime | None:
    """When somebody must look at this search again: now, if something may go now."""
    due = due_now(search, policy, now)
    return now if due.send else due.next_at


def _looking_from(search: JobSearch, policy: Policy, now: datetime) -> datetime:
    """Nothing may disturb somebody in a live call: looked at from its likely end (H15)."""
    begun = (begun_call(application) for application in search.applications)
    ends = (moment + policy.live_call for moment in begun if moment and moment <= now)
    return max(now, *ends, now)
