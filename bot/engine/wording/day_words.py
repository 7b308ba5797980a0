"""A calendar day in words, with its weekday, as it is said in each language."""

from datetime import date
from functools import lru_cache

from babel.dates import format_date

from bot.engine.wording.catalogue import DEFAULT_LANGUAGE

# CLDR's own pattern for English is American; for German its comma, for Spanish its "de" are said.
_PATTERNS = {
    DEFAULT_LANGUAGE: "EEEE d MMMM",
    "de": "EEEE, d. MMMM",
    "es": "EEEE d 'de' MMMM",
    "fr": "EEEE d MMMM",
}
_FIRST_OF_MONTH = {"fr": "EEEE d'er' MMMM"}


@lru_cache(maxsize=4096)  # a page names the same few days again and again
def day_words(day: date, language: str) -> str:
    """`Friday 16 October`, `Freitag, 16. Oktober`, `viernes 16 de octubre`."""
    first = _FIRST_OF_MONTH.get(language) if day.day == 1 else None
    return format_date(day, first or _PATTERNS[language], locale=language)
