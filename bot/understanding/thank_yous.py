"""Sentences about a thank-you, by their grammar: is it wished for, or has it gone?

"Help me write a thank-you" and "I sent the thank-you" share their words; the verb and its tense
can tell them apart.
"""

import re
from enum import StrEnum

from bot.understanding.intents import Intent
from bot.understanding.likeness import written_out

_MAX_WORDS = 30
_NOTE = (
    r"thank[- ]?(?:you|u)s?(?:[- ](?:note|letter|card|e-?mail|mail|message|text|line))?"
    r"|thanks (?:note|letter|card|e-?mail|mail|message)"
)
_THE = r"(?:(?:a|an|the|my|that|this|your|our|some|one|them|her|him|mrs?|ms|\w+) ){0,4}?"
_ADVERB = r"(?:(?:just|already|now|finally|also|please|really) )*"
_SENT = re.compile(
    rf"(?:^(?:(?:so|ok|okay|and|well|yes|done),? )*|\bi ){_ADVERB}(?:have |had )?{_ADVERB}"
    rf"(?:sent|mailed|e-?mailed|posted|wrote|written|handed in|dropped off) (?:off |out )?{_THE}"
    rf"(?:{_NOTE})\b"
    rf"|(?:^| )(?:{_NOTE}) (?:is|was|has|went|got)(?: been)? {_ADVERB}"
    r"(?:sent|out|off|mailed|e-?mailed|posted|gone|done|written|on its way|in the mail)\b"
    r"|^i (?:have |had )?(?:already|just) thanked \w+"
    r"|^i (?:have |had )?thanked \w+ (?:\w+ )?(?:by (?:e-?mail|mail|letter|post)|in writing)\b"
    rf"|^(?:{_NOTE}) (?:sent|done|written)$"
)
_WISHED = re.compile(
    rf"\b(?:write|writing|draft|drafting|compose|word|prepare|make|need|want|help(?: me)? with"
    rf"|say|send|do|how about) (?:\w+ )??{_THE}(?:{_NOTE})\b"
)
_NOT = re.compile(r"\b(?:not|never|nobody|without|forgot|no)\b")


def said_of_thanks(message: str) -> Intent | None:
    """What a message says of a thank-you; None for a mere "thank you", and for anything else."""
    said = written_out(message).strip(" .!,;:")
    if len(said.split()) > _MAX_WORDS:
        return None
    if _NOT.search(said):
        return None
    if "?" not in said and _SENT.search(said):
        return Intent.THANKS_SENT
    return Intent.WRITE_THANKS if _WISHED.search(said) else None


class DraftReply(StrEnum):
    """What a short word below a draft of a thank-you says."""

    AGREED = "agreed"
    """ "Yes", "will do": it may be that it has gone, or that it will."""
    NOT_YET = "not_yet"
    GONE = "gone"


_TRAILING = r"(?:[ ,.!:)]+(?:thanks|thank you|thx|danke|then|dann|später|noch|gleich|good|gut))*"
_BELOW_A_DRAFT = tuple(
    (reply, re.compile(rf"(?:{words}){_TRAILING}[ .!:)]*", re.IGNORECASE))
    for reply, words in (
        (
            DraftReply.AGREED,
            r"yes|yeah|yep|yup|sure|ok|okay|alright|all right|fine|good|great|perfect|got it|nice"
            r"|(?:ok(?:ay)?,? |yes,? )?(?:i )?will(?: do(?: (?:that|it|so))?| send it)"
            r"|(?:ok(?:ay)?,? |yes,? )?i'?ll (?:do|send) (?:that|it|so)|thanks|thank you|thx"
            r"|ja|jo|jep|klar|gut|super|passt|prima|alles klar|in ordnung|verstanden|danke(?: dir)?"
            r"|(?:ja,? |ok(?:ay)?,? )?(?:das )?mache? ich(?: (?:das|so))?|wird gemacht"
            r"|(?:ja,? )?(?:ich )?schicke? (?:ich )?(?:ihn|es|das)(?: ab)?",
        ),
        (
            DraftReply.NOT_YET,
            r"no|nope|nah|not yet|no,? not yet|i haven'?t(?: yet)?|later|maybe later"
            r"|nein|nö|noch nicht|nein,? noch nicht|später|nachher|gleich",
        ),
        (
            DraftReply.GONE,
            r"(?:ja,? )?(?:schon )?(?:erledigt|gemacht|fertig|abgeschickt|verschickt|geschickt"
            r"|(?:(?:er |es |sie )?ist )?(?:raus|weg))",
        ),
    )
)


def below_a_draft(words: str) -> DraftReply | None:
    """What is said below a draft, by the whole of the words; None for anything else."""
    plain = " ".join(words.replace("’", "'").split())
    return next((said for said, words in _BELOW_A_DRAFT if words.fullmatch(plain)), None)
