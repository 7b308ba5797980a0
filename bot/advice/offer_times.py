"""An offer's days and times as instants, and how far the person is with it.

Before an answer: the talk, the day to answer by, what is open. After a yes: what is open, the
first day. All days are the calendar where the job is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from bot.advice.model import Application, Result
from bot.advice.offer import Answer, Offer
from bot.advice.outlook import Outlook
from bot.advice.workplace import Workplace

_ONE_DAY = timedelta(days=1)


class Stage(StrEnum):
    """What an offer waits for next."""

    TALK = "talk"
    """The talk about contract and pay (A16)."""
    ANSWER = "answer"
    """A yes or no, by a day or by none that is known."""
    FILL = "fill"
    """What is still open (A17)."""
    FIRST_DAY = "first_day"
    OVER = "over"
    """Declined, begun, or accepted with nothing to wait for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How far an offer is; `day` and `at` are those of the talk, the answer or the first day."""

    stage: Stage
    day: date | None = None
    at: datetime | None = None


def offer_of(application: Application) -> Offer | None:
    """The offer that was made, and not taken back: also one of which nothing is noted yet."""
    outcome = application.outcome
    if outcome is None or outcome.result is not Result.OFFERED:
        return None
    return application.offer or Offer(made_at=outcome.learned_at)


def live_offer(application: Application) -> Offer | None:
    """The offer, unless it was declined."""
    offer = offer_of(application)
    return None if offer is None or offer.is_declined else offer


def live_offers(view: Outlook) -> Iterator[tuple[Application, Offer]]:
    """The offers that were not declined, with their applications."""
    for application in view.search.applications:
        offer = live_offer(application)
        if offer is not None:
            yield application, offer


def talk_at(offer: Offer, place: Workplace) -> datetime | None:
    """When contract and pay are talked about, in UTC."""
    if offer.talk_on is None or offer.talk_at is None:
        return None
    return place.at(offer.talk_on, offer.talk_at)


def reply_ends(offer: Offer, place: Workplace) -> datetime | None:
    """Until when they must have the answer, in UTC: a time on that day, or its end."""
    if offer.reply_by is None:
        return None
    if offer.reply_at is not None:
        return place.at(offer.reply_by, offer.reply_at)
    return _day_ends(offer.reply_by, place)


def _day_ends(day: date, place: Workplace) -> datetime:
    return place.at(day + _ONE_DAY, time())


def first_day_at(offer: Offer, place: Workplace) -> datetime | None:
    """When they begin, in UTC: at their time, else as the day begins."""
    if offer.starts_on is None:
        return None
    return place.at(offer.starts_on, offer.starts_at or time())


def standing(offer: Offer, place: Workplace, now: datetime) -> Standing:
    """What the offer waits for at a moment."""
    if offer.is_declined or _has_begun(offer, place, now):
        return Standing(stage=Stage.OVER)
    talk = talk_at(offer, place)
    if talk is not None and talk > now and not _answer_comes_first(offer):
        return Standing(stage=Stage.TALK, day=offer.talk_on, at=talk)
    if offer.answer is not Answer.ACCEPTED:
        return _before_the_answer(offer, place)
    if offer.open_points:
        return Standing(stage=Stage.FILL, day=offer.starts_on)
    begins = first_day_at(offer, place)
    stage = Stage.OVER if begins is None else Stage.FIRST_DAY
    return Standing(stage=stage, day=offer.starts_on, at=begins)


def _has_begun(offer: Offer, place: Workplace, now: datetime) -> bool:
    """The first day is over: whoever has begun needs no more help with it."""
    return offer.starts_on is not None and now >= _day_ends(offer.starts_on, place)


def _answer_comes_first(offer: Offer) -> bool:
    """They must have the answer on a day before the talk."""
    if offer.answer is not None or offer.reply_by is None or offer.talk_on is None:
        return False
    return offer.reply_by < offer.talk_on


def _before_the_answer(offer: Offer, place: Workplace) -> Standing:
    ends = reply_ends(offer, place)
    if ends is not None:
        return Standing(stage=Stage.ANSWER, day=offer.reply_by, at=ends)
    if offer.open_points:
        return Standing(stage=Stage.FILL, day=offer.starts_on)
    return Standing(stage=Stage.ANSWER)
