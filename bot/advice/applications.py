"""One application: a job at one employer, what was said of it, and how it ended.

Instants are aware and UTC. Days and times of day are wall clock, in the zone named beside them.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property

from bot.advice.interviews import Interview
from bot.advice.kinds import CallResult, Channel, FeedbackWish, Result, Said, Sector
from bot.advice.offer import Offer
from bot.advice.seeker import CallingHours
from bot.advice.worked_out import WorkedOut


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
class Outcome:
    """How an application ended, and when that was learned."""

    result: Result
    learned_at: datetime
    contact_id: str = ""
    """The call in which it was said; empty when they got in touch themselves."""
    channel: Channel | None = None
    """How word came; None: on the phone, or nobody said."""


@dataclass(frozen=True, kw_only=True)
class Application(WorkedOut):
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
