"""Feedback in somebody's own words: whether a message tells some, and what is in it.

"they said I should give more examples with numbers"   ->  tells some
"more numbers; speak slower"                           ->  two things
"""

import re

from bot.understanding.likeness import written_out

MOST_AREAS = 10
_MAX_CHARS = 500

_THEY = (
    r"(?:they|he|she|hr|(?:the|their|my) (?:\w+ )?(?:recruiter|manager|boss|interviewer|lady|man"
    r"|panel|team|company)|(?:mr|mrs|ms|mx|dr)\.? \w+)"
)
_TOLD = (
    r"(?:said|says|told me|thought|think|thinks|felt|mentioned|wrote|suggested|recommended"
    r"|advised(?: me)?|found)"
)
_BETTER = (
    r"(?:(?:be|been|being|get|gotten|sound|sounded|seem|seemed) (?:\w+ )?(?:more|less|better)\b"
    r"|giv(?:e|en) (?:\w+ )?(?:more|better|shorter|clearer|longer)|show(?:n)? (?:\w+ )?more"
    r"|practi[sc]e|improve|work on|prepare|learn|explain|talk(?:ed)? (?:more|less|slower|about)"
    r"|(?:speak|spoken) (?:more|less|slower|up|louder|about)|ask(?:ed)? more|smile|slow down"
    r"|(?:gain|get|have|had|bring|know|known|use|used) (?:some |a bit |a little )?(?:more|better)"
    r"|do(?:ne)? better)"
)
_SIE = r"(?:sie|er|man|(?:die|der) \w+|frau \w+|herr \w+)"
_SAGTEN = r"(?:(?:haben|hat) (?:mir )?gesagt|meinten?|sagten?|fanden?|schrieb(?:en)?)(?: mir)?"
_TELLS = re.compile(
    "|".join(
        (
            rf"\b{_THEY} (?:\w+ )?{_TOLD}(?: that)?(?: to me)? (?:that )?i (?:\w+ )?"
            rf"(?:should|could|need(?:ed)? to|have to|had to|must|might|ought to)"
            rf"(?: have)?(?: \w+)? ?{_BETTER}",
            rf"\b{_THEY} (?:told|advised|asked|wants?|wanted) me to (?:\w+ )?{_BETTER}",
            rf"\b{_THEY} (?:\w+ )?{_TOLD}(?: that)? (?:my|the) \w+ (?:was|were|is|are) "
            r"(?:\w+ )?(?:too|not)\b",
            rf"\b{_THEY} (?:\w+ )?{_TOLD}(?: that)? i (?:was|am) (?:\w+ )?too \w+",
            rf"\b{_THEY} (?:\w+ )?{_TOLD}(?: that)? i (?:lack(?:ed)?|do not have|did not have)\b",
            r"\bi was (?:told|advised|asked) (?:to (?:\w+ )?|(?:that )?i (?:\w+ )?(?:should"
            rf"|need(?:ed)? to|have to|could|must) (?:have )?(?:\w+ )?){_BETTER}",
            r"\bi was told (?:that )?(?:i|my \w+) (?:was|were|am|is|are) (?:\w+ )?(?:too|not) \w+",
            r"\b(?:the|their|her|his|my) feedback (?:was|is)\b",
            r"^feedback ?: ?\S",
            rf"\b(?:{_SIE} {_SAGTEN}|mir wurde gesagt),? (?:dass )?ich (?:\w+ )*?(?:soll(?:te|e)?"
            r"|muss|müss(?:te|e)|(?:war|sei|bin) (?:\w+ )?zu|zu)\b(?!.*\b(?:anrufen|warten|melden"
            r"|kommen|wiederkommen|bewerben|schicken|zurückrufen)\b)",
            rf"\b{_SIE} fanden? mich (?:\w+ )?(?:zu|nicht)\b",
        )
    )
)
_LISTED = re.compile(r"\s*1[.)]\s")
_NUMBER = re.compile(r"\s+(?=\d{1,2}[.)]\s)")
# "; and speak slower": the sign says that another begins, and so does the word.
_LINE = re.compile(r"[\r\n;]+(?: *and\b)?", re.IGNORECASE)
_MARK = re.compile(r"(?:[•*–-]|\d{1,2}[.)])\s+")


def tells_feedback(message: str) -> bool:
    """Whether a message says, as news, what somebody could do better."""
    if len(message) > _MAX_CHARS or "?" in message:
        return False
    return bool(_TELLS.search(written_out(message)))


def areas_in(message: str) -> tuple[str, ...]:
    """The things that a message names, in its own words; split only where that is clear.

    Clear are a new line, a semicolon, and the numbers of a list that begins with 1.
    """
    lines = _LINE.split(_NUMBER.sub("\n", message) if _LISTED.match(message) else message)
    pieces = (_unmarked(line.strip()).strip(" ,") for line in lines)
    return tuple(dict.fromkeys(piece for piece in pieces if piece))[:MOST_AREAS]


def _unmarked(line: str) -> str:
    """A line without the mark of a list before it."""
    mark = _MARK.match(line)
    return line[mark.end() :] if mark else line
