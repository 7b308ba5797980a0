"""A form comes whose application was taken back meanwhile: what was typed is not lost (S22)."""

from bot.engine.events import FormSubmitted
from bot.engine.flows import registering
from bot.engine.form_parts import given_by
from bot.engine.meaning import Text, UserText, text
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import cleaned


def is_unsaved(scene: Scene) -> bool:
    """Whether something was typed into a form, now or in an earlier part, and never saved."""
    is_open = bool(scene.asked.about.application_id) and not scene.asked.answered
    return is_open and bool(isinstance(scene.event, FormSubmitted) or given_by(scene.asked))


def kept(scene: Scene) -> Scene:
    """Nothing is made anew in silence: a whole interview can be saved as a new one, if they want.

    What was typed for a part of it is said back, to be copied.
    """
    given = {name: words for name, words in scene.asked.draft if name in given_by(scene.asked)}
    typed = given | _sent(scene)
    if scene.asked.step == Step.CORRECTING:
        told = scene.tell(answer(text("form-gone-new")))
        return told.ask(Step.REGISTERING, draft=registering.looked_at(typed))
    words = _listed(typed)
    said = text("form-gone-typed", words=UserText(value=words)) if words else text("gone")
    return scene.tell(answer(said))


def said_back(scene: Scene) -> tuple[Text, ...]:
    """What a form says that comes too late, to be copied: nothing else has these words."""
    words = _listed(_sent(scene))
    return (text("form-typed", words=UserText(value=words)),) if words else ()


def _sent(scene: Scene) -> dict[str, str]:
    if not isinstance(scene.event, FormSubmitted):
        return {}
    return {name: _in_one_line(words) for name, words in scene.event.values.items()}


def _listed(typed: dict[str, str]) -> str:
    return "; ".join(dict.fromkeys(filter(None, typed.values())))


def _in_one_line(words: str) -> str:
    """People are named a line each."""
    return "; ".join(line for line in map(cleaned, words.splitlines()) if line)
