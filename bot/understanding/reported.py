"""What was said, without who said it: "they said I should speak slower" is "speak slower".

A list of things to work on is read before an interview. What somebody told is quoted as they
told it; a thing on the list is what is in it.
"""

import re

_THEY = (
    r"(?:they|he|she|hr|it|(?:the|their|my) (?:\w+ )?(?:recruiter|manager|boss|interviewer|lady|man"
    r"|woman|guy|panel|team|company)|(?:mr|mrs|ms|mx|dr)\.? \w+)"
)
_ALSO = r"(?:(?:just|also|only|mainly|then|all|kindly|apparently|would|then|really) )*"
_TOLD = r"(?:said|says|told me|thought|think|thinks|felt|feels?|mentioned|wrote|explained|meant)"
_ASKED = (
    r"(?:told|advised|asked|wants?|wanted|encouraged|reminded|like|liked|needs?|needed|expected)"
)
_MISSED = (
    r"(?:wanted|wants?|needed|needs?|were looking for|was looking for|are looking for|looked for"
    r"|expected|missed|asked for|preferred|(?:would )?have (?:liked|preferred)|(?:would )?like"
    r"|had hoped for|suggested|recommended)"
)
_SIE = r"(?:sie|er|man|(?:die|der) \w+|frau \w+|herr \w+)"
_SAGTEN = (
    r"(?:(?:haben|hat) (?:mir )?(?:gesagt|gemeint|geschrieben|geraten|erklärt)|meinten?|sagten?"
    r"|fanden?|dachten?|schrieb(?:en)?|erklärten?|rieten?)(?: mir)?"
)
_FRAMES = tuple(
    re.compile(frame, re.IGNORECASE)
    for frame in (
        r"(?:(?:the|their|her|his|my|das|ihr|die) )?(?:feedback|rückmeldung|reasons?|grund)"
        r"(?: (?:was|is|war|ist))?[ :]+(?:that |to |dass )?(?=\S)",
        rf"(?:{_THEY} {_ALSO})?{_ASKED} me to ",
        r"(?=you (?:should|could|need to|must) )",
        r"i was (?:told|advised|asked|encouraged) to ",
        rf"(?:{_THEY} {_ALSO}|and )?{_TOLD}(?: to me)?,?(?: that)? (?=(?:i|my|the|it)\b)",
        r"i was told,?(?: that)? (?=(?:i|my|the|it)\b)",
        rf"{_THEY} {_ALSO}(?:found|thought|felt|considered|called) me (?:to be |as )?",
        rf"(?:{_THEY} {_ALSO})?{_MISSED} (?:to (?:see|hear) )?"
        r"(?:(?:someone|somebody|a person|a candidate|people) (?:with|who (?:has|had|can|could"
        r"|knows?|speaks?)) )?(?:from me )?(?=\S)",
        r"(?:someone )?who (?:has|had|have|knows?|speaks?) (?=more\b|better\b)",
        rf"{_SIE} {_SAGTEN},? (?:dass )?(?=(?:ich|mein\w*)\b)",
        r"(?=ich soll(?:te|e)? )",
        r"mir wurde gesagt,? (?:dass )?(?=(?:ich|mein\w*)\b)",
        rf"{_SIE} fanden? mich ",
        rf"{_SIE} (?:wollten?|wollen|suchten?|suchen|brauchten?|brauchen|erwartet?en)"
        r"(?: (?:lieber|eher))? (?:jemand(?:en)? mit )?(?=\S)",
    )
)
_MODAL = re.compile(
    r"(?:i|you) (?:\w+ )?(?:should|could|need(?:ed)? to|have to|had to|must|might|ought to)"
    r"(?: (?:also|just|maybe))?(?: have)? (?=\S)"
    r"|i (?:was|am|came across as|seemed|sounded|looked) (?=(?:\w+ )?(?:too|not)\b)"
    r"|ich (?:soll(?:te|e)?|muss|müss(?:te|e)) |ich (?:war|sei|bin) (?=zu\b|nicht\b)",
    re.IGNORECASE,
)
_AT_THE_END = re.compile(
    r"(?:ich )?(?P<what>.+)"
    r" (?:soll(?:te|e)?|muss|müss(?:te|e)|war|sei|bin|habe?|hatte|kann|konnte)",
    re.IGNORECASE,
)
_WHO_HAS = re.compile(
    r"(?:der|die) (?P<what>(?:mehr|bess).+) (?:hat|hatte|haben|kann|spricht)", re.IGNORECASE
)
_MARKS = " .,!;:"
_FEWEST_CHARS = 3


def area_named(told: str) -> str:
    """The words of what there is to work on; as they are where nothing is reported."""
    bare = told.strip(_MARKS)
    frame = next((found for each in _FRAMES if (found := each.match(bare))), None)
    inner = bare[frame.end() :] if frame else bare
    if frame is not None and (modal := _MODAL.match(inner)):
        inner = inner[modal.end() :]
    if inner.casefold().startswith("ich ") and (last := _AT_THE_END.fullmatch(inner)):
        inner = last["what"]
    if who := _WHO_HAS.fullmatch(inner):
        inner = who["what"]
    return inner if len(inner) >= _FEWEST_CHARS else told
