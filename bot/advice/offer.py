"""An offer: all that they told the person, in any order, until nothing is left open (A15-A17).

Times are wall clock where the job is (`workplace.employer_zone`).
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum


class Topic(StrEnum):
    """What they may have told, in the order in which it is shown."""

    START = "start"
    """`Offer.starts_on` and `Offer.starts_at`; the item keeps words that name no day."""
    PLACE = "place"
    """Department and location."""
    DRESS = "dress"
    HOURS = "hours"
    PAY = "pay"
    CONTRACT = "contract"
    BENEFITS = "benefits"
    ASK_FOR = "ask_for"
    """Whom to ask for on the first day."""
    REPLY_BY = "reply_by"
    """`Offer.reply_by`: when they must have an answer."""
    PAPERS = "papers"
    """Papers to bring."""
    EQUIPMENT = "equipment"
    ACCESS = "access"
    """Access or parking."""
    OWN = "own"
    """A point of the person's own; `OfferItem.label` names it."""


ESSENTIAL = (
    Topic.START,
    Topic.PLACE,
    Topic.DRESS,
    Topic.PAY,
    Topic.CONTRACT,
    Topic.ASK_FOR,
    Topic.REPLY_BY,
)
"""What is asked for until it is known or does not matter (A17); the others can be noted, too."""

FIRST_DAY = (Topic.START, Topic.PLACE, Topic.ASK_FOR, Topic.DRESS)
"""What the first day itself hangs on: asked for before all else as it comes near."""

TERMS = (Topic.PAY, Topic.CONTRACT)
"""What a talk about the contract is for (A16)."""


class Answer(StrEnum):
    """What the person answered to an offer."""

    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferItem:
    """One topic: its words as the person typed them; or settled, or waived, without any."""

    topic: Topic
    words: str = ""
    waived: bool = False
    """It doesn't matter, or they did not say."""
    agreed: bool = False
    """It is settled between them; the words were not noted."""
    label: str = ""
    """Own words for what it is about; only of `Topic.OWN`."""

    @property
    def is_settled(self) -> bool:
        return bool(self.words) or self.waived or self.agreed


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A topic, or one point of the person's own, by its label."""

    topic: Topic
    label: str = ""


_TOPICS = tuple(Point(topic=topic) for topic in Topic if topic is not Topic.OWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What is known of one offer, and what the person made of it."""

    made_at: datetime
    items: tuple[OfferItem, ...] = ()
    unsorted: tuple[str, ...] = ()
    """What they wrote that we could not put under a topic, in their words: it is asked about."""
    told_at: datetime | None = None
    """When the person last told of any topic: no question about one is older."""
    starts_on: date | None = None
    starts_at: time | None = None
    reply_by: date | None = None
    reply_at: time | None = None
    """Until when on that day; None: until it ends."""
    talk_on: date | None = None
    """The day on which contract and pay are talked about (A16), at `talk_at`."""
    talk_at: time | None = None
    talk_learned_at: datetime | None = None
    start_learned_at: datetime | None = None
    reply_learned_at: datetime | None = None
    questions: tuple[str, ...] = ()
    """To bring to that talk, in the person's own words."""
    answer: Answer | None = None
    answered_at: datetime | None = None

    @property
    def is_declined(self) -> bool:
        return self.answer is Answer.DECLINED

    def item(self, point: Point) -> OfferItem | None:
        """What is known of a point, or None while nothing is."""
        found = (i for i in self.items if (i.topic, i.label) == (point.topic, point.label))
        return next(found, None)

    def with_item(self, changed: OfferItem, now: datetime) -> "Offer":
        """The offer with this item in the place of the one of its topic (and label), or added."""
        kept = self.without(Point(topic=changed.topic, label=changed.label), now)
        return replace(kept, items=(*kept.items, changed))

    def without(self, point: Point, now: datetime) -> "Offer":
        """The offer with no item about that point."""
        others = tuple(i for i in self.items if (i.topic, i.label) != (point.topic, point.label))
        return replace(self, items=others, told_at=now)

    def forgetting(self, point: Point, now: datetime) -> "Offer":
        """The offer with nothing known of that point, its day and time included."""
        kept = self.without(point, now)
        match point.topic:
            case Topic.START:
                return replace(kept, starts_on=None, starts_at=None, start_learned_at=None)
            case Topic.REPLY_BY:
                return replace(kept, reply_by=None, reply_at=None, reply_learned_at=None)
            case _:
                return kept

    def starting(self, day: date | None, at: time | None, now: datetime) -> "Offer":
        """The offer with this first day, this time, or both; what is not said stays."""
        kept = self.without(Point(topic=Topic.START), now)
        on, clock = day or self.starts_on, at or self.starts_at
        return replace(kept, starts_on=on, starts_at=clock, start_learned_at=now)

    def answering_by(self, day: date, at: time | None, now: datetime) -> "Offer":
        """The offer with this day, and perhaps time, to answer by."""
        kept = self.without(Point(topic=Topic.REPLY_BY), now)
        return replace(kept, reply_by=day, reply_at=at, reply_learned_at=now)

    def talking(self, day: date, at: time, now: datetime) -> "Offer":
        """The offer with this time for the talk about contract and pay (A16)."""
        return replace(self, talk_on=day, talk_at=at, talk_learned_at=now)

    def is_settled(self, point: Point) -> bool:
        """Known, agreed, or of no matter. A start is known by its day, an answer by its day."""
        item = self.item(point)
        match point.topic:
            case Topic.START if self.starts_on is not None:
                return True
            case Topic.REPLY_BY if self.reply_by is not None or self.answer is not None:
                return True
            case Topic.START | Topic.REPLY_BY:
                return item is not None and item.waived
            case _:
                return item is not None and item.is_settled

    @property
    def points(self) -> tuple[Point, ...]:
        """Every topic once, then the person's own points."""
        own = (Point(topic=i.topic, label=i.label) for i in self.items if i.topic is Topic.OWN)
        return (*_TOPICS, *own)

    @property
    def open_points(self) -> tuple[Point, ...]:
        """What is still open, in the order in which it is shown."""
        return tuple(
            point
            for point in self.points
            if (point.topic in ESSENTIAL or point.topic is Topic.OWN) and not self.is_settled(point)
        )

    @property
    def open_before_the_first_day(self) -> tuple[Point, ...]:
        """The same, what the first day hangs on before all else."""
        return tuple(sorted(self.open_points, key=_first_day_first))

    @property
    def terms_are_open(self) -> bool:
        """Pay or contract are still to be talked about (A16)."""
        return not all(self.is_settled(Point(topic=topic)) for topic in TERMS)


def _first_day_first(point: Point) -> int:
    return FIRST_DAY.index(point.topic) if point.topic in FIRST_DAY else len(FIRST_DAY)
