"""The nudges about a thank-you: in the morning after the interview, and once when it is late (H1).

over on Wed 14 Oct, 15:00  ->  due on Thu 15 Oct, 09:00; late on Fri 16 Oct, 15:00
over on Thu 15 Oct, 15:00  ->  due on Fri 16 Oct, 09:00; late before the weekend, Fri 19:00
over on Fri 16 Oct, 15:00  ->  spoken of that very day; late on Mon 19 Oct, 08:00
"""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta

from bot.advice import calendar
from bot.advice.after_interview import brought_up_at, over_at, told_at
from bot.advice.calling import DueCall
from bot.advice.model import (
    Application,
    Interview,
    JobSearch,
    NudgeKind,
    Response,
    SentNudge,
)
from bot.advice.nudge import Nudge
from bot.advice.nudge_log import NudgeLog
from bot.advice.once import Occasion, once
from bot.advice.outlook import Outlook

_ONE_DAY = timedelta(days=1)


def thank_yous(view: Outlook) -> Iterator[Nudge]:
    """Those of each interview whose thank-you is neither sent nor declined.

    None once they were in touch with the employer since: then thanks were said, or it is over.
    """
    for application in view.search.open_applications:
        interview = application.interview
        noted = interview.thanks is not None or not interview.takes_place
        if not noted and not application.round_contacts:
            yield from _due(view, application)
            yield from _late(view, application)


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


def _due(view: Outlook, application: Application) -> Iterator[Nudge]:
    """In the morning, unless that is the very day on which it is spoken of anyway."""
    interview = application.interview
    wished, spoken_of = _due_from(view, interview), _brought_up(view, interview)
    is_put_off = _put_off_until(view, application) is not None
    if not is_put_off and (wished is None or _day(wished, view) <= _day(spoken_of, view)):
        return
    expires_at = min(_late_at(view, interview), _late_from(view, application))
    due = _occasion(view, application, NudgeKind.THANK_YOU_DUE, wished or spoken_of, expires_at)
    yield from once(view, due)


def _late(view: Outlook, application: Application) -> Iterator[Nudge]:
    """Once, until the call is due; then thanks are said in its first sentence."""
    interview = application.interview
    call = view.call(application)
    if told_at(interview) >= _late_at(view, interview):
        return
    expires_at = _over(view, interview) + view.policy.no_date_wait
    if isinstance(call, DueCall):
        expires_at = view.place(application).window(call.day, call.hours).opens_at
    wished = _late_from(view, application)
    yield from once(
        view, _occasion(view, application, NudgeKind.THANK_YOU_LATE, wished, expires_at)
    )


def _due_from(view: Outlook, interview: Interview) -> datetime | None:
    """The last morning slot in time; None where there is none, as before a quiet weekend (H14)."""
    over = _over(view, interview)
    until = over + view.policy.thank_you_due
    day = _day(until, view)
    while day >= _day(over, view):
        slot = view.person.slot(day)
        if slot is not None and over < slot <= until:
            return slot
        day -= _ONE_DAY
    return None


def _late_from(view: Outlook, application: Application) -> datetime:
    """Before quiet time rather than after it (H14), but not while it is only due.

    Not on a day on which it is spoken of anyway; put off until it is late, it comes then.
    """
    interview, person, policy = application.interview, view.person, view.policy
    over, late_at = _over(view, interview), _late_at(view, interview)
    put_off_until = _put_off_until(view, application)
    if put_off_until is not None and put_off_until >= late_at:
        return person.later(put_off_until)
    moment = person.ahead_of_quiet(late_at, policy.quiet_ahead)
    if moment < max(over + policy.thank_you_due, told_at(interview)):
        moment = person.later(late_at)
    spoken_of = max(_brought_up(view, interview), put_off_until or over)
    next_day = _day(spoken_of, view) + _ONE_DAY
    if _day(moment, view) >= next_day:
        return moment
    return person.slot_from(calendar.instant(next_day, time(), person.zone))


def _occasion(
    view: Outlook,
    application: Application,
    kind: NudgeKind,
    wished: datetime,
    expires_at: datetime,
) -> Occasion:
    interview = application.interview
    return Occasion(
        kind=kind,
        application_id=application.id,
        subject_id=interview.id,
        episode=_episode(interview),
        wished=wished,
        known_at=told_at(interview),
        at=_over(view, interview),
        expires_at=expires_at,
        rules=("H1", "A1"),
    )


def _episode(interview: Interview) -> str:
    """With another day there is another thank-you."""
    return f"{interview.id}-e{interview.day:%y%m%d}"


def _put_off_until(view: Outlook, application: Application) -> datetime | None:
    episode = _episode(application.interview)
    return view.log.fired(application.id, episode, NudgeKind.THANK_YOU_DUE).snoozed_until


def _late_at(view: Outlook, interview: Interview) -> datetime:
    return _over(view, interview) + view.policy.thank_you_late


def _over(view: Outlook, interview: Interview) -> datetime:
    return over_at(interview, view.person.zone, view.policy)


def _brought_up(view: Outlook, interview: Interview) -> datetime:
    return brought_up_at(interview, view.person, view.policy)


def _day(moment: datetime, view: Outlook) -> date:
    return calendar.local(moment, view.person.zone).date()
