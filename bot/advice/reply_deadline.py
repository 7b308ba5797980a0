"""The nudges before an answer to an offer is due: two days before, and on the day (H14)."""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from bot.advice import calendar
from bot.advice.model import NudgeKind
from bot.advice.nudge import Nudge
from bot.advice.offer_times import live_offers, reply_ends
from bot.advice.once import Occasion, once
from bot.advice.outlook import Outlook

_ONE_SECOND = timedelta(seconds=1)
_LAST_MINUTE = time(23, 59)


def reply_deadlines(view: Outlook) -> Iterator[Nudge]:
    """At most two for each offer that waits for an answer by a day."""
    for application, offer in live_offers(view):
        ends = reply_ends(offer, view.place(application))
        if offer.answer is not None or ends is None or offer.reply_learned_at is None:
            continue
        for days, slot, expires_at in _slots(view, ends, offer.reply_learned_at):
            yield from once(
                view,
                Occasion(
                    kind=NudgeKind.REPLY_DEADLINE,
                    application_id=application.id,
                    episode=f"r{days}x{int(ends.timestamp())}",
                    wished=slot,
                    known_at=offer.reply_learned_at,
                    rules=("H14", "A16"),
                    expires_at=expires_at,
                    at=ends,
                ),
            )


def _slots(
    view: Outlook, ends: datetime, known_at: datetime
) -> Iterator[tuple[int, datetime, datetime]]:
    """Morning slots that come after it was told, each with when it is too late for it.

    Two that fall on one morning are one, and so are two that were held back until the second.
    A weekend's moves to the working day before, like all that has a deadline (H14).
    """
    person, last_moment = view.person, ends - _ONE_SECOND
    last = person.slot_until(last_moment)
    ahead = calendar.local(last_moment, person.zone).date() - view.policy.reply_ahead
    first = person.slot_until(calendar.instant(ahead, _LAST_MINUTE, person.zone))
    if first != last and first >= known_at:
        yield view.policy.reply_ahead.days, first, last
    if last >= known_at:
        yield 0, last, ends
