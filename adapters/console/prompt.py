"""Where typed lines come from on a terminal: a prompt that completes, and keeps no history."""

from collections.abc import Callable, Iterable, Sequence

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.history import DummyHistory
from prompt_toolkit.input import Input
from prompt_toolkit.output import Output

from adapters.console.board import Board, Choice
from adapters.console.lines import Entered
from adapters.console.style import ConsoleStyle
from adapters.console.words import PLACEHOLDER, PROMPT
from bot.engine.wording.catalogue import DEFAULT_LANGUAGE, render

SLASHED = ("/interview", "/clock", "/quit")
_MENU_LINES = 4


class Completions(Completer):
    """Offers the slash commands, what follows `/interview`, and the choices in sight."""

    def __init__(self, board: Board, commands: Sequence[str]) -> None:
        self._board = board
        self._commands = tuple(commands)

    def get_completions(
        self,
        document: Document,
        complete_event: CompleteEvent,  # noqa: ARG002 - the same, however it was asked for
    ) -> Iterable[Completion]:
        begun = document.text_before_cursor.lstrip()
        offers, word = self._offers(begun)
        for offer in offers:
            if offer.casefold().startswith(word.casefold()):
                yield Completion(offer, start_position=-len(word))

    def _offers(self, begun: str) -> tuple[Iterable[str], str]:
        command, space, rest = begun.partition(" ")
        if command.casefold() == "/interview" and space:
            return self._commands, rest
        if begun.startswith("/"):
            return SLASHED, begun
        return (choice.label for choice in self._board.open), begun


class PromptLines:
    """A line counts for the choices that were in sight when its first character was typed.

    A nudge may arrive while somebody types "1": that 1 is not meant for the nudge.
    """

    def __init__(
        self,
        board: Board,
        commands: Sequence[str],
        *,
        language: Callable[[], str] = lambda: DEFAULT_LANGUAGE,
        source: Input | None = None,
        output: Output | None = None,
    ) -> None:
        self._board = board
        self._seen: tuple[Choice, ...] = ()
        self.begun = False
        """Something stands on the line."""
        self._session: PromptSession[str] = PromptSession(
            PROMPT,
            history=DummyHistory(),  # what is typed here is personal
            completer=Completions(board, commands),
            complete_while_typing=Condition(self._slashed),
            reserve_space_for_menu=_MENU_LINES,
            placeholder=lambda: _placeholder(language()),
            input=source,
            output=output,
        )
        self._session.default_buffer.on_text_changed += lambda buffer: self._changed(buffer.text)

    async def next(self) -> Entered | None:
        """Ctrl-D leaves; Ctrl-C clears the line, and leaves when there is nothing on it."""
        self._changed("")
        while True:
            try:
                line = await self._session.prompt_async()
            except EOFError:
                return None
            except KeyboardInterrupt:
                if not self._session.default_buffer.text:
                    return None
                self._changed("")
                continue
            choices = self._seen if self.begun else self._board.open
            return Entered(line=line, choices=choices)

    def _changed(self, text: str) -> None:
        if text and not self.begun:
            self._seen = self._board.open
        self.begun = bool(text)

    def _slashed(self) -> bool:
        return self._session.default_buffer.text.startswith("/")


def _placeholder(language: str) -> StyleAndTextTuples:
    """A quiet hint on an empty line; a line that is done with keeps none on the screen."""
    hint = render(PLACEHOLDER, ConsoleStyle(), language)
    return [] if get_app().is_done else [("fg:ansibrightblack", hint)]
