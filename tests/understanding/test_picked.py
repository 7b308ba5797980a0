"""Which entries of a list are picked by words, and which words pick nothing."""

import pytest

from bot.understanding.picked import keeps, picked, says_done

AREAS = ("more examples", "speak slower", "know the products")

PICKED = [
    ("2", (1,)),
    ("1 and 3", (0, 2)),
    ("1, 3", (0, 2)),
    ("the second", (1,)),
    ("the first one is done", (0,)),
    ("2nd and 3rd", (1, 2)),
    ("the last", (2,)),
    ("all of them", (0, 1, 2)),
    ("speak slower", (1,)),
    ("Speak slower: done!", (1,)),
    ("I can speak slower now", (1,)),
    ("more examples and the third", (0, 2)),
]
NOTHING = [
    "",
    "done",
    "4",
    "the fourth",
    "both",
    "I still can't speak slower",
    "1 or 3",
    "no",
    "slower",
]


@pytest.mark.parametrize(("words", "places"), PICKED)
def test_entries_are_picked_by_place_and_by_their_words(
    words: str, places: tuple[int, ...]
) -> None:
    """Spares the job seeker a list to tap through for what they can say."""
    assert picked(words, AREAS) == places


@pytest.mark.parametrize("words", NOTHING)
def test_what_says_anything_else_picks_nothing(words: str) -> None:
    """Spares the job seeker a tick at what they have not done yet."""
    assert picked(words, AREAS) == ()


def test_both_are_all_of_two() -> None:
    """ "Both" needs two."""
    assert picked("both", AREAS[:2]) == (0, 1)


def test_by_its_own_words_alone_a_number_picks_nothing() -> None:
    """Where no list stands on the screen "2" may be anything."""
    assert picked("2 done", AREAS, by_place=False) == ()
    assert picked("speak slower done", AREAS, by_place=False) == (1,)


@pytest.mark.parametrize(("words", "is_said"), [("smile: done", True), ("smile", False)])
def test_doing_is_told_apart_from_naming(words: str, is_said: bool) -> None:
    """Spares the job seeker a tick because they only mentioned it."""
    assert says_done(words) == is_said


@pytest.mark.parametrize(
    ("words", "is_said"),
    [("keep them", True), ("Keep the others open", True), ("keep calling", False), ("no", False)],
)
def test_keeping_is_said_in_few_words(words: str, is_said: bool) -> None:
    """Spares the job seeker looking for the button."""
    assert keeps(words) == is_said
