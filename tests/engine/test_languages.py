"""What is said or written to an employer, in the call's language; the chat stays in its own."""

import re
from datetime import date

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast

from bot.advice.model import Application, Interview, Interviewer, JobSearch, Seeker
from bot.advice.policy import default_policy
from bot.advice.practice import TURNS, Point, PracticeCase, points_of
from bot.advice.script import call_script
from bot.engine.choices import Choice
from bot.engine.flows.languages import NAMES
from bot.engine.meaning import Day, Moment, Words, in_language, text
from bot.engine.practice_lines import model_lines, their_line
from bot.engine.steps import Step
from bot.engine.view import View
from bot.engine.wording.catalogue import known_keys, languages, render, sources
from bot.engine.wording.plain import PlainStyle
from bot.engine.wording.spoken import call_languages, own_languages, spoken_keys
from bot.understanding.practised import facts_of, heard
from tests.engine.conversations import WEDNESDAY, Talk

STYLE = PlainStyle()
OTHERS = [language for language in languages() if language != "en"]


def test_one_can_call_in_every_language_that_has_a_folder() -> None:
    """A sentence that is missing in one would come out in English in the middle of a call."""
    missing = {each: sorted(spoken_keys() - known_keys(each)) for each in OTHERS}
    assert missing == {each: [] for each in OTHERS}
    assert set(call_languages()) == {"en", "de", "es", "fr"}


@pytest.mark.parametrize("language", OTHERS)
def test_each_language_sets_the_same_things_in(language: str) -> None:
    """A translation that drops the day or the name would leave the employer guessing."""
    ours, theirs = _arguments("en"), _arguments(language)
    if language not in own_languages():
        assert {key for key in theirs if not key.startswith("command-")} == spoken_keys()
    assert {key: theirs[key] for key in theirs} == {key: ours[key] for key in theirs}


@pytest.mark.parametrize("language", OTHERS)
def test_no_translation_is_broken_or_there_twice(language: str) -> None:
    """A typing error in the catalogue must not reach anybody."""
    catalogue = "\n".join(sources(language))
    parsed = FluentParser().parse(catalogue)
    assert [entry.content for entry in parsed.body if isinstance(entry, ast.Junk)] == []
    keys = re.findall(r"^([a-z0-9-]+) =", catalogue, re.MULTILINE)
    assert len(keys) == len(set(keys))


@pytest.mark.parametrize(
    ("language", "day", "said"),
    [
        ("en", date(2026, 10, 14), "Wednesday 14 October"),
        ("de", date(2026, 10, 14), "Mittwoch, 14. Oktober"),
        ("es", date(2026, 10, 14), "miércoles 14 de octubre"),
        ("fr", date(2026, 10, 14), "mercredi 14 octobre"),
        ("fr", date(2026, 10, 1), "jeudi 1er octobre"),
    ],
)
def test_a_day_is_said_as_that_language_says_it(language: str, day: date, said: str) -> None:
    """An English weekday in a German sentence makes the reader stumble on the phone."""
    line = in_language(text("line-introduce-day", day=Day(day=day)), language)
    assert said in render(line, STYLE)


def test_a_moment_names_its_place_in_any_language() -> None:
    """Half past nine says nothing without its zone."""
    talk = Talk()
    moment = Moment(at=talk.now, zone="Europe/Berlin")
    assert STYLE.moment(moment) == "Wednesday 14 October, 18:00 Berlin time"
    assert STYLE.moment(moment, "de") == "Mittwoch, 14. Oktober, 18:00 (Berlin)"


def test_what_a_language_does_not_say_is_said_in_ours() -> None:
    """Better an English sentence than none, also for a language that a later release dropped."""
    assert render(in_language(text("home"), "fr"), STYLE) == "Where things stand"
    assert render(in_language(text("home"), "tlh"), STYLE) == "Where things stand"
    outer = text("as-typed", words=Words(text=in_language(text("line-closing"), "de")))
    assert render(outer, STYLE) == "Vielen Dank für Ihre Zeit."


@pytest.mark.parametrize("language", call_languages())
@pytest.mark.parametrize("case", PracticeCase, ids=str)
@pytest.mark.parametrize("known", [True, False], ids=["all facts", "no facts"])
def test_the_cards_own_lines_make_every_point(
    language: str, case: PracticeCase, known: bool
) -> None:
    """Spares the job seeker a check that misses in the card's words what it wants from theirs."""
    application, view = _application(language, known=known)
    lines = [
        render(quote.text, STYLE)
        for turn in range(len(TURNS[case]))
        for quote in model_lines(case, turn, application, view)
    ]
    points = points_of(case, call_script(application, view.seeker))
    # Who tells nobody their name cannot be heard to say it.
    sayable = {point for point in points if known or point is not Point.INTRODUCED}
    assert heard(points, lines, facts_of(application, view.seeker), language) >= sayable


@pytest.mark.parametrize("case", PracticeCase, ids=str)
def test_the_other_side_speaks_the_calls_language(case: PracticeCase) -> None:
    """Practising in English for a call in German would be no practice."""
    application, view = _application("de", known=True)
    for turn in range(len(TURNS[case])):
        theirs = their_line(case, turn, application, view)
        assert theirs.text.language == "de"
        assert theirs.text.key in known_keys("de")


def test_the_chat_keeps_its_language_and_forged_ones_change_nothing() -> None:
    """A made-up value must not leave the words for the call in a language that nobody has."""
    talk = Talk()
    talk.command("settings")
    talk.presses(Choice.LANGUAGES)
    talk.presses(Choice.CALL_LANGUAGE, value="tlh")
    assert "Which language" in talk.words
    talk.presses(Choice.MY_LANGUAGE, value="es")
    assert "Which language" in talk.words
    talk.presses(Choice.CALL_LANGUAGE, value="fr")
    talk.command("settings")
    talk.presses(Choice.LANGUAGES)
    talk.presses(Choice.MY_LANGUAGE, value="en")
    assert "I speak this language with you: English" in talk.words
    assert talk.dossier.search.seeker.call_language == "fr"


def test_every_language_has_a_name_to_choose_and_to_write() -> None:
    """A new folder in the catalogue must not lead to a nameless entry."""
    for language in languages():
        assert f"language-{language}" in known_keys()
        assert language in NAMES.values()


def _application(language: str, *, known: bool) -> tuple[Application, View]:
    """Mina after her interview at Acme; with all facts, or with as few as possible."""
    interviewers = (Interviewer(name="Dana Fox"),) if known else ()
    interview = Interview(
        id="round", day=WEDNESDAY.date(), registered_at=WEDNESDAY, interviewers=interviewers
    )
    application = Application(
        id="acme",
        employer="Acme",
        role="warehouse job" if known else None,
        registered_at=WEDNESDAY,
        rounds=(interview,),
    )
    name = "Mina Sato" if known else None
    seeker = Seeker(zone="Europe/Berlin", name=name, call_language=language)
    search = JobSearch(seeker=seeker, applications=(application,))
    return application, View(search=search, policy=default_policy(), now=WEDNESDAY)


def _arguments(language: str) -> dict[str, frozenset[str]]:
    """What is set into each sentence of a language, by its key."""
    parsed = FluentParser().parse("\n".join(sources(language)))
    return {
        entry.id.name: frozenset(re.findall(r"\$(\w+)", _written(entry)))
        for entry in parsed.body
        if isinstance(entry, ast.Message)
    }


def _written(entry: ast.Message) -> str:
    return FluentSerializer().serialize_entry(entry)


@pytest.mark.parametrize("wanted", ["de", "Deutsch", "german."])
def test_the_chats_language_is_set_by_a_command(wanted: str) -> None:
    """Whoever reads no English does not find the settings first."""
    talk = Talk()
    talk.command(f"language {wanted}")
    assert talk.dossier.search.seeker.language == "de"
    assert talk.dossier.search.seeker.call_language == "en"
    talk.says("rückgängig")
    assert talk.dossier.search.seeker.language == "en"


@pytest.mark.parametrize("words", ["language", "language Klingon", "language fr"])
def test_a_language_that_the_chat_does_not_speak_is_asked_about(words: str) -> None:
    """French is for the call alone: nothing is set that nobody asked for."""
    talk = Talk()
    talk.command(words)
    assert talk.newest.step == Step.LANGUAGE
    assert talk.dossier.search.seeker.language == "en"


def test_german_is_asked_for_in_german() -> None:
    """The first words of whoever would rather not write English."""
    talk = Talk()
    talk.says("auf Deutsch")
    assert talk.newest.step == Step.LANGUAGE
