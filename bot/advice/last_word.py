"""What an employer last said decides about the next call: in the interview (A2, A3), or since.

A7: call back on the day they named. A9: they call, so their day must pass first.
"""

from dataclasses import replace
from datetime import timedelta
from typing import assert_never

from bot.advice.due_call import DueCall, Reason
from bot.advice.interview_calls import from_interview
from bot.advice.model import Application, Contact, Interview, Said
from bot.advice.policy import Policy
from bot.advice.workplace import Workplace

_ONE_DAY = timedelta(days=1)


def last_word(application: Application) -> Contact | None:
    """The last talk of the round; None where the interview's own word counts.

    What was learned of the interview after a call replaces what was said in it.
    """
    talked = application.last_talk
    if talked is None or _is_overtaken(talked, application.interview):
        return None
    return talked


def _is_overtaken(talk: Contact, interview: Interview) -> bool:
    """Told since then: a promise, another day for the interview, or that it fell through."""
    promise = interview.decision_learned_at if interview.decision_by else None
    told = (promise, interview.moved_at, interview.fate_learned_at)
    return _came_before(talk, interview) or any(moment > talk.at for moment in told if moment)


def _came_before(talk: Contact, interview: Interview) -> bool:
    """A talk before the interview in which no day was named: the interview itself says more."""
    return (
        talk.said in (Said.THEY_CALL, Said.CALL_BACK, Said.OTHER, None)
        and talk.day is None
        and talk.at.date() < interview.day
    )


def wanted_more(application: Application) -> Contact | None:
    """The call in which they asked for references or a test that nobody noted as sent."""
    word = last_word(application)
    is_open = word is not None and word.said is Said.WANTS_MORE and word.sent_at is None
    return word if is_open else None


def call_by_last_word(application: Application, place: Workplace, policy: Policy) -> DueCall:
    """The call that the latest word asks for."""
    word = last_word(application)
    if word is None:
        return from_interview(application.interview, place, policy)
    return _from_talk(word, place, policy)


def _from_talk(talk: Contact, place: Workplace, policy: Policy) -> DueCall:
    match talk.said:
        case Said.CALL_BACK:
            return _called_back(talk, place, policy)
        case Said.THEY_CALL:
            return _unless_they_call(talk, place, policy)
        case Said.ANOTHER_ROUND:
            invited = _unless_they_call(talk, place, policy)
            return replace(invited, reason=Reason.ANOTHER_ROUND)
        case Said.WANTS_MORE:
            return _after_more(talk, place, policy)
        case Said.NO_MORE_CALLS | Said.FROZEN | Said.OTHER | Said.NO | Said.OFFER | None:
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


def _after_more(talk: Contact, place: Workplace, policy: Policy) -> DueCall:
    """They asked for references or a test: a week after it was sent, or was to be sent (H7)."""
    if talk.sent_at is None:
        asked_until = max(talk.day or place.day_of(talk.at), place.day_of(talk.at))
        reason, since, known_at = Reason.WANTS_MORE, place.day_of(talk.at), talk.at
        episode = f"{talk.id}-{asked_until:%y%m%d}"
    else:
        asked_until = since = place.day_of(talk.sent_at)
        reason, known_at, episode = Reason.SENT_MORE, talk.sent_at, f"{talk.id}-s{since:%y%m%d}"
    wait_is_over = asked_until + policy.some_day_wait
    return DueCall(
        episode=episode,
        reason=reason,
        since=since,
        day=place.next_business_day(wait_is_over),
        too_early_until=wait_is_over - _ONE_DAY,
        known_at=known_at,
        rules=("H7", "H2"),
        assumed=reason is Reason.SENT_MORE,
        their_turn_until=wait_is_over - _ONE_DAY if reason is Reason.SENT_MORE else None,
    )
