"""A message's actions as rows of buttons and lists, within Discord's limits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from adapters.discord import limits
from adapters.discord.custom_ids import custom_id
from adapters.discord.style import LABELS
from bot.engine.meaning import Action, Button, Link, Option, Select, Text, Weight
from bot.engine.wording.catalogue import render

Json = dict[str, object]

# components/reference, Component Types and Button Styles.
ACTION_ROW, BUTTON, STRING_SELECT = 1, 2, 3
STYLES = {Weight.MAIN: 1, Weight.PLAIN: 2, Weight.DANGER: 4}
LINK_STYLE = 5


@dataclass(slots=True, kw_only=True)
class Rows:
    """The rows as they are filled; `is_whole` turns false when something did not fit."""

    key: str
    rows: list[list[Json]] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    is_whole: bool = True

    def add(self, action: Action) -> None:
        """Put an action where there is room: buttons side by side, a list in its own row."""
        match action:
            case Button():
                self._place(self._button(action), beside_others=True)
            case Select():
                self._place(self._select(action), beside_others=False)
            case Link():
                self._place(_link(action), beside_others=True)

    def payload(self) -> list[Json]:
        return [{"type": ACTION_ROW, "components": row} for row in self.rows]

    def _place(self, component: Json | None, *, beside_others: bool) -> None:
        if component is None:
            self.is_whole = False
        elif beside_others and self.rows and _has_room(self.rows[-1]):
            self.rows[-1].append(component)
        elif len(self.rows) < limits.ROWS:
            self.rows.append([component])
        else:
            self.is_whole = False

    def _button(self, button: Button) -> Json | None:
        identity = self._identity(button.action, button.value)
        if identity is None:
            return None
        return {
            "type": BUTTON,
            "style": STYLES[button.weight],
            "label": label(button.label, limits.LABEL_CHARS),
            "custom_id": identity,
        }

    def _select(self, select: Select) -> Json | None:
        options = list(options_of(select.options))
        self.is_whole = self.is_whole and len(options) == len(select.options)
        identity = self._identity(select.action, "") if options else None
        if identity is None:
            return None
        return {
            "type": STRING_SELECT,
            "custom_id": identity,
            "placeholder": label(select.placeholder, limits.PLACEHOLDER_CHARS),
            "options": options,
        }

    def _identity(self, action: str, value: str) -> str | None:
        """Discord refuses a message in which two components carry the same."""
        identity = custom_id(action, self.key, value)
        if identity is None or identity in self.ids:
            return None
        self.ids.add(identity)
        return identity


def rows_of(actions: Sequence[Action], key: str, ids: set[str] | None = None) -> Rows:
    """The actions in their order; what does not fit is left out, and `is_whole` says so.

    `ids` are those of the rest of the message, and get these added.
    """
    rows = Rows(key=key, ids=set() if ids is None else ids)
    for action in actions:
        rows.add(action)
    return rows


def options_of(options: Sequence[Option]) -> Iterator[Json]:
    """As many options as Discord takes, no value twice, none too long."""
    seen: set[str] = set()
    for option in options:
        fits = 0 < len(option.value) <= limits.OPTION_CHARS and option.value not in seen
        if fits and len(seen) < limits.OPTIONS:
            seen.add(option.value)
            yield {"label": label(option.label, limits.OPTION_CHARS), "value": option.value}


def label(text: Text, most: int) -> str:
    """A plain line for a button, a title or an option."""
    return limits.cut(" ".join(render(text, LABELS).split()), most)


def _link(link: Link) -> Json | None:
    """A link button has no custom id: pressing it tells us nothing."""
    if len(link.url) > limits.URL_CHARS:
        return None
    return {
        "type": BUTTON,
        "style": LINK_STYLE,
        "label": label(link.label, limits.LABEL_CHARS),
        "url": link.url,
    }


def _has_room(row: list[Json]) -> bool:
    return row[0]["type"] == BUTTON and len(row) < limits.BUTTONS_A_ROW
