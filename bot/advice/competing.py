"""Another employer's offer with a deadline: it makes an earlier call all right (H11).

Never as a bluff: only an offer among the facts counts, still unanswered, its deadline not past.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from bot.advice import calendar
from bot.advice.due_call import DueCall, Reason
from bot.advice.model import Application, JobSearch, Result
from bot.advice.workplace import Workplace, employer_zone

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetingOffer:
    """An offer that must be answered by `reply_by`, known since `known_at`, over at `ends_at`."""

    employer_key: str
    reply_by: date
    ends_at: datetime
    known_at: datetime


def dated_offers(search: JobSearch) -> tuple[CompetingOffer, ...]:
    """The unanswered offers with a deadline, past or not; the soonest deadline first."""
    found = (_dated_offer(application, search) for application in search.applications)
    return tuple(sorted((offer for offer in found if offer), key=lambda offer: offer.reply_by))


def offer_elsewhere(
    application: Application, offers: Iterable[CompetingOffer]
) -> CompetingOffer | None:
    """The first of these that is another employer's."""
    here = application.employer_key
    for offer in offers:
        if offer.employer_key != here:
            return offer
    return None


def before_the_deadline(
    call: DueCall, offer: CompetingOffer, application: Application, place: Workplace
) -> DueCall:
    """The call in time to answer the offer; the same call where it leaves a day for that.

    A call to which they agreed stands, if it comes by then; once they were talked to, they know.
    """
    talked = application.last_talk
    if talked is not None and talked.at > offer.known_at:
        return call
    in_time = call.day if call.agreed else place.business_day_after(call.day)
    known_on = place.day_of(offer.known_at)
    if place.window(known_on).closes_at <= offer.known_at:
        known_on += _ONE_DAY
    day = place.next_business_day(max(known_on, application.interview.day + _ONE_DAY))
    if in_time <= offer.reply_by or not day < call.day or day > offer.reply_by:
        return call
    return DueCall(
        episode=f"{application.interview.id}-o{offer.reply_by:%y%m%d}",
        reason=Reason.COMPETING_OFFER,
        since=offer.reply_by,
        day=day,
        too_early_until=day - _ONE_DAY,
        known_at=offer.known_at,
        rules=("H11", "H2"),
    )


def _dated_offer(application: Application, search: JobSearch) -> CompetingOffer | None:
    offer, outcome = application.offer, application.outcome
    if offer is None or offer.reply_by is None or offer.answer is not None:
        return None
    if outcome is not None and outcome.result is not Result.OFFERED:
        return None
    zone = calendar.zone(employer_zone(application, search.seeker))
    return CompetingOffer(
        employer_key=application.employer_key,
        reply_by=offer.reply_by,
        ends_at=calendar.instant(offer.reply_by + _ONE_DAY, time(), zone),
        known_at=offer.reply_learned_at or offer.made_at,
    )
