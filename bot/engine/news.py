"""News that answers no question, whatever was asked: a no, an offer, "they called".

Where do they sit?  "they rejected me"   ->  Did Acme say no?
"""

import re

from bot.advice.model import Result
from bot.engine.dossier import Question
from bot.engine.events import TextEntered
from bot.engine.fields import Field, FieldKind
from bot.engine.scene import Scene
from bot.engine.steps import VERBATIM, Step
from bot.understanding.evidence import NEEDS_WORDS
from bot.understanding.intents import REPORTS
from bot.understanding.replies import Certainty, Intent, Proposal

_ENDS = {Intent.REJECTED: Result.REJECTED, Intent.OFFERED: Result.OFFERED}
_ASKS_WHETHER = frozenset({Step.CONFIRMING, Step.CHOOSING_APPLICATION})
"""Questions about words that told such news already."""
_ASKED_ABOUT = {Step.NEXT_ROUND: Intent.ANOTHER_ROUND, Step.WHAT_THEY_WANT: Intent.WANTS_MORE}
"""News that a form is there for."""

_SENTENCE = re.compile(r"(?:they|he|she|we|i|it's|it is|sie|er|wir|ich)\b", re.IGNORECASE)
"""What a sentence begins with, and hardly any name."""


def interrupts(scene: Scene, awaited: Question) -> bool:
    """Whether the words tell something of weight that the open question did not ask for.

    A speech of their own is left alone, and so is what is known of that application already.
    """
    first = _first(scene)
    if first is None or awaited.step in VERBATIM | _ASKS_WHETHER:
        return False
    if first.intent is Intent.HEARD:
        return first.certainty is Certainty.EXACT and bool(scene.search.open_applications)
    asked = scene.search.application(awaited.about.application_id)
    known = asked.outcome.result if asked and asked.outcome else None
    is_news = first.intent in _ENDS and _ENDS[first.intent] is not known
    return is_news and bool(scene.search.open_applications)


def is_told_instead(scene: Scene, field: Field | None, typed: str, *, is_accepted: bool) -> bool:
    """Whether words that a field would not take, or only as a name, tell what happened instead."""
    first = _first(scene)
    if first is None or not scene.search.open_applications:
        return False
    if _ASKED_ABOUT.get(Step(scene.asked.step)) is first.intent:
        return False
    is_line = field is not None and field.kind is FieldKind.LINE
    if is_accepted and not (is_line and _SENTENCE.match(typed)):
        return False
    is_exact_report = first.certainty is Certainty.EXACT and first.intent in REPORTS
    return is_exact_report or first.intent in NEEDS_WORDS


def _first(scene: Scene) -> Proposal | None:
    assert isinstance(scene.event, TextEntered)
    return next(iter(scene.event.proposals), None)
