"""The word "undo" after days: first what it would take back, and when that was; then it is asked.

    undo, of today     -> taken back at once
    undo, of long ago  -> "On Monday you told me of Acme. Shall I take that back?" -> yes | no

The button below a message needs no such question: it stands beside what it takes back.
"""

from dataclasses import replace

from bot.advice import calendar
from bot.advice.model import JobSearch
from bot.engine.choices import Choice, button
from bot.engine.days import parsed
from bot.engine.dossier import About, Question, Undo, Undone
from bot.engine.flows import meant, undoing
from bot.engine.meaning import Argument, Button, Day, Message, text
from bot.engine.naming import named
from bot.engine.phrases import answer
from bot.engine.scene import Redirect, Scene
from bot.engine.steps import JUST_NOTED, Step
from bot.engine.view import View

_WHAT = "what"
"""The draft's entry for the last words of the sentence's key."""
_DAY = "day"
_CHANGE = "change"
"""The draft's entry for the key of the change: another one that was made since is not meant."""


def asked_first(scene: Scene) -> Scene | None:
    """Ask, where the last change is not of this day; None where it is, or there is none."""
    last = scene.conversation.undo
    if last is None or last.at is None or not undoing.is_as_left(last, scene.search):
        return None
    day = calendar.local(last.at, scene.view.zone).date()
    if day >= scene.view.today:
        return None
    waiting = scene.awaited.key if scene.awaited else ""
    draft = {_CHANGE: last.key, _DAY: day.isoformat(), _WHAT: _what(last, scene.search)}
    return scene.ask(Step.UNDOING, _about(last), draft={**draft, meant.ASKED: waiting})


def prompt(question: Question, view: View) -> Message:
    """What was changed, and on which day."""
    application = view.search.application(question.about.application_id)
    key, day = f"undo-late-{question.drafted(_WHAT)}", parsed(question.drafted(_DAY))
    assert day is not None, "it was drafted by ourselves"
    known: dict[str, Argument] = {"day": Day(day=day.day)}
    if application is not None:
        known["employer"] = named(application, view.search)
    keep = Button(action=Choice.NO, label=text("choice-leave-it"))
    return answer(text(key, **known), text("undo-late-sure"), actions=(button(Choice.YES), keep))


def insisted(question: Question, scene: Scene) -> Scene:
    """ "undo" once more, when it is asked: that is a yes."""
    redirect = Redirect(key=question.key, choice=Choice.YES, about=question.about)
    return replace(scene, redirect=redirect)


def confirmed(scene: Scene) -> Scene:
    """Taken back, unless another change was made meanwhile; what was under way goes on."""
    settled, last = scene.settle(Choice.YES, text("chosen-yes")), scene.conversation.undo
    if last is None or last.key != scene.asked.drafted(_CHANGE):
        return settled.tell(answer(text("undo-too-late")))
    undone = undoing.undo(settled)
    waited = scene.conversation.question(scene.asked.drafted(meant.ASKED))
    is_over = waited is None or waited.key == last.key or waited.step in JUST_NOTED
    return undone if is_over else meant.resume(undone, settled.asked)


# -- inside ------------------------------------------------------------------------------------


def _about(last: Undo) -> About:
    """The one application that was changed, where it was one."""
    ids = [undone.application_id for undone in last.applications]
    return About(application_id=ids[0] if len(ids) == 1 else "")


def _what(last: Undo, search: JobSearch) -> str:
    """What was changed, as the sentence's key ends."""
    match last.applications:
        case (undone,):
            return _of_one(undone, search)
        case () if last.stopped:
            return "stopped"
        case () if last.areas is not None:
            return "areas"
        case ():
            return "settings"
        case _:
            return "several"


def _of_one(undone: Undone, search: JobSearch) -> str:
    before, now = undone.before, search.application(undone.application_id)
    assert now is not None, "it is as it was left"
    if before is None:
        return "new"
    if before.outcome != now.outcome:
        return "outcome"
    return "word" if before.contacts != now.contacts else "facts"
