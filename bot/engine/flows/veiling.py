"""The setting whether messages name anything: chosen by the person, said back, taken back."""

from dataclasses import replace

from bot.engine.choices import Choice
from bot.engine.flows import own_settings
from bot.engine.meaning import Text, text
from bot.engine.scene import Scene
from bot.engine.view import View


def veil(scene: Scene) -> Scene:
    """From now on messages name nothing; those that stand there already stay as they are."""
    return own_settings.saved(_with(scene, discreet=True), "discreet")


def unveil(scene: Scene) -> Scene:
    return own_settings.saved(_with(scene, discreet=False), "discreet")


def words(view: View) -> Text:
    """What is set."""
    return text("messages-veiled" if view.is_discreet else "messages-whole")


def choice(view: View) -> Choice:
    """The way to the other one."""
    return Choice.UNVEIL if view.is_discreet else Choice.VEIL


def _with(scene: Scene, *, discreet: bool) -> Scene:
    return scene.with_seeker(replace(scene.seeker, discreet=discreet))
