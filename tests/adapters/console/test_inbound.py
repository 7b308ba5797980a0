"""What a typed line means: a command, a choice in sight, or the person's own words."""

import pytest

from adapters.console.board import Choice
from adapters.console.inbound import HERE, ClockWish, Leave, Typed, UnknownSlash, chosen, typed
from bot.engine.events import ActionChosen, CommandInvoked, Profile, TextEntered

PROFILE = Profile(name="Robin", zone="Europe/Berlin")
LABELS = ("Show my card", "I've heard", "No answer", "Yes, on...", "Yes, no day", "Later today")
IN_SIGHT = tuple(
    Choice(number=number, label=label, key="q1", action=f"a{number}", value="")
    for number, label in enumerate(LABELS, start=1)
)


def meant(line: str) -> Typed | None:
    return typed(line, IN_SIGHT, event_id="run:1", profile=PROFILE)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        pytest.param("2", 2, id="its number"),
        pytest.param("[2]", 2, id="its number as it is printed"),
        pytest.param("2.", 2, id="its number with a full stop"),
        pytest.param("  2  ", 2, id="its number among spaces"),
        pytest.param("I've heard", 2, id="its label"),
        pytest.param("I’VE HEARD", 2, id="its label in capitals with a curly apostrophe"),
        pytest.param("later", 6, id="its first word"),
        pytest.param("show my", 1, id="its first words"),
        pytest.param("yes, on", 4, id="enough words to tell two choices apart"),
        pytest.param("No", 3, id="a first word that only one choice begins with"),
    ],
)
def test_a_choice_is_made_by_number_or_first_words(line: str, number: int) -> None:
    """Spares the job seeker any exact typing while a telephone is at their ear."""
    choice = chosen(line, IN_SIGHT)
    assert choice is not None
    assert choice.number == number


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("yes", id="two choices begin with it"),
        pytest.param("lat", id="half a word"),
        pytest.param("7", id="no choice has that number"),
        pytest.param("0", id="nought"),
        pytest.param("99999999999999999999", id="an enormous number"),
        pytest.param("²", id="a digit that is no number"),
        pytest.param("heard", id="a word from the middle of a label"),
        pytest.param("no answer at all from them", id="more than the label says"),
        pytest.param("...", id="no words at all"),
    ],
)
def test_what_fits_no_single_choice_is_taken_as_the_persons_own_words(line: str) -> None:
    """Spares the job seeker a button that they did not mean."""
    assert meant(line) == TextEntered(id="run:1", text=line, profile=PROFILE, apart=HERE)


def test_a_choice_carries_the_question_it_was_printed_under() -> None:
    """Spares the job seeker an answer that lands at another question."""
    assert meant("3") == ActionChosen(
        id="run:1", key="q1", action="a3", profile=PROFILE, apart=HERE
    )


def test_an_exact_label_goes_before_a_longer_one_that_begins_like_it() -> None:
    """Spares the job seeker a choice that can never be made by its name."""
    labels = ("Tomorrow", "Tomorrow evening")
    both = tuple(
        Choice(number=number, label=label, key="q", action=label, value="")
        for number, label in enumerate(labels, start=1)
    )
    choice = chosen("tomorrow", both)
    assert choice is not None
    assert choice.label == "Tomorrow"


@pytest.mark.parametrize(
    ("line", "event"),
    [
        pytest.param(
            "/interview add Acme",
            CommandInvoked(id="run:1", text="add Acme", profile=PROFILE, apart=HERE),
            id="a command with what it is about",
        ),
        pytest.param(
            "/Interview   add  Acme ",
            CommandInvoked(id="run:1", text="add  Acme", profile=PROFILE, apart=HERE),
            id="a command in another spelling",
        ),
        pytest.param(
            "/interview",
            CommandInvoked(id="run:1", text="", profile=PROFILE, apart=HERE),
            id="a bare command",
        ),
        pytest.param("/clock +7d", ClockWish(text="+7d"), id="a wish to move the clock"),
        pytest.param("/clock", ClockWish(text=""), id="a wish to know the time"),
        pytest.param("/quit", Leave(), id="leaving by command"),
        pytest.param("exit", Leave(), id="leaving by word"),
        pytest.param("/add Acme", UnknownSlash(name="/add"), id="a command that is not there"),
        pytest.param("/", UnknownSlash(name="/"), id="a lone slash"),
        pytest.param("//", UnknownSlash(name="//"), id="two slashes"),
        pytest.param("   ", None, id="an empty line"),
    ],
)
def test_a_line_that_begins_with_a_slash_is_a_command(line: str, event: Typed | None) -> None:
    """Spares the job seeker a command that is taken for an answer."""
    assert meant(line) == event


def test_own_words_arrive_exactly_as_typed() -> None:
    """Spares the job seeker words that come back changed."""
    line = "  she said: *call* <!channel> =1+1 Ω  "
    assert meant(line) == TextEntered(id="run:1", text=line, profile=PROFILE, apart=HERE)


AREAS = (
    Choice(number=1, label="All right", key="q1", action="all_right", value=""),
    Choice(number=2, label="speak slower", key="q1", action="area_done", value="w1", under="Off"),
    Choice(number=3, label="smile", key="q1", action="area_done", value="w2", under="Off"),
    Choice(number=4, label="numbers", key="q1", action="area_done", value="w3", under="Off"),
)


@pytest.mark.parametrize(
    ("line", "values"), [("2 and 4", "w1 w3"), ("4, 2", "w1 w3"), ("2&3", "w1 w2")]
)
def test_several_entries_of_one_list_are_chosen_by_their_numbers(line: str, values: str) -> None:
    """Spares the job seeker ticking off one after the other what was done in one evening."""
    event = typed(line, AREAS, event_id="run:1", profile=PROFILE)
    assert isinstance(event, ActionChosen)
    assert (event.key, event.action, event.value) == ("q1", "area_done", values)


@pytest.mark.parametrize("line", ["1 and 3", "2 and 7", "2 or 4", "2 and a half"])
def test_numbers_that_are_no_entries_of_one_list_are_own_words(line: str) -> None:
    """Spares the job seeker two buttons pressed at once that were meant as an answer."""
    event = typed(line, AREAS, event_id="run:1", profile=PROFILE)
    assert event == TextEntered(id="run:1", text=line, profile=PROFILE, apart=HERE)


@pytest.mark.parametrize("word", ["undo", "Undo.", "rückgängig"])
def test_undo_is_a_word_and_no_button_of_an_older_message(word: str) -> None:
    """Spares the job seeker "that was changed again since" for what they told last."""
    older = Choice(number=1, label=word.strip("."), key="q1", action="undo", value="")
    event = typed(word, (older,), event_id="run:1", profile=PROFILE)
    assert isinstance(event, TextEntered)


@pytest.mark.parametrize("word", ["mehr", "more", "list", "Liste"])
def test_a_word_with_a_meaning_of_its_own_begins_no_entry_of_a_list(word: str) -> None:
    """Spares the job seeker an area that is ticked off by the word that asks for more."""
    entry = Choice(
        number=1, label=f"{word} Beispiele", key="q1", action="area_done", value="w1", under="Off"
    )
    assert isinstance(typed(word, (entry,), event_id="run:1", profile=PROFILE), TextEntered)
    whole = typed(f"{word} Beispiele", (entry,), event_id="run:1", profile=PROFILE)
    assert isinstance(whole, ActionChosen), "the whole entry is still chosen"
    button = Choice(number=2, label=f"{word} zeigen", key="q1", action="more", value="")
    pressed = typed(word, (entry, button), event_id="run:1", profile=PROFILE)
    assert isinstance(pressed, ActionChosen)
    assert pressed.action == "more", "a button is begun as ever"


def test_any_other_word_begins_an_entry() -> None:
    """Spares the job seeker typing out an area to its end."""
    event = typed("speak", AREAS, event_id="run:1", profile=PROFILE)
    assert isinstance(event, ActionChosen)
    assert event.value == "w1"
