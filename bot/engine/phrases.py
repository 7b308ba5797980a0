"""Sentences that several flows say: names, answers, and what comes next for an application."""

from datetime import datetime
from typing import assert_never

from bot.advice.calling import Reason
from bot.advice.model import Application
from bot.advice.next_step import NextStep, NextStepKind
from bot.engine.meaning import (
    Action,
    Block,
    Day,
    Message,
    Moment,
    Paragraph,
    Text,
    UserText,
    Words,
    text,
)
from bot.engine.view import View


def named(application: Application) -> UserText:
    """The employer as the person calls it."""
    return UserText(value=application.employer)


def option_label(application: Application) -> Text:
    """An application in a list to choose from: two at one employer differ by their day."""
    day = Day(day=application.interview.day)
    return text("option", employer=named(application), day=day)


def answer(*said: Text | Block, actions: tuple[Action, ...] = ()) -> Message:
    """A message in answer to something: a paragraph for each sentence that is no block yet."""
    blocks = tuple(Paragraph(text=part) if isinstance(part, Text) else part for part in said)
    return Message(blocks=blocks, actions=actions, preview=text("preview-answer"))


def next_step_line(application: Application, view: View) -> Text:
    """The one next step with the employer before it, for a list of several."""
    step = Words(text=next_step_text(application, view))
    return text("next-of", employer=named(application), step=step)


def next_step_text(application: Application, view: View) -> Text:
    """The one next step of an application, as a sentence."""
    step = view.next_step(application)
    match step.kind:
        case NextStepKind.CALL_NOW:
            return text("next-call-now", until=_moment(step.until, view))
        case NextStepKind.CALL_ON:
            return text(_call_on(step), moment=_moment(step.when, view))
        case NextStepKind.WAIT_FOR_THEM:
            return _wait(step, view)
        case NextStepKind.TELL_OUTCOME:
            return text("next-tell")
        case NextStepKind.REST:
            assert step.rest is not None
            return text(f"next-rest-{step.rest.value}")
        case NextStepKind.CLOSED:
            return text("next-closed")
        case _:
            assert_never(step.kind)


def _call_on(step: NextStep) -> str:
    if step.assumed:
        return "next-call-on-assumed"
    if step.agreed and step.reason is Reason.CALL_BACK_DAY:
        return "next-call-on-agreed"
    return "next-call-on-no-date" if step.reason is Reason.NO_DATE else "next-call-on"


def _wait(step: NextStep, view: View) -> Text:
    assert step.until_day is not None
    key = "next-wait-assumed" if step.assumed else "next-wait"
    day = Day(day=step.until_day)
    if step.when is None:
        return text(key, day=day)
    return text(f"{key}-then-call", day=day, moment=_moment(step.when, view))


def _moment(at: datetime | None, view: View) -> Moment:
    assert at is not None
    return Moment(at=at, zone=view.seeker.zone)


def preparation_text(application: Application) -> Text:
    """What helps while a call would be too early."""
    if application.interview.interviewers:
        return text("meanwhile")
    return text("meanwhile-no-names")
