"""A file that somebody gave, in their private chat with the bot or by a form, fetched and read."""

import logging

import aiohttp
import discord

from adapters.discord.inbound import Words, address_of, is_for_us, profile_of
from adapters.exports import MOST_BYTES, read_export
from bot.advice.model import JobSearch
from bot.engine.events import ExportProblem, ExportReceived

log = logging.getLogger(__name__)


async def file_sent(message: discord.Message) -> Words | None:
    """The first file of a private message, as what was said; None for a message without one."""
    if not is_for_us(message) or not message.attachments:
        return None
    content = await content_of(message.attachments[0])
    event = ExportReceived(id=str(message.id), content=content, profile=profile_of(message.author))
    return Words(
        address=address_of(message.author.id), event=event, channel=str(message.channel.id)
    )


async def content_of(attachment: discord.Attachment) -> JobSearch | ExportProblem:
    """What is in it: an export, or what is wrong with it."""
    if attachment.size > MOST_BYTES:
        return ExportProblem.TOO_LARGE
    try:
        return read_export(await attachment.read())
    except (discord.DiscordException, aiohttp.ClientError, TimeoutError, OSError) as error:
        log.warning("a file could not be fetched: %s", type(error).__name__)
        return ExportProblem.NOT_AN_EXPORT
