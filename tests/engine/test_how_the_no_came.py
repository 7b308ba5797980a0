"""How the no came, in words: asked once, and never of who has said it."""

import pytest

from bot.advice.model import Channel
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk
from tests.engine.german import registered


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


def asked_how(*, german: bool = False) -> Talk:
    talk = registered() if german else Talk()
    if not german:
        talk.registers()
    talk.says("sie haben abgesagt" if german else "they rejected me")
    talk.presses(Choice.YES)
    talk.presses(Choice.ASK_THEM)
    assert talk.newest.step == Step.NO_CAME
    return talk


@pytest.mark.parametrize(
    ("words", "german", "channel", "reason"),
    [
        ("by mail, they said I was too quiet", False, Channel.EMAIL, "they said I was too quiet"),
        ("on the phone. too vague, he said", False, Channel.PHONE, "too vague, he said"),
        ("they said my phone manner was too curt", False, None, None),
        (
            "per Mail, sie sagten ich war zu leise",
            True,
            Channel.EMAIL,
            "sie sagten ich war zu leise",
        ),
        ("telefonisch, weil ich zu leise war", True, Channel.PHONE, "ich zu leise war"),
    ],
)
def test_a_reason_told_with_the_way_is_kept_beside_it(
    words: str, german: bool, channel: Channel | None, reason: str | None
) -> None:
    """Spares the job seeker a letter that asks for what they have just told."""
    talk = asked_how(german=german)
    talk.says(words)
    (application,) = talk.dossier.search.applications
    assert application.outcome is not None
    assert application.outcome.channel is channel
    assert application.feedback is not None
    assert application.feedback.words == (reason or words)
    assert talk.newest.step == Step.AREA_PROPOSED


def test_a_reason_that_is_known_leaves_the_way_to_be_noted() -> None:
    """Said a second time it is not kept a second time, and the way is not lost."""
    talk = Talk()
    talk.registers()
    talk.says("they rejected me because I was too quiet")
    talk.presses(Choice.YES)
    talk.command("list")
    talk.presses(Choice.ENDED_ONES)
    talk.presses(Choice.SHOW, talk.dossier.search.applications[0].id)
    talk.presses(Choice.ASK_THEM)
    assert talk.newest.step == Step.NO_CAME
    talk.says("by mail, because I was too quiet")
    (application,) = talk.dossier.search.applications
    assert application.outcome is not None
    assert application.outcome.channel is Channel.EMAIL
    assert application.feedback is not None
    assert application.feedback.words == "I was too quiet"
