"""Dates in German, in the words of our own rules: "bis nächsten Montag" is "until next monday".

Each word has to be one that is known here, so that nothing is read out of what is not understood.
What the rules then make of it (a range, a deadline, alternatives) is made as of English words.
"""

import re
import tomllib
import unicodedata
from functools import lru_cache
from importlib.resources import files

from bot.understanding.dates.words import MONTHS, ORDINAL_ENDINGS, WEEKDAYS

_MAX_CHARS = 80
_FIRST_HOUR, _NOON, _HOURS, _MINUTES = 7, 12, 24, 60
"""Before seven nobody is interviewed or called: "um 2 Uhr" is in the afternoon, and so is asked."""

_DATA = tomllib.loads((files(__package__) / "german.toml").read_text(encoding="utf-8"))


def _by_word(table: str) -> dict[str, str]:
    return {word: said for said, words in _DATA[table].items() for word in words}


_WORDS, _BESIDE = _by_word("words"), _by_word("beside")
_FIGURES = {
    **_by_word("numbers"),
    **{word: f"{figure}." for word, figure in _by_word("ordinals").items()},
}
_NAMES = {
    "%weekday": "|".join(
        word for word, said in _WORDS.items() if said.lower() in WEEKDAYS and len(word) > len("mo")
    ),
    "%month": "|".join(word for word, said in _WORDS.items() if said.lower() in MONTHS),
    "%um": r"(?:\b(?:um|so|gegen|etwa|ca|kurz nach) )*",
    "%within": r"\b(?:irgendwann )?(?:noch )?(?:im laufe? |im verlauf |innerhalb |in )?",
}


def _ready(pattern: str) -> re.Pattern[str]:
    for name, words in _NAMES.items():
        pattern = pattern.replace(name, words if name in ("%um", "%within") else f"(?:{words})")
    return re.compile(pattern)


_PHRASES = tuple((_ready(pattern), english) for pattern, english in _DATA["phrases"])
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "–": "-", ",": " "})
_WORD = re.compile(r"[a-z]+(?:\.(?!\d))?")
_SLASHED = re.compile(r"(?<=[a-z]) ?/ ?(?=[a-z])")
_SUNDAY = re.compile(r"^so\.?(?= (?:den |der )?\d)|(?<=sa oder )so$")
_UP_TO_A_DATE = re.compile(r"\b(\d{1,2})\. ?(?:-|bis) ?(?=\d{1,2}\. ?\d{1,2}\.)")
_IN_NUMBERS = re.compile(r"\b(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d\d)(?![\d:.]| ?uhr))?")
_NUMBERED = re.compile(r"\b(\d{1,2})\.(?!\d)")
_ENGLISH_MONTH = "|".join(MONTHS).upper()
_NAMES_MONTH = re.compile(rf"\b(?:{_NAMES['%month']}|{_ENGLISH_MONTH})\b")
_CLOCK = re.compile(r"<(-?)(\d{1,2}):(\d\d)?>")
_ORDINAL = re.compile(r"\b(\d+)TH\b")
_UNKNOWN = re.compile(r"[^A-Z0-9 .:-]")
_PART_ALONE = re.compile(r" ?\bIN THE (?:MORNING|AFTERNOON|EVENING)\b")
_EARLY = re.compile(r"MORNING")
_LATE = re.compile(r"AFTERNOON|EVENING|TONIGHT|\b(?:nachmittag|abend)\b")


@lru_cache(maxsize=256)
def in_english(text: str) -> str | None:
    """A short German phrase about time in English words; None where any word is not known."""
    if len(text) > _MAX_CHARS:
        return None
    words = _dated(_figured(plain_german(text)))
    for pattern, english in _PHRASES:
        words = pattern.sub(english, words)
    late, early = _LATE.search(words), _EARLY.search(words)
    if _CLOCK.search(words):
        # "Um drei nachmittags" is 3pm: no part of the day is left to tell.
        words = _PART_ALONE.sub("", words)
    words = _CLOCK.sub(lambda clock: _time(clock, late=bool(late), early=bool(early)), words)
    words = _WORD.sub(lambda word: _english(word[0]), _ORDINAL.sub(_with_ending, words))
    return None if _UNKNOWN.search(words) else " ".join(words.lower().split())


def word_in_english(typed: str) -> str:
    """One word of a sentence, with its marks: "Woche," as "week,"; as it was where it is none."""
    plain = plain_german(typed)
    bare = plain.strip(".;:!?()")
    closing = typed[-1:] if typed[-1:] in ",.;:!?)" else ""
    return f"{_BESIDE[bare]}{closing}" if bare in _BESIDE else typed


def plain_german(text: str) -> str:
    """What was typed in small letters, with "ae" and "ss" for what not every keyboard has."""
    composed = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(composed.translate(_LETTERS).split())


def _figured(plain: str) -> str:
    """Numbers as figures, abbreviations without their dot, "/" as "oder"."""
    bare = re.sub(r"(?<=[a-z])[.!?]+$|[!?]+", "", plain)
    bare = _SUNDAY.sub("sonntag", _SLASHED.sub(" oder ", bare))
    return _WORD.sub(lambda word: _figure(word[0]), bare)


def _figure(word: str) -> str:
    bare = word.rstrip(".")
    if bare in _FIGURES:
        return _FIGURES[bare]
    return bare if bare in _WORDS else word


def _dated(words: str) -> str:
    """ "5.12." as "5 DECEMBER": in German the day comes first, beyond doubt. "22." as "22TH"."""
    words = _IN_NUMBERS.sub(_with_month, _UP_TO_A_DATE.sub(r"\1 - ", words))
    return _NUMBERED.sub(r"\1" if _NAMES_MONTH.search(words) else r"\1TH", words)


def _with_month(found: re.Match[str]) -> str:
    month = int(found[2])
    if not 1 <= month <= len(MONTHS):
        return "?"
    year = f" {int(found[3]) % 100 + 2000}" if found[3] else ""
    return f"{found[1]} {MONTHS[month - 1].upper()}{year}"


def _time(found: re.Match[str], *, late: bool, early: bool) -> str:
    """On the clock of a day where that is certain; else the figures, which the rules ask about."""
    hour, minute = int(found[2]) - bool(found[1]), int(found[3] or 0)
    if hour >= _HOURS or minute >= _MINUTES:
        return "?"
    if hour <= 0 and found[1]:
        hour = _NOON
    if 0 < hour <= _NOON and (late or early):
        return f"{hour}:{minute:02}{'PM' if late else 'AM'}"
    if hour < _FIRST_HOUR:
        return f"{hour}:{minute:02}" if minute else f"{hour}"
    return f"{hour:02}:{minute:02}"


def _with_ending(found: re.Match[str]) -> str:
    number = int(found[1])
    return f"{number}{ORDINAL_ENDINGS.get(number, 'th')}".upper()


def _english(word: str) -> str:
    return _WORDS[word].upper() if word in _WORDS else word
