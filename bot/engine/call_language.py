"""The language of what is said or written to an employer: it need not be the chat's."""

from bot.advice.model import Seeker
from bot.engine.meaning import Text, in_language


def call_language(seeker: Seeker) -> str:
    """The one they chose for the phone, else that of the chat."""
    return seeker.call_language or seeker.language


def to_employer(words: Text, seeker: Seeker) -> Text:
    """Words for an employer, such as a line of the card or a draft, in that language."""
    return in_language(words, call_language(seeker))
