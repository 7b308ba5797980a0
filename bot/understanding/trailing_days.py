"""The day at the end of a few words, without a comma: "Acme tomorrow", "Acme on Monday at 3pm".

With it the time, where that is certain, too.

Only a day beyond doubt, and only where something is left before it. "USA Today"
and "Ruby Tuesday" are employers. What is written as a date and names no day, or two
("Acme 31 February", "Acme 5/12"), is found as well, so that it can be asked about.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from bot.understanding.dates import AtTime, DateContext, Either, OnDay, understand_when
from bot.understanding.dates.phrases import german_words
from bot.understanding.dates.words import MONTH, WEEKDAY, canonical
from bot.understanding.interview_times import certain_time

_LONGEST = 8
# Before a date these words make it another, or something that is no day of an interview.
_BELONGS = frozenset(
    [
        "by",
        "before",
        "until",
        "till",
        "after",
        "since",
        "from",
        "to",
        "or",
        "and",
        "between",
        "not",
        "next",
        "last",
        "this",
        "coming",
        "every",
        "each",
        "than",
        "of",
        "around",
        "about",
        "decide",
        "decides",
        "decided",
        "decision",
        "answer",
        "hear",
        "know",
        *(
            "bis",
            "vor",
            "nach",
            "seit",
            "von",
            "ab",
            "oder",
            "und",
            "zwischen",
            "nicht",
            "als",
            "um",
        ),
        *("gegen", "nächsten", "nächste", "nächster", "letzten", "letzte", "letzter", "kommenden"),
        *("diesen", "jeden", "entscheiden", "entscheidung", "antwort", "spätestens", "frühestens"),
    ]
)
_ANOTHER_CLAUSE = re.compile(
    r"\b(?:they|he|she|i|we|it|decid\w*|decision|deadline|hear|know|sie|ich|wir|entscheid\w*|frist)\b",
    re.IGNORECASE,
)
_NAMES_A_DAY = re.compile(
    rf"\b(?:today|tomorrow|yesterday|tonight|{WEEKDAY}|{MONTH} \d|\d+(?:st|nd|rd"
    rf"|th)? (?:of )?{MONTH}"
    r"|\d{4}-\d\d?-\d\d?|\d+[/.]\d+|ago|in \d+|(?:this|last) (?:morning|afternoon|evening|night))\b"
)
_ORDINAL = re.compile(r"(?:(?:on|the) )+\d{1,2}(?:st|nd|rd|th)\b")
_TODAYS = ("Today", "Tomorrow", "Yesterday", "TODAY", "Heute", "Morgen", "Gestern", "HEUTE")
_IN_A_NAME = re.compile(r"(?:ruby tuesday|tgi friday|24/7|7/11)$", re.IGNORECASE)
_UP_TO_39 = r"[0-3]?\d"
_LED = re.compile(r"^(?:on |am )?(?:the |den )?", re.IGNORECASE)
_NUMBER = rf"{_UP_TO_39}(?:st|nd|rd|th)?"
# With dots only what nobody takes for a version or a time: "31.2.", "31.02.2026".
_WRITTEN_AS_A_DATE = re.compile(
    rf"(?:{WEEKDAY} )?"
    rf"(?:(?:{_NUMBER} (?:of )?{MONTH}|{MONTH} {_NUMBER})(?: \d{{4}}|(?= |$))"
    rf"|{_UP_TO_39}/{_UP_TO_39}(?:/(?:\d{{4}}|\d\d))?"
    r"|\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d\d?-\d\d?|\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d)?)"
    r"(?: (?:at )?\d{1,2}(?:[:.]\d\d)? ?(?:am|pm)?)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CertainDay:
    """A day beyond doubt, with the time of an interview on it, if that is beyond doubt, too."""

    day: date
    at: time | None = None

    def __str__(self) -> str:
        """As people write it: `2026-10-15`, `2026-10-15 10:00`."""
        return f"{self.day} {self.at:%H:%M}" if self.at else f"{self.day}"


def trailing_day(text: str, context: DateContext) -> tuple[str, CertainDay | str] | None:
    """What stands before the day at the end of a text, and that day; None without either.

    A date that names no day, or several, comes as it was typed.
    """
    for head, tail in _splits(text):
        day = certain_day(tail, context)
        if day and names_a_day(tail, context):
            return head, day
        if unread := written_date(tail, context):
            return head, unread
    return None


def written_date(text: str, context: DateContext) -> str | None:
    """Words in the form of a date, even one that no calendar has ("on 31 February"), bare."""
    bare = _LED.sub("", text)
    return bare if _WRITTEN_AS_A_DATE.fullmatch(_spelled(bare, context)) else None


def certain_day(text: str, context: DateContext) -> CertainDay | None:
    """The one day that a phrase means, whatever the time on it; None where there is a doubt."""
    when = understand_when(text, context)
    options = when.options if isinstance(when, Either) else (when,)
    named = [option for option in options if isinstance(option, OnDay | AtTime)]
    day = _one_day({option.day for option in named}, context)
    if day is None or len(named) < len(options):
        return None
    times = [option.at for option in named if isinstance(option, AtTime)]
    if times and not names_a_day(text, context):
        return None
    return CertainDay(day=day, at=certain_time(times))


def _one_day(days: set[date], context: DateContext) -> date | None:
    """The only day; of one date in two years the nearer: nobody adds an interview of last year."""
    if len({(day.month, day.day) for day in days}) != 1:
        return None
    return min(days, key=lambda day: abs(day - context.today))


def names_a_day(text: str, context: DateContext) -> bool:
    """Whether words name the day itself, not only a time of it, a number or a holiday."""
    plain = _spelled(text, context)
    said = plain if german_words(text, context) else " ".join(text.casefold().split())
    return bool(_NAMES_A_DAY.search(plain) or _ORDINAL.match(said))


def _spelled(text: str, context: DateContext) -> str:
    return german_words(text, context) or canonical(text) or ""


def _splits(text: str) -> Iterator[tuple[str, str]]:
    """A text as a name and what may be a day at its end, the longest such end first."""
    words = text.split()
    for size in range(min(_LONGEST, len(words) - 1), 0, -1):
        head, tail = words[:-size], words[-size:]
        if head[-1].casefold().strip(",.;:") not in _BELONGS and _may_be_a_day(head, tail):
            yield " ".join(head).rstrip(" ,;:-–"), " ".join(tail)


def _may_be_a_day(head: list[str], tail: list[str]) -> bool:
    """Not a name that ends like a date, and not the date of another clause."""
    if _ANOTHER_CLAUSE.search(" ".join(head)) or _IN_A_NAME.search(" ".join((*head, *tail))):
        return False
    # English writes Monday with a capital, but today with a small letter: "USA Today".
    return len(tail) > 1 or tail[0] not in _TODAYS
