"""Before an interview: its day and time, what is known of it, and the areas to work on (A12)."""

from datetime import time, timedelta

from bot.advice.calendar import instant, local
from bot.advice.interview_time import starts_at
from bot.advice.model import Application, Interview, Response
from bot.advice.script import interviewers
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.flows.areas_list import lines, tick_off
from bot.engine.flows.due import Due, read
from bot.engine.flows.putting_off import ways_out
from bot.engine.meaning import (
    Action,
    Argument,
    Block,
    Day,
    Message,
    Moment,
    Paragraph,
    Text,
    UserText,
    Weight,
    text,
)
from bot.engine.naming import named
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.view import View


def prompt(question: Question, view: View) -> Message:
    """Nothing is invented: what was not said of the interview is not mentioned."""
    application = view.application(question)
    (due,) = read(question)
    open_areas = view.search.open_areas
    heading = text("prepare-areas" if open_areas else "prepare-nothing-noted")
    return Message(
        blocks=(
            Paragraph(text=why_now(due, application, view)),
            *_known(application),
            Paragraph(text=heading),
            *lines(open_areas),
        ),
        actions=(
            *tick_off(open_areas),
            button(Choice.ALL_RIGHT, Weight.MAIN),
            *(() if open_areas else (button(Choice.ADD_AREA),)),
            *_tomorrow(_round(due, application), view),
            *ways_out(),
        ),
        preview=text("preview-one"),
    )


def why_now(due: Due, application: Application, view: View) -> Text:
    """When it is, today or on a day by name."""
    interview = _round(due, application)
    begins = starts_at(interview, view.zone)
    when: Argument = Day(day=interview.day)
    if begins is not None:
        when = Moment(at=begins, zone=view.seeker.zone)
    key = "prepare-today" if interview.day == view.today else "prepare"
    return text(key, employer=named(application, view.search), when=when)


def all_right(scene: Scene) -> Scene:
    """Seen: no more of it about this slot."""
    settled = scene.responded(Response.HANDLED).settle(Choice.ALL_RIGHT, text("chosen-all-right"))
    return settled.tell(answer(text("prepare-good-luck")))


# -- inside ------------------------------------------------------------------------------------


def _round(due: Due, application: Application) -> Interview:
    """The round that it was about; the latest in what an older release kept."""
    found = (each for each in application.rounds if each.id == due.subject_id)
    return next(found, application.interview)


def _known(application: Application) -> tuple[Block, ...]:
    """How it is held, and with whom, as far as the person told."""
    said: list[Text] = []
    if application.interview.kind is not None:
        said.append(text(f"prepare-kind-{application.interview.kind.value.replace('_', '-')}"))
    if application.interview.interviewers:
        names = ", ".join(person.name for person in interviewers(application))
        said.append(text("prepare-with", names=UserText(value=names)))
    return tuple(Paragraph(text=part) for part in said)


def _tomorrow(interview: Interview, view: View) -> tuple[Action, ...]:
    """Only while tomorrow morning is before it."""
    begins = starts_at(interview, view.zone) or instant(interview.day, time(), view.zone)
    day = local(view.now, view.zone).date() + timedelta(days=1)
    morning = instant(day, view.policy.morning, view.zone)
    return (button(Choice.TOMORROW),) if morning < begins else ()
