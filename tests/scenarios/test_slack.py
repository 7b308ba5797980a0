"""Every transcript on Slack: by Socket Mode and over HTTP."""

from pathlib import Path

import pytest

from tests.scenarios.grammar import read
from tests.scenarios.not_here import playable
from tests.scenarios.playing import play
from tests.scenarios.slack_face import SlackScenes
from tests.scenarios.slack_http_face import SlackHttpScenes

WAYS = {"socket": SlackScenes, "http": SlackHttpScenes}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("path", playable("slack"), ids=lambda path: path.stem)
async def test_slack_plays(path: Path, way: str, tmp_path: Path) -> None:
    """What a job seeker goes through on Slack, and Slack has nothing to object to."""
    face = WAYS[way](tmp_path)
    await play(read(path), face)
    assert face.server.violations == []
    assert face.server.control_sequences == []
