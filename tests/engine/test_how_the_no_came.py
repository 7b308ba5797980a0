"""How the no came, in words: asked once, and never of who has said it."""

import pytest

from bot.advice.model import Channel
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk


def asked_how_it_came() -> Talk:
    """A no was told, and that Robin will ask them why."""
    talk = Talk()
    talk.registers()
    talk.says("they rejected me")
    talk.presses(Choice.YES)
    talk.presses(Choice.ASK_THEM)
    return talk


def test_how_the_no_came_may_be_typed() -> None:
    """Asked "how did it come?", "by email" is the answer, and nothing about a thank-you."""
    talk = asked_how_it_came()
    assert talk.newest.step == Step.NO_CAME
    talk.says("by email")
    outcome = talk.dossier.search.applications[0].outcome
    assert outcome is not None
    assert outcome.channel is Channel.EMAIL
    assert talk.newest.step == Step.ASKING_WHY


def test_words_that_name_no_way_leave_the_question_open() -> None:
    """What is not understood is asked again, and no way is assumed."""
    talk = asked_how_it_came()
    talk.says("purple")
    outcome = talk.dossier.search.applications[0].outcome
    assert outcome is not None
    assert outcome.channel is None


@pytest.mark.parametrize(
    ("words", "channel"),
    [
        ("got a rejection by email", Channel.EMAIL),
        ("they rejected me in the portal", Channel.PORTAL),
        ("they rejected me", None),
    ],
)
def test_how_the_no_came_is_not_asked_of_who_has_said_it(
    words: str, channel: Channel | None
) -> None:
    """Nobody wants to tell of a no in more words than needed."""
    talk = Talk()
    talk.registers()
    talk.says(words)
    talk.presses(Choice.YES)
    outcome = talk.dossier.search.applications[0].outcome
    assert outcome is not None
    assert outcome.channel is channel
    talk.presses(Choice.ASK_THEM)
    assert talk.newest.step == (Step.NO_CAME if channel is None else Step.ASKING_WHY)
