"""Sentences about calling, by their grammar: who calls whom, and has it been done?

"Should I call them", "I called them", "I didn't call" and "they called me" share
their words, so likeness can't tell them apart; the subject, the tense and the "not" can.
"""

import re

from bot.understanding.intents import Intent
from bot.understanding.likeness import written_out

_LEAD = (
    r"(?:(?:so|and|but|ok|okay|well|hey|hi|hello|um|uh|please|sorry|yes|yeah|no|actually|oh|now"
    r"|then)"
    r"[,.! ]+)*"
)
_ADVERB = (
    r"(?:(?:just|already|really|still|now|even|then|only|simply|finally|actually|maybe|also"
    r"|quickly|not) )*"
)
_CALL = (
    r"(?:call|phone|ring|telephone|follow up|try calling|give (?:them|him|her|\w+) a (?:call|ring)"
    r"|(?:speak|talk) (?:to|with) (?:them|him|her))"
)
_WRITE = (
    r"(?:e-?mail|mail|write|text|message|(?:send|drop|write) (?:\w+ ){0,3}?(?:an? )?"
    r"(?:e-?mail|mail|message|text|note|letter|line))"
)
# A question whether, of one's own doing; "why" and "who" ask for something else.
_ASKING = (
    r"(?:(?:when|what time|which day|how (?:soon|long|often|late|early)"
    r"|until when) )?(?:do you think )?"
    rf"(?:(?:should|shall|can|could|may|might|must|would|do|will|am) {_ADVERB}i {_ADVERB}"
    r"(?:(?:have|need|want|get|allowed|supposed|be allowed|ought|dare) to )?(?:be )?"
    r"|(?:is it|would it be|will it be|is now|is today|is tomorrow) (?:\w+ ){0,3}?"
    r"(?:to|if i|that i|when i|for me to) "
    r"|how long (?:until|till|before|do i wait before) i (?:can|may|should|could) "
    r"|(?:do you think|you think) (?:\w+ )?i (?:should|can|could|may) (?:just )?)"
)
_WISHING = (
    rf"i {_ADVERB}(?:would {_ADVERB}(?:like|love|prefer) to|want(?:ed)? to|wish to|wish i could"
    rf"|hope to|need to"
    r"|have to|ought to|(?:am|feel|was|get) (?:\w+ )?(?:scared|afraid|nervous|anxious|too shy|shy"
    r"|worried"
    r"|frightened|terrified|embarrassed|reluctant|not sure (?:if|whether) i (?:should|can)|unsure"
    r" (?:if|whether) i (?:should|can)|tempted|eager|keen|itching|dying|too (?:scared|afraid"
    r"|nervous))"
    r"(?: about| of)?(?: to)?|think i (?:should|will|might)|wonder (?:if|whether) i (?:should|can"
    r"|could|may)"
    rf"|(?:should|might|will|am going to|am about to)) {_ADVERB}"
)
_NOT_THEM = r" (?:you|u|it|in sick|my (?!recruiter|contact|interviewer))\b"
_MAY_I_CALL = (
    rf"(?:{_ASKING}{_CALL}\b(?!{_NOT_THEM})"
    rf"|{_WISHING}(?:{_CALL}|calling|phoning|ringing)\b(?!{_NOT_THEM})"
    r"(?!.*\b(?:tomorrow|tmrw|later|in an?|in \d+|after|this (?:afternoon|evening)|tonight)\b)"
    rf"|let me {_ADVERB}(?:call|phone|ring)\b(?!{_NOT_THEM})"
    r"|(?:ok|okay|fine|allowed|safe|too (?:early|late|soon)) to (?:call|phone|ring)\b"
    r"|time to (?:call|phone|ring)\b(?:.*\?)$)"
)
_EMAIL_INSTEAD = (
    rf"(?:{_ASKING}{_WRITE}\b(?! (?:me|you)\b)|{_WISHING}{_WRITE}\b(?! (?:me|you)\b)"
    rf"|i (?:would )?{_ADVERB}(?:rather|prefer(?: to)?) {_ADVERB}(?:{_WRITE}|e-?mailing|writing"
    rf"|texting)\b"
    rf"|i will {_ADVERB}{_WRITE}\b(?! (?:me|you)\b)"
    r"|(?:can i |could i |i would rather |rather |just )*(?:e-?mail|write|text)(?: (?:them|her"
    r"|him))? instead\b)"
)
_RATHER_NOT = (
    rf"(?:i (?:(?:really|still|would|just) )*(?:(?:do|did) not {_ADVERB}(?:want|like|dare"
    rf"|feel like)|rather not"
    r"|hate|can not bring myself|dread|prefer not)(?: to| the)?"
    r" (?:call|phone|ring|calling|phoning|ringing|phone calls|calls|calling them)\b"
    r"|(?:anything|something) but a (?:phone )?call)"
)
_NOT = (
    rf"(?:i )?{_ADVERB}(?:(?:did|have|had|could|can) {_ADVERB}not {_ADVERB}|never |not "
    rf"|was not able to"
    r"|forgot to |did not (?:get|manage|have time|remember|dare|want) to )"
)
_SINCE = (
    r"(?:today|yesterday|tonight|already|again|back|twice|once|earlier|now|just now|right now|yet"
    r"|so far"
    r"|this (?:morning|afternoon|evening|week)|last (?:night|week)|in the (?:morning|afternoon"
    r"|evening)"
    r"|a (?:few )?(?:minutes?|hours?|days?|moment|while|second) ago|an hour ago|\d+ \w+ ago|too"
    r"|first"
    r"|at (?:about )?(?:noon|\d[\d:.]*(?: ?[ap]m)?)|(?:on |last )?(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)day"
    r"|on the phone|as (?:agreed|planned)|like you said|thanks|sorry|unfortunately|after all"
    r"|myself)"
)
_TAIL = rf"(?:[ ,]+{_SINCE})*"
# Words that begin another clause, and so are no name.
_NO_NAME = (
    r"(?:and|but|so|then|nobody|no|not|to|in|it|they|she|he|i|we|you|left|got|that|because|or"
    r"|about|off"
    r"|out|at|on|for|if|when|who|which|what|yet|back|with|is|was|are|said|think|hope|wish|unless"
    r"|before"
    r"|after|until|has|have|had|did|does|do|will|would|can|could|should|never|nothing"
    r"|my (?!recruiter"
    r"|contact|interviewer)|voicemail)"
)
_NAME = rf"(?!{_NO_NAME}\b)[^\s,.;:!?]+(?: (?!{_NO_NAME}\b|{_SINCE}(?:$|[ ,]))[^\s,.;:!?]+){{0,2}}"
_WHOM = rf"(?: (?:them|her|him|there|the (?:number|office|company)|{_NAME}))?"
_THEM = rf"(?: (?:from|by) {_NAME})"

_CALLED = (
    rf"(?:(?:i {_ADVERB}(?:have |had )?{_ADVERB}|{_ADVERB})(?:called|phoned|rang|rung|telephoned)"
    rf"(?! (?:me|us|it|in)\b)(?: back| again| up)?{_WHOM}{_TAIL}"
    rf"|i {_ADVERB}(?:have |did )?{_ADVERB}(?:made|make|done|did|placed) the (?:phone )?call{_TAIL}"
    rf"|i did {_ADVERB}(?<!not )call{_WHOM}{_TAIL}|{_ADVERB}(?:called|phoned|rang)(?: back"
    rf"| again)?{_TAIL})"
)
_NOT_CALLED = (
    rf"{_NOT}(?:call|called|phone|phoned|ring|rung|rang|make the call|made the call)"
    rf"(?: back| again)?{_WHOM}{_TAIL}"
    r"|i (?:did not get|have not had|did not have|had no) (?:the |a |any )?(?:time|around|round"
    r"|chance) to (?:it|call|to call|calling|phone|to phone|phoning)"
    rf"{_WHOM}{_TAIL}"
)
_REACHED_ME = (
    r"(?:(?:call|phon|contact|e-?mail|mail|text|messag|answer)(?:ed|d)|rang|rung|wrote(?: to)?"
    r"|written(?: to)?|replied to|responded to|got back to|gotten back to|came back to|come back to"
    r"|reached out to|got in touch with|sent) (?:me|us)(?: (?:back|an? (?:e-?mail|mail|message|text"
    r"|letter|reply)))?"
)
_HEARD = (
    rf"(?:(?:they|he|she|somebody|{_NAME}) (?:(?:have|has|had|did|just|already|finally|actually) )*"
    rf"(?:{_REACHED_ME}|got in touch|got back|called back|called|phoned|rang"
    r"|wrote(?: back)?|texted|e-?mailed"
    rf"|replied|answered|responded"
    rf"|reached out){_TAIL}"
    rf"|(?:i )?{_ADVERB}(?:have )?{_ADVERB}heard(?: (?:back|something|news))?{_THEM}?{_TAIL}"
    rf"|(?:i )?{_ADVERB}(?:have )?{_ADVERB}(?:got|received|had) (?:a|an|the|their|some) "
    rf"(?:\w+ )?(?:call|phone call|e-?mail|mail|reply|answer|letter|message|text"
    rf"|news){_THEM}?{_TAIL})"
)

_WHOLE: tuple[tuple[re.Pattern[str], Intent], ...] = (
    (re.compile(rf"{_LEAD}(?:{_NOT_CALLED})"), Intent.NOT_CALLED),
    (re.compile(rf"{_LEAD}{_CALLED}"), Intent.CALLED),
    (re.compile(rf"{_LEAD}{_HEARD}"), Intent.HEARD),
)
_BEGINNING: tuple[tuple[re.Pattern[str], Intent], ...] = (
    (re.compile(rf"{_LEAD}{_EMAIL_INSTEAD}"), Intent.EMAIL_INSTEAD),
    (re.compile(rf"{_LEAD}{_MAY_I_CALL}"), Intent.MAY_I_CALL),
    (re.compile(rf"{_LEAD}{_RATHER_NOT}"), Intent.EMAIL_INSTEAD),
)
_MAX_WORDS = 30


def said_of_calling(message: str) -> Intent | None:
    """What a whole message says of calling, beyond doubt; None for anything else."""
    said = written_out(message).strip(" .!,;:")
    if len(said.split()) > _MAX_WORDS:
        return None
    for pattern, intent in _BEGINNING:
        if pattern.match(said):
            return intent
    told = said if "?" not in said else ""
    return next((intent for pattern, intent in _WHOLE if pattern.fullmatch(told)), None)


def asked_of_calling(message: str) -> Intent | None:
    """The question about calling that a message ends with: "No answer. Can I call again?"."""
    *before, last = re.split(r"(?<=[.!?;])\s+|, ", message.strip())
    found = said_of_calling(last) if before else None
    return found if found in (Intent.MAY_I_CALL, Intent.EMAIL_INSTEAD) else None
