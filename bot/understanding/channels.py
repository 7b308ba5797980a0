"""By which way a word of theirs came, out of a sentence that names it.

"got a rejection by email" -> by mail; "it says so on their website" -> on a portal.
"""

import re

from bot.advice.model import Channel

_NAMES: tuple[tuple[Channel, re.Pattern[str]], ...] = (
    (Channel.EMAIL, re.compile(r"\b(?:e-?mails?|mails?|mailed|letters?|post|brief|inbox)\b")),
    (
        Channel.PORTAL,
        re.compile(r"\b(?:portal|web ?site|web ?page|site|online|webseite|internet|account)\b"),
    ),
    (
        Channel.PHONE,
        re.compile(
            r"\b(?:phone|telephone|telefon\w*|angerufen|they (?:called|rang|phoned)(?: me)?)\b"
        ),
    ),
)


def channel_in(words: str) -> Channel | None:
    """The one way that the words name; None for none and for several."""
    said = words.casefold()
    found = [channel for channel, names in _NAMES if names.search(said)]
    return found[0] if len(found) == 1 else None
