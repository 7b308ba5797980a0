"""Calls that reached nobody, messages and e-mails: how long they put the next call off (H5, H6)."""

from dataclasses import replace
from datetime import date, datetime, time
from typing import assert_never

from bot.advice.budget import TRIES
from bot.advice.calendar import local
from bot.advice.due_call import DueCall, Reason
from bot.advice.model import Application, CallResult, Contact
from bot.advice.policy import CallingHours, Policy
from bot.advice.workplace import Workplace


def put_off(call: DueCall, application: Application, place: Workplace, policy: Policy) -> DueCall:
    """The call, put off by those attempts since the last talk that reached nobody.

    A day that they named is kept, whatever was tried before it: they expect the call (A7). Of
    another employer's offer they have heard nothing yet in what went before it (H11).
    """
    attempts = _attempts_since_talk(application)
    if call.reason is Reason.COMPETING_OFFER:
        attempts = tuple(attempt for attempt in attempts if attempt.at > call.known_at)
    if not attempts:
        return call
    last = attempts[-1]
    retry = _retry(last, place, policy)
    is_kept = call.reason is Reason.CALL_BACK_DAY and place.day_of(last.at) < call.day
    if is_kept or retry.day <= call.day:
        return replace(call, known_at=max(call.known_at, last.at))
    return replace(retry, agreed=call.agreed and _still_agreed(attempts, policy))


def _attempts_since_talk(application: Application) -> tuple[Contact, ...]:
    contacts = application.round_contacts
    talk = application.last_talk
    return contacts[contacts.index(talk) + 1 :] if talk else contacts


def _still_agreed(attempts: tuple[Contact, ...], policy: Policy) -> bool:
    """They wait for a call that has not got through yet; enough tries make a contact (H6)."""
    return len(attempts) < policy.tries.in_a_contact and all(c.result in TRIES for c in attempts)


def _retry(attempt: Contact, place: Workplace, policy: Policy) -> DueCall:
    """When to call again after a call that reached nobody concerned."""
    called_on = place.day_of(attempt.at)
    call = DueCall(
        episode=attempt.id,
        reason=Reason.WRONG_PERSON,
        since=called_on,
        day=place.business_day_after(called_on, policy.tries.wait_business_days),
        too_early_until=called_on,
        known_at=attempt.at,
        rules=("A5", "H6", "H2"),
    )
    match attempt.result:
        case CallResult.LEFT_MESSAGE:
            quiet_until = _after_quiet(attempt, place, policy)
            return replace(call, reason=Reason.MESSAGE_LEFT, day=quiet_until, rules=("H5", "H2"))
        case CallResult.WROTE:
            quiet_until = _after_quiet(attempt, place, policy)
            return replace(call, reason=Reason.WROTE, day=quiet_until, rules=("H5", "H18", "H2"))
        case CallResult.NO_ANSWER:
            hours = _other_half(attempt.at, place, policy)
            return replace(call, reason=Reason.NO_ANSWER, hours=hours, rules=("H6", "H2"))
        case CallResult.WRONG_PERSON | CallResult.TALKED:
            return call
        case _:
            assert_never(attempt.result)


def _after_quiet(attempt: Contact, place: Workplace, policy: Policy) -> date:
    """Business days of quiet, from the first one after the message (H5)."""
    first_quiet = place.next_business_day(place.day_of(attempt.at))
    return place.business_day_after(first_quiet, policy.message_business_days)


def _other_half(tried_at: datetime, place: Workplace, policy: Policy) -> CallingHours:
    """A different hour: tried in the morning, so the afternoon, and the other way round (H6).

    Hours of a single minute have no halves.
    """
    middle = _middle(place.hours, policy)
    if middle == place.hours.first:
        return place.hours
    if local(tried_at, place.zone).time() < middle:
        return replace(place.hours, first=middle)
    return replace(place.hours, last=middle)


def _middle(hours: CallingHours, policy: Policy) -> time:
    """Where the afternoon begins; halfway through hours that lie before or after that."""
    if hours.first < policy.tries.afternoon < hours.last:
        return policy.tries.afternoon
    first, last = (clock.hour * 60 + clock.minute for clock in (hours.first, hours.last))
    minutes = (first + last) // 2
    return time(minutes // 60, minutes % 60)
