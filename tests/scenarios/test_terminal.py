"""Every transcript in the terminal: the real program, its real database, a pipe."""

from pathlib import Path

import pytest

from tests.scenarios.forking import Forks
from tests.scenarios.grammar import read
from tests.scenarios.not_here import playable
from tests.scenarios.playing import play
from tests.scenarios.terminal_face import TerminalFace


@pytest.mark.parametrize("path", playable("terminal"), ids=lambda path: path.stem)
async def test_the_terminal_plays(path: Path, tmp_path: Path, forks: Forks) -> None:
    """What a job seeker goes through who tries it out without account or token."""
    await play(read(path), TerminalFace(tmp_path, forks))
