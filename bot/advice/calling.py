"""The one call that the facts ask for next: from which day on, and why; or that there is none.

What they last said decides: in the interview (A2, A3), or in a call since (A7, A9). Calls that
reached nobody put it off (H5, H6), and never before a day that they had named.

    Interviewed Wed 14 Oct, "by Friday"      -> from Mon 19 Oct, PROMISE
    then "try me Thursday"                   -> on Thu 22 Oct, CALL_BACK_DAY, agreed
    then nobody answers, Thu at 10:00        -> from Fri 23 Oct, in the afternoon, NO_ANSWER, agreed
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import assert_never

from bot.advice.budget import TRIES, budget_is_spent
from bot.advice.calendar import local
from bot.advice.model import Application, CallResult, Contact, Interview, Said
from bot.advice.policy import CallingHours, Policy
from bot.advice.workplace import Workplace

_ONE_DAY = timedelta(days=1)


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
    NO_ANSWER = "no_answer"
    WRONG_PERSON = "wrong_person"
    NOT_TOLD = "not_told"
    """They were reached, but what they said was not noted."""


class Rest(StrEnum):
    """Why no call is advised."""

    CLOSED = "closed"
    DECLINED = "declined"
    """They would rather not be called: never again for this application (A8, H8)."""
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


@dataclass(frozen=True, slots=True, kw_only=True)
class NoCall:
    rest: Rest
    their_turn_until: date | None = None
    assumed: bool = False
    """`their_turn_until` is our assumption, as nobody named a day (A9)."""


def due_call(application: Application, place: Workplace, policy: Policy) -> DueCall | NoCall:
    """The next call that the facts ask for, whatever nudges were sent about it."""
    if not application.is_open:
        return NoCall(rest=Rest.CLOSED)
    if calls_are_declined(application):
        return NoCall(rest=Rest.DECLINED)
    call = _put_off(_from_what_they_said(application, place, policy), application, place, policy)
    if not call.agreed and budget_is_spent(application, policy):
        return NoCall(
            rest=Rest.BUDGET, their_turn_until=call.their_turn_until, assumed=call.assumed
        )
    return call


def is_too_early(call: DueCall, today: date, place: Workplace) -> bool:
    """A call today would come too soon (A8); a day off, or an hour of closed offices, is not that.

    promised for Fri 16 Oct  ->  too early on Friday; not on Sunday, when nobody is there
    """
    too_soon = today <= call.too_early_until or place.next_business_day(today) < call.day
    return today < call.day and too_soon


def calls_are_declined(application: Application) -> bool:
    """They would rather not be called; that holds for every later round, too (A8, H8)."""
    return application.calls_declined_at is not None or any(
        contact.said is Said.NO_MORE_CALLS for contact in application.contacts
    )


def _from_what_they_said(application: Application, place: Workplace, policy: Policy) -> DueCall:
    """The latest word counts: a date learned after a call replaces what was said in it."""
    interview = application.interview
    talked = _last_talk(application)
    learned_at = interview.decision_learned_at
    if talked is None or (interview.decision_by and learned_at and learned_at > talked.at):
        return _from_interview(interview, place, policy)
    return _from_talk(talked, place, policy)


def _last_talk(application: Application) -> Contact | None:
    talks = (c for c in reversed(application.round_contacts) if c.result is CallResult.TALKED)
    return next(talks, None)


def _from_interview(interview: Interview, place: Workplace, policy: Policy) -> DueCall:
    registered_at = interview.registered_at
    known_at = max(registered_at, interview.decision_learned_at or registered_at)
    promised = interview.decision_by
    if promised is None:
        wait_is_over = interview.day + policy.no_date_wait
        return DueCall(
            episode=f"{interview.id}-i{interview.day:%y%m%d}",
            reason=Reason.NO_DATE,
            since=interview.day,
            day=place.next_business_day(wait_is_over),
            too_early_until=wait_is_over - _ONE_DAY,
            known_at=known_at,
            rules=("A3", "H2"),
        )
    last_day = max(promised, interview.day)
    return DueCall(
        episode=f"{interview.id}-d{promised:%y%m%d}",
        reason=Reason.PROMISE,
        since=promised,
        day=place.business_day_after(last_day, policy.promise_business_days),
        too_early_until=last_day,
        known_at=known_at,
        rules=("A2", "H2"),
        their_turn_until=promised,
    )


def _from_talk(talk: Contact, place: Workplace, policy: Policy) -> DueCall:
    """A7: call back on the day they named. A9: they call, so their day must pass first."""
    match talk.said:
        case Said.CALL_BACK:
            return _called_back(talk, place, policy)
        case Said.THEY_CALL:
            return _unless_they_call(talk, place, policy)
        case (
            Said.NO_MORE_CALLS
            | Said.ANOTHER_ROUND
            | Said.FROZEN
            | Said.WANTS_MORE
            | Said.NO
            | Said.OFFER
            | None
        ):
            return _some_day(talk, place, policy)
        case _:
            assert_never(talk.said)


def _some_day(talk: Contact, place: Workplace, policy: Policy) -> DueCall:
    """No day was named, or nobody noted one: a week after the call (H7)."""
    called_on = place.day_of(talk.at)
    wait_is_over = called_on + policy.some_day_wait
    return DueCall(
        episode=talk.id,
        reason=Reason.NOT_TOLD,
        since=called_on,
        day=place.next_business_day(wait_is_over),
        too_early_until=wait_is_over - _ONE_DAY,
        known_at=talk.at,
        rules=("H7", "H2"),
    )


def _called_back(talk: Contact, place: Workplace, policy: Policy) -> DueCall:
    """A7: on the very day that they named, business day or not; else some day."""
    if talk.day is None:
        return replace(
            _some_day(talk, place, policy),
            reason=Reason.CALL_BACK_SOME_DAY,
            rules=("A7", "H7", "H2"),
            agreed=True,
        )
    return DueCall(
        episode=f"{talk.id}-{talk.day:%y%m%d}",
        reason=Reason.CALL_BACK_DAY,
        since=talk.day,
        day=talk.day,
        too_early_until=talk.day - _ONE_DAY,
        known_at=talk.at,
        rules=("A7", "H2"),
        agreed=True,
        time_of_day=talk.time_of_day,
    )


def _unless_they_call(talk: Contact, place: Workplace, policy: Policy) -> DueCall:
    """A9: after the day by which they would call; a week is assumed where they named none."""
    if talk.day is None:
        some_day = _some_day(talk, place, policy)
        return replace(
            some_day,
            reason=Reason.THEY_CALL,
            since=None,
            rules=("A9", "H7", "H2"),
            assumed=True,
            their_turn_until=some_day.too_early_until,
        )
    return DueCall(
        episode=f"{talk.id}-{talk.day:%y%m%d}",
        reason=Reason.THEY_CALL,
        since=talk.day,
        day=place.business_day_after(talk.day, policy.they_call_business_days),
        too_early_until=talk.day,
        known_at=talk.at,
        rules=("A9", "H2"),
        their_turn_until=talk.day,
    )


def _put_off(call: DueCall, application: Application, place: Workplace, policy: Policy) -> DueCall:
    """The call, put off by those calls since then that reached nobody (H5, H6)."""
    attempts = _attempts_since_talk(application)
    if not attempts:
        return call
    last = attempts[-1]
    retry = _retry(last, place, policy)
    if retry.day <= call.day:
        return replace(call, known_at=max(call.known_at, last.at))
    return replace(retry, agreed=call.agreed and _still_agreed(attempts, policy))


def _attempts_since_talk(application: Application) -> tuple[Contact, ...]:
    contacts = application.round_contacts
    talk = _last_talk(application)
    return contacts[contacts.index(talk) + 1 :] if talk else contacts


def _still_agreed(attempts: tuple[Contact, ...], policy: Policy) -> bool:
    """They wait for a call that has not got through yet; enough tries make a contact (H6)."""
    return len(attempts) < policy.tries and all(c.result in TRIES for c in attempts)


def _retry(attempt: Contact, place: Workplace, policy: Policy) -> DueCall:
    """When to call again after a call that reached nobody concerned."""
    called_on = place.day_of(attempt.at)
    call = DueCall(
        episode=attempt.id,
        reason=Reason.WRONG_PERSON,
        since=called_on,
        day=place.business_day_after(called_on, policy.try_business_days),
        too_early_until=called_on,
        known_at=attempt.at,
        rules=("A5", "H6", "H2"),
    )
    match attempt.result:
        case CallResult.LEFT_MESSAGE | CallResult.WROTE:
            first_quiet = place.next_business_day(called_on)
            day = place.business_day_after(first_quiet, policy.message_business_days)
            return replace(call, reason=Reason.MESSAGE_LEFT, day=day, rules=("H5", "H2"))
        case CallResult.NO_ANSWER:
            hours = _other_half(attempt, place, policy)
            return replace(call, reason=Reason.NO_ANSWER, hours=hours, rules=("H6", "H2"))
        case CallResult.WRONG_PERSON | CallResult.TALKED:
            return call
        case _:
            assert_never(attempt.result)


def _other_half(attempt: Contact, place: Workplace, policy: Policy) -> CallingHours:
    """A different hour: tried in the morning, so the afternoon, and the other way round (H6)."""
    if local(attempt.at, place.zone).time() < policy.afternoon:
        return replace(place.hours, first=policy.afternoon)
    return replace(place.hours, last=policy.afternoon)
