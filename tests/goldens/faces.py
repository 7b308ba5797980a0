"""One message as each face shows it, as text to be read by a reviewer."""

import json
from collections.abc import Callable
from io import StringIO

from rich.console import Console

from adapters.console.board import choices_of
from adapters.console.render import rich_blocks
from adapters.console.style import ConsoleStyle
from adapters.discord.modals import modal as discord_modal
from adapters.discord.render import body
from adapters.slack.forms import modal as slack_modal
from adapters.slack.render import rendered
from bot.engine.fields import Form
from bot.engine.meaning import Message
from tests.goldens.collecting import Shown, without_ids

KEY = "k1"
NARROW = 40
"""Columns: a telephone held upright."""


def terminal(message: Message) -> str:
    """As a narrow terminal has it; a form is asked field by field there."""
    screen = StringIO()
    console = Console(file=screen, width=NARROW, markup=False, emoji=False, highlight=False)
    style = ConsoleStyle()
    console.print(*rich_blocks(message, choices_of(KEY, message, style), style), sep="\n")
    lines = (line.rstrip() for line in screen.getvalue().splitlines())
    return "\n".join((*lines, ""))


def slack(shown: Shown) -> str:
    if isinstance(shown, Form):
        return _written(slack_modal(shown, KEY))
    made = rendered(shown, KEY)
    return _written({"text": made.text, "blocks": made.blocks})


def discord(shown: Shown) -> str:
    made = discord_modal(shown, KEY) if isinstance(shown, Form) else body(shown, KEY)
    return _written(made)


def _written(payload: object) -> str:
    return without_ids(json.dumps(payload, indent=1, ensure_ascii=False)) + "\n"


def on_terminal(shown: Shown) -> str | None:
    return None if isinstance(shown, Form) else terminal(shown)


FACES: dict[str, tuple[str, Callable[[Shown], str | None]]] = {
    "terminal": ("txt", on_terminal),
    "slack": ("json", slack),
    "discord": ("json", discord),
}
"""By face: the ending of its files, and how it shows a message; None where it has no such thing."""
