"""Messages in a modal: what is shown apart from the conversation, and is gone when it is closed.

A press on it brings the next message in its place. Where free words are an answer, too, there is a
field for them: nobody can write into a modal otherwise.
Pages: https://docs.slack.dev/surfaces/modals and .../reference/views/modal-views.
"""

from collections.abc import Sequence

from adapters.slack import limits
from adapters.slack.actions import action_blocks
from adapters.slack.composing import FORMAT, Json, Room, plain
from adapters.slack.forms import ELEMENT
from adapters.slack.render import SHORTENED, note, said_blocks
from bot.engine.effects import Notice
from bot.engine.meaning import text

CALLBACK = f"{FORMAT}:pane"
WORDS = "words"
"""The block of the field for free words."""
STRIDE = 1000
"""Positions for one message's actions: an action_id is unique within its view."""


def pane(shown: Sequence[Notice]) -> Json:
    """The view for views.open, views.update, or the answer to a submission.

    Each button carries its message's key; the view itself carries the key that words answer.
    """
    room = Room(left=limits.VIEW_CHARS)
    blocks: list[Json] = []
    for number, notice in enumerate(shown):
        divider: list[Json] = [{"type": "divider"}] if blocks else []
        blocks += divider
        blocks += said_blocks(notice.message.blocks, room, limits.MESSAGE_BLOCKS)
        blocks += action_blocks(notice.message.actions, notice.key, room, start=number * STRIDE)
    awaiting = next((each.key for each in reversed(shown) if each.awaits), "")
    most = limits.VIEW_BLOCKS - (1 if awaiting else 0)
    if room.shortened or len(blocks) > most:
        blocks = [*blocks[: most - 1], note(SHORTENED, Room(left=limits.TEXT_CHARS))]
    view: Json = {
        "type": "modal",
        "callback_id": CALLBACK,
        "private_metadata": awaiting,
        "title": plain(text("pane"), limits.TITLE_CHARS),
        "close": plain(text("pane-close"), limits.TITLE_CHARS),
        "blocks": blocks,
    }
    return {**view, **_field(blocks)} if awaiting else view


def _field(blocks: list[Json]) -> Json:
    field: Json = {
        "type": "input",
        "block_id": WORDS,
        "label": plain(text("pane-words"), limits.LABEL_CHARS),
        "element": {
            "type": "plain_text_input",
            "action_id": ELEMENT,
            "multiline": True,
            "max_length": limits.INPUT_CHARS,
        },
    }
    send = plain(text("pane-send"), limits.TITLE_CHARS)
    return {"submit": send, "blocks": [*blocks, field]}
