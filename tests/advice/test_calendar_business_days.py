"""Business days: a call falls on a day when somebody is there to take it (H2)."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.advice.calendar import (
    business_day_after,
    business_day_before,
    is_business_day,
    is_weekend,
    next_business_day,
    public_holidays,
    warm,
)

COUNTRIES = some.sampled_from([None, "DE", "US", "SA", "AE", "CN", "JP", "IR", "XX", "PH", "IL"])
DAYS = some.dates(min_value=date(2015, 1, 1), max_value=date(2035, 12, 31))


@pytest.mark.parametrize(
    ("day", "country", "expected"),
    [
        pytest.param("2026-10-16", "DE", True, id="a Friday in Germany"),
        pytest.param("2026-10-17", "DE", False, id="a Saturday in Germany"),
        pytest.param("2026-10-16", "SA", False, id="a Friday in Saudi Arabia"),
        pytest.param("2026-10-17", "SA", False, id="a Saturday in Saudi Arabia"),
        pytest.param("2026-10-18", "SA", True, id="a Sunday in Saudi Arabia"),
        pytest.param("2021-12-31", "AE", False, id="the Emirates' last free Friday"),
        pytest.param("2022-01-07", "AE", True, id="the Emirates' first working Friday"),
        pytest.param("2026-10-10", "CN", True, id="a Saturday that China works"),
        pytest.param("2026-11-26", "US", False, id="Thanksgiving"),
        pytest.param("2026-10-12", "CA", False, id="Canada's own Thanksgiving"),
        pytest.param("2026-04-06", "GB", False, id="Easter Monday in England"),
        pytest.param("2026-11-26", "us", False, id="a country in small letters"),
        pytest.param("2026-11-26", "DE", True, id="another country's holiday"),
        pytest.param("2026-12-25", None, True, id="Christmas where the country is unknown"),
        pytest.param("2026-12-26", None, False, id="a Saturday where the country is unknown"),
        pytest.param("2026-12-26", "XX", False, id="a Saturday in a country nobody knows"),
        pytest.param("2026-12-25", "XX", True, id="a weekday in a country nobody knows"),
    ],
)
def test_a_business_day_follows_the_country(day: str, country: str | None, expected: bool) -> None:
    """Spares the job seeker a call into an empty office."""
    assert is_business_day(date.fromisoformat(day), country) is expected


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        pytest.param("2026-10-17", True, id="a Saturday"),
        pytest.param("2026-10-18", True, id="a Sunday"),
        pytest.param("2026-10-03", False, id="a holiday on a Saturday"),
        pytest.param("2026-12-25", False, id="a holiday on a weekday"),
    ],
)
def test_a_shop_works_at_weekends_but_not_on_holidays(day: str, expected: bool) -> None:
    """Spares the job seeker two days of waiting for a shop that is open."""
    assert is_business_day(date.fromisoformat(day), "DE", weekend_counts=True) is expected


@pytest.mark.parametrize(
    ("day", "country", "expected"),
    [
        pytest.param("2026-10-14", "DE", "2026-10-14", id="a business day is its own"),
        pytest.param("2026-10-17", "DE", "2026-10-19", id="from Saturday to Monday"),
        pytest.param("2026-04-03", "DE", "2026-04-07", id="over Easter"),
        pytest.param("2026-10-15", "SA", "2026-10-15", id="a Thursday in Riyadh"),
        pytest.param("2026-10-16", "SA", "2026-10-18", id="from Friday to Sunday in Riyadh"),
        pytest.param("2026-12-31", "DE", "2026-12-31", id="New Year's Eve"),
        pytest.param("2027-01-01", "DE", "2027-01-04", id="into the new year"),
    ],
)
def test_the_next_business_day_is_on_or_after(day: str, country: str, expected: str) -> None:
    """Spares the job seeker doing the sums about holidays."""
    found = next_business_day(date.fromisoformat(day), country)
    assert found == date.fromisoformat(expected)


@pytest.mark.parametrize(
    ("day", "count", "after", "before"),
    [
        pytest.param("2026-10-14", 0, "2026-10-14", "2026-10-14", id="none"),
        pytest.param("2026-10-16", 1, "2026-10-19", "2026-10-15", id="one, over a weekend"),
        pytest.param("2026-10-19", 3, "2026-10-22", "2026-10-14", id="three"),
        pytest.param("2026-12-24", 1, "2026-12-28", "2026-12-23", id="one, over Christmas"),
    ],
)
def test_business_days_are_counted_strictly_after_and_before(
    day: str, count: int, after: str, before: str
) -> None:
    """Spares the job seeker a count that takes Sunday for a day of waiting."""
    start = date.fromisoformat(day)
    assert business_day_after(start, count, "DE") == date.fromisoformat(after)
    assert business_day_before(start, count, "DE") == date.fromisoformat(before)


def test_weekends_count_for_shops_in_both_directions() -> None:
    """Spares a waiter two days of waiting that the restaurant does not take."""
    friday = date(2026, 10, 16)
    assert business_day_after(friday, 1, "DE", weekend_counts=True) == date(2026, 10, 17)
    assert next_business_day(date(2026, 10, 17), "DE", weekend_counts=True) == date(2026, 10, 17)
    monday = date(2026, 10, 19)
    assert business_day_before(monday, 1, "DE", weekend_counts=True) == date(2026, 10, 18)


def test_a_holiday_has_an_english_name() -> None:
    """Spares the job seeker a bot that does not know what "after Thanksgiving" means."""
    assert public_holidays("US", 2026)[date(2026, 11, 26)] == "Thanksgiving Day"
    assert public_holidays("DE", 2026)[date(2026, 4, 6)] == "Easter Monday"
    assert public_holidays(None, 2026) == {}


def test_warming_works_out_the_countries_and_years_asked_for() -> None:
    """Spares the first person of the day the wait for the holiday tables."""
    warm(["DE", "XX"], [2030, 2031])
    assert not is_business_day(date(2031, 1, 1), "DE")


@given(day=DAYS, country=COUNTRIES, shop=some.booleans())
def test_the_next_business_day_is_one_and_none_is_passed_over(
    day: date, country: str | None, shop: bool
) -> None:
    """Spares the job seeker a day lost between two that were both free."""
    found = next_business_day(day, country, weekend_counts=shop)
    assert found >= day
    assert is_business_day(found, country, weekend_counts=shop)
    between = [day + timedelta(days=n) for n in range((found - day).days)]
    assert not any(is_business_day(other, country, weekend_counts=shop) for other in between)


@given(day=DAYS, country=COUNTRIES, count=some.integers(min_value=1, max_value=15))
def test_counting_forward_and_back_again_ends_where_it_began(
    day: date, country: str | None, count: int
) -> None:
    """Spares the job seeker a count that differs by the direction."""
    start = next_business_day(day, country)
    there = business_day_after(start, count, country)
    assert business_day_before(there, count, country) == start


@given(day=DAYS, country=COUNTRIES)
def test_a_business_day_is_never_in_the_weekend(day: date, country: str | None) -> None:
    """Spares the job seeker a call on their own, or the employer's, Sunday."""
    assert not (is_weekend(day, country) and is_business_day(day, country))
