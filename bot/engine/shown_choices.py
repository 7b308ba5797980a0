"""A choice by the words that its button shows: how it is typed in a language that we do not read.

What is typed in English is understood as it always was; labels there are no more than words.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.engine.choices import Choice
from bot.engine.dossier import Question
from bot.engine.meaning import Button, Select
from bot.engine.scene import Scene
from bot.engine.standing import is_standing
from bot.engine.steps import VERBATIM, Step
from bot.engine.table import PROMPTS
from bot.engine.told_in import told_in
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE, render
from bot.engine.wording.plain import PlainStyle

LOOKED_AT = 3
"""So many of the newest open questions still stand on the screen."""
SHORT = {"de": {"ja": Choice.YES, "nein": Choice.NO}}
"""Shorter than the label, and as clear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What pressing it would send."""

    key: str
    action: str
    value: str = ""


def named(scene: Scene, words: str) -> Shown | None:
    """The choice on an open question whose label these words are; None also in English."""
    language = scene.seeker.language
    if language == DEFAULT_LANGUAGE:
        return None
    said = _plain(words)
    short = SHORT.get(language, {}).get(said)
    for question in _open(scene):
        for label, shown in _choices(question, scene):
            if _plain(label) == said or short == shown.action:
                return shown
    return None


def _open(scene: Scene) -> Iterator[Question]:
    """The question that is awaited, then the newest."""
    awaited = scene.awaited
    if awaited is not None:
        yield awaited
        if awaited.step in VERBATIM:
            return
    newest = [q for q in scene.conversation.questions if is_standing(q, scene.search)]
    yield from (q for q in reversed(newest[-LOOKED_AT:]) if q is not awaited)


def _choices(question: Question, scene: Scene) -> Iterator[tuple[str, Shown]]:
    message = told_in(PROMPTS[Step(question.step)](question, scene.view), scene.seeker.language)
    for action in message.actions:
        match action:
            case Button(action=choice, value=value):
                yield (
                    render(action.label, PlainStyle()),
                    Shown(key=question.key, action=choice, value=value),
                )
            case Select(action=choice, options=options):
                for option in options:
                    yield (
                        render(option.label, PlainStyle()),
                        Shown(key=question.key, action=choice, value=option.value),
                    )
            case _:
                continue


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .!?…")
