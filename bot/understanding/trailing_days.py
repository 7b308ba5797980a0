"""The day at the end of a few words, without a comma: "Acme tomorrow", "Acme on Monday at 3pm".

With it the time, where that is certain, too.

Only a day beyond doubt, and only where something is left before it. "USA Today"
and "Ruby Tuesday" are employers; "Acme 5/12" may be two days and stays as it is.
"""

import re
from dataclasses import dataclass
from datetime import date, time

from bot.understanding.dates import AtTime, DateContext, Either, OnDay, understand_when
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
    ]
)
_ANOTHER_CLAUSE = re.compile(
    r"\b(?:they|he|she|i|we|it|decid\w*|decision|deadline|hear|know)\b", re.IGNORECASE
)
_NAMES_A_DAY = re.compile(
    rf"\b(?:today|tomorrow|yesterday|tonight|{WEEKDAY}|{MONTH} \d|\d+(?:st|nd|rd"
    rf"|th)? (?:of )?{MONTH}"
    r"|\d{4}-\d\d?-\d\d?|\d+[/.]\d+|ago|in \d+|(?:this|last) (?:morning|afternoon|evening|night))\b"
)
_ORDINAL = re.compile(r"(?:(?:on|the) )+\d{1,2}(?:st|nd|rd|th)\b")
_IN_A_NAME = re.compile(r"(?:ruby tuesday|tgi friday|24/7|7/11)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class CertainDay:
    """A day beyond doubt, with the time of an interview on it, if that is beyond doubt, too."""

    day: date
    at: time | None = None

    def __str__(self) -> str:
        """As people write it: `2026-10-15`, `2026-10-15 10:00`."""
        return f"{self.day} {self.at:%H:%M}" if self.at else f"{self.day}"


def trailing_day(text: str, context: DateContext) -> tuple[str, CertainDay] | None:
    """What stands before the day at the end of a text, and that day; None without either."""
    words = text.split()
    for size in range(min(_LONGEST, len(words) - 1), 0, -1):
        head, tail = words[:-size], words[-size:]
        if head[-1].casefold().strip(",.;:") in _BELONGS or not _may_be_a_day(head, tail):
            continue
        day = certain_day(" ".join(tail), context)
        if day and names_a_day(" ".join(tail)):
            return " ".join(head).rstrip(" ,;:-–"), day
    return None


def certain_day(text: str, context: DateContext) -> CertainDay | None:
    """The one day that a phrase means, whatever the time on it; None where there is a doubt."""
    when = understand_when(text, context)
    options = when.options if isinstance(when, Either) else (when,)
    days = {option.day for option in options if isinstance(option, OnDay | AtTime)}
    if len(days) != 1 or not all(isinstance(option, OnDay | AtTime) for option in options):
        return None
    times = [option.at for option in options if isinstance(option, AtTime)]
    if times and not names_a_day(text):
        return None
    return CertainDay(day=days.pop(), at=certain_time(times))


def names_a_day(text: str) -> bool:
    """Whether words name the day itself, not only a time of it, a number or a holiday."""
    plain = canonical(text) or ""
    return bool(_NAMES_A_DAY.search(plain) or _ORDINAL.match(" ".join(text.casefold().split())))


def _may_be_a_day(head: list[str], tail: list[str]) -> bool:
    """Not a name that ends like a date, and not the date of another clause."""
    if _ANOTHER_CLAUSE.search(" ".join(head)) or _IN_A_NAME.search(" ".join((*head, *tail))):
        return False
    # English writes Monday with a capital, but today with a small letter: "USA Today".
    return len(tail) > 1 or tail[0] not in ("Today", "Tomorrow", "Yesterday", "TODAY")
