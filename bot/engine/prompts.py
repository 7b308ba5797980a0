"""How each step asks: a message, or a form."""

from collections.abc import Callable

from bot.engine import forms, home
from bot.engine.dossier import Question
from bot.engine.flows import (
    correcting,
    known,
    leaving,
    meant,
    nudging,
    places,
    recording,
    registering,
    settings,
    the_call,
    what_they_said,
    which,
)
from bot.engine.forms import FormFlow
from bot.engine.meaning import Message
from bot.engine.steps import Step
from bot.engine.view import View

Prompt = Callable[[Question, View], Message]

FORMS: dict[Step, FormFlow] = {
    flow.step: flow
    for flow in (
        registering.FLOW,
        correcting.FLOW,
        places.PLACE_FLOW,
        places.ZONE_FLOW,
        settings.QUIET_FLOW,
    )
}


def _form_prompt(flow: FormFlow) -> Prompt:
    return lambda question, view: forms.prompt(question, view, flow)


PROMPTS: dict[Step, Prompt] = {
    Step.HOME: home.home_prompt,
    Step.LIST: home.list_prompt,
    Step.KNOWN: known.prompt,
    Step.SAME_AGAIN: registering.same_again_prompt,
    Step.SAVED: registering.saved_prompt,
    Step.CALL_DUE: nudging.call_due_prompt,
    Step.SEVERAL_DUE: nudging.several_due_prompt,
    Step.OUTCOME_MISSING: nudging.outcome_missing_prompt,
    Step.DIGEST: nudging.digest_prompt,
    Step.CALL_CARD: the_call.card_prompt,
    Step.HEARD: what_they_said.heard_prompt,
    Step.MAY_CALL_AGAIN: what_they_said.may_call_again_prompt,
    Step.CALL_BACK_DAY: what_they_said.call_back_day_prompt,
    Step.WHICH_DAY: what_they_said.which_day_prompt,
    Step.DAY_FOR_WHAT: what_they_said.day_for_what_prompt,
    Step.THEY_DECIDE: what_they_said.they_decide_prompt,
    Step.RECORDED: recording.recorded_prompt,
    Step.CONFIRMING: meant.confirming_prompt,
    Step.CHOOSING_MEANING: meant.choosing_meaning_prompt,
    Step.CHOOSING_APPLICATION: which.prompt,
    Step.SETTINGS: settings.prompt,
    Step.STOPPED: leaving.stopped_prompt,
    Step.FORGETTING: leaving.forgetting_prompt,
} | {step: _form_prompt(flow) for step, flow in FORMS.items()}
"""How each step asks."""
