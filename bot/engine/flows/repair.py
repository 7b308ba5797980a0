"""Repair: stale buttons, cancel, back, skip and the question again; they work in every flow."""

from dataclasses import replace

from bot.engine import home
from bot.engine.choices import Choice
from bot.engine.dossier import Question
from bot.engine.flows import known, meant, undoing
from bot.engine.forms import ASKED_FIELD
from bot.engine.meaning import text
from bot.engine.phrases import answer
from bot.engine.scene import Redirect, Scene
from bot.engine.steps import NUDGES, UNDER_WAY, Step

EARLIER = {
    Step.MAY_CALL_AGAIN: Step.HEARD,
    Step.CALL_BACK_DAY: Step.MAY_CALL_AGAIN,
    Step.WHICH_DAY: Step.HEARD,
    Step.DAY_FOR_WHAT: Step.HEARD,
    Step.THEY_DECIDE: Step.HEARD,
}
"""Where "back" leads; from any other step it leaves."""

SKIPS = {
    Step.REGISTERING: Choice.SKIP,
    Step.CORRECTING: Choice.SKIP,
    Step.CALL_BACK_DAY: Choice.DONT_KNOW,
    Step.THEY_DECIDE: Choice.DONT_KNOW,
}
"""What "skip" means where a question can be left open."""


def under_way(scene: Scene) -> Question | None:
    """The open question of a flow that is in the middle of something."""
    awaited = scene.awaited
    return awaited if awaited is not None and awaited.step in UNDER_WAY else None


def resumed(scene: Scene) -> Scene:
    """After a digression: the question that was open, once more."""
    question = under_way(scene)
    return scene if question is None else scene.ask_again(question)


def welcome_back(scene: Scene) -> Scene:
    """The program was started again: go on with what was open, or home."""
    awaited = scene.awaited
    if awaited is None or awaited.step not in UNDER_WAY | NUDGES:
        return home.shown(scene)
    return scene.ask_again(awaited)


def cancel(scene: Scene) -> Scene:
    """Leave what is under way; what was asked before it comes back."""
    question = under_way(scene)
    if question is None:
        return scene.tell(answer(text("nothing-to-cancel")))
    if question.step == Step.CALL_CARD:
        # Leaving the card means that no call was made: nothing may wait for its outcome.
        return _redirected(scene, question, Choice.NOT_CALLED)
    left = replace(scene, question=question).settle("cancelled", text("chosen-cancel"))
    return meant.resume(left.tell(answer(text("cancelled"))), question)


def back(scene: Scene) -> Scene:
    """One question back; from the first one, out."""
    question = under_way(scene)
    if question is not None and question.drafted(ASKED_FIELD) and not _is_first(question):
        return _redirected(scene, question, Choice.FIELD)
    earlier = EARLIER.get(Step(question.step)) if question else None
    if question is None or earlier is None:
        return cancel(scene)
    left = replace(scene, question=question).settle("back", text("chosen-back"))
    return left.ask(earlier, question.about)


def skip(scene: Scene) -> Scene:
    """Leave the question open, where it can be; else leave it altogether."""
    question = under_way(scene)
    choice = SKIPS.get(Step(question.step)) if question else None
    if question is None or choice is None:
        return cancel(scene)
    return _redirected(scene, question, choice)


def stale(scene: Scene) -> Scene:
    """Answered already: nothing changes; what is known is shown, and can be changed (S21)."""
    application = scene.search.application(scene.asked.about.application_id)
    if application is None:
        return scene.notice(answer(text("stale")))
    return known.shown(scene, application, passing=True)


def _is_first(question: Question) -> bool:
    """The field that a form begins with: nothing lies before it."""
    return question.drafted(ASKED_FIELD) in ("employer", "place") and not question.drafted(
        question.drafted(ASKED_FIELD)
    )


def undo(scene: Scene) -> Scene:
    """In the middle of a flow one step back; else the last change, such as "we talked"."""
    question = under_way(scene)
    if question is None or question.step == Step.HEARD:
        return undoing.undo(scene)
    return back(scene)


def _redirected(scene: Scene, question: Question, choice: Choice) -> Scene:
    redirect = Redirect(key=question.key, choice=choice, about=question.about)
    return replace(scene, redirect=redirect)
