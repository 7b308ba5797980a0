"""When the talk about contract and pay is: "the contract talk is on Thursday at 3".

A talk has the words of the contract as well; only those that name a talk, say when it is and say
nothing else are taken for one. What was, may be, or is not, is left as it was written.
"""

import re

from bot.understanding import offer_words_german as german
from bot.understanding.dates import DateContext
from bot.understanding.offer_moments import Moment, moment_in
from bot.understanding.offer_pieces import unwrapped
from bot.understanding.offer_words import SMALL_WORDS

_MATTER = r"(?:contract|pay|salary|wages?|money|terms)"
_MATTERS = rf"(?:(?:the|my) )?{_MATTER}(?: and (?:(?:the|my) )?{_MATTER})?"
_NOUN = r"(?:talk|meeting|(?:phone )?call|appointment|conversation|discussion|chat)"
_WITH = r"(?: with (?:them|him|her|me|us|hr|the boss))?"
_NAMED = (
    rf"(?:(?:the|my|our|a|this) )?"
    rf"(?:{_MATTER}(?: and {_MATTER})? {_NOUN}|{_NOUN} (?:about|on|over) {_MATTERS}){_WITH}"
)
_HELD = (
    r"(?:(?:i|we|they)(?:'ve| have)?(?: (?:got|have|agreed|set|fixed|arranged|planned|scheduled))?"
    r"(?: (?:on|to have|a time for))? )?"
)
_IS = (
    r"(?:'s| is| will be| takes place| has been)?"
    r"(?: (?:now|set|fixed|agreed|planned|scheduled|moved)(?: (?:for|to))?)?"
)
_DOING = (
    r"(?:(?:can|could|may|shall) (?:we|i)|let(?:'s| us)|we|i|they)"
    r"(?:'ll| will|(?:'re| are)(?: going to)?|'m| am)? "
    rf"(?:talk|talking|speak|speaking|meet|meeting|discuss|discussing){_WITH}"
    rf"(?: (?:about|over))? {_MATTERS}{_WITH}"
)
_WHEN = r"(?P<when>(?!(?:is |will be )?(?:by|until|till|before|after|from) ).+)"
_GERMAN_WHEN = r"(?P<when>(?!(?:ist )?(?:bis|vor|nach|ab|seit) ).+?)"
_TALKS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_HELD}{_NAMED}{_IS}:? {_WHEN}",
        rf"{_DOING}:? {_WHEN}",
        rf"(?:wir haben (?=das|ein|unser))?{german.TALK_NAMED}(?: (?:ist|findet))?:? {_GERMAN_WHEN}"
        r"(?: statt)?",
        rf"(?:wir|ich) (?:sprechen?|reden?) {_GERMAN_WHEN} {german.TALK_ABOUT}",
        rf"{_WHEN} (?:is {_NAMED}|{_DOING})",
    )
)


def talk_in(piece: str, context: DateContext) -> tuple[Moment, ...]:
    """When the talk is that a piece tells of, or may be; none that has passed, none in doubt."""
    words = unwrapped(piece.replace("’", "'"))
    for talk in _TALKS:
        match = talk.fullmatch(words)
        if match:
            return _ahead(match["when"], context)
    return ()


def _ahead(words: str, context: DateContext) -> tuple[Moment, ...]:
    moments, quote = moment_in(words, context)
    if SMALL_WORDS.sub("", words.replace(quote, "", 1)):
        return ()
    return tuple(m for m in moments if m.day is None or m.day >= context.today)
