"""A pause: no reminder until a day that the person names, then they come back by themselves.

What has a time of its own is not sent either: it is told of when the pause begins.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta

from bot.advice.calendar import instant, local
from bot.advice.model import APPOINTMENTS
from bot.advice.nudge import Nudge
from bot.advice.plan import plan_from
from bot.engine.choices import Choice, button
from bot.engine.days import date_context
from bot.engine.dossier import Question
from bot.engine.events import TextEntered
from bot.engine.meaning import (
    Block,
    Button,
    Day,
    Message,
    Moment,
    Note,
    Paragraph,
    Text,
    UserText,
    Words,
    text,
)
from bot.engine.naming import named
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import cleaned
from bot.engine.view import View
from bot.understanding.dates import (
    AtTime,
    Deadline,
    Leaning,
    OnDay,
    Span,
    find_when,
)

OFFERED = (timedelta(days=3), timedelta(days=7), timedelta(days=14))
"""What is offered as buttons, from today on; any other day can be typed."""
FURTHEST = timedelta(days=366)
"""Longer is no pause: "stop" has no end."""

UNTIL = "until"
"""The draft's entry for the day on which reminders come back."""


def asked_for(scene: Scene, words: str) -> Scene:
    """`/interview pause [for a week]`: taken when the day is certain, else asked."""
    if not words:
        return scene.ask(Step.PAUSING)
    problem = _problem(words, scene.view)
    return scene.ask(Step.PAUSING, lead=problem) if problem else _paused(scene, words)


def asked(scene: Scene) -> Scene:
    """The button in the settings."""
    return scene.ask(Step.PAUSING)


def which_prompt(question: Question, view: View) -> Message:
    """Until when? Three days as buttons."""
    del question
    days = tuple(view.today + length for length in OFFERED)
    buttons = (
        Button(action=Choice.PICK, value=str(day), label=text("pause-until", day=Day(day=day)))
        for day in days
    )
    return answer(text("pause-which"), actions=(*buttons, button(Choice.STOP)))


def picked(scene: Scene) -> Scene:
    """One of the days that were offered."""
    problem = _problem(scene.value, scene.view)
    if problem is not None:
        return scene.ask_again(scene.asked, problem)
    return _paused(scene.settle(Choice.PICK, text("chosen-words")), scene.value)


def worded(scene: Scene) -> Scene | None:
    """ "For two weeks", "until Monday": any other words may mean something else."""
    assert isinstance(scene.event, TextEntered)
    words = cleaned(scene.event.text)
    if _back_on(words, scene.view) is None:
        return None
    problem = _problem(words, scene.view)
    if problem is not None:
        return scene.ask_again(scene.asked, problem)
    return _paused(scene.settle(Choice.PICK, text("chosen-words")), words)


def paused_prompt(question: Question, view: View) -> Message:
    """Until when, what falls into it, and how to end it earlier; the same once it has ended."""
    until = date.fromisoformat(question.drafted(UNTIL))
    return answer(
        text("paused", day=Day(day=until)),
        *_meanwhile(view),
        Note(text=text("paused-start")),
        actions=(button(Choice.UNDO), button(Choice.START)),
    )


def end_day(view: View) -> date:
    """The day on which reminders come back, on the person's calendar."""
    assert view.seeker.paused_until is not None
    return local(view.seeker.paused_until, view.zone).date()


def is_paused(view: View) -> bool:
    """Whether a pause holds now; one that is over is a fact of the past."""
    return view.seeker.paused_until is not None and view.now < view.seeker.paused_until


def _paused(scene: Scene, words: str) -> Scene:
    """Who has stopped everything stays stopped: a pause would end it."""
    if scene.seeker.stopped_at is not None:
        return scene.tell(answer(text("stopped-already")))
    day = _back_on(words, scene.view)
    assert day is not None
    until = instant(day, time(), scene.view.zone)
    paused = scene.with_seeker(replace(scene.seeker, paused_until=until))
    return paused.ask(Step.PAUSED, draft={UNTIL: str(day)}, undoable=True, waits=False)


def _problem(words: str, view: View) -> Text | None:
    day = _back_on(words, view)
    if day is None:
        return text("pause-not-understood", words=UserText(value=words))
    if day <= view.today:
        return text("pause-has-passed", day=Day(day=day))
    if day - view.today > FURTHEST:
        return text("pause-too-long")
    return None


def _back_on(words: str, view: View) -> date | None:
    """The first day without a pause: the day that is named, or the day after a span."""
    when = find_when(re.sub(r"\b(?:for|für)\b", " ", words), date_context(view, Leaning.FUTURE))
    match when:
        case OnDay() | AtTime() | Deadline():
            return when.day
        case Span():
            return when.last + timedelta(days=1)
        case _:
            return None


def _meanwhile(view: View) -> Iterator[Block]:
    """What has a time of its own before the pause ends: it is told of now, and not again."""
    until = view.seeker.paused_until
    awake = replace(view.search, seeker=replace(view.seeker, paused_until=None))
    nudges = plan_from(awake, view.policy, view.now)
    held = (n for n in nudges if n.kind in APPOINTMENTS and until and n.due_at < until)
    once = {(nudge.kind, nudge.application_id, nudge.at): nudge for nudge in held}
    if once:
        yield Paragraph(text=text("paused-meanwhile"))
    yield from (Paragraph(text=_appointment(nudge, view)) for nudge in once.values())


def _appointment(nudge: Nudge, view: View) -> Text:
    application = view.search.application(nudge.application_id)
    assert application is not None
    what = text(
        f"take-{nudge.kind.value.replace('_', '-')}", employer=named(application, view.search)
    )
    at = nudge.at or nudge.call_at or nudge.due_at
    moment = Moment(at=at, zone=view.seeker.zone)
    return text("paused-appointment", moment=moment, what=Words(text=what))
