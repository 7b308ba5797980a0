"""Which time it may be for somebody: asked with the likeliest, said back, never assumed."""

from dataclasses import replace

import pytest

from bot.advice.calendar import local, zone_keys
from bot.advice.zones import zone
from bot.engine.choices import Choice
from bot.engine.effects import OpenForm, Say
from bot.engine.events import CommandInvoked, FormSubmitted, Profile
from bot.engine.likely_zones import MOST, likely_zones
from bot.engine.meaning import Button
from tests.engine.conversations import WEDNESDAY, Talk

# reference, Locales: those that Discord's clients can be set to.
DISCORDS = tuple(
    each
    for line in (
        "id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs",
        "el bg ru uk hi th zh-CN ja zh-TW ko",
    )
    for each in line.split()
)


@pytest.mark.parametrize(
    ("locale", "zones"),
    [
        pytest.param("de", ("Europe/Berlin",), id="a language alone: where most speak it"),
        pytest.param("en-GB", ("Europe/London",), id="a country with one clock"),
        pytest.param(
            "en-US",
            ("America/New_York", "America/Chicago", "America/Los_Angeles"),
            id="a country with many: those of most people",
        ),
        pytest.param("pt_BR", ("America/Sao_Paulo", "America/Manaus"), id="written otherwise"),
        pytest.param(
            "es-419",
            ("America/Mexico_City", "America/Bogota", "America/Argentina/Buenos_Aires"),
            id="a continent",
        ),
        pytest.param("xx-YY", (), id="nowhere"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_a_language_makes_some_zones_likely(locale: str, zones: tuple[str, ...]) -> None:
    """A list of 400 zones is no question; two or three times of day are."""
    assert likely_zones(locale) == zones


@pytest.mark.parametrize("locale", DISCORDS)
def test_every_locale_of_discord_has_likely_zones(locale: str) -> None:
    """Times that are the same twice would be a riddle."""
    zones = likely_zones(locale)
    assert 1 <= len(zones) <= MOST
    assert set(zones) <= zone_keys()
    times = {local(WEDNESDAY, zone(key)).time() for key in zones}
    assert len(times) == len(zones)


def newcomer(locale: str | None) -> Talk:
    """Somebody of whom the platform tells a language and no zone, with an interview noted."""
    talk = Talk()
    seeker = replace(talk.dossier.search.seeker, zone="UTC", zone_known=False)
    talk.dossier = replace(talk.dossier, search=replace(talk.dossier.search, seeker=seeker))
    profile = Profile(name="Robin", locale=locale)
    talk.happens(CommandInvoked(id="c1", text="add Acme", profile=profile))
    values = {"employer": "Acme", "day": "today"}
    talk.happens(FormSubmitted(id="f1", key=talk.newest.key, values=values, profile=profile))
    return talk


def times_offered(talk: Talk) -> list[str]:
    said = (effect for effect in talk.turn.effects if isinstance(effect, Say))
    actions = (action for effect in said for action in effect.message.actions)
    buttons = (each for each in actions if isinstance(each, Button))
    return [each.value for each in buttons if each.action == Choice.ZONE_IS]


def test_one_tap_says_where_somebody_is() -> None:
    """On Discord nobody tells us the zone, and hardly anybody knows its name."""
    talk = newcomer("en-US")
    assert "What time is it for you?" in talk.words
    here = local(WEDNESDAY, zone("America/Chicago"))
    assert f"{here:%H:%M}, Chicago" in talk.words
    assert times_offered(talk) == ["America/New_York", "America/Chicago", "America/Los_Angeles"]
    talk.presses(Choice.ZONE_IS, "America/Chicago")
    seeker = talk.dossier.search.seeker
    assert (seeker.zone, seeker.zone_known, seeker.zone_is_own) == ("America/Chicago", True, True)
    assert "Chicago" in talk.words


def test_another_time_is_asked_for_by_place() -> None:
    """Whoever is elsewhere than their language must not be stuck with three wrong times."""
    talk = newcomer("de")
    turn = talk.presses(Choice.SET_ZONE)
    assert isinstance(turn.effects[0], OpenForm)


def test_a_time_that_was_never_offered_is_asked_for() -> None:
    """A forged button must not put anybody into a zone that there is none of."""
    talk = newcomer("de")
    turn = talk.presses(Choice.ZONE_IS, "Mars/Olympus")
    assert isinstance(turn.effects[0], OpenForm)
    assert talk.dossier.search.seeker.zone == "UTC"


def test_where_no_language_is_told_the_zone_is_asked_as_before() -> None:
    """A guess from nothing is none."""
    talk = newcomer(None)
    assert times_offered(talk) == []
    assert "What time is it for you?" not in talk.words
