"""The nudges about what is still open before the first day (A17): a week and three days ahead."""

from collections.abc import Iterator
from datetime import datetime, time

from bot.advice import calendar
from bot.advice.first_day import recap_slot
from bot.advice.model import NudgeKind
from bot.advice.nudge import Nudge
from bot.advice.offer import Offer
from bot.advice.offer_times import first_day_at, live_offers
from bot.advice.once import Occasion, once
from bot.advice.outlook import Outlook

_LAST_MINUTE = time(23, 59)


def offer_items_missing(view: Outlook) -> Iterator[Nudge]:
    """At most two for each first day, while something is open."""
    for application, offer in live_offers(view):
        begins = first_day_at(offer, view.place(application))
        if begins is None or not offer.open_points:
            continue
        known_at, recap = _known_at(offer), _recap(view, offer, begins)
        for name, slot, ends in _slots(view, begins, known_at):
            if slot == recap:
                continue
            expires_at = ends if recap is None or slot > recap else min(ends, recap)
            yield from once(
                view,
                Occasion(
                    kind=NudgeKind.OFFER_ITEMS_MISSING,
                    application_id=application.id,
                    episode=f"{name}{offer.starts_on:%Y%m%d}",
                    wished=slot,
                    known_at=known_at,
                    rules=("A17", "A15"),
                    expires_at=expires_at,
                    at=begins,
                ),
            )


def _known_at(offer: Offer) -> datetime:
    """When they last told of anything: what is open was before their eyes then."""
    told = (offer.made_at, offer.start_learned_at, offer.told_at)
    return max(moment for moment in told if moment is not None)


def _recap(view: Outlook, offer: Offer, begins: datetime) -> datetime | None:
    """When the recap says plainly what is open: it is not asked in the same breath."""
    slot = recap_slot(view, begins)
    known = offer.start_learned_at is not None and slot >= offer.start_learned_at
    return slot if known else None


def _slots(
    view: Outlook, begins: datetime, known_at: datetime
) -> Iterator[tuple[str, datetime, datetime]]:
    """The morning slots, each until the next; one that has passed is made good at the next."""
    person = view.person
    first_day = calendar.local(begins, person.zone).date()
    slots: dict[datetime, str] = {}
    for name, ahead in (("w", view.policy.items_first), ("d", view.policy.items_again)):
        last = calendar.instant(first_day - ahead, _LAST_MINUTE, person.zone)
        slot = person.slot_until(last)
        slots[slot if slot >= known_at else person.slot_from(known_at)] = name
    ends = (*sorted(slots)[1:], begins)
    yield from ((slots[slot], slot, end) for slot, end in zip(sorted(slots), ends, strict=True))
