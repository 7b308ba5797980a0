"""Words that are on the screen, typed instead of pressed; and a bare name."""

import pytest

from bot.advice.model import Result
from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk
from tests.engine.on_the_screen import after_the_interview, with_an_offer


def test_a_field_is_chosen_by_its_name_alone() -> None:
    """The button says "Add: Agency"; whoever types "agency" has read it."""
    talk = Talk()
    talk.registers()
    talk.presses(Choice.DETAILS)
    talk.says("the employer")
    assert talk.newest.step == Step.DETAILS_EMPLOYER
    talk.says("agency")
    assert "“" not in talk.words
    talk.says("Randstad")
    talk.says("save")
    assert talk.dossier.search.applications[0].agency == "Randstad"


def test_a_label_that_is_no_answer_elsewhere_is_read_off_the_screen() -> None:
    """ "Ask me" stood on the button, and was taken for one of three other things."""
    talk = after_the_interview()
    talk.says("Ask me")
    assert talk.newest.step == Step.DEBRIEF_DECISION


def test_a_label_of_the_message_before_still_counts_after_a_look_at_home() -> None:
    """Who looks home after a no, and then types "ask them", means the button above."""
    talk = Talk()
    talk.registers()
    talk.says("they rejected me")
    talk.presses(Choice.YES)
    talk.command("home")
    talk.says("ask them")
    assert talk.newest.step == Step.NO_CAME


def test_what_is_certain_in_words_comes_before_what_a_button_says() -> None:
    """A no that was typed is asked about first, also where a button says the same."""
    talk = Talk()
    talk.registers()
    talk.command("show")
    talk.presses(Choice.HEARD)
    talk.says("a no")
    assert talk.newest.step == Step.CONFIRMING
    assert talk.dossier.search.applications[0].outcome is None


def test_a_bare_name_asks_the_same_of_another_employer() -> None:
    """Asked "did Globex say no?", "no, Acme" is no word from Acme."""
    talk = Talk()
    talk.registers("Acme")
    talk.registers("Globex")
    talk.says("Globex rejected me")
    talk.says("no, Acme")
    assert "Did Acme say no?" in talk.words
    talk.says("yes")
    acme, globex = talk.dossier.search.applications
    assert acme.outcome is not None
    assert acme.outcome.result is Result.REJECTED
    assert globex.outcome is None


@pytest.mark.parametrize("words", ["Globex", "Acme called me back about the salary", "neither"])
def test_more_than_another_name_is_read_as_it_is(words: str) -> None:
    """The name that was asked about, and a sentence, are no correction of the name."""
    talk = Talk()
    talk.registers("Acme")
    talk.registers("Globex")
    talk.says("Globex rejected me")
    talk.says(words)
    assert "Did Acme say no?" not in talk.words


def test_an_answer_that_stands_on_the_screen_is_its_button() -> None:
    """Spares whoever has just been asked for an answer being asked whether it is one."""
    talk = with_an_offer()
    talk.command("offer")
    talk.says("decline")
    assert "polite letter" in talk.words
    talk.presses(Choice.CHANGE_ANSWER)
    talk.says("accept")
    assert "You accepted the offer from Acme." in talk.words


@pytest.mark.parametrize("words", ["agency", "more numbers"])
def test_words_of_the_screen_that_are_not_there_are_guessed_as_nothing(words: str) -> None:
    """Spares the job seeker a message on a voicemail that they never left."""
    talk = Talk()
    talk.says(words)
    assert "I'm not sure what" in talk.words
    assert "voicemail" not in talk.words


@pytest.mark.parametrize("words", ["details", "more", "show me the details"])
def test_details_of_nothing_show_how_things_stand(words: str) -> None:
    """Spares the job seeker "I'm not sure" for a wish to see what there is."""
    talk = Talk()
    talk.says(words)
    assert "Nothing is open" in talk.words
