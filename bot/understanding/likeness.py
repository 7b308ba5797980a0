"""How alike two short messages are: shared words count, rare ones more, small slips forgiven.

The words of a message are weighed by how few examples use them (inverse document
frequency); a word matches another that differs by a slip of the finger.
"""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

# Of 100: below it two words are two words. "voicmail" and "voicemail" have 94.
_SAME_WORD = 84
_SHORTEST_SLIP = 4
_MAX_WORDS = 40
_WORD = re.compile(r"[a-z']+")
_COURTESIES = frozenset({"please", "pls", "thanks", "thank", "sorry", "hi", "hello"})


@dataclass(frozen=True, slots=True)
class Examples:
    """Example messages, each as its words, and what a word weighs among them."""

    words: tuple[frozenset[str], ...]
    weights: Mapping[str, float]
    unknown: float

    @property
    def vocabulary(self) -> tuple[str, ...]:
        """Each word that an example uses."""
        return tuple(self.weights)


def examples_of(messages: Iterable[str]) -> Examples:
    """Messages made ready to be compared with."""
    words = tuple(words_of(message) for message in messages)
    used = Counter(word for each in words for word in each)
    weights = {word: math.log(1 + len(words) / count) for word, count in sorted(used.items())}
    # A word that no example uses says that the message may be about something else.
    return Examples(words, weights, unknown=math.log(1 + len(words) / 8))


def words_of(message: str) -> frozenset[str]:
    """The words of a message, in small letters, short forms written out."""
    return frozenset(_WORD.findall(spelled_out(message))[:_MAX_WORDS]) - _COURTESIES


def spelled_out(message: str) -> str:
    """A message in small letters with its short forms written out: "can't" is "can not"."""
    plain = message.casefold().replace("’", "'")
    for short, long in _SHORT_FORMS:
        plain = re.sub(short, long, plain)
    return " ".join(plain.split())


def likeness(message: str, examples: Examples) -> tuple[float, ...]:
    """How like a message is to each example, from 0 to 1, in the examples' order."""
    known, unknown = _matched(words_of(message), examples)
    length = math.sqrt(
        sum(examples.weights[word] ** 2 for word in known) + unknown * examples.unknown**2
    )
    return tuple(_cosine(known, words, length, examples) for words in examples.words)


def _cosine(
    known: frozenset[str], words: frozenset[str], length: float, examples: Examples
) -> float:
    shared = sum(examples.weights[word] ** 2 for word in known & words)
    other = math.sqrt(sum(examples.weights[word] ** 2 for word in words))
    return shared / (length * other) if shared else 0.0


def _matched(words: frozenset[str], examples: Examples) -> tuple[frozenset[str], int]:
    """The examples' words that a message uses, slips mended, and how many it has besides."""
    known: set[str] = set()
    unknown = 0
    for word in words:
        near = word if word in examples.weights else _mended(word, examples)
        if near is None:
            unknown += 1
        else:
            known.add(near)
    return frozenset(known), unknown


def _mended(word: str, examples: Examples) -> str | None:
    if len(word) < _SHORTEST_SLIP:
        return None
    found = process.extractOne(
        word, examples.vocabulary, scorer=fuzz.ratio, score_cutoff=_SAME_WORD
    )
    return found[0] if found else None


_SHORT_FORMS = (
    (r"\bcan'?t\b|\bcannot\b", "can not"),
    (r"\bwon'?t\b", "will not"),
    (r"(?<=[a-z])n'?t\b", " not"),
    (r"'(?:ll)\b", " will"),
    (r"'re\b", " are"),
    (r"'ve\b", " have"),
    (r"'d\b", " would"),
    (r"\b(i)'m\b", r"\1 am"),
    (r"\b(he|she|it|that|there|what)'s\b", r"\1 is"),
    (r"\b(?:any more|anymore)\b", "any more"),
    (r"\b(?:no one|noone|nobody)\b", "nobody"),
    (r"\b(?:someone|somebody)\b", "somebody"),
    (r"\b(?:anyone|anybody)\b", "anybody"),
    (r"\b(?:phoned|rang|called|calling)\b", "call"),
    (r"\b(?:spoke|spoken|talked|talking)\b", "talk"),
    (r"\b(?:picked|picks|picking)\b", "pick"),
    (r"\b(?:decided|decides|deciding|decision)\b", "decide"),
    (r"\b(?:answered|answering|answers)\b", "answer"),
)
