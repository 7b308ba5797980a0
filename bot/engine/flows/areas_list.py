"""The list of areas to work on: those open, each to be ticked off, and apart those that are done.

The same select stands on the message before an interview (`preparing.py`).
"""

from dataclasses import replace

from bot.advice.model import Area, Response
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.flows import areas
from bot.engine.meaning import (
    Action,
    Block,
    Count,
    Message,
    Note,
    Option,
    Paragraph,
    Select,
    UserText,
    text,
)
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import quoted
from bot.engine.view import View

MOST = 10
"""So many are shown at once: a phone's screen."""
TICKED = "ticked"
"""The draft's entry for the area that was ticked off just now."""


def commanded(scene: Scene, words: str) -> Scene:
    """`/interview areas`: the list; with words behind it, one more."""
    return areas.added(scene, words) if words.strip() else shown(scene)


def shown(scene: Scene) -> Scene:
    return scene.ask(Step.AREAS, waits=False)


def added(scene: Scene) -> Scene:
    """One in the person's own words."""
    return areas.asked_for_words(scene)


def prompt(question: Question, view: View) -> Message:
    open_areas = view.search.open_areas
    done = tuple(area for area in view.search.areas if area.done_at is not None)
    ticked = next((area for area in done if area.id == question.drafted(TICKED)), None)
    said = () if ticked is None else (text("area-ticked", words=quoted(ticked.words)),)
    heading = text("areas" if open_areas else "areas-empty")
    undo = () if ticked is None else (button(Choice.UNDO),)
    return answer(
        *said,
        heading,
        *lines(open_areas),
        *_done_lines(done),
        actions=(*tick_off(open_areas), button(Choice.ADD_AREA), *undo),
    )


def lines(open_areas: tuple[Area, ...]) -> tuple[Block, ...]:
    """Each with its action; the oldest first, the others counted."""
    shown_lines = tuple(Paragraph(text=areas.area_line(area)) for area in open_areas[:MOST])
    further = len(open_areas) - MOST
    if further <= 0:
        return shown_lines
    return (*shown_lines, Note(text=text("areas-more", count=Count(value=further))))


def tick_off(open_areas: tuple[Area, ...]) -> tuple[Action, ...]:
    """A list of those shown, to tick one off."""
    if not open_areas:
        return ()
    options = tuple(
        Option(value=area.id, label=text("as-typed", words=quoted(area.words)))
        for area in open_areas[:MOST]
    )
    return (Select(action=Choice.AREA_DONE, placeholder=text("choice-area-done"), options=options),)


def ticked_off(scene: Scene) -> Scene:
    """Done; the list follows, with Undo. On the way to an interview its message stays open."""
    chosen = next((area for area in scene.search.open_areas if area.id == scene.value), None)
    if chosen is None:
        return shown(scene)
    changed = tuple(
        replace(area, done_at=scene.now) if area.id == chosen.id else area
        for area in scene.search.areas
    )
    ticked = replace(scene, search=replace(scene.search, areas=changed))
    return ticked.responded(Response.HANDLED).ask(
        Step.AREAS, draft={TICKED: chosen.id}, waits=False, undoable=True
    )


def _done_lines(done: tuple[Area, ...]) -> tuple[Block, ...]:
    """The latest of them, apart from what is still to do."""
    if not done:
        return ()
    latest = sorted(done, key=lambda area: str(area.done_at), reverse=True)[:MOST]
    said = (Note(text=text("area-line", words=UserText(value=area.words))) for area in latest)
    return (Paragraph(text=text("areas-done")), *said)
