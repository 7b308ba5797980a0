"""The one next step in a few words: a line of a list, where the whole sentence would repeat itself.

Acme: call from Wednesday 21 October, 09:30 Berlin time.
"""

from datetime import datetime

from bot.advice.model import Application
from bot.advice.next_step import NextStep, NextStepKind
from bot.engine.meaning import Day, Moment, Text, UserText, Words, text
from bot.engine.naming import named
from bot.engine.phrases import CONTACTS, next_step_line
from bot.engine.view import View

_WHOLE = frozenset(
    {
        NextStepKind.ANSWER_OFFER,
        NextStepKind.TALK_OFFER,
        NextStepKind.FILL_OFFER,
        NextStepKind.FIRST_DAY,
    }
)
"""Offers are few, and what is open about one is worth its words."""


def short_step_line(application: Application, view: View) -> Text:
    """The employer and the next step; with its agency, if it has one (H8)."""
    step = view.next_step(application)
    if step.kind in _WHOLE:
        return next_step_line(application, view)
    said = _short(step, view)
    if application.agency is not None and step.kind in CONTACTS:
        agency = UserText(value=application.agency)
        said = text("short-through-agency", step=Words(text=said), agency=agency)
    return text("short-of", employer=named(application, view.search), step=Words(text=said))


def _short(step: NextStep, view: View) -> Text:
    match step.kind:
        case NextStepKind.CALL_NOW:
            return text("short-call-now", until=_moment(step.until, view))
        case NextStepKind.CALL_ON | NextStepKind.WRITE_ON:
            return text(f"short-{_kind(step)}", moment=_moment(step.when, view))
        case NextStepKind.INTERVIEW_AHEAD if step.time_agreed:
            return text("short-interview-at", moment=_moment(step.when, view))
        case NextStepKind.INTERVIEW_AHEAD:
            assert step.day is not None
            return text("short-interview", day=Day(day=step.day))
        case NextStepKind.WAIT_FOR_THEM:
            return _wait(step, view)
        case NextStepKind.SEND_MORE if step.until_day is not None:
            return text("short-send-more-by", day=Day(day=step.until_day))
        case NextStepKind.REST:
            assert step.rest is not None
            return text(f"short-rest-{step.rest.value}")
        case _:
            return text(f"short-{_kind(step)}")


def _wait(step: NextStep, view: View) -> Text:
    assert step.until_day is not None
    day = Day(day=step.until_day)
    if step.when is None:
        return text("short-wait", day=day)
    way = "write" if step.by_mail else "call"
    return text(f"short-wait-then-{way}", day=day, moment=_moment(step.when, view))


def _kind(step: NextStep) -> str:
    return step.kind.value.replace("_", "-")


def _moment(at: datetime | None, view: View) -> Moment:
    assert at is not None
    return Moment(at=at, zone=view.seeker.zone)
