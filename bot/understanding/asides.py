"""What people write beside any answer: silence, nerves, thanks, a greeting, "what are my chances".

None of it is news, and nothing is recorded of it; it deserves a reply all the same.
"""

from enum import StrEnum

from bot.understanding.likeness import written_out
from bot.understanding.patterns import read_patterns

_MAX_CHARS = 200
_PATTERNS = read_patterns("asides.toml")
_MARKS = " .,!;:()-*~"


class Aside(StrEnum):
    """In the order in which they are looked for."""

    NERVOUS = "nervous"
    """Afraid of the call, or shaken by it; despair is another thing (`Intent.DISTRESS`)."""
    CHANCES = "chances"
    """Whether they will get it: nobody can know."""
    HISTORY = "history"
    """What was said and done so far."""
    DETAILS = "details"
    """A wish to see more, of whatever there is."""
    MISSED_CALL = "missed_call"
    """They tried to call, or left a message: a call back is expected."""
    TOLD_WHEN = "told_when"
    """Not reached: whoever answered the telephone named a time to call again."""
    AWAY = "away"
    """Whom the call is for is not there: a call was made, or it is known from elsewhere."""
    SOON = "soon"
    """They will be in touch or decide, and no day was named."""
    ASK_WHY = "ask_why"
    """Why it became a no."""
    ASK_LATER = "ask_later"
    UNDECIDED = "undecided"
    """About an offer: it may take its time."""
    MAY_ASK = "may_ask"
    """Whether, and what, one may ask about an offer."""
    NOT_YET = "not_yet"
    DONE = "done"
    SILENCE = "silence"
    """They have not been in touch."""
    WHAT_NOW = "what_now"
    REFUSED = "refused"
    """No, to whatever we suggested."""
    GLAD = "glad"
    THANKS = "thanks"
    """To us, not to an employer."""
    GREETING = "greeting"
    ALL_RIGHT = "all_right"


def aside(text: str) -> Aside | None:
    """What a message is besides any answer; None for everything else."""
    if len(text) > _MAX_CHARS:
        return None
    said = " ".join(written_out(text).split()).strip(_MARKS)
    return next((each for each in Aside if _is(each, said)), None)


def puts_off(text: str) -> bool:
    """Whether a message wishes for another moment: "can I call on Monday instead"."""
    return _says("put_off", text) and not _says("told_when", text)


def thinks_aloud(text: str) -> bool:
    """Whether a message asks or wonders, and tells nothing: "can I ask for more money"."""
    return _says("thinks_aloud", text)


def asks_for_words(text: str) -> bool:
    """Whether a message asks for words to say: "what if they ask about pay"."""
    return _says("for_words", text)


def _says(table: str, text: str) -> bool:
    said = " ".join(written_out(text).split()).strip(_MARKS) if len(text) <= _MAX_CHARS else ""
    patterns = _PATTERNS[table]
    return bool(patterns["said"].search(said)) and not patterns["unless"].search(said)


def _is(each: Aside, said: str) -> bool:
    patterns = _PATTERNS[each]
    if "unless" in patterns and patterns["unless"].search(said):
        return False
    if "whole" in patterns and patterns["whole"].fullmatch(said.strip("?")):
        return True
    return "said" in patterns and bool(patterns["said"].search(said))
