"""Words within a piece about an offer that say all of a topic by themselves: "building C"."""

from bot.advice.offer import Topic
from bot.understanding.offer_pieces import unwrapped
from bot.understanding.offer_told import Told
from bot.understanding.offer_words import PERSON, TOWN, WHOLE

Span = tuple[int, int, Told]
"""Where it begins and ends, and what it tells."""


def spans_in(piece: str) -> list[Span]:
    """Each of them, none over another; whom to ask for before all else."""
    taken: list[Span] = []

    def take(topic: Topic, start: int, end: int, words: str) -> None:
        if all(end <= other or start >= last for other, last, _ in taken):
            taken.append((start, end, Told(topic=topic, words=unwrapped(words))))

    person = PERSON.search(piece)
    if person:
        take(Topic.ASK_FOR, person.start(), person.end(), person["name"])
    for topic, pattern in (*WHOLE, (Topic.PLACE, TOWN)):
        for match in pattern.finditer(piece):
            take(topic, match.start(), match.end(), match[0])
    return taken
