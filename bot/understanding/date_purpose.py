"""What a date that was typed is for: a decision, a call of theirs or one's own, a correction.

The words around a date say it; the date itself is read elsewhere. Beside them, the
words that say that there is no answer at all.
"""

import re
from datetime import UTC, datetime

from bot.advice.calendar import zone
from bot.understanding.dates import DateContext, NotUnderstood, Reason, understand_when
from bot.understanding.dates.words import MONTH, WEEKDAY, canonical
from bot.understanding.likeness import written_out

__all__ = [
    "is_correction",
    "is_my_call",
    "is_only_a_date",
    "is_their_call",
    "means_nothing",
    "speaks_of_decision",
    "tells_past",
    "tells_their_word",
]

_MAX_CHARS = 400
# Whether words are a date does not hang on when they are said.
_WHENEVER = DateContext(now=datetime(2026, 1, 7, 9, tzinfo=UTC), zone=zone("UTC"), language="de")

_THEY = (
    r"(?:they|he|she|someone|somebody|(?:the |their )?(?:hr|recruiter|manager|boss|office|company"
    r"|team|secretary|receptionist)|(?:mr|mrs|ms|mx|dr)\.? \w+)"
)
_SIE = (
    r"(?:sie|er|die|man|jemand|die (?:firma|chefin|personalabteilung)|der chef|(?:frau|herr) \w+)"
)
_SHALL = (
    r"(?:will|would|shall|should|may|might|want(?:s|ed)? to|would like to|promised to|plans? to"
    r"|(?:are|is|were|was) (?:going|supposed|due|meant) to|(?:are|is)|have to|has to|need(?:s)? to)"
)
_CALL = r"(?:call|phone|ring|telephone)"

_DECISION = (
    r"\bdecisions?\b(?! on the phone)",
    r"\bdecid(?:e|es|ed|ing)\b",
    r"\bmak(?:e|es|ing) up their minds?\b",
    r"\blet(?:ting)? (?:me|us) know\b",
    r"\btell(?:ing)? (?:me|us) (?:by|on|in|until|next|before|whether|if)\b",
    r"\bi (?:will|would|should|shall|am going to|am supposed to|expect to) (?:hear|know)\b",
    r"\bhear(?:ing)? (?:back|from (?:them|him|her))\b",
    r"\b(?:get|getting|come|coming) back to (?:me|us)\b",
    r"\b(?:have|give me|send me|expect|get) (?:an|the|their) (?:answer|reply|result|verdict)\b",
    r"\b(?:answer|result|verdict)s? (?:is|comes?|will|by|on|due)\b",
    r"\bknow (?:more )?(?:by|on|in|until|next|before)\b",
    r"\bentscheid(?:en|et|e|ung)\b|\bentschieden\b",
    r"\bbescheid\b|\bmeld(?:en|et) (?:\w+ )*?sich\b|\bsich (?:.* )?melden\b",
    r"\b(?:antwort|ergebnis|rückmeldung) (?:kommt|ist|bis|am|soll|gibt)\b",
)
# One's own answer to somebody's offer is none of their decisions.
_OWN_ANSWER = (
    r"\bi (?:must|should|shall|need to|have to|have got to|am to|am supposed to)"
    r" (?:answer|decide|reply|respond|tell|let)\b",
    r"\b(?:have to|need to|must) (?:answer|reply|respond)\b",
    r"\bgive (?:them|him|her) (?:\w+ )?(?:answer|reply|decision)\b",
    r"\bich (?:muss|soll|sollte) (?:mich )?(?:.* )?(?:entscheiden|antworten|bescheid|melden)\b",
)
_THEIR_CALL = (
    rf"\b{_THEY} (?:(?:just|also|then) )?{_SHALL} (?:try to )?(?:{_CALL}(?:ing)?|give)\b"
    r"(?: me| us| back| again|$| (?:on|in|by|at|next|tomorrow|this)\b)",
    rf"\b(?:wait(?:ing)?|expect(?:ing)?)(?: for)? (?:a|the|their|her|his) {_CALL}\b",
    rf"\bwe (?:will|shall) {_CALL} you\b",
    rf"\b(?:a|their|her|his) {_CALL} from (?:them|her|him)\b",
    rf"\b{_SIE} (?:rufen|ruft) (?:.* )?(?:an|zurück)\b",
    rf"\b{_SIE} (?:wollen|will|werden|wird|möchten?) (?:.* )?(?:anrufen|zurückrufen)\b",
)
_MY_CALL = (
    rf"\b{_CALL}(?:ing)? (?:(?:me|us|them|her|him|in) )?(?:back|again)\b",
    rf"^(?:please |just |so |yes |ok )*(?:you can |you may )?{_CALL} (?:me|us|them|her|him)?\b",
    r"\btry (?:me|us|them|her|him|again|it again|calling|once more)\b",
    rf"\bi (?:can|may|could|should|shall|will|would|must|am going to|have to|am (?:allowed|welcome"
    rf"|supposed|free) to|need to|want to|ought to)(?: just| then)? {_CALL}\b",
    rf"\b(?:said|told me|says?|asked me|asked|wants? me|want me|suggested) (?:to |that i |i )"
    rf"(?:can |should |may |could |will )?(?:(?:try|just) )?(?:to )?{_CALL}(?:ing)?\b",
    rf"\bmy {_CALL}\b",
    r"\b(?:soll|sollte|darf|kann|könnte|muss|möchte) (?:.* )?(?:an|zurück)rufen\b",
    r"\b(?:soll|sollte|darf|kann) (?:.* )?(?:versuchen|probieren|nachfragen)\b",
    r"\bich rufe? (?:.* )?(?:an|zurück)\b|^(?:wieder |noch ?mal |nochmal )*anrufen\b",
)

# Whatever they said, where no word says what of: "they said Friday", "she called and said
# another week", "it'll be another two weeks".
_THEIR_WORD = (
    rf"\b{_THEY} (?:(?:just|only|also|then|now|still) )?(?:called|rang|phoned|wrote|emailed|mailed"
    r"|texted|replied|answered|said|told me|mentioned|meant|reckons?|thinks?|thought|says?|need"
    r"|needs|asked for|pushed|postponed|moved|delayed|extended|are|is|will be)\b",
    r"\b(?:said|told me|give|giving|gave) (?:it|them|him|her|me)?\b",
    r"\bit (?:will|would|may|might|could|is going to|takes?) (?:be|take|last|need)?\b",
    r"\b(?:decision|answer|result|process|it|everything) (?:is|was|got|has been|will be)"
    r" (?:delayed|postponed|pushed|moved|extended)\b",
    rf"\b{_SIE} (?:sagt|sagten?|meint|meinten?|brauch(?:t|en)|ha(?:t|ben) (?:.* )?gesagt"
    r"|denkt|denken|verschieb(?:t|en))\b",
    r"\b(?:es|das) dauert\b",
)

_DAY_BEGINS = (
    rf"(?:(?:on|by|at|in|until|before|the|next|this|last|coming) )*"
    rf"(?:{WEEKDAY}s?|{MONTH}|(?:mon|tues?|weds?|thu|thurs?|fri|sat|sun)\b|today|tomorrow"
    rf"|tmrw|yesterday|noon|\d|(?:next|this|last) (?:week|month)|week\b|end of)"
)
_CORRECTION = (
    rf"^(?:no|nope|nah|wait|oops|sorry|hmm|hm|um|er)(?:$|[,;:.!\-–—]| (?:no|wait|sorry|it|i|that"
    rf"|make|actually|not|{_DAY_BEGINS}))",
    r"\b(?:actually|oops|nope|correction|i meant?|i mean|rather make it|make (?:it|that))\b",
    r"(?:^|[,;.!\-–—] ?)(?:no|wait|sorry)[,;:.!]",
    r"[,;.!\-–—] ?(?:no|sorry)$",
    rf"\bnot (?:the |on |for )?{_DAY_BEGINS}",
    rf"\b(?:it|that) (?:is|was|will be|should be|has to be) (?:really |rather |now )?{_DAY_BEGINS}",
    r"\b(?:i (?:made|typed) (?:a mistake|it wrong|that wrong)|wrong (?:day|date|week|month))\b",
    r"\b(?:instead of|rather than)\b",
    r"^(?:nein|nee|nö|halt|moment|ups|sorry)[,;:.! ]",
    r"\b(?:ich mein(?:e|te)|stattdessen|sondern|doch (?:am|erst|nicht)|falscher tag|richtig ist)\b",
)

_NOTHING = re.compile(
    r"|".join(
        (
            r"[-–—_.?/]*",
            r"n ?/ ?a|na|nil|null|none|nothing|nobody|no name|no|nope|nah|skip(?: it| this)?|pass"
            r"|empty",
            r"(?:i )?(?:really |still |honestly )?(?:do not|did not|can not|could not)"
            r"(?: really)? (?:know|remember|recall|say|tell|ask|catch (?:it|that|the name))"
            r"(?: yet| that| it| them| any| who| when)?",
            r"(?:they|he|she|nobody)(?: really)?"
            r" (?:(?:did|have|has|had|would) not|never|(?:said|told me) nothing)"
            r"(?: really)?(?: (?:say|said|tell|told|mention|mentioned|give|given|specify)"
            r"(?: me| it| any| one| a (?:date|day|name)| when| who)*)?(?: yet)?",
            r"nobody (?:said|told me|knows|mentioned it|in particular)",
            r"(?:i have )?(?:no|not a) (?:idea|clue|one|date|number|phone|names?|person|people"
            r"|role|answer)"
            r"(?: yet| given| known)?",
            r"idk|dunno|i dunno|not sure|i am not sure|no idea yet|unknown|not known|unclear"
            r"|who knows"
            r"|not yet|tbd|tba|open|not (?:said|told|given|mentioned|applicable|available)",
            r"leave (?:it|that|this) (?:empty|blank|open|out)|(?:i )?forgot(?: to ask)?",
            r"(?:das )?wei(?:ß|ss) ich (?:leider |noch |auch )*nicht(?: mehr)?"
            r"|(?:ich )?wei(?:ß|ss) (?:es |das )?(?:leider |noch |auch )*nicht(?: mehr)?",
            r"keine ahnung|kein(?:en?|s)?(?: (?:datum|termin|namen?|nummer|idee|angabe))?",
            r"nichts|niemand|nein|nee|nö|egal|leer|unbekannt|offen|(?:noch )?nicht bekannt",
            r"(?:haben|hat) (?:sie|er) (?:mir )?(?:noch )?nicht gesagt|noch nicht|ohne"
            r"|(?:sie|er) (?:haben|hat) (?:es |das |nichts? )*(?:noch )?(?:nicht )?gesagt"
            r"|(?:ich habe )?vergessen(?: zu fragen)?|überspringen",
        )
    )
)


def speaks_of_decision(text: str) -> bool:
    """Whether a text is about when they decide or answer: "they'll let me know by friday".

    "I have to answer by tuesday" is about the job seeker's own answer to an offer.
    """
    return _says(text, _DECISIONS) and not _says(text, _OWN_ANSWERS)


def is_their_call(text: str) -> bool:
    """Whether a text says that they call: "they'd ring me on friday"."""
    return _says(text, _THEIR_CALLS)


def is_my_call(text: str) -> bool:
    """Whether a text says that the job seeker may call: "try me thursday"."""
    return not is_their_call(text) and _says(text, _MY_CALLS)


def tells_their_word(text: str) -> bool:
    """Whether a text tells what somebody there said or needs; nothing that has been."""
    return _says(text, _THEIR_WORDS) and not _says(text, _PASTS)


def is_correction(text: str) -> bool:
    """Whether a text mends a date: a date and nothing else, or with "no", "I meant", "not the"."""
    return is_only_a_date(text) or _says(text, _CORRECTIONS)


def tells_past(text: str) -> bool:
    """Whether a text is about what has been: "not today, it was Monday"."""
    return _says(text, _PASTS)


def means_nothing(text: str) -> bool:
    """Whether a field that may stay empty is answered with no answer: "idk", "-", "nobody"."""
    return len(text) <= _MAX_CHARS and bool(_NOTHING.fullmatch(_plain(text).strip(" .!,;:?")))


def is_only_a_date(text: str) -> bool:
    """Whether a text is a date and nothing else, however wide: "next week"."""
    if canonical(text) == "":
        return False
    when = understand_when(text, _WHENEVER)
    return not isinstance(when, NotUnderstood) or when.reason is Reason.OUT_OF_RANGE


def _says(text: str, patterns: tuple[re.Pattern[str], ...]) -> bool:
    plain = _plain(text) if len(text) <= _MAX_CHARS else ""
    return any(pattern.search(plain) for pattern in patterns)


def _plain(text: str) -> str:
    return written_out(text)


def _ready(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in patterns)


_DECISIONS = _ready(_DECISION)
_OWN_ANSWERS = _ready(_OWN_ANSWER)
_THEIR_CALLS = _ready(_THEIR_CALL)
_MY_CALLS = _ready(_MY_CALL)
_THEIR_WORDS = _ready(_THEIR_WORD)
_CORRECTIONS = _ready(_CORRECTION)
_PASTS = _ready(
    (
        r"\b(?:it|that|this|the interview|they|we|i) (?:\w+ )?(?:was|were|had|took)\b",
        r"\b(?:es|das|gespräch|ich|wir) (?:\w+ )?(?:war|waren|hatte|hatten)\b",
    )
)
