"""A reminder put off to a moment that the person names: "on Friday", "remind me at 3pm"."""

from dataclasses import replace
from datetime import datetime, time

from bot.advice.calendar import instant, zone
from bot.advice.workplace import employer_zone
from bot.engine.choices import Choice
from bot.engine.days import NamedDay, call_back_days, decision_days
from bot.engine.dossier import Question
from bot.engine.events import TextEntered
from bot.engine.flows.due import read
from bot.engine.flows.putting_off import OF_CALLS, put_off_until
from bot.engine.scene import Scene
from bot.engine.typed import cleaned
from bot.engine.view import View
from bot.understanding.asides import puts_off
from bot.understanding.date_purpose import is_only_a_date


def taken(scene: Scene, open_choices: frozenset[str]) -> Scene | None:
    """Put off, and said back; None for other words, and where nothing can be put off."""
    awaited = scene.awaited
    can_be = Choice.TOMORROW.value in open_choices
    if awaited is None or not can_be or not awaited.about.nudge_keys:
        return None
    assert isinstance(scene.event, TextEntered)
    until = _until(cleaned(scene.event.text), awaited, scene.view)
    if until is None or until <= scene.now:
        return None
    return put_off_until(replace(scene, question=awaited), until)


def _until(words: str, question: Question, view: View) -> datetime | None:
    """The one moment that is named; a day alone from its first minute on (the plan knows more)."""
    if not puts_off(words) and not is_only_a_date(words):
        return None
    # "Not in until Thursday" names its end.
    named = call_back_days(words, view) or decision_days(words, view)
    if len(decision_days(words, view)) > 1:
        # "Friday or Monday" may well be what they said.
        return None
    first = next(iter(sorted(named, key=lambda each: each.day)), None)
    if first is None or any(each.day == first.day for each in named if each is not first):
        return None
    is_later = first.at is not None or first.day > view.today
    return _moment(first, question, view) if is_later else None


def _moment(day: NamedDay, question: Question, view: View) -> datetime:
    """A call by the employer's calendar, all else by the person's."""
    application = view.search.application(question.about.application_id)
    of_calls = any(due.kind in OF_CALLS for due in read(question))
    theirs = employer_zone(application, view.seeker) if application and of_calls else None
    at = day.at or (time(0) if of_calls else view.policy.morning)
    return instant(day.day, at, zone(theirs or view.seeker.zone))
