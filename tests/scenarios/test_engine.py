"""Every transcript on the engine alone: the conversation itself, without any platform."""

from pathlib import Path

import pytest

from tests.scenarios.engine_face import EngineFace
from tests.scenarios.faces import NotOnThisFace
from tests.scenarios.grammar import read
from tests.scenarios.playing import play

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


@pytest.mark.parametrize("shows_forms", [True, False], ids=["forms", "chat"])
@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
async def test_the_engine_plays(path: Path, shows_forms: bool) -> None:
    """What a job seeker goes through, in meaning, with forms and without."""
    try:
        await play(read(path), EngineFace(shows_forms=shows_forms))
    except NotOnThisFace as why:
        pytest.skip(f"not on this face: {why}")
