"""What is typed in a German chat: buttons by their words, short commands, days, hours, places."""

from dataclasses import replace
from datetime import date

import pytest

from bot.advice.coaching import Coaching
from bot.engine.choices import Choice
from bot.engine.effects import OpenForm
from bot.engine.steps import Step
from bot.understanding.commands import CommandName, exact_command
from tests.engine.german import german, registered, reminded


def test_forms_are_in_german_and_german_days_are_read_in_them() -> None:
    """The day of an interview is the first thing that is asked."""
    talk = german()
    turn = talk.command("add Acme")
    (opened,) = (effect for effect in turn.effects if isinstance(effect, OpenForm))
    assert [field.label.language for field in opened.form.fields][:1] == ["de"]
    talk.submits(employer="Acme", day="14. Oktober", decision="in zwei Wochen")
    (application,) = talk.dossier.search.applications
    assert application.interview.decision_by == date(2026, 10, 28)
    assert "Gespeichert: Acme, Gespräch heute, Mittwoch, 14. Oktober." in talk.words


@pytest.mark.parametrize("words", ["Es gibt Neues", "es gibt neues.", "ES GIBT NEUES!"])
def test_a_choice_is_taken_by_the_words_on_its_button(words: str) -> None:
    """A terminal has no buttons, and a phone's keyboard is nearer than they are."""
    talk = reminded()
    talk.says(words)
    assert talk.newest.step == Step.HEARD
    talk.says("Sie melden sich")
    assert talk.newest.step == Step.THEY_DECIDE
    talk.says("in zwei Wochen")
    (contact,) = talk.dossier.search.applications[0].contacts
    assert contact.day == date(2026, 11, 2)


def test_an_entry_of_a_list_is_taken_by_its_words() -> None:
    """Lists are offered as buttons are."""
    talk = german()
    talk.command("settings")
    talk.says("Sprachen")
    assert talk.newest.step == Step.LANGUAGE
    talk.says("Englisch")
    assert talk.dossier.search.seeker.call_language == "en"


def test_yes_and_no_are_taken_for_what_they_are() -> None:
    """ "Nein" is shorter than "Nicht ganz", and as clear."""
    talk = registered()
    talk.says("they rejected me")
    assert talk.newest.step == Step.CONFIRMING
    talk.says("nein")
    assert "es wurde nichts geändert" in talk.words
    talk.says("they rejected me")
    talk.says("Ja")
    assert talk.dossier.search.applications[0].is_refused


def test_what_is_said_in_a_practice_call_is_no_choice() -> None:
    """ "Nein" may be what somebody would say to the other side."""
    talk = registered()
    talk.command("practise")
    talk.presses(Choice.PICK, value="undecided")
    assert talk.newest.step == Step.PRACTISE_TURN
    talk.says("Es gibt Neues")
    assert talk.newest.step in (Step.PRACTISE_TURN, Step.PRACTISED)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Stopp", CommandName.STOP),
        ("hilfe!", CommandName.HELP),
        ("abbrechen", CommandName.CANCEL),
        ("zurück", CommandName.BACK),
        ("überspringen", CommandName.SKIP),
        ("rückgängig", CommandName.UNDO),
        ("warum?", CommandName.WHY),
        ("was sage ich?", CommandName.SAY),
        ("help", CommandName.HELP),
    ],
)
def test_short_commands_act_by_their_exact_words(words: str, name: CommandName) -> None:
    """ "Stopp" must stop at once, in any language that is spoken."""
    command = exact_command(words, "de")
    assert command is not None
    assert command.name is name


def test_german_commands_mean_nothing_in_an_english_chat() -> None:
    """ "Halt" there may be a name."""
    assert exact_command("hilfe") is None
    assert exact_command("hilfe", "fr") is None


def test_stopp_stops() -> None:
    """The one word that must always work."""
    talk = registered()
    talk.says("Stopp")
    assert talk.dossier.search.seeker.stopped_at is not None
    assert "Alle Erinnerungen sind aus" in talk.words


def test_a_field_is_asked_and_answered_in_german() -> None:
    """Where there is no form, its fields are asked one by one, options by their words."""
    talk = registered()
    talk.command("show")
    talk.presses(Choice.DETAILS)
    talk.presses(Choice.OF_INTERVIEW)
    talk.cannot_show_form()
    talk.presses(Choice.FIELD, value="kind")
    assert "Wie findet es statt" in talk.words
    talk.says("per Video")
    assert "per Video" in talk.words
    talk.presses(Choice.SAVE)
    assert str(talk.dossier.search.applications[0].interview.kind) == "video"


def test_a_link_beside_the_buttons_is_no_choice() -> None:
    """The coach's booking page is opened, not answered."""
    coaching = Coaching(coaches=("U9",), booking="https://centre.example/casey")
    talk = registered()
    talk.policy = replace(talk.policy, coaching=coaching)
    talk.command("coach")
    assert "Einen Termin buchen" in talk.words
    talk.says("Einen Termin buchen")
    assert talk.dossier.search.grants == ()


def test_a_country_is_named_and_read_in_german() -> None:
    """Spares somebody the English name of the country that they live in."""
    talk = german()
    talk.command("settings")
    assert "Deutschland" in talk.words
    talk.presses(Choice.SET_COUNTRY)
    talk.submits(homeland="Österreich")
    assert talk.dossier.search.seeker.country == "AT"
    assert "Österreich" in talk.words


def test_when_somebody_can_phone_is_read_in_german() -> None:
    """Spares somebody the English for "nach 15 Uhr"."""
    talk = german()
    talk.command("settings")
    talk.presses(Choice.SET_PHONE_HOURS)
    talk.submits(hours="nach 15 Uhr")
    assert "nach 15:00 telefonieren" in talk.words


def test_details_is_the_same_word_in_both_languages() -> None:
    """Spares whoever writes "Details" a guess at a message that they left."""
    talk = registered()
    talk.says("details")
    assert talk.newest.step == Step.DETAILS
