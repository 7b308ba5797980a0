"""The small objects that Slack's blocks are made of, each within its limits.

`Room` counts what a message may still hold, and remembers whether anything had to be left out.
"""

from dataclasses import dataclass
from typing import TypeAlias

from adapters.slack import limits
from adapters.slack.style import DATE_FORMAT, PLAIN, Run, escaped, runs
from bot.engine.meaning import Option, Text
from bot.engine.wording.catalogue import render

Json: TypeAlias = dict[str, object]

FORMAT = "r1"
"""The format of what buttons and forms carry: it outlives releases, buttons live for weeks."""


@dataclass(slots=True)
class Room:
    """So many characters are left."""

    left: int
    shortened: bool = False

    def fit(self, words: str, most: int) -> str:
        """The words, cut to what fits, and counted as they are sent; nothing when all is full."""
        most = min(most, self.left)
        if most < 1:
            self.shortened = True
            return ""
        fitting = limits.cut(words, most, sent_chars)
        self.shortened = self.shortened or fitting != words
        self.left -= sent_chars(fitting)
        return fitting


def sent_chars(words: str) -> int:
    """How long the words are once they are escaped."""
    return len(escaped(words))


def plain_object(words: str) -> Json:
    """Literal words: no markup, no mention, no `:emoji:`."""
    return {"type": "plain_text", "text": escaped(words), "emoji": False}


def plain(text: Text, most: int, room: Room | None = None) -> Json:
    """A sentence as plain text, within `most` characters, and within the room if there is one."""
    words = plain_words(text)
    fitting = limits.cut(words, most, sent_chars) if room is None else room.fit(words, most)
    return plain_object(fitting)


def plain_words(text: Text) -> str:
    """The sentence; Slack takes no empty text object, so an empty one is a dash."""
    words = render(text, PLAIN).strip()
    return words or limits.NOTHING


def rich(text: Text, room: Room, *, bold: bool = False) -> list[Json]:
    """A sentence as elements of rich text, which are read literally and need no escaping.

    Source: block-kit/blocks/rich-text-block and block-kit/block-elements/date-element.
    """
    here = Room(left=min(limits.TEXT_CHARS, room.left))
    made = [_element(run, here, bold=bold) for run in runs(text)]
    room.left -= min(limits.TEXT_CHARS, room.left) - here.left
    room.shortened = room.shortened or here.shortened
    return [element for element in made if element is not None]


def joined(elements: list[Json]) -> list[Json]:
    """Neighbours of one look as one element: what is read together is one text."""
    made: list[Json] = []
    for element in elements:
        if made and _are_alike(made[-1], element):
            made[-1] = {**made[-1], "text": f"{made[-1]['text']}{element['text']}"}
        else:
            made.append(element)
    return made


def option(option: Option, words: str) -> Json:
    """An entry of a list. Slack takes no empty value, so each value is led by a sign."""
    return {"text": plain_object(words), "value": f"={option.value}"}


def option_value(value: str) -> str:
    """What `option` wrote, read back."""
    return value.removeprefix("=")


def _are_alike(first: Json, second: Json) -> bool:
    """Two texts of one look that are not too long together."""
    texts = first["type"] == second["type"] == "text"
    length = len(f"{first.get('text')}{second.get('text')}")
    return texts and first.get("style") == second.get("style") and length <= limits.TEXT_CHARS


def _element(run: Run, room: Room, *, bold: bool) -> Json | None:
    words = room.fit(run.words, limits.TEXT_CHARS)
    if not words:
        return None
    style: Json = {"style": {"bold": True}} if bold else {}
    if run.epoch is None:
        return {"type": "text", "text": words, **style}
    return {
        "type": "date",
        "timestamp": run.epoch,
        "format": DATE_FORMAT,
        "fallback": words,
        **style,
    }
