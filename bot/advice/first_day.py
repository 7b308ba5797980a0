"""The nudge before the first day: all that is known of it, on the last business day before."""

from collections.abc import Iterator
from datetime import datetime, time

from bot.advice import calendar
from bot.advice.model import NudgeKind
from bot.advice.nudge import Nudge
from bot.advice.offer_times import first_day_at, live_offers
from bot.advice.once import Occasion, once
from bot.advice.outlook import Outlook

_LAST_MINUTE = time(23, 59)


def first_day_recaps(view: Outlook) -> Iterator[Nudge]:
    """One for each first day that was known before it (A17)."""
    for application, offer in live_offers(view):
        begins = first_day_at(offer, view.place(application))
        if begins is None or offer.start_learned_at is None:
            continue
        slot = recap_slot(view, begins)
        if slot < offer.start_learned_at:
            continue
        yield from once(
            view,
            Occasion(
                kind=NudgeKind.FIRST_DAY_RECAP,
                application_id=application.id,
                episode=f"s{int(begins.timestamp())}",
                wished=slot,
                known_at=offer.start_learned_at,
                rules=("A17", "H14"),
                expires_at=begins,
                at=begins,
            ),
        )


def recap_slot(view: Outlook, begins: datetime) -> datetime:
    """The morning of the last working day before a first day, on the person's calendar."""
    person = view.person
    first_day = calendar.local(begins, person.zone).date()
    day = calendar.business_day_before(first_day, 1, person.country)
    return person.slot_until(calendar.instant(day, _LAST_MINUTE, person.zone))
