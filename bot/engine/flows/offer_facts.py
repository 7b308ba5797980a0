"""What a person told of an offer, put among its facts; and the points of it, in buttons."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from bot.advice.model import Application
from bot.advice.offer import TERMS, Offer, OfferItem, Point, Topic
from bot.engine.dossier import Question
from bot.engine.offer_phrases import offer_in
from bot.engine.scene import Scene
from bot.understanding.offer_moments import Moment
from bot.understanding.offer_told import OfferTold, Told

TALK = "talk"
"""What a moment can be for beside the two topics that have one: the talk (A16)."""
DAY, AT = "day", "at"
"""The draft's entries for the half of a talk's moment that was told already."""

REPLY = Point(topic=Topic.REPLY_BY)
_QUEUE = "queue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """A moment that may be one of several; `purpose` is a topic's value, or `TALK`."""

    purpose: str
    choices: tuple[Moment, ...]


def made(application: Application, now: datetime) -> Offer:
    """The offer as it is made now; of one that was made before, the answer is open again."""
    known = application.offer
    if known is None:
        return Offer(made_at=now)
    return replace(known, made_at=now, answer=None, answered_at=None)


def with_offer(scene: Scene, offer: Offer) -> Scene:
    return scene.with_application(replace(scene.application, offer=offer))


def current(scene: Scene) -> Offer:
    return offer_in(scene.application)


def with_told(offer: Offer, told: OfferTold, now: datetime) -> tuple[Offer, tuple[Unclear, ...]]:
    """The offer with what is certain, and what has to be asked about; the rest is kept unsorted."""
    unclear: list[Unclear] = []
    for each in told.told:
        if each.choices:
            unclear.append(Unclear(purpose=each.topic.value, choices=each.choices))
        else:
            offer = _with_one(offer, each, now)
    rest = tuple(words for words in told.remainder if words not in offer.unsorted)
    return replace(offer, unsorted=(*offer.unsorted, *rest), told_at=now), tuple(unclear)


def with_moment(offer: Offer, purpose: str, moment: Moment, now: datetime) -> Offer:
    """The offer with a first day, a day to answer by, or a talk. All but a start need their day."""
    if purpose == Topic.START:
        return offer.starting(moment.day, moment.at, now)
    assert moment.day is not None
    if purpose == Topic.REPLY_BY:
        return offer.answering_by(moment.day, moment.at, now)
    assert moment.at is not None
    return offer.talking(moment.day, moment.at, now)


def with_words(offer: Offer, point: Point, words: str, now: datetime) -> Offer:
    item = OfferItem(topic=point.topic, label=point.label, words=words)
    return offer.with_item(item, now)


def waived(offer: Offer, point: Point, now: datetime) -> Offer:
    """It doesn't matter, or they did not say: it is not asked about again."""
    item = OfferItem(topic=point.topic, label=point.label, waived=True)
    return offer.forgetting(point, now).with_item(item, now)


def with_terms_agreed(offer: Offer, now: datetime) -> Offer:
    """Pay and contract are settled, as far as they were open; no words were noted."""
    for topic in TERMS:
        if not offer.is_settled(Point(topic=topic)):
            offer = offer.with_item(OfferItem(topic=topic, agreed=True), now)
    return offer


def with_note(offer: Offer, words: str, now: datetime) -> Offer:
    """The offer with something that is a point by itself."""
    return offer.with_item(OfferItem(topic=Topic.OWN, label=words, agreed=True), now)


def with_question(offer: Offer, words: str) -> Offer:
    """The offer with one more question to bring to the talk (A16)."""
    return replace(offer, questions=(*offer.questions, words))


def without_first_unsorted(offer: Offer) -> Offer:
    return replace(offer, unsorted=offer.unsorted[1:])


# -- points in buttons -------------------------------------------------------------------------


def written(offer: Offer, point: Point) -> str:
    """A point as it travels in a list: a topic's value, or `own-` and its place among the own."""
    if point.topic is not Topic.OWN:
        return point.topic.value
    return f"own-{_own(offer).index(point)}"


def read(offer: Offer, value: str) -> Point | None:
    """What `written` writes, read back; None for anything else."""
    return next((point for point in offer.points if written(offer, point) == value), None)


def drafted(point: Point) -> dict[str, str]:
    """A point as a draft."""
    return {"topic": point.topic.value, "label": point.label}


def asked_point(question: Question) -> Point:
    """What `drafted` writes, read back."""
    return Point(topic=Topic(question.drafted("topic")), label=question.drafted("label"))


def iso(moment: Moment) -> str:
    """As it travels in a button: `2026-11-02T08:00`, `2026-11-02`, or `T08:00`."""
    return f"{moment.day or ''}" + (f"T{moment.at:%H:%M}" if moment.at else "")


def parsed(value: str) -> Moment | None:
    """What `iso` writes, read back; None for anything else."""
    day, _, at = value.partition("T")
    try:
        return Moment(
            day=date.fromisoformat(day) if day else None, at=time.fromisoformat(at) if at else None
        )
    except ValueError:
        return None


def queued(unclear: Sequence[Unclear]) -> dict[str, str]:
    """What has to be chosen, one after the other, as a draft."""
    queue = [[each.purpose, *map(iso, each.choices)] for each in unclear]
    return {_QUEUE: json.dumps(queue)}


def read_queue(question: Question) -> tuple[Unclear, ...]:
    """What `queued` writes, read back; the first is the one that is asked."""
    queue: list[list[str]] = json.loads(question.drafted(_QUEUE))
    return tuple(
        Unclear(purpose=purpose, choices=tuple(m for m in map(parsed, values) if m))
        for purpose, *values in queue
    )


# -- inside ------------------------------------------------------------------------------------


def _with_one(offer: Offer, told: Told, now: datetime) -> Offer:
    if told.moment is not None:
        return with_moment(offer, told.topic.value, told.moment, now)
    return with_words(offer, Point(topic=told.topic), told.words, now)


def _own(offer: Offer) -> tuple[Point, ...]:
    return tuple(point for point in offer.points if point.topic is Topic.OWN)
