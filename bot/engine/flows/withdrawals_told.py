"""Withdrawals told in words while their letters stand on the screen: "sent both", "Globex", "done".

Elsewhere the same words would be about a call; here they are about the letters (H12).
"""

from dataclasses import replace
from datetime import timedelta

from bot.advice.withdrawals import still_waiting
from bot.engine.dossier import Question
from bot.engine.events import TextEntered
from bot.engine.flows import offer_answers
from bot.engine.meaning import text
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.understanding.asides import Aside, aside
from bot.understanding.picked import keeps, picked

ON_SCREEN = timedelta(hours=12)
"""After that "done" is hardly about these letters any more."""


def worded(scene: Scene) -> Scene | None:
    """Those that the words name are withdrawn; None for words that say anything else."""
    assert isinstance(scene.event, TextEntered)
    asked, words = _on_screen(scene), scene.event.text
    if asked is None:
        return None
    here = replace(scene, question=asked)
    waiting = still_waiting(scene.search, asked.about.application_id)[: offer_answers.MOST_DRAFTS]
    if waiting and keeps(words):
        return offer_answers.kept(here)
    chosen = picked(words, [application.employer for application in waiting])
    if chosen:
        return offer_answers.withdrawn(here, tuple(waiting[place] for place in chosen))
    if not waiting or aside(words) is not Aside.DONE:
        return None
    if len(waiting) == 1:
        return offer_answers.withdrawn(here, waiting)
    return scene.tell(answer(text("withdrawals-which")))


def _on_screen(scene: Scene) -> Question | None:
    """The newest question, where it is about these letters and still open."""
    newest = next(reversed(scene.conversation.questions), None)
    if newest is None or newest.step != Step.WITHDRAWING or newest.answered:
        return None
    return newest if scene.now - newest.asked_at < ON_SCREEN else None
