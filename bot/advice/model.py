"""What we know of one person's job search: facts alone, each with when it was learned.

Nothing here is derived. When a call is due, whether a nudge was answered too slowly, which step
comes next: all of that is asked of the facts (`plan.py`, `next_step.py`), never stored.

Instants are aware and UTC. Days and times of day are wall clock, in the zone named beside them.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum


class CallResult(StrEnum):
    """How a call ended, before what was said."""

    TALKED = "talked"
    LEFT_MESSAGE = "left_message"
    NO_ANSWER = "no_answer"
    WRONG_PERSON = "wrong_person"


class Said(StrEnum):
    """What the employer said when the caller got through."""

    CALL_BACK = "call_back"
    """Nothing is decided; the caller may call again (on `Contact.day`, if one was named)."""
    NO_MORE_CALLS = "no_more_calls"
    """They would rather not be called: no call is advised ever again (A8, H8)."""
    THEY_CALL = "they_call"
    """They will get in touch (by `Contact.day`, if they said when)."""
    NO = "no"
    OFFER = "offer"


class Result(StrEnum):
    """What came of an application in the end."""

    REJECTED = "rejected"
    OFFERED = "offered"


class Response(StrEnum):
    """What a person did with a nudge."""

    SNOOZED = "snoozed"
    HANDLED = "handled"


class NudgeKind(StrEnum):
    """The kinds of nudge that exist; `plan.py` says when each is due."""

    CALL_DUE = "call_due"
    AGREED_CALL_BACK = "agreed_call_back"
    OUTCOME_MISSING = "outcome_missing"
    DIGEST = "digest"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietTime:
    """When a person wants no message: from `start` to `end` each day, wall clock (H13)."""

    start: time
    end: time
    weekends: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Interviewer:
    """Somebody who interviewed the person; `phone` is as typed, with its extension."""

    name: str
    title: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """One round. `day` is the day on the seeker's calendar, `decision_by` on the employer's."""

    id: str
    day: date
    registered_at: datetime
    decision_by: date | None = None
    decision_learned_at: datetime | None = None
    interviewers: tuple[Interviewer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """One call to an employer, or from one.

    `day` is the day that was named: to call back (`Said.CALL_BACK`) or by which they decide
    (`Said.THEY_CALL`); `time_of_day` the time agreed for a call-back, employer's wall clock.
    `agreed` says that they had asked for this very call: it costs no budget (H4).
    """

    id: str
    at: datetime
    result: CallResult
    said: Said | None = None
    day: date | None = None
    time_of_day: time | None = None
    agreed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How an application ended, and when that was learned."""

    result: Result
    learned_at: datetime
    contact_id: str = ""
    """The call in which it was said; empty when they got in touch themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Application:
    """One job at one employer, with its rounds (oldest first) and its calls (oldest first)."""

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

    @property
    def interview(self) -> Interview:
        """The latest round."""
        return self.rounds[-1]

    @property
    def round_contacts(self) -> tuple[Contact, ...]:
        """The calls of the latest round, oldest first.

        The call in which a further interview was granted belongs to the round before it.
        """
        if len(self.rounds) == 1:
            return self.contacts
        since = self.interview.registered_at
        return tuple(c for c in self.contacts if c.at > since)

    @property
    def last_contact(self) -> Contact | None:
        """The latest call of the latest round, if there was one."""
        return self.round_contacts[-1] if self.round_contacts else None

    @property
    def is_open(self) -> bool:
        """Nothing has ended it yet."""
        return self.outcome is None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seeker:
    """The person. `quiet` is None until they set their own: the policy's hours hold then."""

    zone: str
    zone_known: bool = False
    """False while the zone is only an assumption: it is then said back, and asked for."""
    zone_is_own: bool = False
    """They set it themselves: what the platform says no longer changes it."""
    name: str | None = None
    quiet: QuietTime | None = None
    stopped_at: datetime | None = None
    last_active_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SentNudge:
    """One line of the nudge log: that it fired, and what the person did with it."""

    key: str
    kind: NudgeKind
    application_id: str
    """Empty for the digest, which is about all of them."""
    sent_at: datetime
    response: Response | None = None
    snoozed_until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JobSearch:
    """The seeker, their applications (oldest first) and the nudge log (oldest first)."""

    seeker: Seeker
    applications: tuple[Application, ...] = ()
    nudge_log: tuple[SentNudge, ...] = ()

    def application(self, application_id: str) -> Application | None:
        """The one with that id, or None when it is not there (any more)."""
        return next((a for a in self.applications if a.id == application_id), None)

    @property
    def open_applications(self) -> tuple[Application, ...]:
        return tuple(a for a in self.applications if a.is_open)

    def with_application(self, changed: Application) -> "JobSearch":
        """The same search with this application in its place, or at the end when it is new."""
        if self.application(changed.id) is None:
            return replace(self, applications=(*self.applications, changed))
        others = tuple(changed if a.id == changed.id else a for a in self.applications)
        return replace(self, applications=others)

    def without_application(self, application_id: str) -> "JobSearch":
        kept = tuple(a for a in self.applications if a.id != application_id)
        return replace(self, applications=kept)
