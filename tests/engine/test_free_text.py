"""Free text: which application it is about, and what is confirmed first."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.engine.choices import Choice
from bot.engine.steps import Step
from tests.engine.conversations import Talk

MONDAY_CALL = datetime(2026, 10, 19, 7, 30, tzinfo=UTC)


def test_a_guessed_stop_is_confirmed_before_it_stops_anything() -> None:
    """ "please stop it" may mean the employer; silence would be the worst misunderstanding."""
    talk = Talk()
    talk.registers()
    talk.says("please stop reminding me of this")
    assert talk.newest.step == Step.CONFIRMING
    assert talk.dossier.search.seeker.stopped_at is None
    talk.presses(Choice.YES)
    assert talk.dossier.search.seeker.stopped_at is not None


def test_a_rejection_out_of_the_blue_is_about_the_only_application() -> None:
    """Nothing is open in the chat, one application is: that is the one."""
    talk = Talk()
    talk.registers()
    talk.dossier = replace(
        talk.dossier, conversation=replace(talk.dossier.conversation, awaiting="")
    )
    talk.says("they rejected me")
    assert "Did Acme say no?" in talk.words
    talk.presses(Choice.NO)
    assert "nothing was changed" in talk.words


def test_words_about_one_application_leave_the_question_about_another_open() -> None:
    """Telling of Globex must not close the open question about Acme."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.registers("Globex")
    talk.waits_until(MONDAY_CALL)
    talk.presses(Choice.SHOW_CARD)
    talk.presses(Choice.TALKED)
    about_acme = talk.newest
    assert about_acme.step == Step.HEARD
    talk.says("globex rejected me")
    talk.says("yes")
    asked = talk.dossier.conversation.question(about_acme.key)
    assert asked is not None
    assert not asked.answered
    assert talk.dossier.search.applications[1].outcome is not None


def test_words_overtake_the_question_about_the_same_application() -> None:
    """After "they rejected me" nobody is asked any more whether they may call again."""
    talk = Talk()
    talk.registers("Acme", decision="friday")
    talk.waits_until(MONDAY_CALL)
    for choice in (Choice.SHOW_CARD, Choice.TALKED, Choice.NOTHING_DECIDED):
        talk.presses(choice)
    asked = talk.newest.key
    talk.says("they rejected me")
    talk.says("yes")
    overtaken = talk.dossier.conversation.question(asked)
    assert overtaken is not None
    assert overtaken.answered
    assert len(talk.dossier.search.applications[0].contacts) == 1
