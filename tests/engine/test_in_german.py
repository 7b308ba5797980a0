"""A chat in German: what is said, what is stored, and what is not claimed."""

from dataclasses import replace

import pytest

from bot.advice.model import Seeker
from bot.advice.policy import default_policy
from bot.engine.choices import Choice
from bot.engine.dashboard import dashboard
from bot.engine.effects import Say
from bot.engine.events import CommandInvoked
from bot.engine.flows.why import rules_text
from bot.engine.meaning import Entries, Entry, Paragraph, text
from bot.engine.told_in import about, told_in, with_language_of
from bot.engine.wording.catalogue import render
from bot.engine.wording.plain import PlainStyle, plain
from tests.engine.conversations import WEDNESDAY, Talk
from tests.engine.german import GERMAN, german, registered, reminded


def test_the_profile_suggests_the_language_and_the_bot_says_what_it_understands() -> None:
    """Spares somebody a search for a setting that they cannot read."""
    talk = german()
    assert talk.words.startswith("Ich bin Ringback, ein Bot.")
    assert "verstehe ich auf Deutsch und auf Englisch" in talk.words
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


def test_the_settings_say_honestly_what_is_understood() -> None:
    """Spares the job seeker a wrong hope: not everything that is typed is read."""
    talk = german()
    talk.command("settings")
    talk.presses(Choice.LANGUAGES)
    assert "verstehe ich auf Deutsch und auf Englisch" in talk.words
    talk.presses(Choice.MY_LANGUAGE, value="de")
    assert "verstehe ich auf Deutsch und auf Englisch" in talk.words


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


def test_a_rule_from_elsewhere_names_its_source_as_it_is_written() -> None:
    """A title is no sentence of ours: it stands as whoever reviewed it wrote it."""
    policy = default_policy()
    rule = replace(policy.rule("A2"), source="A handbook, 2020")
    told = told_in(rules_text(("A2",), replace(policy, rules={**policy.rules, "A2": rule})), "de")
    assert "Regel A2, Quelle: A handbook, 2020, zuletzt geprüft am" in plain(told, PlainStyle())


def test_an_employers_country_is_said_in_german() -> None:
    """Spares the reader "Saudi Arabia" in the middle of a German sentence."""
    talk = registered()
    talk.presses(Choice.DETAILS)
    card = talk.newest.key
    talk.presses(Choice.OF_EMPLOYER, key=card)
    talk.submits(country="Vereinigte Staaten")
    assert talk.dossier.search.applications[0].country == "US"
    assert talk.words.count("Vereinigte Staaten") == 2


def test_a_figure_has_a_comma_in_german() -> None:
    """25.1 is a date there."""
    talk = german()
    talk.command("normal")
    assert "25,1 Tage" in talk.words


def test_yes_answers_what_is_asked_now() -> None:
    """Spares the job seeker a yes to an older question, while a new interview waits for one."""
    talk = registered()
    talk.says("sie haben mir die Stelle angeboten")
    assert "Acme" in talk.words
    talk.command("add Globex 13. Oktober", profile=GERMAN)
    talk.cannot_show_form()
    talk.says("ja")
    assert [each.employer for each in talk.dossier.search.applications] == ["Acme", "Globex"]
    assert talk.dossier.search.applications[0].offer is None


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("sie haben jemand anderen genommen", "Hat Acme abgesagt?"),
        ("sie haben mir die Stelle angeboten", "Acme"),
        ("soll nicht mehr anrufen", "Acme"),
        ("ich soll am Freitag noch mal anrufen", "Acme"),
    ],
)
def test_news_in_german_is_asked_about_before_it_is_kept(typed: str, asked: str) -> None:
    """Spares the job seeker an end, or a call, that nobody told them of."""
    talk = reminded()
    before = talk.dossier.search.applications
    talk.says(typed)
    assert asked in talk.words
    assert "?" in talk.words
    assert talk.dossier.search.applications == before


@pytest.mark.parametrize(
    ("typed", "answered"),
    [
        ("kann ich auch mailen?", "E-Mail"),
        ("darf ich heute anrufen?", "Frag nach der Person"),
        ("Pause für eine Woche", "Montag, 26. Oktober"),
        ("weiß nicht", "weiß nicht"),
    ],
)
def test_a_wish_in_german_is_met(typed: str, answered: str) -> None:
    """Spares the job seeker the search for the button."""
    talk = reminded()
    talk.says(typed)
    assert answered in talk.words
