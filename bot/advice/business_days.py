"""Business days: when an employer's country works, and when it has a weekend or a public holiday.

The `holidays` package knows both, weekends that move included (the United Arab
Emirates changed theirs in 2022). Where it does not know a country, Saturday and
Sunday are the weekend, and no day is a holiday.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from types import MappingProxyType

from holidays import HolidayBase, country_holidays

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5

# Where the whole country's list lacks holidays that nearly all of it keeps (Thanksgiving
# in Canada, Easter Monday in England): those of the part where most people live.
_MOST_POPULOUS_PART = {"AU": "NSW", "CA": "ON", "GB": "ENG"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Year:
    """One year of one country: worked out once, then looked up."""

    weekend: frozenset[date]
    closed: frozenset[date]
    holidays: Mapping[date, str]


def is_weekend(day: date, country: str | None) -> bool:
    """Whether a day is in the country's weekend; Saturday and Sunday where it is unknown.

    A weekend day that a country has made a working day is none (China does so).
    """
    return day in _year(country, day.year).weekend


def is_business_day(day: date, country: str | None, *, weekend_counts: bool = False) -> bool:
    """Whether an employer can be expected at work; never on a public holiday.

    `country` is ISO 3166 alpha-2. `weekend_counts` is for shops and restaurants,
    which work at weekends, too.
    """
    year = _year(country, day.year)
    return day not in (year.holidays if weekend_counts else year.closed)


def next_business_day(day: date, country: str | None, *, weekend_counts: bool = False) -> date:
    """The first business day on or after a day."""
    while not is_business_day(day, country, weekend_counts=weekend_counts):
        day += _ONE_DAY
    return day


def business_day_after(
    day: date, count: int, country: str | None, *, weekend_counts: bool = False
) -> date:
    """The `count`th business day strictly after a day; 0 gives the day itself."""
    for _ in range(count):
        day = next_business_day(day + _ONE_DAY, country, weekend_counts=weekend_counts)
    return day


def business_day_before(
    day: date, count: int, country: str | None, *, weekend_counts: bool = False
) -> date:
    """The `count`th business day strictly before a day; 0 gives the day itself."""
    for _ in range(count):
        day -= _ONE_DAY
        while not is_business_day(day, country, weekend_counts=weekend_counts):
            day -= _ONE_DAY
    return day


def public_holidays(country: str | None, year: int) -> Mapping[date, str]:
    """A country's public holidays in one year with their names, English where there is one."""
    return _year(country, year).holidays


def warm(countries: Iterable[str], years: Iterable[int]) -> None:
    """Work out some countries' years ahead, as the first use of each takes some milliseconds."""
    wanted = tuple(years)
    for country in countries:
        for year in wanted:
            _year(country, year)


@lru_cache(maxsize=2048)
def _year(country: str | None, year: int) -> _Year:
    official = _official(country, year)
    days = _days_of(year)
    if official is None:
        weekend = frozenset(day for day in days if day.weekday() >= _SATURDAY)
        return _Year(weekend=weekend, closed=weekend, holidays=MappingProxyType({}))
    closed = frozenset(day for day in days if not official.is_working_day(day))
    weekend = frozenset(day for day in days if day in closed and official.is_weekend(day))
    named = {day: official.get(day, "") for day in days if day in official}
    return _Year(weekend=weekend, closed=closed, holidays=MappingProxyType(named))


def _official(country: str | None, year: int) -> HolidayBase | None:
    """The calendar of the `holidays` package, in English where it can; None where it has none."""
    if country is None:
        return None
    try:
        part = _MOST_POPULOUS_PART.get(country.upper())
        return country_holidays(country.upper(), subdiv=part, years=year, language="en_US")
    except NotImplementedError:
        return None


def _days_of(year: int) -> list[date]:
    first = date(year, 1, 1)
    length = date(year, 12, 31).toordinal() - first.toordinal() + 1
    return [date.fromordinal(first.toordinal() + number) for number in range(length)]
