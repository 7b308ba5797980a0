"""A nudge: something to say to the person of our own accord, with its moment. Derived, not stored.

The plan makes them of the facts (`plan.py`). What is stored is only that one fired (`SentNudge`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.advice.calling import Reason
from bot.advice.model import NudgeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Nudge:
    """One message to come; all days are the employer's calendar, all instants are UTC.

    `key` is unique for ever within a dossier, in [a-z0-9-] as long as its ids are.
    `application_id` is empty for the digest, which is about all of them.
    `subject_id` is the round that it is about, where it is about one.
    `rules` are the ids of the rules it rests on, the one that says most first.
    """

    key: str
    kind: NudgeKind
    application_id: str
    due_at: datetime
    rules: tuple[str, ...]
    subject_id: str = ""
    at: datetime | None = None
    """What it is about: an interview, a contract talk, a deadline, the first day."""
    expires_at: datetime | None = None
    """From here on it must not be sent any more; None: never too late."""
    reason: Reason | None = None
    """Why a call is advised, if it is about one to make."""
    since: date | None = None
    """The day that `reason` speaks of: by which they had promised word, of the interview ...

    None where nobody named one: they said that they would call, and not when (`assumed`).
    """
    day: date | None = None
    """The day on which to call."""
    call_at: datetime | None = None
    """From when to call: the agreed time, or when calling hours begin that day."""
    time_agreed: bool = False
    """They agreed to `call_at` itself: they expect the call then. Else only the day is said."""
    until: datetime | None = None
    """When calling hours end that day."""
    assumed: bool = False
    """The wait is our assumption, as nobody named a day (A9)."""
    rings_in_quiet: bool = False
    """It may break quiet time: the person said yes to that for this application (H3)."""
    agreed: bool = False
    """They know that the call will come: whoever makes it notes it as agreed (H4)."""
    by_mail: bool = False
    """An e-mail instead: they want no call, and allow one (H8)."""
    hours_are_quiet: bool = False
    """The employer's hours lie inside quiet time: this is the word before it begins (H3)."""


def last_expiry(nudges: Sequence[Nudge]) -> datetime | None:
    """From when on none of these may be sent any more; None while one of them is never too late."""
    moments = [nudge.expires_at for nudge in nudges if nudge.expires_at is not None]
    return max(moments) if moments and len(moments) == len(nudges) else None
