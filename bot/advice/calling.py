"""The one call that the facts ask for next: from which day on, and why; or that there is none.

What they last said decides: in the interview (A2, A3), or in a call since (A7, A9). Calls that
reached nobody put it off (H5, H6), but never a day that they had named. An offer elsewhere brings
it forward (H11).

    Interviewed Wed 14 Oct, "by Friday"      -> from Mon 19 Oct, PROMISE
    then "try me Thursday"                   -> on Thu 22 Oct, CALL_BACK_DAY, agreed
    then nobody answers, Thu at 10:00        -> from Fri 23 Oct, in the afternoon, NO_ANSWER, agreed
"""

from dataclasses import replace

from bot.advice.budget import budget_is_spent
from bot.advice.competing import CompetingOffer, before_the_deadline
from bot.advice.due_call import DueCall, NoCall, Reason, Rest, is_too_early
from bot.advice.last_word import call_by_last_word, last_word
from bot.advice.model import Application, Said
from bot.advice.policy import Policy
from bot.advice.retrying import put_off
from bot.advice.workplace import Workplace

__all__ = [
    "DueCall",
    "NoCall",
    "Reason",
    "Rest",
    "calls_are_declined",
    "due_call",
    "is_too_early",
]


def due_call(
    application: Application,
    place: Workplace,
    policy: Policy,
    offer: CompetingOffer | None = None,
) -> DueCall | NoCall:
    """The next call that the facts ask for, whatever nudges were sent about it.

    Where they want no call and allow an e-mail it is one to write.
    """
    if not application.is_open:
        return NoCall(rest=Rest.CLOSED)
    unwelcome = _unwelcome(application)
    if unwelcome is Rest.FROZEN or (unwelcome and not application.may_write):
        return NoCall(rest=unwelcome)
    call = call_by_last_word(application, place, policy)
    if offer is not None:
        call = before_the_deadline(call, offer, application, place)
    call = put_off(call, application, place, policy)
    call = _written(call) if unwelcome else call
    if not call.agreed and budget_is_spent(application, policy):
        return NoCall(
            rest=Rest.BUDGET, their_turn_until=call.their_turn_until, assumed=call.assumed
        )
    return call


def calls_are_declined(application: Application) -> bool:
    """They would rather not be called; that holds for every later round, too (A8, H8)."""
    told_in_interview = any(round_.may_call is False for round_ in application.rounds)
    return (
        application.calls_declined_at is not None
        or told_in_interview
        or any(contact.said is Said.NO_MORE_CALLS for contact in application.contacts)
    )


def _unwelcome(application: Application) -> Rest | None:
    """Why a call would not be welcome, if it would not; what they said weighs more than an advert.

    A call that they asked for is welcome whatever the advert says (A7).
    """
    word = last_word(application)
    said = word.said if word else None
    if calls_are_declined(application):
        return Rest.DECLINED
    if said is Said.FROZEN:
        return Rest.FROZEN
    if application.no_calls_advertised and said is not Said.CALL_BACK:
        return Rest.ADVERTISED
    return None


def _written(call: DueCall) -> DueCall:
    """The same as an e-mail (H8): a day on which a call was expected is then one like others."""
    named = call.reason is Reason.CALL_BACK_DAY
    return replace(
        call,
        reason=Reason.CALL_BACK_SOME_DAY if named else call.reason,
        rules=("H8", *call.rules),
        agreed=False,
        time_of_day=None,
        by_mail=True,
    )
