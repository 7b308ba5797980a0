"""The employer of whom a message tells, by where its name stands: "Hooli made me an offer".

Only where the grammar leaves room for nothing but a name: who made, moved or said something to the
person, or whose interview it is. Whether it is a known one is for others to say.
"""

import re

_MAX_CHARS = 300
# Words that are no part of a name, however they stand.
_NO_NAME = (
    r"(?:they|he|she|it|we|you|i|me|us|him|them|who|what|which|where|when|if|but|because|that|this"
    r"|there|both|all|none|nobody|somebody|someone|everyone|everybody|anyone|no|one|not|never|a|an"
    r"|the|my|his|her|our|your|their|boss|manager|hr|recruiter|recruitment|company|employer|firm"
    r"|office|agency|team|friend|other|others|another|else|elsewhere|job|phone|call|first|second"
    r"|third|next|last|final|new|old|video|online|in|on|at|by|for|to|with|from|of|and|or|is|was|has"
    r"|have|had|been|be|just|already|finally|actually|really|now|today|tomorrow|yesterday|morning"
    r"|afternoon|evening|week|month|\w+day|follow-up|whole|entire|planned|scheduled|upcoming|mr|mrs"
    r"|ms|mx|dr|told|said|sie|er|es|wir|ihr|man|die|der|das|den|dem|ein|eine|einen|mein|meine"
    r"|zoom|teams|skype|webex|google|meet|panel|remote|virtual|telephone|telefon|onsite|on-site"
    r"|site|in-person|person|personal|face-to-face|group|technical|coding|case|assessment|trial"
    r"|initial|introductory|intro|screening|work|original|only|everything|anything|something"
    r"|nothing|interview|appointment|training|things"
    r"|got|get|getting|gotten|were|are|am|being|did|does|do|will|would|thanks|thankyou|thank"
    r"|secretary|receptionist|reception|assistant|interviewer|lady|guy|man|woman|owner|supervisor"
    r"|officially|definitely|again|also|even|then|eventually|sadly|unfortunately|apparently"
    r"|niemand|jemand|wurde|wurden|habe|bin|firma|chef|chefin|heute|gestern|leider|und|aber|nicht|ich|frau|herr)"
)
_WORD = rf"(?!{_NO_NAME}\b)[^\W\d_][\w&.'’-]*"
_NAME = rf"(?P<name>{_WORD}(?: {_WORD}){{0,2}}?)"
_LEAD = (
    r"^(?:(?:so|and|but|well|ok|okay|oh|wow|yay|hey|hi|hello|good news|bad news|sadly"
    r"|unfortunately|today|yesterday|just now|leider|heute|gestern)[,:! ]+)*"
)
_JUST = r"(?:(?:have|has|just|already|finally|actually|also) )*"
_TOLD = (
    r"(?:said|made|gave|given|sent|offered|rejected|turned|declined|went|chose|picked|hired|moved"
    r"|rescheduled|postponed|shifted|pushed|cancel+ed|called off|wants me|want me)"
)
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_LEAD}{_NAME} {_JUST}{_TOLD}\b",
        rf"{_LEAD}{_NAME} (?:hat|haben)\b",
        rf"\b(?:the|my) {_NAME} (?:interview|appointment)\b",
        rf"\b(?:interview|appointment|offer) (?:at|with|from|by) (?:the )?{_NAME}(?= (?:is|was|has"
        r"|got|had|today|yesterday)\b|[.,!;]|$)",
    )
)


def employer_told_of(text: str) -> str:
    """The name as it was typed; empty for a message that tells of nobody by name."""
    said = " ".join(text.split())
    if len(said) > _MAX_CHARS or "?" in said:
        return ""
    return next((match["name"] for form in _FORMS if (match := form.search(said))), "")
