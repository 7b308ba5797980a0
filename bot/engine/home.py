"""Home and list: what is open, the next thing on top."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.advice.model import Application, JobSearch
from bot.advice.next_step import NextStepKind
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.flows import known, pausing
from bot.engine.meaning import (
    Action,
    Block,
    Button,
    Count,
    Day,
    Message,
    Note,
    Option,
    Paragraph,
    Select,
    Weight,
    text,
)
from bot.engine.naming import option_label
from bot.engine.phrases import answer
from bot.engine.scene import Redirect, Scene
from bot.engine.sections import HOME_KEY
from bot.engine.short_steps import short_step_line
from bot.engine.steps import Step
from bot.engine.view import View

PAGE = 10
"""So many applications are shown at once: a phone's screen, and within every platform's limits."""

ENDED = "ended"
"""The draft's entry of a list of those that have ended."""

URGENCY = tuple(NextStepKind)
"""`NextStepKind` lists its kinds most urgent first."""


def standing(now: datetime) -> Question:
    """What stands behind the buttons of a home that is always there: never answered."""
    return Question(key=HOME_KEY, step=Step.HOME, asked_at=now)


def shown(scene: Scene) -> Scene:
    return scene.ask(Step.HOME, waits=False)


def listed(scene: Scene) -> Scene:
    return scene.ask(Step.LIST, draft={"from": "0"}, waits=False)


def more(scene: Scene) -> Scene:
    """The next page of the list."""
    start = int(scene.asked.drafted("from") or 0) + PAGE
    draft = dict(scene.asked.draft) | {"from": str(start)}
    return scene.ask(Step.LIST, draft=draft, waits=False)


def ended_ones(scene: Scene) -> Scene:
    """Those that have ended, only when asked for: a no is not put before anybody's eyes."""
    return scene.ask(Step.LIST, draft={"from": "0", ENDED: "yes"}, waits=False)


def chosen(scene: Scene) -> Scene:
    """One application of those listed, as it stands."""
    application = scene.search.application(scene.value)
    if application is None:
        return scene.tell(answer(text("gone")))
    return known.shown(scene, application)


def next_step_taken(choice: Choice, scene: Scene) -> Scene:
    """The next step of the application that its button names."""
    application = scene.search.application(scene.value)
    if application is None:
        return scene.tell(answer(text("gone")))
    return replace(
        scene,
        value="",
        redirect=Redirect(key=scene.asked.key, choice=choice, about=scene.about(application)),
    )


def list_prompt(question: Question, view: View) -> Message:
    """What is open, or what has ended, a page at a time."""
    start, ended = int(question.drafted("from") or 0), bool(question.drafted(ENDED))
    searched = view.search.applications
    listed = tuple(each for each in searched if view.is_under_way(each) is not ended)
    page = by_urgency(view, listed)[start : start + PAGE]
    further = len(listed) - start - len(page)
    actions: tuple[Action, ...] = (pick(page, view.search),) if page else ()
    if further > 0:
        actions = (*actions, button(Choice.MORE))
    if not ended and len(listed) < len(searched):
        actions = (*actions, button(Choice.ENDED_ONES))
    if not page:
        key = "none-open-here" if searched else "list-empty"
        return answer(text(key), actions=(button(Choice.ADD, Weight.MAIN), *actions))
    return answer(*_lines(page, view), *_on_next_page(max(further, 0)), actions=actions)


def under_way(view: View) -> tuple[Application, ...]:
    """Those that are not over."""
    return tuple(a for a in view.search.applications if view.is_under_way(a))


def by_urgency(view: View, applications: tuple[Application, ...]) -> tuple[Application, ...]:
    """Most urgent first: a call now, then the next day to call, then those that rest."""
    return tuple(sorted(applications, key=lambda application: _urgency(application, view)))


def _urgency(application: Application, view: View) -> tuple[int, datetime]:
    step = view.next_step(application)
    return URGENCY.index(step.kind), step.when or datetime.max.replace(tzinfo=UTC)


def _lines(applications: tuple[Application, ...], view: View) -> tuple[Block, ...]:
    return tuple(Paragraph(text=short_step_line(a, view)) for a in applications)


def next_step_button(application: Application, view: View) -> tuple[Button, ...]:
    """What the first of them asks for now, if a button can begin it."""
    choice = known.NEXT_STEP.get(view.next_step(application).kind)
    return () if choice is None else (known.main_button(choice, application.id),)


def _on_next_page(count: int) -> tuple[Block, ...]:
    return (Note(text=text("list-more", count=Count(value=count))),) if count else ()


def stopped_notes(view: View) -> tuple[Block, ...]:
    """That nothing comes by itself at present, where that is so."""
    if view.seeker.stopped_at is not None:
        return (Note(text=text("stopped-note")),)
    if pausing.is_paused(view):
        return (Note(text=text("paused-note", day=Day(day=pausing.end_day(view)))),)
    return ()


def pick(applications: tuple[Application, ...], search: JobSearch) -> Select:
    """One of these to be opened."""
    return Select(
        action=Choice.SHOW,
        placeholder=text("pick-application"),
        options=tuple(Option(value=a.id, label=option_label(a, search)) for a in applications),
    )
