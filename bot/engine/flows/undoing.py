"""Undo: the facts as they were before the last change. The nudge log is never taken back."""

from dataclasses import replace

from bot.advice.model import JobSearch, Seeker
from bot.engine.choices import Choice
from bot.engine.dossier import Undo, Undone
from bot.engine.flows import known
from bot.engine.meaning import text
from bot.engine.naming import named
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.standing import all_areas, whole


def undo(scene: Scene) -> Scene:
    """Take the last change back, unless something else has changed the same since."""
    last = scene.conversation.undo
    if last is None:
        return scene.tell(answer(text("nothing-to-undo")))
    if not is_as_left(last, scene.search):
        return scene.tell(answer(text("undo-too-late")))
    search = scene.search
    for undone in last.applications:
        search = _taken_back(undone, search)
    if last.areas is not None:
        search = replace(search, areas=last.areas)
    search = replace(search, seeker=_settings_taken_back(last, search.seeker))
    if last.stopped:
        search = replace(search, seeker=replace(search.seeker, stopped_at=None))
    conversation = replace(scene.conversation, undo=None, awaiting="")
    return _told_of(replace(scene, search=search, conversation=conversation), last)


def pressed(scene: Scene) -> Scene:
    """Undo on a message: only of the change that this very message told of."""
    last = scene.conversation.undo
    if last is None or last.key != scene.asked.key:
        return scene.tell(answer(text("undo-too-late")))
    return undo(scene.settle(Choice.UNDO, text("chosen-undo")))


def is_as_left(last: Undo, search: JobSearch) -> bool:
    """Nothing else has changed what the last change was about."""
    if last.areas is not None and all_areas(search.areas) != last.areas_left:
        return False
    return all(_one_as_left(undone, search) for undone in last.applications)


def _one_as_left(undone: Undone, search: JobSearch) -> bool:
    application = search.application(undone.application_id)
    return application is not None and whole(application) == undone.left


def _taken_back(undone: Undone, search: JobSearch) -> JobSearch:
    if undone.before is None:
        return search.without_application(undone.application_id)
    return search.with_application(undone.before)


def _settings_taken_back(last: Undo, seeker: Seeker) -> Seeker:
    if last.seeker is None:
        return seeker
    return replace(seeker, **{name: getattr(last.seeker, name) for name in last.settings})


def _told_of(scene: Scene, last: Undo) -> Scene:
    """What was undone, and how it stands now."""
    if len(last.applications) != 1:
        return scene.tell(answer(text("undone")))
    undone = last.applications[0]
    if undone.before is None:
        removed = scene.before.search.application(undone.application_id)
        assert removed is not None, "it was as it was left"
        gone = text("undone-removed", employer=named(removed, scene.before.search))
        return scene.tell(answer(gone))
    told = scene.tell(answer(text("undone-restored", employer=named(undone.before, scene.search))))
    return known.shown(told, undone.before)
