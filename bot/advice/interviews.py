"""One interview: when it is held, with whom, what they promised, and what was said of it since."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.advice.kinds import Fate, InterviewKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Interviewer:
    """Somebody who interviewed the person; `phone` is as typed, with its extension."""

    name: str
    title: str | None = None
    phone: str | None = None
    email: str | None = None
    leads: bool = False
    """The one to ask for first (A5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanks:
    """What became of the thank-you (A1): sent, or not to be sent. `at` is when that was told."""

    at: datetime
    sent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Interview:
    """One round. `day` and `starts_at` are the seeker's wall clock, `decision_by` the employer's.

    One that took place before it was registered has no `starts_at`, as a rule.
    """

    id: str
    day: date
    registered_at: datetime
    decision_by: date | None = None
    decision_learned_at: datetime | None = None
    interviewers: tuple[Interviewer, ...] = ()
    starts_at: time | None = None
    length: timedelta | None = None
    """45 minutes are assumed where nothing was said."""
    kind: InterviewKind | None = None
    moved_at: datetime | None = None
    """When the person last told of another day: no nudge about the new one is older."""
    fate: Fate | None = None
    fate_learned_at: datetime | None = None
    discussed: str | None = None
    """One thing that was talked about, in the person's words: for the thank-you."""
    may_call: bool | None = None
    """Whether they said that one may call; None: it was not talked about."""
    debriefed_at: datetime | None = None
    thanks: Thanks | None = None

    @property
    def takes_place(self) -> bool:
        """Nobody said that it was called off, or that the employer did not show up."""
        return self.fate is None
