"""What a coach's click or command means: a case, the queue, or their own job search."""

import pytest

from bot.engine.desk import QueueAsked, form_key, meant
from bot.engine.events import (
    ActionChosen,
    CoachAct,
    CoachActed,
    CommandInvoked,
    Event,
    FormNotShown,
    FormSubmitted,
    NudgesCameDue,
    Profile,
    TextEntered,
)

CASE_ID = "0123456789abcdef"


@pytest.mark.parametrize(
    ("event", "act", "case_id", "words"),
    [
        pytest.param(
            ActionChosen(id="e", key="desk", action="open_case", value="c1"),
            CoachAct.OPEN,
            "c1",
            "",
            id="a button on a case",
        ),
        pytest.param(
            FormSubmitted(id="e", key=form_key("abc1"), values={"answer": " Hello\nthere "}),
            CoachAct.ANSWER,
            "abc1",
            "Hello there",
            id="an answer",
        ),
        pytest.param(
            FormNotShown(id="e", key=form_key("abc1")),
            CoachAct.CANNOT_WRITE,
            "abc1",
            "",
            id="a form that could not be shown",
        ),
        pytest.param(
            CommandInvoked(id="e", text=f"coach {CASE_ID} Hello there"),
            CoachAct.ANSWER,
            CASE_ID,
            "Hello there",
            id="an answer by command",
        ),
    ],
)
def test_what_a_coach_does_is_about_one_case(
    event: Event, act: CoachAct, case_id: str, words: str
) -> None:
    """A click must reach the person it is about, and nobody else."""
    found = meant(event, "casey")
    assert isinstance(found, CoachActed)
    assert (found.id, found.by) == ("e", "casey")
    assert (found.act, found.case_id, found.words) == (act, case_id, words)


@pytest.mark.parametrize(
    "event",
    [
        CommandInvoked(id="e", text="coach"),
        CommandInvoked(id="e", text="coach please"),
        TextEntered(id="e", text="Coach"),
    ],
    ids=lambda event: event.text,
)
def test_to_a_coach_the_command_is_the_queue(event: Event) -> None:
    """One word to learn."""
    assert meant(event, "casey") == QueueAsked(id="e", by="casey", profile=Profile())


@pytest.mark.parametrize(
    "event",
    [
        pytest.param(CommandInvoked(id="e", text="home"), id="another command"),
        pytest.param(TextEntered(id="e", text="I had a talk with a coach"), id="words"),
        pytest.param(ActionChosen(id="e", key="q1", action="open_case"), id="another question"),
        pytest.param(
            ActionChosen(id="e", key="desk", action="answer_case", value="c"), id="no button"
        ),
        pytest.param(ActionChosen(id="e", key="desk", action="undo"), id="a forged action"),
        pytest.param(FormSubmitted(id="e", key="q1", values={}), id="another form"),
        pytest.param(FormNotShown(id="e", key="desk-"), id="no case"),
        pytest.param(NudgesCameDue(id="e", nudges=()), id="a nudge of their own"),
    ],
)
def test_a_coach_can_have_interviews_of_their_own(event: Event) -> None:
    """All else is about themselves, as for anybody."""
    assert meant(event, "casey") is None
