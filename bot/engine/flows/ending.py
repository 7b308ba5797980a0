"""Ending an application oneself: closed after a silence, or withdrawn with a polite word (H9, H10).

Nothing is lost by it: it can be opened again.
"""

from dataclasses import replace

from bot.advice.interview_time import is_ahead
from bot.advice.model import Application, Outcome, Response, Result
from bot.engine.choices import Choice, button
from bot.engine.dossier import About, Question
from bot.engine.flows import known
from bot.engine.letters import addressed, withdrawal
from bot.engine.meaning import Message, text
from bot.engine.naming import named
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View

BY_THE_PERSON = frozenset({Result.CLOSED, Result.WITHDRAWN})
"""Outcomes that nobody but the person brought about: they can be taken back at any time."""


def asked(scene: Scene, application: Application) -> Scene:
    """ "I give up on them": close it, withdraw, or leave it open?"""
    return scene.ask(Step.ENDING, scene.about(application))


def asked_from_known(scene: Scene) -> Scene:
    """What has ended already is shown as it stands."""
    application = scene.application
    return asked(scene, application) if application.is_open else known.shown(scene, application)


def prompt(question: Question, view: View) -> Message:
    return answer(
        text("ending", employer=named(view.application(question), view.search)),
        text("silence-ways"),
        actions=(button(Choice.CLOSE_IT), button(Choice.WITHDRAW), button(Choice.KEEP_OPEN)),
    )


def which_way(scene: Scene) -> Scene:
    """ "Yes" alone does not say how: asked in other words."""
    return scene.ask_again(scene.asked, text("ending-which-way"))


def closed(scene: Scene) -> Scene:
    return _ended(scene, Choice.CLOSE_IT, Result.CLOSED)


def withdrawn(scene: Scene) -> Scene:
    return _ended(scene, Choice.WITHDRAW, Result.WITHDRAWN)


def left_open(scene: Scene) -> Scene:
    """Asked for by the person, and thought better of: nothing has changed."""
    settled = scene.settle(Choice.KEEP_OPEN, text("chosen-keep-open"))
    return settled.tell(answer(text("nothing-changed")))


def kept_open(scene: Scene) -> Scene:
    """Asked about a long silence: it stays open, and is not asked again in this round."""
    settled = scene.responded(Response.HANDLED).settle(Choice.KEEP_OPEN, text("chosen-keep-open"))
    kept = replace(scene.application, kept_open_at=scene.now)
    return _known(settled.with_application(kept), kept)


def ended_prompt(question: Question, view: View) -> Message:
    """What was ended, and for a withdrawal the letter."""
    application = view.application(question)
    outcome = application.outcome
    back = (button(Choice.REOPEN), button(Choice.UNDO))
    if outcome is None or outcome.result is not Result.WITHDRAWN:
        return answer(text("closed-now", employer=named(application, view.search)), actions=back)
    ahead = is_ahead(application.interview, view.zone, view.now)
    return answer(
        text("withdrawn-now", employer=named(application, view.search)),
        withdrawal(application, view.seeker, ahead=ahead),
        *addressed(application),
        actions=back,
    )


def reopened(scene: Scene) -> Scene:
    """Open again, on the message that told of the end."""
    return reopened_from_known(scene.settle(Choice.REOPEN, text("chosen-reopen")))


def reopened_from_known(scene: Scene) -> Scene:
    """As it was before; the long silence is not asked about again.

    A no or an offer is not taken back by it: that is what Change is for.
    """
    outcome = scene.application.outcome
    if outcome is None or outcome.result not in BY_THE_PERSON:
        return known.shown(scene, scene.application)
    reopened = replace(scene.application, outcome=None, kept_open_at=scene.now)
    return _known(scene.with_application(reopened), reopened)


# -- inside ------------------------------------------------------------------------------------


def _ended(scene: Scene, choice: Choice, result: Result) -> Scene:
    key = f"chosen-{choice.value.replace('_', '-')}"
    settled = scene.responded(Response.HANDLED).settle(choice, text(key))
    outcome = Outcome(result=result, learned_at=scene.now)
    ended = replace(scene.application, outcome=outcome, call_begun_at=None)
    return settled.with_application(ended).ask(
        Step.ENDED, About(application_id=ended.id), waits=False, undoable=True
    )


def _known(scene: Scene, application: Application) -> Scene:
    """As it stands now; a change, so that "undo" takes it back."""
    rules = " ".join(scene.view.next_step(application).rules)
    about = About(application_id=application.id)
    return scene.ask(Step.KNOWN, about, draft={"rules": rules}, waits=False, undoable=True)
