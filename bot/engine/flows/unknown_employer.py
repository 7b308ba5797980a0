"""News of an employer that is not known: never taken for another one's.

"Hooli made me an offer" is asked about: is Hooli a new one, to be noted with its news, or which of
the known ones is meant?
"""

import re

from bot.engine.choices import Choice
from bot.engine.days import day_of
from bot.engine.dossier import Question
from bot.engine.events import TextEntered
from bot.engine.flows import registering
from bot.engine.flows.changed import CHOICES
from bot.engine.flows.which import NEW, SAID, ask_which, named_in
from bot.engine.meaning import text
from bot.engine.scene import Scene
from bot.engine.steps import UNDER_WAY, Step
from bot.engine.typed import cleaned
from bot.understanding.dates import Leaning
from bot.understanding.interview_changes import interview_change
from bot.understanding.replies import Intent, propose
from bot.understanding.unknown_names import employer_told_of

_NEWS = {Intent.OFFERED: Choice.OFFERED, Intent.REJECTED: Choice.REJECTED}
_ABOUT_WORDS = frozenset({Step.CONFIRMING, Step.CHOOSING_MEANING, Step.CHOOSING_APPLICATION})
"""Steps that ask of whom and of what words are: they may well be of somebody else."""


def told(scene: Scene) -> Scene | None:
    """An interview moved or off, an offer or a no, of a name that nobody has told us of."""
    assert isinstance(scene.event, TextEntered)
    words = cleaned(scene.event.text)
    name = employer_told_of(words)
    if not name or _is_known(scene, words, name):
        return None
    choice = _choice(scene, words, name)
    return None if choice is None else ask_which(scene, choice, words, new=name)


def added(scene: Scene) -> Scene:
    """It is a new one: the form with its name; its news are noted with it."""
    question = scene.asked
    choice, words = Choice(question.drafted("choice")), question.drafted(SAID)
    settled = scene.settle(Choice.ADD, text("chosen-words"))
    if choice in CHOICES.values():
        return registering.opened(settled, f"{question.drafted(NEW)}{_new_day(scene, words)}")
    return registering.opened(settled, question.drafted(NEW), news=choice, told=words)


# -- inside ------------------------------------------------------------------------------------


def _is_known(scene: Scene, words: str, name: str) -> bool:
    """An employer of theirs, or somebody whom they met at one."""
    people = {
        part.casefold()
        for application in scene.search.applications
        for interview in application.rounds
        for person in interview.interviewers
        for part in person.name.split()
    }
    named = named_in(words, scene.search.applications)
    return bool(named) or not people.isdisjoint(name.casefold().split())


def _choice(scene: Scene, words: str, name: str) -> Choice | None:
    """What it tells; in the middle of talking about one, "Dana said no" is about that one."""
    change = interview_change(words)
    if change is not None:
        return CHOICES[change.change]
    if _is_talked_about(scene.awaited):
        return None
    plain = (re.sub(rf"\b{re.escape(name)}\b", they, words) for they in ("they", "sie", "them"))
    intents = (each.intent for said in (words, *plain) for each in propose(said))
    return next((_NEWS[intent] for intent in intents if intent in _NEWS), None)


def _is_talked_about(awaited: Question | None) -> bool:
    return awaited is not None and awaited.step in UNDER_WAY - _ABOUT_WORDS


def _new_day(scene: Scene, words: str) -> str:
    change = interview_change(words)
    found = day_of(change.day, scene.view, Leaning.FUTURE) if change and change.day else ()
    return f", {found[0].day}" if len(found) == 1 else ""
