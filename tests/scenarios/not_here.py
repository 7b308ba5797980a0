"""Which transcript a face cannot play, and why: the face says so, and a test holds it to this."""

from collections.abc import Mapping
from pathlib import Path

TRANSCRIPTS = tuple(sorted((Path(__file__).parent / "transcripts").glob("*.txt")))

NOT_HERE: Mapping[str, Mapping[str, str]] = {
    "engine": {},
    "terminal": {},
    "slack": {},
    "discord": {},
}
"""By face: the transcript, and the reason that the face gives."""


def playable(face: str) -> tuple[Path, ...]:
    """All but those that the face is known not to have."""
    return tuple(path for path in TRANSCRIPTS if path.stem not in NOT_HERE[face])
