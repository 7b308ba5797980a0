"""One application as it stands: what is known, the next step, and what can be done about it."""

from typing import assert_never

from bot.advice.model import Application
from bot.advice.next_step import NextStepKind
from bot.engine.choices import Choice, button
from bot.engine.dossier import About, Question
from bot.engine.meaning import Button, Day, Message, Text, text
from bot.engine.phrases import answer, named, next_step_text
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View


def shown(scene: Scene, application: Application, *, passing: bool = False) -> Scene:
    """Show it, with the rules behind its next step for whoever asks why."""
    step = scene.view.next_step(application)
    return scene.ask(
        Step.KNOWN,
        About(application_id=application.id),
        draft={"rules": " ".join(step.rules)},
        waits=False,
        passing=passing,
    )


def prompt(question: Question, view: View) -> Message:
    """A closed one can be changed; an open one says its next step."""
    application = view.application(question)
    if application.outcome is not None:
        ended = text(f"known-{application.outcome.result.value}", employer=named(application))
        return answer(ended, actions=(button(Choice.CHANGE),))
    return answer(
        words(application),
        next_step_text(application, view),
        actions=_actions(application, view),
    )


def words(application: Application) -> Text:
    """An application in a sentence: whom, when, and until when they decide."""
    interview = application.interview
    day = Day(day=interview.day)
    if interview.decision_by is None:
        return text("known", employer=named(application), day=day)
    decision = Day(day=interview.decision_by)
    return text("known-decision", employer=named(application), day=day, decision=decision)


def _actions(application: Application, view: View) -> tuple[Button, ...]:
    """The card comes first when it is time to call, and not at all when no call is advised."""
    step = view.next_step(application)
    others = (button(Choice.HEARD), button(Choice.CHANGE), button(Choice.PLACE))
    match step.kind:
        case NextStepKind.REST | NextStepKind.CLOSED:
            return others
        case NextStepKind.CALL_NOW | NextStepKind.TELL_OUTCOME:
            return (button(Choice.SHOW_CARD), *others)
        case NextStepKind.CALL_ON | NextStepKind.WAIT_FOR_THEM:
            return (*others, button(Choice.SAY))
        case _:
            assert_never(step.kind)
