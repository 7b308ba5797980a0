"""Where an employer is: a zone, a country, or the job seeker's own where nothing was said."""

import pytest

from bot.advice.model import Seeker
from bot.advice.outlook import outlook
from bot.advice.workplace import employer_zone, workplace
from tests.advice.facts import MINA, POLICY, acme, due_call_of, search


@pytest.mark.parametrize(
    ("zone", "country", "found"),
    [
        pytest.param(None, None, "Europe/Berlin", id="nothing said: the person's own"),
        pytest.param(None, "SA", "Asia/Riyadh", id="a country with one clock"),
        pytest.param(None, "US", "Europe/Berlin", id="a country with several: no guess"),
        pytest.param("Asia/Manila", "SA", "Asia/Manila", id="the zone that was named"),
    ],
)
def test_an_employers_zone_follows_from_its_country_where_that_has_one(
    zone: str | None, country: str | None, found: str
) -> None:
    """Spares the job seeker the name of a city where the country says it all."""
    assert employer_zone(acme(zone=zone, country=country), MINA) == found


def test_an_employers_weekend_is_that_of_its_country() -> None:
    """Spares the job seeker a call on Friday in Riyadh (S14)."""
    riyadh = acme(country="SA")
    found = due_call_of(riyadh)
    assert workplace(riyadh, MINA, POLICY).country == "SA"
    assert f"{found.day:%A}" == "Wednesday"  # type: ignore[union-attr]
    remote = acme(zone="Europe/Berlin", country="FR")
    assert workplace(remote, MINA, POLICY).country == "FR"


def test_two_employers_in_one_zone_keep_their_own_holidays() -> None:
    """Spares the job seeker one employer's holidays at another in the same time zone."""
    here, elsewhere = acme(), acme(id="a2", zone="Europe/Berlin", country="FR")
    view = outlook(search(here, elsewhere, seeker=Seeker(zone="Europe/Berlin")), POLICY)
    assert view.place(here).country == "DE"
    assert view.place(elsewhere).country == "FR"
