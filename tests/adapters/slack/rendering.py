"""A message as Slack is given it, looked at piece by piece."""

from collections.abc import Iterator

from adapters.slack.composing import Json
from adapters.slack.render import rendered
from adapters.slack.style import PLAIN
from bot.engine.meaning import (
    Action,
    Block,
    Message,
    text,
)
from bot.engine.wording.catalogue import render

ANSWER = text("preview-answer")
SHORTENED = render(text("shortened"), PLAIN)


def one(*blocks: Block, actions: tuple[Action, ...] = ()) -> Message:
    return Message(blocks=blocks, actions=actions, preview=ANSWER)


def elements(message: Message) -> list[Json]:
    """All objects in the blocks, from the outside in, in reading order."""
    return list(objects(rendered(message, "k1").blocks))


def words(message: Message) -> list[str]:
    return [str(each["text"]) for each in elements(message) if isinstance(each.get("text"), str)]


def objects(value: object) -> Iterator[Json]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from objects(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from objects(inner)
