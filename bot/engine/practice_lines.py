"""The two voices of a practice call: what they say, and the card's lines that answer it."""

from bot.advice.model import Application
from bot.advice.practice import PracticeCase, lines_for
from bot.advice.script import call_script
from bot.engine.call_language import to_employer
from bot.engine.card import line_words
from bot.engine.meaning import Quote, text
from bot.engine.naming import employer_alone
from bot.engine.view import View


def their_line(case: PracticeCase, turn: int, application: Application, view: View) -> Quote:
    """What they say in that turn (from 0), in the call's language."""
    key = f"partner-{case.value.replace('_', '-')}-{turn + 1}"
    said = to_employer(text(key, employer=employer_alone(application)), view.seeker)
    return Quote(text=said, when=text("practise-they"))


def model_lines(
    case: PracticeCase, turn: int, application: Application, view: View
) -> tuple[Quote, ...]:
    """The card's lines for that turn: the same words, from the same facts."""
    lines = lines_for(case, call_script(application, view.seeker))[turn]
    return tuple(
        Quote(text=line_words(line, view.seeker), when=text("practise-model")) for line in lines
    )
