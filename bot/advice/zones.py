"""Time zones: which there are, and the one instant that a wall-clock wish means in one.

Zone data come from the `tzdata` package alone, never from the operating
system, so that two machines with one release agree about every instant.

A wall time that daylight saving skips means the first instant after the gap; a
wall time that happens twice means the first of the two.
"""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType
from zoneinfo import ZoneInfo

_ZONE_FILES = files("tzdata") / "zoneinfo"
_ONE_SECOND = timedelta(seconds=1)
_SAMPLES = tuple(datetime(2026, month, 15, 12, tzinfo=UTC) for month in range(1, 13))

# Old names whose modern zone lies in another country (or, as EST, in none): the
# name says it better than the zone that it now points to.
_OLD_NAMES: Mapping[str, str | None] = {
    "Africa/Asmera": "ER",
    "Africa/Timbuktu": "ML",
    "America/Coral_Harbour": "CA",
    "America/Virgin": "VI",
    "Antarctica/South_Pole": "AQ",
    "Atlantic/Jan_Mayen": "SJ",
    "CET": None,
    "EST": None,
    "Iceland": "IS",
    "MET": None,
    "MST": None,
    "Pacific/Ponape": "FM",
    "Pacific/Truk": "FM",
    "Pacific/Yap": "FM",
}


class UnknownZone(ValueError):
    """No time zone is called {key!r}: use an IANA name such as Europe/Berlin."""

    def __init__(self, key: str) -> None:
        super().__init__(str(UnknownZone.__doc__).format(key=key[:80]))
        self.key = key


class NaiveMoment(ValueError):
    """A moment needs a time zone: pass an aware datetime, such as one in UTC."""

    def __init__(self) -> None:
        super().__init__(NaiveMoment.__doc__)


class _PackagedZone(ZoneInfo):
    """A zone read from `tzdata`, which can be copied and pickled by its name."""

    def __reduce__(self) -> tuple[object, ...]:
        return (zone, (self.key,))


@lru_cache(maxsize=1)
def zone_keys() -> frozenset[str]:
    """Every IANA name that `zone` knows, old names included, in their own spelling."""
    return frozenset((files("tzdata") / "zones").read_text(encoding="utf-8").split())


def zone(key: str) -> ZoneInfo:
    """The time zone of an IANA name; the same name always gives the same object.

    Raises UnknownZone, also for a name in another spelling or with a path in it.
    """
    if key not in zone_keys():
        raise UnknownZone(key)
    return _packaged(key)


def country_of(zone_key: str) -> str | None:
    """The country (ISO 3166 alpha-2) that a zone's name stands for, or None, as for UTC.

    Source: zone.tab of the tz database; an old name has the country of its modern one.
    """
    return _countries().get(zone_key)


def zones_of(country: str) -> tuple[str, ...]:
    """The zones of a country (ISO 3166 alpha-2), in the tz database's order; () if unknown."""
    return tuple(key for code, key in _zone_table() if code == country.upper())


@lru_cache(maxsize=512)
def clocks_of(country: str) -> tuple[str, ...]:
    """The first zone of those of a country whose clocks always agree: Berlin's, not Büsingen's."""
    first: dict[tuple[timedelta | None, ...], str] = {}
    for key in zones_of(country):
        offsets = tuple(local(sample, zone(key)).utcoffset() for sample in _SAMPLES)
        first.setdefault(offsets, key)
    return tuple(first.values())


@lru_cache(maxsize=1)
def country_names() -> Mapping[str, str]:
    """Each country's English name by its ISO 3166 alpha-2 code, as iso3166.tab has it."""
    return MappingProxyType({code: name for code, name, *_ in _rows("iso3166.tab")})


def instant(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The instant, in UTC, at which clocks in `zone` show `at` on `day`.

    Skipped by daylight saving (or as Apia skipped 30 December 2011): the first
    instant after the gap. Shown twice: the first.
    """
    return _instant(datetime.combine(day, at.replace(tzinfo=None, fold=0)), zone)


def local(moment: datetime, zone: ZoneInfo) -> datetime:
    """What calendars and clocks in `zone` show at a moment. Raises NaiveMoment."""
    if moment.tzinfo is None:
        raise NaiveMoment
    return moment.astimezone(zone)


@lru_cache(maxsize=1024)
def _packaged(key: str) -> ZoneInfo:
    with _ZONE_FILES.joinpath(*key.split("/")).open("rb") as compiled:
        return _PackagedZone.from_file(compiled, key=key)


@lru_cache(maxsize=16384)
def _instant(wall: datetime, zone: ZoneInfo) -> datetime:
    moment = wall.replace(tzinfo=zone).astimezone(UTC)
    if moment.astimezone(zone).replace(tzinfo=None) == wall:
        return moment
    return _first_instant_past(wall, moment, zone)


def _first_instant_past(wall: datetime, after_gap: datetime, zone: ZoneInfo) -> datetime:
    """The instant of the jump over `wall`, found by halving: zoneinfo does not tell it."""
    before_gap = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    early, late = 0, (after_gap - before_gap) // _ONE_SECOND
    while late - early > 1:
        middle = (early + late) // 2
        shown = (before_gap + middle * _ONE_SECOND).astimezone(zone).replace(tzinfo=None)
        early, late = (early, middle) if shown > wall else (middle, late)
    return before_gap.replace(microsecond=0) + late * _ONE_SECOND


@lru_cache(maxsize=1)
def _countries() -> Mapping[str, str | None]:
    own = {key: code for code, key in _zone_table()}
    shared = {key: codes.split(",")[0] for codes, _, key, *_ in _rows("zone1970.tab")}
    old = {name: own.get(key) or shared.get(key) for name, key in _links()}
    return MappingProxyType({**old, **own, **_OLD_NAMES})


@lru_cache(maxsize=1)
def _zone_table() -> tuple[tuple[str, str], ...]:
    return tuple((code, key) for code, _, key, *_ in _rows("zone.tab"))


def _rows(table: str) -> list[list[str]]:
    lines = (_ZONE_FILES / table).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def _links() -> list[tuple[str, str]]:
    """Old name and present name of each zone that was renamed."""
    lines = (_ZONE_FILES / "tzdata.zi").read_text(encoding="utf-8").splitlines()
    links = (line.split()[1:3] for line in lines if line.startswith("L "))
    return [(name, target) for target, name in links]
