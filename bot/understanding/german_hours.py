"""Hours and lengths in German, as the English that the readers of hours and lengths know.

"zwischen 12 und 14 Uhr" is "12:00 to 14:00", "anderthalb Stunden" is "an hour and a half". None of
these words is English, so nobody has to say which language they write in.
"""

import re

_TIME = re.compile(r"(?<![\d:.])(\d{1,2})(?:[.:](\d\d))? ?uhr\b(?: (\d\d)\b)?")
_STRETCH = re.compile(r"(?:\b(?:zwischen|von) )?(\d[\d:.]*) (?:bis|und) (\d)")
_WORDS = tuple(
    (re.compile(pattern), english)
    for pattern, english in (
        (r"\b(?:etwa|ungefähr|circa|ca\.?|rund|meistens|meist|immer nur|nur) ", ""),
        (r"\b(?:jederzeit|immer|egal(?: wann)?|den ganzen tag|ganztags)\b", "any time"),
        (r"\b(?:nach der arbeit|nach feierabend|abends?|am abend)\b", "evenings"),
        (r"\b(?:am )?(?:vormittags?|morgens)\b|\bam morgen\b", "mornings"),
        (r"\b(?:am )?nachmittags?\b", "afternoons"),
        (r"\b(?:am |über )?mittags?\b|\bin der mittagspause\b", "lunch"),
        (r"\b(?:anderthalb|eineinhalb) stunden?\b", "an hour and a half"),
        (r"\b(?:eine )?halbe stunde\b", "half an hour"),
        (r"\b(?:eine )?dreiviertelstunde\b", "45 minutes"),
        (r"\b(?:eine )?viertelstunde\b", "15 minutes"),
        (r"\beine stunde\b", "1 hour"),
        (r"\bzwei stunden\b", "2 hours"),
        (r"\b(?:stunden?|std\.?)(?!\w)", "hours"),
        (r"\bminuten?\b", "minutes"),
        (r"(?<=hours) und (?=\d)", " and "),
        (r"\b(?:nach|ab|seit) (?=\d)", "after "),
        (r"\b(?:vor|bis) (?=\d)", "before "),
    )
)


def in_english(words: str) -> str:
    """German words for hours and lengths in English; anything else in small letters, as it is."""
    plain = " ".join(words.casefold().split())
    plain = _TIME.sub(lambda said: f"{said[1]}:{said[2] or said[3] or '00'}", plain)
    plain = _STRETCH.sub(r"\1 to \2", plain)
    for german, english in _WORDS:
        plain = german.sub(english, plain)
    return plain
