"""Dates in German, by the checked library alone: a date that is the whole of what was written.

What is said of it is what dateparser says, where each weekday, month and number survives in it,
and each distance in days or weeks comes out as we count it ourselves. Anything else is asked.
"""

import re
from datetime import date, time, timedelta

import dateparser

from bot.understanding.dates.reading import leaning_year
from bot.understanding.dates.when import (
    AtTime,
    Certain,
    DateContext,
    Deadline,
    Leaning,
    OnDay,
)

_LONGEST = 60
_WEEKDAYS = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_MONTHS = (
    *("januar", "februar", "märz", "april", "mai", "juni"),
    *("juli", "august", "september", "oktober", "november", "dezember"),
)
_SAME = {
    "sonnabend": "samstag",
    "jänner": "januar",
    "feber": "februar",
    "maerz": "märz",
    **{day[:2]: day for day in _WEEKDAYS},
    **{month[:3]: month for month in _MONTHS if len(month) > 4},
    "uebermorgen": "übermorgen",
    "sept": "september",
    **{
        word: str(number)
        for number, words in enumerate(
            (
                *("ein einer einem einen", "zwei", "drei", "vier", "fünf", "sechs", "sieben"),
                *("acht", "neun", "zehn", "elf", "zwölf", "dreizehn", "vierzehn"),
            ),
            start=1,
        )
        for word in words.split()
    },
}
_NEAR = {"vorgestern": -2, "gestern": -1, "heute": 0, "morgen": 1, "übermorgen": 2}
_UNITS = {"tag": 1, "tage": 1, "tagen": 1, "woche": 7, "wochen": 7}
_HOURS, _MINUTES = 24, 60
_FILLERS = frozenset({"am", "den", "der", "dem", "zum", "um", "uhr", "kommenden", "diesen"})
_WORD = re.compile(r"\d+|[a-zäöüß]+")
_CLOCK = re.compile(r"(?:\bum )?\b(\d{1,2})(?:[:.](\d\d))? ?uhr\b|(?:\bum )?\b(\d{1,2}):(\d\d)\b")
_NUMERIC = re.compile(r"(\d{1,2})\. ?(\d{1,2})\.(?: ?(\d{4}|\d\d))?")
_DISTANCE = re.compile(r"(in|vor) (\d{1,2}) (tage?n?|wochen?)")
_DATED = re.compile(
    rf"(?:(?P<weekday>{'|'.join(_WEEKDAYS)}) )?(?P<day>\d{{1,2}}) (?P<month>{'|'.join(_MONTHS)})"
    r"(?: (?P<year>\d{4}))?"
)
_FIRST_HOUR = 7
"""Before it nobody is interviewed or called: "um 2 Uhr" is in the afternoon, and so is asked."""


def read_german(text: str, context: DateContext) -> tuple[Certain, ...]:
    """The date that the words are, if every check holds; two where its year is open; else ()."""
    if len(text) > _LONGEST:
        return ()
    quote = " ".join(text.split())
    words = _canonical(text)
    until = words.startswith("bis ")
    day_words, at = _without_clock(words.removeprefix("bis "))
    if at is not None and at.hour < _FIRST_HOUR:
        return ()
    return tuple(_meaning(day, at, quote, until=until) for day in _days(day_words, context))


def _meaning(day: date, at: time | None, quote: str, *, until: bool) -> Certain:
    if until:
        return Deadline(day=day, at=at, quote=quote)
    return OnDay(day=day, quote=quote) if at is None else AtTime(day=day, at=at, quote=quote)


def _canonical(text: str) -> str:
    """One spelling of each weekday, month and number, without what says nothing."""
    plain = " ".join(text.casefold().replace(",", " ").strip(" !?").split())
    return re.sub(r"[a-zäöüß]+\.?", lambda found: _spelled(found[0]), plain)


def _spelled(word: str) -> str:
    bare = word.rstrip(".")
    return _SAME.get(bare, bare)


def _without_clock(words: str) -> tuple[str, time | None]:
    """The words beside a time of day, and that time; a time that is none stays among them."""
    found = _CLOCK.search(words)
    if found is None:
        return words, None
    hour, minute = int(found[1] or found[3]), int(found[2] or found[4] or 0)
    if hour >= _HOURS or minute >= _MINUTES:
        return words, None
    rest = f"{words[: found.start()]} {words[found.end() :]}"
    return " ".join(rest.split()), time(hour, minute)


def _days(words: str, context: DateContext) -> tuple[date, ...]:
    written = _NUMERIC.sub(_with_month, words)
    parts = [part for part in _WORD.findall(written) if part not in _FILLERS]
    if not parts or re.search(r"[^\w .]", written):
        return ()
    found = dateparser.parse(" ".join(parts), languages=["de"], settings=_settings(context))
    if found is None:
        return ()
    for reads in (_near, _distant, _weekday, _dated):
        if days := reads(parts, found.date(), context):
            return days
    return ()


def _with_month(numeric: re.Match[str]) -> str:
    """ "5.12." as "5 dezember": in German the day comes first, beyond doubt."""
    month = int(numeric[2])
    if not 1 <= month <= len(_MONTHS):
        return numeric[0]
    year = int(numeric[3]) % 100 + 2000 if numeric[3] else ""
    return f"{numeric[1]} {_MONTHS[month - 1]} {year}"


def _near(parts: list[str], found: date, context: DateContext) -> tuple[date, ...]:
    """ "morgen": as we count it, too."""
    if len(parts) != 1 or parts[0] not in _NEAR:
        return ()
    return _agreed(found, context.today + timedelta(days=_NEAR[parts[0]]))


def _distant(parts: list[str], found: date, context: DateContext) -> tuple[date, ...]:
    """ "in zwei Wochen": as we count it, too."""
    match = _DISTANCE.fullmatch(" ".join(parts))
    if match is None:
        return ()
    days = int(match[2]) * _UNITS[match[3]]
    return _agreed(found, context.today + timedelta(days=days if match[1] == "in" else -days))


def _weekday(parts: list[str], found: date, context: DateContext) -> tuple[date, ...]:
    """A weekday alone is the nearest on the side that is asked about; never today itself."""
    if len(parts) != 1 or parts[0] not in _WEEKDAYS:
        return ()
    ahead = (_WEEKDAYS.index(parts[0]) - context.today.weekday()) % 7 or 7
    behind = (ahead - 7) or -7
    days = ahead if context.leaning is Leaning.FUTURE else behind
    return _agreed(found, context.today + timedelta(days=days))


def _dated(parts: list[str], found: date, context: DateContext) -> tuple[date, ...]:
    """A day and month, perhaps with its weekday before it and its year behind it."""
    match = _DATED.fullmatch(" ".join(parts))
    if (
        match is None
        or found.day != int(match["day"])
        or _MONTHS[found.month - 1] != match["month"]
    ):
        return ()
    if match["year"]:
        days: tuple[date, ...] = _agreed(found, found.replace(year=int(match["year"])))
    else:
        reading = leaning_year(found.month, found.day, context)
        days = reading.options if reading else ()
    weekday = match["weekday"]
    return tuple(day for day in days if weekday in (None, _WEEKDAYS[day.weekday()]))


def _agreed(found: date, counted: date) -> tuple[date, ...]:
    return (counted,) if found == counted else ()


def _settings(context: DateContext) -> dict[str, object]:
    return {
        "RELATIVE_BASE": context.here.replace(tzinfo=None),
        "PREFER_DATES_FROM": "past" if context.leaning is Leaning.PAST else "future",
        "RETURN_AS_TIMEZONE_AWARE": False,
        "DATE_ORDER": "DMY",
    }
