"""The question that is put before something is recorded from words: "Did Acme say no?"."""

from bot.engine.choices import Choice
from bot.engine.days import day_words
from bot.engine.dossier import Question
from bot.engine.meaning import Text, UserText, Words, text
from bot.understanding.asides import Aside, aside

WORDS = "said"
"""The draft's entry for the words that a choice was read from."""
DAY = "day"
"""The draft's entry for the one day that is said back, as `NamedDay` writes it."""


def sure_of(choice: Choice, question: Question, employer: UserText | Words | None) -> Text:
    """Is it so? With the day that whoever answered the telephone named, where it is only one."""
    key = f"confirm-{choice.value.replace('_', '-')}"
    if employer is None:
        return text(key)
    beside, day = aside(question.drafted(WORDS)), question.drafted(DAY)
    if choice is Choice.THEY_CALL and beside is Aside.SOON:
        key = "confirm-they-call-soon"
    if choice is Choice.YES_ON and beside is Aside.TOLD_WHEN:
        key = "confirm-told-when"
    if day:
        return text(f"{key}-day", employer=employer, day=Words(text=day_words(day)))
    return text(key, employer=employer)
