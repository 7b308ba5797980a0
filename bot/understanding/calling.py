"""Sentences about calling, by their grammar: who calls whom, and has it been done?

"Should I call them", "I called them", "I didn't call" and "they called me" share
their words, so likeness can't tell them apart; the subject, the tense and the "not" can.
The grammar itself is in calling.toml.
"""

import re

from bot.understanding.intents import Intent
from bot.understanding.likeness import written_out
from bot.understanding.patterns import read_patterns

_MAX_WORDS = 30
_PATTERNS = read_patterns("calling.toml")
_LEAD = re.compile(
    r"(?:(?:so|and|but|ok|okay|well|hey|hi|hello|um|uh|please|sorry|yes|no|actually|oh|now|then"
    r"|done|right|honestly)[,.! ]+)*"
)

# In the order in which they are tried: "can I email instead" asks of calling, too.
_BEGINNING = (
    ("email_instead", Intent.EMAIL_INSTEAD),
    ("may_i_call", Intent.MAY_I_CALL),
    ("rather_not", Intent.EMAIL_INSTEAD),
)
_WHOLE = (
    ("not_called", Intent.NOT_CALLED),
    ("called", Intent.CALLED),
    ("heard", Intent.HEARD),
    ("wrote", Intent.WROTE),
    ("not_told", Intent.DONT_KNOW),
)


def said_of_calling(message: str) -> Intent | None:
    """What a whole message says of calling, beyond doubt; None for anything else."""
    said = written_out(message).strip(" .!,;:")
    if len(said.split()) > _MAX_WORDS:
        return None
    bare = _LEAD.sub("", said, count=1)
    for table, intent in _BEGINNING:
        if _PATTERNS[table]["begins"].match(bare):
            return intent
    if "?" in said:
        return None
    return next(
        (intent for table, intent in _WHOLE if _PATTERNS[table]["whole"].fullmatch(bare)), None
    )


def asked_of_calling(message: str) -> Intent | None:
    """The question about calling that a message ends with: "No answer. Can I call again?"."""
    *before, last = re.split(r"(?<=[.!?;])\s+|, ", message.strip())
    found = said_of_calling(last) if before else None
    return found if found in (Intent.MAY_I_CALL, Intent.EMAIL_INSTEAD) else None
