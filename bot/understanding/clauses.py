"""Where a name ends and a sentence begins, in a line that was typed without a comma.

"Acme w dana fox they decide by friday" has its clause at "they"; what is a clause is no part of an
employer's name, whether or not it is understood.
"""

import re

from bot.understanding.evidence import bears_out
from bot.understanding.german_replies import likely_in_german
from bot.understanding.intents import Intent

_THINKING = r"(?:i (?:think|guess|believe|hear)|ich (?:glaube|denke)) "
_AND = r"(?:and|but|und|aber) "
_WANTS_NO_CALLS = (
    r"(?:do not|don['’]?t) (?:call|phone|ring)|no (?:phone )?calls|keine anrufe"
    r"|bitte (?:nicht|keine)|please (?:no|don['’]?t|do not)"
)
_ADVERT = r"(?:the|their|job) (?:ad|advert) (?:says|said)|(?:laut|in der) \w*[aA]nzeige"
_BEGINS = re.compile(
    rf"(?:[,;]\s*|\s+)(?P<opening>(?:{_AND})?(?:{_THINKING})?"
    r"(?:(?:they|we|i|sie|ich|wir)(?:['’]\w+)? (?=\S)|it['’]?s (?=\S)"
    rf"|(?:{_ADVERT})(?: (?:{_WANTS_NO_CALLS}))?|(?:{_WANTS_NO_CALLS})\b))|[,;]\s*"
)
"""In small letters, as a sentence goes on: "They Might Be Giants" is a name."""
_LEAD = re.compile(rf"(?:{_AND})?(?:{_THINKING})?(?=\S)")
_CLAUSE = re.compile(
    r"\b(?:[Tt]hey|[Hh]e|[Ss]he|I|i|we|me|him|them|you|is|was|are|were|has|had|says?|said|told"
    r"|its|it['’]s|dont|don't|don’t|do not|decides?|[Ss]ie|[Ii]ch|wir|mich|mir|ist|war|hat|sagt"
    r"|bitte|nicht|[Ll]aut)\b"
)


def clauses(line: str) -> list[str]:
    """A line cut at its commas, and where a clause begins without one."""
    plain = " ".join(line.split())
    cuts = [*_BEGINS.finditer(plain)]
    begins = [0, *(cut.start("opening") if cut["opening"] else cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(plain)]
    pieces = (plain[begin:end].strip() for begin, end in zip(begins, ends, strict=True))
    return [piece for piece in pieces if piece]


def without_lead(piece: str) -> str:
    """A clause without "and", "i think" before it."""
    return _LEAD.sub("", piece, count=1)


def is_clause(piece: str) -> bool:
    """Whether words say something, and so can be no more of a name."""
    return bool(_CLAUSE.search(piece))


def advert_wants_no_calls(piece: str) -> bool:
    """ "No calls in the advert", "laut Anzeige bitte nicht anrufen"."""
    intent = Intent.ADVERT_NO_CALLS
    return bears_out(intent, piece) or intent in likely_in_german(piece)
