"""Understanding one phrase: our own rules first, then the checked library, never a guess."""

import re
from datetime import date, timedelta
from typing import assert_never

from bot.understanding.dates.alternatives import alternatives, certain
from bot.understanding.dates.german import in_english
from bot.understanding.dates.library import read_with_library
from bot.understanding.dates.moments import Meanings
from bot.understanding.dates.when import (
    AtTime,
    Certain,
    DateContext,
    Deadline,
    Either,
    NotUnderstood,
    OnDay,
    Reason,
    Span,
    When,
)
from bot.understanding.dates.words import canonical

# dateparser and our own rules are given a short phrase, never a text.
MAX_CHARS = 80
_FARTHEST = timedelta(days=3 * 366)


def understand_when(text: str, context: DateContext) -> When:
    """What a short phrase says about when; several possible answers come as Either.

    Never a guess: what is not understood beyond doubt is asked or said to be so.
    """
    if not text.strip():
        return NotUnderstood(reason=Reason.EMPTY)
    if len(text.strip()) > MAX_CHARS:
        return NotUnderstood(reason=Reason.TOO_LONG)
    if german := german_words(text, context):
        found = read_by_rule(german, context, " ".join(text.split()))
        return as_answer(found, context, " ".join(text.split()))
    words = canonical(text)
    if words is None:
        return NotUnderstood(reason=Reason.UNREADABLE)
    if _is_counting(words, text):
        return NotUnderstood(reason=Reason.NO_DATE)
    quote = " ".join(text.split())
    found = read_by_rule(words, context, quote) or read_with_library(words, context, quote)
    return as_answer(found, context, quote)


def german_words(text: str, context: DateContext) -> str:
    """A German phrase in the spelling that the rules know; empty where it is none, or not asked."""
    said = in_english(text) if context.language == "de" else None
    return canonical(said or "") or ""


def _is_counting(words: str, text: str) -> bool:
    """The word "second" alone is hardly the second of a month; "2nd" and "the 2nd" are."""
    spelled_out = not any(sign.isdigit() for sign in text)
    return spelled_out and bool(re.fullmatch(r"\d{1,2}(?:st|nd|rd|th)", words))


def read_by_rule(words: str, context: DateContext, quote: str) -> Meanings:
    """What our own rules make of a phrase in canonical spelling."""
    return certain(words, context, quote) or alternatives(words, context, quote)


def as_answer(found: Meanings, context: DateContext, quote: str) -> When:
    """One answer as it is, several as Either, none, or one too far away, as not understood."""
    options = tuple(dict.fromkeys(found))
    if not options:
        return NotUnderstood(reason=Reason.NO_DATE)
    if any(abs(last_day(option) - context.today) > _FARTHEST for option in options):
        return NotUnderstood(reason=Reason.OUT_OF_RANGE)
    return options[0] if len(options) == 1 else Either(options=options, quote=quote)


def last_day(meaning: Certain) -> date:
    """The last day that an answer allows."""
    match meaning:
        case OnDay(day=day) | AtTime(day=day) | Deadline(day=day):
            return day
        case Span(last=last):
            return last
        case _:
            assert_never(meaning)
