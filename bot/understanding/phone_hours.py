"""When somebody can usually phone: "mornings", "after 3pm", "between 12 and 2", "any time"."""

import re
from datetime import time

from bot.advice.model import CallingHours
from bot.understanding.dates import EitherTime, understand_time
from bot.understanding.german_hours import in_english

_MIDNIGHT = time(0)
ANY_TIME = CallingHours(first=_MIDNIGHT, last=_MIDNIGHT)
"""From midnight to midnight."""

PARTS = {
    "mornings": CallingHours(first=time(8), last=time(12)),
    "lunch": CallingHours(first=time(12), last=time(14)),
    "afternoons": CallingHours(first=time(12), last=time(18)),
    "evenings": CallingHours(first=time(17), last=time(20)),
}
"""Parts of a day as people mean them when they say that they can phone then."""

_MAX_CHARS = 80
_NAMES = (
    (r"mornings?|a\.?m\.?|before noon", "mornings"),
    (r"lunch(?: ?(?:time|hour|break)s?)?|noon|mid-?day|over lunch", "lunch"),
    (r"afternoons?|p\.?m\.?", "afternoons"),
    (r"evenings?|after work", "evenings"),
)
_ANY = re.compile(
    r"any ?time|always|whenever|all day(?: long)?|at any (?:time|hour)|no matter when"
    r"|doesn't matter"
)
_LEAD = re.compile(
    r"^(?:(?:i (?:can|could|may)|usually|mostly|normally|generally|best|only|always|just|phone|call"
    r"|ring|please|it is|i am free|free|in|at|on|the|during|my|around|from about|ideally|weekday"
    r"|weekdays)\b[, ]*)+"
)
_FROM = re.compile(r"(?:after|from|since|not before|any ?time after)(?: about)? (?P<first>.+)")
_UNTIL = re.compile(r"(?:before|until|till|up to|by|any ?time before)(?: about)? (?P<last>.+)")
_BETWEEN = re.compile(
    r"(?:between |from )?(?P<first>.+?) ?(?:-|–|\bto\b|\band\b|\buntil\b|\btill\b) ?(?P<last>.+)"
)
_ONWARDS = re.compile(r" ?(?:on|onwards?|or later|and later)$")


def understand_hours(text: str) -> CallingHours | None:
    """The hours that a whole text names, the person's wall clock; None where it names none.

    `after 3pm` lasts until midnight, `any time` is ANY_TIME.
    """
    if len(text) > _MAX_CHARS:
        return None
    words = in_english(text.replace("’", "'")).strip(" .!,;:")
    if not words:
        return None
    if _ANY.fullmatch(words):
        return ANY_TIME
    plain = _LEAD.sub("", words) or words
    return _part(plain) or _stretch(words) or _stretch(plain)


def understand_night(text: str) -> tuple[time, time] | None:
    """From when and until when nothing is to come, over midnight: "21 to 7", "9pm-7am".

    What can be either half of the day begins in the evening and ends in the morning.
    """
    if len(text) > _MAX_CHARS:
        return None
    words = in_english(text).strip(" .!,;:").removeprefix("quiet ")
    match = _BETWEEN.fullmatch(_LEAD.sub("", words))
    if match is None:
        return None
    begins, ends = _readings(match["first"]), _readings(match["last"])
    over_midnight = begins and ends and min(ends) < max(begins)
    return (max(begins), min(ends)) if over_midnight else None


def _part(words: str) -> CallingHours | None:
    return next((PARTS[part] for name, part in _NAMES if re.fullmatch(name, words)), None)


def _stretch(words: str) -> CallingHours | None:
    if match := _BETWEEN.fullmatch(words):
        return _between(match["first"], match["last"])
    if match := _FROM.fullmatch(_ONWARDS.sub("", words)):
        first = _clock(match["first"])
        return CallingHours(first=first, last=_MIDNIGHT) if first else None
    if match := _UNTIL.fullmatch(words):
        last = _clock(match["last"])
        return CallingHours(first=_MIDNIGHT, last=last) if last else None
    return None


def _between(first_words: str, last_words: str) -> CallingHours | None:
    """The first reading of each that makes a stretch: "9 to 5" ends in the afternoon."""
    half = re.search(r" ?[ap]\.?m\.?$", last_words)
    shared = first_words + half[0] if half and first_words[-1].isdigit() else first_words
    lasts = _readings(last_words)
    for first in dict.fromkeys((*_readings(shared), *_readings(first_words))):
        last = next((last for last in lasts if last > first), None)
        if last is not None:
            return CallingHours(first=first, last=last)
    return None


def _clock(words: str) -> time | None:
    return next(iter(_readings(words)), None)


def _readings(words: str) -> tuple[time, ...]:
    """The times that the words may mean, working hours first."""
    match understand_time(words):
        case time() as certain:
            return (certain,)
        case EitherTime(options=options):
            return options
        case _:
            return ()
