"""Every transcript on the engine alone: the conversation itself, without any platform."""

from pathlib import Path

import pytest

from tests.scenarios.engine_face import EngineFace
from tests.scenarios.grammar import read
from tests.scenarios.not_here import playable
from tests.scenarios.playing import play


@pytest.mark.parametrize("path", playable("engine"), ids=lambda path: path.stem)
async def test_the_engine_plays(path: Path) -> None:
    """What a job seeker goes through, in meaning, with forms."""
    await play(read(path), EngineFace())


@pytest.mark.parametrize("path", playable("engine without forms"), ids=lambda path: path.stem)
async def test_the_engine_plays_without_forms(path: Path) -> None:
    """The same where a form is asked in the chat, field by field."""
    await play(read(path), EngineFace(shows_forms=False))


@pytest.mark.parametrize("path", playable("engine in parts"), ids=lambda path: path.stem)
async def test_the_engine_plays_with_forms_in_parts(path: Path) -> None:
    """The same where a platform has room for few fields: what comes of it is no other."""
    await play(read(path), EngineFace(fields_at_once=1))
