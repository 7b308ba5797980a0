"""The files that a message takes along: its attachments, and its charts as pictures."""

import asyncio
import logging
from collections.abc import Iterator

from adapters.documents import Document, document
from adapters.pictures import alt_text, picture
from bot.engine.meaning import Chart, Message

log = logging.getLogger(__name__)


async def files_of(message: Message) -> tuple[Document, ...]:
    """In the order in which they are shown; made in a thread, as a picture takes a while."""
    if not message.attachments and not any(isinstance(b, Chart) for b in message.blocks):
        return ()
    try:
        return await asyncio.to_thread(lambda: tuple(_files(message)))
    except Exception as error:  # noqa: BLE001 - the words go out without their decoration
        log.error("files could not be made: %s", type(error).__name__)
        return ()


def _files(message: Message) -> Iterator[Document]:
    charts = [block for block in message.blocks if isinstance(block, Chart)]
    for number, chart in enumerate(charts, start=1):
        yield Document(
            name=f"chart-{number}.png",
            media_type="image/png",
            content=picture(chart),
            alt=alt_text(chart),
        )
    for attachment in message.attachments:
        yield document(attachment)
