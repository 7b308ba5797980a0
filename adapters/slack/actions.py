"""Buttons and lists as Block Kit. Each carries its question's key, for weeks."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from adapters.slack import limits
from adapters.slack.composing import (
    FORMAT,
    Json,
    Room,
    option,
    plain,
    plain_object,
    plain_words,
    sent_chars,
)
from bot.engine.meaning import Action, Button, Link, Select, Text, Weight

LINK = "link"
"""The action of a button that opens a page: Slack sends it to us, and it asks for nothing."""

STYLES = {Weight.MAIN: {"style": "primary"}, Weight.DANGER: {"style": "danger"}, Weight.PLAIN: {}}


def action_blocks(actions: Sequence[Action], key: str, room: Room, *, start: int = 0) -> list[Json]:
    """Buttons and lists in the order in which they were named, a block for each 25.

    `start` is the position of the first: where several stand in one view they must differ.
    """
    most = limits.ACTIONS_BLOCKS * limits.ACTIONS_ELEMENTS
    elements = list(_elements(actions, key, room, start))
    room.shortened = room.shortened or len(elements) > most
    width = limits.ACTIONS_ELEMENTS
    return [
        {"type": "actions", "elements": elements[first : first + width]}
        for first in range(0, min(len(elements), most), width)
    ]


def _elements(actions: Sequence[Action], key: str, room: Room, start: int) -> Iterator[Json]:
    for position, action in enumerate(actions, start):
        match action:
            case Button():
                element = button(action, key, position, room)
            case Select():
                element = _select(action, key, position, room)
            case Link():
                element = _link(action, key, position, room)
            case _:
                assert_never(action)
        if element is not None:
            yield element


def action_id(action: str, key: str, position: int) -> str:
    """`r1:<action>:<key>:<position>`: the position makes it unique within its message."""
    return f"{FORMAT}:{action}:{key}:{position}"


def button(pressed: Button, key: str, position: int, room: Room) -> Json | None:
    """One button; None when no room is left for its words."""
    if not (words := _label(pressed.label, limits.BUTTON_CHARS, room)):
        return None
    value: Json = {"value": pressed.value} if pressed.value else {}
    return {
        "type": "button",
        "action_id": action_id(pressed.action, key, position),
        "text": plain_object(words),
        **value,
        **STYLES[pressed.weight],
    }


def _label(text: Text, most: int, room: Room) -> str:
    """Its words, cut where they are longer than one button: the dots say so, and nothing is lost.

    Only where the message has no room left for them is it a message that was shortened.
    """
    return room.fit(limits.cut(plain_words(text), most, sent_chars), most)


def _link(link: Link, key: str, position: int, room: Room) -> Json | None:
    """Slack tells us of the press all the same; its action is one that no question knows."""
    if len(link.url) > limits.URL_CHARS or not (
        words := _label(link.label, limits.BUTTON_CHARS, room)
    ):
        return None
    return {
        "type": "button",
        "action_id": action_id(LINK, key, position),
        "text": plain_object(words),
        "url": link.url,
    }


def _select(select: Select, key: str, position: int, room: Room) -> Json | None:
    placeholder = plain(select.placeholder, limits.PLACEHOLDER_CHARS, room)
    entries = options(select, room)
    if not entries:
        return None
    return {
        "type": "static_select",
        "action_id": action_id(select.action, key, position),
        "placeholder": placeholder,
        "options": entries,
    }


def options(select: Select, room: Room) -> list[Json]:
    """As many as fit, each value once; no list at all is sent when none does."""
    once = {entry.value: entry for entry in select.options}
    room.shortened = room.shortened or len(once) > limits.OPTIONS
    fitted = (
        (entry, _label(entry.label, limits.OPTION_CHARS, room))
        for entry in list(once.values())[: limits.OPTIONS]
    )
    return [option(entry, words) for entry, words in fitted if words]
