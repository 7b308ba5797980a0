"""A talk about several rounds of one application, led to a step of them."""

from bot.advice.model import Interview
from bot.engine.choices import Choice
from bot.engine.effects import OpenForm, RejectForm
from bot.engine.fields import Form
from bot.engine.steps import Step
from tests.engine.conversations import Talk

AHEAD = "2026-10-20"


def opened_form(talk: Talk) -> Form:
    (form,) = (e.form for e in talk.turn.effects if isinstance(e, OpenForm | RejectForm))
    return form


def interview(talk: Talk) -> Interview:
    return talk.dossier.search.applications[-1].interview


def registered(**values: str) -> Talk:
    talk = Talk()
    talk.registers(**values)
    return talk


def at_step(step: Step, **values: str) -> Talk:
    """Robin, at a question about the interview at Acme."""
    talk = registered(**values)
    talk.command("list")
    talk.presses(Choice.SHOW, talk.dossier.search.applications[0].id)
    match step:
        case Step.WHAT_CHANGED | Step.NEW_DAY | Step.CHANGE_NOTED:
            talk.presses(Choice.INTERVIEW_CHANGED)
            if step is Step.NEW_DAY:
                talk.presses(Choice.MOVED)
            elif step is Step.CHANGE_NOTED:
                talk.presses(Choice.CALLED_OFF)
        case Step.ROUND_GRANTED:
            talk.presses(Choice.HEARD)
            talk.presses(Choice.ANOTHER_ROUND)
        case _:
            talk.presses(Choice.DETAILS)
    return talk
