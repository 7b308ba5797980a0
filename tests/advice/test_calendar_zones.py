"""Zones and instants: "09:30 their time" must mean one moment, on every machine, all year round."""

import copy
import pickle
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

import pytest
import whenever
from hypothesis import given
from hypothesis import strategies as some

from bot.advice.calendar import (
    NaiveMoment,
    UnknownZone,
    clocks_of,
    country_names,
    country_of,
    instant,
    local,
    zone,
    zone_keys,
    zones_of,
)

SWEEP_FROM = whenever.Instant.from_utc(2021, 1, 1)
SWEEP_TO = whenever.Instant.from_utc(2032, 1, 1)


@pytest.fixture(autouse=True, scope="module")
def _oracle_reads_the_packaged_zones() -> Iterator[None]:
    before = whenever.get_tzpath()
    whenever.reset_tzpath(())
    whenever.clear_tzcache()
    yield
    whenever.reset_tzpath(before)
    whenever.clear_tzcache()


def oracle(wall: datetime, key: str) -> datetime:
    """What `whenever` holds the rule to mean: in a gap its end, in a fold the first."""
    plain = whenever.PlainDateTime(wall)
    try:
        return plain.assume_tz(key, disambiguation="raise").to_instant().to_stdlib()
    except whenever.RepeatedTime:
        return plain.assume_tz(key, disambiguation="earlier").to_instant().to_stdlib()
    except whenever.SkippedTime:
        before = plain.assume_tz(key, disambiguation="earlier")
        end_of_gap = before.next_transition()
        assert end_of_gap is not None
        return end_of_gap.to_instant().to_stdlib()


def jumps(key: str) -> Iterator[datetime]:
    """Each instant of the sweep at which a zone changes its rules, in UTC."""
    moment = SWEEP_FROM.to_tz(key).next_transition()
    while moment is not None and moment.to_instant() < SWEEP_TO:
        yield moment.to_instant().to_stdlib()
        moment = moment.next_transition()


GAPS_AND_FOLDS = [
    pytest.param(
        "Europe/Berlin", "2026-03-29T01:59:59", "2026-03-29T00:59:59", id="the second before a gap"
    ),
    pytest.param(
        "Europe/Berlin", "2026-03-29T02:00", "2026-03-29T01:00", id="the first skipped minute"
    ),
    pytest.param(
        "Europe/Berlin", "2026-03-29T02:59:59.5", "2026-03-29T01:00", id="the last skipped instant"
    ),
    pytest.param("Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00", id="the end of a gap"),
    pytest.param(
        "Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30", id="the first of two half past two"
    ),
    pytest.param(
        "America/New_York", "2026-03-08T02:30", "2026-03-08T07:00", id="New York's spring"
    ),
    pytest.param(
        "Australia/Lord_Howe",
        "2026-10-04T02:15",
        "2026-10-03T15:30",
        id="Lord Howe skips half an hour",
    ),
    pytest.param(
        "Australia/Lord_Howe",
        "2026-04-05T01:45",
        "2026-04-04T14:45",
        id="Lord Howe repeats half an hour",
    ),
    pytest.param(
        "Pacific/Apia", "2011-12-30T09:30", "2011-12-30T10:00", id="the day that Apia skipped"
    ),
    pytest.param(
        "Africa/Cairo", "2026-04-24T00:00", "2026-04-23T22:00", id="a midnight that does not exist"
    ),
]


@pytest.mark.parametrize(("key", "wall", "expected"), GAPS_AND_FOLDS)
def test_a_wall_time_skipped_or_shown_twice_means_one_known_instant(
    key: str, wall: str, expected: str
) -> None:
    """Spares the job seeker a reminder that comes twice, or never, when clocks change."""
    wish = datetime.fromisoformat(wall)
    moment = instant(wish.date(), wish.time(), zone(key))
    assert moment == datetime.fromisoformat(expected).replace(tzinfo=UTC)
    assert moment == oracle(wish, key)


def test_every_clock_change_of_eleven_years_in_every_zone_agrees_with_whenever() -> None:
    """Spares everybody, wherever they live, an hour's error on a day when clocks change."""
    around = [timedelta(minutes=minutes) for minutes in (-61, -60, -15, 0, 15, 60)]
    changes_seen = 0
    for key in sorted(zone_keys()):
        for change in jumps(key):
            changes_seen += 1
            shown = local(change, zone(key)).replace(tzinfo=None)
            for wall in (shown + step for step in around):
                found = instant(wall.date(), wall.time(), zone(key))
                assert found == oracle(wall, key), (key, wall)
    assert changes_seen > 3000


@given(
    wall=some.datetimes(
        min_value=datetime.fromisoformat("1990-01-01"),
        max_value=datetime.fromisoformat("2040-01-01"),
    ),
    key=some.sampled_from(sorted(zone_keys())),
)
def test_any_wall_time_anywhere_agrees_with_whenever(wall: datetime, key: str) -> None:
    """Spares the operator a zone that only one of two libraries gets right."""
    assert instant(wall.date(), wall.time(), zone(key)) == oracle(wall, key)


@given(
    moment=some.datetimes(
        min_value=datetime.fromisoformat("1990-01-01"),
        max_value=datetime.fromisoformat("2040-01-01"),
        timezones=some.just(UTC),
    ),
    key=some.sampled_from(sorted(zone_keys())),
)
def test_what_a_clock_shows_agrees_with_whenever(moment: datetime, key: str) -> None:
    """Spares the job seeker a day said back that is not the day on their wall."""
    shown = local(moment, zone(key)).replace(tzinfo=None)
    expected = whenever.Instant(moment).to_tz(key).to_plain().to_stdlib()
    assert shown == expected


def test_a_moment_without_a_zone_is_refused() -> None:
    """Spares the job seeker a time silently read in the server's own zone."""
    with pytest.raises(NaiveMoment, match="aware datetime"):
        local(datetime.fromisoformat("2026-10-14T09:00"), zone("Europe/Berlin"))


@pytest.mark.parametrize(
    "key",
    [
        pytest.param("Europe/Atlantis", id="no such place"),
        pytest.param("europe/berlin", id="another spelling"),
        pytest.param("", id="nothing"),
        pytest.param("../../etc/passwd", id="a path"),
        pytest.param("Europe", id="a folder of zones"),
        pytest.param("zone.tab", id="a file that is no zone"),
        pytest.param("x" * 5000, id="five thousand characters"),
    ],
)
def test_an_unknown_zone_is_refused_with_what_to_do(key: str) -> None:
    """Spares the operator a stack trace that does not say what a zone looks like."""
    with pytest.raises(UnknownZone, match="use an IANA name such as Europe/Berlin") as refusal:
        zone(key)
    assert refusal.value.key == key
    assert len(str(refusal.value)) < 200


def test_a_zone_is_one_object_even_when_copied_or_pickled() -> None:
    """Spares the operator a dossier that cannot be copied because of the zone in it."""
    berlin = zone("Europe/Berlin")
    assert berlin is zone("Europe/Berlin")
    assert copy.deepcopy(berlin) is berlin
    assert pickle.loads(pickle.dumps(berlin)) is berlin


@pytest.mark.parametrize(
    ("key", "country"),
    [
        pytest.param("Europe/Berlin", "DE", id="a capital"),
        pytest.param("Europe/Oslo", "NO", id="a zone that shares Berlin's clock"),
        pytest.param("Asia/Calcutta", "IN", id="an old name"),
        pytest.param("America/Montreal", "CA", id="an old name of a zone of two countries"),
        pytest.param("GB", "GB", id="a country as a zone"),
        pytest.param("Iceland", "IS", id="an old name whose modern zone lies abroad"),
        pytest.param("Asia/Manila", "PH", id="Manila"),
        pytest.param("UTC", None, id="no place at all"),
        pytest.param("EST", None, id="an abbreviation"),
        pytest.param("Etc/GMT+5", None, id="an offset"),
        pytest.param("Europe/Atlantis", None, id="an unknown zone"),
    ],
)
def test_a_zone_tells_its_country(key: str, country: str | None) -> None:
    """Spares the job seeker being asked for a country that their city gives away."""
    assert country_of(key) == country


def test_every_place_with_a_zone_has_a_country_with_a_name() -> None:
    """Spares the job seeker in a small place the wrong country's holidays."""
    places = [key for key in zone_keys() if "/" in key and not key.startswith("Etc/")]
    assert len(places) > 500
    assert {key for key in places if country_of(key) not in country_names()} == set()


def test_a_country_tells_its_zones() -> None:
    """Spares the job seeker a list of six hundred zones."""
    assert zones_of("de") == ("Europe/Berlin", "Europe/Busingen")
    assert "America/New_York" in zones_of("US")
    assert zones_of("XX") == ()


@pytest.mark.parametrize(
    ("country", "clocks"),
    [
        pytest.param("DE", ("Europe/Berlin",), id="two zones that always agree"),
        pytest.param("sa", ("Asia/Riyadh",), id="one zone, in small letters"),
        pytest.param("XX", (), id="no such country"),
    ],
)
def test_a_country_has_one_zone_for_each_clock(country: str, clocks: tuple[str, ...]) -> None:
    """Spares the job seeker the choice between Berlin and Büsingen."""
    assert clocks_of(country) == clocks


def test_midnight_of_any_day_is_found_in_the_zone_asked_for() -> None:
    """Spares the job seeker in Manila a day that begins when Greenwich's does."""
    assert instant(date(2026, 10, 14), time(), zone("Asia/Manila")) == datetime(
        2026, 10, 13, 16, tzinfo=UTC
    )
