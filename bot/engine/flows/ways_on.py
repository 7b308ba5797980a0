"""What is left to do when no call is advised: a last e-mail, an end, a coach (H8, H9)."""

from bot.advice.calling import Rest
from bot.advice.model import Application, CallResult
from bot.engine.choices import Choice, button, email_alone
from bot.engine.flows.coach import coach_button
from bot.engine.meaning import Button
from bot.engine.view import View

_NOT_WELCOME = (Rest.DECLINED, Rest.ADVERTISED)


def ways_on(application: Application, view: View) -> tuple[Button, ...]:
    """Buttons for what is left, on an application that rests."""
    step = view.next_step(application)
    ways: list[Button] = []
    if step.rest is Rest.BUDGET and may_write_once_more(application):
        ways.append(email_alone())
    if step.rest in _NOT_WELCOME:
        ways.append(button(Choice.MAY_WRITE))
    return (*ways, button(Choice.END), *coach_button(view))


def may_write_once_more(application: Application) -> bool:
    """After the budget one last e-mail, only if none was sent in this round (H9)."""
    written = any(c.result is CallResult.WROTE for c in application.round_contacts)
    return not written and application.may_write is not False
