"""Where somebody is: a city or a country -> an IANA time zone.

"Berlin", "new york, usa", "PH", "europe/berlin" are understood. An offset or an
abbreviation ("UTC+2", "EST") is not: it stays what it is when clocks change, and
means several places; a city does not.
"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from babel import Locale

from bot.advice.calendar import (
    clocks_of,
    country_names,
    country_of,
    zone_keys,
    zones_of,
)

_MAX_CHARS = 80
_DATA = tomllib.loads((files(__package__) / "places.toml").read_text(encoding="utf-8"))
_OFFSET = re.compile(
    r"(?:utc|gmt|z)?\s*[+\-−±]\s*\d{1,2}(?::?\d\d)?|(?:etc/)?(?:gmt|uct)(?:[+-]?0)?"
)
_ABBREVIATIONS = frozenset(
    {
        *("est", "edt", "et", "cst", "cdt", "ct", "mst", "mdt", "pst", "pdt", "akst", "hst", "ast"),
        *("cet", "cest", "met", "wet", "eet", "eest", "bst", "ist", "msk", "jst", "kst", "sgt"),
        *("pht", "aest", "aedt", "awst", "acst", "nzst", "nzdt", "sast", "wat", "cat", "eat"),
    }
)


class Hint(StrEnum):
    """What to say beside "please name a city"."""

    NO_PLACE = "no_place"
    OFFSET = "offset"
    """An offset or an abbreviation: it does not follow the clocks; a city does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneFound:
    """The one zone that a place has."""

    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneChoices:
    """The zones that a place may mean, most people first: to be asked about."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NotUnderstood:
    """No zone, and what may help."""

    hint: Hint


def understand_zone(text: str) -> ZoneFound | ZoneChoices | NotUnderstood:
    """The time zone of a place that somebody names."""
    if len(text) > _MAX_CHARS:
        return NotUnderstood(hint=Hint.NO_PLACE)
    typed = _plain(text)
    if typed in _ABBREVIATIONS or _OFFSET.fullmatch(typed):
        return NotUnderstood(hint=Hint.OFFSET)
    return _answer(_zones_named(typed) or _zones_within(typed))


def understand_country(text: str) -> str | None:
    """The country (ISO 3166 alpha-2) that a whole text names: "Saudi Arabia", "KSA", "sa"."""
    return _countries().get(_plain(text)) if len(text) <= _MAX_CHARS else None


def _answer(keys: tuple[str, ...]) -> ZoneFound | ZoneChoices | NotUnderstood:
    match keys:
        case ():
            return NotUnderstood(hint=Hint.NO_PLACE)
        case (key,):
            return ZoneFound(key=key)
        case _:
            return ZoneChoices(keys=keys)


def _zones_named(typed: str) -> tuple[str, ...]:
    if key := _keys().get(typed):
        return (key,)
    return _cities().get(typed) or _regions().get(typed) or _of_country(typed)


def _zones_within(typed: str) -> tuple[str, ...]:
    """ "Paris, France": the part before the comma, if it lies in the part after it."""
    city, _, whole = typed.rpartition(",")
    around = _zones_named(whole.strip())
    countries = {country_of(key) for key in around}
    return tuple(
        key for key in _zones_named(city.strip()) if around and country_of(key) in countries
    )


def _of_country(typed: str) -> tuple[str, ...]:
    code = _countries().get(typed)
    return clocks_of(code) if code else ()


@lru_cache(maxsize=1)
def _keys() -> Mapping[str, str]:
    named = {_plain(key): key for key in zone_keys() if "/" in key and not key.startswith("Etc/")}
    return MappingProxyType({**named, "utc": "UTC", "etc/utc": "UTC"})


@lru_cache(maxsize=1)
def _cities() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for key in sorted(_keys().values(), key=lambda key: (key not in _own_zones(), key)):
        city = _plain(key.rpartition("/")[2])
        if key in _own_zones() or city not in found:
            found[city] = (*found.get(city, ()), key)
    others = {_plain(city): (key,) for key, all_of in _DATA["cities"].items() for city in all_of}
    return MappingProxyType({**found, **others})


@lru_cache(maxsize=1)
def _own_zones() -> frozenset[str]:
    return frozenset(key for code in country_names() for key in zones_of(code))


@lru_cache(maxsize=1)
def _regions() -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({_plain(name): tuple(keys) for name, keys in _DATA["regions"].items()})


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str]:
    """Countries by code and by name, ours or German, also without what stands in brackets."""
    codes = {code.casefold(): code for code in country_names()}
    names = {_plain(re.sub(r" \(.*\)", "", name)): code for code, name in country_names().items()}
    others = {_plain(name): code for code, all_of in _DATA["countries"].items() for name in all_of}
    german = {_plain(Locale("de").territories[code]): code for code in country_names()}
    return MappingProxyType({**german, **codes, **names, **others})


def _plain(text: str) -> str:
    """Small letters without accents or underscores, one blank between words."""
    apart = unicodedata.normalize("NFKD", text.replace("_", " ").casefold())
    bare = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return " ".join(bare.split()).strip(" .!?")
