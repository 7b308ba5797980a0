"""What there is to say just after an interview, and when: it was over then, and told of then.

Most interviews are told of afterwards, with their day alone: then the person has just heard
about the thank-you. One that was still ahead is asked about first (the debrief).
"""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.advice import calendar
from bot.advice.interview_time import ends_at, is_ahead
from bot.advice.model import Application, Interview
from bot.advice.personal_time import PersonalTime
from bot.advice.policy import Policy

_ONE_DAY = timedelta(days=1)
_NEVER = datetime.max.replace(tzinfo=UTC)


def told_at(interview: Interview) -> datetime:
    """When the person last said on which day it is."""
    return max(interview.registered_at, interview.moved_at or interview.registered_at)


def was_ahead(interview: Interview, zone: ZoneInfo) -> bool:
    """Whether it was still to come when the person told of it."""
    return is_ahead(interview, zone, told_at(interview))


def over_at(interview: Interview, zone: ZoneInfo, policy: Policy) -> datetime:
    """When it is over, in UTC.

    Of one without a time nobody knows: it counts as over when calling hours end that day (H2), or
    when it was told of that day.
    """
    ends = ends_at(interview, zone)
    if ends is not None:
        return ends
    told = told_at(interview)
    that_day = calendar.local(told, zone).date() == interview.day
    closes = calendar.instant(interview.day, policy.calling.last, zone)
    return min(told, closes) if that_day else closes


def debriefed_from(interview: Interview, person: PersonalTime, policy: Policy) -> datetime | None:
    """When to ask how it went: shortly after its end, later where it is quiet; None: not at all.

    Only of one that was ahead when it was told of. Where its time is not known, in the person's
    first morning slot after its day: until then it may not have begun.
    """
    if not was_ahead(interview, person.zone):
        return None
    ends = ends_at(interview, person.zone)
    if ends is not None:
        return person.later(ends + policy.debrief_after)
    return person.slot_from(calendar.instant(interview.day + _ONE_DAY, time(), person.zone))


def brought_up_at(interview: Interview, person: PersonalTime, policy: Policy) -> datetime:
    """When the thank-you is first spoken of anyway: in the debrief, or when it was told of."""
    return debriefed_from(interview, person, policy) or told_at(interview)


def lacks_thanks(application: Application, zone: ZoneInfo, now: datetime) -> bool:
    """The interview took place, and nothing is noted of a thank-you: sent, or not to be sent."""
    interview = application.interview
    took_place = interview.takes_place and not is_ahead(interview, zone, now)
    return application.is_open and took_place and interview.thanks is None


def thanks_are_timely(
    application: Application, zone: ZoneInfo, policy: Policy, now: datetime
) -> bool:
    """A thank-you is missing, and not late yet (H1)."""
    late_at = over_at(application.interview, zone, policy) + policy.thank_you_late
    return lacks_thanks(application, zone, now) and now < late_at
