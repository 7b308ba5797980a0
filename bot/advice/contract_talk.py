"""The nudges before the talk about contract and pay: the evening before, and an hour (A16)."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.advice import calendar
from bot.advice.model import NudgeKind
from bot.advice.nudge import Nudge
from bot.advice.offer_times import live_offers, talk_at
from bot.advice.once import Occasion, once
from bot.advice.outlook import Outlook

_ONE_DAY = timedelta(days=1)


def contract_talks(view: Outlook) -> Iterator[Nudge]:
    """At most two for each talk that was agreed; none for what they have only just told us."""
    for application, offer in live_offers(view):
        talk = talk_at(offer, view.place(application))
        if talk is None or offer.talk_learned_at is None:
            continue
        known_at = offer.talk_learned_at
        for name, wished, expires_at in _reminders(view, talk, known_at):
            yield from once(
                view,
                Occasion(
                    kind=NudgeKind.CONTRACT_TALK,
                    application_id=application.id,
                    episode=f"{name}{int(talk.timestamp())}",
                    wished=wished,
                    known_at=known_at,
                    rules=("A16", "H14"),
                    expires_at=expires_at,
                    at=talk,
                ),
            )


def _reminders(
    view: Outlook, talk: datetime, known_at: datetime
) -> Iterator[tuple[str, datetime, datetime]]:
    """The moments, outside quiet time where they were known before it (H14); each with its end.

    One that would move to the evening before is not said twice.
    """
    person, ahead = view.person, view.policy.quiet_ahead
    day_before = calendar.local(talk, person.zone).date() - _ONE_DAY
    wished = calendar.instant(day_before, view.policy.talk_evening, person.zone)
    evening = person.ahead_of_quiet(wished, ahead)
    told_then = evening >= known_at
    before = talk - view.policy.talk_before
    said_then = told_then and person.is_quiet(before)
    if told_then:
        yield "e", evening, talk if said_then else before
    if before >= known_at and not said_then:
        moved = person.ahead_of_quiet(before, ahead)
        yield "h", moved if moved >= known_at else before, talk
