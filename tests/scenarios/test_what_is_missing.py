"""What the faces do not have: each says so itself, and nothing is left out in silence."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.scenarios.discord_face import DiscordScenes
from tests.scenarios.engine_face import EngineFace
from tests.scenarios.faces import Face, NotOnThisFace
from tests.scenarios.forking import Forks
from tests.scenarios.grammar import read
from tests.scenarios.not_here import NOT_HERE, TRANSCRIPTS
from tests.scenarios.playing import play
from tests.scenarios.slack_face import SlackScenes
from tests.scenarios.terminal_face import TerminalFace

FACES: dict[str, Callable[[Path, Forks], Face]] = {
    "engine": lambda _folder, _forks: EngineFace(),
    "engine without forms": lambda _folder, _forks: EngineFace(shows_forms=False),
    "engine in parts": lambda _folder, _forks: EngineFace(fields_at_once=1),
    "terminal": TerminalFace,
    "slack": lambda folder, _forks: SlackScenes(folder),
    "discord": lambda folder, _forks: DiscordScenes(folder),
}
MISSING = [
    pytest.param(face, name, reason, id=f"{face}-{name}")
    for face, missing in NOT_HERE.items()
    for name, reason in missing.items()
]


@pytest.mark.parametrize(("face", "name", "reason"), MISSING)
async def test_what_the_faces_do_not_have(
    face: str, name: str, reason: str, tmp_path: Path, forks: Forks
) -> None:
    """Spares us a scenario that nobody plays: the table is what really happens.

    All other transcripts are played to their end, face by face, and fail if they cannot be.
    """
    (path,) = (path for path in TRANSCRIPTS if path.stem == name)
    with pytest.raises(NotOnThisFace, match=re.escape(reason)):
        await play(read(path), FACES[face](tmp_path, forks))


def test_every_transcript_is_played_on_two_faces_at_least() -> None:
    """Spares us a scenario that holds on paper alone."""
    for path in TRANSCRIPTS:
        faces = NOT_HERE.keys() - {"engine without forms", "engine in parts"}
        played_on = [face for face in faces if path.stem not in NOT_HERE[face]]
        assert len(played_on) >= 2, path.stem
