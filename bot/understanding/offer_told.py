"""What was understood of an offer: topics with their words, what is open, what is neither."""

from dataclasses import dataclass

from bot.advice.offer import Topic
from bot.understanding.offer_moments import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One topic with its words, and for a start or an answer the moment, or those it may be."""

    topic: Topic
    words: str
    moment: Moment | None = None
    choices: tuple[Moment, ...] = ()


def told_of(topic: Topic, words: str, moments: tuple[Moment, ...]) -> Told:
    """A start or an answer: its moment, or those to choose from."""
    if len(moments) == 1:
        return Told(topic=topic, words=words, moment=moments[0])
    return Told(topic=topic, words=words, choices=moments)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferTold:
    """All of a message: what is certain, what they say is not known, what is neither, the talk."""

    told: tuple[Told, ...] = ()
    open: tuple[Topic, ...] = ()
    remainder: tuple[str, ...] = ()
    talk: tuple[Moment, ...] = ()
    """When the talk about contract and pay is, or may be; empty where nothing says it."""
