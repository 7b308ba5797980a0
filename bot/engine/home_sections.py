"""Home as it stands all the time: what comes next, what is open, what to work on, the person.

Acme: you can call now, until 16:00 Berlin time.      [Show my card] [Open]
Globex: call from Wednesday 21 October, 09:30.                       [Open]
"""

from bot.advice.model import Application
from bot.engine import home
from bot.engine.choices import Choice, button
from bot.engine.flows import areas, pausing
from bot.engine.flows.coach import coach_button
from bot.engine.flows.thanks_offer import home_notes
from bot.engine.meaning import (
    Block,
    Button,
    Count,
    Day,
    Note,
    Paragraph,
    Text,
    Weight,
    text,
)
from bot.engine.phrases import next_step_line
from bot.engine.sections import Row, Section, SectionName
from bot.engine.short_steps import short_step_line
from bot.engine.view import View

MOST_ROWS = 50
"""Applications: more than that nobody has open, and a hundred blocks are all that Slack shows."""
MOST_AREAS = 10


def sections(view: View, greeting: tuple[Block, ...] = ()) -> tuple[Section, ...]:
    """What is the person's own: a page shows all of it, a message the beginning."""
    applications = home.by_urgency(view, home.under_way(view))
    return (
        _next(applications, view, greeting),
        *_open(applications[1:], view),
        *_areas(view),
        _person(view),
    )


def _next(
    applications: tuple[Application, ...], view: View, greeting: tuple[Block, ...]
) -> Section:
    """The next thing that is due, with the button that begins it."""
    if not applications:
        return Section(
            name=SectionName.NEXT,
            heading=text("home"),
            blocks=(*greeting, Paragraph(text=text("home-empty"))),
            actions=(button(Choice.ADD, Weight.MAIN),),
        )
    first = applications[0]
    main = home.next_step_button(first, view)
    return Section(
        name=SectionName.NEXT,
        heading=text("home"),
        blocks=(
            *greeting,
            Paragraph(text=next_step_line(first, view)),
            *home_notes(applications[: home.PAGE], view),
            *home.stopped_notes(view),
        ),
        actions=(
            *main,
            _open_it(first),
            button(Choice.ADD, Weight.PLAIN if main else Weight.MAIN),
        ),
    )


def _open(applications: tuple[Application, ...], view: View) -> tuple[Section, ...]:
    """The others, each with its next step and a way into it."""
    ended = len(view.search.applications) - len(home.under_way(view))
    if not applications and not ended:
        return ()
    further = len(applications) - MOST_ROWS
    more: tuple[Block, ...] = (
        (Note(text=text("and-more", count=Count(value=further))),) if further > 0 else ()
    )
    rows = (
        Row(text=short_step_line(each, view), button=_open_it(each))
        for each in applications[:MOST_ROWS]
    )
    actions = (button(Choice.LIST), *((button(Choice.ENDED_ONES),) if ended else ()))
    return (
        Section(
            name=SectionName.OPEN,
            heading=text("home-others" if applications else "home-no-others"),
            blocks=more,
            rows=tuple(rows),
            actions=actions,
        ),
    )


def _areas(view: View) -> tuple[Section, ...]:
    """What to work on, each to be ticked off."""
    open_areas = view.search.open_areas
    if not open_areas:
        return ()
    tick = text("choice-area-done-short")
    rows = (
        Row(
            text=areas.area_line(area),
            button=Button(action=Choice.AREA_DONE, label=tick, value=area.id),
        )
        for area in open_areas[:MOST_AREAS]
    )
    further = len(open_areas) - MOST_AREAS
    more: tuple[Block, ...] = (
        (Note(text=text("areas-more", count=Count(value=further))),) if further > 0 else ()
    )
    return (
        Section(
            name=SectionName.AREAS,
            heading=text("home-areas"),
            blocks=more,
            rows=tuple(rows),
            actions=(button(Choice.ADD_AREA),),
        ),
    )


def _person(view: View) -> Section:
    """Settings, pause, export, delete: what is the person's own."""
    stopped = view.seeker.stopped_at is not None or pausing.is_paused(view)
    switches = (Choice.START,) if stopped else (Choice.PAUSE, Choice.STOP)
    return Section(
        name=SectionName.PERSON,
        heading=text("home-person"),
        blocks=(Paragraph(text=_reminders(view)),),
        actions=(
            button(Choice.SETTINGS),
            *(button(choice) for choice in switches),
            *coach_button(view),
            button(Choice.EXPORT),
            button(Choice.FORGET),
        ),
    )


def _reminders(view: View) -> Text:
    if view.seeker.stopped_at is not None:
        return text("home-reminders-off")
    if pausing.is_paused(view):
        return text("home-reminders-paused", day=Day(day=pausing.end_day(view)))
    return text("home-reminders-on")


def _open_it(application: Application) -> Button:
    return Button(action=Choice.SHOW, label=text("choice-open-it"), value=application.id)
