"""A no told with its reason (A12): the reason is kept with it, and worked on if they want to.

"they said no because my answers were too short"
->  I'm sorry. Did Acme say no?   Yes
->  Noted. Every reminder for Acme is off. In your words: "my answers were too short". Work on this?
"""

import json
from dataclasses import replace
from datetime import datetime

from bot.advice.model import Application, Feedback, FeedbackWish
from bot.engine.dossier import Question
from bot.engine.flows.which import as_they
from bot.engine.meaning import Text, text
from bot.engine.naming import named
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View
from bot.understanding.feedback import areas_in
from bot.understanding.reasons import reasons_alone, reasons_in, to_work_on

CONFIRMED = "confirmed"
"""The draft's entry for what was said back in a question just now."""
PIECES = "pieces"
"""The draft's entry for the things that are still to be worked on or not."""
WITH_A_NO = "with a no"
"""The draft's entry that the no was told in the same words, and is said back with them."""


def reasons(scene: Scene) -> tuple[str, ...]:
    """Why it became a no, by the words in which it was told; empty for a button."""
    return reasons_in(scene.words) or reasons_in(as_they(scene.words, scene.search.applications))


def reasons_beside(scene: Scene, words: str) -> tuple[str, ...]:
    """The same in words that follow a no: told with it once more, or alone."""
    plain = as_they(words, scene.search.applications)
    return reasons_in(words) or reasons_in(plain) or reasons_alone(words)


def kept(application: Application, told: tuple[str, ...], now: datetime) -> Application:
    """The reasons as feedback, beside what was noted before."""
    words = "; ".join(dict.fromkeys((*known(application), *told)))
    feedback = Feedback(wish=FeedbackWish.NOTED, wished_at=now, words=words, noted_at=now)
    return replace(application, feedback=feedback)


def known(application: Application) -> tuple[str, ...]:
    """What is noted of it already, thing by thing."""
    return areas_in(application.feedback.words) if application.feedback else ()


def asked_next(
    told: tuple[str, ...], draft: dict[str, str], waiting: tuple[str, ...] = ()
) -> tuple[Step, dict[str, str]]:
    """Work on this? Or only what was noted, where there is nothing to work on."""
    pieces = tuple(dict.fromkeys((*waiting, *to_work_on(told))))
    if not pieces:
        return Step.AFTER_NO, draft
    return Step.AREA_PROPOSED, {**draft, PIECES: json.dumps(pieces)}


def no_noted(question: Question, view: View) -> Text:
    """That the no is noted, and what follows; sorry only where that was not said yet."""
    employer = named(view.application(question), view.search)
    key = "noted-rejected" if question.drafted(CONFIRMED) else "recorded-rejected"
    return text(key, employer=employer)
