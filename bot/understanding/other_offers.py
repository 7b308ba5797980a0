"""An offer from somebody else: "I have another offer, and must answer by friday" (H11)."""

import re

from bot.understanding.likeness import written_out

_MAX_CHARS = 300
_PLACE = r"(?:company|employer|firm|place|job)"
_SOMEBODY_ELSE = (
    r"(?:(?:someone|somebody|somewhere|elsewhere|some place) else"
    rf"|(?:an|the)?other {_PLACE}|a different {_PLACE}|others)\b"
)
_OTHER = re.compile(
    r"\b(?:have|got|received|hold|holding|there is) (?:\w+ )?(?:another|a second|other"
    r"|a competing|a different) (?:job )?offer\b"
    rf"|\boffer(?:ed)?\b[^.!?]*\b(?:elsewhere\b|(?:from|by|at|with|in) (?:{_SOMEBODY_ELSE}))"
    rf"|^(?:{_SOMEBODY_ELSE}) (?:has |have |just )?(?:offered|made me an offer)"
)
_NOT_NEWS = re.compile(r"\?|\b(?:no|not|if|when|whether|would|could|might|maybe|hope|wish)\b")


def tells_other_offer(text: str) -> bool:
    """Whether a text tells of an offer from somebody unnamed; a wish or a doubt is none."""
    said = written_out(text) if len(text) <= _MAX_CHARS else ""
    return bool(_OTHER.search(said)) and not _NOT_NEWS.search(said)
