"""What we know of one person's job search: facts alone, each with when it was learned.

Nothing here is derived. When a call is due, whether a nudge was answered too slowly, which step
comes next: all of that is asked of the facts (`plan.py`, `next_step.py`), never stored.

Instants are aware and UTC. Days and times of day are wall clock, in the zone named beside them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property

from bot.advice.applications import Application, Contact, Feedback, Outcome
from bot.advice.grants import Grant
from bot.advice.interviews import Interview, Interviewer, Thanks
from bot.advice.kinds import (
    APPOINTMENTS,
    CallResult,
    Channel,
    Fate,
    FeedbackWish,
    InterviewKind,
    NudgeKind,
    Response,
    Result,
    Said,
    Sector,
)
from bot.advice.seeker import CallingHours, QuietTime, Seeker

__all__ = [
    "APPOINTMENTS",
    "Application",
    "Area",
    "CallResult",
    "CallingHours",
    "Channel",
    "Contact",
    "Ended",
    "Fate",
    "Feedback",
    "FeedbackWish",
    "Interview",
    "InterviewKind",
    "Interviewer",
    "JobSearch",
    "NudgeKind",
    "Outcome",
    "QuietTime",
    "Response",
    "Result",
    "Said",
    "Sector",
    "Seeker",
    "SentNudge",
    "Thanks",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """An area to work on (A12), in the person's own words, with an action; ticked off when done."""

    id: str
    words: str
    noted_at: datetime
    application_id: str = ""
    """The application whose feedback it came from; empty when it came from the person alone."""
    action: str = ""
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """What is left of an application whose time is over (H19): numbers, and nothing of anybody."""

    result: Result
    rounds: int
    """How many interviews were held."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentNudge:
    """One line of the nudge log: that it fired, and what the person did with it."""

    key: str
    kind: NudgeKind
    application_id: str
    """Empty for the digest, which is about all of them."""
    sent_at: datetime
    day: date | None = None
    """The employer's day that it was about, where it told of a call (H4)."""
    response: Response | None = None
    snoozed_until: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class JobSearch:
    """The seeker, their applications (oldest first) and the nudge log (oldest first).

    Without slots, as an application is.
    """

    seeker: Seeker
    applications: tuple[Application, ...] = ()
    nudge_log: tuple[SentNudge, ...] = ()
    areas: tuple[Area, ...] = ()
    """Areas to work on, oldest first, those done as well."""
    grants: tuple[Grant, ...] = ()
    """What was shared with a coach (A18), oldest first, those that are over as well."""
    ended: tuple[Ended, ...] = ()
    """Applications of which only the numbers are left (H19)."""

    @property
    def open_areas(self) -> tuple[Area, ...]:
        return tuple(area for area in self.areas if area.done_at is None)

    def grant(self, now: datetime) -> Grant | None:
        """What is shared at this moment: the latest grant, if it is not over."""
        latest = self.grants[-1] if self.grants else None
        return latest if latest is not None and latest.is_live(now) else None

    def with_grant(self, changed: Grant) -> "JobSearch":
        """The same search with this grant in its place, or at the end when it is new."""
        others = tuple(g for g in self.grants if g.id != changed.id)
        return replace(self, grants=(*others, changed))

    def application(self, application_id: str) -> Application | None:
        """The one with that id, or None when it is not there (any more)."""
        return next((a for a in self.applications if a.id == application_id), None)

    @cached_property
    def open_applications(self) -> tuple[Application, ...]:
        return tuple(a for a in self.applications if a.is_open)

    @cached_property
    def _by_employer(self) -> Mapping[str, tuple[Application, ...]]:
        found: dict[str, tuple[Application, ...]] = {}
        for application in self.applications:
            key = application.employer_key
            found[key] = (*found.get(key, ()), application)
        return found

    def at_employer(self, application: Application) -> tuple[Application, ...]:
        """The applications at its employer, it among them, whatever became of them."""
        return self._by_employer.get(application.employer_key, ())

    def others_at_employer(self, application: Application) -> tuple[Application, ...]:
        """The same without this one."""
        there = self.at_employer(application)
        if len(there) == 1 and there[0] is application:
            return ()
        return tuple(other for other in there if other.id != application.id)

    def with_application(self, changed: Application) -> "JobSearch":
        """The same search with this application in its place, or at the end when it is new."""
        if self.application(changed.id) is None:
            return replace(self, applications=(*self.applications, changed))
        others = tuple(changed if a.id == changed.id else a for a in self.applications)
        return replace(self, applications=others)

    def without_application(self, application_id: str) -> "JobSearch":
        kept = tuple(a for a in self.applications if a.id != application_id)
        return replace(self, applications=kept)
