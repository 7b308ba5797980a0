"""One application as it stands: what is known, the next step, and what can be done about it."""

from datetime import timedelta
from typing import assert_never

from bot.advice.interview_time import is_ahead
from bot.advice.model import Application, Result
from bot.advice.next_step import NextStepKind
from bot.engine import further
from bot.engine.choices import Choice, button, email_alone
from bot.engine.dossier import About, Question
from bot.engine.flows import offer_shown
from bot.engine.flows.thanks_offer import is_offered
from bot.engine.flows.ways_on import ways_on
from bot.engine.meaning import (
    Action,
    Button,
    Clock,
    Day,
    Message,
    Text,
    UserText,
    Weight,
    text,
)
from bot.engine.naming import named
from bot.engine.phrases import answer, says_no_date, what_follows
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View

NEXT_STEP = {
    NextStepKind.CALL_NOW: Choice.SHOW_CARD,
    NextStepKind.TELL_OUTCOME: Choice.TELL,
    NextStepKind.WRITE_NOW: Choice.EMAIL,
    NextStepKind.SEND_MORE: Choice.MORE_SENT,
    NextStepKind.ANSWER_OFFER: Choice.OFFER,
    NextStepKind.TALK_OFFER: Choice.OFFER,
    NextStepKind.FILL_OFFER: Choice.OFFER,
    NextStepKind.FIRST_DAY: Choice.OFFER,
}
"""The button that begins a next step; all else is waiting, or has no one button."""

JUST_OVER = timedelta(days=1)
"""So long after an interview's day it is offered to say that it did not take place."""


def shown(
    scene: Scene, application: Application, *, passing: bool = False, undoable: bool = False
) -> Scene:
    """Show it, with the rules behind its next step for whoever asks why."""
    step = scene.view.next_step(application)
    return scene.ask(
        Step.KNOWN,
        About(application_id=application.id),
        draft={"rules": " ".join(step.rules)},
        undoable=undoable,
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
            ended = (text(f"known-{result.value}", employer=named(application, view.search)),)
        actions = (*_after_the_end(application, result), button(Choice.WHAT_HAPPENED))
        return answer(*ended, *_what_they_said(application), actions=actions)
    return answer(
        words(application, view),
        what_follows(application, view),
        actions=_actions(application, view),
    )


def words(application: Application, view: View) -> Text:
    """An application in a sentence: whom, when, and until when they decide."""
    interview = application.interview
    employer = named(application, view.search, day_is_said=True)
    day = Day(day=interview.day)
    if interview.fate is not None:
        fate = interview.fate.value.replace("_", "-")
        return text(f"known-{fate}", employer=employer, day=day)
    if interview.decision_by is not None:
        decision = Day(day=interview.decision_by)
        return text("known-decision", employer=employer, day=day, decision=decision)
    if not is_ahead(interview, view.zone, view.now):
        if says_no_date(view.next_step(application)):
            return text("known-ahead", employer=employer, day=day)
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


def _actions(application: Application, view: View) -> tuple[Action, ...]:
    """One of them stands out; what is likely stands beside it, what is rarer in a list."""
    step = view.next_step(application)
    main = _main(application, step.kind, view)
    changed = (Choice.INTERVIEW_CHANGED,) if _may_change(application, view) else ()
    likely = _is_expected(application, step.kind)
    beside = (Choice.HEARD, *changed) if likely else (Choice.HEARD,)
    rarer = (
        Choice.DETAILS,
        *(() if likely else changed),
        *_another_round(application, view),
        Choice.WHAT_HAPPENED,
        *_words_for(step.kind),
    )
    return (
        main_button(main),
        *(button(choice) for choice in beside if choice is not main),
        *_ways_on(application, step.kind, view),
        *further.listed(*(choice for choice in rarer if choice is not main)),
        button(Choice.CHANGE),
    )


def main_button(choice: Choice, value: str = "") -> Button:
    """Where nothing else speaks of a thank-you or an e-mail: the button says what it writes."""
    if choice is Choice.WRITE_THANKS:
        label = text("choice-write-a-thanks")
        return Button(action=choice, label=label, value=value, weight=Weight.MAIN)
    if choice is Choice.EMAIL:
        return email_alone(Weight.MAIN, value)
    return button(choice, Weight.MAIN, value)


def _main(application: Application, kind: NextStepKind, view: View) -> Choice:
    """What the next step asks for; while one waits, a thank-you, or what they say."""
    if kind in NEXT_STEP:
        return NEXT_STEP[kind]
    if kind is NextStepKind.INTERVIEW_AHEAD:
        return Choice.DETAILS
    return Choice.WRITE_THANKS if is_offered(application, view) else Choice.HEARD


def _ways_on(application: Application, kind: NextStepKind, view: View) -> tuple[Button, ...]:
    """What is left to do where no call is advised (H8, H9)."""
    if kind is NextStepKind.WRITE_ON:
        return (email_alone(),)
    return ways_on(application, view) if kind is NextStepKind.REST else ()


def _words_for(kind: NextStepKind) -> tuple[Choice, ...]:
    """The words for the call, and the practice of it; on a card of its own they stand anyway."""
    match kind:
        case NextStepKind.CALL_ON | NextStepKind.WAIT_FOR_THEM:
            return (Choice.SAY, Choice.PRACTISE)
        case NextStepKind.SEND_MORE:
            return (Choice.SAY,)
        case NextStepKind.CALL_NOW | NextStepKind.TELL_OUTCOME | NextStepKind.INTERVIEW_AHEAD:
            return (Choice.PRACTISE,)
        case _:
            return ()


def _is_expected(application: Application, kind: NextStepKind) -> bool:
    """Whether a day may be named or moved: the interview is ahead, or fell through."""
    return kind is NextStepKind.INTERVIEW_AHEAD or not application.interview.takes_place


def _may_change(application: Application, view: View) -> bool:
    """It can be moved or called off until the day after it; one that fell through at any time."""
    interview = application.interview
    return not interview.takes_place or interview.day + JUST_OVER >= view.today


def _another_round(application: Application, view: View) -> tuple[Choice, ...]:
    """Only after one that took place."""
    interview = application.interview
    took_place = interview.takes_place and interview.day <= view.today
    return (Choice.ANOTHER_ROUND,) if took_place else ()
