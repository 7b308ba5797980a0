"""A choice by the words that its button shows: how it is typed in a language that we do not read.

What is typed in English is understood first; only where that is no more than a guess do the words
on the screen count.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from bot.engine.choices import Choice
from bot.engine.dossier import Question
from bot.engine.events import TextEntered
from bot.engine.flows.meanings import OF_OFFERS, meanings_of
from bot.engine.meaning import Button, Select
from bot.engine.scene import Scene
from bot.engine.standing import is_standing
from bot.engine.steps import VERBATIM, Step
from bot.engine.table import PROMPTS
from bot.engine.told_in import told_in
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE, render
from bot.engine.wording.plain import PlainStyle
from bot.understanding.replies import Certainty

LOOKED_AT = 3
"""So many of the newest open questions still stand on the screen."""
STILL_SHOWN = timedelta(hours=12)
"""Where the words are only guessed at, what was asked days ago is on no screen any more."""
SHORT = {"de": {"ja": Choice.YES, "nein": Choice.NO, "details": Choice.DETAILS}}
"""Other words than the label's, and as clear."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What pressing it would send."""

    key: str
    action: str
    value: str = ""


def named(scene: Scene, words: str) -> Shown | None:
    """The choice on an open question whose label these words are; None also in English."""
    return (
        None if scene.seeker.language == DEFAULT_LANGUAGE else _labelled(_open(scene), scene, words)
    )


def guessed(scene: Scene, open_choices: frozenset[str]) -> Shown | None:
    """The same in English, for words that mean nothing for certain: "details", "agency"."""
    event = scene.event
    assert isinstance(event, TextEntered)
    meant = meanings_of(event.proposals, event.text, open_choices, scene.view)
    certain = {choice for choice, certainty in meant if certainty is Certainty.EXACT}
    if certain - OF_OFFERS:
        return None
    on_screen = (q for q in _open(scene) if scene.now - q.asked_at < STILL_SHOWN)
    shown = _labelled(on_screen, scene, event.text)
    # "Decline" on the screen is the button; out of the blue it is asked about.
    return shown if shown is not None and certain <= {shown.action, shown.value} else None


def _labelled(questions: Iterator[Question], scene: Scene, words: str) -> Shown | None:
    language, said = scene.seeker.language, _plain(words)
    short = SHORT.get(language, {}).get(said)
    for question in questions:
        # "Ja" answers what is asked now, never an older question that has such a button, too.
        if short in (Choice.YES, Choice.NO) and scene.awaited not in (None, question):
            continue
        for label, shown in _choices(question, scene):
            if said in (_plain(label), _of_field(label, shown)) or short == shown.action:
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


def _of_field(label: str, shown: Shown) -> str | None:
    """What the field is called, on a button that says what it does with it: "Add: Agency"."""
    return _plain(label.partition(":")[2]) if shown.action == Choice.FIELD else None


def _plain(words: str) -> str:
    return " ".join(words.casefold().split()).strip(" .!?…")
