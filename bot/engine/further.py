"""What is chosen less often: a list beside the buttons, so that these stay few on a phone.

[Show my card] [I've heard] [More… Details, What happened, Practise the call] [Change]
"""

from dataclasses import replace

from bot.engine.choices import Choice, button
from bot.engine.meaning import Button, Option, Select, text
from bot.engine.scene import Redirect, Scene


def listed(*buttons: Button | Choice, key: str = "choice-further") -> tuple[Select, ...]:
    """A list of what would otherwise be buttons, in this order."""
    shown = (each if isinstance(each, Button) else button(each) for each in buttons)
    options = tuple(Option(value=each.action, label=each.label) for each in shown)
    return (Select(action=Choice.FURTHER, placeholder=text(key), options=options),)


def chosen(scene: Scene) -> Scene:
    """An entry of the list: the same as its button on the same message."""
    question = scene.asked
    if scene.value not in Choice.__members__.values() or scene.value == Choice.FURTHER:
        return scene.ask_again(question)
    redirect = Redirect(key=question.key, choice=Choice(scene.value), about=question.about)
    return replace(scene, value="", redirect=redirect)
