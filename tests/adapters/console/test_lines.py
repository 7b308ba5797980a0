"""Where lines come from: a pipe, or a prompt on a terminal."""

import asyncio
from collections.abc import Iterator
from io import BytesIO

import pytest
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput

from adapters.console.board import Board, Choice
from adapters.console.lines import MOST_BYTES, PipedLines
from adapters.console.prompt import Completions, PromptLines

COMMANDS = ("add", "home", "privacy")
ENTER, CTRL_C, CTRL_D = "\r", "\x03", "\x04"


def choices(*labels: str) -> tuple[Choice, ...]:
    return tuple(
        Choice(number=number, label=label, key="q", action=label, value="")
        for number, label in enumerate(labels, start=1)
    )


async def piped(source: bytes) -> list[str]:
    lines = PipedLines(BytesIO(source), Board())
    read: list[str] = []
    while (entered := await lines.next()) is not None:
        read.append(entered.line)
    return read


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        pytest.param(b"", [], id="nothing at all"),
        pytest.param(b"one\ntwo\n", ["one", "two"], id="two lines"),
        pytest.param(
            b"one\r\ntwo", ["one", "two"], id="another system's ends, and none at the end"
        ),
        pytest.param(b"\n\n", ["", ""], id="empty lines"),
        pytest.param(b"caf\xc3\xa9 \xff\n", ["café \ufffd"], id="bytes that are no text"),
    ],
)
async def test_a_pipe_gives_its_lines_as_they_are(source: bytes, lines: list[str]) -> None:
    """Spares whoever pipes a transcript in any change of it."""
    assert await piped(source) == lines


async def test_a_line_without_end_does_not_fill_the_memory() -> None:
    """Spares the operator a chat that a single line brings down."""
    first, second = await piped(b"x" * (2 * MOST_BYTES + 5) + b"\nnext\n")
    assert len(first) == MOST_BYTES
    assert second == "next"


@pytest.fixture
def keyboard() -> Iterator[PipeInput]:
    with create_pipe_input() as source:
        yield source


async def test_a_line_counts_for_what_was_in_sight_when_it_was_begun(keyboard: PipeInput) -> None:
    """Spares the job seeker a "1" that presses a button of the nudge that just came in."""
    board = Board()
    board.shown("q1", choices("We talked"))
    lines = PromptLines(board, COMMANDS, source=keyboard, output=DummyOutput())
    waiting = asyncio.create_task(lines.next())
    keyboard.send_text("1")
    while not lines.begun:  # noqa: ASYNC110 - the prompt reads its keys in its own turns
        await asyncio.sleep(0)
    board.shown("nudge", choices("Stop"))
    keyboard.send_text(ENTER)
    entered = await waiting
    assert entered is not None
    assert entered.line == "1"
    assert [choice.label for choice in entered.choices] == ["We talked"]


async def test_control_c_clears_the_line_and_leaves_when_there_is_none(keyboard: PipeInput) -> None:
    """Spares the job seeker both a lost chat and one that cannot be left."""
    lines = PromptLines(Board(), COMMANDS, source=keyboard, output=DummyOutput())
    keyboard.send_text(f"half a sen{CTRL_C}again{ENTER}")
    entered = await lines.next()
    assert entered is not None
    assert entered.line == "again"
    keyboard.send_text(CTRL_C)
    assert await lines.next() is None


async def test_a_line_begun_anew_counts_for_what_is_in_sight_now(keyboard: PipeInput) -> None:
    """Spares the job seeker an answer to a question that they have turned away from."""
    board = Board()
    board.shown("q1", choices("We talked"))
    lines = PromptLines(board, COMMANDS, source=keyboard, output=DummyOutput())
    waiting = asyncio.create_task(lines.next())
    keyboard.send_text("half")
    while not lines.begun:  # noqa: ASYNC110 - the prompt reads its keys in its own turns
        await asyncio.sleep(0)
    board.shown("nudge", choices("Stop"))
    keyboard.send_text(f"{CTRL_C}stop{ENTER}")
    entered = await waiting
    assert entered is not None
    assert [choice.label for choice in entered.choices] == ["Stop"]


async def test_control_d_leaves(keyboard: PipeInput) -> None:
    """Spares the job seeker a search for the way out."""
    lines = PromptLines(Board(), COMMANDS, source=keyboard, output=DummyOutput())
    keyboard.send_text(CTRL_D)
    assert await lines.next() is None


@pytest.mark.parametrize(
    ("begun", "offered"),
    [
        pytest.param("/", ["/interview", "/clock", "/quit"], id="the slash commands"),
        pytest.param("/c", ["/clock"], id="one of them"),
        pytest.param("/interview ", ["add", "home", "privacy"], id="what follows the command"),
        pytest.param("/interview P", ["privacy"], id="one of these, in any case"),
        pytest.param("/interview add ", [], id="nothing where the person's own words stand"),
        pytest.param("", ["We talked", "No answer"], id="the choices in sight"),
        pytest.param("we", ["We talked"], id="one of them, in any case"),
    ],
)
def test_completion_offers_what_can_be_written_here(begun: str, offered: list[str]) -> None:
    """Spares the job seeker learning commands by heart."""
    board = Board()
    board.shown("q1", choices("We talked", "No answer"))
    found = Completions(board, COMMANDS).get_completions(Document(begun), CompleteEvent())
    assert [completion.text for completion in found] == offered
