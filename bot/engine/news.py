"""News that answers no question, whatever was asked: a no, an offer, "they called".

Where do they sit?  "they rejected me"   ->  Did Acme say no?
"""

from bot.advice.model import Result
from bot.engine.dossier import Question
from bot.engine.events import TextEntered
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


def tells_any(scene: Scene) -> bool:
    """Whether words that are no answer to a question tell what happened instead."""
    first = _first(scene)
    if first is None or not scene.search.open_applications:
        return False
    if _ASKED_ABOUT.get(Step(scene.asked.step)) is first.intent:
        return False
    is_exact_report = first.certainty is Certainty.EXACT and first.intent in REPORTS
    return is_exact_report or first.intent in NEEDS_WORDS


def _first(scene: Scene) -> Proposal | None:
    assert isinstance(scene.event, TextEntered)
    return next(iter(scene.event.proposals), None)
