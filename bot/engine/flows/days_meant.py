"""A day told out of the blue: "they'll let me know by Friday", "they said Friday or Monday".

Where the words say what the day is for, that is confirmed; where they do not, it is asked.
"""

from bot.engine.choices import Choice
from bot.engine.days import days_for_a_call, decision_days, first_day
from bot.engine.events import TextEntered
from bot.engine.flows.which import as_they
from bot.engine.scene import Scene
from bot.engine.steps import UNDER_WAY
from bot.engine.typed import cleaned
from bot.engine.view import View
from bot.understanding.date_purpose import (
    is_my_call,
    is_only_a_date,
    is_their_call,
    speaks_of_decision,
    tells_their_word,
)

THEIRS_OR_OURS = (Choice.THEY_CALL, Choice.YES_ON)
"""What a day may be for: they decide by then, or I call them then."""


def days_meant(scene: Scene, open_choices: frozenset[str]) -> tuple[Choice, ...]:
    """What the day in the words is for, or may be for; () where none to come is told."""
    assert isinstance(scene.event, TextEntered)
    words, view = as_they(cleaned(scene.event.text), scene.search.applications), scene.view
    if "?" in words or not _has_one_to_wait_for(view):
        return ()
    found = (*days_for_a_call(words, view), *decision_days(words, view))
    ahead = [named.day for named in found if named.day >= view.today]
    if not ahead:
        return ()
    certain = _for_certain(words, view)
    if certain is not None:
        return (certain,)
    alone = is_only_a_date(words) and not _is_under_way(scene)
    if not alone and not tells_their_word(words) and not first_day(words, view):
        return ()
    may_be_later = alone and Choice.LATER.value in open_choices and max(ahead) == view.today
    return (*((Choice.LATER,) if may_be_later else ()), *THEIRS_OR_OURS)


def _for_certain(words: str, view: View) -> Choice | None:
    if is_my_call(words):
        return Choice.YES_ON if days_for_a_call(words, view) else None
    if speaks_of_decision(words) or is_their_call(words):
        return None if first_day(words, view) else Choice.THEY_CALL
    return None


def _has_one_to_wait_for(view: View) -> bool:
    """Before an interview nobody decides."""
    return any(each.interview.day <= view.today for each in view.search.open_applications)


def _is_under_way(scene: Scene) -> bool:
    """In the midst of a flow a day alone belongs to what is asked there."""
    return scene.awaited is not None and scene.awaited.step in UNDER_WAY
