"""A form comes whose application was taken back meanwhile: what was typed is not lost (S22)."""

from bot.engine.events import FormSubmitted
from bot.engine.flows import registering
from bot.engine.meaning import UserText, text
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.typed import cleaned


def kept(scene: Scene, event: FormSubmitted) -> Scene:
    """Nothing is made anew in silence: a whole interview can be saved as a new one, if they want.

    What was typed for a part of it is said back, to be copied.
    """
    typed = {name: _in_one_line(words) for name, words in event.values.items()}
    if scene.asked.step == Step.CORRECTING:
        told = scene.tell(answer(text("form-gone-new")))
        return told.ask(Step.REGISTERING, draft=registering.looked_at(typed))
    words = "; ".join(dict.fromkeys(filter(None, typed.values())))
    said = text("form-gone-typed", words=UserText(value=words)) if words else text("gone")
    return scene.tell(answer(said))


def _in_one_line(words: str) -> str:
    """People are named a line each."""
    return "; ".join(line for line in map(cleaned, words.splitlines()) if line)
