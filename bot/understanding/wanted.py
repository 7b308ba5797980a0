"""What they want, out of the words that tell of it; and whether it went out.

    "they want references and a work sample by friday"  ->  "references and a work sample"

Words of which it is not clear stay as they are.
"""

import re

_ASKED = re.compile(
    r".{0,60}?\b(?:wants?|wanted|needs?|needed|ask(?:s|ed)?(?: me)? for|would like"
    r"|request(?:s|ed)?)\b"
    r"(?: me| us)?(?: to (?:have|see|get|send|bring|do|complete|take|give)\b)?"
    r"(?: (?:them|him|her)\b)?(?: in)? (?P<what>\S.*)",
    re.IGNORECASE | re.DOTALL,
)
_FROM_ME = re.compile(r" from (?:me|us)[.!]?$", re.IGNORECASE)
_SENT = re.compile(
    r"(?:yes,? |ok,? )?(?:i(?:['’]ve| have)? )?(?:just |already )?"
    r"(?:sent|e-?mailed|posted|handed in|uploaded|submitted)(?: off| in)?(?: them| him| her)?"
    r" (?!.*\b(?:thank\w*|e-?mail|letter|message|note)\b)(?:the|my|both|all|their|two|three)"
    r"(?: [\w-]+){0,8}[.!]*",
    re.IGNORECASE,
)
_BY_WHEN = re.compile(r",? \b(?:by|before|until|till)\b [^,;.]{2,40}[.!]?$", re.IGNORECASE)


def what_is_wanted(words: str, *, has_day: bool) -> str:
    """The thing alone; without its day, where that is kept apart (`has_day`)."""
    told = _ASKED.fullmatch(words.strip())
    what = told["what"] if told else words.strip()
    return _FROM_ME.sub("", _BY_WHEN.sub("", what) if has_day else what)


def tells_sent(words: str) -> bool:
    """ "Sent the references": said where something is wanted, it is that."""
    return bool(_SENT.fullmatch(words.strip()))
