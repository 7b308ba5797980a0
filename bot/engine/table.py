"""The transition table: (step, what came) -> (handler, possible next steps).

The machine looks every choice, form and free text up here and nowhere else, checks that a handler
asked only what its row allows, and draws the state diagram from it (`diagram.py`).

What is not listed is not an error: the machine gives it a friendly way on.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.engine import forms, home
from bot.engine.choices import Choice
from bot.engine.dossier import Question
from bot.engine.flows import (
    correcting,
    leaving,
    meant,
    nudging,
    places,
    putting_off,
    recording,
    registering,
    settings,
    the_call,
    undoing,
    what_they_said,
    which,
)
from bot.engine.forms import FormFlow
from bot.engine.scene import Scene
from bot.engine.steps import Step


class Trigger(StrEnum):
    """What can answer a question without being one of its choices."""

    FORM_SUBMITTED = "form submitted"
    FORM_NOT_SHOWN = "form not shown"
    WORDS = "words"
    """Free text; the handler gives back None when the words do not answer it."""


Handler = Callable[[Scene], Scene | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """`leads_to` are the steps that may be asked next; asking nothing is always allowed."""

    handler: Handler
    leads_to: frozenset[Step]


Rows = dict[Choice | Trigger, Transition]


def to(handler: Handler, *steps: Step) -> Transition:
    return Transition(handler=handler, leads_to=frozenset(steps))


def _form(flow: FormFlow, *results: Step) -> Rows:
    """The rows of a form: a page at once, or its fields in the chat."""
    again = (flow.step, *results)
    return {
        Trigger.FORM_SUBMITTED: to(lambda scene: forms.submitted(scene, flow), *again),
        Trigger.FORM_NOT_SHOWN: to(lambda scene: forms.not_shown(scene, flow), flow.step),
        Trigger.WORDS: to(lambda scene: forms.worded(scene, flow), *again),
        Choice.FIELD: to(lambda scene: forms.field_chosen(scene, flow), flow.step),
        Choice.SKIP: to(lambda scene: forms.skipped(scene, flow), flow.step),
        Choice.SAVE: to(lambda scene: forms.saved(scene, flow), *again),
    }


_STOP = to(leaving.stop_from_message, Step.STOPPED)
_UNDO = to(undoing.pressed, Step.KNOWN)
_ENDED: Rows = {
    Choice.TALKED: to(the_call.talked, Step.HEARD),
    Choice.LEFT_MESSAGE: to(the_call.left_message, Step.RECORDED),
    Choice.NO_ANSWER: to(the_call.no_answer, Step.RECORDED),
    Choice.WRONG_PERSON: to(the_call.wrong_person, Step.RECORDED),
    Choice.NOT_CALLED: to(the_call.not_called, Step.KNOWN),
}
_SAID: Rows = {
    Choice.NOTHING_DECIDED: to(what_they_said.nothing_decided, Step.MAY_CALL_AGAIN),
    Choice.THEY_CALL: to(what_they_said.they_call, Step.THEY_DECIDE, Step.RECORDED),
    Choice.REJECTED: to(what_they_said.rejected, Step.RECORDED),
    Choice.OFFERED: to(what_they_said.offered, Step.RECORDED),
}
_AGAIN: Rows = {
    Choice.YES_ON: to(what_they_said.call_back_on, Step.CALL_BACK_DAY, Step.RECORDED),
    Choice.YES_NO_DAY: to(what_they_said.call_back_some_day, Step.RECORDED),
    Choice.NO_CALLS: to(what_they_said.no_more_calls, Step.RECORDED),
}
_HEARD_WORDS = to(
    what_they_said.heard_worded,
    Step.DAY_FOR_WHAT,
    Step.RECORDED,
    Step.WHICH_DAY,
    Step.HEARD,
)
_CALL_WORDS = replace(_HEARD_WORDS, handler=what_they_said.call_worded)
_CALL_BACK_WORDS = to(
    what_they_said.call_back_worded,
    Step.RECORDED,
    Step.WHICH_DAY,
    Step.CALL_BACK_DAY,
    Step.MAY_CALL_AGAIN,
)

TABLE: dict[Step, Rows] = {
    Step.HOME: {
        Choice.SHOW: to(home.chosen, Step.KNOWN),
        Choice.ADD: to(lambda scene: registering.opened(scene, ""), Step.REGISTERING),
        Choice.LIST: to(home.listed, Step.LIST),
        Choice.SETTINGS: to(settings.shown, Step.SETTINGS),
    },
    Step.LIST: {
        Choice.SHOW: to(home.chosen, Step.KNOWN),
        Choice.MORE: to(home.more, Step.LIST),
        Choice.ADD: to(lambda scene: registering.opened(scene, ""), Step.REGISTERING),
    },
    Step.KNOWN: {
        Choice.SHOW_CARD: to(
            lambda scene: the_call.asked_for(scene, scene.application),
            Step.CALL_CARD,
            Step.KNOWN,
            Step.HEARD,
            Step.OUTCOME_MISSING,
        ),
        Choice.SAY: to(the_call.script_told),
        Choice.HEARD: to(the_call.heard, Step.HEARD),
        Choice.CHANGE: to(correcting.from_known, Step.CORRECTING, Step.HEARD),
        Choice.PLACE: to(places.employer_place_asked, Step.PLACE),
    },
    Step.REGISTERING: _form(registering.FLOW, Step.SAVED, Step.SAME_AGAIN),
    Step.SAME_AGAIN: {
        Choice.SHOW: to(registering.show_first, Step.KNOWN),
        Choice.SAVE_ANYWAY: to(registering.save_anyway, Step.SAVED),
    },
    Step.SAVED: {
        Choice.CHANGE: to(correcting.from_saved, Step.CORRECTING),
        Choice.PLACE: to(places.employer_place_asked, Step.PLACE),
        Choice.UNDO: _UNDO,
        Choice.SET_ZONE: to(places.zone_asked, Step.ZONE),
        Trigger.WORDS: to(correcting.day_worded, Step.SAVED),
    },
    Step.CORRECTING: _form(correcting.FLOW, Step.SAVED),
    Step.PLACE: _form(places.PLACE_FLOW, Step.SAVED),
    Step.CALL_DUE: {
        Choice.SHOW_CARD: to(the_call.card_from_nudge, Step.CALL_CARD),
        Choice.HEARD: to(the_call.heard, Step.HEARD),
        Choice.LATER: to(putting_off.later_today),
        Choice.TOMORROW: to(putting_off.tomorrow),
        Choice.RING: to(putting_off.ring_anyway),
        Choice.WHY: to(nudging.why),
        Choice.STOP: _STOP,
    },
    Step.SEVERAL_DUE: {
        Choice.SHOW_CARD: to(the_call.card_of_chosen, Step.CALL_CARD, Step.CHOOSING_APPLICATION),
        Choice.TOMORROW: to(putting_off.tomorrow),
        Choice.WHY: to(nudging.why),
        Choice.STOP: _STOP,
    },
    Step.OUTCOME_MISSING: _ENDED | {Trigger.WORDS: _CALL_WORDS},
    Step.DIGEST: {Choice.LIST: to(home.listed, Step.LIST), Choice.STOP: _STOP},
    Step.CALL_CARD: _ENDED | {Trigger.WORDS: _CALL_WORDS},
    Step.HEARD: _SAID | {Trigger.WORDS: _HEARD_WORDS},
    Step.MAY_CALL_AGAIN: _AGAIN
    | {
        Choice.YES: to(what_they_said.call_back_on, Step.CALL_BACK_DAY),
        Choice.NO: to(what_they_said.no_more_calls, Step.RECORDED),
        Trigger.WORDS: _CALL_BACK_WORDS,
    },
    Step.CALL_BACK_DAY: {
        Choice.DONT_KNOW: to(what_they_said.call_back_some_day, Step.RECORDED),
        Trigger.WORDS: _CALL_BACK_WORDS,
    },
    Step.WHICH_DAY: {
        Choice.PICK: to(what_they_said.day_picked, Step.RECORDED, Step.WHICH_DAY),
        Trigger.WORDS: to(what_they_said.which_day_worded, Step.RECORDED, Step.WHICH_DAY),
    },
    Step.DAY_FOR_WHAT: {
        Choice.YES_ON: _AGAIN[Choice.YES_ON],
        Choice.THEY_CALL: _SAID[Choice.THEY_CALL],
    },
    Step.THEY_DECIDE: {
        Choice.DONT_KNOW: to(what_they_said.no_decision_day, Step.RECORDED),
        Trigger.WORDS: to(
            what_they_said.decision_worded, Step.RECORDED, Step.WHICH_DAY, Step.THEY_DECIDE
        ),
    },
    Step.RECORDED: {
        Choice.CHANGE: to(recording.change, Step.HEARD, Step.OUTCOME_MISSING),
        Choice.UNDO: _UNDO,
        Trigger.WORDS: to(what_they_said.correct_worded, Step.RECORDED, Step.WHICH_DAY),
    },
    Step.CONFIRMING: {Choice.YES: to(meant.confirmed), Choice.NO: to(meant.not_quite)},
    Step.CHOOSING_MEANING: {
        Choice.PICK: to(meant.meaning_picked, Step.CHOOSING_MEANING),
        Choice.NO: to(meant.not_quite),
    },
    Step.CHOOSING_APPLICATION: {
        Choice.PICK: to(which.picked, Step.CHOOSING_APPLICATION),
        Trigger.WORDS: to(which.typed),
    },
    Step.SETTINGS: {
        Choice.SET_ZONE: to(places.zone_asked, Step.ZONE),
        Choice.SET_QUIET: to(settings.quiet_asked, Step.QUIET),
        Choice.STOP: to(leaving.stop, Step.STOPPED),
        Choice.START: to(leaving.start, Step.HOME),
    },
    Step.ZONE: _form(places.ZONE_FLOW),
    Step.QUIET: _form(settings.QUIET_FLOW, Step.SETTINGS),
    Step.STOPPED: {
        Choice.UNDO: _UNDO,
        Choice.START: to(leaving.start_from_message, Step.HOME),
    },
    Step.FORGETTING: {
        Choice.ERASE: to(leaving.erase),
        Choice.KEEP: to(leaving.keep),
        Choice.YES: to(leaving.forgetting_asked_again, Step.FORGETTING),
        Choice.NO: to(leaving.keep),
    },
}


def _choices(rows: Rows) -> tuple[Choice, ...]:
    return tuple(came for came in rows if isinstance(came, Choice))


STANDS_FOR: dict[Choice, Step] = {
    **dict.fromkeys(_choices(_ENDED), Step.OUTCOME_MISSING),
    **dict.fromkeys(_choices(_SAID), Step.HEARD),
    **dict.fromkeys(_choices(_AGAIN), Step.MAY_CALL_AGAIN),
    Choice.SHOW_CARD: Step.KNOWN,
    Choice.SAY: Step.KNOWN,
    Choice.HEARD: Step.KNOWN,
    Choice.CHANGE: Step.KNOWN,
}
"""The step at home in which a choice can be made of an application without being asked."""

OUT_OF_THE_BLUE: dict[Choice, Callable[[Scene], Scene]] = {Choice.STOP: leaving.stop}
"""What needs neither a question nor an application."""


def row(step: str, came: Choice | Trigger) -> Transition | None:
    """The table's row, or None: also for a step that an older release knew."""
    return TABLE[Step(step)].get(came) if step in Step.__members__.values() else None


def choices_of(question: Question | None) -> frozenset[str]:
    """What can be chosen at an open question."""
    if question is None or question.step not in Step.__members__.values():
        return frozenset()
    return frozenset(c.value for c in TABLE[Step(question.step)] if isinstance(c, Choice))
