"""What they said could be better: noted, decided on thing by thing, kept where it belongs."""

import pytest

from bot.advice.model import Feedback, FeedbackWish
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk
from tests.engine.refused import MONDAY, newest, refused


def test_too_long_words_are_asked_for_again_and_nothing_is_lost() -> None:
    """Spares the job seeker a text that is cut without a word."""
    talk = refused()
    talk.presses(Choice.NOTE_WORDS)
    talk.says("numbers " * 300)
    assert "up to 2,000 fit here" in talk.words
    assert talk.newest.step == Step.NOTING


def test_a_long_thing_is_put_shorter_for_the_list() -> None:
    """Spares the job seeker a page of text before each interview."""
    talk = refused()
    talk.presses(Choice.NOTE_WORDS)
    talk.says("you know, " + "examples " * 30)
    talk.presses(Choice.YES)
    assert talk.newest.step == Step.AREA_WORDS
    talk.says("examples " * 30)
    assert "up to 200 fit here" in talk.words
    talk.says("more examples")
    talk.says("rehearse " * 40)
    assert "up to 200 fit here" in talk.words
    assert [area.words for area in talk.dossier.search.areas] == ["more examples"]


def test_of_several_things_each_is_decided_on() -> None:
    """Spares the job seeker all or nothing."""
    talk = refused()
    talk.presses(Choice.NOTE_WORDS)
    talk.says("numbers; slower; shorter")
    talk.presses(Choice.NO)
    assert "“slower”" in talk.words
    talk.presses(Choice.YES)
    talk.presses(Choice.SKIP)
    assert "“shorter”" in talk.words
    talk.says("skip")
    assert [area.words for area in talk.dossier.search.areas] == ["slower"]
    assert newest(talk.dossier).feedback == Feedback(
        wish=FeedbackWish.NOTED,
        wished_at=MONDAY,
        words="numbers; slower; shorter",
        noted_at=MONDAY,
    )


@pytest.mark.parametrize("said", ["undo", "undo that"])
def test_undo_in_the_middle_takes_back_what_was_noted_last(said: str) -> None:
    """Spares the job seeker a list with a thing that they did not mean."""
    talk = refused()
    talk.presses(Choice.NOTE_WORDS)
    talk.says("numbers; slower")
    talk.presses(Choice.YES)
    talk.says(said)
    assert talk.dossier.search.areas == ()
    assert newest(talk.dossier).feedback is not None


@pytest.mark.parametrize(
    ("said", "step"),
    [
        pytest.param("I got feedback", Step.NOTING, id="the words are asked for"),
        pytest.param("they said I was too quiet", Step.AREA_PROPOSED, id="the words are there"),
    ],
)
def test_feedback_can_come_unasked(said: str, step: Step) -> None:
    """Spares the job seeker the way back to a message of last week."""
    talk = refused()
    talk.presses(Choice.NOT_AT_ALL)
    talk.says(said)
    assert talk.newest.step == step
    assert talk.newest.about.application_id == newest(talk.dossier).id


def test_feedback_without_a_no_is_something_to_work_on_all_the_same() -> None:
    """Spares the job seeker a form that wants a rejection first."""
    talk = Talk()
    talk.registers()
    talk.says("I got feedback")
    assert talk.newest.step != Step.NOTING
    talk.says("they said I should practise more")
    talk.presses(Choice.YES)
    (area,) = talk.dossier.search.areas
    assert area.application_id == newest(talk.dossier).id
    assert newest(talk.dossier).feedback is None


def test_feedback_about_another_employer_is_not_put_down_to_the_no() -> None:
    """Spares the job seeker words in the wrong mouth."""
    talk = refused()
    talk.registers("Globex")
    talk.says("at Globex they said I should practise more")
    assert talk.newest.step == Step.AREA_PROPOSED
    assert talk.newest.about.application_id == newest(talk.dossier).id
    assert talk.dossier.search.applications[0].feedback is None


def test_what_is_noted_stands_on_the_application() -> None:
    """Spares the job seeker a search for the words that they wrote down."""
    talk = refused()
    talk.presses(Choice.NOTE_WORDS)
    talk.says("more numbers")
    talk.command("list")
    talk.presses(Choice.ENDED_ONES)
    talk.presses(Choice.SHOW, newest(talk.dossier).id)
    assert "in your words: “more numbers”" in talk.words
    assert Choice.NOTE_WORDS not in {action for _, action, _ in talk.offers[-1]}


def test_feedback_goes_to_the_no_that_is_named() -> None:
    """Spares the job seeker words in the wrong mouth where there are two refusals."""
    talk = refused()
    talk.registers("Globex")
    talk.says("Globex rejected me")
    talk.presses(Choice.YES)
    talk.says("at Acme they said I should practise more")
    first, second = talk.dossier.search.applications
    assert first.feedback is not None
    assert second.feedback is None
