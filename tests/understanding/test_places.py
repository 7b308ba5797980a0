"""Places: a city says more than an offset, and is all that anybody needs to type."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.advice.calendar import country_of, zone_keys
from bot.understanding.places import (
    Hint,
    NotUnderstood,
    ZoneChoices,
    ZoneFound,
    understand_country,
    understand_zone,
)

FOUND = [
    ("New York", "America/New_York"),
    ("new_york", "America/New_York"),
    ("berlin", "Europe/Berlin"),
    ("Riyadh", "Asia/Riyadh"),
    ("Manila", "Asia/Manila"),
    ("São Paulo", "America/Sao_Paulo"),
    ("Buenos Aires", "America/Argentina/Buenos_Aires"),
    ("Munich", "Europe/Berlin"),
    ("München", "Europe/Berlin"),
    ("NYC", "America/New_York"),
    ("California", "America/Los_Angeles"),
    ("europe/berlin", "Europe/Berlin"),
    ("America/Montreal", "America/Montreal"),
    ("UTC", "UTC"),
    ("Germany", "Europe/Berlin"),
    ("de", "Europe/Berlin"),
    ("Philippines", "Asia/Manila"),
    ("UK", "Europe/London"),
    ("South Korea", "Asia/Seoul"),
    ("Singapore", "Asia/Singapore"),
    ("Paris, France", "Europe/Paris"),
    ("new york, usa", "America/New_York"),
]


@pytest.mark.parametrize(("typed", "key"), FOUND, ids=[typed for typed, _ in FOUND])
def test_a_city_or_a_country_with_one_clock_is_enough(typed: str, key: str) -> None:
    """Spares the job seeker learning what an IANA time zone is."""
    assert understand_zone(typed) == ZoneFound(key=key)


@pytest.mark.parametrize(
    ("typed", "among"),
    [
        pytest.param("US", {"America/New_York", "America/Los_Angeles"}, id="a wide country"),
        pytest.param("Texas", {"America/Chicago", "America/Denver"}, id="a state with two"),
        pytest.param("Georgia", {"Asia/Tbilisi", "America/New_York"}, id="a name of two places"),
    ],
)
def test_a_place_with_several_clocks_is_asked_about(typed: str, among: set[str]) -> None:
    """Spares the job seeker in Denver New York's time."""
    answer = understand_zone(typed)
    assert isinstance(answer, ZoneChoices)
    assert among <= set(answer.keys)
    assert len(answer.keys) < 10


@pytest.mark.parametrize("typed", ["EST", "UTC+2", "utc -5", "GMT", "+02:00", "PST", "GMT+0530"])
def test_an_offset_or_an_abbreviation_is_refused_with_a_hint(typed: str) -> None:
    """Spares the job seeker a reminder that is an hour off from the next change of clocks."""
    assert understand_zone(typed) == NotUnderstood(hint=Hint.OFFSET)


@pytest.mark.parametrize(
    "typed", ["", "gotham", "Paris, Texas", "Berlin, nowhere", "x" * 500, "../../etc", "Etc/GMT+5"]
)
def test_a_place_that_nobody_knows_is_not_guessed(typed: str) -> None:
    """Spares the job seeker the time zone of a place that sounds alike."""
    assert understand_zone(typed) == NotUnderstood(hint=Hint.NO_PLACE)


@given(key=some.sampled_from(sorted(key for key in zone_keys() if "/" in key)))
def test_every_place_of_the_tz_database_is_known_by_its_key_in_any_case(key: str) -> None:
    """Spares whoever knows their zone a list to choose it from."""
    if key.startswith("Etc/"):
        return
    assert understand_zone(key.upper()) == ZoneFound(key=key)


def test_every_place_of_our_own_lists_leads_to_a_zone_that_exists() -> None:
    """Spares the operator a city with a spelling mistake in its zone."""
    for typed in ("Mumbai", "Las Vegas", "Bali", "Cape Town", "Scotland", "Hawaii", "Ontario"):
        answer = understand_zone(typed)
        assert isinstance(answer, ZoneFound), typed
        assert country_of(answer.key) is not None


@pytest.mark.parametrize(
    ("typed", "country"),
    [
        pytest.param("Saudi Arabia", "SA", id="its name"),
        pytest.param("de", "DE", id="its code"),
        pytest.param("Berlin", None, id="a city"),
        pytest.param("Germany " * 20, None, id="too long for a name"),
    ],
)
def test_a_country_is_understood_by_its_name(typed: str, country: str | None) -> None:
    """Spares the job seeker the holidays of another country."""
    assert understand_country(typed) == country
