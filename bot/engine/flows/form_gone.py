"""A form is sent off whose application was taken back meanwhile: what was typed is not lost (S22)."""

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
    typed = {name: cleaned(words) for name, words in event.values.items() if words.strip()}
    if scene.asked.step == Step.CORRECTING:
        said = scene.tell(answer(text("form-gone-new")))
        return said.ask(Step.REGISTERING, draft=registering.looked_at(typed))
    words = "; ".join(dict.fromkeys(typed.values()))
    said = text("form-gone-typed", words=UserText(value=words)) if words else text("gone")
    return scene.tell(answer(said))
