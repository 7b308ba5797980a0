"""A date inside a sentence: "yeah they said Thursday", "no, the 14th".

Every stretch of words is tried by our own rules, longest first. Words that are
a date in one sentence and none in the next ("may I", "sat with them", "9/10",
"I waited two weeks") count only where something beside them says that they are.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.understanding.dates.german import word_in_english
from bot.understanding.dates.moments import Meanings
from bot.understanding.dates.phrases import (
    as_answer,
    german_words,
    last_day,
    read_by_rule,
    understand_when,
)
from bot.understanding.dates.surroundings import (
    clause_begins,
    clause_ends,
    closes_clause,
    means_another,
    plain,
)
from bot.understanding.dates.when import DateContext, NotUnderstood, Reason, When
from bot.understanding.dates.words import MONTHS, canonical

_MAX_CHARS = 400
_MAX_WORDS = 50
_LONGEST = 10

_NOT = re.compile(r"\b(?:not|never|no longer|cannot|cant|wont|isnt|wasnt|didnt|dont|couldnt)\b")
# Also ordinary words, as they are typed.
_ALSO_WORDS = frozenset(
    {
        *("may", "march", "mar", "sat", "sun", "wed", "mon", "fri", "dec", "jan", "second", "now"),
        *("week", "month", "year", "weekend", "day"),
        *("mo", "di", "mi", "do", "fr", "sa", "mai", "tag", "woche", "monat", "jahr"),
    }
)
# Words that no date has in it, so that nothing around them need be tried.
_NEVER_IN_A_DATE = frozenset(
    {
        *("i", "you", "he", "she", "they", "we", "it", "me", "them", "him", "her", "my", "your"),
        *("can", "could", "will", "would", "shall", "should", "must", "did", "do", "does", "have"),
        *("has", "had", "was", "were", "are", "is", "said", "says", "told", "call", "ring"),
        *("but", "because", "that", "what", "who", "why", "how", "not", "if", "just", "really"),
    }
)
# Words that no date begins with, or ends with: half of all stretches need not be read.
_NO_BEGINNING = frozenset(("or", "to", "and", "of", "ago", "time", "but", "-", "/"))
_NO_ENDING = frozenset(
    {
        *("on", "at", "by", "in", "the", "a", "an", "or", "of", "and", "to", "from", "until"),
        *("before", "between", "around", "within", "early", "mid", "this", "every"),
        *("-", "/"),
    }
)
# Words beside a stretch that make it another date, or none.
_GOES_ON = frozenset(
    ("after", "before", "from", "or", "to", "until", "next", "week", "ago", "time")
)
_CAME_FROM = frozenset(
    ("or", "to", "than", "since", "except", "every", "each", "last", "next", "earliest")
)
# "They pushed it to Friday" leaves no day before it.
_MOVED_TO = re.compile(
    r"\b(?:push|mov|postpon|delay|extend|shift|put)\w*"
    r"(?: (?:it|that|this|everything|the \w+|their \w+|back|out|off))* to$"
)
_VAGUE_AMOUNT = re.compile(
    r"(?:few|\d[\d.]*(?: ?(?:-|to|or) ?\d+)?) "
    r"(?:business days|days|weeks|months|years|hours|minutes)"
    r"|\d+h\d+m"
)
_SLASHED = re.compile(r"\d{1,2}[/.-]\d{1,2}\.?")
_ORDINAL = re.compile(r"(?:(?:on|by|before|after|around|until|from) )?\d{1,2}(?:st|nd|rd|th)")
_BARE_HOUR = re.compile(r"(?:at|half) \d{1,2}(?![\d:])")
_MONTH_ALONE = re.compile(rf"(?:(?:this|next|last|on) )?(?:{'|'.join(MONTHS)})")


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Words `first` up to, not including, `end` of a sentence, as they were typed."""

    first: int
    end: int
    said: str


def find_when(text: str, context: DateContext) -> When:
    """The date that a sentence speaks of, quoted from it.

    A sentence that speaks of two different dates, or of one that is "not" meant,
    is not understood; an ordinary sentence without a date neither.
    """
    whole = understand_when(text, context)
    if not isinstance(whole, NotUnderstood):
        return whole
    typed = text[:_MAX_CHARS].split()[:_MAX_WORDS] if len(text) <= _MAX_CHARS else []
    found = list(_dates_in(typed, context))
    if not found:
        return whole
    if any(_days(found[0][1]) != _days(other) for _, other in found[1:]):
        return NotUnderstood(reason=Reason.SEVERAL)
    stretch, meanings = min(found, key=lambda each: each[0].first)
    return as_answer(meanings, context, stretch.said)


def _dates_in(typed: list[str], context: DateContext) -> Iterator[tuple[_Stretch, Meanings]]:
    """The stretches that are dates, none over another, the longest first."""
    said = [*map(word_in_english, typed)] if context.language == "de" else typed
    taken = {place for place, word in enumerate(said) if plain(word) in _NEVER_IN_A_DATE}
    for size in range(min(_LONGEST, len(typed)), 0, -1):
        for first in range(len(typed) - size + 1):
            places = range(first, first + size)
            if not taken.isdisjoint(places) or not _is_framed(said, places):
                continue
            quote = _said(typed, places)
            words = german_words(quote, context) or canonical(quote)
            if not words or not _means_a_date(words, said, places):
                continue
            if not (meanings := read_by_rule(words, context, quote)):
                continue
            taken.update(places)
            if not means_another(words, said, places):
                yield _Stretch(first, first + size, quote), meanings


def _is_framed(typed: list[str], places: range) -> bool:
    begins, ends = plain(typed[places[0]]), plain(typed[places[-1]])
    return begins not in _NO_BEGINNING and ends not in _NO_ENDING


def _said(typed: list[str], places: range) -> str:
    return " ".join(typed[place] for place in places).strip(",.;:!?()")


def _means_a_date(words: str, typed: list[str], places: range) -> bool:
    """Whether these words can be meant as a date in the midst of others."""
    content = _said(typed, places).casefold().removeprefix("the ").removeprefix("a ")
    if content in _ALSO_WORDS:
        return False
    if _VAGUE_AMOUNT.fullmatch(words) or _MONTH_ALONE.fullmatch(words):
        return False
    if _NOT.search(
        " ".join(typed[max(0, places.start - 3) : places.stop]).replace("'", "").lower()
    ):
        return False
    return _stands_alone(words, typed, places)


def _stands_alone(words: str, typed: list[str], places: range) -> bool:
    """The 14th of the month, not the 14th floor; 5/12, not nine points out of ten."""
    if _goes_on(typed, places, is_added=words.startswith("another ")):
        return False
    if _SLASHED.fullmatch(words):
        return clause_begins(typed, places.start) and clause_ends(typed, places.stop)
    if _ORDINAL.fullmatch(words):
        spelled_out = not any(sign.isdigit() for sign in _said(typed, places))
        return not spelled_out and clause_ends(typed, places.stop)
    return not _BARE_HOUR.search(words) or clause_ends(typed, places.stop)


def _goes_on(typed: list[str], places: range, *, is_added: bool) -> bool:
    """Whether the words beside belong to the stretch: "next week" in "the week after next week"."""
    if not clause_begins(typed, places.start) and plain(typed[places.start - 1]) in _CAME_FROM:
        return not _MOVED_TO.search(" ".join(map(plain, typed[: places.start])))
    if places.stop == len(typed) or closes_clause(typed[places.stop - 1]):
        return False
    following = plain(typed[places.stop])
    # "Another week to decide" ends with the week.
    return following in _GOES_ON and not (is_added and following == "to")


def _days(meanings: Meanings) -> set[object]:
    return {last_day(meaning) for meaning in meanings}
