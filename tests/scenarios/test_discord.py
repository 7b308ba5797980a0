"""Every transcript on Discord: the real adapter, service and database, a strict local Discord."""

from pathlib import Path

import pytest

from tests.scenarios.discord_face import DiscordScenes
from tests.scenarios.grammar import read
from tests.scenarios.not_here import playable
from tests.scenarios.playing import play


@pytest.mark.parametrize("path", playable("discord"), ids=lambda path: path.stem)
async def test_discord_plays(path: Path, tmp_path: Path) -> None:
    """What a job seeker goes through on Discord, and Discord has nothing to object to."""
    face = DiscordScenes(tmp_path)
    await play(read(path), face)
    assert face.server.violations == []
    assert face.server.left_thinking == []
