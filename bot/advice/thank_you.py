"""The nudges about a thank-you: in the morning after the interview, and once when it is late (H1).

over on Wed 14 Oct, 15:00  ->  due on Thu 15 Oct, 09:00; late on Fri 16 Oct, 15:00
over on Thu 15 Oct, 15:00  ->  due on Fri 16 Oct, 09:00; late before the weekend, Fri 19:00
over on Fri 16 Oct, 15:00  ->  spoken of that very day; late on Mon 19 Oct, 08:00
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.advice import calendar
from bot.advice.after_interview import brought_up_at, over_at, told_at
from bot.advice.calling import DueCall
from bot.advice.model import Application, Interview, JobSearch, NudgeKind, Response, SentNudge
from bot.advice.nudge import Nudge
from bot.advice.nudge_log import NudgeLog
from bot.advice.once import Occasion, once
from bot.advice.outlook import Outlook

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Missing:
    """A thank-you that nothing is noted of, with the moments that it is counted from, in UTC."""

    view: Outlook
    application: Application
    over: datetime
    """When the interview is over."""
    late_at: datetime
    ends_at: datetime
    """From when on nothing is said of it: the call is due, or would be."""
    put_off_until: datetime | None = None

    @property
    def interview(self) -> Interview:
        return self.application.interview


def thank_yous(view: Outlook) -> Iterator[Nudge]:
    """Those of each interview whose thank-you is neither sent nor declined.

    None once they were in touch with the employer since: then thanks were said, or it is over.
    """
    for application in view.search.open_applications:
        interview = application.interview
        noted = interview.thanks is not None or not interview.takes_place
        if not noted and not application.round_contacts:
            missing = _missing(view, application)
            if view.since < max(missing.late_at, missing.ends_at):
                yield from _due(missing)
                yield from _late(missing)


def put_off_line(
    search: JobSearch, application: Application, now: datetime, until: datetime
) -> SentNudge:
    """The log's line for a thank-you that an answer of ours offered, and that was put off."""
    episode = _episode(application.interview)
    log = NudgeLog(search.nudge_log)
    return SentNudge(
        key=log.fired(application.id, episode, NudgeKind.THANK_YOU_DUE).next_key,
        kind=NudgeKind.THANK_YOU_DUE,
        application_id=application.id,
        sent_at=now,
        response=Response.SNOOZED,
        snoozed_until=until,
    )


def _missing(view: Outlook, application: Application) -> _Missing:
    interview, policy, call = application.interview, view.policy, view.call(application)
    over = over_at(interview, view.person.zone, policy)
    ends_at = over + policy.no_date_wait
    if isinstance(call, DueCall):
        ends_at = view.place(application).window(call.day, call.hours).opens_at
    fired = view.log.fired(application.id, _episode(interview), NudgeKind.THANK_YOU_DUE)
    return _Missing(
        view=view,
        application=application,
        over=over,
        late_at=over + policy.thank_you_late,
        ends_at=ends_at,
        put_off_until=fired.snoozed_until,
    )


def _due(missing: _Missing) -> Iterator[Nudge]:
    """In the morning, unless that is the very day on which it is spoken of anyway."""
    wished, spoken_of = _due_from(missing), _brought_up(missing)
    says_more = wished is not None and _day(wished, missing) > _day(spoken_of, missing)
    if not says_more and missing.put_off_until is None:
        return
    expires_at = min(missing.late_at, _late_from(missing))
    due = _occasion(missing, NudgeKind.THANK_YOU_DUE, wished or spoken_of, expires_at)
    yield from once(missing.view, due)


def _late(missing: _Missing) -> Iterator[Nudge]:
    """Once, until the call is due; then thanks are said in its first sentence."""
    if told_at(missing.interview) >= missing.late_at:
        return
    late = _occasion(missing, NudgeKind.THANK_YOU_LATE, _late_from(missing), missing.ends_at)
    yield from once(missing.view, late)


def _due_from(missing: _Missing) -> datetime | None:
    """The last morning slot in time; None where there is none, as before a quiet weekend (H14)."""
    until = missing.over + missing.view.policy.thank_you_due
    day = _day(until, missing)
    while day >= _day(missing.over, missing):
        slot = missing.view.person.slot(day)
        if slot is not None and missing.over < slot <= until:
            return slot
        day -= _ONE_DAY
    return None


def _late_from(missing: _Missing) -> datetime:
    """Before quiet time rather than after it (H14), but not while it is only due.

    Not on a day on which it is spoken of anyway; put off until it is late, it comes then.
    """
    person, policy = missing.view.person, missing.view.policy
    put_off_until, late_at = missing.put_off_until, missing.late_at
    if put_off_until is not None and put_off_until >= late_at:
        return person.later(put_off_until)
    moment = person.ahead_of_quiet(late_at, policy.quiet_ahead)
    if moment < max(missing.over + policy.thank_you_due, told_at(missing.interview)):
        moment = person.later(late_at)
    spoken_of = max(_brought_up(missing), put_off_until or missing.over)
    next_day = _day(spoken_of, missing) + _ONE_DAY
    if _day(moment, missing) >= next_day:
        return moment
    return person.slot_from(calendar.instant(next_day, time(), person.zone))


def _occasion(
    missing: _Missing, kind: NudgeKind, wished: datetime, expires_at: datetime
) -> Occasion:
    interview = missing.interview
    return Occasion(
        kind=kind,
        application_id=missing.application.id,
        subject_id=interview.id,
        episode=_episode(interview),
        wished=wished,
        known_at=told_at(interview),
        at=missing.over,
        expires_at=expires_at,
        rules=("H1", "A1"),
    )


def _episode(interview: Interview) -> str:
    """With another day there is another thank-you."""
    return f"{interview.id}-e{interview.day:%y%m%d}"


def _brought_up(missing: _Missing) -> datetime:
    return brought_up_at(missing.interview, missing.view.person, missing.view.policy)


def _day(moment: datetime, missing: _Missing) -> date:
    return calendar.local(moment, missing.view.person.zone).date()
