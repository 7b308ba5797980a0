"""Which time zones somebody may be in, going by the language and country of their platform.

A guess to choose from, never to act on: it is asked "what time is it for you?".
"""

from collections.abc import Mapping

from babel.core import get_global

from bot.advice.zones import clocks_of

MOST = 3

_MOST_PEOPLE: Mapping[str, tuple[str, ...]] = {
    # Where one country has many clocks, those of most of its people, most first.
    "US": ("America/New_York", "America/Chicago", "America/Los_Angeles"),
    "CA": ("America/Toronto", "America/Vancouver", "America/Edmonton"),
    "AU": ("Australia/Sydney", "Australia/Brisbane", "Australia/Perth"),
    "BR": ("America/Sao_Paulo", "America/Manaus"),
    "RU": ("Europe/Moscow", "Asia/Yekaterinburg", "Asia/Novosibirsk"),
    "UA": ("Europe/Kyiv",),
    # CLDR's code for Latin America: Spanish of no one country.
    "419": ("America/Mexico_City", "America/Bogota", "America/Argentina/Buenos_Aires"),
}


def likely_zones(locale: str) -> tuple[str, ...]:
    """`de` or `en-US`, as platforms tell it: at most three zones whose clocks differ, or none."""
    country = _country(locale.replace("_", "-"))
    return _MOST_PEOPLE.get(country) or clocks_of(country)[:MOST]


def _country(locale: str) -> str:
    """The country that it names, else the one in which most speak that language."""
    language, _, named = locale.partition("-")
    if named.isupper() or named.isdecimal():
        return named
    likely = get_global("likely_subtags").get(language, "")
    return str(likely).rpartition("_")[2]
