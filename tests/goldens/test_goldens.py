"""What people see was looked at by somebody: every kind of message, on each face."""

from pathlib import Path

import pytest

from tests.goldens.collecting import heard_by_admins, heard_in_all_transcripts, heard_page_by_page
from tests.goldens.faces import FACES

HERE = Path(__file__).parent


@pytest.mark.parametrize("face", sorted(FACES))
async def test_every_message_looks_as_it_was_reviewed(
    face: str, request: pytest.FixtureRequest
) -> None:
    """Spares Robin a message that reads differently from what somebody looked at."""
    ending, show = FACES[face]
    heard = await heard_in_all_transcripts()
    if face != "terminal":  # it has one person, and nobody to set anything for others
        heard |= heard_by_admins()
    if face == "discord":  # the others have room for all
        heard = await heard_page_by_page() | heard
    shown = {HERE / face / f"{name}.{ending}": show(message) for name, message in heard.items()}
    wanted = {path: words for path, words in shown.items() if words is not None}
    there = {path: path.read_text("utf-8") for path in (HERE / face).rglob(f"*.{ending}")}
    if request.config.getoption("--update-goldens"):
        _write(wanted, set(there) - set(wanted))
        return
    changed = sorted(path.name for path in wanted if there.get(path) != wanted[path])
    stale = sorted(path.name for path in set(there) - set(wanted))
    assert not changed, f"look at them, then run with --update-goldens: {changed}"
    assert not stale, f"no transcript brings them up any more: {stale}"


def _write(wanted: dict[Path, str], stale: set[Path]) -> None:
    for path in stale:
        path.unlink()
    for path, words in wanted.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, encoding="utf-8")
