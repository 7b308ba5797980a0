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
_BUSY = r"(?:in (?:a |an |another |the )?(?:\w+ )?meetings?|at lunch)"
_NEGATED = r"(?:not|no|nothing|nobody|none|never)\b(?: \w+){0,5}"
_ENDS = r"(?P<day>[^,.;!?]+)"

_EARLIEST = r"(?P<day>[^,.;!?]+?) (?:at the (?:very )?|the )?(?:earliest|soonest)\b"

_NO_SOONER = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_NEGATED} (?:before|until|earlier than|sooner than) {_ENDS}",
        rf"\b(?:{_ABSENT}|{_LEAVE}|{_BUSY}) (?:until|till|to|through) {_ENDS}",
        rf"\b(?:said|says|told me|thinks?|call|ring|phone|try(?: again)?) {_EARLIEST}",
        rf"^{_EARLIEST}",
        r"\b(?:from|starting|as of) (?P<day>[^,.;!?]+?) (?:on(?:wards?)?|at the earliest)\b",
        rf"(?:^|\b(?:is|are|be|come|comes) )(?:only )?back (?:in |at work |in the office )?(?:on )?"
        rf"{_ENDS}",
    )
)
_TAG = r"(?P<day>(?:[^,.;!?]|(?<=\d)\.)+?)"
_NOT_THERE = (
    r"(?:(?:im|in|auf) (?:urlaub|dienstreise)|weg|krank|verreist|unterwegs|abwesend|geschlossen"
    r"|nicht (?:da|hier|im büro|im haus|erreichbar)|zu tisch|im (?:meeting|termin|gespräch)"
    r"|in (?:einer|einem) (?:besprechung|sitzung|meeting|termin|gespräch))"
)
_AGAIN = r"(?: (?:wieder|an|anrufen|erreichbar|da|zurück|möglich|hat|haben|sagt|sagte)\b.*)?"
_GERMAN = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b(?:nicht|nichts|niemand|keine?[rn]?)\b(?: \w+){{0,5}} vor (?:dem )?{_TAG}(?:[,;!?]|$)",
        rf"\bvor (?:dem )?{_TAG} (?:\w+ ){{0,2}}(?:nicht|nichts|niemand|keine?[rn]?)\b",
        rf"\b{_NOT_THERE} bis (?:zum )?{_TAG}(?:[,;!?]|$)",
        rf"\bbis (?:zum )?{_TAG} {_NOT_THERE}",
        r"(?:\bfrühestens|\berst (?:wieder )?(?:ab|nach)|\berst wieder|\bab) (?:am |dem )?"
        rf"{_TAG}{_AGAIN}(?:[,;!?]|$)",
        rf"^{_TAG} frühestens$",
    )
)


def no_sooner_than(text: str) -> str | None:
    """The words of that day, as they may be read as a date; None where none is told."""
    if len(text) > _MAX_CHARS:
        return None
    plain, german = written_out(text), " ".join(text.casefold().split())
    matches = (
        *(pattern.search(plain) for pattern in _NO_SOONER),
        *(pattern.search(german) for pattern in _GERMAN),
    )
    return next((match["day"].strip() for match in matches if match), None)
