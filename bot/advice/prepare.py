"""The nudges before an interview: what the person wanted to work on is brought back (A12).

    interview Thu 22 Oct, 15:00  ->  Tue 20 and Wed 21 Oct, 09:00, each until Thu, 15:00
    interview Mon 26 Oct         ->  Fri 23 Oct, 09:00, once: the weekend is quiet (H14)

With nothing to work on yet they remind of what is known, while there is time to note something.
"""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from bot.advice import calendar
from bot.advice.interview_time import starts_at
from bot.advice.model import Application, Interview, NudgeKind
from bot.advice.nudge import Nudge
from bot.advice.once import Occasion, once
from bot.advice.outlook import Outlook

_ONE_DAY = timedelta(days=1)


def prepares(view: Outlook) -> Iterator[Nudge]:
    """At most two for each interview that is to take place, never both at one moment."""
    for application in view.search.open_applications:
        if application.interview.takes_place:
            yield from _before(view, application, application.interview)


def _before(view: Outlook, application: Application, interview: Interview) -> Iterator[Nudge]:
    zone = view.person.zone
    midnight = calendar.instant(interview.day, time(), zone)
    known_at = max(interview.registered_at, interview.moved_at or interview.registered_at)
    expires_at = starts_at(interview, zone) or midnight
    if expires_at <= max(known_at, view.since):
        return
    day_before = calendar.instant(interview.day - _ONE_DAY, time(), zone)
    early, late = view.person.slot_until(day_before), view.person.slot_until(midnight)
    early_nudges = _one(view, application, "2", early, known_at, expires_at)
    late_nudges = _one(view, application, "1", late, known_at, expires_at)
    if known_at <= early and not _coincides(early_nudges, late):
        yield from early_nudges
    if known_at <= late or _something_to_work_on(view, known_at):
        yield from late_nudges


def _something_to_work_on(view: Outlook, moment: datetime) -> bool:
    """Noted by then: who has just written it down is not told of it at once."""
    return any(area.noted_at <= moment for area in view.search.open_areas)


def _coincides(early: tuple[Nudge, ...], late: datetime) -> bool:
    """Both would say the same at the same time: after downtime, put off, or by a weekend.

    Whether the later one has gone already does not matter: then all is said.
    """
    return any(nudge.due_at >= late for nudge in early)


def _one(
    view: Outlook,
    application: Application,
    days: str,
    slot: datetime,
    known_at: datetime,
    expires_at: datetime,
) -> tuple[Nudge, ...]:
    interview = application.interview
    occasion = Occasion(
        kind=NudgeKind.PREPARE,
        application_id=application.id,
        episode=f"{interview.id}-{interview.day:%y%m%d}-{days}",
        wished=slot,
        known_at=known_at,
        expires_at=expires_at,
        rules=("A12", "H14"),
        subject_id=interview.id,
        at=starts_at(interview, view.person.zone),
    )
    return tuple(once(view, occasion))
