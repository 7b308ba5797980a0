"""What the transition table is made of: rows, and the chapters that bring them with their words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from bot.engine import forms
from bot.engine.choices import Choice
from bot.engine.dossier import Question
from bot.engine.forms import FormFlow
from bot.engine.meaning import Message
from bot.engine.scene import Scene
from bot.engine.steps import Step
from bot.engine.view import View


class Trigger(StrEnum):
    """What can answer a question without being one of its choices."""

    FORM_SUBMITTED = "form submitted"
    FORM_NOT_SHOWN = "form not shown"
    WORDS = "words"
    """Free text; the handler gives back None when the words do not answer it."""


Handler = Callable[[Scene], Scene | None]
Prompt = Callable[[Question, View], Message]


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """`leads_to` are the steps that may be asked next; asking nothing is always allowed."""

    handler: Handler
    leads_to: frozenset[Step]


Rows = dict[Choice | Trigger, Transition]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """The steps of one part of the conversation: how each is answered, and how it asks.

    A step asks by its prompt, or by its form. `stands_for` are the choices that may be made of an
    application without being asked, with the step that knows them.
    """

    rows: Mapping[Step, Rows]
    prompts: Mapping[Step, Prompt] = field(default_factory=dict)
    forms: tuple[FormFlow, ...] = ()
    stands_for: Mapping[Choice, Step] = field(default_factory=dict)


def to(handler: Handler, *steps: Step) -> Transition:
    return Transition(handler=handler, leads_to=frozenset(steps))


def form_rows(flow: FormFlow, *results: Step) -> Rows:
    """The rows of a form: at once, in parts, or its fields in the chat."""
    again = (flow.step, *results)
    return {
        Trigger.FORM_SUBMITTED: to(lambda scene: forms.submitted(scene, flow), *again),
        Trigger.FORM_NOT_SHOWN: to(lambda scene: forms.not_shown(scene, flow), flow.step),
        Trigger.WORDS: to(lambda scene: forms.worded(scene, flow), *again),
        Choice.FIELD: to(lambda scene: forms.field_chosen(scene, flow), flow.step),
        Choice.SKIP: to(lambda scene: forms.skipped(scene, flow), flow.step),
        Choice.PICK: to(lambda scene: forms.picked(scene, flow), *again),
        Choice.TICK: to(lambda scene: forms.ticked(scene, flow), flow.step),
        Choice.DONE: to(lambda scene: forms.done(scene, flow), *again),
        Choice.GO_ON: to(forms.gone_on, flow.step),
        Choice.LEAVE_IT: to(forms.left),
        Choice.SAVE: to(lambda scene: forms.saved(scene, flow), *again),
        Choice.YES: to(lambda scene: forms.saved(scene, flow), *again),
    }


def choices_in(rows: Rows) -> tuple[Choice, ...]:
    """The choices among what rows answer to."""
    return tuple(came for came in rows if isinstance(came, Choice))
