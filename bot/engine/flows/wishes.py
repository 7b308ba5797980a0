"""What people write about calling that is no answer to a question: may I, I did, rather write."""

from collections.abc import Callable

from bot.advice.model import Application
from bot.engine.choices import Choice
from bot.engine.dossier import About
from bot.engine.events import TextEntered
from bot.engine.flows import registering, thanking, the_call, which, writing
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.understanding.replies import Certainty, Intent
from bot.understanding.told import understood_as_command


def wished(scene: Scene, open_choices: frozenset[str]) -> Scene | None:
    """Taken when the whole message says it, and the open question has no such answer."""
    assert isinstance(scene.event, TextEntered)
    first = next(iter(scene.event.proposals), None)
    if first is None or first.certainty is not Certainty.EXACT or first.intent not in KNOWN:
        return _told_of_interview(scene, scene.event.text)
    if first.intent.value in open_choices:
        return None
    if first.intent is Intent.EMAIL_INSTEAD:
        return writing.asked_for(scene, scene.event.text)
    choice, handler = WISHES[first.intent]
    found = which.meant_for_certain(scene, scene.event.text)
    return handler(scene, found) if found else which.ask_which(scene, choice, scene.event.text)


def _told_of_interview(scene: Scene, words: str) -> Scene | None:
    """ "I had an interview at Acme today": the form, with what is clear.

    "Second interview on Tuesday" names no employer: it is the next round of one that is known.
    """
    command = understood_as_command(words, registering.context(scene.view))
    if command is None or (not command.argument and _is_next_round(scene)):
        return None
    return registering.opened(scene, command.argument)


def _is_next_round(scene: Scene) -> bool:
    assert isinstance(scene.event, TextEntered)
    proposed = any(each.intent is Intent.ANOTHER_ROUND for each in scene.event.proposals)
    return proposed and bool(scene.search.open_applications)


def _made_a_call(scene: Scene, application: Application) -> Scene:
    """A call was made; how did it end?"""
    return scene.ask(Step.OUTCOME_MISSING, About(application_id=application.id))


def _card(scene: Scene, application: Application) -> Scene:
    """The card that lies open once more, or whether it is time for one."""
    awaited = scene.awaited
    if awaited is not None and awaited.step == Step.CALL_CARD:
        return scene.ask_again(awaited)
    return the_call.asked_for(scene, application)


def _heard(scene: Scene, application: Application) -> Scene:
    """They got in touch; what did they say?"""
    return scene.ask(Step.HEARD, About(application_id=application.id))


WISHES: dict[Intent, tuple[Choice, Callable[[Scene, Application], Scene]]] = {
    Intent.MAY_I_CALL: (Choice.SHOW_CARD, the_call.asked_for),
    Intent.SHOW_CARD: (Choice.SHOW_CARD, _card),
    Intent.CALLED: (Choice.CHANGE, _made_a_call),
    Intent.HEARD: (Choice.HEARD, _heard),
    Intent.THANKS_SENT: (Choice.THANKS_SENT, thanking.told_sent),
    Intent.WRITE_THANKS: (Choice.WRITE_THANKS, thanking.wanted),
}
"""With the choice that stands for it where it must first be asked which application is meant."""
KNOWN = frozenset({*WISHES, Intent.EMAIL_INSTEAD})
