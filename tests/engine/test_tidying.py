"""What the conversation keeps, and what it says, when time takes something (H19)."""

from dataclasses import replace
from datetime import timedelta

from bot.engine.choices import Choice
from bot.engine.effects import Erase, Say
from bot.engine.events import TidyingCameDue
from bot.engine.steps import Step
from tests.engine.conversations import Talk

A_YEAR = timedelta(days=336)


def tidy(talk: Talk) -> None:
    talk.happens(TidyingCameDue(id=f"tidy {talk.now}"))


def away_for_a_year() -> Talk:
    talk = Talk()
    talk.registers()
    talk.now += A_YEAR
    tidy(talk)
    return talk


def test_what_was_asked_about_it_goes_with_it() -> None:
    """A phone number in the draft of a form is as much of an interviewer as one that was saved."""
    talk = Talk()
    talk.command("add Globex")
    talk.registers("Acme", people="Dana Fox, +49 30 1234")
    talk.says("they rejected me")
    talk.presses(Choice.YES)
    (acme,) = talk.dossier.search.applications
    talk.registers("Initech", people="Sam Poe")
    talk.dossier = replace(
        talk.dossier,
        conversation=replace(talk.dossier.conversation, offered_import=talk.dossier.search),
    )
    assert "Dana Fox" in repr(talk.dossier)
    talk.now += timedelta(days=31)
    tidy(talk)
    assert "Dana Fox" not in repr(talk.dossier)
    assert "Sam Poe" in repr(talk.dossier), "what is open is not touched"
    conversation = talk.dossier.conversation
    assert (conversation.undo, conversation.offered_import) == (None, None)
    asked = [question.about.application_id for question in conversation.questions]
    assert acme.id not in asked
    assert all(asked), "what was asked so long ago about nothing in particular may hold anything"


def test_where_nothing_has_to_go_nothing_changes() -> None:
    """A look by housekeeping costs nobody their undo or an open question."""
    talk = Talk()
    talk.registers()
    before = talk.dossier
    tidy(talk)
    assert (talk.dossier, talk.turn.effects) == (before, ())


def test_they_are_told_outside_of_quiet_hours_and_it_is_no_nudge() -> None:
    """Nobody is woken for it, and nobody is written to less for not answering it."""
    talk = away_for_a_year()
    (said,) = (effect for effect in talk.turn.effects if isinstance(effect, Say))
    assert said.hold is not None
    assert said.nudge_keys == ()
    assert talk.dossier.search.nudge_log == ()
    assert not talk.turn.by_person
    assert "On Friday 15 October I'll erase" in talk.words


def test_words_that_mean_something_are_answered_and_keep_it_as_well() -> None:
    """Whoever comes back with news is not told about erasing again."""
    talk = away_for_a_year()
    talk.says("they rejected me")
    assert "Nothing was erased" not in talk.words
    assert talk.newest.step == Step.CONFIRMING
    talk.now += timedelta(days=31)
    tidy(talk)
    assert talk.dossier.search.applications


def test_keeping_and_erasing_are_one_press_away() -> None:
    """Whoever has found a job need not wait a month to be forgotten."""
    talk = away_for_a_year()
    talk.presses(Choice.ERASE)
    assert talk.turn.dossier is None
    assert any(isinstance(effect, Erase) for effect in talk.turn.effects)
    talk = away_for_a_year()
    talk.presses(Choice.KEEP)
    assert "Nothing was erased" in talk.words


def test_who_says_nothing_is_erased_without_another_word() -> None:
    """A farewell to somebody who is long gone would only be one more message."""
    talk = away_for_a_year()
    talk.now += timedelta(days=31)
    tidy(talk)
    assert (talk.turn.dossier, talk.turn.effects) == (None, (Erase(),))


def test_who_stopped_all_reminders_is_told_as_well() -> None:
    """It is no reminder: without it their search would be gone one day, unsaid."""
    talk = Talk()
    talk.registers()
    talk.command("stop")
    talk.now += A_YEAR
    tidy(talk)
    assert talk.newest.step == Step.ERASURE_AHEAD


def test_a_press_on_the_message_after_all_keeps_it_for_another_year() -> None:
    """They were here: the year begins anew, and so does the notice."""
    talk = away_for_a_year()
    talk.presses(Choice.KEEP)
    talk.now += timedelta(days=60)
    tidy(talk)
    assert talk.turn.effects == ()
    talk.now += A_YEAR
    tidy(talk)
    assert talk.newest.step == Step.ERASURE_AHEAD
    assert talk.newest.answered == ""
