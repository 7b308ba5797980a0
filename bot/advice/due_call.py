"""What is said of the next call to an employer: from which day on, and why; or that there is none.

`calling.py` makes it of the facts.
"""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from bot.advice.policy import CallingHours
from bot.advice.workplace import Workplace


class Reason(StrEnum):
    """Why a call is advised: the fact that it rests on."""

    PROMISE = "promise"
    """They had named a day by which they would decide (A2)."""
    NO_DATE = "no_date"
    """They did not say when they would be in touch (A3)."""
    CALL_BACK_DAY = "call_back_day"
    """They asked for a call on that very day (A7)."""
    CALL_BACK_SOME_DAY = "call_back_some_day"
    """They said that another call is welcome, and named no day (A7, H7)."""
    THEY_CALL = "they_call"
    """They had said that they would be in touch themselves (A9)."""
    MESSAGE_LEFT = "message_left"
    WROTE = "wrote"
    """An e-mail went out in place of a call (H18)."""
    NO_ANSWER = "no_answer"
    WRONG_PERSON = "wrong_person"
    WANTS_MORE = "wants_more"
    """They asked for references or a test, and nobody noted that it was sent."""
    SENT_MORE = "sent_more"
    """What they had asked for was sent."""
    COMPETING_OFFER = "competing_offer"
    """Another employer's offer must be answered by `DueCall.since` (H11)."""
    CANCELLED = "cancelled"
    """They called the interview off, and named no new day."""
    NO_SHOW = "no_show"
    """The employer did not show up for the interview."""
    ANOTHER_ROUND = "another_round"
    """They want to meet again, and no day is noted (A9)."""
    NOT_TOLD = "not_told"
    """They were reached, but what they said was not noted, or leaves it open."""


class Rest(StrEnum):
    """Why no call is advised."""

    CLOSED = "closed"
    DECLINED = "declined"
    """They would rather not be called: never again for this application (A8, H8)."""
    ADVERTISED = "advertised"
    """Their advert asked for no calls (H8)."""
    FROZEN = "frozen"
    """The position is on hold: there is nothing to ask until they are in touch again."""
    BUDGET = "budget"
    """They were contacted often enough (H4, H9)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DueCall:
    """A call to make on `day` or, unless it is CALL_BACK_DAY, any business day after it.

    `since` is the day that `reason` speaks of; None where nobody named one (`assumed`). Until
    the end of `their_turn_until` it is the employer who is expected to be in touch. `known_at` is
    when the last fact behind it was learned. `hours` narrows the calling hours (H6).
    """

    episode: str
    """Names the fact it rests on, for the keys of its nudges."""
    reason: Reason
    since: date | None
    day: date
    too_early_until: date
    """Until the end of this day, and of each business day before `day`, it is too early (A8)."""
    known_at: datetime
    rules: tuple[str, ...]
    agreed: bool = False
    """They know that it will come: it costs no budget (H4)."""
    time_of_day: time | None = None
    assumed: bool = False
    their_turn_until: date | None = None
    hours: CallingHours | None = None
    by_mail: bool = False
    """They want no call and allow an e-mail: the same, written (H8)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoCall:
    rest: Rest
    their_turn_until: date | None = None
    assumed: bool = False
    """`their_turn_until` is our assumption, as nobody named a day (A9)."""


def is_too_early(call: DueCall, today: date, place: Workplace) -> bool:
    """A call today would come too soon (A8); a day off, or an hour of closed offices, is not that.

    promised for Fri 16 Oct  ->  too early on Friday; not on Sunday, when nobody is there
    """
    too_soon = today <= call.too_early_until or place.next_business_day(today) < call.day
    return today < call.day and too_soon
