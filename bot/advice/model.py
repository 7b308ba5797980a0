"""What we know of one person's job search: facts alone, each with when it was learned.

Nothing here is derived. When a call is due, whether a nudge was answered too slowly, which step
comes next: all of that is asked of the facts (`plan.py`, `next_step.py`), never stored.

Instants are aware and UTC. Days and times of day are wall clock, in the zone named beside them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from functools import cached_property
from typing import TypeVar, cast

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
from bot.advice.offer import Offer
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

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One contact with an employer: a call to them or from them, or an e-mail (`WROTE`).

    `day` is the day that was named: to call back (`Said.CALL_BACK`), by which they decide
    (`Said.THEY_CALL`) or want what they asked for (`Said.WANTS_MORE`); `time_of_day` the time
    agreed for a call-back, employer's wall clock.
    `agreed` says that they had asked for this very call: it costs no budget (H4).
    """

    id: str
    at: datetime
    result: CallResult
    said: Said | None = None
    day: date | None = None
    time_of_day: time | None = None
    agreed: bool = False
    from_them: bool = False
    """They got in touch themselves."""
    note: str | None = None
    """What they asked for (`Said.WANTS_MORE`) or said (`Said.OTHER`), in the person's words."""
    sent_at: datetime | None = None
    """When the person told that what was asked for had been sent (`Said.WANTS_MORE`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Feedback:
    """What they said could be better, in the person's own words; empty while it is only wished."""

    wish: FeedbackWish
    wished_at: datetime
    words: str = ""
    noted_at: datetime | None = None


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
class Outcome:
    """How an application ended, and when that was learned."""

    result: Result
    learned_at: datetime
    contact_id: str = ""
    """The call in which it was said; empty when they got in touch themselves."""
    channel: Channel | None = None
    """How word came; None: on the phone, or nobody said."""


@dataclass(frozen=True, kw_only=True)
class Application:
    """One job at one employer, with its rounds (oldest first) and its calls (oldest first).

    Without slots: what is asked of it some dozen times a turn is worked out once.
    """

    id: str
    employer: str
    registered_at: datetime
    rounds: tuple[Interview, ...]
    role: str | None = None
    zone: str | None = None
    """The employer's IANA zone; the seeker's own when nothing was said."""
    contacts: tuple[Contact, ...] = ()
    outcome: Outcome | None = None
    calls_declined_at: datetime | None = None
    call_begun_at: datetime | None = None
    """The card was opened for a call; what came of it is not told yet (nudge `outcome missing`)."""
    ring_in_quiet_time: bool = False
    """The seeker said yes to being rung inside their own quiet hours for this one (H3)."""
    country: str | None = None
    """ISO 3166 code of the employer's holidays and weekend; None: that of their zone."""
    sector: Sector | None = None
    agency: str | None = None
    """The agency it goes through, as typed: it is contacted in the employer's place (H8)."""
    no_calls_advertised: bool = False
    """The advert said "no calls" (H8)."""
    may_write: bool | None = None
    """Whether they allow an e-mail where a call is not welcome (H8); None: not known."""
    hours: CallingHours | None = None
    """When this employer is called, their wall clock; None: the policy's hours (H2)."""
    kept_open_at: datetime | None = None
    """Asked about a long silence the person kept it open (H10)."""
    feedback: Feedback | None = None
    offer: Offer | None = None

    @cached_property
    def employer_key(self) -> str:
        """Two spellings that differ in case or in spaces around them are one employer."""
        return self.employer.strip().casefold()

    def kept(self, what: str, given: tuple[object, ...], work_out: Callable[[], Made]) -> Made:
        """What follows from these facts and from `given`, worked out anew only for another `given`.

        It is kept with these very facts and goes with them: who changes one application leaves
        what is known of the others, and nothing outlives its turn. `given` must hold all that
        `work_out` looks at beside the application itself; no field has the name `what`.
        """
        last = vars(self).get(what)
        if last is None or last[0] != given:
            last = vars(self)[what] = given, work_out()
        return cast("Made", last[1])

    @property
    def interview(self) -> Interview:
        """The latest round."""
        return self.rounds[-1]

    @cached_property
    def round_contacts(self) -> tuple[Contact, ...]:
        """The calls of the latest round, oldest first.

        The call in which a further interview was granted belongs to the round before it.
        """
        since = self.interview.registered_at
        if len(self.rounds) == 1 or not self.contacts or self.contacts[0].at > since:
            return self.contacts
        if self.contacts[-1].at <= since:
            return ()
        return tuple(c for c in self.contacts if c.at > since)

    @property
    def last_contact(self) -> Contact | None:
        """The latest call of the latest round, if there was one."""
        return self.round_contacts[-1] if self.round_contacts else None

    @cached_property
    def last_talk(self) -> Contact | None:
        """The latest call of the round in which somebody concerned was reached."""
        talks = (c for c in reversed(self.round_contacts) if c.result is CallResult.TALKED)
        return next(talks, None)

    @property
    def is_open(self) -> bool:
        """Nothing has ended it yet."""
        return self.outcome is None

    @property
    def is_refused(self) -> bool:
        """They said no."""
        return self.outcome is not None and self.outcome.result is Result.REJECTED


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
