"""A chat in German: what is said, what is stored, what is understood, and what is not claimed."""

from dataclasses import replace
from datetime import date

import pytest

from bot.advice.coaching import Coaching
from bot.advice.model import Seeker
from bot.advice.policy import default_policy
from bot.engine.choices import Choice
from bot.engine.dashboard import dashboard
from bot.engine.effects import OpenForm, Say
from bot.engine.events import CommandInvoked, Profile
from bot.engine.flows.why import rules_text
from bot.engine.meaning import Entries, Entry, Paragraph, text
from bot.engine.steps import Step
from bot.engine.told_in import about, told_in, with_language_of
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle, plain
from bot.understanding.commands import CommandName, exact_command
from tests.engine.conversations import WEDNESDAY, Talk

GERMAN = Profile(name="Robin", zone="Europe/Berlin", locale="de-DE")


def german() -> Talk:
    """Robin, whose platform says that they read German."""
    talk = Talk()
    talk.command("home", profile=GERMAN)
    return talk


def registered() -> Talk:
    talk = german()
    talk.registers("Acme", day="14. Oktober", decision="Freitag")
    return talk


def reminded() -> Talk:
    """The reminder of Monday has come: they wanted to decide by Friday."""
    talk = registered()
    talk.has_thanked()
    talk.waits_until(WEDNESDAY.replace(day=19, hour=7, minute=30))
    return talk


def test_the_profile_suggests_the_language_and_the_bot_says_what_it_understands() -> None:
    """Spares somebody a search for a setting that they cannot read."""
    talk = german()
    assert talk.words.startswith("Ich bin Ringback, ein Bot.")
    assert "verstehe ich nur auf Englisch" in talk.words
    assert talk.dossier.search.seeker.language == "de"


@pytest.mark.parametrize("locale", [None, "", "fr", "tlh-TLH", "en-US"])
def test_a_language_that_does_not_say_everything_is_not_suggested(locale: str | None) -> None:
    """A chat half in French, half in English is worse than one in English."""
    assert with_language_of(Seeker(zone="UTC"), locale).language == "en"


def test_what_somebody_chose_the_platform_does_not_change() -> None:
    """Whoever practises English on purpose is not answered in German next time."""
    talk = german()
    talk.command("settings")
    talk.presses(Choice.LANGUAGES)
    talk.presses(Choice.MY_LANGUAGE, value="en")
    assert "I speak this language with you: English" in talk.words
    talk.command("home", profile=GERMAN)
    assert "Nothing is open" in talk.words


def test_the_calls_language_stays_what_it_was_for_who_has_called_in_it() -> None:
    """A chat that turns German must not turn the words for an English employer German."""
    talk = Talk()
    talk.registers()
    talk.command("home", profile=GERMAN)
    seeker = talk.dossier.search.seeker
    assert (seeker.language, seeker.call_language) == ("de", "en")
    assert german().dossier.search.seeker.call_language is None, "nobody has called yet"


def test_a_stored_message_keeps_the_language_it_was_written_in() -> None:
    """A reminder of this morning must not come half in one language, half in another."""
    talk = reminded()
    (said,) = (effect for effect in talk.turn.effects if isinstance(effect, Say))
    assert {block.text.language for block in said.message.blocks if hasattr(block, "text")} == {
        "de"
    }
    assert said.message.preview.language == "de"
    assert render(said.message.preview, PlainStyle()) == "Ringback: eine Sache für heute."
    assert "Auf meiner Karte stehen die Worte" in talk.words


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


def test_the_settings_say_honestly_what_is_understood() -> None:
    """Spares the job seeker a wrong hope: free text is read in English."""
    talk = german()
    talk.command("settings")
    talk.presses(Choice.LANGUAGES)
    assert "verstehe ich auf Englisch" in talk.words
    talk.presses(Choice.MY_LANGUAGE, value="de")
    assert "verstehe ich auf Englisch" in talk.words


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


def test_home_stands_in_german() -> None:
    """Home is looked at more often than anything that is said."""
    home = dashboard(registered().dossier, Talk().policy, WEDNESDAY)
    heading = home.sections[0].heading
    assert heading is not None
    assert render(heading, PlainStyle()) == "So steht es"


def test_a_rule_is_shown_with_its_length_in_german() -> None:
    """ "7 days" in a German sentence reads like a machine."""
    talk = german()
    talk.command("why")
    assert "wenn 7 Tage seit dem Gespräch vorbei sind" in talk.words


def test_in_english_nothing_is_walked_through() -> None:
    """Whoever speaks English pays nothing for the others."""
    words = text("home")
    assert told_in(words, "en") is words
    assert told_in(words, "de").language == "de"
    assert told_in(replace(words, language="fr"), "de").language == "fr"


def test_an_adapters_own_words_follow_the_message_they_are_about() -> None:
    """ "Shortened" under a German message would be one English line."""
    note = text("shortened")
    here = told_in(text("home"), "de")
    assert about((Paragraph(text=here),), note).language == "de"
    assert about((Entries(entries=(Entry(label=here, value=here),)),), note).language == "de"
    assert about((Entries(entries=()),), note).language == ""
    assert about((), note) is note


def test_an_event_without_a_profile_says_nothing_of_the_language() -> None:
    """A press on a button from a client in another language changes nothing."""
    talk = german()
    talk.happens(CommandInvoked(id="plain", text="home"))
    assert "Es ist nichts offen." in talk.words


def test_a_link_beside_the_buttons_is_no_choice() -> None:
    """The coach's booking page is opened, not answered."""
    coaching = Coaching(coaches=("U9",), booking="https://centre.example/casey")
    talk = registered()
    talk.policy = replace(talk.policy, coaching=coaching)
    talk.command("coach")
    assert "Einen Termin buchen" in talk.words
    talk.says("Einen Termin buchen")
    assert talk.dossier.search.grants == ()


def test_a_rule_from_elsewhere_names_its_source_as_it_is_written() -> None:
    """A title is no sentence of ours: it stands as whoever reviewed it wrote it."""
    policy = default_policy()
    rule = replace(policy.rule("A2"), source="A handbook, 2020")
    told = told_in(rules_text(("A2",), replace(policy, rules={**policy.rules, "A2": rule})), "de")
    assert "Regel A2, Quelle: A handbook, 2020, zuletzt geprüft am" in plain(told, PlainStyle())


def test_a_country_is_named_and_read_in_german() -> None:
    """Spares somebody the English name of the country that they live in."""
    talk = german()
    talk.command("settings")
    assert "Deutschland" in talk.words
    talk.presses(Choice.SET_COUNTRY)
    talk.submits(homeland="Österreich")
    assert talk.dossier.search.seeker.country == "AT"
    assert "Österreich" in talk.words


def test_an_employers_country_is_said_in_german() -> None:
    """Spares the reader "Saudi Arabia" in the middle of a German sentence."""
    talk = registered()
    talk.presses(Choice.DETAILS)
    card = talk.newest.key
    talk.presses(Choice.OF_EMPLOYER, key=card)
    talk.submits(country="Vereinigte Staaten")
    assert talk.dossier.search.applications[0].country == "US"
    assert talk.words.count("Vereinigte Staaten") == 2


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


def test_a_figure_has_a_comma_in_german() -> None:
    """25.1 is a date there."""
    talk = german()
    talk.command("normal")
    assert "25,1 Tage" in talk.words
