"""A country's name, as it is said in each language."""

from functools import lru_cache

from babel import Locale

from bot.advice.calendar import country_names
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE


@lru_cache(maxsize=512)
def country_words(code: str, language: str) -> str:
    """`Germany`, `Deutschland`: CLDR's name of an ISO 3166 alpha-2 code, ours in English."""
    ours = country_names()[code]
    if language == DEFAULT_LANGUAGE:
        return ours
    return str(Locale.parse(language).territories.get(code, ours))
