"""The parts of a message of components, and how much of them one message holds.

Discord counts every component, those inside others too, and all displayed text together.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from adapters.discord import limits
from adapters.discord.components import ACTION_ROW, STRING_SELECT, Json, label, rows_of
from adapters.discord.custom_ids import custom_id
from adapters.discord.style import MARKDOWN
from bot.engine.meaning import Action, Text
from bot.engine.sections import Row
from bot.engine.wording.catalogue import render

# components/reference, Component Types.
SECTION, TEXT_DISPLAY, SEPARATOR, CONTAINER = 9, 10, 14, 17
# resources/message, Message Flags: IS_COMPONENTS_V2. It can never be taken away again.
COMPONENTS_V2 = 1 << 15
OF_SECTION = 3
"""A section, its text and its button."""


@dataclass(slots=True, kw_only=True)
class Room:
    """What is left of a message."""

    components: int = limits.COMPONENTS
    chars: int = limits.DISPLAY_CHARS
    bytes: int = limits.DISPLAY_BYTES

    def has(self, words: str, components: int = 1, kept_chars: int = 0) -> bool:
        """Whether that fits, with so many characters left for what follows."""
        size = len(words.encode()) + limits.DISPLAY_BYTES_EACH
        return (
            self.components >= components
            and self.chars - kept_chars >= len(words)
            # A character has four bytes at most, and two in most scripts.
            and self.bytes - 2 * kept_chars >= size
        )

    def takes(self, words: str, components: int = 1) -> bool:
        """Whether that still fits; then it is taken."""
        if not self.has(words, components):
            return False
        self.components -= components
        self.chars -= len(words)
        self.bytes -= len(words.encode()) + limits.DISPLAY_BYTES_EACH
        return True

    def cut(self, words: str, kept_chars: int) -> str:
        """As much of the words as fits beside what is kept."""
        most = max(self.chars - kept_chars, 1)
        shown = limits.cut(words, most)
        while most > 1 and not self.has(shown, 1, kept_chars):
            most = most * 3 // 4
            shown = limits.cut(words, most)
        return shown


def text_display(words: str) -> Json:
    return {"type": TEXT_DISPLAY, "content": words}


def separator() -> Json:
    return {"type": SEPARATOR, "divider": True, "spacing": 1}


def section(words: str, button: Json) -> Json:
    """A line with its button at the side."""
    return {"type": SECTION, "components": [text_display(words)], "accessory": button}


def select(rows: Sequence[Row], key: str, ids: set[str]) -> Json | None:
    """Their buttons as one list under the same label; None where they do different things."""
    actions = {row.button.action for row in rows}
    identity = custom_id(actions.pop(), key) if len(actions) == 1 else None
    if identity is None or identity in ids:
        return None
    ids.add(identity)
    options = [
        {"label": label(row.text, limits.OPTION_CHARS), "value": row.button.value}
        for row in rows
        if 0 < len(row.button.value) <= limits.OPTION_CHARS
    ]
    inner: Json = {
        "type": STRING_SELECT,
        "custom_id": identity,
        "placeholder": label(rows[0].button.label, limits.PLACEHOLDER_CHARS),
        "options": options[: limits.OPTIONS],
    }
    return {"type": ACTION_ROW, "components": [inner]} if options else None


def action_rows(actions: Sequence[Action], key: str, ids: set[str]) -> list[Json]:
    """Rows of buttons and lists; what is in the message already is left out."""
    rows = rows_of(actions, key, ids)
    return rows.payload()


def button_of(row: Row, key: str, ids: set[str]) -> Json | None:
    """The row's button alone; None when it is in the message already."""
    made = action_rows((row.button,), key, ids)
    inside = made[0]["components"] if made else []
    return inside[0] if isinstance(inside, list) and inside else None


def words_of(text: Text) -> str:
    """In markdown; never empty, as Discord takes no empty text."""
    return render(text, MARKDOWN).strip() or limits.NOTHING


def size_of(components: Sequence[Json]) -> int:
    """How many components these are, those inside them too."""
    return sum(1 + _inside(component) for component in components)


def _inside(component: Json) -> int:
    inner = component.get("components")
    nested = inner if isinstance(inner, list) else []
    return size_of(nested) + ("accessory" in component)
