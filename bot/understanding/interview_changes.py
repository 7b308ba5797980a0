"""What became of an interview that was agreed: moved, called off, or nobody came (S19).

"they moved it to the 20th" is MOVED with the words for the new day; "they cancelled the interview"
is CALLED_OFF, and so is "Acme cancelled". Only what is said as news: a question, a wish or a
condition tells of nothing.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bot.understanding.likeness import written_out

_MAX_CHARS = 300
_IT = r"(?:it|that|(?:my|the|our|this|that|their) (?:\w+ )?(?:interview|appointment|meeting|talk))"
_INTERVIEW = re.compile(r"\b(?:interview|appointment)\b")
_THEY = r"(?:they|he|she|someone|somebody|nobody|no one|the \w+|[a-z]+)"
_MOVE = r"(?:moved|rescheduled|postponed|shifted|pushed(?: back)?|put off|changed|brought forward)"
_MOVED = re.compile(
    rf"\b(?:(?:{_MOVE}|put) {_IT}(?: back| forward| off)?"
    rf"|{_IT} (?:is|was|has been|got|gets|had to be) (?:now )?{_MOVE}"
    rf"|{_THEY} (?:have )?(?:rescheduled|postponed)(?! (?:the|a|an|my) (?:decision|start)))\b"
)
_OFF = r"(?:cancel+ed|called off)"
_CALLED_OFF = re.compile(
    rf"\b(?:{_OFF} (?:my|the|our|their) (?:\w+ )?(?:interview|appointment)"
    rf"|called (?:it|the interview) off|they {_OFF} on me|^(?:oh |and |now )*they {_OFF} it$"
    rf"|^(?:oh |and |now |ok |so )*(?!i |we |my )"
    r"(?!.*\b(?:is|was|are|were|been|got|offer|contract|job|position|call|train|bus|flight)\b)"
    rf"[\w.&'’ -]{{1,40}}? (?:have |has |just )*{_OFF}"
    r"(?: (?:on me|it))?(?: (?:again|last minute|today|too))?$"
    rf"|(?:interview|appointment) (?:is|was|has been|got) {_OFF})\b"
)
_NO_SHOW = re.compile(
    r"\b(?:nobody|no one|they|he|she|the (?:interviewer|employer|manager|recruiter))"
    r" (?:(?:never|did not|has not|have not) )?(?:even )?"
    r"(?:show(?:ed|n)?(?: up)?|turn(?:ed)? up|c[ao]me to (?:the|my|our) interview"
    r"|was there for (?:the|my|our) interview)\b|\bstood me up\b"
    r"|^(?:nobody|no one) (?:even )?(?:came|was there)$"
)
# "They showed up late" is no news of this kind.
_DENIED = re.compile(r"\b(?:never|did not|has not|have not)\b|^(?:nobody|no one|stood)\b")
_OPEN = re.compile(
    r"\?|\b(?:if|whether|could|can|should|would|might|may|maybe|perhaps|want(?:s|ed)? to|hope"
    r"|like to|going to|need to|have to|trying to|ask(?:ed)? to|i (?:moved|cancel+ed|rescheduled"
    r"|postponed|called))\b"
)
_NEW_DAY = re.compile(
    r"\b(?:to|until|till|for|on|new (?:date|day|time)(?: is)?|it is now) (?P<day>.+)$"
)

_LEAD_IN = re.compile(
    r"(?:(?:(?:it (?:is|was) |they )?(?:moved|rescheduled|postponed)|yes|yeah|yep|ok|okay|so|now"
    r"|it is|it's|that is|that's|it will be|it'll be|to|on|for|at|they said"
    r"|(?:the )?new (?:date|day|time)(?: is)?)[ ,:]+)*",
    re.IGNORECASE,
)


class Change(StrEnum):
    """What became of it."""

    MOVED = "moved"
    CALLED_OFF = "called_off"
    NO_SHOW = "no_show"


@dataclass(frozen=True, slots=True, kw_only=True)
class InterviewChange:
    """`day` are the words for the new day, if there are any; `named`: it says "interview"."""

    change: Change
    day: str = ""
    named: bool = False


def interview_change(text: str) -> InterviewChange | None:
    """What a message tells of an interview; None where it tells of no such thing."""
    said = written_out(text) if len(text) <= _MAX_CHARS else ""
    if not said or _OPEN.search(said):
        return None
    named = bool(_INTERVIEW.search(said))
    if match := _MOVED.search(said):
        return InterviewChange(change=Change.MOVED, day=_day(said[match.end() :]), named=named)
    if match := _CALLED_OFF.search(said):
        day = _day(said[match.end() :])
        change = Change.MOVED if day else Change.CALLED_OFF
        return InterviewChange(change=change, day=day, named=named)
    match = _NO_SHOW.search(said)
    if match and _DENIED.search(match.group()):
        return InterviewChange(change=Change.NO_SHOW, named=named)
    return None


def _day(rest: str) -> str:
    """The words after the last "to", or after "the new date is"."""
    found = _NEW_DAY.search(rest)
    return re.split(r"\b(?:to|until) ", found["day"])[-1].strip(" .!,;") if found else ""


def new_day_words(text: str) -> str:
    """The words for a day in an answer to "to which day?": "it's now on the 20th" -> "the 20th"."""
    return _LEAD_IN.sub("", text.strip(), count=1)
