"""The list of areas to work on: those open, each to be ticked off, and apart those that are done.

The same select stands on the message before an interview (`preparing.py`).
"""

from collections.abc import Set
from dataclasses import replace
from datetime import timedelta

from bot.advice.model import Area, Response
from bot.engine.choices import Choice, button
from bot.engine.dossier import Question
from bot.engine.events import TextEntered
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
from bot.understanding.picked import picked, says_done

MOST = 10
"""So many are shown at once: a phone's screen."""
TICKED = "ticked"
"""The draft's entry for the areas that were ticked off just now."""
ON_SCREEN = timedelta(hours=12)
"""After that "the second" is hardly one of this list any more."""


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
    ticked = [area for area in done if area.id in question.drafted(TICKED).split()]
    heading = text("areas" if open_areas else "areas-empty")
    undo = (button(Choice.UNDO),) if ticked else ()
    return answer(
        *(text("area-ticked", words=quoted(area.words)) for area in ticked),
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
    """Done; the list follows, with Undo. On the way to an interview its message stays open.

    A terminal may send several at once, with blanks between them.
    """
    return _ticked(scene, set(scene.value.split()))


def worded(scene: Scene) -> Scene | None:
    """ "1 and 3", "the second" while the list stands there; "speak slower: done" at any time.

    What is ticked off already shows the list, in which it stands apart.
    """
    assert isinstance(scene.event, TextEntered)
    words, open_areas = scene.event.text, scene.search.open_areas
    listing = _on_screen(scene)
    if listing is None and not says_done(words):
        return None
    names = [area.words for area in open_areas]
    if chosen := picked(words, names, by_place=listing is not None):
        return _ticked(replace(scene, question=listing), {open_areas[place].id for place in chosen})
    done = [area.words for area in scene.search.areas if area.done_at is not None]
    return shown(scene) if picked(words, done, by_place=False) else None


def _on_screen(scene: Scene) -> Question | None:
    """The message that lists the areas, where it is awaited or the newest one."""
    newest = scene.conversation.questions[-1:]
    listing = (q for q in (scene.awaited, *newest) if q and q.step in (Step.AREAS, Step.PREPARE))
    asked = next(listing, None)
    return asked if asked and scene.now - asked.asked_at < ON_SCREEN else None


def _ticked(scene: Scene, ids: Set[str]) -> Scene:
    chosen = [area.id for area in scene.search.open_areas if area.id in ids]
    if not chosen:
        return shown(scene)
    changed = tuple(
        replace(area, done_at=scene.now) if area.id in chosen else area
        for area in scene.search.areas
    )
    ticked = replace(scene, search=replace(scene.search, areas=changed))
    answered = ticked.responded(Response.HANDLED) if scene.question else ticked
    draft = {TICKED: " ".join(chosen)}
    return answered.ask(Step.AREAS, draft=draft, waits=False, undoable=True)


def _done_lines(done: tuple[Area, ...]) -> tuple[Block, ...]:
    """The latest of them, apart from what is still to do."""
    if not done:
        return ()
    latest = sorted(done, key=lambda area: str(area.done_at), reverse=True)[:MOST]
    said = (Note(text=text("area-line", words=UserText(value=area.words))) for area in latest)
    return (Paragraph(text=text("areas-done")), *said)
