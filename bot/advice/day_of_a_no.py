"""On the day of a rejection only what has a fixed time is sent: advice waits for the next (H17)."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.advice import calendar
from bot.advice.model import JobSearch
from bot.advice.nudge import Nudge

_ONE_DAY = timedelta(days=1)


Again = Callable[[datetime, JobSearch], Iterable[Nudge]]
"""The advice from a moment on, for the applications of that search alone."""


def spared(advice: Iterable[Nudge], search: JobSearch, again: Again) -> tuple[Nudge, ...]:
    """The advice, none of it on a day of a rejection in the person's calendar.

    From the first such day that has some, it is planned `again` from the midnight that ends it:
    calls keep to their hours and to one a day (H4), and what is too late by then is left out.
    Employers are planned by themselves, so those without any that day are left as they are.
    """
    nudges, days = tuple(advice), rejection_days(search)
    moved: frozenset[str] = frozenset()
    while held := [nudge for nudge in nudges if _day(nudge.due_at, search) in days]:
        first = min(_day(nudge.due_at, search) for nudge in held)
        moved |= {nudge.key for nudge in held}
        part = _part(search, held)
        ids = {application.id for application in part.applications} | {""}
        kept = [
            nudge
            for nudge in nudges
            if nudge.application_id not in ids or _day(nudge.due_at, search) < first
        ]
        known = {nudge.key for nudge in kept}
        later = again(_end(first, search), part)
        nudges = (*kept, *(nudge for nudge in later if nudge.key not in known))
    return tuple(_cited(nudge) if nudge.key in moved else nudge for nudge in nudges)


def _part(search: JobSearch, held: Iterable[Nudge]) -> JobSearch:
    """The applications at the employers that these are about; the digest is about all of them."""
    ids = {nudge.application_id for nudge in held}
    if "" in ids:
        return search
    employers = {a.employer_key for a in search.applications if a.id in ids}
    there = tuple(a for a in search.applications if a.employer_key in employers)
    return replace(search, applications=there)


def rejection_days(search: JobSearch) -> frozenset[date]:
    """The person's calendar days on which they learned of a no."""
    return frozenset(
        _day(application.outcome.learned_at, search)
        for application in search.applications
        if application.outcome is not None and application.is_refused
    )


def _day(moment: datetime, search: JobSearch) -> date:
    return calendar.local(moment, calendar.zone(search.seeker.zone)).date()


def _end(day: date, search: JobSearch) -> datetime:
    return calendar.instant(day + _ONE_DAY, time(), calendar.zone(search.seeker.zone))


def _cited(nudge: Nudge) -> Nudge:
    return replace(nudge, rules=(*nudge.rules, "H17"))
