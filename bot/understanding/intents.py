"""The closed list of what a free-text reply can be proposed to mean."""

from enum import StrEnum


class Intent(StrEnum):
    """Everything that a free-text reply can be proposed to mean."""

    STOP = "stop"
    START = "start"
    LATER = "later"
    TOMORROW = "tomorrow"
    SHOW_CARD = "show_card"
    MAY_I_CALL = "may_i_call"
    """A question whether, or a wish, to call: "should i call them", "i'm scared to call"."""
    EMAIL_INSTEAD = "email_instead"
    """A question whether, or a wish, to write instead of calling."""
    CALLED = "called"
    """A call was made; how it ended is not said."""
    NOT_CALLED = "not_called"
    """The call was not made, or not yet."""
    HEARD = "heard"
    WROTE = "wrote"
    """An e-mail went to them, in place of a call or as a thank-you."""
    TALKED = "talked"
    LEFT_MESSAGE = "left_message"
    NO_ANSWER = "no_answer"
    WRONG_PERSON = "wrong_person"
    NOTHING_DECIDED = "nothing_decided"
    THEY_CALL = "they_call"
    REJECTED = "rejected"
    OFFERED = "offered"
    ACCEPTED = "accepted"
    """The person said yes to an offer."""
    DECLINED_OFFER = "declined_offer"
    """The person said no to an offer."""
    CALL_BACK_ANY_DAY = "call_back_any_day"
    NO_CALLS = "no_calls"
    """They would rather not be called."""
    ADVERT_NO_CALLS = "advert_no_calls"
    """Their advert says so; they themselves have not."""
    ANOTHER_ROUND = "another_round"
    """They invite to a further interview."""
    FROZEN = "frozen"
    """The position is on hold."""
    WANTS_MORE = "wants_more"
    """They ask for references, a test, papers."""
    THANKS_SENT = "thanks_sent"
    """A thank-you went out after the interview."""
    WRITE_THANKS = "write_thanks"
    """A wish for help with a thank-you."""
    YES = "yes"
    NO = "no"
    WHY = "why"
    HELP = "help"
    UNDO = "undo"
    WHAT_DO_I_SAY = "what_do_i_say"
    CANCEL = "cancel"
    SKIP = "skip"
    BACK = "back"
    DONT_KNOW = "dont_know"
    FEEDBACK = "feedback"
    """What they said could be better: "they said I should give more examples"."""
    IS_THIS_NORMAL = "is_this_normal"
    """Whether so long a wait is usual."""
    CLOSE = "close"
    """The person wants to end an application: close it, or withdraw."""
    DISTRESS = "distress"
    """As in "I can't do this any more": a fixed, kind reply, whatever was asked."""


REPORTS = frozenset(
    {
        Intent.CALLED,
        Intent.NOT_CALLED,
        Intent.HEARD,
        Intent.WROTE,
        Intent.TALKED,
        Intent.LEFT_MESSAGE,
        Intent.NO_ANSWER,
        Intent.WRONG_PERSON,
        Intent.NOTHING_DECIDED,
        Intent.THEY_CALL,
        Intent.REJECTED,
        Intent.OFFERED,
        Intent.ACCEPTED,
        Intent.DECLINED_OFFER,
        Intent.CALL_BACK_ANY_DAY,
        Intent.NO_CALLS,
        Intent.ADVERT_NO_CALLS,
        Intent.THANKS_SENT,
        Intent.ANOTHER_ROUND,
        Intent.FROZEN,
        Intent.WANTS_MORE,
    }
)
"""What tells of something that has happened; a question or a wish tells of none."""
