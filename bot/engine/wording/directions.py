"""Words of a right-to-left script within a sentence of ours."""

import unicodedata

_RIGHT_TO_LEFT = frozenset({"R", "AL"})
# UAX #9: an isolate has its own direction and leaves that of what stands around it alone. Without
# one, a paragraph that begins with such a name runs from right to left as a whole, and the colon
# behind the name jumps to the other side.
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def isolated(typed: str) -> str:
    """The same words, kept from turning the sentence around; untouched in all other scripts."""
    if not any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in typed):
        return typed
    return f"{_FIRST_STRONG_ISOLATE}{typed}{_POP_ISOLATE}"
