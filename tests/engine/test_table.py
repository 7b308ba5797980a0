"""The transition table: each step can be reached, answered and left."""

from collections import deque

import pytest

from bot.engine.choices import Choice
from bot.engine.steps import NUDGES, UNDER_WAY, Step
from bot.engine.table import FORMS, PROMPTS, STANDS_FOR, TABLE, choices_of, row

ENTRANCES = {
    # by command or free text, whatever the conversation was doing
    Step.HOME,
    Step.ERASURE_AHEAD,
    Step.LIST,
    Step.KNOWN,
    Step.REGISTERING,
    Step.CORRECTING,
    Step.CALL_CARD,
    Step.HEARD,
    Step.OUTCOME_MISSING,
    Step.SETTINGS,
    Step.ZONE,
    Step.QUIET,
    Step.STOPPED,
    Step.FORGETTING,
    Step.COACH,
    Step.HOME_SERVER,  # beside the answer to a command on a server
    Step.CONFIRMING,
    Step.CHOOSING_MEANING,
    Step.CHOOSING_APPLICATION,
    Step.KEEPING,  # a message that was picked
    Step.NERVOUS,
    Step.IMPORTING,  # a file that was sent
    Step.UNDOING,  # the word "undo"
    # by themselves
    *NUDGES,
}


def test_every_step_has_answers_and_words() -> None:
    """A step without a prompt or without a row would be a dead end."""
    assert set(TABLE) == set(Step)
    assert set(PROMPTS) == set(Step)


def test_every_step_can_be_reached() -> None:
    """A step that nothing leads to is dead code."""
    reached, ahead = set(ENTRANCES), deque(ENTRANCES)
    while ahead:
        for transition in TABLE[ahead.popleft()].values():
            for step in transition.leads_to - reached:
                reached.add(step)
                ahead.append(step)
    assert reached == set(Step)


@pytest.mark.parametrize("step", sorted(Step), ids=str)
def test_every_step_can_be_left(step: Step) -> None:
    """Some answer leads elsewhere; steps under way can be cancelled besides."""
    elsewhere = [t for t in TABLE[step].values() if t.leads_to != {step}]
    assert elsewhere or step in UNDER_WAY


def test_what_can_be_said_out_of_the_blue_has_a_home() -> None:
    """A choice without a question is done at a step that knows it."""
    for choice, step in STANDS_FOR.items():
        assert row(step, choice) is not None


def test_forms_are_steps_with_forms() -> None:
    """Every form's step takes a page at once and fields one by one."""
    for step in FORMS:
        assert {c.value for c in TABLE[step]} >= {"form submitted", "form not shown", "words"}


def test_a_step_of_another_release_has_no_choices() -> None:
    """A stored step that is gone offers nothing, and so leads home (S29)."""
    assert choices_of(None) == frozenset()
    assert row("a_step_of_long_ago", Choice.UNDO) is None
