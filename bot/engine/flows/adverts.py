"""An advert that says "no calls": a fact about the application (H8), and no word from them.

So it costs no contact, ends no thank-you, and leaves open what they themselves will say.
"""

from dataclasses import replace

from bot.engine.choices import Choice
from bot.engine.flows import known
from bot.engine.flows.debriefing import go_on
from bot.engine.meaning import text
from bot.engine.naming import named
from bot.engine.phrases import answer
from bot.engine.scene import Scene
from bot.engine.steps import Step


def told(scene: Scene) -> Scene:
    """Noted; whether one may write instead is asked where it is not known."""
    asks_for_none = replace(scene.application, no_calls_advertised=True)
    noted = scene.with_application(asks_for_none)
    if asks_for_none.may_write is not None or not asks_for_none.is_open:
        return known.shown(noted, asks_for_none, undoable=True)
    said = text("noted-advert", employer=named(asks_for_none, noted.search))
    told = noted.tell(answer(said))
    return told.ask(Step.MAY_WRITE, told.about(asks_for_none), undoable=True)


def told_in_debrief(scene: Scene) -> Scene:
    """In answer to whether they said that one may call: the debrief goes on."""
    settled = scene.settle(Choice.ADVERT_NO_CALLS, text("chosen-advert-no-calls"))
    return go_on(settled.with_application(replace(scene.application, no_calls_advertised=True)))
