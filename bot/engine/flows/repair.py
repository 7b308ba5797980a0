"""Repair: stale buttons, cancel, back, skip and the question again; they work in every flow."""

from dataclasses import replace

from bot.engine import home
from bot.engine.choices import Choice
from bot.engine.dossier import Question
from bot.engine.flows import form_gone, known, meant, undoing, undoing_late
from bot.engine.forms import ASKED_FIELD
from bot.engine.meaning import text
from bot.engine.phrases import answer
from bot.engine.scene import Redirect, Scene
from bot.engine.standing import is_standing
from bot.engine.steps import JUST_NOTED, NUDGES, UNDER_WAY, Step

EARLIER = {
    Step.OFFER_TOPIC: Step.OFFER,
    Step.OFFER_ANSWER: Step.OFFER,
    Step.TALK_TIME: Step.OFFER,
    Step.TALK_QUESTION: Step.OFFER,
    Step.DEBRIEF_MAY_CALL: Step.DEBRIEF_DECISION,
    Step.DEBRIEF_DISCUSSED: Step.DEBRIEF_MAY_CALL,
    Step.MAY_CALL_AGAIN: Step.HEARD,
    Step.CALL_BACK_DAY: Step.MAY_CALL_AGAIN,
    Step.WHICH_DAY: Step.HEARD,
    Step.DAY_FOR_WHAT: Step.HEARD,
    Step.THEY_DECIDE: Step.HEARD,
    Step.OTHER_SAID: Step.HEARD,
    Step.PRACTISE_TURN: Step.PRACTISING,
    Step.NO_CAME: Step.AFTER_NO,
    Step.NEW_DAY: Step.WHAT_CHANGED,
    Step.NOTING: Step.AFTER_NO,
}
"""Where "back" leads; from any other step it leaves."""

SKIPS = {
    Step.OFFER_MADE: Choice.NOT_NOW,
    Step.OFFER_TOPIC: Choice.NOT_NOW,
    Step.OFFER_FORM: Choice.SKIP,
    Step.OFFER_REMAINDER: Choice.OWN_POINT,
    Step.TALK_TIME: Choice.NOT_NOW,
    Step.TALK_QUESTION: Choice.NOT_NOW,
    Step.REGISTERING: Choice.SKIP,
    Step.CORRECTING: Choice.SKIP,
    Step.NEXT_ROUND: Choice.SKIP,
    Step.DETAILS_INTERVIEW: Choice.SKIP,
    Step.DETAILS_PEOPLE: Choice.SKIP,
    Step.DETAILS_EMPLOYER: Choice.SKIP,
    Step.ROUND_GRANTED: Choice.NO_DAY_YET,
    Step.NEW_DAY: Choice.NO_DAY_YET,
    Step.SHARING: Choice.SKIP,
    Step.DEBRIEF_DECISION: Choice.DONT_KNOW,
    Step.DEBRIEF_MAY_CALL: Choice.DONT_KNOW,
    Step.DEBRIEF_DISCUSSED: Choice.SKIP,
    Step.THANKS_DETAIL: Choice.SKIP,
    Step.CALL_BACK_DAY: Choice.DONT_KNOW,
    Step.THEY_DECIDE: Choice.DONT_KNOW,
    Step.WHAT_THEY_WANT: Choice.SKIP,
    Step.OTHER_SAID: Choice.SKIP,
    Step.MAY_WRITE: Choice.DONT_KNOW,
    Step.EMAIL: Choice.EMAIL_NOT_YET,
    Step.PRACTISE_TURN: Choice.SKIP,
    Step.AREA_PROPOSED: Choice.NO,
    Step.AREA_ACTION: Choice.SKIP,
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
    return meant.resume(left.tell(answer(text(_how_left(question, scene)))), question)


def _how_left(question: Question, scene: Scene) -> str:
    """What was told a moment ago stays noted; else nothing has changed."""
    last = scene.conversation.undo
    return "cancelled-noted" if last and last.key == question.key else "cancelled"


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
        if form_gone.is_unsaved(scene):
            return form_gone.kept(scene)
        return scene.notice(answer(text("stale"), *form_gone.said_back(scene)))
    return known.shown(scene, application, passing=True)


_FIRST_FIELDS = frozenset({"employer", "place", "note", "hours"})


def _is_first(question: Question) -> bool:
    """The field that a form begins with: nothing lies before it."""
    return question.drafted(ASKED_FIELD) in _FIRST_FIELDS and not question.drafted(
        question.drafted(ASKED_FIELD)
    )


def undo(scene: Scene) -> Scene:
    """The last change, such as "we talked", or a "stop" in between; else one step back in a flow.

    What was under way before such a change goes on afterwards. Of an earlier day it is asked first.
    """
    question = under_way(scene)
    if question is not None and question.step == Step.UNDOING:
        return undoing_late.insisted(question, scene)
    if question is None or question.step in JUST_NOTED:
        return undoing_late.asked_first(scene) or undoing.undo(scene)
    noted = _noted_since(question, scene)
    if noted is None:
        return back(scene)
    asked = undoing_late.asked_first(scene)
    if asked is not None:
        return asked
    undone = undoing.undo(scene)
    goes_on = noted.key != question.key and is_standing(question, undone.search)
    return undone.ask_again(question) if goes_on else undone


def _noted_since(question: Question, scene: Scene) -> Question | None:
    """What told of the last change, unless the question was put after it."""
    last = scene.conversation.undo
    keys = [each.key for each in scene.conversation.questions]
    if last is None or last.key not in keys[keys.index(question.key) :]:
        return None
    return scene.conversation.question(last.key)


def _redirected(scene: Scene, question: Question, choice: Choice) -> Scene:
    redirect = Redirect(key=question.key, choice=choice, about=question.about)
    return replace(scene, redirect=redirect)
