"""The first day on which there is anything to ask: "she's not in until Thursday".

The same words say of a deadline that it is none: nobody has promised anything by that Thursday.
So they are kept apart from dates, and what the day is for is asked.
"""

import re

from bot.understanding.likeness import written_out

_MAX_CHARS = 400

_ABSENT = (
    r"(?:away|out|off|gone|closed|shut|abroad|busy|unavailable|sick|ill|travelling|traveling"
    r"|not (?:in|there|back|here|around|available|at work|working))"
    r"(?: (?:sick|ill|work|of (?:the )?office|of town|in the office|at work|on \w+))?"
)
_LEAVE = r"on (?:holidays?|vacation|leave|annual leave|sick leave|a trip|a business trip|break)"
_NEGATED = r"(?:not|no|nothing|nobody|none|never)\b(?: \w+){0,5}"
_ENDS = r"(?P<day>[^,.;!?]+)"

_EARLIEST = r"(?P<day>[^,.;!?]+?) (?:at the (?:very )?|the )?(?:earliest|soonest)\b"

_NO_SOONER = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_NEGATED} (?:before|until|earlier than|sooner than) {_ENDS}",
        rf"\b(?:{_ABSENT}|{_LEAVE}) (?:until|till|to|through) {_ENDS}",
        rf"\b(?:said|says|told me|thinks?|call|ring|phone|try(?: again)?) {_EARLIEST}",
        rf"^{_EARLIEST}",
        r"\b(?:from|starting|as of) (?P<day>[^,.;!?]+?) (?:on(?:wards?)?|at the earliest)\b",
        rf"(?:^|\b(?:is|are|be|come|comes) )(?:only )?back (?:in |at work |in the office )?(?:on )?"
        rf"{_ENDS}",
    )
)


def no_sooner_than(text: str) -> str | None:
    """The words of that day, as they may be read as a date; None where none is told."""
    if len(text) > _MAX_CHARS:
        return None
    plain = written_out(text)
    matches = (pattern.search(plain) for pattern in _NO_SOONER)
    return next((match["day"].strip() for match in matches if match), None)
