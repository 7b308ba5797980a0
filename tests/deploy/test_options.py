"""The chat's own options: read in the person's zone, and refused with what to write instead."""

from datetime import UTC, datetime

import pytest

from deploy.options import ChatOptions, chat_options, near_zones, wrong_options


@pytest.mark.parametrize(
    ("zone", "near"),
    [
        pytest.param("Berlin", "Europe/Berlin", id="a city"),
        pytest.param("europe/berln", "Europe/Berlin", id="a slip"),
        pytest.param("new york", "America/New_York", id="two words"),
        pytest.param("manila", "Asia/Manila", id="another city"),
    ],
)
def test_an_unknown_zone_is_met_with_near_ones(zone: str, near: str) -> None:
    """Spares the job seeker a list of six hundred zones."""
    (problem,) = wrong_options(now=None, zone=zone)
    assert near in problem


def test_what_is_like_no_zone_is_met_with_an_example() -> None:
    """Spares the job seeker absurd suggestions."""
    assert near_zones("\x1b[2J") == []
    (problem,) = wrong_options(now=None, zone="\x1b[2J")
    assert "Europe/Berlin" in problem
    assert "\x1b" not in problem


@pytest.mark.parametrize(
    "now",
    [
        pytest.param("tomorrow", id="a word"),
        pytest.param("2026-13-01", id="a month that is not there"),
        pytest.param("2026-02-30T10:00", id="a day that is not there"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_time_that_is_none_is_met_with_an_example(now: str) -> None:
    """Spares whoever tries things out a guess at the format."""
    (problem,) = wrong_options(now=now, zone=None)
    assert "2026-10-14T18:00" in problem


def test_everything_wrong_is_told_at_once() -> None:
    """Spares whoever tries things out one run for each mistake."""
    assert len(list(wrong_options(now="soon", zone="Atlantis"))) == 2


def test_a_time_is_the_one_where_the_person_is() -> None:
    """Spares the job seeker any reckoning in UTC."""
    options = chat_options(
        now="2026-10-14T18:00", zone_name="europe/BERLIN", machine_zone="Asia/Tokyo", name=" Mina "
    )
    assert options == ChatOptions(
        now=datetime(2026, 10, 14, 16, 0, tzinfo=UTC), zone="Europe/Berlin", name="Mina"
    )


@pytest.mark.parametrize(
    ("machine_zone", "zone"),
    [
        pytest.param("Asia/Tokyo", "Asia/Tokyo", id="the machine's zone"),
        pytest.param(None, None, id="a machine that says nothing"),
        pytest.param("Mars/Olympus", None, id="a machine that says nonsense"),
    ],
)
def test_without_a_zone_the_machines_counts(machine_zone: str | None, zone: str | None) -> None:
    """Spares the job seeker a question whose answer the machine knows."""
    options = chat_options(now=None, zone_name=None, machine_zone=machine_zone, name="\x00 ")
    assert options == ChatOptions(now=None, zone=zone, name=None)
