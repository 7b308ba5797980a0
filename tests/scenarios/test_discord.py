"""Every transcript on Discord: the real adapter, service and database, a strict local Discord."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.scenarios.discord_face import DiscordScenes
from tests.scenarios.grammar import read
from tests.scenarios.not_here import playable
from tests.scenarios.playing import play
from tests.scenarios.wordings import pattern


@pytest.mark.parametrize("path", playable("discord"), ids=lambda path: path.stem)
async def test_discord_plays(path: Path, tmp_path: Path) -> None:
    """What a job seeker goes through on Discord, and Discord has nothing to object to."""
    face = DiscordScenes(tmp_path)
    await play(read(path), face)
    assert face.server.violations == []
    assert face.server.left_thinking == []


async def test_a_newcomer_is_told_who_speaks_and_which_time_zone_is_assumed(tmp_path: Path) -> None:
    """Spares the job seeker a call at the wrong hour: Discord never tells where somebody is."""
    scene = DiscordScenes(tmp_path)
    try:
        await scene.begin(datetime(2026, 10, 14, 18, tzinfo=UTC), "Europe/Berlin")
        await scene.types("mallory", "/interview add Acme", in_channel=False)
        form = scene.form("mallory")
        assert form is not None
        assert re.search(pattern("form-intro", {}), form.words)
        await scene.fills("mallory", {})
        said = "\n".join(message.words for message in scene.new())
    finally:
        await scene.end()
    assert re.search(pattern("introduction", {}), said)
    assert re.search(pattern("zone-assumed", {"zone": "UTC"}), said)
    assert scene.server.violations == []
