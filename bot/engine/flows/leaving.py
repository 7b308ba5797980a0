"""Stop, start again, and be forgotten (S35, S36)."""

from dataclasses import replace

from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.effects import Erase
from bot.engine.flows.pausing import is_paused
from bot.engine.meaning import Message, Note, Weight, text
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View


def stop(scene: Scene) -> Scene:
    """All nudges end at once; it says so, and how to come back."""
    if scene.seeker.stopped_at is not None:
        return scene.tell(answer(text("stopped-already")))
    stopped = scene.with_seeker(replace(scene.seeker, stopped_at=scene.now))
    return stopped.ask(Step.STOPPED, undoable=True, waits=False)


def stop_from_message(scene: Scene) -> Scene:
    return stop(scene.settle(Choice.STOP, text("chosen-stop")))


def start(scene: Scene) -> Scene:
    """Reminders again: the plan is simply what the facts say."""
    if scene.seeker.stopped_at is None and not is_paused(scene.view):
        return scene.tell(answer(text("started-already")))
    started = scene.with_seeker(replace(scene.seeker, stopped_at=None, paused_until=None))
    return started.tell(answer(text("started"))).ask(Step.HOME, waits=False)


def start_from_message(scene: Scene) -> Scene:
    return start(scene.settle(Choice.START, text("chosen-start")))


def stopped_prompt(question: Question, view: View) -> Message:
    del question, view
    return answer(text("stopped"), actions=(button(Choice.UNDO), button(Choice.START)))


def forget(scene: Scene) -> Scene:
    """Asked once more: there is no undo for it."""
    return scene.ask(Step.FORGETTING)


def forgetting_prompt(question: Question, view: View) -> Message:
    del question, view
    return answer(
        text("forget-sure"),
        Note(text=text("forget-platform")),
        actions=(button(Choice.KEEP), button(Choice.ERASE, Weight.DANGER)),
    )


def erase(scene: Scene) -> Scene:
    """Everything is gone; the last word says what the platform itself keeps."""
    gone = replace(scene, pending=(*scene.pending, Erase()))
    return gone.tell(answer(text("forgotten"), Note(text=text("forget-platform"))))


def forgetting_asked_again(scene: Scene) -> Scene:
    """A typed "yes" is not enough to erase everything: the button says what it does."""
    return scene.ask_again(scene.asked, text("forget-press"))


def keep(scene: Scene) -> Scene:
    return scene.settle(Choice.KEEP, text("chosen-keep")).tell(answer(text("kept")))
