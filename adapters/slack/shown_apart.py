"""What is shown apart, as far as Slack can: a modal holds no files.

An entry for the calendar becomes a button. Of a file that may not be sent the words are shown.
"""

from collections.abc import Iterator
from dataclasses import replace

from adapters.documents import Document, document
from adapters.slack import limits
from bot.engine.discretion import calendar_on_demand
from bot.engine.effects import Notice
from bot.engine.meaning import Block, Note, Paragraph, Text, UserText, text

MOST_PIECES = 10
"""Of one file, each as long as a block may be: what is longer nobody reads in a modal."""
SENT = "sent-to-chat"


def showable(notice: Notice, *, may_send: bool) -> Notice:
    """The notice for a modal; `may_send`: files go to the chat here."""
    message = calendar_on_demand(notice.message)
    if notice.sent and not may_send:
        kept = (block for block in message.blocks if not _says_sent(block))
        words = (block for file in notice.sent for block in _words(document(file)))
        hint = Note(text=text("files-not-allowed"))
        message = replace(message, blocks=(*kept, hint, *words))
    return replace(notice, message=message)


def _says_sent(block: Block) -> bool:
    return isinstance(block, Note) and block.text.key == SENT


def _words(file: Document) -> Iterator[Block]:
    """Its name, then its lines, or that they are too many."""
    pieces = list(_pieces(file.content.decode("utf-8-sig")))
    if len(pieces) > MOST_PIECES:
        yield Paragraph(text=text("file-not-shown", name=UserText(value=file.name)))
        return
    yield from (Paragraph(text=_literal(words)) for words in (file.name, *pieces))


def _pieces(words: str) -> Iterator[str]:
    """As many whole lines as fit into one block each; a longer line is cut in two."""
    piece = ""
    for line in words.splitlines(keepends=True):
        if len(piece) + len(line) > limits.TEXT_CHARS and piece:
            yield piece.rstrip()
            piece = ""
        piece += line
        while len(piece) > limits.TEXT_CHARS:
            yield piece[: limits.TEXT_CHARS]
            piece = piece[limits.TEXT_CHARS :]
    if piece.strip():
        yield piece.rstrip()


def _literal(words: str) -> Text:
    return text("as-typed", words=UserText(value=words))
