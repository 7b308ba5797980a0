"""One thing that was talked about, in the person's words: asked in the debrief, or for the note."""

from dataclasses import dataclass, replace

from bot.engine.events import TextEntered
from bot.engine.forms import Accepted
from bot.engine.meaning import Text, text
from bot.engine.scene import Scene
from bot.engine.typed import cleaned, too_long
from bot.understanding.date_purpose import means_nothing
from bot.understanding.intents import Intent
from bot.understanding.replies import Certainty
from bot.understanding.topics import topic

_FEW_WORDS = 3
NEWS = frozenset({Intent.REJECTED, Intent.OFFERED})
"""What must never be swallowed as a detail, even where it is only guessed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoDetail:
    """They say that nothing comes to mind."""


def detail_in(scene: Scene) -> Accepted | NoDetail | Text | None:
    """The detail as it will be kept, or what is wrong with it; None for words about other things.

    Exact words that mean something else, a question and news are no detail.
    """
    event = scene.event
    assert isinstance(event, TextEntered)
    words = cleaned(event.text)
    if means_nothing(words):
        return NoDetail()
    first = next(iter(event.proposals), None)
    exact = first is not None and first.certainty is Certainty.EXACT
    if (
        exact
        or words.endswith("?")
        or _is_gone(words, event)
        or any(p.intent in NEWS for p in event.proposals)
    ):
        return None
    return too_long(words) or Accepted(value=topic(words))


def _is_gone(words: str, event: TextEntered) -> bool:
    """ "Sent", "already sent": that is about the thank-you itself."""
    is_short = len(words.split()) <= _FEW_WORDS
    return is_short and any(p.intent is Intent.THANKS_SENT for p in event.proposals)


def kept(scene: Scene, detail: str) -> Scene:
    """The answered question settled, its detail among the facts."""
    settled = scene.settle("words", text("chosen-words"))
    application = scene.application
    changed = replace(application.interview, discussed=detail)
    return settled.with_interview(application, changed)
