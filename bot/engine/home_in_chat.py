"""Home as a message, for `/interview home`: the same sections, as far as a message is the place.

What there is a button for in each line of a page is one list here; areas and the person's own have
their commands.
"""

from collections.abc import Iterator

from bot.advice.model import Application
from bot.engine import home
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.flows.coach import coach_button
from bot.engine.home_sections import sections
from bot.engine.meaning import Action, Block, Button, Count, Heading, Message, Note, Paragraph, text
from bot.engine.phrases import answer
from bot.engine.sections import Home, Section, SectionName
from bot.engine.view import View

MOST_ROWS = home.PAGE - 1
"""The next thing is one of them."""


def home_prompt(question: Question, view: View) -> Message:
    """What is next, what else is open, and what one can do."""
    del question
    return in_chat(Home(sections=sections(view)), view)


def in_chat(shown: Home, view: View) -> Message:
    """The message; `shown` begins with what is next."""
    first, others = shown.sections[0], shown.section(SectionName.OPEN)
    listed = [*_opened_by(first), *_opened_by(others)][: home.PAGE]
    applications = tuple(a for a in view.search.applications if a.id in listed)
    in_order = tuple(sorted(applications, key=lambda each: listed.index(each.id)))
    further = len(home.under_way(view)) - home.PAGE
    actions = tuple(_actions(first, in_order, view))
    return answer(*_blocks(first, others, further), actions=actions)


def _blocks(first: Section, others: Section | None, further: int) -> Iterator[Block]:
    """Without a heading where there is nothing to stand below it."""
    if first.heading is not None and any(_opened_by(first)):
        yield Heading(text=first.heading)
    yield from first.blocks
    if others is not None:
        yield from (Paragraph(text=row.text) for row in others.rows[:MOST_ROWS])
    if further > 0:
        yield Note(text=text("and-more", count=Count(value=further)))


def _actions(first: Section, listed: tuple[Application, ...], view: View) -> Iterator[Action]:
    *main, add = (each for each in first.actions if not _opens(each))
    yield from main
    if listed:
        yield home.pick(listed, view.search)
    yield add
    if listed:
        yield button(Choice.LIST)
    yield button(Choice.SETTINGS)
    yield from coach_button(view)


def _opened_by(section: Section | None) -> Iterator[str]:
    """The applications that something in it opens."""
    if section is None:
        return
    yield from (each.value for each in section.actions if isinstance(each, Button) and _opens(each))
    yield from (row.button.value for row in section.rows)


def _opens(action: Action) -> bool:
    return isinstance(action, Button) and action.action == Choice.SHOW
