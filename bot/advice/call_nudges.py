"""The nudges about calls to make: a call that is due, and a call-back on a day they named."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bot.advice.agreed import agreed_window, at_agreed_time, lapses_at, reminded_at
from bot.advice.call_days import Candidate, call_days
from bot.advice.calling import Reason
from bot.advice.model import NudgeKind
from bot.advice.nudge import Nudge
from bot.advice.outlook import Outlook
from bot.advice.telling import Telling, Wish, telling
from bot.advice.workplace import Window


def calls_due(view: Outlook, due: Sequence[Candidate]) -> Iterator[Nudge]:
    """One for each due call that does not rest. It never expires: later is fine, too (H2)."""
    days = call_days(view, due)
    for candidate in due:
        if not candidate.rests:
            yield _call_due(candidate, days[candidate.application.id])


def agreed_call_backs(view: Outlook, due: Sequence[Candidate]) -> Iterator[Nudge]:
    """One for each call on a day that the employer named (A7), until that has lapsed."""
    for candidate in due:
        if candidate.call.reason is Reason.CALL_BACK_DAY:
            yield from _agreed_call_back(view, candidate)


def _call_due(candidate: Candidate, told: Telling) -> Nudge:
    call = candidate.call
    quiet = told.rings_in_quiet or told.hours_are_quiet
    again = bool(candidate.fired.untouched)
    return Nudge(
        key=candidate.fired.next_key,
        kind=NudgeKind.CALL_DUE,
        application_id=candidate.application.id,
        due_at=told.at,
        rules=(*call.rules, *(["H3"] if quiet else []), *(["H15"] if again else [])),
        reason=call.reason,
        since=call.since,
        day=told.window.day,
        call_at=told.window.opens_at,
        until=told.window.closes_at,
        assumed=call.assumed,
        agreed=call.agreed,
        by_mail=call.by_mail,
        rings_in_quiet=told.rings_in_quiet,
        hours_are_quiet=told.hours_are_quiet,
    )


def _agreed_call_back(view: Outlook, candidate: Candidate) -> Iterator[Nudge]:
    call, application = candidate.call, candidate.application
    fired = view.log.fired(application.id, call.episode, NudgeKind.AGREED_CALL_BACK)
    if candidate.begun or (fired.last and not fired.snoozed_until):
        return
    expires_at = lapses_at(call, candidate.place)
    told = _told_of_agreed(view, candidate, fired.snoozed_until)
    if told.at >= expires_at:
        return
    yield Nudge(
        key=fired.next_key,
        kind=NudgeKind.AGREED_CALL_BACK,
        application_id=application.id,
        due_at=told.at,
        expires_at=expires_at,
        rules=(*call.rules, *(["H3"] if told.rings_in_quiet or told.hours_are_quiet else [])),
        reason=call.reason,
        since=call.since,
        day=told.window.day,
        call_at=told.window.opens_at,
        time_agreed=at_agreed_time(call, told.window),
        until=told.window.closes_at,
        agreed=True,
        rings_in_quiet=told.rings_in_quiet,
        hours_are_quiet=told.hours_are_quiet,
    )


def _told_of_agreed(view: Outlook, candidate: Candidate, put_off: datetime | None) -> Telling:
    """At its moment or before; held back past it, in the next calling hours."""
    call, place = candidate.call, candidate.place
    window = agreed_window(call, place, view.policy)
    wished = put_off or reminded_at(call, place, view.policy)
    told = _told_around(view, candidate, wished, window, may_be_earlier=not put_off)
    if told.at < window.closes_at:
        return told
    wish = Wish(
        not_before=told.at,
        day=place.business_day_after(call.day),
        rings=candidate.wish.rings,
    )
    return telling(wish, place, view.person, view.policy.quiet_ahead)


def _told_around(
    view: Outlook, candidate: Candidate, wished: datetime, window: Window, *, may_be_earlier: bool
) -> Telling:
    """Earlier where it would fall into quiet time, but never before it was agreed; else later."""
    person, known_at = view.person, candidate.call.known_at
    at = max(wished, known_at, view.since)
    if candidate.wish.rings and person.is_quiet(at):
        return Telling(at=at, window=window, rings_in_quiet=True)
    before = person.ahead_of_quiet(wished, view.policy.quiet_ahead)
    if may_be_earlier and before >= known_at:
        at = max(before, view.since)
    at = person.later(at)
    return Telling(at=at, window=window, hours_are_quiet=at < wished)
