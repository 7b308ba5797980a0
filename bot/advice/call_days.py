"""Which day each due call gets: never two applications at one employer on one day (H4).

A day that an employer named is kept. Of the others those come first that the person put off to a
moment of their own, then they go by their moment; calls that rest on the home card come last.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.advice.agreed import lapses_at
from bot.advice.calling import DueCall, Reason
from bot.advice.model import Application, NudgeKind, Response
from bot.advice.nudge_log import Fired
from bot.advice.outlook import Outlook
from bot.advice.telling import Telling, Wish, telling
from bot.advice.untold import begun_call, begun_lapses_at
from bot.advice.workplace import Workplace

_OF_CALLS = (NudgeKind.CALL_DUE, NudgeKind.AGREED_CALL_BACK)
_NOT_TOLD = (Response.SNOOZED, Response.UNSEEN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A due call with the moment from which it may be told of again."""

    application: Application
    call: DueCall
    place: Workplace
    fired: Fired
    wish: Wish
    begun: bool = False
    """The call was begun on its day: what came of it is asked before it is advised again."""
    rests: bool = False
    """No nudge tells of it any more; it waits on the home card (H15)."""
    put_off: bool = False
    """The person chose the moment themselves."""


def candidates(view: Outlook, applications: Iterable[Application]) -> Iterator[Candidate]:
    """The due calls among these applications, in their order."""
    for application in applications:
        place = view.place(application)
        call = view.call(application)
        if isinstance(call, DueCall):
            yield _candidate(view, application, call, place)


def call_days(view: Outlook, due: Iterable[Candidate]) -> Mapping[str, Telling]:
    """When each due call is told of, by application, seen from the outlook's moment."""
    by_employer: dict[str, list[Candidate]] = {}
    for candidate in due:
        key = candidate.application.employer_key
        by_employer.setdefault(key, []).append(candidate)
    return {
        application_id: told
        for siblings in by_employer.values()
        for application_id, told in _allot(view, siblings)
    }


def days_taken(view: Outlook, application: Application) -> frozenset[date]:
    """Days on which the other applications at this employer have a call, or had one."""
    others = view.search.others_at_employer(application)
    if not others:
        return frozenset()
    there = view.search.at_employer(application)
    allotted = call_days(view, candidates(view, there))
    days = {told.window.day for id_, told in allotted.items() if id_ != application.id}
    return frozenset(days.union(*(_own_days(view, other) for other in others)))


def tell(view: Outlook, candidate: Candidate, taken: Iterable[date] = ()) -> Telling:
    """When this call is told of, if these days are taken."""
    ahead = view.policy.quiet_ahead
    return telling(candidate.wish, candidate.place, view.person, ahead, frozenset(taken))


def _candidate(
    view: Outlook, application: Application, call: DueCall, place: Workplace
) -> Candidate:
    """H15: untouched it returns once. Put off, it comes when they wished. Handled, it rests."""
    begun_at = _begun_on_its_day(application, call, place)
    fired = _fired(view, application, call, NudgeKind.CALL_DUE)
    agreed = _fired(view, application, call, NudgeKind.AGREED_CALL_BACK)
    spent = not fired.snoozed_until and fired.untouched > view.policy.returns
    moments = [view.since, _from_moment(call, place, fired)]
    if begun_at:
        moments.append(begun_lapses_at(view, application, begun_at))
    return Candidate(
        application=application,
        call=call,
        place=place,
        fired=fired,
        wish=Wish(
            not_before=max(moments),
            day=_from_day(view, call, place, fired),
            hours=call.hours,
            rings=application.ring_in_quiet_time,
            chosen=fired.snoozed_until,
        ),
        begun=begun_at is not None,
        rests=spent or fired.handled or agreed.handled,
        put_off=fired.snoozed_until is not None,
    )


def _fired(view: Outlook, application: Application, call: DueCall, kind: NudgeKind) -> Fired:
    """The firings about this call; a card that was opened and never told answers none of them."""
    fired = view.log.fired(application.id, call.episode, kind)
    opened_at = begun_call(application)
    return fired.looked_at(opened_at) if opened_at else fired


def _begun_on_its_day(application: Application, call: DueCall, place: Workplace) -> datetime | None:
    begun_at = begun_call(application)
    return begun_at if begun_at and place.day_of(begun_at) >= call.day else None


def _from_moment(call: DueCall, place: Workplace, fired: Fired) -> datetime:
    """Not before it was known, nor before they wished."""
    moments = [call.known_at]
    if call.reason is Reason.CALL_BACK_DAY:
        # The agreed call has its own nudge until the end of the next business day.
        moments.append(lapses_at(call, place))
    if fired.snoozed_until:
        moments.append(fired.snoozed_until)
    return max(moments)


def _from_day(view: Outlook, call: DueCall, place: Workplace, fired: Fired) -> date:
    if fired.last and not fired.snoozed_until:
        sent_on = place.day_of(fired.last.sent_at)
        return place.business_day_after(sent_on, view.policy.return_business_days)
    if call.reason is Reason.CALL_BACK_DAY:
        return place.business_day_after(call.day)
    if call.reason is Reason.COMPETING_OFFER:
        return _after_the_offer(call, place)
    return call.day


def _after_the_offer(call: DueCall, place: Workplace) -> date:
    """Nobody is sent to the telephone in the hour of an offer, if the next day will do (H11)."""
    next_day = place.business_day_after(place.day_of(call.known_at))
    return next_day if call.since is not None and next_day <= call.since else call.day


def _allot(view: Outlook, siblings: list[Candidate]) -> Iterator[tuple[str, Telling]]:
    alone = [(candidate, tell(view, candidate)) for candidate in siblings]
    alone.sort(key=lambda pair: (pair[0].rests, not pair[0].put_off, pair[1].at))
    allotted: set[date] = set()
    for candidate, told in alone:
        others = view.search.others_at_employer(candidate.application)
        taken = allotted.union(*(_own_days(view, other) for other in others))
        if told.window.day in taken:
            told = tell(view, candidate, taken)
        allotted.add(told.window.day)
        yield candidate.application.id, told


def _own_days(view: Outlook, application: Application) -> frozenset[date]:
    """Days on which it was called about, nudged about, or is expected to be called about."""
    place = view.place(application)
    called = {place.day_of(contact.at) for contact in application.contacts}
    nudged = {
        entry.day or place.day_of(entry.sent_at)
        for entry in view.log.about(application.id)
        if entry.kind in _OF_CALLS and entry.response not in _NOT_TOLD
    }
    call = view.call(application)
    if isinstance(call, DueCall) and call.reason is Reason.CALL_BACK_DAY:
        called.add(call.day)
    return frozenset(called | nudged)
