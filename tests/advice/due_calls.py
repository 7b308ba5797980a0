"""The call that is due by the facts, and the one that is planned for it."""

from bot.advice.calling import DueCall
from bot.advice.model import Application
from bot.advice.nudge import Nudge
from tests.advice.facts import due_call_of, planned_calls


def due(application: Application) -> DueCall:
    found = due_call_of(application)
    assert isinstance(found, DueCall)
    return found


def only(*applications: Application, **more: object) -> Nudge:
    (nudge,) = planned_calls(*applications, **more)  # type: ignore[arg-type]
    return nudge
