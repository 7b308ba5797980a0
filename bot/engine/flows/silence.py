"""Is this silence normal? Published figures beside the own waiting time (H10).

They are about other people: nothing is concluded from them, neither chances nor reasons.
"""

from collections.abc import Iterator

from bot.advice.figures import figure
from bot.advice.model import Application, Sector
from bot.advice.outlook import outlook
from bot.advice.silence import is_on_hold, last_word_on
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.flows.due import Due
from bot.engine.flows.putting_off import ways_out
from bot.engine.flows.which import named_in
from bot.engine.meaning import (
    Block,
    Count,
    Day,
    Entries,
    Entry,
    Message,
    Note,
    Paragraph,
    Text,
    UserText,
    Words,
    text,
)
from bot.engine.naming import named
from bot.engine.phrases import answer, next_step_text
from bot.engine.scene import Scene
from bot.engine.typed import quoted
from bot.engine.view import View

MOST = 10
"""So many waits are shown at once."""
OF_SECTORS = {Sector.GOVERNMENT: "government_hiring", Sector.HOSPITALITY: "restaurant_hiring"}
"""Figures that are about one sector."""
ONTARIO = "ontario_notice"
CANADA = "CA"


def prompt(question: Question, view: View) -> Message:
    """The nudge: since when, what is usual elsewhere, and three ways on."""
    application = view.application(question)
    return Message(
        blocks=(
            Paragraph(text=waited(application, view)),
            *_compared(application, view),
            Paragraph(text=text("silence-ways")),
        ),
        actions=(
            button(Choice.CLOSE_IT),
            button(Choice.WITHDRAW),
            button(Choice.KEEP_OPEN),
            *ways_out(),
        ),
        preview=text("preview-one"),
    )


def why_now(due: Due, application: Application, view: View) -> Text:
    """In a list of several."""
    del due
    return waited(application, view)


def is_this_normal(scene: Scene, words: str) -> Scene:
    """`/interview normal`: one's own waiting beside what is published, at any time."""
    view, search = scene.view, scene.search
    found = named_in(words, search.applications)
    if words.strip() and not found and search.applications:
        return scene.tell(answer(text("unknown-employer", words=quoted(words))))
    waiting = found or search.open_applications
    if len(waiting) == 1:
        (one,) = waiting
        published = figures(view, one) if _is_silent(one, view) else ()
        said = (waited(one, view), *published, next_step_text(one, view))
        return scene.tell(answer(*said))
    own = tuple(waited(application, view) for application in waiting[:MOST])
    silent = any(_is_silent(application, view) for application in waiting) or not waiting
    return scene.tell(answer(*own, *(figures(view) if silent else ())))


def waited(application: Application, view: View) -> Text:
    """Since when there was no word, by the person's calendar; nothing before the interview."""
    since = last_word_on(application, view.zone)
    days, employer = (view.today - since).days, named(application, view.search)
    if not application.is_open:
        return text(
            "next-of", employer=employer, step=Words(text=next_step_text(application, view))
        )
    if days < 0:
        return text("silence-ahead", employer=employer, day=Day(day=since))
    key = "silence-on-hold" if is_on_hold(application) else "silence"
    return text(key, employer=employer, count=Count(value=days), day=Day(day=since))


def _is_silent(application: Application, view: View) -> bool:
    """Whether a day has gone by: before that there is nothing to compare."""
    return last_word_on(application, view.zone) < view.today


def figures(view: View, application: Application | None = None) -> tuple[Block, ...]:
    """What is published, each with source and year, those of its own sector and country alone."""
    entries = tuple(_figure(name) for name in _names(view, application))
    return (Entries(entries=entries), Note(text=text("figures-are-others")))


# -- inside ------------------------------------------------------------------------------------


def _compared(application: Application, view: View) -> tuple[Block, ...]:
    """What is usual elsewhere; of a position on hold nobody has published anything."""
    if is_on_hold(application):
        return ()
    return (Paragraph(text=text("silence-normal")), *figures(view, application))


def _names(view: View, application: Application | None) -> Iterator[str]:
    yield "first_interview_to_answer"
    sector = application.sector if application else None
    if sector in OF_SECTORS:
        yield OF_SECTORS[sector]
    yield "no_word_after_interview"
    if application and outlook(view.search, view.policy).place(application).country == CANADA:
        yield ONTARIO


def _figure(name: str) -> Entry:
    """What it is about, and the figure with its source and year (wording 14)."""
    published, key = figure(name), name.replace("_", "-")
    said = text(
        f"figure-{key}-said",
        value=Count(value=published.value),
        source=UserText(value=published.source),
        year=UserText(value=str(published.year)),
    )
    return Entry(label=text(f"figure-{key}"), value=said)
