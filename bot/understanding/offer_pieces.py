"""A message cut into pieces: clauses, lines, entries of a list; and what is said around them."""

import re
from collections.abc import Iterator

from bot.understanding import offer_words_german as german
from bot.understanding.offer_words import WRAPPING

# "Zeit bis Freitag, die Papiere zu schicken" is one piece: what there is time for belongs to it,
# as does "weiß ich noch nicht" to what is not known.
_BELONGS = r"(?! (?:[^,.;\n]{0,40} )?zu \w+en\b| (?:das )?wei(?:ß|ss) ich\b)"
_PIECE = re.compile(
    rf"\n|;|,(?!\d{{3}}){_BELONGS}(?=\s|\D|$)|(?<=[^\W\d_]{{2}})[.!](?=\s|$)|(?<=\d)\.(?= [A-Z])|!"
)
_SHORT_FORM = re.compile(
    rf"\b(?:mr|mrs|ms|mx|dr|st|str|no|nr|bldg|rm|{german.SHORT_FORMS})$", re.IGNORECASE
)
_BULLET = re.compile(r"^\s*[-*•–]\s+")
_MONTH_NEXT = re.compile(
    rf"\. (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|{german.MONTH_NEXT}"
    r"|stock|etage|(?:monats)?gehalt)",
    re.IGNORECASE,
)
_CORRECTING = re.compile(
    r"(?:(?:no[,.:!]|nein[,.:!]|(?:nope|actually|sorry|oops|wait|correction|i meant?|eigentlich)\b)"
    r"[,.:! ]*)+",
    re.IGNORECASE,
)
"""What a correction begins with; "no," with its comma, as "no weekends" tells something."""


def pieces_of(text: str) -> Iterator[str]:
    """Clauses, lines and entries of a list; "2. November" and "a.m." are not cut."""
    whole = text.replace("\r", "\n")
    start = 0
    for cut in _PIECE.finditer(whole):
        dot = cut[0] == "."
        if dot and (
            _MONTH_NEXT.match(whole, cut.start()) or _SHORT_FORM.search(whole[: cut.start()])
        ):
            continue
        yield from _tidied(whole[start : cut.start()])
        start = cut.end()
    yield from _tidied(whole[start:])


def _tidied(piece: str) -> Iterator[str]:
    tidy = " ".join(_BULLET.sub("", piece).split()).strip(" ,;!")
    if tidy:
        yield tidy


def unwrapped(words: str) -> str:
    """Without what people say around it: "they said I get a laptop" is "a laptop"."""
    bare = words.strip(" .,;:")
    while match := WRAPPING.match(bare):
        bare = bare[match.end() :]
    return bare


def without_lead(text: str) -> str:
    """The words without the "actually," of a correction."""
    lead = _CORRECTING.match(text)
    return text[lead.end() :] if lead else text


def without_name(text: str, employer: str) -> str:
    """The words without "at Acme", where that is the employer."""
    if not employer:
        return text
    here = rf"\s*\b(?:at|with|from|by|for) {re.escape(employer)}(?!\w)"
    return re.sub(here, "", text, flags=re.IGNORECASE)
