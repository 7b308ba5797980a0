"""What is printed: whole, harmless, and readable on a narrow terminal and in a pipe."""

from io import StringIO

import pytest
from rich.console import Console

from adapters.console.board import choices_of
from adapters.console.screen import PlainScreen, RichScreen, Screen
from adapters.console.style import harmless
from bot.engine.meaning import Message
from tests.adapters.console.messages import button, listing, message

KEY = "q1"
LONG = "Good morning, this is Mina Sato. You interviewed me for the warehouse job on Wednesday."


async def shown(screen: Screen, said: Message) -> None:
    await screen.message(said, choices_of(KEY, said, screen.style))


async def plainly(said: Message) -> str:
    out = StringIO()
    await shown(PlainScreen(out), said)
    return out.getvalue()


async def richly(said: Message, width: int) -> str:
    out = StringIO()
    console = Console(file=out, width=width, force_terminal=True, markup=False, emoji=False)
    await shown(RichScreen(console), said)
    return out.getvalue()


async def test_in_a_pipe_choices_are_lines_with_their_numbers() -> None:
    """Spares a screen reader any guessing at what can be chosen."""
    said = message("Friday has passed.", button("Show my card"), listing("Which", "Acme", "Globex"))
    assert await plainly(said) == (
        "Friday has passed.\n[1] Show my card\nWhich:\n  [2] Acme\n  [3] Globex\n\n"
    )


async def test_a_button_after_a_list_does_not_look_like_an_entry_of_it() -> None:
    """Spares the job seeker a "Stop" that reads as one more employer to choose."""
    said = message("A few things.", listing("Begin with", "Acme", "Globex"), button("Stop"))
    wanted = ["A few things.", "Begin with:", "  [1] Acme", "  [2] Globex", "[3] Stop"]
    assert (await plainly(said)).splitlines()[: len(wanted)] == wanted
    plain = Console(file=StringIO(), width=40, markup=False, emoji=False)
    with plain.capture() as captured:
        await shown(RichScreen(plain), said)
    lines = [line.rstrip() for line in captured.get().splitlines()]
    assert [line for line in lines if line] == wanted


@pytest.mark.parametrize("placeholder", ["More…", "Mehr …"])
async def test_what_stands_above_a_list_ends_in_a_colon_alone(placeholder: str) -> None:
    """German sets a blank before the dots: "Mehr :" reads as a slip."""
    lines = (await plainly(message("", listing(placeholder, "Acme")))).splitlines()
    assert f"{placeholder.rstrip('… ')}:" in lines


@pytest.mark.parametrize("width", [40, 80, 200])
async def test_no_line_is_wider_than_the_terminal_and_no_word_is_lost(width: int) -> None:
    """Spares the job seeker lines cut off at the edge of a small window."""
    said = message(LONG, button("After lunch, at 13:30 where they are, and not a minute earlier"))
    plain = Console(file=StringIO(), width=width, markup=False, emoji=False)
    with plain.capture() as captured:
        await shown(RichScreen(plain), said)
    lines = captured.get().splitlines()
    assert max(map(len, lines)) <= width
    printed = " ".join(captured.get().split())
    assert LONG in printed
    assert "[1] After lunch, at 13:30 where they are, and not a minute earlier" in printed


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        pytest.param("A\x1b[2Jcme", "A␛[2Jcme", id="an escape sequence"),
        pytest.param("A\x9b2Jcme", "A\ufffd2Jcme", id="an eight-bit escape"),
        pytest.param("A\rB\x08C", "A␍B␈C", id="moving back over what stands there"),
        pytest.param("A\x00\x7f", "A␀␡", id="null and delete"),
        pytest.param("A\tB\nC", "A B\nC", id="white space stays white"),
        pytest.param("\u202egnp.exe", "\ufffdgnp.exe", id="reordering what follows"),
        pytest.param("[bold]A[/bold] :smile:", "[bold]A[/bold] :smile:", id="another's markup"),
        pytest.param("שלום O'Brien 👩‍💻", "שלום O'Brien 👩‍💻", id="names of the whole world"),
    ],
)
async def test_what_was_typed_is_shown_and_never_obeyed(typed: str, printed: str) -> None:
    """Spares the job seeker a terminal that pasted text can steer."""
    assert harmless(typed) == printed
    assert printed in await plainly(message(typed))
    assert "\x1b[2J" not in await richly(message(typed), 80)


async def test_a_terminal_shows_markup_as_it_was_typed() -> None:
    """Spares the job seeker words that vanish because they look like a command."""
    assert "[red]Acme[/red] :boom:" in await richly(message("[red]Acme[/red] :boom:"), 80)
