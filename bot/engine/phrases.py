"""Sentences that several flows say: names, answers, and what comes next for an application."""

from collections.abc import Iterator
from datetime import datetime
from typing import assert_never

from bot.advice.after_interview import lacks_thanks
from bot.advice.calling import Reason
from bot.advice.last_word import wanted_more
from bot.advice.model import Application
from bot.advice.next_step import NextStep, NextStepKind
from bot.advice.script import interviewers
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
from bot.engine.naming import named
from bot.engine.offer_phrases import offer_step_text
from bot.engine.view import View


def answer(*said: Text | Block, actions: tuple[Action, ...] = ()) -> Message:
    """A message in answer to something: a paragraph for each sentence that is no block yet."""
    blocks = tuple(Paragraph(text=part) if isinstance(part, Text) else part for part in said)
    return Message(blocks=blocks, actions=actions, preview=text("preview-answer"))


def next_step_line(application: Application, view: View) -> Text:
    """The one next step with the employer before it, for a list of several."""
    step = Words(text=next_step_text(application, view))
    return text("next-of", employer=named(application, view.search), step=step)


def next_step_text(application: Application, view: View) -> Text:
    """The one next step of an application, as a sentence; with its agency, if it has one (H8)."""
    step = view.next_step(application)
    said = _step_text(application, step, view)
    if application.agency is None or step.kind not in CONTACTS:
        return said
    agency = UserText(value=application.agency)
    return text("next-through-agency", step=Words(text=said), agency=agency)


CONTACTS = frozenset(
    {
        NextStepKind.CALL_NOW,
        NextStepKind.CALL_ON,
        NextStepKind.WAIT_FOR_THEM,
        NextStepKind.WRITE_NOW,
        NextStepKind.WRITE_ON,
        NextStepKind.SEND_MORE,
    }
)
"""Steps in which somebody is contacted."""


def _step_text(application: Application, step: NextStep, view: View) -> Text:
    match step.kind:
        case NextStepKind.CALL_NOW:
            return text("next-call-now", until=_moment(step.until, view))
        case NextStepKind.INTERVIEW_AHEAD:
            return _interview(step, view)
        case NextStepKind.CALL_ON:
            return text(_call_on(step), moment=_moment(step.when, view))
        case NextStepKind.WAIT_FOR_THEM:
            return _wait(step, view)
        case NextStepKind.WRITE_NOW | NextStepKind.WRITE_ON:
            return _write(step, view)
        case NextStepKind.SEND_MORE:
            return _send_more(application, step)
        case (
            NextStepKind.ANSWER_OFFER
            | NextStepKind.TALK_OFFER
            | NextStepKind.FILL_OFFER
            | NextStepKind.FIRST_DAY
        ):
            return offer_step_text(step, application, view)
        case NextStepKind.TELL_OUTCOME | NextStepKind.REST | NextStepKind.CLOSED:
            return text(_nobody_to_call(step))
        case _:
            assert_never(step.kind)


def what_follows(application: Application, view: View) -> Text:
    """The next step, beside words that name the day of the interview already."""
    if view.next_step(application).kind is NextStepKind.INTERVIEW_AHEAD:
        return text("nothing-before-it")
    return next_step_text(application, view)


def _nobody_to_call(step: NextStep) -> str:
    if step.rest is not None:
        return f"next-rest-{step.rest.value}"
    return "next-tell" if step.kind is NextStepKind.TELL_OUTCOME else "next-closed"


def _interview(step: NextStep, view: View) -> Text:
    """Its time only where it is known."""
    if step.time_agreed:
        return text("next-interview-at", moment=_moment(step.when, view))
    assert step.day is not None
    return text("next-interview", day=Day(day=step.day))


def _call_on(step: NextStep) -> str:
    if step.reason in (Reason.CANCELLED, Reason.NO_SHOW):
        return "next-new-day"
    if step.assumed:
        return "next-call-on-assumed"
    if step.agreed and step.reason is Reason.CALL_BACK_DAY:
        return "next-call-on-agreed"
    return "next-call-on-no-date" if step.reason is Reason.NO_DATE else "next-call-on"


def says_no_date(step: NextStep) -> bool:
    """Whether the sentence of this step says already that they named no date."""
    if step.kind is NextStepKind.CALL_ON:
        return _call_on(step) in ("next-call-on-no-date", "next-call-on-assumed")
    return step.assumed and step.kind is NextStepKind.WAIT_FOR_THEM


def _wait(step: NextStep, view: View) -> Text:
    assert step.until_day is not None
    key = "next-wait-assumed" if step.assumed else "next-wait"
    day = Day(day=step.until_day)
    if step.when is None:
        return text(key, day=day)
    way = "write" if step.by_mail else "call"
    return text(f"{key}-then-{way}", day=day, moment=_moment(step.when, view))


def _write(step: NextStep, view: View) -> Text:
    if step.kind is NextStepKind.WRITE_NOW:
        return text("next-write-now")
    return text("next-write-on", moment=_moment(step.when, view))


def _send_more(application: Application, step: NextStep) -> Text:
    """What they asked for, in the person's words, and by when."""
    wanted = wanted_more(application)
    assert wanted is not None
    note = UserText(value=wanted.note or "")
    if step.until_day is None:
        return text("next-send-more", note=note)
    return text("next-send-more-by", note=note, day=Day(day=step.until_day))


def _moment(at: datetime | None, view: View) -> Moment:
    assert at is not None
    return Moment(at=at, zone=view.seeker.zone)


def preparation_text(application: Application, view: View) -> Text:
    """What helps while a call would be too early, by what is known: the first two of these."""
    first, *others = _helps(application, view)
    if not others:
        return text("meanwhile", first=Words(text=first))
    return text("meanwhile-two", first=Words(text=first), second=Words(text=others[0]))


def _helps(application: Application, view: View) -> Iterator[Text]:
    """Ending with what always helps: to have said it once."""
    people = interviewers(application)
    if lacks_thanks(application, view.zone, view.now):
        yield text("help-thanks")
    if not people and application.agency is None:
        yield text("help-name")
    if people and application.agency is None and not any(person.phone for person in people):
        yield text("help-number")
    if view.search.open_areas:
        yield text("help-areas")
    yield text("help-practise")
