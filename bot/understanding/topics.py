"""One thing that was talked about, out of a sentence that names it.

"We talked about the new night shift." -> "the new night shift"
"""

import re

_ABOUT = re.compile(
    r"(?:(?:(?:well|so|um|oh|mostly|mainly|only|just),? )*"
    r"(?:(?:we|they|she|he|i|it) )?(?:(?:also|mostly|mainly|only|just|really) )*"
    r"(?:talked|spoke|talk|chatted|discussed|asked(?: me)?|told me|told them|was all)"
    r"(?: (?:a lot|a bit|quite a bit|for a while|together|with (?:her|him|them)))?"
    r"(?: (?:about|of|on))? |about )(?=\S)",
    re.IGNORECASE,
)


_TOLD = re.compile(
    r"we (?:(?:also|mostly|mainly) )?(?:(?:talked|spoke|chatted)(?: a lot| a bit)? about|discussed)"
    r" \S",
    re.IGNORECASE,
)


def tells_topic(words: str) -> bool:
    """Whether they say by themselves what was talked about, with nobody asking."""
    return _TOLD.match(words) is not None


def topic(words: str) -> str:
    """The words without what leads to them, and without a full stop; never empty.

    Raises nothing: a sentence that is built another way stays as it is.
    """
    named = _ABOUT.sub("", words, count=1) if _ABOUT.match(words) else words
    return named.rstrip(" .!,;") or words
