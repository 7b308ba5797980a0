"""What has to go, and when: interviewers first, then closed applications, then who is not there.

Nothing of an application is touched while it is open, or while its offer is: that is not answered
yet, or the first day is still ahead.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from bot.advice import calendar
from bot.advice.model import Application, Ended, JobSearch, Result, Seeker
from bot.advice.offer import Answer, Offer
from bot.advice.policy import Policy

RULE = "H19"
"""All of it is this rule."""


def tidied(search: JobSearch, policy: Policy, now: datetime) -> JobSearch:
    """The search without what has to go by now; the same object when nothing has.

    Of an application whose time is over the numbers stay, for the person's own funnel. What they
    noted to work on stays, too: it is about them, and they tick it off themselves.
    """
    over = [a for a in search.applications if _is_past(search, a, policy.retention.closed, now)]
    for application in search.applications:
        if _is_past(search, application, policy.retention.interviewers, now) and _names(
            application
        ):
            search = search.with_application(_nameless(application))
    return _without(search, tuple(over)) if over else search


def must_be_told(search: JobSearch, policy: Policy, now: datetime) -> bool:
    """Whether it is time to tell them that everything will be erased."""
    seeker = search.seeker
    if seeker.last_active_at is None or _told_at(seeker) is not None:
        return False
    return now >= seeker.last_active_at + policy.retention.inactive - policy.retention.notice


def must_be_erased(search: JobSearch, policy: Policy, now: datetime) -> bool:
    """Whether they were told, and did not come back for the whole notice."""
    at = erased_at(search, policy)
    return at is not None and now >= at


def erased_at(search: JobSearch, policy: Policy) -> datetime | None:
    """When everything will be erased; None while nobody has told them."""
    told_at, active_at = _told_at(search.seeker), search.seeker.last_active_at
    if told_at is None or active_at is None:
        return None
    return max(active_at + policy.retention.inactive, told_at + policy.retention.notice)


def next_tidy_at(search: JobSearch, policy: Policy) -> datetime | None:
    """When something next has to go, or has to be told; None for never.

    At midnight UTC after it: who looks once a day needs no better, and the moment stays the same
    for all that is done on one day.
    """
    return min((_midnight_after(moment) for moment in _moments(search, policy)), default=None)


def closed_at(application: Application, seeker: Seeker) -> datetime | None:
    """When the last of it was over; None while anything is open or ahead."""
    outcome, offer = application.outcome, application.offer
    if outcome is None:
        return None
    if outcome.result is not Result.OFFERED:
        return outcome.learned_at
    if offer is None or offer.answered_at is None:
        return None
    return max(outcome.learned_at, offer.answered_at, _first_day(offer, seeker))


def _moments(search: JobSearch, policy: Policy) -> Iterator[datetime]:
    for application in search.applications:
        at = closed_at(application, search.seeker)
        if at is not None:
            yield at + policy.retention.closed
            if _names(application):
                yield at + policy.retention.interviewers
    seeker = search.seeker
    if seeker.last_active_at is not None:
        told_of = seeker.last_active_at + policy.retention.inactive - policy.retention.notice
        yield erased_at(search, policy) or told_of


def _told_at(seeker: Seeker) -> datetime | None:
    """When they were told, unless they have been here since."""
    told_at, active_at = seeker.erasure_told_at, seeker.last_active_at
    return told_at if told_at and active_at and told_at > active_at else None


def _first_day(offer: Offer, seeker: Seeker) -> datetime:
    """Who has accepted needs it all until they have begun."""
    if offer.answer is not Answer.ACCEPTED or offer.starts_on is None:
        return offer.made_at
    return calendar.instant(offer.starts_on, time(), calendar.zone(seeker.zone))


def _is_past(search: JobSearch, application: Application, kept: timedelta, now: datetime) -> bool:
    at = closed_at(application, search.seeker)
    return at is not None and now >= at + kept


def _names(application: Application) -> bool:
    return any(interview.interviewers for interview in application.rounds)


def _nameless(application: Application) -> Application:
    rounds = tuple(replace(interview, interviewers=()) for interview in application.rounds)
    return replace(application, rounds=rounds)


def _without(search: JobSearch, over: tuple[Application, ...]) -> JobSearch:
    """Their numbers stay; keys in the log are of no use once their application is gone."""
    gone = {application.id for application in over}
    return replace(
        search,
        applications=tuple(a for a in search.applications if a.id not in gone),
        nudge_log=tuple(sent for sent in search.nudge_log if sent.application_id not in gone),
        ended=(*search.ended, *map(_numbers, over)),
    )


def _numbers(application: Application) -> Ended:
    assert application.outcome is not None
    held = sum(interview.takes_place for interview in application.rounds)
    return Ended(result=application.outcome.result, rounds=held)


def _midnight_after(moment: datetime) -> datetime:
    day = moment.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    return day if day == moment else day + timedelta(days=1)
