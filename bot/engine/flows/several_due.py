"""All that has come due of one morning, in one message."""

from collections.abc import Iterable, Iterator

from bot.advice.model import Application
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.flows import phone_hours
from bot.engine.flows.due import Due, read
from bot.engine.flows.nudging import WHY_NOW, quiet_note
from bot.engine.flows.putting_off import ways_out
from bot.engine.flows.which import MOST_OPTIONS
from bot.engine.meaning import (
    Action,
    Argument,
    Block,
    Button,
    Count,
    Message,
    Note,
    Option,
    Paragraph,
    Select,
    Weight,
    Words,
    text,
)
from bot.engine.naming import named
from bot.engine.view import View

MOST_TOLD = 5
"""So many are told in full in one message; the others can be chosen below it."""


def prompt(question: Question, view: View) -> Message:
    """Everything of this morning in one message, most urgent first."""
    lines: list[Block] = [Paragraph(text=text("several-due"))]
    options: dict[str, Option] = {}
    for due in read(question):
        application = view.search.application(due.application_id)
        if application is not None and len(options) < MOST_OPTIONS:
            lines.extend(_lines(due, application, view) if len(options) < MOST_TOLD else ())
            label = text(_taking(due), employer=named(application, view.search))
            options[due.key] = Option(value=due.key, label=label)
    if len(options) > MOST_TOLD:
        lines.append(Note(text=text("several-more", count=Count(value=len(options) - MOST_TOLD))))
    asks, hours_pick = phone_hours.question_of(question)
    return Message(
        blocks=(*_said_once(lines), *asks),
        actions=(
            *_beginnings(tuple(options.values())),
            button(Choice.TOMORROW),
            *ways_out(),
            *hours_pick,
        ),
        preview=text("preview-several"),
    )


def _said_once(lines: Iterable[Block]) -> Iterator[Block]:
    """What can be done today stands with the first of all those for which it is the same."""
    said: list[Argument] = []
    for line in lines:
        args = line.text.args if isinstance(line, Paragraph) else {}
        why, then = args.get("why"), args.get("then")
        if isinstance(why, Words) and then is not None and then in said:
            yield Paragraph(text=why.text)
            continue
        if then is not None:
            said.append(then)
        yield line


def _beginnings(options: tuple[Option, ...]) -> tuple[Action, ...]:
    """The most urgent has the main button; the others are a list."""
    main = tuple(
        Button(action=Choice.TAKE, value=first.value, label=first.label, weight=Weight.MAIN)
        for first in options[:1]
    )
    pick = Select(action=Choice.TAKE, placeholder=text("several-pick"), options=options[1:])
    return (*main, pick) if pick.options else main


def _lines(due: Due, application: Application, view: View) -> tuple[Block, ...]:
    """Why now, and until when."""
    why_line = Paragraph(text=WHY_NOW[due.kind](due, application, view))
    return (why_line, *quiet_note(due, view))


def _taking(due: Due) -> str:
    """The entry of one of several."""
    kind = due.kind.value.replace("_", "-")
    return "take-call-due-mail" if due.by_mail else f"take-{kind}"
