"""Slowing down: advice that goes unanswered becomes a weekly digest, then silence (H16)."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from bot.advice import calendar
from bot.advice.model import APPOINTMENTS, JobSearch, NudgeKind, Response, SentNudge
from bot.advice.nudge import Nudge
from bot.advice.outlook import Outlook
from bot.advice.policy import Policy

ADVICE = frozenset(NudgeKind) - APPOINTMENTS - {NudgeKind.DIGEST}
"""The kinds that slow."""

_ONE_DAY = timedelta(days=1)


def is_slowed(search: JobSearch, policy: Policy) -> bool:
    """So many pieces of advice in a row went unanswered, and the person did nothing else since.

    What went out at one moment was one message, and counts once.
    """
    ignored = {entry.sent_at for entry in _ignored(search) if entry.kind in ADVICE}
    return len(ignored) >= policy.unanswered


def digests(view: Outlook, waiting: Iterable[Nudge]) -> Iterator[Nudge]:
    """The next digest of the advice that waits; none when there is none, or after the last."""
    ignored = list(_ignored(view.search))
    sent = sum(entry.kind is NudgeKind.DIGEST for entry in ignored)
    moments = [nudge.due_at for nudge in waiting]
    if not moments or sent >= view.policy.digests:
        return
    slot = _next_slot(max(min(moments), ignored[0].sent_at), view)
    following = _next_slot(slot, view)
    due_at = view.person.later(max(slot, view.since))
    while _day(following, view) <= _day(due_at, view):
        slot, following = following, _next_slot(following, view)
        due_at = view.person.later(max(slot, view.since))
    yield Nudge(
        key=view.log.digests().next_key,
        kind=NudgeKind.DIGEST,
        application_id="",
        due_at=due_at,
        expires_at=following,
        rules=("H16", "H13"),
    )


def _ignored(search: JobSearch) -> Iterator[SentNudge]:
    """Advice and digests, latest first, back to where the person last answered or did anything."""
    active_at = search.seeker.last_active_at
    for entry in reversed(search.nudge_log):
        if entry.kind in APPOINTMENTS or entry.response is Response.UNSEEN:
            continue
        if entry.response or (active_at and entry.sent_at <= active_at):
            return
        yield entry


def _next_slot(moment: datetime, view: Outlook) -> datetime:
    """The first weekly morning after a moment: that of the week's first working day."""
    day = _day(moment, view)
    while True:
        week = _week_start(day, view)
        first = calendar.next_business_day(week, view.person.country)
        slot = calendar.instant(first, view.policy.morning, view.person.zone)
        if slot > moment:
            return slot
        day = week + _ONE_DAY


def _week_start(day: date, view: Outlook) -> date:
    """The first day on or after a day that follows a weekend, or would in most countries."""
    country = view.person.country
    while calendar.is_weekend(day, country) or not calendar.is_weekend(day - _ONE_DAY, country):
        day += _ONE_DAY
    return day


def _day(moment: datetime, view: Outlook) -> date:
    return calendar.local(moment, view.person.zone).date()
