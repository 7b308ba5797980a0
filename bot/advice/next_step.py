"""The one next step of an application at a moment: what home, the list and "may I call?" show."""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum
from typing import assert_never

from bot.advice import calendar
from bot.advice.agreed import agreed_window, at_agreed_time, lapses_at, reminded_at
from bot.advice.call_days import days_taken
from bot.advice.calling import DueCall, NoCall, Reason, Rest, is_too_early
from bot.advice.interview_time import is_ahead, starts_at
from bot.advice.last_word import wanted_more
from bot.advice.model import Application, JobSearch
from bot.advice.offer import Offer
from bot.advice.offer_times import Stage, offer_of, standing
from bot.advice.outlook import Outlook, outlook
from bot.advice.policy import Policy
from bot.advice.telling import Telling, Wish, telling
from bot.advice.untold import still_untold
from bot.advice.workplace import Window, Workplace

_FROM_INTERVIEW = (Reason.PROMISE, Reason.NO_DATE)


class NextStepKind(StrEnum):
    """The kinds of next step, most urgent first."""

    CALL_NOW = "call_now"
    """A call is due, and calling hours last until `until`."""
    ANSWER_OFFER = "answer_offer"
    """An offer waits for a yes or no, by the end of `day` if one is known (A16)."""
    TALK_OFFER = "talk_offer"
    """Contract and pay are talked about at `when` (A16)."""
    FIRST_DAY = "first_day"
    """All is settled; the first day is `day`, at `when` (A17)."""
    FILL_OFFER = "fill_offer"
    """Something of an offer is still open; the first day is `day`, if it is known (A17)."""
    TELL_OUTCOME = "tell_outcome"
    """A call was made, and what came of it is not noted."""
    INTERVIEW_AHEAD = "interview_ahead"
    """The interview itself comes first: on `day`, at `when` if its time is known."""
    WRITE_NOW = "write_now"
    """They want no call and allow an e-mail: one is due (H8)."""
    SEND_MORE = "send_more"
    """They asked for references or a test: it is wanted by `until_day`, if they named one."""
    CALL_ON = "call_on"
    """Call from `when` on; not before."""
    WRITE_ON = "write_on"
    """Write from `when` on, as no call is welcome; not before (H8)."""
    WAIT_FOR_THEM = "wait_for_them"
    """It is their turn until the end of `until_day`; with no word by then, call from `when`."""
    REST = "rest"
    """No further call is advised; `rest` says why."""
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """What to do next and why. Days are the employer's calendar, instants UTC.

    `rules` are ids, the one that says most first; with A8 among them it is too early to call. That
    nobody is there at this hour, or until Monday, is not too early.
    """

    kind: NextStepKind
    rules: tuple[str, ...] = ()
    reason: Reason | None = None
    since: date | None = None
    """The day that `reason` speaks of; None where nobody named one (`assumed`)."""
    rest: Rest | None = None
    until_day: date | None = None
    day: date | None = None
    """The day on which to call."""
    when: datetime | None = None
    """From when to call on that day."""
    time_agreed: bool = False
    """They agreed to `when` itself: they expect the call, or you, then. Else the day is said."""
    until: datetime | None = None
    """When calling hours end on that day."""
    assumed: bool = False
    """The wait is our assumption, as nobody named a day (A9)."""
    agreed: bool = False
    """They know that the call will come: it costs no budget (H4)."""
    by_mail: bool = False
    """What follows is an e-mail, as no call is welcome (H8)."""
    hours_are_quiet: bool = False
    """Their calling hours lie inside the person's quiet time (H3)."""


def next_step(
    application: Application, search: JobSearch, policy: Policy, now: datetime
) -> NextStep:
    """Exactly one step, from the same facts as the plan, whatever nudges were sent or put off.

    Quiet time holds back nudges, not the person: a call may be made whenever the employer's
    calling hours are open. Raises UnknownZone for a zone that is none.
    """
    return step_in(outlook(search, policy, now), application)


def step_in(view: Outlook, application: Application) -> NextStep:
    """The same, for one application after another of the same search at the same moment."""
    if view.search.others_at_employer(application):
        # Its days depend on theirs (H4).
        return _step_in(view, application)
    log = view.log.about(application.id)
    place, offer = view.place(application), view.offer_elsewhere(application)
    given = view.since, place, view.policy, view.person, log, offer
    return application.kept("next step", given, lambda: _step_in(view, application))


def _step_in(view: Outlook, application: Application) -> NextStep:
    now = view.since
    place = view.place(application)
    today = place.day_of(now)
    offer = offer_of(application)
    if offer is not None:
        return _of_offer(offer, place, now)
    call = view.call(application)
    if isinstance(call, NoCall) and not application.is_open:
        return _without_a_call(call, today)
    if _outcome_is_missing(application, call, view):
        return NextStep(kind=NextStepKind.TELL_OUTCOME, rules=("H15",))
    if _interview_comes_first(call, application, view):
        return _interview(call, application, view)
    wanted = wanted_more(application)
    if wanted and (isinstance(call, NoCall) or today < call.day):
        return NextStep(kind=NextStepKind.SEND_MORE, rules=("H7",), until_day=wanted.day)
    if isinstance(call, NoCall):
        return _without_a_call(call, today)
    if call.reason is Reason.CALL_BACK_DAY and now < lapses_at(call, place):
        return _agreed(call, view, place)
    step = _on_a_business_day(call, application, view)
    return replace(step, kind=_WRITTEN.get(step.kind, step.kind)) if call.by_mail else step


_WRITTEN = {
    NextStepKind.CALL_NOW: NextStepKind.WRITE_NOW,
    NextStepKind.CALL_ON: NextStepKind.WRITE_ON,
}


_OFFERS = {
    Stage.TALK: (NextStepKind.TALK_OFFER, ("A16",)),
    Stage.ANSWER: (NextStepKind.ANSWER_OFFER, ("H14", "A16")),
    Stage.FILL: (NextStepKind.FILL_OFFER, ("A17", "A15")),
    Stage.FIRST_DAY: (NextStepKind.FIRST_DAY, ("A17",)),
    Stage.OVER: (NextStepKind.CLOSED, ()),
}


def _of_offer(offer: Offer, place: Workplace, now: datetime) -> NextStep:
    """An offer ends the calls, and has steps of its own until the first day is over."""
    stands = standing(offer, place, now)
    kind, rules = _OFFERS[stands.stage]
    return NextStep(kind=kind, rules=rules, day=stands.day, when=stands.at)


def _outcome_is_missing(application: Application, call: DueCall | NoCall, view: Outlook) -> bool:
    """Until the next call is due: then that is what matters, unless it is the one begun."""
    untold, place = still_untold(view, application), view.place(application)
    if untold is None:
        return False
    if isinstance(call, NoCall):
        return call.rest is Rest.BUDGET
    return place.day_of(view.since) < call.day or place.day_of(untold.at) >= call.day


def _without_a_call(call: NoCall, today: date) -> NextStep:
    match call.rest:
        case Rest.CLOSED:
            return NextStep(kind=NextStepKind.CLOSED)
        case Rest.DECLINED | Rest.ADVERTISED:
            return NextStep(kind=NextStepKind.REST, rest=call.rest, rules=("H8", "A8"))
        case Rest.FROZEN:
            return NextStep(kind=NextStepKind.REST, rest=call.rest, rules=("H10", "A8"))
        case Rest.BUDGET if call.their_turn_until and today <= call.their_turn_until:
            return NextStep(
                kind=NextStepKind.WAIT_FOR_THEM,
                until_day=call.their_turn_until,
                assumed=call.assumed,
                rules=("A9", "H4"),
            )
        case Rest.BUDGET:
            return NextStep(kind=NextStepKind.REST, rest=call.rest, rules=("H9", "H4", "A8"))
        case _:
            assert_never(call.rest)


def _interview_comes_first(call: DueCall | NoCall, application: Application, view: Outlook) -> bool:
    """While it is ahead there is nothing to call about, but a call that belongs before it."""
    interview = application.interview
    if not is_ahead(interview, view.person.zone, view.since):
        return False
    return isinstance(call, NoCall) or call.reason in _FROM_INTERVIEW or call.day > interview.day


def _interview(call: DueCall | NoCall, application: Application, view: Outlook) -> NextStep:
    interview, zone = application.interview, view.person.zone
    begins = starts_at(interview, zone)
    return NextStep(
        kind=NextStepKind.INTERVIEW_AHEAD,
        rules=call.rules if isinstance(call, DueCall) else ("A8",),
        day=interview.day,
        when=begins or calendar.instant(interview.day, time(), zone),
        time_agreed=begins is not None,
    )


def _agreed(call: DueCall, view: Outlook, place: Workplace) -> NextStep:
    """On the day they named; when its hours are over, in those of the next business day."""
    now, window = view.since, agreed_window(call, place, view.policy)
    if now >= window.closes_at:
        window = place.window(place.business_day_after(call.day))
        begins_at = window.opens_at
    else:
        begins_at = reminded_at(call, place, view.policy)
        if call.time_of_day is None and now >= window.opens_at:
            begins_at = now
    agreed = at_agreed_time(call, window)
    return _in_window(call, place, now, window, begins_at, time_agreed=agreed)


def _on_a_business_day(call: DueCall, application: Application, view: Outlook) -> NextStep:
    now, place = view.since, view.place(application)
    today, taken = place.day_of(now), days_taken(view, application)
    open_now = place.window(today, call.hours)
    works_today = today >= call.day and place.next_business_day(today) == today
    if works_today and today not in taken and open_now.opens_at <= now < open_now.closes_at:
        return _in_window(call, place, now, open_now, now)
    wish = Wish(
        not_before=now, day=call.day, hours=call.hours, rings=application.ring_in_quiet_time
    )
    told = telling(wish, place, view.person, view.policy.quiet_ahead, taken)
    last_day = call.their_turn_until
    their_turn = last_day and today <= last_day
    return _in_window(
        call,
        place,
        now,
        told.window,
        _from_when(told),
        hours_are_quiet=told.hours_are_quiet or told.rings_in_quiet,
        until_day=last_day if their_turn else None,
    )


def _from_when(told: Telling) -> datetime:
    """Not before the nudge, unless that comes on the evening before."""
    return max(told.window.opens_at, told.at)


def _in_window(
    call: DueCall,
    place: Workplace,
    now: datetime,
    window: Window,
    begins_at: datetime,
    *,
    time_agreed: bool = False,
    hours_are_quiet: bool = False,
    until_day: date | None = None,
) -> NextStep:
    kind = NextStepKind.CALL_NOW if begins_at <= now else NextStepKind.CALL_ON
    too_early = is_too_early(call, place.day_of(now), place)
    return NextStep(
        kind=NextStepKind.WAIT_FOR_THEM if until_day else kind,
        rules=(*call.rules, "A8") if too_early else call.rules,
        reason=call.reason,
        since=call.since,
        assumed=call.assumed,
        agreed=call.agreed,
        by_mail=call.by_mail,
        day=window.day,
        when=max(window.opens_at, begins_at),
        until=window.closes_at,
        time_agreed=time_agreed,
        hours_are_quiet=hours_are_quiet,
        until_day=until_day,
    )
