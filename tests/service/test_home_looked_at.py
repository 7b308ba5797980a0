"""Home looked at, and somebody met for the first time: neither leaves more than it has to."""

import pytest

from bot.engine.dossier import Room as Where
from bot.engine.events import Profile
from bot.engine.meaning import Note, Paragraph
from bot.service.turns import ASSUMED_ZONE, newcomer
from tests.service.fakes import ROBIN
from tests.service.room import BERLIN, HELP, Room


@pytest.mark.parametrize(
    ("told", "zone", "known"),
    [
        pytest.param("Asia/Manila", "Asia/Manila", True, id="the platform knows the zone"),
        pytest.param(None, ASSUMED_ZONE, False, id="the platform does not tell: to be asked"),
        pytest.param("Mars/Phobos", ASSUMED_ZONE, False, id="a zone that we do not know"),
        pytest.param("", ASSUMED_ZONE, False, id="an empty zone"),
    ],
)
def test_a_newcomer_has_a_zone_that_exists(told: str | None, zone: str, known: bool) -> None:
    """A zone that nobody can compute with would break every later step."""
    seeker = newcomer(Profile(zone=told)).search.seeker
    assert (seeker.zone, seeker.zone_known) == (zone, known)


async def test_home_is_looked_at_without_a_trace() -> None:
    """Spares Robin a dossier that only a look would have made."""
    room = Room()
    here = Profile(zone="Europe/Berlin", room=Where.WORKSPACE)
    home = await room.conversations.home(ROBIN, here)
    said = [b.text.key for b in home.sections[0].blocks if isinstance(b, Paragraph | Note)]
    assert said[:2] == ["introduction", "introduction-workspace"]
    assert room.store.dossiers == {}


async def test_home_introduces_nobody_twice() -> None:
    """Spares Robin reading who speaks at each look, once the chat has said it."""
    room = Room()
    await room.conversations.handle(ROBIN, HELP)
    home = await room.conversations.home(ROBIN, BERLIN)
    assert "introduction" not in str(home)
