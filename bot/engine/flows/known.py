"""One application as it stands: what is known, the next step, and what can be done about it."""

from datetime import timedelta
from typing import assert_never

from bot.advice.interview_time import is_ahead
from bot.advice.model import Application, Result
from bot.advice.next_step import NextStepKind
from bot.engine.choices import Choice, button
from bot.engine.dossier import About, Question
from bot.engine.flows import offer_shown
from bot.engine.flows.thanks_offer import write_buttons
from bot.engine.flows.ways_on import ways_on
from bot.engine.meaning import Button, Clock, Day, Message, Text, UserText, Weight, text
from bot.engine.phrases import answer, named, what_follows
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View

JUST_OVER = timedelta(days=1)
"""So long after an interview's day it is offered to say that it did not take place."""


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
        result = application.outcome.result
        if result is Result.OFFERED:
            ended = offer_shown.known_words(application, view)
        else:
            ended = (text(f"known-{result.value}", employer=named(application)),)
        actions = (*_after_the_end(application, result), button(Choice.WHAT_HAPPENED))
        return answer(*ended, *_what_they_said(application), actions=actions)
    return answer(
        words(application, view),
        what_follows(application, view),
        actions=(*write_buttons(application, view), *_actions(application, view)),
    )


def words(application: Application, view: View) -> Text:
    """An application in a sentence: whom, when, and until when they decide."""
    interview = application.interview
    employer, day = named(application), Day(day=interview.day)
    if interview.fate is not None:
        fate = interview.fate.value.replace("_", "-")
        return text(f"known-{fate}", employer=employer, day=day)
    if interview.decision_by is not None:
        decision = Day(day=interview.decision_by)
        return text("known-decision", employer=employer, day=day, decision=decision)
    if not is_ahead(interview, view.zone, view.now):
        return text("known", employer=employer, day=day)
    if interview.starts_at is None:
        return text("known-ahead", employer=employer, day=day)
    clock = Clock(at=interview.starts_at)
    return text("known-ahead-at", employer=employer, day=day, time=clock)


def _after_the_end(application: Application, result: Result) -> tuple[Button, ...]:
    """A no can still be asked about; what the person ended themselves can be opened again."""
    match result:
        case Result.REJECTED:
            open_question = not (application.feedback and application.feedback.words)
            ways = (button(Choice.ASK_THEM), button(Choice.NOTE_WORDS)) if open_question else ()
            return (*ways, button(Choice.CHANGE))
        case Result.CLOSED | Result.WITHDRAWN:
            return (button(Choice.REOPEN), button(Choice.HEARD))
        case Result.OFFERED:
            return offer_shown.known_actions(application)
        case _:
            assert_never(result)


def _what_they_said(application: Application) -> tuple[Text, ...]:
    feedback = application.feedback
    if feedback is None or not feedback.words:
        return ()
    return (text("known-words", words=UserText(value=feedback.words)),)


def _actions(application: Application, view: View) -> tuple[Button, ...]:
    """The card comes first when it is time to call, and not at all when no call is advised."""
    step = view.next_step(application)
    others = (
        button(Choice.HEARD),
        button(Choice.CHANGE),
        button(Choice.DETAILS),
        *_of_rounds(application, view),
        button(Choice.WHAT_HAPPENED),
    )
    match step.kind:
        case (
            NextStepKind.REST
            | NextStepKind.CLOSED
            | NextStepKind.ANSWER_OFFER
            | NextStepKind.TALK_OFFER
            | NextStepKind.FILL_OFFER
            | NextStepKind.FIRST_DAY
        ):
            return (*ways_on(application, view), *others)
        case NextStepKind.WRITE_NOW | NextStepKind.WRITE_ON:
            return (button(Choice.EMAIL, Weight.MAIN), *others)
        case NextStepKind.SEND_MORE:
            return (button(Choice.MORE_SENT, Weight.MAIN), *others, button(Choice.SAY))
        case NextStepKind.INTERVIEW_AHEAD:
            return (*others, button(Choice.PRACTISE))
        case NextStepKind.CALL_NOW | NextStepKind.TELL_OUTCOME:
            return (button(Choice.SHOW_CARD), *others, button(Choice.PRACTISE))
        case NextStepKind.CALL_ON | NextStepKind.WAIT_FOR_THEM:
            return (*others, button(Choice.SAY), button(Choice.PRACTISE))
        case _:
            assert_never(step.kind)


def _of_rounds(application: Application, view: View) -> tuple[Button, ...]:
    """That it was moved or called off, until the day after it; afterwards that there is another.

    One that fell through can only be moved: there is no other before it took place.
    """
    interview = application.interview
    if not interview.takes_place:
        return (button(Choice.INTERVIEW_CHANGED),)
    recent = interview.day + JUST_OVER >= view.today
    changed = (button(Choice.INTERVIEW_CHANGED),) if recent else ()
    another = (button(Choice.ANOTHER_ROUND),) if interview.day <= view.today else ()
    return (*changed, *another)
