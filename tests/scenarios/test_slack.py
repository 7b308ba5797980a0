"""Every transcript on Slack: the real adapter, service and database, a strict local Slack."""

from pathlib import Path

import pytest

from tests.scenarios.grammar import read
from tests.scenarios.not_here import playable
from tests.scenarios.playing import play
from tests.scenarios.slack_face import SlackScenes


@pytest.mark.parametrize("path", playable("slack"), ids=lambda path: path.stem)
async def test_slack_plays(path: Path, tmp_path: Path) -> None:
    """What a job seeker goes through on Slack, and Slack has nothing to object to."""
    face = SlackScenes(tmp_path)
    await play(read(path), face)
    assert face.server.violations == []
    assert face.server.control_sequences == []
