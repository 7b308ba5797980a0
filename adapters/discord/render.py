"""A message as Discord's payload: the details in an embed, the plain text discreet.

A push notification shows a message's plain text and never its embed, so whatever is private
stands in the embed alone. A limit shortens and says so; it never fails.
"""

from collections.abc import Iterator, Sequence
from typing import assert_never

from adapters.discord import limits
from adapters.discord.components import Json, label, rows_of
from adapters.discord.style import MARKDOWN
from bot.engine.meaning import (
    Block,
    Chart,
    Entries,
    Heading,
    Message,
    Note,
    Paragraph,
    Quote,
    Text,
    text,
)
from bot.engine.told_in import about
from bot.engine.wording.catalogue import render

NO_MENTIONS: Json = {"parse": []}
"""Nothing in our messages ever calls anybody (resources/message, Allowed Mentions)."""


def body(message: Message, key: str, *, with_preview: bool = False) -> Json:
    """What creates the message, or replaces it; its buttons carry `key`.

    `with_preview` is for messages that come by themselves: their plain text is what a lock screen
    shows. Without it an existing plain text is left alone.
    """
    rows = rows_of(message.actions, key)
    described = description(message.blocks, is_whole=rows.is_whole)
    made: Json = {
        "embeds": [{"description": described}] if described else [],
        "components": rows.payload(),
        "allowed_mentions": NO_MENTIONS,
    }
    if with_preview or not described:
        made["content"] = label(message.preview, limits.CONTENT_CHARS)
    return made


def description(blocks: Sequence[Block], *, is_whole: bool = True) -> str:
    """The blocks in Discord's markdown; what is too long is cut at a word, and a note says so."""
    whole = "".join(spaced(blocks))
    if is_whole and len(whole) <= limits.DESCRIPTION_CHARS:
        return whole
    note = f"\n{_small(render(about(blocks, text('shortened')), MARKDOWN))}"
    room = limits.DESCRIPTION_CHARS - len(note)
    return (limits.cut(whole, room) if whole else "") + note


def spaced(blocks: Sequence[Block]) -> Iterator[str]:
    """Quotes stand together, as do a heading and what follows; all else has air around it."""
    before: Block | None = None
    for block in blocks:
        if not (words := markdown(block)):
            continue
        if before is not None:
            close = isinstance(before, Heading) or (
                isinstance(before, Quote) and isinstance(block, Quote)
            )
            yield "\n" if close else "\n\n"
        yield words
        before = block


def markdown(block: Block) -> str:
    """One block; empty when there is nothing to read in it."""
    match block:
        case Heading():
            words = " ".join(_words(block.text).split())
            return f"### {words}" if words else ""
        case Paragraph():
            return _words(block.text)
        case Note():
            return _small(_words(block.text))
        case Quote():
            return _quoted(block)
        case Entries():
            entries = ((_words(entry.label), _words(entry.value)) for entry in block.entries)
            return "\n".join(f"**{name}:** {value}" for name, value in entries if name)
        case Chart():
            bars = (f"**{_words(bar.label)}:** {_words(bar.said)}" for bar in block.bars)
            return "\n".join((f"**{_words(block.title)}**", *bars))
        case _:
            assert_never(block)


def _quoted(quote: Quote) -> str:
    """Words to say: a bar at their side, and the case that they are for in bold."""
    if not (said := _words(quote.text)):
        return ""
    case = _words(quote.when) if quote.when is not None else ""
    lead = f"**{case}:** " if case else ""
    return "\n".join(f"> {line}" for line in f"{lead}“{said}”".split("\n"))


def _small(words: str) -> str:
    return "\n".join(f"-# {line}" for line in words.split("\n") if line.strip())


def _words(words: Text) -> str:
    return render(words, MARKDOWN).strip()
