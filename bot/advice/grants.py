"""What a person lets a human coach see (A18): by their own choice, for a time, revocable.

A grant is kept after its end, with everybody who read by it and when: that is the person's to know.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class SharedTopic(StrEnum):
    """What can be shared beside single applications. Interviewers' contacts never can."""

    AREAS = "areas"
    FEEDBACK = "feedback"
    OFFERS = "offers"


class EndedBy(StrEnum):
    """Who ended a grant before its time."""

    SEEKER = "seeker"
    COACH = "coach"
    SERVER = "server"
    """The coaches are where the person's home was, and we are not there any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A coach has opened it: `by` is their id on the platform, `name` what the platform says."""

    by: str
    name: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """What was ticked, and a line of the person's own. At first nothing is."""

    application_ids: tuple[str, ...] = ()
    topics: tuple[SharedTopic, ...] = ()
    line: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """One consent. From `granted_at` up to, not including, `expires_at`, unless it was ended."""

    id: str
    granted_at: datetime
    expires_at: datetime
    selection: Selection
    taken_by: str = ""
    """The id of the coach who looks after it; empty while it waits for one."""
    readings: tuple[Reading, ...] = ()
    """Oldest first."""
    ended_at: datetime | None = None
    ended_by: EndedBy | None = None

    def is_live(self, now: datetime) -> bool:
        """Whether a coach may read by it at this moment."""
        return self.ended_at is None and now < self.expires_at
