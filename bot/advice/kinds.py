"""The kinds of things that facts speak of: how a call ended, what was said, what a nudge is.

Values are stored: one is never reused for another meaning.
"""

from enum import StrEnum


class InterviewKind(StrEnum):
    """How an interview is held."""

    PHONE = "phone"
    VIDEO = "video"
    ON_SITE = "on_site"


class Fate(StrEnum):
    """Why an interview did not take place on its day."""

    CANCELLED = "cancelled"
    """Called off by them, with no new day yet."""
    NO_SHOW = "no_show"
    """The employer did not show up."""


class Sector(StrEnum):
    """Where hiring takes longer, or less long, than elsewhere (H2, H10)."""

    GOVERNMENT = "government"
    HOSPITALITY = "hospitality"
    RETAIL = "retail"
    OTHER = "other"


class Channel(StrEnum):
    """How word went between the person and an employer."""

    PHONE = "phone"
    EMAIL = "email"
    PORTAL = "portal"


class CallResult(StrEnum):
    """How a contact ended, before what was said."""

    TALKED = "talked"
    LEFT_MESSAGE = "left_message"
    """On voicemail, or with whoever answered (H5)."""
    NO_ANSWER = "no_answer"
    WRONG_PERSON = "wrong_person"
    WROTE = "wrote"
    """An e-mail in place of a call: it counts like one (H4, H18)."""


class Said(StrEnum):
    """What the employer said when they were reached, or got in touch."""

    CALL_BACK = "call_back"
    """Nothing is decided; the caller may call again (on `Contact.day`, if one was named)."""
    NO_MORE_CALLS = "no_more_calls"
    """They would rather not be called: no call is advised ever again (A8, H8)."""
    THEY_CALL = "they_call"
    """They will get in touch (by `Contact.day`, if they said when)."""
    ANOTHER_ROUND = "another_round"
    """A further interview was granted; it is a round of its own."""
    FROZEN = "frozen"
    """The position is on hold: nobody is chosen, nobody is refused."""
    WANTS_MORE = "wants_more"
    """They ask for references or a test (`Contact.note`) before they decide."""
    OTHER = "other"
    """Something else (`Contact.note`); things are still open."""
    NO = "no"
    OFFER = "offer"


class Result(StrEnum):
    """What came of an application in the end."""

    REJECTED = "rejected"
    OFFERED = "offered"
    WITHDRAWN = "withdrawn"
    """The person took themselves out of it."""
    CLOSED = "closed"
    """Closed by the person after a long silence (H10)."""


class FeedbackWish(StrEnum):
    """What the person wants to do about feedback after a no (A11, A12)."""

    ASK = "ask"
    """They are asking: on the phone, or by one e-mail."""
    LATER = "later"
    """Ask me once, in a few days."""
    NOTED = "noted"
    """What they said is noted (`Feedback.words`)."""
    NEVER = "never"


class Response(StrEnum):
    """What a person did with a nudge."""

    SNOOZED = "snoozed"
    HANDLED = "handled"
    UNSEEN = "unseen"
    """Nothing: it never reached them, as it could not go out before it was too late."""


class NudgeKind(StrEnum):
    """The kinds of nudge that exist; `plan.py` says when each is due. Most urgent first."""

    CONTRACT_TALK = "contract_talk"
    AGREED_CALL_BACK = "agreed_call_back"
    REPLY_DEADLINE = "reply_deadline"
    FIRST_DAY_RECAP = "first_day_recap"
    PREPARE = "prepare"
    CALL_DUE = "call_due"
    OFFER_ITEMS_MISSING = "offer_items_missing"
    THANK_YOU_LATE = "thank_you_late"
    THANK_YOU_DUE = "thank_you_due"
    DEBRIEF = "debrief"
    OUTCOME_MISSING = "outcome_missing"
    FEEDBACK_LATER = "feedback_later"
    LONG_SILENCE = "long_silence"
    DIGEST = "digest"


APPOINTMENTS = frozenset(
    {
        NudgeKind.AGREED_CALL_BACK,
        NudgeKind.PREPARE,
        NudgeKind.CONTRACT_TALK,
        NudgeKind.REPLY_DEADLINE,
        NudgeKind.OFFER_ITEMS_MISSING,
        NudgeKind.FIRST_DAY_RECAP,
    }
)
"""Nudges with a time of their own: never slowed, and silence about them does not count (H16)."""
