"""An interview that was moved, called off, or that nobody came to (S19).

Told by a button or in words; said back with what follows from it, with Undo. Words that name no
day are asked about, and what ends a plan is confirmed first.
"""

from dataclasses import replace
from typing import assert_never

from bot.advice.interview_time import is_ahead, with_new_date
from bot.advice.model import Application, Fate, Interview
from bot.engine.choices import Choice, button
from bot.engine.days import Days, NamedDay, day_of, unclear
from bot.engine.dossier import About, Question
from bot.engine.events import TextEntered
from bot.engine.flows import correcting, which
from bot.engine.flows.known import JUST_OVER
from bot.engine.flows.meant import ASKED
from bot.engine.flows.sure import WORDS
from bot.engine.meaning import Button, Clock, Day, Message, Text, Weight, text
from bot.engine.naming import named
from bot.engine.phrases import answer, what_follows
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import LINE_CHARS, cleaned
from bot.engine.view import View
from bot.understanding.dates import Leaning
from bot.understanding.interview_changes import (
    Change,
    InterviewChange,
    interview_change,
    new_day_words,
)

# -- told in words -----------------------------------------------------------------------------

CHOICES = {
    Change.MOVED: Choice.MOVED,
    Change.CALLED_OFF: Choice.CALLED_OFF,
    Change.NO_SHOW: Choice.NO_SHOW,
}


def told(scene: Scene, *, by_name: bool) -> Scene | None:
    """ "They moved the interview to the 20th", whatever was asked; None for anything else.

    `by_name`: only what names the interview itself, as an open question may be about another day.
    """
    assert isinstance(scene.event, TextEntered)
    words = cleaned(scene.event.text)
    change = interview_change(words)
    if change is None or (by_name and not change.named):
        return None
    application = _meant(scene, words)
    if application is None:
        named_it = change.named or which.named_in(words, scene.search.applications)
        return which.ask_which(scene, CHOICES[change.change], words) if named_it else None
    return _told_of(scene, application, change)


def _meant(scene: Scene, words: str) -> Application | None:
    """The one that is named, else the one just talked about, else the only open one."""
    awaited = scene.awaited
    if awaited is not None and not which.named_in(words, scene.search.applications):
        asked = scene.search.application(awaited.about.application_id)
        if asked is not None:
            return asked
    return which.meant_for_certain(scene, words)


def _told_of(scene: Scene, application: Application, change: InterviewChange) -> Scene | None:
    match change.change:
        case Change.MOVED if change.named or _is_ahead(application, scene.view):
            return _moved_in_words(scene, application, change.day)
        case Change.MOVED if change.day and _is_just_over(application, scene.view):
            return _confirmed_first(scene, application, change)
        case Change.MOVED:
            # "They moved it" after the interview is about something else, such as their decision.
            return None
        case Change.CALLED_OFF | Change.NO_SHOW:
            return _confirmed_first(scene, application, change)
        case _:
            assert_never(change.change)


def _confirmed_first(scene: Scene, application: Application, change: InterviewChange) -> Scene:
    assert isinstance(scene.event, TextEntered)
    waiting = scene.awaited.key if scene.awaited else ""
    said = cleaned(scene.event.text)[:LINE_CHARS]
    draft = {"choice": CHOICES[change.change].value, WORDS: said, ASKED: waiting}
    return scene.ask(Step.CONFIRMING, scene.about(application), draft=draft)


def _is_just_over(application: Application, view: View) -> bool:
    return application.interview.day + JUST_OVER >= view.today


def _moved_in_words(scene: Scene, application: Application, words: str) -> Scene:
    found = day_of(words, scene.view, Leaning.FUTURE) if words else ()
    if len(found) == 1:
        return _moved_to(scene, application, found[0])
    lead = unclear(words, found) if words else None
    asked = scene.ask(Step.NEW_DAY, scene.about(application))
    return asked if lead is None else _led(asked, lead)


def _led(scene: Scene, lead: Text) -> Scene:
    """The question just put, in the words of what was not clear."""
    newest = scene.conversation.questions[-1]
    put = scene.conversation.with_question(replace(newest, lead=lead))
    return replace(scene, conversation=put)


def _is_ahead(application: Application, view: View) -> bool:
    return is_ahead(application.interview, view.zone, view.now)


# -- told by buttons ---------------------------------------------------------------------------


def asked(scene: Scene) -> Scene:
    return scene.ask(Step.WHAT_CHANGED, scene.about(scene.application))


def what_changed_prompt(question: Question, view: View) -> Message:
    """Nobody can have failed to come to an interview of a later day."""
    application = view.application(question)
    day = application.interview.day
    employer = named(application, view.search, day_is_said=True)
    nobody = () if day > view.today else (button(Choice.NO_SHOW),)
    return answer(
        text("what-changed", employer=employer, day=Day(day=day)),
        actions=(button(Choice.MOVED, Weight.MAIN), button(Choice.CALLED_OFF), *nobody),
    )


def moved(scene: Scene) -> Scene:
    """To which day? Said in words already, it need not be said again."""
    settled = scene.settle(Choice.MOVED, text("chosen-moved"))
    change = interview_change(scene.words) if scene.words else None
    return _moved_in_words(settled, scene.application, change.day if change else "")


def called_off(scene: Scene) -> Scene:
    settled = scene.settle(Choice.CALLED_OFF, text("chosen-called-off"))
    return _fell_through(settled, Fate.CANCELLED)


def no_show(scene: Scene) -> Scene:
    settled = scene.settle(Choice.NO_SHOW, text("chosen-no-show"))
    return _fell_through(settled, Fate.NO_SHOW)


def what_changed_worded(scene: Scene) -> Scene | None:
    """A day alone, or with "moved": then it was moved to it."""
    return new_day_worded(scene)


def new_day_prompt(question: Question, view: View) -> Message:
    employer = named(view.application(question), view.search)
    return answer(text("new-day", employer=employer), actions=(button(Choice.NO_DAY_YET),))


def no_day_yet(scene: Scene) -> Scene:
    """Moved, and nobody knows to when: it is off until they say."""
    settled = scene.settle(Choice.NO_DAY_YET, text("chosen-no-day-yet"))
    return _fell_through(settled, Fate.CANCELLED)


def new_day_worded(scene: Scene) -> Scene | None:
    """The new day in words: "Tuesday at 10", or the whole sentence."""
    found, words = _days_in(scene)
    if not found:
        return None
    if len(found) > 1:
        return scene.ask_again(scene.asked, unclear(words, found))
    if found[0].day < scene.view.today:
        return scene.ask_again(scene.asked, text("day-has-passed", day=Day(day=found[0].day)))
    settled = scene.settle(Choice.MOVED, text("chosen-words"))
    return _moved_to(settled, scene.application, found[0])


# -- what was noted ----------------------------------------------------------------------------


def noted_prompt(question: Question, view: View) -> Message:
    """What was noted, what follows, and a way back."""
    application = view.application(question)
    interview, actions = application.interview, (button(Choice.CHANGE), button(Choice.UNDO))
    if interview.fate is not None:
        new_day = Button(action=Choice.MOVED, label=text("choice-named-a-day"))
        actions = (new_day, button(Choice.UNDO))
    return answer(_noted_words(application, view), what_follows(application, view), actions=actions)


def noted_worded(scene: Scene) -> Scene | None:
    """ "No, the 21st": that day changes. After one that fell through a day is the new one."""
    if scene.application.interview.fate is not None:
        found, _ = _days_in(scene)
        return new_day_worded(scene) if found else None
    return correcting.day_worded(scene)


def _noted_words(application: Application, view: View) -> Text:
    interview = application.interview
    employer = named(application, view.search, day_is_said=True)
    day = Day(day=interview.day)
    if interview.fate is not None:
        fate = interview.fate.value.replace("_", "-")
        return text(f"noted-{fate}", employer=employer, day=day)
    if interview.starts_at is None:
        return text("noted-moved", employer=employer, day=day)
    clock = Clock(at=interview.starts_at)
    return text("noted-moved-at", employer=employer, day=day, time=clock)


# -- inside ------------------------------------------------------------------------------------


def _days_in(scene: Scene) -> tuple[Days, str]:
    """The days that an answer may mean, and the words for them."""
    assert isinstance(scene.event, TextEntered)
    typed = cleaned(scene.event.text)
    change = interview_change(typed)
    words = (change.day if change else "") or new_day_words(typed)
    return day_of(words, scene.view, Leaning.FUTURE), words


def _moved_to(scene: Scene, application: Application, day: NamedDay) -> Scene:
    """Another day, and the old time no longer holds; a promise for before it neither."""
    interview = application.interview
    promised = interview.decision_by
    kept = promised is None or promised >= day.day
    changed = replace(
        interview,
        day=day.day,
        starts_at=day.at,
        moved_at=scene.now,
        fate=None,
        fate_learned_at=None,
        decision_by=promised if kept else None,
        decision_learned_at=interview.decision_learned_at if kept else scene.now,
    )
    dated = with_new_date(interview, changed, scene.view.zone, scene.now)
    return _noted(scene, application, dated)


def _fell_through(scene: Scene, fate: Fate) -> Scene:
    application = scene.application
    changed = replace(application.interview, fate=fate, fate_learned_at=scene.now)
    return _noted(scene, application, changed)


def _noted(scene: Scene, application: Application, changed: Interview) -> Scene:
    about = About(application_id=application.id)
    return scene.with_interview(application, changed).ask(Step.CHANGE_NOTED, about, undoable=True)
