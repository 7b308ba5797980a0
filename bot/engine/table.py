"""The transition table: (step, what came) -> (handler, possible next steps).

The machine looks every choice, form and free text up here and nowhere else, and checks that a
handler asked only what its row allows. The state diagram in `bot/README.md` is drawn from it.

What is not listed is not an error: the machine gives it a friendly way on.
"""

from collections.abc import Callable

from bot.engine import forms
from bot.engine.chapters import (
    after_interview,
    after_no,
    calling,
    coach,
    files,
    free_text,
    home,
    hours,
    instead,
    nudges,
    offers,
    person,
    practising,
    registering,
    rounds,
)
from bot.engine.choices import Choice
from bot.engine.dossier import Question
from bot.engine.flows import leaving
from bot.engine.forms import FormFlow
from bot.engine.rows import Chapter, Prompt, Rows, Transition, Trigger, choices_in
from bot.engine.scene import Scene
from bot.engine.steps import Step

CHAPTERS: tuple[Chapter, ...] = (
    home.CHAPTER,
    registering.CHAPTER,
    rounds.CHAPTER,
    nudges.CHAPTER,
    after_interview.CHAPTER,
    after_no.CHAPTER,
    calling.CHAPTER,
    instead.CHAPTER,
    hours.CHAPTER,
    coach.CHAPTER,
    files.CHAPTER,
    free_text.CHAPTER,
    person.CHAPTER,
    practising.CHAPTER,
    offers.CHAPTER,
)

TABLE: dict[Step, Rows] = {
    step: rows for chapter in CHAPTERS for step, rows in chapter.rows.items()
}

FORMS: dict[Step, FormFlow] = {flow.step: flow for chapter in CHAPTERS for flow in chapter.forms}


def _form_prompt(flow: FormFlow) -> Prompt:
    return lambda question, view: forms.prompt(question, view, flow)


PROMPTS: dict[Step, Prompt] = {
    step: prompt for chapter in CHAPTERS for step, prompt in chapter.prompts.items()
} | {step: _form_prompt(flow) for step, flow in FORMS.items()}
"""How each step asks."""

STANDS_FOR: dict[Choice, Step] = {
    choice: step for chapter in CHAPTERS for choice, step in chapter.stands_for.items()
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
    return frozenset(choice.value for choice in choices_in(TABLE[Step(question.step)]))
