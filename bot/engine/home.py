"""Home and list: what is open, the next thing on top."""

from datetime import UTC, datetime

from bot.advice.model import Application
from bot.advice.next_step import NextStepKind
from bot.advice.policy import Policy
from bot.engine.choices import Choice, button
from bot.engine.dossier import Dossier, Question
from bot.engine.flows import known
from bot.engine.meaning import (
    Action,
    Block,
    Count,
    Heading,
    Message,
    Note,
    Option,
    Paragraph,
    Select,
    Weight,
    text,
)
from bot.engine.phrases import answer, next_step_line, option_label
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View

PAGE = 10
"""So many applications are shown at once: a phone's screen, and within every platform's limits."""

URGENCY = tuple(NextStepKind)
"""`NextStepKind` lists its kinds most urgent first."""


def home(dossier: Dossier, policy: Policy, now: datetime) -> Message:
    """What App Home and `/interview home` show; pure."""
    return home_message(View(search=dossier.search, policy=policy, now=now))


def shown(scene: Scene) -> Scene:
    return scene.ask(Step.HOME, waits=False)


def listed(scene: Scene) -> Scene:
    return scene.ask(Step.LIST, draft={"from": "0"}, waits=False)


def more(scene: Scene) -> Scene:
    """The next page of the list."""
    start = int(scene.asked.drafted("from") or 0) + PAGE
    return scene.ask(Step.LIST, draft={"from": str(start)}, waits=False)


def chosen(scene: Scene) -> Scene:
    """One application of those listed, as it stands."""
    application = scene.search.application(scene.value)
    if application is None:
        return scene.tell(answer(text("gone")))
    return known.shown(scene, application)


def home_prompt(question: Question, view: View) -> Message:
    del question
    return home_message(view)


def list_prompt(question: Question, view: View) -> Message:
    """Everything, the closed ones too, a page at a time."""
    start = int(question.drafted("from") or 0)
    applications = by_urgency(view, view.search.applications)
    page = applications[start : start + PAGE]
    if not page:
        return answer(text("list-empty"), actions=(button(Choice.ADD, Weight.MAIN),))
    further = len(applications) - start - len(page)
    actions: tuple[Action, ...] = (_pick(page),)
    if further:
        actions = (*actions, button(Choice.MORE))
    return answer(*_lines(page, view), *_further(further), actions=actions)


def home_message(view: View) -> Message:
    """The next thing on top, then the others, then what one can do."""
    applications = by_urgency(view, view.search.open_applications)
    if not applications:
        return answer(
            text("home-empty"), actions=(button(Choice.ADD, Weight.MAIN), button(Choice.SETTINGS))
        )
    shown, further = applications[:PAGE], len(applications) - PAGE
    blocks = (
        Heading(text=text("home")),
        *_lines(shown, view),
        *_further(max(further, 0)),
        *_stopped(view),
    )
    actions = (
        _pick(shown),
        button(Choice.ADD, Weight.MAIN),
        button(Choice.LIST),
        button(Choice.SETTINGS),
    )
    return answer(*blocks, actions=actions)


def by_urgency(view: View, applications: tuple[Application, ...]) -> tuple[Application, ...]:
    """Most urgent first: a call now, then the next day to call, then those that rest."""
    return tuple(sorted(applications, key=lambda application: _urgency(application, view)))


def _urgency(application: Application, view: View) -> tuple[int, datetime]:
    step = view.next_step(application)
    return URGENCY.index(step.kind), step.when or datetime.max.replace(tzinfo=UTC)


def _lines(applications: tuple[Application, ...], view: View) -> tuple[Block, ...]:
    return tuple(Paragraph(text=next_step_line(a, view)) for a in applications)


def _further(count: int) -> tuple[Block, ...]:
    return (Note(text=text("and-more", count=Count(value=count))),) if count else ()


def _stopped(view: View) -> tuple[Block, ...]:
    return (Note(text=text("stopped-note")),) if view.seeker.stopped_at else ()


def _pick(applications: tuple[Application, ...]) -> Select:
    return Select(
        action=Choice.SHOW,
        placeholder=text("pick-application"),
        options=tuple(Option(value=a.id, label=option_label(a)) for a in applications),
    )
