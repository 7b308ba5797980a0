"""A language in which the bot speaks with people says everything, with the same facts in it."""

import re

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast

from bot.engine.wording.catalogue import DEFAULT_LANGUAGE, known_keys, languages, sources
from bot.engine.wording.spoken import own_languages

WHOLE = ("de",)
"""Languages that say everything. What is missing in one is named below, with its English words."""
LONGEST_LABEL = 34
"""Discord shows about 34 characters of a button's label, Slack about 30."""


def entries(language: str) -> dict[str, ast.Message]:
    parsed = FluentParser().parse("\n".join(sources(language)))
    return {one.id.name: one for one in parsed.body if isinstance(one, ast.Message)}


def written(entry: ast.Message) -> str:
    return FluentSerializer().serialize_entry(entry)


@pytest.mark.parametrize("language", WHOLE)
def test_it_says_everything(language: str) -> None:
    """An English sentence in the middle of a German chat makes the reader stumble.

    Whoever adds a sentence adds it to each of these languages, or takes the language off `WHOLE`.
    """
    ours = entries(DEFAULT_LANGUAGE)
    missing = sorted(known_keys(DEFAULT_LANGUAGE) - known_keys(language))
    words = "\n".join(written(ours[key]).strip() for key in missing)
    assert not missing, f"add to bot/engine/wording/{language}/, beside the English:\n{words}"
    gone = sorted(known_keys(language) - known_keys(DEFAULT_LANGUAGE))
    assert not gone, f"nobody says these any more: {gone}"


def test_these_are_the_languages_that_people_can_choose() -> None:
    """A language that misses one sentence is not offered: that must not go unseen."""
    assert own_languages() == (DEFAULT_LANGUAGE, *WHOLE)


@pytest.mark.parametrize("language", WHOLE)
def test_it_stands_in_the_same_files(language: str) -> None:
    """Who looks for a sentence finds it where the English one is."""
    ours = [re.findall(r"^([a-z0-9-]+) =", one, re.MULTILINE) for one in sources()]
    theirs = [re.findall(r"^([a-z0-9-]+) =", one, re.MULTILINE) for one in sources(language)]
    assert [set(keys) for keys in theirs] == [set(keys) for keys in ours]


@pytest.mark.parametrize("language", WHOLE)
def test_it_sets_the_same_things_in(language: str) -> None:
    """A sentence that drops the day or the employer says too little."""
    ours, theirs = entries(DEFAULT_LANGUAGE), entries(language)
    for key, entry in theirs.items():
        variables = set(re.findall(r"\$(\w+)", written(entry)))
        assert variables == set(re.findall(r"\$(\w+)", written(ours[key]))), key


@pytest.mark.parametrize("language", WHOLE)
def test_one_and_many_differ_where_they_do_in_english(language: str) -> None:
    """ "1 Tage" reads like carelessness."""
    ours, theirs = entries(DEFAULT_LANGUAGE), entries(language)
    for key, entry in ours.items():
        forms = re.findall(r"\[(\w+)\]", written(entry))
        assert re.findall(r"\[(\w+)\]", written(theirs[key])) == forms, key


@pytest.mark.parametrize("language", WHOLE)
def test_every_button_has_a_short_label(language: str) -> None:
    """A label that is cut off on a phone cannot be chosen with confidence."""
    for key, entry in entries(language).items():
        if key.startswith("choice-"):
            label = written(entry).partition("=")[2].strip()
            assert len(re.sub(r"\{ \$\w+ \}", "12:30", label)) <= LONGEST_LABEL, label


@pytest.mark.parametrize("language", WHOLE)
def test_bad_news_is_said_without_exclamation(language: str) -> None:
    """wording: after a rejection no exclamation marks, no upsell."""
    for key, entry in entries(language).items():
        if "rejected" in key or key.startswith(("after-no", "no-came", "noting", "feedback-")):
            assert "!" not in written(entry), key


def test_a_language_that_is_not_whole_is_for_calls_alone() -> None:
    """Nobody is offered a chat that falls back into English at every other sentence."""
    assert set(languages()) > set(own_languages())
