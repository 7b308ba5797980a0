"""An offer: all that they told the person, in any order, until nothing is left open (A15-A17).

Times are wall clock where the job is (`Application.zone`, or the seeker's own).
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from enum import StrEnum


class Topic(StrEnum):
    """What must not be left open before the first day, in the order in which it is asked for."""

    START = "start"
    """`Offer.starts_on`, `Offer.starts_at`; the words are kept in the item as well."""
    HOURS = "hours"
    PLACE = "place"
    """Department and location."""
    ASK_FOR = "ask_for"
    """Whom to ask for on the first day."""
    DRESS = "dress"
    PAY = "pay"
    BENEFITS = "benefits"
    CONTRACT = "contract"
    PAPERS = "papers"
    """Papers to bring."""
    EQUIPMENT = "equipment"
    ACCESS = "access"
    """Access or parking."""
    REPLY_BY = "reply_by"
    """`Offer.reply_by`: when they must have an answer."""
    OWN = "own"
    """A question of the person's own; `OfferItem.label` names it."""


class Answer(StrEnum):
    """What the person answered to an offer."""

    ACCEPTED = "accepted"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferItem:
    """One topic: its words as the person typed them, or waived ("doesn't matter")."""

    topic: Topic
    words: str = ""
    waived: bool = False
    label: str = ""
    """Own words for what it is about; only of `Topic.OWN`."""

    @property
    def is_settled(self) -> bool:
        return bool(self.words) or self.waived


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """What is known of one offer, and what the person made of it."""

    made_at: datetime
    items: tuple[OfferItem, ...] = ()
    starts_on: date | None = None
    starts_at: time | None = None
    reply_by: date | None = None
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

    def item(self, topic: Topic) -> OfferItem | None:
        """The first item of that topic, or None while nothing is known of it."""
        return next((item for item in self.items if item.topic is topic), None)

    def with_item(self, changed: OfferItem) -> "Offer":
        """The offer with this item in the place of the one of its topic (and label), or added."""
        others = tuple(
            i for i in self.items if (i.topic, i.label) != (changed.topic, changed.label)
        )
        return replace(self, items=(*others, changed))
