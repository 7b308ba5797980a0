"""Commands after `/interview`, and the few words that act wherever they are said."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.understanding.commands import (
    Command,
    CommandName,
    Unknown,
    exact_command,
    understand_command,
)

COMMANDS = [
    ("", CommandName.HOME, ""),
    ("add Acme", CommandName.ADD, "Acme"),
    ("ADD  Acme   Ltd ", CommandName.ADD, "Acme Ltd"),
    ("new Acme", CommandName.ADD, "Acme"),
    ("home", CommandName.HOME, ""),
    ("list", CommandName.LIST, ""),
    ("call Acme", CommandName.CALL, "Acme"),
    ("script", CommandName.SAY, ""),
    ("what do I say?", CommandName.SAY, ""),
    ("what do I say Acme", CommandName.SAY, "Acme"),
    ("time zone Berlin", CommandName.ZONE, "Berlin"),
    ("quiet hours", CommandName.QUIET, ""),
    ("forget me", CommandName.FORGET, ""),
    ("edit Acme", CommandName.CORRECT, "Acme"),
    ("/help", CommandName.HELP, ""),
    ("?", CommandName.HELP, ""),
]


@pytest.mark.parametrize(
    ("text", "name", "argument"), COMMANDS, ids=[c[0] or "-" for c in COMMANDS]
)
def test_a_command_is_known_by_its_first_words(text: str, name: CommandName, argument: str) -> None:
    """Spares the job seeker learning one spelling by heart."""
    assert understand_command(text) == Command(name=name, argument=argument)


@pytest.mark.parametrize("name", CommandName)
def test_every_command_is_known_by_its_own_name(name: CommandName) -> None:
    """Spares the operator a command in the help that does nothing."""
    assert understand_command(name.value) == Command(name=name)


@pytest.mark.parametrize(
    ("text", "suggestions"),
    [
        pytest.param("hlep", ("help",), id="a slip of the finger"),
        pytest.param("quet", ("quiet",), id="a letter too few"),
        pytest.param("setings now", ("settings",), id="with more words after it"),
        pytest.param("frobnicate", (), id="like nothing"),
        pytest.param("x" * 5000, (), id="five thousand characters"),
    ],
)
def test_an_unknown_command_comes_back_with_what_it_may_have_been(
    text: str, suggestions: tuple[str, ...]
) -> None:
    """Spares the job seeker an error that does not say what to do next."""
    assert understand_command(text) == Unknown(word=text.split()[0], suggestions=suggestions)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("stop", CommandName.STOP),
        ("STOP!", CommandName.STOP),
        ("please stop", CommandName.STOP),
        ("help", CommandName.HELP),
        ("?", CommandName.HELP),
        ("undo", CommandName.UNDO),
        ("What do I say?", CommandName.SAY),
        ("cancel", CommandName.CANCEL),
        ("Never mind.", CommandName.CANCEL),
        ("forget me", CommandName.FORGET),
        ("skip", CommandName.SKIP),
        ("back", CommandName.BACK),
        ("why?", CommandName.WHY),
    ],
)
def test_some_words_act_when_they_are_the_whole_message(text: str, name: CommandName) -> None:
    """Spares the job seeker a button when they have said it plainly (S30, S35, S36)."""
    assert exact_command(text) == Command(name=name)


@pytest.mark.parametrize(
    ("text", "argument"),
    [("pause for a week", "for a week"), ("Pause until Monday!", "until monday"), ("pause", "")],
)
def test_a_pause_is_asked_for_in_one_breath(text: str, argument: str) -> None:
    """Spares the job seeker who goes away on holiday a look at the settings."""
    assert exact_command(text) == Command(name=CommandName.PAUSE, argument=argument)


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"pause {'x' * 60}",
        "they told me to stop",
        "stop calling, she said",
        "help desk job",
        "add Acme",
        "?!",
    ],
)
def test_the_same_words_inside_a_message_do_nothing(text: str) -> None:
    """Spares the job seeker who quotes somebody the loss of all reminders."""
    assert exact_command(text) is None


@given(argument=some.text(alphabet="abcXYZ äöü'&", min_size=1).map(str.split).map(" ".join))
def test_what_follows_a_command_stays_as_it_was_typed(argument: str) -> None:
    """Spares the job seeker an employer in small letters."""
    assert understand_command(f"add {argument}") == Command(name=CommandName.ADD, argument=argument)
