"""Repair: help, cancel, back, skip, undo, why and "what do I say?" work in every flow (S30)."""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never

from bot.advice.model import Application, JobSearch
from bot.engine import home
from bot.engine.choices import Choice
from bot.engine.dossier import About, Question, Undo
from bot.engine.flows import correcting, leaving, meant, registering, settings, the_call
from bot.engine.flows.why import GENERAL, rules_text
from bot.engine.meaning import Note, UserText, text
from bot.engine.phrases import answer, named
from bot.engine.scene import Redirect, Scene
from bot.engine.steps import NUDGES, UNDER_WAY, Step
from bot.engine.typed import quoted
from bot.understanding.commands import Command, CommandName, Unknown

EARLIER = {
    Step.MAY_CALL_AGAIN: Step.HEARD,
    Step.CALL_BACK_DAY: Step.MAY_CALL_AGAIN,
    Step.WHICH_DAY: Step.HEARD,
    Step.DAY_FOR_WHAT: Step.HEARD,
    Step.THEY_DECIDE: Step.HEARD,
    Step.HEARD: Step.CALL_CARD,
}
"""Where "back" leads; from any other step it leaves."""

SKIPS = {
    Step.REGISTERING: Choice.SKIP,
    Step.CORRECTING: Choice.SKIP,
    Step.CALL_BACK_DAY: Choice.DONT_KNOW,
    Step.THEY_DECIDE: Choice.DONT_KNOW,
}
"""What "skip" means where a question can be left open."""


def commanded(scene: Scene, command: Command | Unknown) -> Scene:
    """Carry out a command, from the command line or typed as free text."""
    match command:
        case Unknown(word=word, suggestions=suggestions):
            near = UserText(value=", ".join(f"/interview {s}" for s in suggestions))
            key = "unknown-command-near" if suggestions else "unknown-command"
            arguments = {"word": quoted(word)} | ({"near": near} if suggestions else {})
            return scene.tell(answer(text(key, **arguments)))
        case Command(name=name, argument=argument):
            return COMMANDS[name](scene, argument)
        case _:
            assert_never(command)


def under_way(scene: Scene) -> Question | None:
    """The open question of a flow that is in the middle of something."""
    awaited = scene.awaited
    return awaited if awaited is not None and awaited.step in UNDER_WAY else None


def resumed(scene: Scene) -> Scene:
    """After a digression: the question that was open, once more."""
    question = under_way(scene)
    return scene if question is None else scene.ask_again(question)


# -- commands ----------------------------------------------------------------------------------


def welcome_back(scene: Scene, argument: str) -> Scene:
    """The program was started again: go on with what was open, or home."""
    del argument
    awaited = scene.awaited
    if awaited is None or awaited.step not in UNDER_WAY | NUDGES:
        return home.shown(scene)
    return scene.ask_again(awaited)


def helped(scene: Scene, argument: str) -> Scene:
    del argument
    return resumed(scene.tell(answer(text("help"), Note(text=text("help-words")))))


def privacy(scene: Scene, argument: str) -> Scene:
    del argument
    return resumed(scene.tell(answer(text("privacy"), text("privacy-rights"))))


def why(scene: Scene, argument: str) -> Scene:
    """The rules behind the newest nudge or answer, or those that everything rests on."""
    del argument
    latest = next((q for q in reversed(scene.conversation.questions) if q.drafted("rules")), None)
    ids = latest.drafted("rules").split() if latest else list(GENERAL)
    return resumed(scene.tell(rules_text(ids, scene.policy)))


def cancel(scene: Scene, argument: str) -> Scene:
    """Leave what is under way; what was asked before it comes back."""
    del argument
    question = under_way(scene)
    if question is None:
        return scene.tell(answer(text("nothing-to-cancel")))
    left = replace(scene, question=question).settle("cancelled", text("chosen-cancel"))
    return meant.resume_suspended(left.tell(answer(text("cancelled"))))


def back(scene: Scene, argument: str) -> Scene:
    """One question back; from the first one, out."""
    question = under_way(scene)
    earlier = EARLIER.get(Step(question.step)) if question else None
    if question is None or earlier is None:
        return cancel(scene, argument)
    left = replace(scene, question=question).settle("back", text("chosen-back"))
    return left.ask(earlier, question.about)


def skip(scene: Scene, argument: str) -> Scene:
    """Leave the question open, where it can be; else leave it altogether."""
    question = under_way(scene)
    choice = SKIPS.get(Step(question.step)) if question else None
    if question is None or choice is None:
        return cancel(scene, argument)
    return replace(scene, redirect=Redirect(key=question.key, choice=choice, about=question.about))


def undo(scene: Scene, argument: str) -> Scene:
    """Bring back the facts as they were before the last change; never the nudge log."""
    del argument
    last = scene.conversation.undo
    if last is None:
        return scene.tell(answer(text("nothing-to-undo")))
    search = _restored(scene.search, last.applications)
    seeker = replace(last.seeker, last_active_at=scene.seeker.last_active_at)
    conversation = replace(scene.conversation, undo=None, awaiting="")
    undone = replace(scene, search=replace(search, seeker=seeker), conversation=conversation)
    return _told_of(undone, last)


def undo_pressed(scene: Scene) -> Scene:
    """Undo on a message: only of the change that this very message told of."""
    last = scene.conversation.undo
    if last is None or last.key != scene.asked.key:
        return stale(scene)
    return undo(scene.settle(Choice.UNDO, text("chosen-undo")), "")


def stale(scene: Scene) -> Scene:
    """Answered already: nothing changes; what is known is shown, and can be changed (S21)."""
    application = scene.search.application(scene.asked.about.application_id)
    if application is None:
        return scene.notice(answer(text("stale")))
    about = scene.about(application)
    return scene.ask(Step.KNOWN, about, waits=False, passing=True)


def what_do_i_say(scene: Scene, argument: str) -> Scene:
    """The words for the call, then the same question again."""
    open_question = under_way(scene)
    application = _in_question(scene, open_question, argument)
    if application is None:
        return resumed(meant.ask_which(scene, Choice.SHOW_CARD, argument))
    if open_question is not None and open_question.step == Step.CALL_CARD:
        return scene.ask_again(open_question)
    return resumed(scene.tell(answer(*the_call.script_blocks(application, scene.view))))


def call(scene: Scene, argument: str) -> Scene:
    """ "Can I call?": the card when it is time, else not yet, and why."""
    application = _in_question(scene, None, argument)
    if application is None:
        return meant.ask_which(scene, Choice.SHOW_CARD, argument)
    return the_call.asked_for(scene, application)


def correct(scene: Scene, argument: str) -> Scene:
    """The form with what is known of an application."""
    application = _in_question(scene, None, argument)
    if application is None:
        return meant.ask_which(scene, Choice.CHANGE, argument)
    return correcting.opened(scene, application)


def _in_question(scene: Scene, question: Question | None, words: str) -> Application | None:
    """The application that is meant for certain: the open question's, the named, the only one."""
    asked = scene.search.application(question.about.application_id) if question else None
    found = meant.applications_meant(scene, words)
    return asked or (found[0] if len(found) == 1 else None)


def _told_of(scene: Scene, last: Undo) -> Scene:
    """What was undone, and how it stands now."""
    if not last.applications:
        return scene.tell(answer(text("undone")))
    application_id, before = last.applications[0]
    if before is None:
        return scene.tell(answer(text("undone-removed", employer=UserText(value=last.employer))))
    told = scene.tell(answer(text("undone-restored", employer=named(before))))
    return told.ask(Step.KNOWN, About(application_id=application_id), waits=False)


def _restored(search: JobSearch, before: tuple[tuple[str, Application | None], ...]) -> JobSearch:
    for application_id, application in before:
        search = (
            search.without_application(application_id)
            if application is None
            else search.with_application(application)
        )
    return search


COMMANDS: dict[CommandName, Callable[[Scene, str], Scene]] = {
    CommandName.ADD: registering.opened,
    CommandName.HOME: lambda scene, _: home.shown(scene),
    CommandName.RESUME: welcome_back,
    CommandName.LIST: lambda scene, _: home.listed(scene),
    CommandName.CALL: call,
    CommandName.SAY: what_do_i_say,
    CommandName.SETTINGS: lambda scene, _: settings.shown(scene),
    CommandName.ZONE: settings.zone_asked,
    CommandName.QUIET: lambda scene, _: settings.quiet_asked(scene),
    CommandName.STOP: lambda scene, _: leaving.stop(scene),
    CommandName.START: lambda scene, _: leaving.start(scene),
    CommandName.HELP: helped,
    CommandName.PRIVACY: privacy,
    CommandName.WHY: why,
    CommandName.CANCEL: cancel,
    CommandName.BACK: back,
    CommandName.SKIP: skip,
    CommandName.UNDO: undo,
    CommandName.CORRECT: correct,
    CommandName.FORGET: lambda scene, _: leaving.forget(scene),
}
